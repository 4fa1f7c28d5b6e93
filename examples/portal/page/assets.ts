/** What pages load: one style sheet, the letters of Vazirmatn, and an icon. */

import { readFileSync } from "node:fs"
import { createRequire } from "node:module"
import { Hono } from "hono"

const require = createRequire(import.meta.url)
const font = (script: string): Buffer<ArrayBuffer> =>
  readFileSync(require.resolve(`@fontsource-variable/vazirmatn/files/vazirmatn-${script}-wght-normal.woff2`))

const icon = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 32 32"><rect width="32" height="32" rx="7" fill="#0f4c5c"/><path d="M22 9H13a6 6 0 0 0 0 12h8m-4-4 4 4-4 4" fill="none" stroke="#fff" stroke-width="2.6" stroke-linecap="round" stroke-linejoin="round"/></svg>`

const files: { readonly [name: string]: readonly [type: string, content: string | Buffer<ArrayBuffer>] } = {
  "portal.css": ["text/css; charset=utf-8", readFileSync(`${import.meta.dirname}/portal.css`, "utf8")],
  "vazirmatn-arabic.woff2": ["font/woff2", font("arabic")],
  "vazirmatn-latin.woff2": ["font/woff2", font("latin")],
  "icon.svg": ["image/svg+xml", icon],
}

/** Serves what pages load. */
export const assets = new Hono()

assets.get("/:name", (context) => {
  const file = files[context.req.param("name")]
  if (file === undefined) return context.notFound()
  const [type, content] = file
  return context.body(content, 200, { "content-type": type, "cache-control": "max-age=3600" })
})

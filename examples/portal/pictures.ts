/** The pictures of the README: some pages in both languages, as Chromium shows them. They go to `docs/pictures`. */

import { mkdirSync, statSync } from "node:fs"
import { join } from "node:path"
import { smallSize } from "@bazgasht/example-systems/country.ts"
import { openBrowser, servePortal } from "./test/open.ts"
import { personAs } from "./test/pages.ts"

const folder = join(import.meta.dirname, "../../docs/pictures")
mkdirSync(folder, { recursive: true })

const { base, close, portal } = await servePortal(smallSize)
const browser = await openBrowser()
const as = (post: string): string => personAs(portal, post)

const pictures = [
  { name: "figures", path: "/figures/familiesCovered", person: "", width: 1100, height: 900 },
  {
    name: "my-case",
    path: "/family",
    person: as("head of a family that is supported"),
    width: 390,
    height: 800,
  },
  {
    name: "cycle",
    path: "/offices/cycles",
    person: as("director of the association"),
    width: 1100,
    height: 780,
  },
  { name: "two-days", path: "/head", person: as("head of the organisation"), width: 1100, height: 900 },
]

// The next cycle is planned and locked, and waits for its second person.
for (const [post, step] of [
  ["treasurer of the association", "plan"],
  ["clerk of the association", "lock"],
] as const) {
  const context = await browser.newContext()
  await context.addCookies([{ name: "person", value: as(post), url: base }])
  const page = await context.newPage()
  await page.goto(`${base}/offices/cycles`)
  await page.click(`button[value=${step}]`)
  await context.close()
}

for (const language of ["fa", "en"])
  for (const { height, name, path, person, width } of pictures) {
    const context = await browser.newContext({ viewport: { width, height } })
    await context.addCookies([
      { name: "lang", value: language, url: base },
      { name: "person", value: person, url: base },
    ])
    const page = await context.newPage()
    await page.goto(`${base}${path}`)
    const file = join(folder, `portal-${name}-${language}.png`)
    await page.screenshot({ path: file })
    console.log(file, statSync(file).size)
    await context.close()
  }

await browser.close()
await close()

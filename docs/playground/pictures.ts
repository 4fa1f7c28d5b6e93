/** The pictures of the README: the playground in both languages, as Chromium shows it. They go to `docs/pictures`. */

import { spawnSync } from "node:child_process"
import { mkdtempSync, rmSync, statSync } from "node:fs"
import { tmpdir } from "node:os"
import { join, resolve } from "node:path"
import { openBrowser, serveFolder } from "../test/browser.ts"

const docs = resolve(import.meta.dirname, "..")
const folder = mkdtempSync(join(tmpdir(), "playground-"))

const run = (...words: ReadonlyArray<string>): void => {
  const { status, stderr } = spawnSync(process.execPath, words, { cwd: docs, encoding: "utf8" })
  if (status !== 0) throw new Error(stderr)
}

try {
  run("node_modules/vite/bin/vite.js", "build", "--config", "playground/vite.config.ts", "--outDir", folder)
  // The picture shows no reform, so that a few people are enough.
  const register = join(folder, "playground/register.bin.gz")
  run("--conditions=bazgasht-source", "playground/register.ts", register, "500")
  const site = await serveFolder(folder)
  const browser = await openBrowser()
  for (const [language, path] of [
    ["en", "/playground/"],
    ["fa", "/fa/playground/"],
  ] as const) {
    const context = await browser.newContext({ viewport: { width: 1200, height: 760 } })
    const page = await context.newPage()
    await page.goto(site.origin + path)
    await page.locator(".details").waitFor({ timeout: 60_000 })
    await page.locator(".next").waitFor({ timeout: 60_000 })
    const file = join(docs, "pictures", `playground-${language}.png`)
    await page.screenshot({ path: file })
    console.log(file, statSync(file).size)
    await context.close()
  }
  await browser.close()
  await site.close()
} finally {
  rmSync(folder, { recursive: true, force: true })
}

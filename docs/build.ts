/** Builds the site: the reference, the guides in both languages, and the playground with its people, two things at a time. */

import { spawn } from "node:child_process"
import { cpSync } from "node:fs"
import { basename, resolve } from "node:path"
import { reportSite } from "./site.ts"

const docs = import.meta.dirname
const program = (name: string): string => resolve(docs, "node_modules", name)

const run = (...words: ReadonlyArray<string>): Promise<void> =>
  new Promise((done, fail) => {
    const since = performance.now()
    const child = spawn(process.execPath, words, { cwd: docs, stdio: "inherit" })
    child.on("error", fail)
    child.on("close", (status) => {
      const step = words.map((word) => basename(word)).join(" ")
      if (status !== 0) return fail(new Error(`${step} ended with ${status}`))
      console.log(`${step}: ${((performance.now() - since) / 1000).toFixed(0)} s`)
      done()
    })
  })

const guides = async (): Promise<void> => {
  await run("reference.ts")
  await run("names.ts")
  await run("--conditions=bazgasht-source", "rules-in-words.ts")
  await run(program("vitepress/bin/vitepress.js"), "build")
}

const playground = async (): Promise<void> => {
  await run("--conditions=bazgasht-source", "playground/register.ts")
  await run(program("vite/bin/vite.js"), "build", "--config", "playground/vite.config.ts")
}

await Promise.all([guides(), playground()])
// Vitepress empties its folder first, so that the playground comes last.
const site = resolve(docs, ".vitepress/dist")
cpSync(resolve(docs, "playground/dist"), site, { recursive: true })
await reportSite(site)

import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs"
import { join, resolve } from "node:path"
import { describe, expect, it } from "vitest"
import { programOf } from "./program-of.ts"

const page = readFileSync(resolve(import.meta.dirname, "../guide/cookbook.md"), "utf8")

/** The recipes, each below its heading; the first is what the others take for granted. */
const recipes = page
  .split(/^## /m)
  .slice(1)
  .flatMap((section) => {
    const code = /^```ts\n([\s\S]*?)^```$/m.exec(section)?.[1]
    return code === undefined ? [] : [{ title: section.split("\n", 1)[0] ?? "", code }]
  })
const granted = recipes[0]?.code ?? ""

describe("the cookbook", () => {
  it.each(recipes)("$title", async ({ code }) => {
    const folder = mkdtempSync(join(import.meta.dirname, "page-"))
    try {
      const file = join(folder, "recipe.ts")
      const whole = code === granted ? code : `${granted}\n${code}`
      writeFileSync(file, `import { expect } from "vitest"\n${programOf(whole)}\nexport {}\n`)
      await import(file)
    } finally {
      rmSync(folder, { recursive: true })
    }
    expect(code).toContain(" // => ")
  })
})

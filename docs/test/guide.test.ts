import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs"
import { join } from "node:path"
import { caseKinds } from "@bazgasht/core"
import { organisationKinds } from "@bazgasht/organisation"
import { describe, expect, it } from "vitest"
import { programOf } from "./program-of.ts"

const guide = join(import.meta.dirname, "..", "guide")
const persianGuide = join(import.meta.dirname, "..", "fa", "guide")
const pagesOf = (folder: string): ReadonlyArray<string> =>
  readdirSync(folder)
    .filter((name) => name.endsWith(".md"))
    .sort()
const pages = pagesOf(guide)

const codeOf = (page: string, folder = guide): string =>
  [...readFileSync(join(folder, page), "utf8").matchAll(/^```ts\n([\s\S]*?)^```$/gm)]
    .map(([, code]) => code)
    .join("\n")

/** Where blocks begin and end, wherever on its line that stands. */
const fencesOf = (page: string, folder: string): ReadonlyArray<string> =>
  readFileSync(join(folder, page), "utf8").match(/.*```.*/g) ?? []

/** Pages that tests of their own follow: the readers' paths, and recipes that each run by themselves. */
const isFollowedElsewhere = (page: string): boolean => page.startsWith("for-") || page === "cookbook.md"

describe("the guide", () => {
  for (const page of pages.filter((name) => !isFollowedElsewhere(name))) {
    const code = codeOf(page)
    it(`${page} does what it says`, async () => {
      const folder = mkdtempSync(join(import.meta.dirname, "page-"))
      try {
        const file = join(folder, `${page.replace(".md", "")}.ts`)
        writeFileSync(file, `import { expect } from "vitest"\n${programOf(code)}\nexport {}\n`)
        await import(file)
      } finally {
        rmSync(folder, { recursive: true })
      }
      expect(code.match(/ \/\/ => /g)?.length ?? 0).toBeGreaterThan(0)
    }, 60_000)
  }
})

describe("cases that last", () => {
  it.each([
    ["in English", guide],
    ["in Persian", persianGuide],
  ])("names every kind of cases %s", (_, folder) => {
    const text = readFileSync(join(folder, "cases-that-last.md"), "utf8")
    for (const [list, kinds] of Object.entries({ caseKinds, organisationKinds })) {
      const named = text.split("\n\n").find((paragraph) => paragraph.includes(`\`${list}\``)) ?? ""
      expect(Object.keys(kinds).filter((kind) => !named.includes(`\`${kind}\``))).toEqual([])
    }
  })
})

describe("the first page", () => {
  it.each([
    ["in English", guide],
    ["in Persian", persianGuide],
  ])("%s leads to every page of the guide", (_, folder) => {
    const first = readFileSync(join(folder, "..", "index.md"), "utf8")
    expect(pagesOf(folder).filter((page) => !first.includes(`(./guide/${page})`))).toEqual([])
  })
})

describe("the Persian guide", () => {
  it("has every page of the English one", () => {
    expect(pagesOf(persianGuide)).toEqual(pages)
  })

  for (const page of pages)
    it(`${page} shows the program of its English twin, and as many blocks`, () => {
      expect(codeOf(page, persianGuide)).toBe(codeOf(page))
      expect(fencesOf(page, persianGuide)).toEqual(fencesOf(page, guide))
    })
})

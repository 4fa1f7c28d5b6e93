import { readFileSync } from "node:fs"
import { join, resolve } from "node:path"
import { describe, expect, it } from "vitest"
import { followPath } from "./followed-path.ts"

const docs = resolve(import.meta.dirname, "..")

/** The four readers, with what their page has to do at least; an analyst's runs take long. */
const paths = [
  { page: "for-developers.md", commands: 12, files: 5, compared: 2 },
  { page: "for-integrators.md", commands: 9, files: 5, compared: 2 },
  { page: "for-lawyers.md", commands: 11, files: 4, compared: 6 },
  { page: "for-analysts.md", commands: 14, files: 6, compared: 5, takesLong: true },
]

/** Whether everything is to be followed: with all runs of properties, or with what a registry has. */
const isLong = Number(process.env["BAZGASHT_RUNS"]) >= 1 || process.env["BAZGASHT_REGISTRY"] !== undefined

const read = (folder: string, page: string): string => readFileSync(join(docs, folder, page), "utf8")

describe.each(paths)("$page", ({ page, takesLong = false, ...least }) => {
  if (!takesLong || isLong)
    it("is followed to the letter from an empty folder", async () => {
      const done = await followPath(read("guide", page))
      expect(done.commands).toBeGreaterThanOrEqual(least.commands)
      expect(done.files).toBeGreaterThanOrEqual(least.files)
      expect(done.compared).toBeGreaterThanOrEqual(least.compared)
    }, 900_000)

  it("has three parts: two minutes, ten minutes, an hour", () => {
    for (const [folder, hours] of [
      ["guide", ["Two minutes", "Ten minutes", "An hour"]],
      ["fa/guide", ["دو دقیقه", "ده دقیقه", "یک ساعت"]],
    ] as const)
      expect([...read(folder, page).matchAll(/^## ([^:]+):/gm)].map(([, part]) => part)).toEqual(hours)
  })

  it("is the same in Persian, block by block", () => {
    const fences = (text: string) => text.match(/^```[\s\S]*?^```$/gm)
    expect(fences(read("fa/guide", page))).toEqual(fences(read("guide", page)))
  })
})

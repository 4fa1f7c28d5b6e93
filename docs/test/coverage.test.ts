import { readFileSync } from "node:fs"
import { describe, expect, it } from "vitest"
import { coverageOf, coveragePages, withCoverage } from "../coverage.ts"

describe("the coverage of the Iranian pack", () => {
  for (const { file, language } of coveragePages)
    it(`stands in ${file} as the pack has it`, () => {
      const page = readFileSync(`${import.meta.dirname}/../${file}`, "utf8")
      expect(coverageOf(language).split("\n").length).toBeGreaterThan(40)
      expect(page).toBe(withCoverage(page, language))
    })
})

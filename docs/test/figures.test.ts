import { readFileSync } from "node:fs"
import { beforeAll, describe, expect, it } from "vitest"
import { drawnFigures, figurePages, withFigures } from "../figures.ts"

describe("the figures of the drawn register", () => {
  let figures: ReturnType<typeof drawnFigures> = []
  beforeAll(() => {
    figures = drawnFigures()
  }, 300_000)

  for (const { file, language } of figurePages)
    it(`stand in ${file} as they are drawn`, () => {
      const page = readFileSync(`${import.meta.dirname}/../${file}`, "utf8")
      expect(figures.length).toBeGreaterThan(20)
      expect(page).toBe(withFigures(page, language, figures))
    })
})

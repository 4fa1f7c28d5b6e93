import { runs } from "@bazgasht/properties"
import { type Citation, type Confidence, gregorian, type Language, text } from "@bazgasht/rules"
import { citationInWords, citationsInWords } from "@bazgasht/rules/wording"
import * as fc from "fast-check"
import { describe, expect, it } from "vitest"
import { act, pack } from "../small-law.ts"

const confidences: ReadonlyArray<Confidence> = [
  "verifiedText",
  "verifiedReport",
  "recalled",
  "derived",
  "design",
]
const places: ReadonlyArray<Citation> = [
  act,
  { ...act, article: text("مادهٔ ۱", "article 1") },
  { ...act, article: text("مادهٔ ۲", "article 2") },
]
const citation: fc.Arbitrary<Citation> = fc
  .tuple(fc.constantFrom(...places), fc.constantFrom(...confidences))
  .map(([place, confidence]) => ({ ...place, confidence }))

const styleIn = (language: Language) => ({ language, calendar: gregorian, pack })

describe("citations in words", () => {
  it("name each place once, in the order of its first citation, however sure they are of it", () => {
    fc.assert(
      fc.property(
        fc.array(citation, { maxLength: 8 }),
        fc.constantFrom<Language>("fa", "en"),
        (citations, language) => {
          const style = styleIn(language)
          const placeOf = (one: Citation) => citationInWords(style, { ...one, confidence: "verifiedText" })
          const said = citationsInWords(style, citations)
          const expected = [...new Set(citations.map(placeOf))]
          expect(said).toHaveLength(expected.length)
          said.forEach((line, index) => {
            const place = expected[index] ?? ""
            const of = citations.filter((one) => placeOf(one) === place)
            const alone = new Set(of.map((one) => citationInWords(style, one)))
            expect(line.startsWith(place)).toBe(true)
            if (alone.size === 1) expect([...alone]).toEqual([line])
            else expect(alone.has(line)).toBe(false)
          })
        },
      ),
      { numRuns: runs(200) },
    )
  })

  it("say that they are less sure of a part", () => {
    const seen: Citation = { ...act, confidence: "verifiedText" }
    const both: ReadonlyArray<Citation> = [seen, { ...act, confidence: "verifiedReport" }]
    const whole = citationInWords(styleIn("en"), seen)
    expect(citationsInWords(styleIn("en"), both)).toEqual([
      `${whole} (in part from a secondary source, text not seen)`,
    ])
    expect(citationsInWords(styleIn("fa"), both)[0]).toContain("(در بخشی: از منبع دست‌دوم؛ اصل متن دیده نشده)")
  })
})

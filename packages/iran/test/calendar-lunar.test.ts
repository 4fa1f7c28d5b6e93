import { runs } from "@bazgasht/properties"
import { type Day, formatDay } from "@bazgasht/rules"
import * as fc from "fast-check"
import { describe, expect, it } from "vitest"
import { jalali, jalaliDay } from "../src/calendar/jalali.ts"
import {
  forbiddenMonthNames,
  forbiddenMonthOn,
  forbiddenMonths,
  forbiddenMonthsCoverage,
} from "../src/calendar/lunar.ts"

const before = (day: Day): Day => (day - 1) as Day

describe("forbidden months", () => {
  it("of 1402 stand as the source gives them, first and last day", () => {
    expect(
      forbiddenMonths.map(({ month, from, to }) => [
        forbiddenMonthNames[month].en,
        formatDay(jalali, from),
        formatDay(jalali, before(to)),
      ]),
    ).toEqual([
      ["Dhu al-Qa'da", "1402/02/31", "1402/03/29"],
      ["Dhu al-Hijja", "1402/03/30", "1402/04/27"],
      ["Muharram", "1402/04/28", "1402/05/26"],
      ["Rajab", "1402/10/23", "1402/11/21"],
    ])
  })

  it("have the length of a lunar month, do not overlap and lie where the data is complete", () => {
    let end: number = Number.NEGATIVE_INFINITY
    for (const { month, from, to } of forbiddenMonths) {
      expect([29, 30], month).toContain(to - from)
      expect(from).toBeGreaterThanOrEqual(end)
      expect(forbiddenMonthsCoverage.some((span) => span.from <= from && to <= span.to)).toBe(true)
      end = to
    }
  })

  it.each([
    ["the last day before the first one", jalaliDay(1402, 2, 30), "none"],
    ["the first day of Dhu al-Qa'da", jalaliDay(1402, 2, 31), "dhuAlQada"],
    ["the last day of Dhu al-Qa'da", jalaliDay(1402, 3, 29), "dhuAlQada"],
    ["the first day of Dhu al-Hijja", jalaliDay(1402, 3, 30), "dhuAlHijja"],
    ["the last day of Muharram", jalaliDay(1402, 5, 26), "muharram"],
    ["the day after Muharram", jalaliDay(1402, 5, 27), "none"],
    ["the last day of Rajab", jalaliDay(1402, 11, 21), "rajab"],
    ["the day after Rajab", jalaliDay(1402, 11, 22), "none"],
    ["the first day of the year covered", jalaliDay(1402, 1, 1), "none"],
    ["the last day of the year covered", jalaliDay(1402, 12, 29), "none"],
    ["the day before it", jalaliDay(1401, 12, 29), undefined],
    ["the day after it", jalaliDay(1403, 1, 1), undefined],
  ])("answer for %s", (_, day, month) => {
    expect(forbiddenMonthOn(day)).toBe(month)
  })

  it("are unknown, never none, on every day of every other year", () => {
    const from1402 = jalaliDay(1402, 1, 1)
    const from1403 = jalaliDay(1403, 1, 1)
    fc.assert(
      fc.property(fc.integer({ min: -100_000, max: 100_000 }) as fc.Arbitrary<Day>, (day) => {
        expect(forbiddenMonthOn(day) === undefined).toBe(day < from1402 || day >= from1403)
      }),
      { numRuns: runs(5000) },
    )
  })

  it("are named in Persian letters and say where they come from", () => {
    for (const { month, citation } of forbiddenMonths) {
      expect(forbiddenMonthNames[month].fa).toMatch(/^[\u0621-\u064A\u06A9\u06CC\u200C]+$/u)
      expect(forbiddenMonthNames[month].fa).not.toMatch(/[يك]/)
      expect(citation).toMatchObject({ instrument: { id: "IPC" }, confidence: "verifiedReport" })
    }
  })
})

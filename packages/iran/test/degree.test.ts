import { decodeCaseFile, releaseFacts } from "@bazgasht/core/release"
import type { Facts } from "@bazgasht/rules"
import * as Result from "effect/Result"
import * as fc from "fast-check"
import { describe, expect, it } from "vitest"
import { degreeOfFine, degreeOfImposed, degreeOfStatutory } from "../src/base/degree.ts"
import { iran } from "../src/index.ts"
import { day, determined, on, term } from "./prisoner.ts"

const today = on("1404/01/01")

describe("degree of imprisonment (BASE-1)", () => {
  it.each([
    ["DG-1", term(0, 3), 8],
    ["91 days", term(0, 0, 91), 7],
    ["DG-3", term(0, 6), 7],
    ["6 months 1 day", term(0, 6, 1), 6],
    ["DG-5", term(2), 6],
    ["2 years 1 day", term(2, 0, 1), 5],
    ["5 years", term(5), 5],
    ["DG-7", term(5, 0, 1), 4],
    ["10 years", term(10), 4],
    ["10 years 1 day", term(10, 0, 1), 3],
    ["DG-9", term(15), 3],
    ["15 years 1 day", term(15, 0, 1), 2],
    ["25 years", term(25), 2],
    ["DG-11", term(25, 0, 1), 1],
  ])("%s", (_, imposedTerm, degree) => {
    expect(determined(degreeOfImposed, { imposedTerm }, today)).toBe(degree)
  })

  it.each([
    ["DG-13", term(0, 6), term(2), 6],
    ["DG-15", term(2), term(10), 4],
  ])("%s: the statutory maximum decides", (_, statutoryMinimum, statutoryMaximum, degree) => {
    expect(determined(degreeOfStatutory, { statutoryMinimum, statutoryMaximum }, today)).toBe(degree)
  })

  it("is unknown for an unknown term", () => {
    expect(determined(degreeOfImposed, {}, today)).toBeUndefined()
  })
})

describe("bands of a term that is written in days", () => {
  const factsOf = (written: string): Facts => {
    const imprisonment = { kind: "tazir", term: written }
    const sentence = { statutory: { minimum: written, maximum: written }, punishments: { imprisonment } }
    const document = { kind: "prisoner", id: "A-1", sentences: [sentence], events: [] }
    return releaseFacts(Result.getOrThrow(decodeCaseFile(document, iran)), iran, iran.pack.calendar.lastDay)
  }
  const degrees = (written: string) =>
    [degreeOfImposed, degreeOfStatutory].map((rule) => determined(rule, factsOf(written), today))

  it.each([2, 5, 10, 15, 25])("end with %d years as those of years do, on both sides", (years) => {
    const days = 365 * years
    expect(degrees(`${days}d`)).toEqual(degrees(`${years}y`))
    expect(degrees(`${days - 1}d`)).toEqual(degrees(`${years}y`))
    expect(degrees(`${days + 1}d`)).toEqual(degrees(`${years}y 1d`))
    expect(degrees(`${days + 1}d`)).not.toEqual(degrees(`${days}d`))
  })

  it.each([
    ["90d", "3m", 8],
    ["91d", "3m 1d", 7],
    ["180d", "6m", 7],
    ["181d", "6m 1d", 6],
    ["365d", "1y", 6],
  ])("%s is %s", (inDays, inMonths, degree) => {
    expect(degrees(inDays)).toEqual([degree, degree])
    expect(degrees(inMonths)).toEqual([degree, degree])
  })

  it("meet every band in one order: more days are never a lighter degree", () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 10_000 }), fc.nat(400), (days, more) => {
        const [fewer = 0, greater = 0] = [days, days + more].map((each) => degrees(`${each}d`)[0] as number)
        expect(greater).toBeLessThanOrEqual(fewer)
      }),
    )
  })
})

describe("degree of a fine, by the bands of the day of the judgment", () => {
  it.each([
    [1_000_000_000, "1398/01/01", 2],
    [1_000_000_001, "1398/01/01", 1],
    [1_000_000_001, "1399/11/08", 3],
    [2_800_000_001, "1400/01/01", 1],
    [60_000_000, "1400/01/01", 7],
    [30_000_000, "1400/01/01", 8],
    [30_000_001, "1400/01/01", 7],
    [30_000_001, "1403/03/30", undefined],
  ])("%d rials, judgment of %s", (imposedFine, judgment, degree) => {
    expect(determined(degreeOfFine, { imposedFine, judgmentDay: day(judgment) }, today)).toBe(degree)
  })
})

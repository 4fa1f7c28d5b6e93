import type { Facts } from "@bazgasht/rules"
import * as fc from "fast-check"
import { describe, expect, it } from "vitest"
import { iranPack } from "../../src/pack.ts"
import { monthlyPension, monthlyRate } from "../../src/support/monthly-pension.ts"
import { day, determined, on, written } from "../prisoner.ts"
import { children, custody, household, member } from "./family.ts"

/** In custody all the while. */
const held = custody(["1395/01/01"])

const pension = (size: number, today: string) =>
  determined(monthlyPension, { ...household(...children(size)), ...held }, on(today))

/** Toman a month by size 1 to 5, as the law file has them. */
const toman = {
  1401: [550_000, 780_000, 1_090_000, 1_400_000, 1_720_000],
  1402: [770_000, 1_090_000, 1_525_000, 1_960_000, 2_410_000],
  1403: [993_720, 1_419_600, 1_987_440, 2_555_280, 3_123_120],
  1404: [1_391_208, 1_987_440, 2_782_416, 3_577_392, 4_372_368],
} as const

describe("the monthly pension (FAM-5)", () => {
  it.each([
    ["the first day of 1401", "1401/01/01", toman[1401]],
    ["the last day of 1401", "1401/12/29", toman[1401]],
    ["the first day of the second half of 1402", "1402/07/01", toman[1402]],
    ["the last day of 1402", "1402/12/29", toman[1402]],
    ["the first day of 1403", "1403/01/01", toman[1403]],
    ["the last day of 1403", "1403/12/30", toman[1403]],
    ["the first day of 1404", "1404/01/01", toman[1404]],
    ["the last day of 1404", "1404/12/29", toman[1404]],
  ])("%s", (_, today, rates) => {
    expect([1, 2, 3, 4, 5].map((size) => pension(size, today))).toEqual(rates.map((rate) => rate * 10))
    expect(pension(6, today)).toBe(pension(5, today))
    expect(pension(11, today)).toBe(pension(5, today))
    expect(pension(0, today)).toBe(0)
  })

  it.each(["1400/12/29", "1402/01/01", "1402/06/31", "1405/01/01"])("is unknown on %s", (today) => {
    for (const size of [1, 2, 3, 4, 5, 6]) expect(pension(size, today)).toBeUndefined()
  })

  it("FA-9: a household of four over seven months of 1404", () => {
    const months = [1, 2, 3, 4, 5, 6, 7].map((month) => pension(4, `1404/0${month}/01`) as number)
    expect(months.reduce((sum, month) => sum + month, 0)).toBe(250_417_440)
  })

  it("FA-11: a household of two in Esfand 1402 and Farvardin 1404", () => {
    expect(pension(2, "1402/12/01")).toBe(10_900_000)
    expect(pension(2, "1404/01/01")).toBe(19_874_400)
  })

  it("says how sure we are of each rate", () => {
    const values = iranPack.parameters.get("pension.size3")?.values ?? []
    expect(values.map(({ citations, from }) => [written(from), citations[0]?.confidence])).toEqual([
      ["1401/01/01", "verifiedReport"],
      ["1402/01/01", "design"],
      ["1402/07/01", "verifiedReport"],
      ["1403/01/01", "derived"],
      ["1404/01/01", "verifiedReport"],
      ["1405/01/01", "design"],
    ])
  })

  it("is unknown while the size is", () => {
    const unsure = household(...children(2), { ...member("child"), hasLeft: undefined })
    expect(determined(monthlyPension, { ...unsure, ...held }, on("1404/06/01"))).toBeUndefined()
    expect(determined(monthlyPension, {}, on("1404/06/01"))).toBeUndefined()
  })

  it("ends with the release, and asks whether there was one", () => {
    const four = household(...children(4))
    const released = { ...four, ...custody(["1403/01/15", "1404/06/01"]) }
    const onDay = (facts: Facts, today: string) => determined(monthlyPension, facts, on(today))
    expect(onDay(released, "1404/05/31")).toBe(35_773_920)
    expect(["1404/06/01", "1404/12/01", "1405/06/01"].map((today) => onDay(released, today))).toEqual([
      0, 0, 0,
    ])
    const again = { ...four, ...custody(["1403/01/15", "1404/06/01"], ["1404/07/10"]) }
    expect([onDay(again, "1404/07/09"), onDay(again, "1404/07/10")]).toEqual([0, 35_773_920])
    expect(onDay(four, "1404/06/01")).toBeUndefined()
  })

  it("is owed on no day on which the prisoner is free, and at the rate on every other", () => {
    const day0 = day("1403/01/01")
    const inYear = fc.integer({ min: 0, max: 600 })
    fc.assert(
      fc.property(fc.nat(6), inYear, inYear, inYear, (size, from, length, at) => {
        const to = from + length + 1
        const facts = {
          ...household(...children(size)),
          ...custody([written((day0 + from) as typeof day0), written((day0 + to) as typeof day0)]),
        }
        const setting = on(written((day0 + at) as typeof day0))
        const isHeld = from <= at && at < to
        expect(determined(monthlyPension, facts, setting)).toBe(
          isHeld ? determined(monthlyRate, facts, setting) : 0,
        )
      }),
    )
  })

  it("never falls when a member joins", () => {
    const since = day("1401/01/01")
    const until = day("1405/01/01")
    fc.assert(
      fc.property(fc.nat(9), fc.integer({ min: since, max: until - 1 }), (size, at) => {
        const [before, after] = [size, size + 1].map((members) =>
          pension(members, written(at as typeof since)),
        )
        if (before === undefined || after === undefined) {
          expect(size === 0 || before === after).toBe(true)
          return
        }
        expect(after as number).toBeGreaterThanOrEqual(before as number)
      }),
    )
  })
})

import { type Day, decide } from "@bazgasht/rules"
import * as fc from "fast-check"
import { describe, expect, it } from "vitest"
import { bridging, earliestHandOver, latestHandOver } from "../../src/support/bridging.ts"
import { familyCover } from "../../src/support/family-cover.ts"
import { day, determined, inShort, on, written } from "../prisoner.ts"
import { cashCover, custody, family } from "./family.ts"

const handOver = (facts: object, today: string) =>
  [earliestHandOver, latestHandOver].map((rule) => {
    const value = determined(rule, { ...facts }, on(today))
    return value === undefined ? undefined : written(value as Day)
  })

describe("the expected day of the Relief Committee (FAM-3)", () => {
  it("FA-7: between four and five months from the arrest", () => {
    expect(handOver(custody(["1404/04/12"]), "1404/06/01")).toEqual(["1404/08/12", "1404/09/12"])
  })

  it("is of the last arrest, and of the months of the calendar", () => {
    expect(handOver(custody(["1402/01/01", "1402/02/01"], ["1403/07/30"]), "1403/10/01")).toEqual([
      "1403/11/30",
      "1403/12/30",
    ])
    expect(handOver(custody(["1403/08/30"]), "1403/10/01")).toEqual(["1403/12/30", "1404/01/30"])
    expect(handOver(custody(["1402/08/30"]), "1402/10/01")).toEqual(["1402/12/29", "1403/01/30"])
  })

  it("is unknown without an arrest, without word of it, and before the practice is reported", () => {
    expect(handOver({ custodyEpisodes: [] }, "1404/06/01")).toEqual([undefined, undefined])
    expect(handOver({}, "1404/06/01")).toEqual([undefined, undefined])
    expect(handOver(custody(["1398/04/12"]), "1399/12/24")).toEqual([undefined, undefined])
    expect(handOver(custody(["1399/04/12"]), "1399/12/25")).toEqual(["1399/08/12", "1399/09/12"])
  })
})

describe("bridging (FAM-3)", () => {
  const taken = { ...family, ...cashCover("1404/08/15", "1404/11/01") }

  it.each([
    ["the day of arrest", "1404/04/12", "eligible"],
    ["the day before another payer begins", "1404/08/14", "eligible"],
    ["its first day", "1404/08/15", "notYet 1404/11/01"],
    ["its last day", "1404/10/30", "notYet 1404/11/01"],
    ["the first day after it", "1404/11/01", "eligible"],
  ])("%s", (_, today, outcome) => {
    expect(inShort(bridging, taken, on(today))).toBe(outcome)
  })

  it("goes on under a cover of another kind, and ends with a cover in cash that does not end", () => {
    expect(
      inShort(bridging, { ...family, ...cashCover("1404/08/15", undefined, "medical") }, on("1404/08/15")),
    ).toBe("eligible")
    expect(inShort(bridging, { ...family, ...cashCover("1404/08/15") }, on("1404/08/15"))).toBe(
      "barred FAM-3-no-other-payer",
    )
  })

  it("is open while nobody knows of other payers", () => {
    const { otherCovers: _, ...unknown } = family
    expect(inShort(bridging, unknown, on("1404/06/01"))).toBe("undetermined FAM-3-no-other-payer")
  })

  it("leaves no day of cover without a payer and none with two", () => {
    const first = day("1404/04/12")
    const offset = fc.integer({ min: -30, max: 400 })
    fc.assert(
      fc.property(offset, fc.option(fc.integer({ min: 1, max: 300 })), offset, (start, length, at) => {
        const from = (first + start) as Day
        const to = length === null ? undefined : ((from + length) as Day)
        const facts = {
          ...family,
          ...cashCover(written(from), to === undefined ? undefined : written(to)),
        }
        const today = { ...on("1404/04/12"), today: (first + at) as Day }
        const another = today.today >= from && (to === undefined || today.today < to)
        const carried = decide(bridging, facts, today).answer === "yes"
        const covered = decide(familyCover, facts, today).answer === "yes"
        expect(Number(carried) + Number(another && covered)).toBe(Number(covered))
      }),
    )
  })
})

import { exactDays } from "@bazgasht/core"
import type { Day } from "@bazgasht/rules"
import { describe, expect, it } from "vitest"
import {
  conditionalRelease,
  conditionalReleaseDay,
  defaultConditionalRelease,
  longestConditionalRelease,
  longestExtendedRelease,
  revocationOfConditionalRelease,
  shortestConditionalRelease,
  shortestExtendedRelease,
} from "../src/release/conditional-release.ts"
import { day, determined, inShort, on, outcomeOf, proved, serving, term, written } from "./prisoner.ts"

const cases = [
  { id: "CR-1", imposed: term(4), from: "1402/03/10", credit: 0, c1: "1403/07/10", c2: "1403/07/08" },
  { id: "CR-3", imposed: term(10), from: "1400/02/01", credit: 0, c1: "1403/06/01", c2: "1403/05/31" },
  { id: "CR-5", imposed: term(2), from: "1403/09/15", credit: 45, c1: "1404/03/30", c2: "1404/04/01" },
  { id: "CR-7", imposed: term(3, 4), from: "1402/07/05", credit: 0, c1: "1403/08/15", c2: "1403/08/16" },
  { id: "CR-9", imposed: term(0, 6), from: "1403/12/30", credit: 0, c1: "1404/02/30", c2: "1404/02/31" },
  { id: "CR-11", imposed: term(8), from: "1400/11/15", credit: 0, c1: "1403/07/15", c2: "1403/07/14" },
] as const

describe("time threshold (REL-CR-1)", () => {
  it.each(cases)("$id opens on $c1", ({ c1, credit, from, imposed }) => {
    const facts = { ...proved, ...serving(imposed, from, credit) }
    const dayBefore = written((day(c1) - 1) as Day)
    expect(inShort(conditionalRelease, facts, on(dayBefore))).toBe(`notYet ${c1}`)
    expect(inShort(conditionalRelease, facts, on(c1))).toBe("eligible")
  })

  it.each(cases)("$id opens on $c2 when exact days are counted", ({ c2, credit, from, imposed }) => {
    const setting = { ...on(from), dayCount: exactDays }
    const earliest = determined(conditionalReleaseDay, serving(imposed, from, credit), setting)
    expect(written(earliest as Day)).toBe(c2)
  })

  it("asks for half of a term over ten years, one third of ten years exactly", () => {
    const earliest = (imposed: ReturnType<typeof term>) =>
      written(determined(conditionalReleaseDay, serving(imposed, "1400/02/01"), on("1404/01/01")) as Day)
    expect(earliest(term(10))).toBe("1403/06/01")
    expect(earliest(term(10, 0, 1))).toBe("1405/02/02")
  })

  it("is closed when the term has ended", () => {
    const facts = { ...proved, ...serving(term(4), "1402/03/10") }
    expect(inShort(conditionalRelease, facts, on("1406/03/09"))).toBe("eligible")
    expect(inShort(conditionalRelease, facts, on("1406/03/10"))).toBe("barred notEnded")
  })
})

describe("personal conditions and bars (REL-CR-2, REL-CR-6)", () => {
  const facts = { ...proved, ...serving(term(4), "1402/03/10") }
  const today = on("1403/07/10")

  it("CR-13: not yet on the day before", () => {
    const outcome = outcomeOf(conditionalRelease, facts, on("1403/07/09"))
    expect(outcome).toMatchObject({ outcome: "notYet", from: day("1403/07/10"), becomes: "eligible" })
  })

  it.each([
    ["CR-15 used before", { conditionalReleaseUsed: true }, "barred IPC-58-d"],
    [
      "CR-17 damages unpaid, means unknown",
      { damagesAwarded: 900_000_000, damagesPaid: 0 },
      "undetermined IPC-58-c",
    ],
    ["damages unpaid, unable", { damagesAwarded: 900_000_000, ableToPay: false }, "eligible"],
    ["damages unpaid, able", { damagesAwarded: 900_000_000, ableToPay: true }, "barred IPC-58-c"],
    ["CR-19 life", { imprisonmentKind: "life", imposedTerm: undefined }, "barred UR764"],
    ["CR-21 in lieu of a fine", { imprisonmentKind: "inLieuOfFine" }, "barred notTazir"],
    ["exile", { imprisonmentKind: "exile" }, "barred notTazir"],
    ["acid attack", { offence: "acidAttack" }, "barred ACID98-3"],
    ["attempted acid attack", { offence: "acidAttack", offenceAttempted: true }, "barred ACID98-3"],
    ["conduct unknown", { goodConduct: undefined }, "undetermined IPC-58-a"],
  ])("%s", (_, changed, outcome) => {
    expect(inShort(conditionalRelease, { ...facts, ...changed }, today)).toBe(outcome)
  })

  it("CR-21: two grounds are both named", () => {
    const both = { ...facts, imprisonmentKind: "inLieuOfFine", offence: "acidAttack" }
    expect(inShort(conditionalRelease, both, today)).toBe("barred notTazir ACID98-3")
  })

  it("says who proposes, reports and decides", () => {
    const ids = (list: ReadonlyArray<{ readonly id: string }>) => list.map(({ id }) => id)
    expect(ids(conditionalRelease.proposers)).toEqual(["prosecutor", "enforcementJudge"])
    expect(ids(conditionalRelease.reporters)).toEqual(["headOfPrison"])
    expect(ids(conditionalRelease.deciders)).toEqual(["court"])
  })
})

describe("length of the release period (REL-CR-3)", () => {
  it.each([
    ["CR-1", term(4), "1402/03/10", 0, "1403/07/10", term(2, 8), term(1), term(5)],
    ["CR-3", term(10), "1400/02/01", 0, "1403/06/01", term(5), term(1), term(5)],
    ["CR-5", term(2), "1403/09/15", 45, "1404/03/30", term(1, 4), term(1), term(5)],
    ["CR-7", term(3, 4), "1402/07/05", 0, "1403/08/15", term(2, 2, 20), term(1), term(5)],
    ["CR-9", term(0, 6), "1403/12/30", 0, "1404/02/30", term(0, 4), term(0, 4), term(0, 4)],
  ])("%s", (_, imposed, from, credit, released, usual, shortest, longest) => {
    const facts = serving(imposed, from, credit)
    expect(determined(defaultConditionalRelease, facts, on(released))).toEqual(usual)
    expect(determined(shortestConditionalRelease, facts, on(released))).toEqual(shortest)
    expect(determined(longestConditionalRelease, facts, on(released))).toEqual(longest)
  })

  it("is what remains up to the last day before a year, and not over five years from there on", () => {
    const facts = serving(term(3), "1402/02/01")
    const periods = (released: string) =>
      [shortestConditionalRelease, defaultConditionalRelease, longestConditionalRelease].map((rule) =>
        determined(rule, facts, on(released)),
      )
    expect(periods("1404/02/01")).toEqual([term(1), term(1), term(5)])
    // Until 1405/02/01: eleven months to 1405/01/02, and thirty days.
    expect(periods("1404/02/02")).toEqual([term(0, 11, 30), term(0, 11, 30), term(0, 11, 30)])
    const long = serving(term(8), "1402/02/01")
    expect(determined(defaultConditionalRelease, long, on("1405/02/01"))).toEqual(term(5))
    expect(determined(defaultConditionalRelease, long, on("1405/02/02"))).toEqual(term(4, 11, 30))
  })
})

describe("breach (REL-CR-5)", () => {
  const today = on("1404/01/01")

  it("CR-23: a first breach makes 32 months 44 to 56", () => {
    const facts = { releasePeriod: term(0, 32) }
    expect(determined(shortestExtendedRelease, facts, today)).toEqual(term(0, 44))
    expect(determined(longestExtendedRelease, facts, today)).toEqual(term(0, 56))
  })

  it("passes five years unless the policy says otherwise", () => {
    const facts = { releasePeriod: term(4) }
    expect(determined(longestExtendedRelease, facts, today)).toEqual(term(6))
    const limited = on("1404/01/01", { ceilingOnExtendedRelease: "ceiling" })
    expect(determined(longestExtendedRelease, facts, limited)).toEqual(term(5))
  })

  const offence = {
    unexcusedBreaches: 0,
    laterOffence: true,
    laterOffenceIntentional: true,
    laterOffencePunishment: "tazir",
    laterOffenceDegree: 7,
  }

  it.each([
    ["CR-25 intentional, degree 7", offence, true],
    ["intentional, degree 8", { ...offence, laterOffenceDegree: 8 }, false],
    [
      "CR-27 unintentional, degree 6",
      { ...offence, laterOffenceIntentional: false, laterOffenceDegree: 6 },
      false,
    ],
    ["hadd", { ...offence, laterOffencePunishment: "hadd", laterOffenceDegree: undefined }, true],
    ["first breach of an order", { unexcusedBreaches: 1, laterOffence: false }, false],
    ["second breach of an order", { unexcusedBreaches: 2, laterOffence: false }, true],
  ])("%s", (_, facts, revoked) => {
    expect(determined(revocationOfConditionalRelease, facts, today)).toBe(revoked)
  })
})

import * as fc from "fast-check"
import { describe, expect, it } from "vitest"
import {
  acceptance,
  fewestDailyFineDaysLeft,
  fewestLashesLeft,
  fewestServiceHoursLeft,
  largestCut,
  largestDailyFineCut,
  largestFineCut,
  largestLashesCut,
  largestServiceCut,
  largestSupervisionCut,
  shortestSupervisionLeft,
  shortestTermLeft,
  smallestFineLeft,
} from "../src/release/acceptance.ts"
import { amnesty1401, criteriaPardon1404, pardon } from "../src/release/pardon.ts"
import { semiLiberty } from "../src/release/semi-liberty-and-supervision.ts"
import {
  reducedStatutoryMaximum,
  reducedStatutoryMinimum,
  waiver,
  waiverAfterFinality,
} from "../src/release/waiver.ts"
import { day, determined, inShort, on, proved, serving, term } from "./prisoner.ts"

const today = on("1401/06/01")

describe("acceptance of judgment (REL-442)", () => {
  const facts = {
    ...proved,
    ...serving(term(4), "1401/05/01"),
    prosecutorAppealed: false,
    complainantAppealed: false,
    appealWaivedInTime: true,
    mitigationRequested: true,
  }

  it.each([
    ["AC-1", term(4), term(1), term(3)],
    ["AC-3", term(0, 7), term(0, 1, 23), term(0, 5, 7)],
  ])("%s: largest cut and shortest term left", (_, judgmentTerm, cut, left) => {
    expect(determined(largestCut, { judgmentTerm }, today)).toEqual(cut)
    expect(determined(shortestTermLeft, { judgmentTerm }, today)).toEqual(left)
  })

  it("AC-3: the policy rounds the other way", () => {
    const against = on("1401/06/01", { roundingOfCut: "againstConvict" })
    expect(determined(largestCut, { judgmentTerm: term(0, 7) }, against)).toEqual(term(0, 1, 22))
  })

  it.each([
    ["accepted", {}, "eligible"],
    ["AC-5 the prosecutor appealed", { prosecutorAppealed: true }, "barred CPC-442-prosecutor"],
    ["AC-7 qisas", { imprisonmentKind: "qisas", tazirImposed: false }, "barred CPC-442-tazir"],
    ["AC-7 hadd", { imprisonmentKind: "hadd", tazirImposed: false }, "barred CPC-442-tazir"],
    ["a fine beside a hadd", { imprisonmentKind: "hadd", tazirImposed: true }, "eligible"],
    ["a fine alone", { imprisonmentKind: "none", tazirImposed: true }, "eligible"],
    ["hadd lashes alone", { imprisonmentKind: "none", tazirImposed: false }, "barred CPC-442-tazir"],
    ["life", { imprisonmentKind: "life", tazirImposed: undefined }, "eligible"],
    ["reduced on acceptance before", { judgmentAccepted: true }, "barred CPC-442-once"],
    [
      "of which nobody says whether it was reduced",
      { judgmentAccepted: undefined },
      "undetermined CPC-442-once",
    ],
    ["no request", { mitigationRequested: false }, "barred CPC-442-request"],
    ["the complainant appealed", { complainantAppealed: true }, "undetermined UR823"],
  ])("%s", (_, changed, outcome) => {
    expect(inShort(acceptance, { ...facts, ...changed }, today)).toBe(outcome)
  })
})

describe("the cut of every ta'zir punishment (REL-442)", () => {
  const against = on("1401/06/01", { roundingOfCut: "againstConvict" })
  const cuts = [
    ["imposedFine", largestFineCut, smallestFineLeft],
    ["imposedTazirLashes", largestLashesCut, fewestLashesLeft],
    ["imposedDailyFineDays", largestDailyFineCut, fewestDailyFineDaysLeft],
    ["imposedServiceHours", largestServiceCut, fewestServiceHoursLeft],
  ] as const

  it.each(cuts)("of %s is up to a quarter, and what is left makes the whole", (fact, cut, left) => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 9_000_000_000 }), (imposed) => {
        for (const setting of [today, against]) {
          const off = determined(cut, { [fact]: imposed }, setting) as number
          const rest = determined(left, { [fact]: imposed }, setting) as number
          expect(off + rest).toBe(imposed)
          expect(Math.abs(4 * off - imposed)).toBeLessThan(4)
          expect(setting === today ? 4 * off >= imposed : 4 * off <= imposed).toBe(true)
        }
      }),
    )
  })

  it("of a supervision period is up to a quarter of it", () => {
    expect(determined(largestSupervisionCut, { imposedSupervision: term(0, 6) }, today)).toEqual(
      term(0, 1, 15),
    )
    expect(determined(shortestSupervisionLeft, { imposedSupervision: term(0, 6) }, today)).toEqual(
      term(0, 4, 15),
    )
  })
})

describe("waiver (REL-WAIVE, REL-483)", () => {
  const theft = {
    ...proved,
    ...serving(term(1), "1400/05/01"),
    offence: "theft.tazir",
    offenceAmount: 200_000_000,
    mitigationAfterWaiverUsed: false,
    complainantWaiverDay: day("1401/01/15"),
  }

  it.each([
    ["theft of 200 million", {}, "eligible"],
    ["one rial more", { offenceAmount: 200_000_001 }, "barred IPC-104-theft"],
    ["with an effective record", { effectiveRecord: true }, "barred IPC-104-theft"],
    ["a waiver whose condition is not met", { waiverConditionMet: false }, "barred IPC-101"],
    ["a void waiver", { waiverConditionControllable: false }, "barred IPC-101-void"],
    ["not all have waived", { complainantWaiver: false }, "barred IPC-102"],
    ["an offence of the list", { offence: "insult", listedAsWaivable: true }, "eligible"],
    ["an offence outside the list", { offence: "forgery", listedAsWaivable: false }, "barred IPC-104-list"],
    ["an offence of which nobody said", { offence: "insult" }, "undetermined IPC-104-list"],
    [
      "fraud, whose ceiling is not in our sources",
      { offence: "fraud", offenceAmount: 1 },
      "undetermined IPC-104-fraud",
    ],
  ])("%s", (_, changed, outcome) => {
    expect(inShort(waiver, { ...theft, ...changed }, today)).toBe(outcome)
  })

  it("does not know the ceiling after 1401, nor the list before the Reduction Act", () => {
    expect(inShort(waiver, theft, on("1402/01/01"))).toMatch(/^undetermined/)
    expect(inShort(waiver, theft, on("1398/01/01"))).toMatch(/^undetermined/)
  })

  it("halves the statutory range of a waivable offence", () => {
    const facts = { ...theft, statutoryMinimum: term(0, 3, 1), statutoryMaximum: term(2) }
    expect(determined(reducedStatutoryMinimum, facts, today)).toEqual(term(0, 1, 15))
    expect(determined(reducedStatutoryMaximum, facts, today)).toEqual(term(1))
  })

  it.each([
    ["waivable", {}, "barred inForce IPC-104-theft"],
    ["over the ceiling", { offenceAmount: 900_000_000 }, "eligible"],
    [
      "waived before finality",
      { offenceAmount: 900_000_000, complainantWaiverDay: day("1399/01/01") },
      "barred CPC-483-waiver",
    ],
    [
      "asked for before",
      { offenceAmount: 900_000_000, mitigationAfterWaiverUsed: true },
      "barred CPC-483-once",
    ],
  ])("after finality: %s", (_, changed, outcome) => {
    expect(inShort(waiverAfterFinality, { ...theft, ...changed }, today)).toBe(outcome)
  })
})

describe("a waiver, wherever a law asks for one", () => {
  const facts = { ...proved, complainantWaiverDay: day("1403/06/01"), newOffenceInCustody: false }
  const atFourYears = { ...facts, ...serving(term(4), "1402/03/10") }

  it.each([
    ["semi-liberty", semiLiberty, atFourYears, "1403/07/10"],
    [
      "mitigation after finality",
      waiverAfterFinality,
      { ...atFourYears, offence: "forgery", listedAsWaivable: false, mitigationAfterWaiverUsed: false },
      "1403/07/10",
    ],
    ["a case pardon", pardon, { ...atFourYears, reasonedPardonProposal: false }, "1403/07/10"],
    [
      "the criteria-based pardon of 1404",
      criteriaPardon1404,
      {
        ...atFourYears,
        withinBandOf1404: true,
        damagesAwarded: 900_000_000,
        damagesPaid: 0,
        damagesMadeGoodDay: undefined,
      },
      "1404/07/01",
    ],
    [
      "the pardon of 1401",
      amnesty1401,
      { ...facts, ...serving(term(3), "1401/04/01"), incurablyIll: false },
      "1401/11/22",
    ],
  ])("works once its condition is met: %s", (_, rule, given, date) => {
    const answerOf = (changed: object) => inShort(rule, { ...given, ...changed }, on(date)).split(" ")[0]
    expect(answerOf({})).toBe("eligible")
    expect(answerOf({ waiverConditionMet: false })).toBe("barred")
    expect(answerOf({ waiverConditionControllable: false })).toBe("barred")
    expect(answerOf({ waiverConditionMet: undefined })).toBe("undetermined")
    expect(answerOf({ waiverConditionControllable: undefined })).toBe("undetermined")
  })
})

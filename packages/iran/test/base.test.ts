import type { Day } from "@bazgasht/rules"
import { describe, expect, it } from "vitest"
import {
  dailyFineOffForADay,
  fineOffForADay,
  lashesOffForADay,
  serviceOffForADay,
  supervisionOffForADay,
} from "../src/base/detention-credit.ts"
import { startOfSentence } from "../src/base/served.ts"
import {
  effectiveRecordByConvictions,
  lowerBoundOfSeveral,
  onePunishment,
  upperBoundOfSeveral,
} from "../src/base/several-offences.ts"
import { alternativeMode, alternatives } from "../src/release/alternatives.ts"
import { day, determined, inShort, on, proved, serving, term, written } from "./prisoner.ts"

const today = on("1404/01/01")

describe("what a day of detention is worth (BASE-2)", () => {
  it.each([
    ["1394/01/01", 300_000],
    ["1395/08/15", 300_000],
    ["1395/08/16", 400_000],
    ["1398/11/20", 1_000_000],
    ["1400/05/10", 1_000_000],
    ["1401/12/09", 1_000_000],
    ["1401/12/10", undefined],
    ["1403/02/01", undefined],
  ])("judgment of %s: %s rials", (judgment, rials) => {
    expect(determined(fineOffForADay, { judgmentDay: day(judgment) }, today)).toBe(rials)
  })

  it("follows the text unless a policy says otherwise", () => {
    const facts = { judgmentDay: day("1400/05/10") }
    const rates = (setting: typeof today) =>
      [lashesOffForADay, dailyFineOffForADay, serviceOffForADay, supervisionOffForADay].map((rule) =>
        determined(rule, facts, setting),
      )
    expect(rates(today)).toEqual([3, 1, 8, 5])
    const notes = on("1404/01/01", { lashesOffPerDay: "courseNotes", serviceHoursOffPerDay: "courseNotes" })
    expect(rates(notes)).toEqual([1, 1, 1, 5])
  })
})

describe("start of the sentence (BASE-3)", () => {
  it("counts furlough as served unless the policy says otherwise", () => {
    const facts = {
      ...serving(term(2), "1403/09/15", 45),
      furloughs: [{ kind: "ordinary", start: day("1404/01/10"), days: 3 }],
    }
    expect(written(determined(startOfSentence, facts, today) as Day)).toBe("1403/07/30")
    const notServed = on("1404/01/01", { furloughCountsAsServed: "notServed" })
    expect(written(determined(startOfSentence, facts, notServed) as Day)).toBe("1403/08/03")
    const escorted = { ...facts, furloughs: [{ kind: "escorted", start: day("1404/01/10"), days: 1 }] }
    expect(written(determined(startOfSentence, escorted, notServed) as Day)).toBe("1403/07/30")
  })
})

describe("several offences (BASE-6)", () => {
  const offence = (minimum: ReturnType<typeof term>, maximum: ReturnType<typeof term>) => ({
    statutoryMinimum: minimum,
    statutoryMaximum: maximum,
  })
  const judged = (...offences: ReadonlyArray<ReturnType<typeof offence>>) => ({
    judgmentDay: day("1402/01/01"),
    sameKindOffences: 1,
    differentOffences: offences,
    ...offences[0],
  })
  const bounds = (facts: object) =>
    [lowerBoundOfSeveral, upperBoundOfSeveral].map((rule) => determined(rule, { ...facts }, today))
  const one = offence(term(1), term(7))
  const other = offence(term(0, 6), term(3))
  const light = offence(term(0, 3), term(0, 6))

  it("MU-1: more than the mean, up to the maximum", () => {
    expect(bounds(judged(one, other))).toEqual([term(4), term(7)])
  })

  it("more than three: the maximum, up to a quarter more", () => {
    expect(bounds(judged(one, other, other, other))).toEqual([term(7), term(8, 9)])
  })

  it("MU-7: degrees seven and eight do not aggravate, nor are they aggravated", () => {
    expect(bounds(judged(offence(term(2), term(5)), light))).toEqual([term(2), term(5)])
    expect(bounds(judged(light, one, other))).toEqual([term(0, 3), term(0, 6)])
  })

  it("MU-3: one punishment for offences of one kind", () => {
    const thefts = { ...judged(one), sameKindOffences: 3 }
    expect(determined(onePunishment, thefts, today)).toBe(true)
    expect(determined(onePunishment, judged(one, other), today)).toBe(false)
  })

  it("does not know the wording before the Reduction Act", () => {
    expect(bounds({ ...judged(one, other), judgmentDay: day("1398/01/01") })).toEqual([undefined, undefined])
  })
})

describe("effective record (BASE-7)", () => {
  const record = (degree: number, intentional: boolean, executed: string) => ({
    earlierConvictions: [{ degree, intentional, executedDay: day(executed) }],
  })

  it.each([
    ["degree 4 within three years", record(4, true, "1401/01/02"), true],
    ["degree 4 after three years", record(4, true, "1401/01/01"), false],
    ["degree 5 within two years", record(5, true, "1402/01/02"), true],
    ["degree 5 after two years", record(5, true, "1402/01/01"), false],
    ["degree 6", record(6, true, "1403/12/01"), false],
    ["unintentional", record(4, false, "1403/12/01"), false],
    ["none", { earlierConvictions: [] }, false],
    ["unknown", {}, undefined],
  ])("%s", (_, facts, effective) => {
    expect(determined(effectiveRecordByConvictions, facts, today)).toBe(effective)
  })
})

describe("alternatives to imprisonment (REL-ALT)", () => {
  const intentional = { offenceIntentional: true, judgmentTerm: term(1), earlierConvictions: [] }
  const listed = {
    earlierConvictions: [{ degree: 6, intentional: true, executedDay: day("1400/01/01") }],
  }
  const oneLight = {
    earlierConvictions: [{ degree: 7, intentional: true, executedDay: day("1400/01/01") }],
  }

  it.each([
    ["up to three months", { ...intentional, ...listed, statutoryMaximum: term(0, 3) }, "mandatory"],
    ["up to six months", { ...intentional, statutoryMaximum: term(0, 6) }, "mandatory"],
    ["up to six months, listed record", { ...intentional, ...listed, statutoryMaximum: term(0, 6) }, "none"],
    [
      "up to six months, one light record",
      { ...intentional, ...oneLight, statutoryMaximum: term(0, 6) },
      "mandatory",
    ],
    ["up to one year", { ...intentional, statutoryMaximum: term(1) }, "optional"],
    ["over one year", { ...intentional, statutoryMaximum: term(1, 0, 1) }, "none"],
    [
      "unintentional, two years",
      { ...intentional, offenceIntentional: false, statutoryMaximum: term(2) },
      "mandatory",
    ],
    [
      "unintentional, more",
      { ...intentional, offenceIntentional: false, statutoryMaximum: term(3) },
      "optional",
    ],
    [
      "imposed 90 days",
      { ...intentional, statutoryMaximum: term(5), judgmentTerm: term(0, 0, 90) },
      "mandatory",
    ],
    ["imposed 91 days", { ...intentional, statutoryMaximum: term(5), judgmentTerm: term(0, 0, 91) }, "none"],
  ])("%s", (_, facts, mode) => {
    expect(determined(alternativeMode, facts, today)).toBe(mode)
  })

  it("counts one light record by the teaching notes", () => {
    const notes = on("1404/01/01", { lightRecordsForAlternatives: "courseNotes" })
    expect(
      determined(alternativeMode, { ...intentional, ...oneLight, statutoryMaximum: term(0, 6) }, notes),
    ).toBe("none")
  })

  it("is decided with the judgment, not after it", () => {
    const facts = { ...proved, ...serving(term(1), "1403/05/01"), judgmentDay: day("1403/02/01") }
    expect(inShort(alternatives, facts, on("1403/02/01"))).toBe("eligible")
    expect(inShort(alternatives, facts, on("1403/02/02"))).toBe("barred IPC-64-at-judgment")
  })
})

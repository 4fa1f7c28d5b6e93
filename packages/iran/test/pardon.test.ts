import { decodeCaseFile, releaseFacts } from "@bazgasht/core/release"
import type { Day, Facts } from "@bazgasht/rules"
import * as Result from "effect/Result"
import { describe, expect, it } from "vitest"
import { iran } from "../src/pack.ts"
import { amnesty1401, criteriaPardon1404, pardon, pardonedShare1401 } from "../src/release/pardon.ts"
import { day, determined, inShort, on, proved, serving, term, written } from "./prisoner.ts"

describe("case pardon (REL-PARDON-1)", () => {
  const facts = { ...proved, ...serving(term(4), "1402/03/10") }
  const today = on("1403/01/01")

  it.each([
    ["an ordinary offence", {}, "eligible"],
    ["bribery", { offence: "bribery", reasonedPardonProposal: false }, "barred SET-NOPARDON"],
    ["bribery, proposed with reasons", { offence: "bribery", reasonedPardonProposal: true }, "eligible"],
    [
      "a complainant who has not waived",
      { complainantWaiver: false, reasonedPardonProposal: false },
      "barred SET-NOPARDON",
    ],
    ["not final yet", { finalityDay: day("1404/01/01") }, "notYet 1404/01/01"],
    ["pardoned already", { executionEnded: true }, "barred executionOver"],
  ])("%s", (_, changed, outcome) => {
    expect(inShort(pardon, { ...facts, ...changed }, today)).toBe(outcome)
  })

  it("is decided by the Leader and nobody else", () => {
    expect(pardon.deciders.map(({ id }) => id)).toEqual(["leader"])
    expect(pardon.kind).toBe("grace")
  })
})

describe("pardon of Bahman 1401 (REL-PARDON-3)", () => {
  const cutOff = on("1401/11/22")
  const convict = {
    ...proved,
    privateComplainant: false,
    sex: "male",
    birthDay: day("1360/01/01"),
    incurablyIll: false,
    unableToPayFine: false,
  }

  it.each([
    ["AM-1", term(0, 8), "1401/10/15", {}, "eligible", { numerator: 1, denominator: 1 }],
    ["two days short of a month", term(0, 8), "1401/10/24", {}, "barred", undefined],
    ["3 y, one fifth served", term(3), "1401/04/01", {}, "eligible", { numerator: 3, denominator: 4 }],
    ["AM-3", term(3), "1401/07/01", {}, "barred", undefined],
    ["AM-5", term(7), "1399/05/01", {}, "undetermined", undefined],
    ["12 y, two years served", term(12), "1399/11/22", {}, "eligible", { numerator: 1, denominator: 2 }],
    [
      "AM-7",
      term(3),
      "1401/04/01",
      { privateComplainant: true, complainantWaiver: false },
      "barred",
      undefined,
    ],
    [
      "unintentional",
      term(7),
      "1401/10/15",
      { offenceIntentional: false },
      "eligible",
      { numerator: 1, denominator: 1 },
    ],
    ["a man over 70", term(7), "1401/10/15", { birthDay: day("1331/11/21") }, "eligible", undefined],
    ["a man of 70 that day", term(3), "1401/11/01", { birthDay: day("1331/11/22") }, "barred", undefined],
    ["committed later", term(0, 8), "1401/11/23", {}, "barred", undefined],
  ])("%s", (_, imposed, from, changed, outcome, share) => {
    const facts = { ...convict, ...serving(imposed, from), ...changed }
    expect(inShort(amnesty1401, facts, cutOff).split(" ")[0]).toBe(outcome)
    if (outcome === "eligible") expect(determined(pardonedShare1401, facts, cutOff)).toEqual(share)
  })
})

describe("the pardon of Bahman 1401 in time", () => {
  const convict = {
    ...proved,
    ...serving(term(3), "1401/04/01"),
    privateComplainant: false,
    sex: "male",
    birthDay: day("1360/01/01"),
    incurablyIll: false,
    unableToPayFine: false,
  }
  const grace = (given: string, scope: string) => ({
    graceEvents: [{ kind: "commutation", day: day(given), scope }],
  })

  it("is open on its day, of unknown end after it, and closed from the year 1402", () => {
    const answers = ["1401/11/21", "1401/11/22", "1401/11/23", "1401/12/29", "1402/01/01", "1404/01/01"].map(
      (date) => inShort(amnesty1401, convict, on(date)),
    )
    expect(answers).toEqual([
      "barred inForce",
      "eligible",
      "undetermined PARDON-1401-open",
      "undetermined PARDON-1401-open",
      "barred inForce",
      "barred inForce",
    ])
    expect(inShort(amnesty1401, { ...convict, amnesty1401Open: true }, on("1401/12/01"))).toBe("eligible")
  })

  it.each([
    ["applied on its day", grace("1401/11/22", "unstated"), "barred PARDON-1401-once"],
    ["applied later", grace("1401/12/15", "collective"), "barred PARDON-1401-once"],
    ["a commutation of this sentenced person alone", grace("1401/12/01", "individual"), "eligible"],
    ["a commutation of the day before", grace("1401/11/21", "unstated"), "eligible"],
    ["of whose events nobody says anything", { graceEvents: undefined }, "undetermined PARDON-1401-once"],
  ])("%s", (_, changed, outcome) => {
    expect(inShort(amnesty1401, { ...convict, ...changed, amnesty1401Open: true }, on("1401/12/20"))).toBe(
      outcome,
    )
  })

  it("reads the term of the cut-off day, whatever came later", () => {
    const document = (events: ReadonlyArray<object>) => ({
      id: "file-1",
      kind: "prisoner",
      sentences: [
        {
          offence: "tazir.other",
          judgmentDay: "1400/01/15",
          punishments: { imprisonment: { kind: "tazir", term: "7y" } },
        },
      ],
      custody: {
        commitmentDay: "1400/02/01",
        detention: [],
        escapes: [{ from: "1402/02/01", to: "1402/05/01" }],
      },
      events,
    })
    const then = (events: ReadonlyArray<object>) => {
      const facts = releaseFacts(
        Result.getOrThrow(decodeCaseFile(document(events), iran)),
        iran,
        day("1404/09/30"),
      )
      return [
        facts["termOnAmnestyDay"],
        written(facts["startOnAmnestyDay"] as Day),
        written(facts["endOnAmnestyDay"] as Day),
      ]
    }
    const whole = [term(7), "1400/02/01", "1407/02/01"]
    expect(then([])).toEqual(whole)
    expect(then([{ kind: "commutation", day: "1402/06/01", term: "3y" }])).toEqual(whole)
    // What grace of the day itself left is what the pardon gave, and not what it found.
    expect(then([{ kind: "commutation", day: "1401/11/22", term: "3y" }])).toEqual(whole)
    expect(then([{ kind: "pardon", day: "1402/06/01" }])).toEqual(whole)
    expect(then([{ kind: "mitigationAfterWaiver", day: "1401/11/22", term: "3y" }])).toEqual([
      term(3),
      "1400/02/01",
      "1403/02/01",
    ])
  })
})

describe("criteria-based pardon of 1404 (REL-PARDON-2)", () => {
  const today = on("1404/06/25")
  const facts = {
    ...proved,
    ...serving(term(3), "1403/01/01"),
    newOffenceInCustody: false,
    complainantWaiverDay: day("1403/01/01"),
  }
  const record = (...degrees: ReadonlyArray<number>) => ({
    earlierConvictions: degrees.map((degree) => ({
      degree,
      intentional: true,
      executedDay: day("1395/01/01"),
    })),
  })

  it.each([
    ["PC-1", record(5, 6), "barred PARDON-1404-record"],
    ["one conviction of degree 6", record(6), "undetermined PARDON-1404-band"],
    ["PC-3", record(7, 8, 8), "undetermined PARDON-1404-band"],
    ["PC-5", { newOffenceInCustody: true }, "barred PARDON-1404-conduct"],
    ["within a band", { withinBandOf1404: true }, "eligible"],
    [
      "applied already",
      {
        withinBandOf1404: true,
        graceEvents: [{ kind: "commutation", day: day("1404/06/22"), scope: "unstated" }],
      },
      "barred PARDON-1404-once",
    ],
    [
      "waived after Azar",
      {
        complainantWaiverDay: day("1404/10/01"),
        damagesMadeGoodDay: day("1404/10/01"),
        withinBandOf1404: true,
      },
      "barred PARDON-1404-complainant",
    ],
    [
      "made good on the last day of Azar",
      {
        complainantWaiver: false,
        damagesAwarded: 900_000_000,
        damagesPaid: 900_000_000,
        damagesMadeGoodDay: day("1404/09/30"),
        withinBandOf1404: true,
      },
      "eligible",
    ],
    [
      "no waiver, and no damages awarded",
      {
        complainantWaiver: false,
        damagesAwarded: 0,
        damagesPaid: 0,
        damagesMadeGoodDay: undefined,
        withinBandOf1404: true,
      },
      "barred PARDON-1404-complainant",
    ],
    [
      "damage of which part is paid and the rest arranged",
      {
        complainantWaiver: false,
        damagesAwarded: 900_000_000,
        damagesPaid: 899_999_999,
        damagesArranged: true,
        damagesMadeGoodDay: day("1404/01/01"),
        withinBandOf1404: true,
      },
      "barred PARDON-1404-complainant",
    ],
    [
      "damage paid and nobody says when",
      {
        complainantWaiver: false,
        damagesAwarded: 900_000_000,
        damagesPaid: 900_000_000,
        withinBandOf1404: true,
      },
      "undetermined PARDON-1404-complainant",
    ],
  ])("%s", (_, changed, outcome) => {
    expect(inShort(criteriaPardon1404, { ...facts, ...changed }, today)).toBe(outcome)
  })

  it("PC-3: the other reading counts lighter records", () => {
    const other = on("1404/06/25", { degreeSixIdiom: "degreeSixAndLighter" })
    expect(inShort(criteriaPardon1404, { ...facts, ...record(7, 8, 8) }, other)).toBe(
      "barred PARDON-1404-record",
    )
  })

  it("bars a waiver that came too late by the deadline, also once the circular is over", () => {
    const late = {
      ...facts,
      withinBandOf1404: true,
      complainantWaiverDay: day("1404/10/02"),
      damagesAwarded: 1_000,
    }
    const later = ["1404/10/02", "1404/11/01", "1410/01/01"]
    const short = (changed: Facts) =>
      later.map((at) => inShort(criteriaPardon1404, { ...late, ...changed }, on(at)))
    expect(new Set(short({}))).toEqual(new Set(["barred PARDON-1404-complainant"]))
    // Who waived in time is barred by the end alone, and what else bars is said beside the deadline.
    expect(new Set(short({ complainantWaiverDay: day("1404/09/30") }))).toEqual(new Set(["barred inForce"]))
    expect(new Set(short({ newOffenceInCustody: true }))).toEqual(
      new Set(["barred PARDON-1404-conduct PARDON-1404-complainant"]),
    )
    // Before it was issued nothing was missed.
    expect(inShort(criteriaPardon1404, late, on("1404/06/01"))).toContain("inForce")
  })

  it("holds from 20 Shahrivar to the end of Azar 1404", () => {
    const all = { ...facts, withinBandOf1404: true }
    const answers = ["1404/06/19", "1404/06/20", "1404/09/30", "1404/10/01"].map((date) =>
      inShort(criteriaPardon1404, all, on(date)),
    )
    expect(answers).toEqual(["barred inForce", "eligible", "eligible", "barred inForce"])
  })
})

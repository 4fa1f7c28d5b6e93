import { exactDays } from "@bazgasht/core"
import type { Day } from "@bazgasht/rules"
import { describe, expect, it } from "vitest"
import { nonSuspendable, suspendableExtent } from "../src/release/non-suspendable.ts"
import { postponement } from "../src/release/postponement.ts"
import {
  endOfSuspension,
  longestExtendedSuspension,
  revocationOfSuspension,
  shorteningOfSuspension,
  shortestExtendedSuspension,
  startOfSuspension,
  suspension,
  suspensionDay,
} from "../src/release/suspension.ts"
import { day, determined, inShort, on, proved, serving, term, written } from "./prisoner.ts"

describe("time (REL-SU-1)", () => {
  it.each([
    ["SU-1", term(6), "1402/02/05", "1404/02/05", "1404/02/05"],
    ["SU-3", term(7), "1401/06/10", "1403/10/10", "1403/10/11"],
  ])("%s", (_, imposed, from, c1, c2) => {
    const facts = { ...proved, ...serving(imposed, from) }
    expect(inShort(suspension, facts, on(written((day(c1) - 1) as Day)))).toBe(`notYet ${c1}`)
    expect(inShort(suspension, facts, on(c1))).toBe("eligible")
    const exact = determined(suspensionDay, facts, { ...on(c1), dayCount: exactDays })
    expect(written(exact as Day)).toBe(c2)
  })

  it("is open at the judgment too", () => {
    const facts = { ...proved, ...serving(term(6), "1402/02/05"), judgmentDay: day("1401/10/10") }
    expect(inShort(suspension, facts, on("1401/10/10"))).toBe("eligible")
    expect(inShort(suspension, facts, on("1401/10/11"))).toBe("notYet 1404/02/05")
  })

  it.each([
    ["15 years, degree 3", term(15), "eligible"],
    ["15 years 1 day, degree 2", term(15, 0, 1), "barred IPC-46"],
    ["3 months, degree 8", term(0, 3), "eligible"],
  ])("%s", (_, imposed, outcome) => {
    const facts = { ...proved, ...serving(imposed, "1402/02/05"), judgmentDay: day("1402/02/05") }
    expect(inShort(suspension, facts, on("1402/02/05"))).toBe(outcome)
  })
})

describe("offences that cannot be suspended (REL-SU-2)", () => {
  const today = on("1404/02/05")
  const facts = { ...proved, ...serving(term(6), "1402/02/05") }
  const atJudgment = {
    ...proved,
    ...serving(term(1), "1403/05/01"),
    judgmentDay: day("1403/02/01"),
  }

  it.each([
    [
      "SU-9 security, no cooperation",
      { offence: "security.internal", effectiveCooperation: false },
      "barred SET-47",
      "none",
    ],
    [
      "security with cooperation",
      { offence: "security.internal", effectiveCooperation: true },
      "eligible",
      "part",
    ],
    ["attempted kidnapping", { offence: "kidnapping", offenceAttempted: true }, "barred SET-47", "none"],
    [
      "SU-11 exactly 100 million",
      { offence: "embezzlement", offenceAmount: 100_000_000 },
      "eligible",
      "whole",
    ],
    ["one rial more", { offence: "embezzlement", offenceAmount: 100_000_001 }, "barred SET-47", "none"],
    ["SU-13 fraud of 5 billion", { offence: "fraud", offenceAmount: 5_000_000_000 }, "eligible", "whole"],
    [
      "organised fraud",
      { offence: "fraud", offenceAmount: 5, offenceOrganised: true },
      "barred SET-47",
      "none",
    ],
    ["public decency", { offence: "publicDecency.other" }, "eligible", "whole"],
    ["article 640", { offence: "publicDecency.article640" }, "barred SET-47", "none"],
    ["ordinary offence", {}, "eligible", "whole"],
  ])("%s", (_, changed, outcome, extent) => {
    expect(inShort(suspension, { ...facts, ...changed }, today)).toBe(outcome)
    expect(determined(suspendableExtent, { ...facts, ...changed }, today)).toBe(extent)
  })

  it("SU-13: postponement of fraud is barred all the same", () => {
    const fraud = { ...atJudgment, offence: "fraud", offenceAmount: 5_000_000_000 }
    expect(inShort(postponement, fraud, on("1403/02/01"))).toBe("barred SET-47")
    expect(inShort(postponement, atJudgment, on("1403/02/01"))).toBe("eligible")
  })

  it("SU-17: an unknown amount leaves it open", () => {
    const unknown = { ...facts, offence: "embezzlement", offenceAmount: undefined }
    expect(inShort(suspension, unknown, today)).toMatch(/^undetermined/)
  })

  it("knew no note before the Reduction Act", () => {
    const fraud = { ...facts, offence: "fraud", offenceAmount: 5_000_000_000 }
    expect(determined(nonSuspendable, fraud, on("1398/01/01"))).toBe(true)
    expect(determined(nonSuspendable, fraud, on("1399/06/01"))).toBeUndefined()
    expect(determined(nonSuspendable, fraud, on("1400/01/01"))).toBe(false)
    const ordinary = { ...facts, offence: "insult" }
    expect(determined(nonSuspendable, ordinary, on("1399/06/01"))).toBe(false)
  })
})

describe("postponement (REL-PP)", () => {
  const facts = { ...proved, ...serving(term(2), "1403/05/01"), judgmentDay: day("1403/02/01") }
  const today = on("1403/02/01")

  it.each([
    ["degree 6", {}, "eligible"],
    ["degree 5", { statutoryMaximum: term(2, 0, 1) }, "barred IPC-40 IPC-94"],
    ["degree 5, juvenile", { statutoryMaximum: term(5), birthDay: day("1386/01/01") }, "eligible"],
    ["in absence", { inAbsence: true }, "barred IPC-41"],
    ["effective record", { effectiveRecord: true }, "barred IPC-40-d"],
  ])("%s", (_, changed, outcome) => {
    const adult = { birthDay: day("1360/01/01"), offenceDay: day("1402/01/01") }
    expect(inShort(postponement, { ...facts, ...adult, ...changed }, today)).toBe(outcome)
  })

  it("is over once the judgment is given", () => {
    expect(inShort(postponement, facts, on("1403/02/02"))).toBe("barred IPC-40-before-judgment")
  })
})

describe("period, breach and shortening (REL-SU-3, REL-SU-4)", () => {
  const datesOf = (facts: object, choices = {}) => {
    const setting = on("1405/02/10", choices)
    return [startOfSuspension, endOfSuspension].map((rule) =>
      written(determined(rule, { ...facts }, setting) as Day),
    )
  }

  it("SU-5: a part runs from the end of what is executed", () => {
    const suspended = { suspensionScope: "part", suspensionPeriod: term(2) }
    const facts = { ...serving(term(4), "1405/02/10"), ...suspended, executedTerm: term(4) }
    expect(datesOf(facts)).toEqual(["1409/02/10", "1411/02/10"])
    expect(datesOf(facts, { startOfPartialSuspension: "startOfExecution" })).toEqual([
      "1405/02/10",
      "1407/02/10",
    ])
  })

  it("runs from the end of the years that are executed, the others being suspended", () => {
    const suspended = { suspensionScope: "part", suspensionPeriod: term(3), executedTerm: term(1, 6) }
    const facts = { ...serving(term(4), "1403/03/10", 30), ...suspended }
    expect(datesOf(facts)).toEqual(["1404/08/11", "1407/08/11"])
    const unsaid = { ...facts, executedTerm: undefined }
    expect(determined(startOfSuspension, unsaid, on("1404/02/10"))).toBeUndefined()
  })

  it("SU-7: the whole runs from the order", () => {
    const facts = { suspensionScope: "whole", suspensionPeriod: term(3), measureDay: day("1403/02/01") }
    expect(datesOf(facts)).toEqual(["1403/02/01", "1406/02/01"])
  })

  it("SU-15: a first breach adds one to two years, a second revokes", () => {
    const facts = { suspensionPeriod: term(3), laterOffence: false, effectiveRecord: false }
    expect(determined(shortestExtendedSuspension, facts, on("1404/01/01"))).toEqual(term(4))
    expect(determined(longestExtendedSuspension, facts, on("1404/01/01"))).toEqual(term(5))
    const revoked = (unexcusedBreaches: number) =>
      determined(revocationOfSuspension, { ...facts, unexcusedBreaches }, on("1404/01/01"))
    expect([revoked(1), revoked(2)]).toEqual([false, true])
  })

  it("revokes for degree seven by text, for degree five by the teaching notes", () => {
    const facts = {
      unexcusedBreaches: 0,
      effectiveRecord: false,
      laterOffence: true,
      laterOffenceIntentional: true,
      laterOffencePunishment: "tazir",
      laterOffenceDegree: 7,
    }
    expect(determined(revocationOfSuspension, facts, on("1404/01/01"))).toBe(true)
    const notes = on("1404/01/01", { degreeThatRevokesSuspension: "courseNotes" })
    expect(determined(revocationOfSuspension, facts, notes)).toBe(false)
    expect(determined(revocationOfSuspension, { ...facts, laterOffenceDegree: 5 }, notes)).toBe(true)
  })

  it("can be shortened after six months of good conduct, again two months after a refusal", () => {
    const facts = {
      suspensionScope: "whole",
      suspensionPeriod: term(3),
      measureDay: day("1403/02/01"),
      goodConduct: true,
      shorteningRefused: false,
    }
    expect(inShort(shorteningOfSuspension, facts, on("1403/07/30"))).toBe("notYet 1403/08/01")
    const refused = { ...facts, shorteningRefused: true, shorteningRefusedDay: day("1403/08/15") }
    expect(inShort(shorteningOfSuspension, refused, on("1403/09/01"))).toBe("notYet 1403/10/15")
  })
})

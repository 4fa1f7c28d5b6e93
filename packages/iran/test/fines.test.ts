import { formatPath } from "@bazgasht/casework"
import { type CaseFile, decodeCaseFile, releaseFacts } from "@bazgasht/core/release"
import { type Day, decide, type Facts, type Rule } from "@bazgasht/rules"
import * as Result from "effect/Result"
import * as fc from "fast-check"
import { describe, expect, it } from "vitest"
import { jalali } from "../src/calendar/jalali.ts"
import {
  debtorsImprisonment,
  instalments,
  lateClaimProtection,
  thirtyDayProtection,
} from "../src/debts/financial-convictions.ts"
import {
  collectibleOfFine,
  daysInLieu,
  fineInLieu,
  fineInstalments,
  startOfDetention,
} from "../src/debts/fine-in-lieu.ts"
import { iran } from "../src/pack.ts"
import { day, determined, inShort, on, written } from "./prisoner.ts"

const judged = (punishments: object, reports: object, more: object = {}) => ({
  id: "file-1",
  kind: "prisoner",
  sentences: [
    {
      offence: "tazir.other",
      judgmentDay: "1400/05/10",
      punishments,
      statutory: { minimum: "1y", maximum: "5y" },
    },
  ],
  custody: { commitmentDay: "1400/06/01", detention: [], escapes: [] },
  events: [],
  reports: { publicServicePossible: false, assetsForFine: false, fineInInstalments: false, ...reports },
  ...more,
})

const factsOf = (document: object): Facts =>
  releaseFacts(
    Result.getOrThrow(decodeCaseFile(document, iran)) as CaseFile,
    iran,
    iran.pack.calendar.lastDay,
  )

const faults = (document: object) =>
  Result.match(decodeCaseFile(document, iran), {
    onSuccess: () => [],
    onFailure: (errors) => errors.map(({ code, path }) => `${code} at ${formatPath(path)}`),
  })

describe("detention for a fine beside imprisonment (IPC 29)", () => {
  const twoYears = { imprisonment: { kind: "tazir", term: "2y" }, fine: 4_100_000_000 }
  const waiting = factsOf(judged(twoYears, { inLieuBegun: false }))

  it("begins when the imprisonment is over, and not a day before", () => {
    expect(inShort(fineInLieu, waiting, on("1402/05/31"))).toBe("notYet 1402/06/01")
    expect(inShort(fineInLieu, waiting, on("1402/06/01"))).toBe("eligible")
    expect(determined(startOfDetention, waiting, on("1401/01/01"))).toBe(day("1402/06/01"))
    expect(determined(startOfDetention, waiting, on("1402/07/05"))).toBe(day("1402/07/05"))
  })

  it("is limited by three years from its own first day", () => {
    // From 1402/06/01 three years hold 1096 days, for 1403 is a leap year; from a day of 1401 they would hold 1096 or 1095.
    expect(determined(daysInLieu, waiting, on("1401/01/01"))).toBe(1096)
    expect(determined(collectibleOfFine, waiting, on("1401/01/01"))).toBe(4_100_000_000 - 1_096_000_000)
    const begun = factsOf(judged(twoYears, { inLieuBegun: true, inLieuStart: "1404/01/01" }))
    expect(determined(daysInLieu, begun, on("1404/02/01"))).toBe(1095)
  })

  it("is refused inside the imprisonment, and taken from the day on which that ends", () => {
    const starting = (inLieuStart: string, more: object = {}) =>
      faults(judged(twoYears, { inLieuBegun: true, inLieuStart, ...more }))
    expect(starting("1402/05/31")).toEqual(["day.outOfOrder at reports.inLieuStart"])
    expect(starting("1402/06/01")).toEqual([])
    // Released under a measure in 1401, the sentenced person is no longer in prison for the term.
    expect(starting("1401/09/01", { measureDay: "1401/08/01" })).toEqual([])
    expect(starting("1401/09/01", { measureDay: "1401/10/01" })).toHaveLength(1)
  })

  it("follows nothing where it is itself the imprisonment, or where there is none", () => {
    const reports = { inLieuBegun: true, inLieuStart: "1400/06/01" }
    const itself = { imprisonment: { kind: "inLieuOfFine", term: "80d" }, fine: 80_000_000 }
    expect(faults(judged(itself, reports))).toEqual([])
    expect(faults(judged({ fine: 80_000_000 }, reports))).toEqual([])
    expect(
      inShort(fineInLieu, factsOf(judged({ fine: 80_000_000 }, { inLieuBegun: false })), on("1400/06/02")),
    ).toBe("eligible")
  })

  it("waits for nothing where the fine becomes public service", () => {
    const small = { imprisonment: { kind: "tazir", term: "2y" }, fine: 3_000_000 }
    const serving = factsOf(judged(small, { inLieuBegun: false, publicServicePossible: true }))
    expect(inShort(fineInLieu, serving, on("1401/01/01"))).toBe("eligible")
  })

  it("never begins before the imprisonment ends, and never lasts longer than three years from there", () => {
    const cases = fc.record({
      months: fc.integer({ min: 1, max: 60 }),
      fine: fc.integer({ min: 15_000_001, max: 9_000_000_000 }),
      today: fc.integer({ min: day("1400/06/01"), max: day("1404/09/01") }),
      detention: fc.integer({ min: 0, max: 30 }),
    })
    fc.assert(
      fc.property(cases, ({ detention, fine, months, today }) => {
        const document = judged(
          { imprisonment: { kind: "tazir", term: `${months}m` }, fine },
          { inLieuBegun: false },
          { custody: { commitmentDay: "1400/06/01", detentionDays: detention, escapes: [] } },
        )
        const facts = factsOf(document)
        const setting = on(written(today as Day))
        const start = determined(startOfDetention, facts, setting) as Day
        const days = determined(daysInLieu, facts, setting) as number
        expect(start).toBeGreaterThanOrEqual(facts["endOfTerm"] as Day)
        expect(days).toBeLessThanOrEqual((jalali.addMonths(start, 36) as Day) - start)
        expect(inShort(fineInLieu, facts, setting).startsWith("notYet")).toBe(
          today < (facts["endOfTerm"] as Day),
        )
      }),
    )
  })
})

describe("what article 22 excludes from the act on financial convictions (FIN-5)", () => {
  const rules: ReadonlyArray<Rule<boolean>> = [
    debtorsImprisonment,
    thirtyDayProtection,
    lateClaimProtection,
    instalments,
  ]
  const truths = [
    "imprisonmentRequested",
    "assetsFound",
    "creditorConsents",
    "insolvencyClaimed",
    "assetListGiven",
    "claimWithdrawn",
    "claimFinallyRejected",
    "insolvent",
    "securityForgone",
    "instalmentsOrdered",
    "meansProved",
  ]
  const anything = fc.record(
    {
      ...Object.fromEntries(truths.map((fact) => [fact, fc.boolean()])),
      judgmentSum: fc.integer({ min: 1, max: 1_000_000_000 }),
      claimSecurity: fc.integer({ min: 0, max: 2_000_000_000 }),
      writServedDay: fc.constant(day("1404/05/01")),
      insolvencyClaimDay: fc.integer({ min: day("1404/05/01"), max: day("1404/08/01") }),
    },
    { requiredKeys: [] },
  )

  it("is neither imprisoned for, protected nor put off under it, and article 22 is among the grounds", () => {
    fc.assert(
      fc.property(anything, (facts) => {
        for (const rule of rules) {
          const { outcome } = decide(rule, { ...facts, debtKind: "fine" } as Facts, on("1404/08/01"))
          expect(outcome.outcome).toBe("barred")
          if (outcome.outcome !== "barred") return
          const ground = outcome.grounds.find(({ id }) => id === "FIN94-22")
          expect(
            outcome.grounds.some(({ id }) => id === "FIN94-3-insolvency" || id === "FIN94-3-consent"),
          ).toBe(false)
          expect(ground?.citations[0]?.instrument.id).toBe("FIN94")
          expect(ground?.citations[0]?.article?.en).toBe("article 22")
        }
      }),
    )
  })

  it("is that alone where everything else that protects is proved", () => {
    const claim: Facts = {
      debtKind: "fine",
      insolvencyClaimed: true,
      writServedDay: day("1404/05/01"),
      insolvencyClaimDay: day("1404/05/25"),
      assetListGiven: true,
      claimWithdrawn: false,
      claimFinallyRejected: false,
      meansProved: false,
    }
    expect(inShort(thirtyDayProtection, claim, on("1404/08/01"))).toBe("barred FIN94-22")
    expect(inShort(instalments, claim, on("1404/08/01"))).toBe("barred FIN94-22")
    expect(inShort(instalments, { ...claim, debtKind: "dower" }, on("1404/08/01"))).toBe("eligible")
  })
})

describe("instalments of a fine (CPC 529)", () => {
  const asked: Facts = {
    debtKind: "fine",
    remainingFine: 80_000_000,
    assetsForFine: false,
    fineInInstalments: false,
    fineInstalmentsRequested: true,
    fineInstalmentsAffordable: true,
    fineInstalmentsSecured: true,
  }

  it.each([
    ["asked for, affordable, secured", {}, "eligible"],
    ["not asked for", { fineInstalmentsRequested: false }, "barred CPC-529-request"],
    ["not affordable", { fineInstalmentsAffordable: false }, "barred CPC-529-affordable"],
    ["without security", { fineInstalmentsSecured: false }, "barred CPC-529-security"],
    ["assets were found", { assetsForFine: true }, "barred CPC-529-noAssets"],
    ["in instalments already", { fineInInstalments: true }, "barred CPC-529-noInstalments"],
    ["nothing left unpaid", { remainingFine: 0 }, "barred CPC-529-unpaid"],
    [
      "of whose means the court has said nothing",
      { fineInstalmentsAffordable: undefined },
      "undetermined CPC-529-affordable",
    ],
  ])("%s", (_, changed, outcome) => {
    expect(inShort(fineInstalments, { ...asked, ...changed }, on("1403/01/01"))).toBe(outcome)
  })

  it("are the court's discretion, at the sentenced person's request, and keep the fine from being turned into detention", () => {
    expect(fineInstalments.kind).toBe("discretion")
    expect(fineInstalments.proposers.map(({ id }) => id)).toEqual(["convict"])
    expect(fineInstalments.deciders.map(({ id }) => id)).toEqual(["court"])
    const paying = factsOf(judged({ fine: 80_000_000 }, { inLieuBegun: false, fineInInstalments: true }))
    expect(inShort(fineInLieu, paying, on("1403/01/01"))).toBe("barred CPC-529-noInstalments")
  })
})

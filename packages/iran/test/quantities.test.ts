/** Each quantity is shown somewhere: with its decision, with a debt, with a family, or with the file as a whole. */

import { debtParts } from "@bazgasht/core/release"
import { runs } from "@bazgasht/properties"
import { actsOf, decide, type Facts, type Rule } from "@bazgasht/rules"
import * as fc from "fast-check"
import { describe, expect, it } from "vitest"
import { summaryQuantities } from "../src/base/rules.ts"
import { jalaliDay } from "../src/calendar/jalali.ts"
import { debtProgramme } from "../src/debts/rules.ts"
import { iranPack } from "../src/pack.ts"
import { supportProgramme } from "../src/support/rules.ts"

const shown = new Set<string>([
  ...[...iranPack.quantities.values()].flatMap((quantities) => quantities.map(({ id }) => id)),
  ...summaryQuantities.map(({ rule }) => rule.id),
  ...debtParts.map((part) => debtProgramme[part].id),
  ...debtProgramme.priority.map(({ id }) => id),
  ...debtProgramme.besides.map(({ rule }) => rule.id),
  supportProgramme.countedSize.id,
  supportProgramme.monthlyCash.id,
  // The need score with the points of each indicator.
  ...supportProgramme.needScore.indicators.map(({ rule }) => rule.id),
  "FAM-7",
])

const quantities: ReadonlyArray<Rule> = [...iranPack.rules.values()].filter(
  ({ valueKind }) => valueKind !== "truth",
)

describe("the quantities of the pack", () => {
  it.each(quantities.map(({ id }) => id))("%s is shown", (id) => {
    expect(shown.has(id)).toBe(true)
  })
})

const actsInRule = (id: string) =>
  actsOf(iranPack.rules.get(id) as Rule).map(({ by, duty, kind, stage, together }) => ({
    kind,
    duty,
    by: by.map((actor) => actor.id),
    together,
    ...(stage === undefined ? {} : { stage: stage.id }),
  }))

describe("the quantities that limit a route", () => {
  it("are the parts, shares and ceilings of the law", () => {
    const limits = [...iranPack.quantities].flatMap(([rule, quantities]) =>
      quantities.flatMap((quantity) => (quantity.limits ? [`${rule}: ${quantity.id}`] : [])),
    )
    expect(limits.sort()).toEqual([
      "EMP-10: EMP-10/ceiling",
      "FIN-6: FIN-6/cap",
      "FIN-6: FIN-6/days",
      "FIN-6: FIN-6/hours",
      "REL-442: REL-442/largestCut",
      "REL-442: REL-442/largestDailyFineCut",
      "REL-442: REL-442/largestFineCut",
      "REL-442: REL-442/largestLashesCut",
      "REL-442: REL-442/largestServiceCut",
      "REL-442: REL-442/largestSupervisionCut",
      "REL-ALT: REL-ALT/mode",
      "REL-EM-2/within: REL-EM-2",
      "REL-EM: REL-EM-2",
      "REL-FUR-1: REL-FUR-1/daysLeft",
      "REL-FUR-2: REL-FUR-2/days",
      "REL-FUR-3: REL-FUR-3/daysLeft",
      "REL-FUR-3: REL-FUR-3/hours",
      "REL-FUR-4: REL-FUR-3/daysLeft",
      "REL-FUR-4: REL-FUR-3/hours",
      "REL-FUR-5: REL-FUR-5/days",
      "REL-FUR-6: REL-FUR-6/daysLeft",
      "REL-PARDON-3: REL-PARDON-3/share",
      "REL-SU: REL-SU-2/extent",
      "SET-6/loan: SET-6",
    ])
  })
})

/** Facts with which the court reduces a punishment on acceptance of the judgment, whatever that punishment is. */
const accepted: Facts = {
  offence: "fraud",
  tazirImposed: true,
  prosecutorAppealed: false,
  complainantAppealed: false,
  appealWaivedInTime: true,
  mitigationRequested: true,
  judgmentAccepted: false,
  executionEnded: false,
}

/** Each kind of punishment: the facts where it was imposed and where not, and its cut with what that leaves. */
const punishments = [
  [
    { imprisonmentKind: "tazir", judgmentTerm: { months: 12, days: 0 } },
    { imprisonmentKind: "none" },
    "largestCut",
    "shortestTermLeft",
  ],
  [{ imposedFine: 90 }, { imposedFine: 0 }, "largestFineCut", "smallestFineLeft"],
  [{ imposedTazirLashes: 40 }, { imposedTazirLashes: 0 }, "largestLashesCut", "fewestLashesLeft"],
  [
    { imposedDailyFineDays: 60 },
    { imposedDailyFineDays: 0 },
    "largestDailyFineCut",
    "fewestDailyFineDaysLeft",
  ],
  [{ imposedServiceHours: 80 }, { imposedServiceHours: 0 }, "largestServiceCut", "fewestServiceHoursLeft"],
  [
    { imposedSupervision: { months: 6, days: 0 } },
    { imposedSupervision: { months: 0, days: 0 } },
    "largestSupervisionCut",
    "shortestSupervisionLeft",
  ],
] as const

describe("the quantities shown with an acceptance of the judgment", () => {
  it("are the cuts of the punishments that were imposed, and of no others", () => {
    fc.assert(
      fc.property(fc.subarray([...punishments]), (imposed) => {
        const facts: Facts = Object.assign(
          { ...accepted },
          ...punishments.map((one) => (imposed.includes(one) ? one[0] : one[1])),
        )
        const { outcome, quantities: of } = decide(iranPack.rules.get("REL-442") as Rule<boolean>, facts, {
          pack: iranPack,
          today: jalaliDay(1402, 2, 1),
        })
        expect(outcome.outcome).toBe("eligible")
        expect(of.map(({ rule }) => rule.id)).toEqual(
          imposed.flatMap(([, , cut, left]) => [`REL-442/${cut}`, `REL-442/${left}`]),
        )
      }),
      { numRuns: runs(100, { least: 64 }) },
    )
  })
})

describe("who may and who must act", () => {
  it("binds the judge for the execution of sentences to propose conditional release, and leaves the court free", () => {
    expect(actsInRule("REL-CR")).toEqual([
      { kind: "propose", duty: "may", by: ["prosecutor"], together: false },
      { kind: "propose", duty: "must", by: ["enforcementJudge"], together: false },
      { kind: "report", duty: "must", by: ["headOfPrison"], together: false },
      { kind: "decide", duty: "may", by: ["court"], together: false },
    ])
  })

  it("has the court of the judgment suspend with it, and that of the final judgment during execution, where somebody asks", () => {
    expect(actsInRule("REL-SU")).toEqual([
      { kind: "apply", duty: "may", by: ["convict"], together: false, stage: "execution" },
      {
        kind: "propose",
        duty: "may",
        by: ["prosecutor", "enforcementJudge"],
        together: false,
        stage: "execution",
      },
      { kind: "decide", duty: "may", by: ["court"], together: false, stage: "judgment" },
      { kind: "decide", duty: "may", by: ["courtOfFinalJudgment"], together: false, stage: "execution" },
    ])
  })

  it("has council and social worker report before semi-liberty and supervision during execution", () => {
    const during = [
      { kind: "propose", duty: "may", by: ["enforcementJudge"], together: false, stage: "execution" },
      {
        kind: "report",
        duty: "must",
        by: ["classificationCouncil", "socialWorker"],
        together: true,
        stage: "execution",
      },
    ]
    expect(actsInRule("REL-SL")).toEqual([
      { kind: "apply", duty: "may", by: ["convict"], together: false, stage: "execution" },
      ...during,
      { kind: "decide", duty: "may", by: ["courtOfFinalJudgment"], together: false },
    ])
    expect(actsInRule("REL-EM")).toEqual([
      ...during,
      { kind: "decide", duty: "may", by: ["court"], together: false },
    ])
  })

  it("binds the court to reduce the punishment of who accepts the judgment, with the prosecutor present", () => {
    expect(actsInRule("REL-442")).toEqual([
      { kind: "apply", duty: "may", by: ["convict"], together: false },
      { kind: "attend", duty: "must", by: ["prosecutor"], together: false },
      { kind: "decide", duty: "must", by: ["court"], together: false },
    ])
  })

  it("has every rule decided at every stage that its answer can be yes at", () => {
    for (const { acts, id } of iranPack.rules.values()) {
      const stages = (acts ?? []).flatMap(({ kind, stage }) => (kind === "decide" ? [stage?.id] : []))
      if (stages.length > 0 && !stages.includes(undefined))
        expect(
          [
            ["execution", "judgment"],
            ["mandatoryAlternative", "optionalAlternative"],
          ].map((all) => all.every((stage) => stages.includes(stage))),
          id,
        ).toContain(true)
    }
  })

  it("binds whoever decides an entitlement", () => {
    const entitlements = [...iranPack.rules.values()].filter(({ kind }) => kind === "entitlement")
    for (const { id } of entitlements)
      expect(actsInRule(id).filter(({ duty, kind }) => kind === "decide" && duty === "may")).toEqual([])
  })
})

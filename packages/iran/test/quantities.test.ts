/** Each quantity is shown somewhere: with its decision, with a debt, with a family, or with the file as a whole. */

import { debtParts } from "@bazgasht/core"
import { actsOf, type Rule } from "@bazgasht/rules"
import { describe, expect, it } from "vitest"
import { summaryQuantities } from "../src/base/rules.ts"
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

describe("who may and who must act", () => {
  it("binds the judge of enforcement to propose conditional release, and leaves the court free", () => {
    expect(actsInRule("REL-CR")).toEqual([
      { kind: "propose", duty: "may", by: ["prosecutor"], together: false },
      { kind: "propose", duty: "must", by: ["enforcementJudge"], together: false },
      { kind: "report", duty: "must", by: ["headOfPrison"], together: false },
      { kind: "decide", duty: "may", by: ["court"], together: false },
    ])
  })

  it("asks for a proposal of suspension only during execution", () => {
    expect(actsInRule("REL-SU").flatMap(({ kind, stage }) => (kind === "decide" ? [] : [stage]))).toEqual([
      "execution",
      "execution",
    ])
  })

  it("has the court of the judgment suspend with the judgment, and that of the final judgment later", () => {
    expect(actsInRule("REL-SU").filter(({ kind }) => kind === "decide")).toEqual([
      { kind: "decide", duty: "may", by: ["court"], together: false, stage: "judgment" },
      { kind: "decide", duty: "may", by: ["courtOfFinalJudgment"], together: false, stage: "execution" },
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

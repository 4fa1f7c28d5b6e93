/** Each quantity is shown somewhere: with its decision, with a debt, with a family, or with the file as a whole. */

import { debtParts } from "@bazgasht/core"
import { actsOf, type Rule } from "@bazgasht/rules"
import { describe, expect, it } from "vitest"
import { summaryQuantities } from "../src/base/rules.ts"
import { debtProgramme } from "../src/debts/rules.ts"
import { iranPack } from "../src/pack.ts"
import { supportProgramme } from "../src/support/rules.ts"

const shown = new Set<string>([
  ...[...iranPack.quantities.values()].flat(),
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

  it("binds whoever decides an entitlement", () => {
    const entitlements = [...iranPack.rules.values()].filter(({ kind }) => kind === "entitlement")
    for (const { id } of entitlements)
      expect(actsInRule(id).filter(({ duty, kind }) => kind === "decide" && duty === "may")).toEqual([])
  })
})

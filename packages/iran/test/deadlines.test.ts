/** Who missed the deadline of a rule is barred by it, on every day, also once the rule has ended. */

import { runs } from "@bazgasht/properties"
import { type Day, decide, type Facts, type Node, nodeOfRule, type Rule, walk } from "@bazgasht/rules"
import * as fc from "fast-check"
import { describe, expect, it } from "vitest"
import { iranPack } from "../src/pack.ts"
import { day, on, proved, serving, term } from "./prisoner.ts"

const decisionRules = [...iranPack.rules.values()].filter(
  (rule): rule is Rule<boolean> => rule.valueKind === "truth",
)

/** Clauses that hold a day of the file against a day that the law fixes: it has to have come by then. */
const clausesWithDeadline = (rule: Rule): ReadonlyArray<string> => {
  const found = new Set<string>()
  walk(nodeOfRule(rule), (node) => {
    if (node.op !== "clause") return
    walk(node.of, (part: Node) => {
      if (part.op !== "compare" || (part.relation !== "atMost" && part.relation !== "less")) return
      const { left, right } = part
      const isOfFile = left.op === "fact" && left.kind === "day"
      const isOfLaw = right.op === "parameter" || right.op === "literal"
      if (isOfFile && isOfLaw) found.add(node.id)
    })
  })
  return [...found]
}

describe("a rule that has ended", () => {
  it("names the deadline by which something had to be done, and none that it has not", () => {
    const ended = decisionRules.filter(({ inForce: { to } }) => to !== undefined)
    expect(ended.length).toBeGreaterThan(1)
    // The pardon of 1401 asks who was in prison on a day: that is no deadline to be met.
    const noDeadlines = new Set(["PARDON-1401-serving"])
    for (const rule of ended)
      expect([rule.id, rule.deadline === undefined ? [] : [rule.deadline]]).toEqual([
        rule.id,
        clausesWithDeadline(rule).filter((id) => !noDeadlines.has(id)),
      ])
  })

  it("bars whoever satisfied the complainant too late by the deadline alone, whenever one asks", () => {
    const pardon = iranPack.rules.get("REL-PARDON-2") as Rule<boolean>
    const facts: Facts = {
      ...proved,
      ...serving(term(3), "1403/01/01"),
      privateComplainant: true,
      damagesAwarded: 1_000,
      damagesPaid: 0,
      earlierConvictions: [],
      newOffenceInCustody: false,
      graceEvents: [],
      withinBandOf1404: true,
    }
    const deadline = day("1404/09/30")
    fc.assert(
      fc.property(fc.integer({ min: -60, max: 60 }), fc.integer({ min: 1, max: 900 }), (offset, later) => {
        const waived = (deadline + offset) as Day
        const setting = { ...on("1404/10/01"), today: (deadline + 60 + later) as Day }
        const { outcome } = decide(pardon, { ...facts, complainantWaiverDay: waived }, setting)
        expect(outcome.outcome === "barred" ? outcome.grounds.map(({ id }) => id) : outcome).toEqual(
          offset > 0 ? ["PARDON-1404-complainant"] : ["inForce"],
        )
      }),
      { numRuns: runs(200) },
    )
  })
})

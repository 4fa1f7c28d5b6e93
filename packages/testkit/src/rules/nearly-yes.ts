/**
 * Cases in which a rule says yes, or nearly does. Facts drawn by chance almost never satisfy the many conditions of a real rule;
 * a search changes them one by one, keeping what satisfies more of the rule.
 */

import { evaluate, type Facts, nodeOfRule, type Proof, type Rule, type Setting } from "@bazgasht/rules"
import * as fc from "fast-check"
import { anyFacts, type FactsOptions } from "./cases.ts"
import { domainOf } from "./domains.ts"
import { mentionsOf } from "./mentions.ts"

const mean = (shares: ReadonlyArray<number>): number =>
  shares.length === 0 ? 1 : shares.reduce((sum, share) => sum + share, 0) / shares.length

/** How much of a condition is satisfied, from 0 to 1; 1 exactly when it holds. */
const satisfied = (proof: Proof): number => {
  const { node, parts, value } = proof
  if (value === true) return 1
  return Math.min(0.99, partlySatisfied(node.op, parts, value))
}

const partlySatisfied = (
  op: Proof["node"]["op"],
  parts: ReadonlyArray<Proof>,
  value: Proof["value"],
): number => {
  const [first, ...rest] = parts
  switch (op) {
    case "all":
    case "every":
    case "atLeast":
      return mean(parts.map(satisfied))
    case "any":
    case "exists":
      return Math.max(0, ...parts.map(satisfied))
    case "not":
      return first === undefined ? 0 : unsatisfied(first)
    case "clause":
    case "operator":
    case "rule":
      return first === undefined ? 0 : satisfied(first)
    case "when": {
      const [gives, otherwise] = rest
      const taken = first?.value === true ? gives : otherwise
      return first?.value === undefined || taken === undefined ? 0 : satisfied(taken)
    }
    case "unless": {
      // The conditions of exceptions stand at every other place; nearly all of them bar.
      const barring = rest.filter((_, index) => index % 2 === 0)
      return mean([...(first === undefined ? [] : [satisfied(first)]), ...barring.map(unsatisfied)])
    }
    default:
      return value === undefined ? 0.2 : 0
  }
}

/** How much of a condition's opposite is satisfied. */
const unsatisfied = ({ node, parts, value }: Proof): number => {
  if (value === false) return 1
  const [first] = parts
  switch (node.op) {
    case "all":
    case "every":
      return Math.min(0.99, Math.max(0, ...parts.map(unsatisfied)))
    case "any":
    case "exists":
      return Math.min(0.99, mean(parts.map(unsatisfied)))
    case "clause":
    case "operator":
    case "rule":
      return first === undefined ? 0 : unsatisfied(first)
    case "not":
      return first === undefined ? 0 : Math.min(0.99, satisfied(first))
    default:
      return value === undefined ? 0.2 : 0
  }
}

/** Long ago, just now, and some time ahead: where the days of a case stand to the day of the decision. */
const daysAround = [-4000, -400, -1, 0, 1, 400, 4000]

/** The facts, some changed by a simple search so that they satisfy as much of a rule as possible. */
export const towardsYes = (rule: Rule<boolean>, facts: Facts, setting: Setting): Facts => {
  const node = nodeOfRule(rule)
  const { facts: mentioned, lists, thresholds } = mentionsOf(node, setting.pack)
  const choices: ReadonlyArray<readonly [id: string, values: ReadonlyArray<Facts[string]>]> = [
    ...mentioned.map((fact) => {
      const near = fact.kind === "day" ? daysAround.map((shift) => setting.today + shift) : []
      return [fact.id, [...domainOf(fact, thresholds).values, ...near]] as const
    }),
    ...lists.map((list) => [list.id, [[]]] as const),
  ]
  const shareOf = (given: Facts): number => satisfied(evaluate(node, given, setting))
  let best = facts
  let most = shareOf(best)
  for (let round = 0; round < 3 && most < 1; round++) {
    const before = most
    for (const [id, values] of choices)
      for (const value of values) {
        const changed = { ...best, [id]: value }
        const share = shareOf(changed)
        if (share > most) [best, most] = [changed, share]
        if (most === 1) return best
      }
    if (most === before) break
  }
  return best
}

/**
 * Facts near a yes of the rule: made to satisfy it, then up to three of them drawn anew, some of them unknown.
 *
 * @example
 * fc.property(anyFactsNearYes(conditionalRelease, setting), (facts) => …)
 */
export const anyFactsNearYes = (
  rule: Rule<boolean>,
  setting: Setting,
  options: Omit<FactsOptions, "pack"> = {},
): fc.Arbitrary<Facts> => {
  const { pack } = setting
  const node = nodeOfRule(rule)
  const { facts, lists } = mentionsOf(node, pack)
  const starts = fc.sample(anyFacts(node, { ...options, pack, unknownShare: 0 }), { seed: 1, numRuns: 3 })
  const cases = starts.map((start) => towardsYes(rule, start, setting))
  const ids = [...facts, ...lists].map(({ id }) => id)
  return fc
    .record({
      near: fc.constantFrom(...cases),
      drawn: anyFacts(node, { unknownShare: 30, ...options, pack }),
      redrawn: fc.subarray(ids, { maxLength: Math.min(3, ids.length) }),
    })
    .map(({ near, drawn, redrawn }) =>
      Object.fromEntries(
        Object.entries({ ...near, ...Object.fromEntries(redrawn.map((id) => [id, drawn[id]])) }).filter(
          ([, value]) => value !== undefined,
        ),
      ),
    )
}

/** Candidates and policies for the tests of priority and admission. */

import type { Money } from "@bazgasht/rules"
import type { Candidate, PriorityPolicy } from "@bazgasht/solvers/placement"
import * as fc from "fast-check"

export const candidate = (id: string, need: number, cost: number): Candidate => ({
  id,
  cost: cost as Money,
  values: { need, waitingSince: 0 },
})

/** Candidates of which many are equal and several cost nothing. */
export const candidates: fc.Arbitrary<ReadonlyArray<Candidate>> = fc.uniqueArray(
  fc.record({
    id: fc.nat(40).map((number) => `case-${number}`),
    cost: fc.nat(9).map((cost) => cost as Money),
    values: fc.record({ need: fc.integer({ min: -2, max: 2 }), waitingSince: fc.nat(1) }),
  }),
  { selector: ({ id }) => id, maxLength: 12 },
)

export const seeds = fc.constantFrom("a", "b", "c", "d")

export const policies: fc.Arbitrary<PriorityPolicy> = fc.record({
  keys: fc.shuffledSubarray([
    { key: "need", order: "highestFirst" },
    { key: "waitingSince", order: "lowestFirst" },
  ] as const),
  tieBreaker: fc.record({ kind: fc.constant("lottery" as const), seed: seeds }),
  misfit: fc.constantFrom("stop", "skip"),
})

export const budgets = fc.nat(60).map((budget) => budget as Money)

export const byNeed = (misfit: "stop" | "skip"): PriorityPolicy => ({
  keys: [{ key: "need", order: "highestFirst" }],
  tieBreaker: { kind: "lottery", seed: "1404" },
  misfit,
})

/** Whether one comes before the other by the keys alone. */
export const precedes = ({ keys }: PriorityPolicy, one: Candidate, other: Candidate): boolean => {
  for (const { key, order } of keys) {
    const [first, second] = [one.values[key] as number, other.values[key] as number]
    if (first !== second) return order === "highestFirst" ? first > second : first < second
  }
  return false
}

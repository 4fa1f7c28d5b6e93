/**
 * Monotonicity of admission: whether a larger budget could take away what a smaller one gave.
 *
 * Where the policy stops at a misfit, it cannot. Where the policy skips, it can: with costs 5, 4 and 3 a budget of 8 admits the
 * third, and a budget of 9 no longer does. An office that skips sees the case in which it happens.
 */

import type { Money } from "@bazgasht/rules"
import * as Result from "effect/Result"
import type { Candidate, PriorityPolicy } from "../priority.ts"
import { type AdmissionError, rankedFor } from "./admission.ts"

/** A larger budget under which somebody waits who was admitted under the smaller one. */
export interface MonotonicityCounterexample {
  readonly budget: Money
  /** The larger budget: the smallest of which this is so. */
  readonly raised: Money
  /** Ids of those who are admitted under `budget` and wait under `raised`, in the order of priority. */
  readonly removed: ReadonlyArray<string>
  /** Ids of those who are admitted under `raised` and wait under `budget`, in the order of priority. */
  readonly admittedInstead: ReadonlyArray<string>
}

/** Whether a larger budget may take away what a smaller one gave. */
export type Monotonicity =
  | { readonly promised: true }
  | {
      readonly promised: false
      readonly counterexample?: MonotonicityCounterexample
      /** Up to this budget every one was looked at, up to the counterexample where there is one. */
      readonly searchedUpTo: Money
      /** Whether no candidate waits from that budget on: then no counterexample exists beyond it. */
      readonly exhausted: boolean
    }

/** How far a counterexample is looked for. */
export interface MonotonicitySearch {
  /** How many larger budgets are tried, each in time linear in the candidates; 1,000 unless said otherwise. */
  readonly budgets?: number
}

/** Who is admitted when misfits are skipped. */
interface Pass {
  readonly admitted: Uint8Array
  /** By how much the budget must grow until another candidate fits; infinite where none waits. */
  readonly step: number
}

const pass = (costs: Float64Array, budget: number): Pass => {
  const admitted = new Uint8Array(costs.length)
  let left = budget
  let step = Number.POSITIVE_INFINITY
  for (const [index, cost] of costs.entries())
    if (cost <= left) {
      admitted[index] = 1
      left -= cost
    } else step = Math.min(step, cost - left)
  return { admitted, step }
}

/** Ids of candidates that the first pass admits and the second does not. */
const onlyIn = (one: Pass, other: Pass, ids: ReadonlyArray<string>): ReadonlyArray<string> =>
  ids.filter((_, index) => one.admitted[index] === 1 && other.admitted[index] === 0)

/**
 * Says whether the policy promises that a larger budget takes no candidate out, and looks for a counterexample where it does not.
 *
 * Between two budgets at which another candidate fits, everything stays as it is: one that fits has more left, and one that waits is
 * still short. So only the budgets at which somebody more fits are tried, and none between them is missed.
 *
 * @example
 * // Costs of 5, 4 and 3 in this order, and a budget of 8.
 * Result.getOrThrow(monotonicity(candidates, crowns(8), stopping)).promised // => true
 * // With 9 the third would be removed, and the second admitted instead.
 * Result.getOrThrow(monotonicity(candidates, crowns(8), { ...stopping, misfit: "skip" })).promised // => false
 */
export const monotonicity = (
  candidates: ReadonlyArray<Candidate>,
  budget: Money,
  policy: PriorityPolicy,
  { budgets = 1000 }: MonotonicitySearch = {},
): Result.Result<Monotonicity, ReadonlyArray<AdmissionError>> =>
  Result.map(rankedFor(candidates, budget, policy), (ranked) => {
    if (policy.misfit === "stop") return { promised: true }
    const ids = ranked.map(({ candidate }) => candidate.id)
    const costs = Float64Array.from(ranked, ({ candidate }) => candidate.cost)
    const first = pass(costs, budget)
    let reached: number = budget
    let last = first
    for (let tried = 0; last.step !== Number.POSITIVE_INFINITY && tried < budgets; tried++) {
      reached += last.step
      last = pass(costs, reached)
      const removed = onlyIn(first, last, ids)
      if (removed.length === 0) continue
      const raised = reached as Money
      const admittedInstead = onlyIn(last, first, ids)
      return {
        promised: false,
        counterexample: { budget, raised, removed, admittedInstead },
        searchedUpTo: raised,
        exhausted: false,
      }
    }
    const exhausted = last.step === Number.POSITIVE_INFINITY
    // What comes before the next budget at which somebody more fits is known as well.
    const searchedUpTo = exhausted ? reached : reached + last.step - 1
    return { promised: false, searchedUpTo: searchedUpTo as Money, exhausted }
  })

/**
 * The ranking of a cycle, read back from its record: who was admitted and who waits, with everything that explains each place.
 */

import type { Money } from "@bazgasht/rules"
import type { Candidate } from "@bazgasht/solvers/placement"
import { type Admission, type AdmissionError, admit } from "@bazgasht/solvers/placement"
import type * as Result from "effect/Result"
import type { CycleRecord } from "./record.ts"

/** Who was ranked in a cycle, and what there was for them. */
export interface CycleRanking {
  readonly candidates: ReadonlyArray<Candidate>
  /** What was left of the budget once families that get support already had theirs. */
  readonly budget: Money
}

/**
 * Who was ranked in a cycle, and with what budget: the input of `admit` and of `monotonicity`.
 *
 * @example
 * // Two families wait, for 100 crowns; the points of need are equal, and family-2 waits for longer.
 * const { budget, candidates } = rankingOfCycle(record)
 * budget // => 100
 * candidates.map(({ cost, id }) => [id, cost]) // => [["family-2", 80], ["family-1", 80]]
 */
export const rankingOfCycle = ({ families, policy, ranking, totals }: CycleRecord): CycleRanking => ({
  candidates: ranking.family.map((place, row) => ({
    id: families.id[place] as string,
    cost: families.owed[place] as Money,
    values: Object.fromEntries(
      policy.priority.keys.map(({ key }, column) => [key, ranking.values[column]?.[row] as number]),
    ),
  })),
  budget: Math.max(0, policy.budget - totals.owedToActive) as Money,
})

/**
 * The admission of a cycle: the same that `computeCycle` worked out.
 *
 * @example
 * // There is enough for one of the two families that wait.
 * const { admitted, waiting } = Result.getOrThrow(admissionOfCycle(record))
 * admitted.map(({ candidate }) => candidate.id) // => ["family-2"]
 * waiting.map(({ candidate }) => candidate.id) // => ["family-1"]
 */
export const admissionOfCycle = (
  record: CycleRecord,
): Result.Result<Admission, ReadonlyArray<AdmissionError>> => {
  const { budget, candidates } = rankingOfCycle(record)
  return admit(candidates, budget, record.policy.priority)
}

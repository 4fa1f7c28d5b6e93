/** The optimal assignment, with the prices that prove it. */

import { augmenter } from "./augmenting-path.ts"
import type { AssignmentProblem, AssignmentSolution } from "./problem.ts"
import { emptySeating } from "./seating.ts"

/**
 * Assigns agents so that the total weight is greatest. At the prices of the solution every assigned agent is where
 * weight less price is greatest, no agent left out would gain, and only full places have a price.
 *
 * @example
 * // One seat, which two agents would fill with weights of 3 and 5.
 * const problem = {
 *   agents: 2,
 *   places: 1,
 *   seats: Int32Array.of(1),
 *   start: Int32Array.of(0, 1, 2),
 *   place: Int32Array.of(0, 0),
 *   weight: Float64Array.of(3, 5),
 * }
 * const { placed, prices } = solveAssignment(problem)
 * placed // => Int32Array.of(-1, 1)
 * prices // => Float64Array.of(3)
 */
export const solveAssignment = (problem: AssignmentProblem): AssignmentSolution => {
  const seating = emptySeating(problem)
  const seatNext = augmenter(problem, seating)
  for (let agent = 0; agent < problem.agents; agent++) seatNext(agent)
  return { placed: seating.placed, prices: seating.prices }
}

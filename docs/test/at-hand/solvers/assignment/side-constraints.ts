/** What the examples of side constraints take for granted. */

import type { ConstrainedProblem } from "@bazgasht/solvers"

/** Two agents who are kept apart, with scores of 3 and 2, and one place with two seats. */
export const problem: ConstrainedProblem = {
  agents: 2,
  greatestScore: 3,
  members: [[0], [1]],
  partyOf: Int32Array.of(0, 1),
  start: Int32Array.of(0, 1, 2),
  place: Int32Array.of(0, 0),
  score: Float64Array.of(3, 2),
  byWish: Int32Array.of(0, 1),
  compare: (one, other) => one - other,
  limits: [{ limited: { kind: "seats" }, places: [0], capacity: 2, amounts: Float64Array.of(1, 1) }],
  at: [[0]],
  apartFrom: [new Set([1]), new Set([0])],
}

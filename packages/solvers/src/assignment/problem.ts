/**
 * A placement problem as columns of numbers, everybody in the order of the ids.
 *
 * @module
 */

/**
 * Agents and places by their rank among the ids; the pairs of agent `c` stand from `start[c]` to before
 * `start[c + 1]`, in the order of the places. Memory is linear in the pairs.
 */
export interface AssignmentProblem {
  readonly agents: number
  readonly places: number
  /** How many agents each place takes, and never more than it has pairs. */
  readonly seats: Int32Array
  readonly start: Int32Array
  /** The place of each pair. */
  readonly place: Int32Array
  /** What each pair is worth: a whole number greater than zero. */
  readonly weight: Float64Array
}

/** Which pair each agent is placed by, or -1, and the price of a seat of each place that proves it best. */
export interface AssignmentSolution {
  readonly placed: Int32Array
  readonly prices: Float64Array
}

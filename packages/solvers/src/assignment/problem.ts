/**
 * Agents and places by index; the pairs of agent `a` stand from `start[a]` to before
 * `start[a + 1]`, in the order of the places. Memory is linear in the pairs.
 */
export interface AssignmentProblem {
  readonly agents: number
  readonly places: number
  /** How many agents each place takes, and never more than it has pairs. */
  readonly seats: Int32Array
  readonly start: Int32Array
  /** The place of each pair. */
  readonly place: Int32Array
  /** The weight of each pair: a whole number greater than zero. */
  readonly weight: Float64Array
}

/** The pair of each agent, or -1, and the prices of seats that prove the assignment optimal. */
export interface AssignmentSolution {
  readonly placed: Int32Array
  readonly prices: Float64Array
}

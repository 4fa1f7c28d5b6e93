import type { AssignmentProblem } from "./problem.ts"

/** The seats of all places in one list; those of a place are filled from its first. */
export interface Seating {
  /** The first seat of each place, and after the last place the number of all seats. */
  readonly firstSeat: Int32Array
  /** How many sit in each place. */
  readonly taken: Int32Array
  /** Who sits in each seat that is taken. */
  readonly sitting: Int32Array
  /** The pair that each agent is placed by, or -1. */
  readonly placed: Int32Array
  /** The seat of each agent who is placed. */
  readonly seat: Int32Array
  /**
   * For each agent who is placed, a price of the own seat up to which nothing else is better: not more than the true one,
   * which rises with the prices of the other places.
   */
  readonly content: Float64Array
  readonly prices: Float64Array
}

/** No agent assigned, and all prices zero. */
export const emptySeating = (problem: AssignmentProblem): Seating => {
  const firstSeat = new Int32Array(problem.places + 1)
  for (let place = 0; place < problem.places; place++)
    firstSeat[place + 1] = (firstSeat[place] as number) + (problem.seats[place] as number)
  return {
    firstSeat,
    taken: new Int32Array(problem.places),
    sitting: new Int32Array(firstSeat[problem.places] as number),
    placed: new Int32Array(problem.agents).fill(-1),
    seat: new Int32Array(problem.agents),
    content: new Float64Array(problem.agents),
    prices: new Float64Array(problem.places),
  }
}

/**
 * A placement problem as columns of numbers, everybody in the order of the ids.
 *
 * @module
 */

/**
 * Candidates and openings by their rank among the ids; the pairs of candidate `c` stand from `start[c]` to before
 * `start[c + 1]`, in the order of the openings. Memory is linear in the pairs.
 */
export interface Market {
  readonly candidates: number
  readonly openings: number
  /** How many people each opening takes, and never more than it has pairs. */
  readonly seats: Int32Array
  readonly start: Int32Array
  /** The opening of each pair. */
  readonly opening: Int32Array
  /** What each pair is worth: a whole number greater than zero. */
  readonly weight: Float64Array
}

/** Which pair each candidate is placed by, or -1, and the price of a seat of each opening that proves it best. */
export interface Solution {
  readonly placed: Int32Array
  readonly prices: Float64Array
}

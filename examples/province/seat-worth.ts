/**
 * What one more seat would bring, by trade.
 *
 * @module
 */

import { bestFit, type PlacementInstance } from "@bazgasht/solvers/placement"
import * as Result from "effect/Result"

/** What a further seat of an opening would bring to the best placement. */
export interface SeatWorth {
  /** The place of the opening in the list of openings. */
  readonly opening: number
  /** By how much the fit of all together would grow. */
  readonly fit: number
  /** How many more people would be placed: one, or none. */
  readonly people: number
}

/**
 * What a further seat of each opening would bring: the prices that prove the best fit. The solver ends with the smallest prices that
 * do, and those are what the best placement gains by a seat more.
 *
 * @example
 * seatWorths(instance) // => [{ opening: 0, fit: 220, people: 1 }, …]
 */
export const seatWorths = (instance: PlacementInstance): ReadonlyArray<SeatWorth> => {
  const { proof } = Result.getOrThrow(bestFit(instance))
  return proof.prices.map((price, opening) => {
    const fit = Math.floor(price / proof.worth.perFit)
    return { opening, fit, people: (price - fit * proof.worth.perFit) / proof.worth.perPerson }
  })
}

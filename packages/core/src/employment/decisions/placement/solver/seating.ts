/**
 * Who sits where while a placement problem is being solved.
 *
 * @module
 */

import type { Market } from "./market.ts"

/** The seats of all openings, one after the other; those of an opening are filled from its first. */
export interface Seating {
  /** The first seat of each opening, and after the last opening the number of all seats. */
  readonly firstSeat: Int32Array
  /** How many sit in each opening. */
  readonly taken: Int32Array
  /** Who sits in each seat that is taken. */
  readonly sitting: Int32Array
  /** The pair that each candidate is placed by, or -1. */
  readonly placed: Int32Array
  /** The seat of each candidate who is placed. */
  readonly seat: Int32Array
  /**
   * For each candidate who is placed, a price of the own seat up to which nothing else is better: not more than the true one,
   * which rises with the prices of the other openings.
   */
  readonly content: Float64Array
  readonly prices: Float64Array
}

/** Nobody placed, and every seat for nothing. */
export const emptySeating = (market: Market): Seating => {
  const firstSeat = new Int32Array(market.openings + 1)
  for (let opening = 0; opening < market.openings; opening++)
    firstSeat[opening + 1] = (firstSeat[opening] as number) + (market.seats[opening] as number)
  return {
    firstSeat,
    taken: new Int32Array(market.openings),
    sitting: new Int32Array(firstSeat[market.openings] as number),
    placed: new Int32Array(market.candidates).fill(-1),
    seat: new Int32Array(market.candidates),
    content: new Float64Array(market.candidates),
    prices: new Float64Array(market.openings),
  }
}

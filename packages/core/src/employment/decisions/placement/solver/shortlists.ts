/**
 * The few pairs of each candidate that are worth looking at first.
 *
 * @module
 */

import type { Market } from "./market.ts"

/**
 * For each candidate the pairs with the greatest gains when the list was made. Prices only rise, and gains only fall: a pair
 * that is not in the list never gains more than the cutoff.
 */
export interface Shortlists {
  /** How many pairs a list can have: the list of candidate `c` starts at `c` times this. */
  readonly length: number
  readonly pairs: Int32Array
  readonly sizes: Int32Array
  readonly cutoffs: Float64Array
  /** Makes the list of a candidate at the prices as they are. */
  readonly renew: (candidate: number) => void
  /** What a candidate whose list was just made can gain at most; zero where nothing gains. */
  readonly bestOf: (candidate: number) => number
}

/** The length of a list: less and all pairs are looked at more often, more and every look is slower. */
const listLength = 16

/** Lists for a market, empty until they are made. */
export const shortlists = (
  { candidates, opening, start, weight }: Market,
  prices: Float64Array,
): Shortlists => {
  const pairs = new Int32Array(candidates * listLength)
  const sizes = new Int32Array(candidates)
  const cutoffs = new Float64Array(candidates)
  const gains = new Float64Array(listLength)
  let best = 0
  return {
    length: listLength,
    pairs,
    sizes,
    cutoffs,
    renew: (candidate) => {
      const first = candidate * listLength
      const end = start[candidate + 1] as number
      let size = 0
      let cutoff = 0
      for (let pair = start[candidate] as number; pair < end; pair++) {
        const gain = (weight[pair] as number) - (prices[opening[pair] as number] as number)
        if (gain <= cutoff) continue
        let place = size < listLength ? size++ : listLength - 1
        while (place > 0 && (gains[place - 1] as number) < gain) {
          gains[place] = gains[place - 1] as number
          pairs[first + place] = pairs[first + place - 1] as number
          place--
        }
        gains[place] = gain
        pairs[first + place] = pair
        if (size === listLength) cutoff = gains[listLength - 1] as number
      }
      sizes[candidate] = size
      cutoffs[candidate] = cutoff
      best = size > 0 ? (gains[0] as number) : 0
    },
    bestOf: () => best,
  }
}

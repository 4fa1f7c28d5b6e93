/** The most gainful pairs of each agent, which are looked at first. */

import type { AssignmentProblem } from "./problem.ts"

/**
 * For each agent the pairs with the greatest gains when the list was made. Prices only rise, and gains only fall: a pair
 * that is not in the list never gains more than the cutoff.
 */
export interface Shortlists {
  /** How many pairs a list can have: the list of agent `c` starts at `c` times this. */
  readonly length: number
  readonly pairs: Int32Array
  readonly sizes: Int32Array
  readonly cutoffs: Float64Array
  /** Makes the list of an agent at the prices as they are. */
  readonly renew: (agent: number) => void
  /** What an agent whose list was just made can gain at most; zero where nothing gains. */
  readonly bestOf: (agent: number) => number
}

/** The length of a list: shorter ones are exhausted more often, longer ones are slower to scan. */
const listLength = 16

/** The lists of a problem, empty until they are made. */
export const shortlists = (
  { agents, place, start, weight }: AssignmentProblem,
  prices: Float64Array,
): Shortlists => {
  const pairs = new Int32Array(agents * listLength)
  const sizes = new Int32Array(agents)
  const cutoffs = new Float64Array(agents)
  const gains = new Float64Array(listLength)
  let best = 0
  return {
    length: listLength,
    pairs,
    sizes,
    cutoffs,
    renew: (agent) => {
      const first = agent * listLength
      const end = start[agent + 1] as number
      let size = 0
      let cutoff = 0
      for (let pair = start[agent] as number; pair < end; pair++) {
        const gain = (weight[pair] as number) - (prices[place[pair] as number] as number)
        if (gain <= cutoff) continue
        let at = size < listLength ? size++ : listLength - 1
        while (at > 0 && (gains[at - 1] as number) < gain) {
          gains[at] = gains[at - 1] as number
          pairs[first + at] = pairs[first + at - 1] as number
          at--
        }
        gains[at] = gain
        pairs[first + at] = pair
        if (size === listLength) cutoff = gains[listLength - 1] as number
      }
      sizes[agent] = size
      cutoffs[agent] = cutoff
      best = size > 0 ? (gains[0] as number) : 0
    },
    bestOf: () => best,
  }
}

/**
 * The question that the exact modes answer: which items together are worth most, and of those choices which costs least.
 *
 * @module
 */

/** Petitions as numbers, in the order of their worth for money, the cheaper first. */
export interface Items {
  /** In rials. */
  readonly costs: Float64Array
  readonly worths: Float64Array
  /** The class of each. */
  readonly classOf: Int32Array
}

/** A choice of items. */
export interface Selection {
  /** One for each item that is chosen, zero for each other. */
  readonly chosen: Uint8Array
  readonly worth: number
  readonly cost: number
}

/** A selection with what is known about it. */
export interface BestSelection extends Selection {
  /** No choice is worth more than this. */
  readonly bound: number
  /** Whether no choice of the same worth costs less. */
  readonly leastCost: boolean
}

/** What a choice of items is worth and costs. */
export const selectionOf = ({ costs, worths }: Items, chosen: Uint8Array): Selection => {
  let worth = 0
  let cost = 0
  for (const [item, is] of chosen.entries())
    if (is === 1) {
      worth += worths[item] as number
      cost += costs[item] as number
    }
  return { chosen, worth, cost }
}

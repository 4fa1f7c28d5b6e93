/** Choices among items, as columns of numbers. */

/** Items by descending efficiency (worth per cost), the cheaper first. */
export interface Items {
  readonly costs: Float64Array
  readonly worths: Float64Array
  /** The class of each item. */
  readonly classOf: Int32Array
}

/** A choice of items. */
export interface Selection {
  /** One for each chosen item, zero for the others. */
  readonly chosen: Uint8Array
  readonly worth: number
  readonly cost: number
}

/** A selection, and what bounds better ones. */
export interface BestSelection extends Selection {
  /** No choice is worth more than this. */
  readonly bound: number
  /** Whether no choice of the same worth costs less. */
  readonly leastCost: boolean
}

/** The total worth and cost of chosen items. */
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

/** Adds every item that is taken: a search that was cut off may have left money over. */
export const filled = (items: Items, chosen: Uint8Array, takes: (item: number) => boolean): Selection =>
  selectionOf(
    items,
    chosen.map((is, item) => (is === 1 || takes(item) ? 1 : 0)),
  )

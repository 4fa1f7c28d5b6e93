/** Runs of neighbours that do not differ. */
function* groupsOf(
  sorted: Uint32Array,
  differ: (one: number, other: number) => number,
): Generator<{ readonly from: number; readonly to: number }> {
  for (let from = 0; from < sorted.length; ) {
    let to = from + 1
    while (to < sorted.length && differ(sorted[from] as number, sorted[to] as number) === 0) to++
    yield { from, to }
    from = to
  }
}

/** The lot of an item. Of equals the one with the smaller lot comes first. */
export type LotOf = (item: number) => string

/** Sorts items in place by their lots. */
export const drawLots = (tied: Uint32Array, lotOf: LotOf): void => {
  const lots = Array.from(tied, (item) => ({ item, lot: lotOf(item) }))
  lots.sort((one, other) => (one.lot < other.lot ? -1 : one.lot > other.lot ? 1 : one.item - other.item))
  for (const [index, { item }] of lots.entries()) tied[index] = item
}

/**
 * All items by ascending cost, equals by lot.
 *
 * @example
 * byCostAndLot(Float64Array.of(5, 3, 5), (item) => ["b", "c", "a"][item] ?? "") // => Uint32Array.of(1, 2, 0)
 */
export const byCostAndLot = (costs: Float64Array, lotOf: LotOf): Uint32Array => {
  const differ = (one: number, other: number): number => (costs[one] as number) - (costs[other] as number)
  const order = Uint32Array.from(costs.keys()).sort((one, other) => differ(one, other) || one - other)
  for (const { from, to } of groupsOf(order, differ))
    if (to - from > 1) drawLots(order.subarray(from, to), lotOf)
  return order
}

/**
 * Lots between petitions that nothing else tells apart.
 *
 * @module
 */

import { lotOf } from "../../../../priority/priority.ts"

/** Groups of neighbours that do not differ, each from a place up to another. */
export function* groupsOf(
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

/** Orders some of the places by their lots. */
export const drawLots = (tied: Uint32Array, idAt: (place: number) => string, seed: string): void => {
  const lots = Array.from(tied, (place) => ({ place, lot: lotOf(seed, idAt(place)) }))
  lots.sort((one, other) => (one.lot < other.lot ? -1 : one.lot > other.lot ? 1 : one.place - other.place))
  for (const [index, { place }] of lots.entries()) tied[index] = place
}

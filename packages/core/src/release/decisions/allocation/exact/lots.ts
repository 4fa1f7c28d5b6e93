/**
 * Lots between petitions that nothing else tells apart.
 *
 * @module
 */

import { lotOf } from "../../../../priority/priority.ts"

/** Reorders places so that equals stand in the order of their lots. Lots are drawn only where there are equals. */
export const equalsByLot = (
  places: Uint32Array,
  differ: (one: number, other: number) => number,
  idAt: (place: number) => string,
  seed: string,
): Uint32Array => {
  const sorted = places.slice().sort((one, other) => differ(one, other) || one - other)
  for (let from = 0; from < sorted.length; ) {
    let to = from + 1
    while (to < sorted.length && differ(sorted[from] as number, sorted[to] as number) === 0) to++
    if (to - from > 1) {
      const lots = Array.from(sorted.subarray(from, to), (place) => ({
        place,
        lot: lotOf(seed, idAt(place)),
      }))
      lots.sort((one, other) =>
        one.lot < other.lot ? -1 : one.lot > other.lot ? 1 : one.place - other.place,
      )
      for (const [index, { place }] of lots.entries()) sorted[from + index] = place
    }
    from = to
  }
  return sorted
}

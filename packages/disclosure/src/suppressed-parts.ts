/**
 * Parts of a whole that everybody knows, some of which are so small that they are not disclosed.
 *
 * @module
 */

import { isSmallCount } from "./suppressed-cells.ts"

/**
 * The parts that are not disclosed, by their places: those of few, and so many others that none of them follows from the whole. Somebody is
 * in each, so that parts that together are as many as they are would follow too.
 *
 * @param isHidden - parts that are hidden already
 * @example
 * // Less than five are not disclosed, and 20 with them: who has the sum of all would have the 3.
 * suppressParts([40, 3, 20, 0], 5) // => new Set([1, 2])
 */
export const suppressParts = (
  counts: ReadonlyArray<number>,
  threshold: number,
  isHidden: (place: number) => boolean = () => false,
): ReadonlySet<number> => {
  const countOf = (place: number): number => counts[place] as number
  const present = [...counts.keys()].filter((place) => countOf(place) > 0)
  const suppressed = new Set(
    present.filter((place) => isHidden(place) || isSmallCount(countOf(place), threshold)),
  )
  if (suppressed.size === 0) return suppressed
  const others = present
    .filter((place) => !suppressed.has(place))
    .sort((one, other) => countOf(one) - countOf(other))
  const isEnough = (): boolean => {
    const all = [...suppressed].reduce((sum, place) => sum + countOf(place), 0)
    return suppressed.size > 1 && all >= threshold && all > suppressed.size
  }
  while (!isEnough() && others.length > 0) suppressed.add(others.shift() as number)
  return suppressed
}

import { sumOf } from "./sum.ts"
import { isSmallCount } from "./suppressed-cells.ts"

/**
 * Suppresses the small parts of a known whole, and the smallest others until none of them follows. A suppressed part is known not
 * to be empty, so parts whose sum equals their number would follow too.
 *
 * @param isHidden - parts that are suppressed already
 * @returns the indices of the suppressed parts
 * @example
 * // With the sum and the 20 the 3 would follow.
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
    const all = sumOf([...suppressed].map(countOf))
    return suppressed.size > 1 && all >= threshold && all > suppressed.size
  }
  while (!isEnough() && others.length > 0) suppressed.add(others.shift() as number)
  return suppressed
}

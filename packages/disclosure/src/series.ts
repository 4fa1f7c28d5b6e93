/**
 * Numbers that follow one another, month by month: what stands between two that are disclosed is disclosed as well, by their difference.
 *
 * @module
 */

import { isSmallCount } from "./suppressed-cells.ts"

/**
 * Whether so few stand between two counts that one of them is not disclosed.
 *
 * @example
 * isSmallDifference(40, 42, 5) // => true
 */
export const isSmallDifference = (one: number, other: number, threshold: number): boolean =>
  isSmallCount(Math.abs(one - other), threshold)

/**
 * Which counts of a series are disclosed, so that neither a count nor the difference between two that are disclosed is small. The first one is
 * disclosed unless it is small itself. What comes behind the last one may be known from elsewhere: then the series is disclosed only so
 * far as it does not come near to that.
 *
 * @param isHidden - counts that are hidden already
 * @param end - what is known behind the last one
 * @example
 * // Two left between the first and the second: with both, everybody would know.
 * disclosedInSeries([40, 38, 30], 5) // => [true, false, true]
 */
export const disclosedInSeries = (
  counts: ReadonlyArray<number>,
  threshold: number,
  {
    end,
    isHidden = () => false,
  }: {
    readonly end?: number
    readonly isHidden?: (place: number) => boolean
  } = {},
): ReadonlyArray<boolean> => {
  const disclosed: Array<number> = []
  const isClear = (count: number): boolean =>
    disclosed.every((place) => !isSmallDifference(counts[place] as number, count, threshold))
  counts.forEach((count, place) => {
    if (!isHidden(place) && !isSmallCount(count, threshold) && isClear(count)) disclosed.push(place)
  })
  while (end !== undefined && disclosed.length > 1 && !isClear(end)) disclosed.pop()
  return counts.map((_, place) => disclosed.includes(place))
}

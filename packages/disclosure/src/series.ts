import { isSmallCount } from "./suppressed-cells.ts"

/**
 * Whether the difference between two counts is so small that only one of them may be published.
 *
 * @example
 * isSmallDifference(40, 42, 5) // => true
 */
export const isSmallDifference = (one: number, other: number, threshold: number): boolean =>
  isSmallCount(Math.abs(one - other), threshold)

/**
 * Which counts of a series may be published, so that no published count and no difference between two of them is small. Counts that are
 * suppressed already stay hidden; no difference from the next count after the series, `end`, is small either.
 *
 * @example
 * // The first and the second reveal together that two left.
 * disclosedInSeries([40, 38, 30], 5) // => [true, false, true]
 */
export const disclosedInSeries = (
  counts: ReadonlyArray<number>,
  threshold: number,
  {
    end,
    isHidden = () => false,
  }: { readonly end?: number; readonly isHidden?: (place: number) => boolean } = {},
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

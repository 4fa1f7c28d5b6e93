/** A category of few people is published only together with others, and so is one whose rest outside a subset is small. */

import { sumOf } from "./sum.ts"
import { isSmallCount } from "./suppressed-cells.ts"

/** The number of people in each category. */
export type Counts = ReadonlyMap<string, number>

/**
 * The categories that a table may publish separately, the largest first; all others are merged. Cross tables of two attributes
 * are not published at all. `suppressCells` is for tables with given rows and columns.
 *
 * @param inside - the people in the table, by category
 * @param outside - all other people in another table, whose numbers this one reveals
 * @param separable - the categories that the other table does not merge
 *
 * @example
 * // The two in the north would follow from the sum, so the west is merged with them.
 * publishableValues(new Map([["east", 9], ["west", 6], ["north", 2]]), new Map(), 5) // => ["east"]
 */
export const publishableValues = (
  inside: Counts,
  outside: Counts,
  smallest: number,
  separable: ReadonlySet<string> = new Set(inside.keys()),
): ReadonlyArray<string> => {
  const disclosed = [...inside]
    .filter(
      ([value, people]) =>
        separable.has(value) && people >= smallest && !isSmallCount(outside.get(value) ?? 0, smallest),
    )
    .sort(([one, many], [other, more]) => more - many || (one < other ? -1 : 1))
    .map(([value]) => value)
  const restOf = (counts: Counts): number =>
    sumOf(counts.values()) - sumOf(disclosed.map((value) => counts.get(value) ?? 0))
  while (
    disclosed.length > 0 &&
    (isSmallCount(restOf(inside), smallest) || isSmallCount(restOf(outside), smallest))
  )
    disclosed.pop()
  return disclosed
}

/** A category of few people is published only together with others, and so is one whose rest outside a subset is small. */

import { sumOf } from "./sum.ts"
import { isSmallCount } from "./suppressed-cells.ts"

/** How many people there are in each category. */
export type Counts = ReadonlyMap<string, number>

/**
 * The categories that a table may publish separately, the largest first; all others are published as one group.
 *
 * @param inside - the people that the table counts, by category
 * @param outside - the other people that another table counts
 * @param separable - the only categories that may be separate, because the table of everybody merges the others
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

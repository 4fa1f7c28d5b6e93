/**
 * Small groups are merged, because whoever knows a few people could find one of them in a table.
 *
 * A table tells how many people there are of each value of one attribute. A value of few is disclosed only together with others. A
 * table of some of the people, those whom one donor helped, also tells how many of each value are not among them: that difference
 * is a group too, and has to be empty or large enough as well. Tables of one attribute by another are not disclosed at all.
 *
 * Tables of given rows and columns hide cells instead, see `suppressed-cells.ts`.
 *
 * @module
 */

import { isSmallCount } from "./suppressed-cells.ts"

/** How many people there are of each value. */
export type Counts = ReadonlyMap<string, number>

const sumOf = (counts: Iterable<number>): number => {
  let sum = 0
  for (const count of counts) sum += count
  return sum
}

/**
 * The values that a table may tell by themselves, the largest first; all others are disclosed as one group.
 *
 * @param inside - the people whom the table is about
 * @param outside - everybody else of whom another table tells
 * @param tellable - only these values may be disclosed by themselves, since the table of everybody tells only these
 *
 * @example
 * // The two in the north would follow from the sum, so the west is merged with them.
 * publishableValues(new Map([["east", 9], ["west", 6], ["north", 2]]), new Map(), 5) // => ["east"]
 */
export const publishableValues = (
  inside: Counts,
  outside: Counts,
  smallest: number,
  tellable: ReadonlySet<string> = new Set(inside.keys()),
): ReadonlyArray<string> => {
  const disclosed = [...inside]
    .filter(
      ([value, people]) =>
        tellable.has(value) && people >= smallest && !isSmallCount(outside.get(value) ?? 0, smallest),
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

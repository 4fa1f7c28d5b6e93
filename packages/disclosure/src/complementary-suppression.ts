import { type Equation, equationOf, inferCounts } from "./intruder.ts"
import { isSmallCount } from "./suppressed-cells.ts"

/** A count that is the sum of others. */
export interface SummedCount {
  readonly whole: string
  readonly parts: ReadonlyArray<string>
}

const namesOf = ({ parts, whole }: SummedCount): ReadonlyArray<string> => [whole, ...parts]

/** The equations between the hidden counts. */
const equationsOver = (
  hidden: ReadonlyArray<string>,
  counts: ReadonlyArray<number>,
  sums: ReadonlyArray<SummedCount>,
): ReadonlyArray<Equation> => {
  const placeOf = new Map(hidden.map((name, place) => [name, place]))
  return sums.map(({ parts, whole }) =>
    equationOf(
      [[whole, -1] as const, ...parts.map((part) => [part, 1] as const)].flatMap(([name, times]) => {
        const place = placeOf.get(name)
        return place === undefined ? [] : [[place, times] as const]
      }),
      counts,
    ),
  )
}

/**
 * Complementary suppression for counts linked by arbitrary sums: suppresses counts until no count from 1 up to, not including,
 * `threshold` follows from the sums and the published counts. A count of zero is never suppressed.
 * `suppressLinkedTables` is for tables that share their column totals.
 *
 * @example
 * // The total and the men would reveal the three women.
 * const counts = new Map([["all", 43], ["men", 40], ["women", 3]])
 * suppressInSums(counts, [{ whole: "all", parts: ["men", "women"] }], 5) // => new Set(["women", "men"])
 */
export const suppressInSums = (
  counts: ReadonlyMap<string, number>,
  sums: ReadonlyArray<SummedCount>,
  threshold: number,
  /** Counts that no table publishes. */
  { unpublished = new Set() }: { readonly unpublished?: ReadonlySet<string> } = {},
): ReadonlySet<string> => {
  const countOf = (name: string): number => counts.get(name) ?? 0
  const isSmall = (name: string): boolean => isSmallCount(countOf(name), threshold)
  const sumsOf = Map.groupBy(
    sums.flatMap((sum) => namesOf(sum).map((name) => ({ name, sum }))),
    ({ name }) => name,
  )
  const sumsAround = (name: string): ReadonlyArray<SummedCount> =>
    (sumsOf.get(name) ?? []).map(({ sum }) => sum)
  // Wholes appear in more than one table, and are suppressed last.
  const wholes = new Set(sums.map(({ whole }) => whole))
  const hidden = new Set<string>(
    [...counts.keys()].filter((name) => countOf(name) > 0 && (unpublished.has(name) || isSmall(name))),
  )
  const cheapest = (names: Iterable<string>): string | undefined => {
    let best: string | undefined
    for (const name of names) {
      if (hidden.has(name) || countOf(name) === 0) continue
      const differ =
        best === undefined
          ? -1
          : Number(wholes.has(name)) - Number(wholes.has(best)) || countOf(name) - countOf(best)
      if (differ < 0) best = name
    }
    return best
  }
  /** The small counts that still follow. */
  const inferred = (): ReadonlyArray<string> => {
    const names = [...hidden]
    const counts = names.map(countOf)
    const { narrowed, solved } = inferCounts(
      equationsOver(names, counts, sums),
      counts.map((count) => Math.min(1, count)),
    )
    return names.filter((name, place) => (solved.has(place) || narrowed.has(place)) && isSmall(name))
  }
  /** Suppresses one more count for each of some inferred ones; returns whether there was one. */
  const hideMore = (some: ReadonlyArray<string>): boolean => {
    const touched = new Set<SummedCount>()
    let isMore = false
    for (const name of some) {
      const around = sumsAround(name)
      if (around.some((sum) => touched.has(sum))) continue
      const next = cheapest(around.flatMap(namesOf)) ?? (isMore ? undefined : cheapest(counts.keys()))
      if (next === undefined) continue
      hidden.add(next)
      isMore = true
      for (const sum of sumsAround(next)) touched.add(sum)
    }
    return isMore
  }
  for (;;) {
    const some = inferred()
    // With everything suppressed nothing is left to infer from.
    if (some.length === 0 || !hideMore(some)) break
  }
  // Needlessly suppressed counts are published, the greatest first.
  const needless = [...hidden]
    .filter((name) => !unpublished.has(name) && !isSmall(name))
    .sort((one, other) => countOf(other) - countOf(one))
  for (const name of needless) {
    hidden.delete(name)
    if (inferred().length > 0) hidden.add(name)
  }
  return hidden
}

import { type Equation, equationOf, inferCounts } from "./intruder.ts"
import { isSmallCount } from "./suppressed-cells.ts"

/** A count that is the sum of others. */
export interface SummedCount {
  readonly whole: string
  readonly parts: ReadonlyArray<string>
}

/** The sums in which each count stands, as whole or as part. */
const sumsByName = (sums: ReadonlyArray<SummedCount>): ReadonlyMap<string, ReadonlyArray<SummedCount>> => {
  const found = new Map<string, Array<SummedCount>>()
  for (const sum of sums)
    for (const name of [sum.whole, ...sum.parts]) {
      const known = found.get(name)
      if (known === undefined) found.set(name, [sum])
      else known.push(sum)
    }
  return found
}

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
 * Suppresses counts until none from 1 up to, not including, `threshold` follows from the sums and the published counts. A count that no sum
 * names stands alone; a count of zero is never suppressed.
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
  {
    unpublished = new Set(),
  }: {
    /** Counts that no table publishes, whatever they are. */
    readonly unpublished?: ReadonlySet<string>
  } = {},
): ReadonlySet<string> => {
  const countOf = (name: string): number => counts.get(name) ?? 0
  const standsIn = sumsByName(sums)
  // The whole of a sum stands in more than one table, and is suppressed last.
  const wholes = new Set(sums.map(({ whole }) => whole))
  const hidden = new Set<string>(
    [...counts.keys()].filter(
      (name) => countOf(name) > 0 && (unpublished.has(name) || isSmallCount(countOf(name), threshold)),
    ),
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
  const given = (): ReadonlyArray<string> => {
    const names = [...hidden]
    const counts = names.map(countOf)
    const { narrowed, solved } = inferCounts(
      equationsOver(names, counts, sums),
      counts.map((count) => Math.min(1, count)),
    )
    return names.filter(
      (name, place) => (solved.has(place) || narrowed.has(place)) && isSmallCount(countOf(name), threshold),
    )
  }
  /** Suppresses one more count for each small one that follows; returns whether there was one. */
  const hideMore = (some: ReadonlyArray<string>): boolean => {
    const touched = new Set<SummedCount>()
    let isMore = false
    for (const name of some) {
      const around = standsIn.get(name) ?? []
      if (around.some((sum) => touched.has(sum))) continue
      const next =
        cheapest(around.flatMap(({ parts, whole }) => [whole, ...parts])) ??
        (isMore ? undefined : cheapest(counts.keys()))
      if (next === undefined) continue
      hidden.add(next)
      isMore = true
      for (const sum of standsIn.get(next) ?? []) touched.add(sum)
    }
    return isMore
  }
  for (;;) {
    const some = given()
    // With everything suppressed nothing is known from which it could follow.
    if (some.length === 0 || !hideMore(some)) break
  }
  // Counts whose suppression turns out to be needless are published, the greatest first.
  const needless = [...hidden]
    .filter((name) => !unpublished.has(name) && !isSmallCount(countOf(name), threshold))
    .sort((one, other) => countOf(other) - countOf(one))
  for (const name of needless) {
    hidden.delete(name)
    if (given().length > 0) hidden.add(name)
  }
  return hidden
}

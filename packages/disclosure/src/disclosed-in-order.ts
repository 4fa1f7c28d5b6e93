import { Intruder, type KnownValues } from "./intruder.ts"
import { isSmallCount } from "./suppressed-cells.ts"

/** Counts with coefficients; their sum is zero. */
export type LinearRelation = ReadonlyArray<readonly [times: number, name: string]>

/** A number, or a set of numbers, offered for publication. */
export interface Statistic {
  readonly id: string
  /** The counts that it reveals. */
  readonly counts: ReadonlyMap<string, number>
}

/** The knowledge of an intruder before any statistic is published. */
export interface DisclosureModel {
  readonly relations: ReadonlyArray<LinearRelation>
  /** Published counts. */
  readonly known: ReadonlyMap<string, number>
  /** Counts that are known not to be zero. */
  readonly present: ReadonlySet<string>
}

/**
 * The ids of the statistics that may be published besides suppressed tables. They are tried in order; one is withheld if a count
 * from 1 up to, not including, `threshold` would follow from it and those before it, unless it follows without any of them.
 *
 * @example
 * // The number before and the number after reveal together that two came.
 * const statistics = [
 *   { id: "before", counts: new Map([["before", 20]]) },
 *   { id: "after", counts: new Map([["after", 22]]) },
 * ]
 * disclosedInOrder(
 *   { relations: [[[-1, "after"], [1, "before"], [1, "came"]]], known: new Map(), present: new Set() },
 *   statistics,
 *   5,
 * ) // => new Set(["before"])
 */
export const disclosedInOrder = (
  { relations, known, present }: DisclosureModel,
  statistics: ReadonlyArray<Statistic>,
  threshold: number,
): ReadonlySet<string> => {
  const names = new Set(relations.flatMap((relation) => relation.map(([, name]) => name)))
  for (const { counts } of statistics) for (const name of counts.keys()) names.add(name)
  const placeOf = new Map([...names].map((name, place) => [name, place]))
  const lowest = [...names].map((name) => Number(present.has(name)))
  const placed = (counts: ReadonlyMap<string, number>): KnownValues =>
    new Map(
      [...counts].flatMap(([name, count]) => {
        const place = placeOf.get(name)
        return place === undefined ? [] : [[place, count]]
      }),
    )

  const intruder = Intruder.of(
    relations.map((relation) => ({
      terms: relation.map(([times, name]) => [placeOf.get(name) as number, times] as const),
      whole: 0,
    })),
    lowest,
  )
  intruder.learn(placed(known))
  intruder.solve()
  intruder.narrow()

  const disclosed = new Set<string>()
  const isSmall = (count: number): boolean => isSmallCount(count, threshold)
  /** Publishes as many statistics as possible, all at once where nothing small follows; returns the intruder's knowledge. */
  const publish = (knows: Intruder, some: ReadonlyArray<Statistic>): Intruder => {
    const next = knows.copy()
    const learnt = next.learn(placed(new Map(some.flatMap(({ counts }) => [...counts]))), isSmall)
    if (![...learnt.values()].some(isSmall)) {
      for (const { id } of some) disclosed.add(id)
      return next
    }
    if (some.length === 1) return knows
    const half = Math.ceil(some.length / 2)
    return publish(publish(knows, some.slice(0, half)), some.slice(half))
  }
  if (statistics.length > 0) publish(intruder, statistics)
  return disclosed
}

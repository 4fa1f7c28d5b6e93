/**
 * Numbers that are disclosed one after the other, as long as no small count follows from all that is disclosed.
 *
 * Tables that have their columns in common are hidden by `suppressLinkedTables`, cell by cell. Here a few numbers are disclosed besides, each
 * of which says something about the same people: what of them is worth most is disclosed first, and what would then give a small count
 * away is not disclosed at all.
 *
 * @module
 */

import { Intruder, type Values } from "./intruder.ts"
import { isSmallCount } from "./suppressed-cells.ts"

/** Counts, each so many times, that come to nothing together. */
export type Balance = ReadonlyArray<readonly [times: number, name: string]>

/** Something that may be disclosed. */
export interface Telling {
  readonly id: string
  /** The counts that whoever reads it knows. */
  readonly counts: ReadonlyMap<string, number>
}

/** How counts hang together, and what is known of them before anything else is disclosed. */
export interface Reckoning {
  readonly balances: ReadonlyArray<Balance>
  /** Counts that are disclosed already. */
  readonly known: ReadonlyMap<string, number>
  /** Counts of which it is known that they are not zero. */
  readonly present: ReadonlySet<string>
}

/**
 * Which of some numbers are disclosed, by their ids, so that no count from 1 up to, not including, `threshold` follows from them. They are disclosed
 * in their order, each unless it would give such a count away together with those before. What follows without any of them is
 * not held against them.
 *
 * @example
 * // Who is disclosed how many there were and how many there are knows that two came.
 * const tellings = [
 *   { id: "before", counts: new Map([["before", 20]]) },
 *   { id: "after", counts: new Map([["after", 22]]) },
 * ]
 * disclosedInOrder(
 *   { balances: [[[-1, "after"], [1, "before"], [1, "came"]]], known: new Map(), present: new Set() },
 *   tellings,
 *   5,
 * ) // => new Set(["before"])
 */
export const disclosedInOrder = (
  { balances, known, present }: Reckoning,
  tellings: ReadonlyArray<Telling>,
  threshold: number,
): ReadonlySet<string> => {
  const names = new Set(balances.flatMap((balance) => balance.map(([, name]) => name)))
  for (const { counts } of tellings) for (const name of counts.keys()) names.add(name)
  const placeOf = new Map([...names].map((name, place) => [name, place]))
  const lowest = [...names].map((name) => Number(present.has(name)))
  const placed = (counts: ReadonlyMap<string, number>): Values =>
    new Map(
      [...counts].flatMap(([name, count]) => {
        const place = placeOf.get(name)
        return place === undefined ? [] : [[place, count]]
      }),
    )

  const intruder = Intruder.of(
    balances.map((balance) => ({
      terms: balance.map(([times, name]) => [placeOf.get(name) as number, times] as const),
      whole: 0,
    })),
    lowest,
  )
  intruder.learn(placed(known))
  intruder.solve()
  intruder.narrow()

  const disclosed = new Set<string>()
  const isSmall = (count: number): boolean => isSmallCount(count, threshold)
  /** Tells as many of them as can be disclosed, all at once where that is possible, and says who knows them then. */
  const tell = (knows: Intruder, some: ReadonlyArray<Telling>): Intruder => {
    const next = knows.copy()
    const learnt = next.learn(placed(new Map(some.flatMap(({ counts }) => [...counts]))), isSmall)
    if (![...learnt.values()].some(isSmall)) {
      for (const { id } of some) disclosed.add(id)
      return next
    }
    if (some.length === 1) return knows
    const half = Math.ceil(some.length / 2)
    return tell(tell(knows, some.slice(0, half)), some.slice(half))
  }
  if (tellings.length > 0) tell(intruder, tellings)
  return disclosed
}

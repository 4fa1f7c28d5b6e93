import { type Change, type ChangeFinder, openChangeFinder } from "./cheapest-change.ts"
import type { Terms } from "./intruder.ts"
import { isSmallCount } from "./suppressed-cells.ts"

/** A count that is the sum of others. */
export interface SummedCount {
  readonly whole: string
  readonly parts: ReadonlyArray<string>
}

/** Wholes appear in more than one table, and are suppressed last. */
const costOfWhole = 1e5

/** Changing a count that is not published anyway costs next to nothing; of two such changes the smaller is taken. */
const costOfHidden = 0.001

/** A count that an intruder may take for another. */
interface Entry {
  readonly name: string
  readonly count: number
  /** The least value that an intruder considers where it is not published: a suppressed count is known not to be zero. */
  readonly lowest: number
}

/** Counts with the combinations of them that are zero. */
interface System {
  readonly entries: ReadonlyArray<Entry>
  readonly equations: ReadonlyArray<Terms>
}

const systemOf = (
  counts: ReadonlyMap<string, number>,
  sums: ReadonlyArray<SummedCount>,
  unpublished: ReadonlySet<string>,
): System => {
  // Everybody knows a published zero, so it is never taken for another count.
  const entries = [...counts].flatMap(([name, count]): ReadonlyArray<Entry> => {
    if (unpublished.has(name)) return [{ name, count, lowest: 0 }]
    return count > 0 ? [{ name, count, lowest: 1 }] : []
  })
  const placeOf = new Map(entries.map(({ name }, place) => [name, place]))
  const equations = sums.map(({ parts, whole }): Terms => {
    const terms = new Map<number, number>()
    for (const [name, times] of [[whole, -1] as const, ...parts.map((part) => [part, 1] as const)]) {
      const place = placeOf.get(name)
      if (place !== undefined) terms.set(place, (terms.get(place) ?? 0) + times)
    }
    return [...terms].filter(([, times]) => times !== 0)
  })
  return { entries, equations }
}

/** Whether every sum still holds after a change. */
const keepsSums = (change: Change, { equations }: System): boolean =>
  equations.every((terms) => terms.every(([place]) => !change.has(place)) || sumAfter(terms, change) === 0)

const sumAfter = (terms: Terms, change: Change): number =>
  terms.reduce((sum, [place, times]) => sum + times * (change.get(place) ?? 0), 0)

/** How often a change can be made in one direction before a count falls below what an intruder considers. */
const timesPossible = (change: Change, { entries }: System, sign: 1 | -1): number =>
  [...change].reduce((times, [place, by]) => {
    const { count, lowest } = entries[place] as Entry
    return by * sign < 0 ? Math.min(times, Math.floor((count - lowest) / Math.abs(by))) : times
  }, Number.POSITIVE_INFINITY)

/** The counts whose values differ by `width` or more between the tables that a change leads to. */
const protectedBy = (change: Change, system: System, width: number): ReadonlySet<number> => {
  const times = timesPossible(change, system, 1) + timesPossible(change, system, -1)
  return new Set([...change].flatMap(([place, by]) => (Math.abs(by) * times >= width ? [place] : [])))
}

/** Each count once more: that keeps every sum, if nothing is published. */
const changeOfAll = ({ entries }: System): Change =>
  new Map(entries.flatMap(({ count }, place) => (count > 0 ? [[place, count] as const] : [])))

/** A change, and the counts that it protects. */
interface Protection {
  readonly change: Change
  readonly protects: ReadonlySet<number>
}

/**
 * Changes of which each small count is protected by one. What the finder returns is checked in integers: where it finds nothing, or what is no
 * other table, everything is suppressed, and nobody is given away.
 */
const findProtections = (
  system: System,
  small: ReadonlyArray<number>,
  width: number,
  { cheapest, setCost }: ChangeFinder,
): ReadonlyArray<Protection> => {
  const protections: Array<Protection> = []
  const done = new Set<number>()
  for (const place of small) {
    if (done.has(place)) continue
    const change = cheapest(place, width)
    const protects =
      change && keepsSums(change, system) ? protectedBy(change, system, width) : new Set<number>()
    if (change === undefined || !protects.has(place)) {
      const all = changeOfAll(system)
      return [{ change: all, protects: protectedBy(all, system, width) }]
    }
    for (const other of protects) done.add(other)
    for (const other of change.keys()) setCost(other, costOfHidden)
    protections.push({ change, protects })
  }
  return protections
}

/** The protections without those whose counts others protect as well. */
const neededOf = (
  protections: ReadonlyArray<Protection>,
  small: ReadonlyArray<number>,
): ReadonlyArray<Protection> => {
  const needed = new Set(protections)
  for (const one of protections) {
    const others = [...needed].filter((other) => other !== one)
    const isCovered = (place: number): boolean => others.some(({ protects }) => protects.has(place))
    if (small.every((place) => !one.protects.has(place) || isCovered(place))) needed.delete(one)
  }
  return [...needed]
}

/** Suppresses counts with a finder of other tables. */
export const suppressWith = async (
  openFinder: typeof openChangeFinder,
  counts: ReadonlyMap<string, number>,
  sums: ReadonlyArray<SummedCount>,
  threshold: number,
  unpublished: ReadonlySet<string> = new Set(),
): Promise<ReadonlySet<string>> => {
  const system = systemOf(counts, sums, unpublished)
  const { entries } = system
  const isSmall = ({ count }: Entry): boolean => isSmallCount(count, threshold)
  const hidden = new Set(
    entries
      .filter((entry) => entry.count > 0 && (unpublished.has(entry.name) || isSmall(entry)))
      .map(({ name }) => name),
  )
  // The smallest first: what they need protects others too.
  const small = [...entries.keys()]
    .filter((place) => isSmall(entries[place] as Entry))
    .sort((one, other) => (entries[one]?.count ?? 0) - (entries[other]?.count ?? 0))
  if (small.length === 0) return hidden
  const wholes = new Set(sums.map(({ whole }) => whole))
  const costOf = ({ count, name }: Entry): number => {
    if (hidden.has(name) || unpublished.has(name)) return costOfHidden
    return count + (wholes.has(name) ? costOfWhole : 0)
  }
  const finder = await openFinder(
    entries.map((entry) => ({ ...entry, cost: costOf(entry) })),
    system.equations,
  )
  try {
    for (const { change } of neededOf(findProtections(system, small, threshold - 1, finder), small))
      for (const place of change.keys()) {
        const { count, name } = entries[place] as Entry
        if (count > 0) hidden.add(name)
      }
  } finally {
    finder.close()
  }
  return hidden
}

/**
 * Complementary suppression for counts linked by arbitrary sums: suppresses counts until every count from 1 up to, not including, `threshold` has
 * `threshold` values or more between the least and the greatest that agree with everything published, and every other suppressed count has two.
 * The intruder knows the sums, the published counts, that a suppressed count is not zero, and that people are whole. A count of zero is never suppressed.
 *
 * For each small count an integer programme finds the cheapest other table that keeps what is published; whatever differs in it is suppressed. So
 * there is such a table for every suppressed count, and it was checked. The sums have to reach down to the cells that people are counted in,
 * as `unpublished` counts where no table shows them; else a table is counted on that no people add up to. `suppressLinkedTables` is for tables that share
 * their column totals.
 *
 * @example
 * // The total and the men would reveal the three women.
 * const counts = new Map([["all", 43], ["men", 40], ["women", 3]])
 * await suppressInSums(counts, [{ whole: "all", parts: ["men", "women"] }], 5) // => new Set(["women", "men"])
 */
export const suppressInSums = (
  counts: ReadonlyMap<string, number>,
  sums: ReadonlyArray<SummedCount>,
  threshold: number,
  /** Counts that no table publishes; a zero among them is not known either. */
  { unpublished }: { readonly unpublished?: ReadonlySet<string> } = {},
): Promise<ReadonlySet<string>> => suppressWith(openChangeFinder, counts, sums, threshold, unpublished)

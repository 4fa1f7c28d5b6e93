/**
 * Clashes: two changes that cannot both be made, because nobody could say which of them holds.
 *
 * @module
 */

import { type Interval, intervalOf, type Reform, type ReformChange, touchedBy } from "./reform.ts"

/** A change with where it stands. */
export interface PlacedChange {
  readonly reform: Reform
  readonly place: number
  readonly change: ReformChange
}

/** Two changes of the same thing for the same days, in the order in which the reforms are given. */
export interface Clash {
  readonly first: PlacedChange
  readonly second: PlacedChange
}

const overlap = (one: Interval, other: Interval): boolean =>
  (one.from ?? Number.NEGATIVE_INFINITY) < (other.until ?? Number.POSITIVE_INFINITY) &&
  (other.from ?? Number.NEGATIVE_INFINITY) < (one.until ?? Number.POSITIVE_INFINITY)

/** Exceptions of different ids that one reform adds to a rule are the list of one author; their ranks say how they stand. */
const areOneList = (first: PlacedChange, second: PlacedChange): boolean =>
  first.reform === second.reform &&
  first.change.change === "addException" &&
  second.change.change === "addException" &&
  first.change.exception.id !== second.change.exception.id

const clash = (first: PlacedChange, second: PlacedChange): boolean => {
  const [one, other] = [touchedBy(first.change), touchedBy(second.change)]
  return (
    one.kind === other.kind &&
    one.id === other.id &&
    overlap(intervalOf(first.change), intervalOf(second.change)) &&
    !areOneList(first, second)
  )
}

/** Every change of several reforms, in order. */
export const placedChanges = (reforms: ReadonlyArray<Reform>): ReadonlyArray<PlacedChange> =>
  reforms.flatMap((reform) => reform.changes.map((change, place) => ({ reform, place, change })))

/** The clashes among changes, in order. */
export const clashesAmong = (changes: ReadonlyArray<PlacedChange>): ReadonlyArray<Clash> =>
  changes.flatMap((second, place) =>
    changes.slice(0, place).flatMap((first) => (clash(first, second) ? [{ first, second }] : [])),
  )

/**
 * The clashes among reforms, and within each: two changes of one parameter, one rule or one disputed question in intervals
 * that overlap. Two changes clash even where they say the same.
 *
 * @example
 * // Both set the share of a term after which somebody may be released.
 * clashesOf([earlierRelease, laterRelease]).map(({ first, second }) => [first.reform.id, second.reform.id])
 * // => [["earlier-release", "later-release"]]
 * clashesOf([earlierRelease]) // => []
 */
export const clashesOf = (reforms: ReadonlyArray<Reform>): ReadonlyArray<Clash> =>
  clashesAmong(placedChanges(reforms))

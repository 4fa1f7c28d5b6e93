/** Clashes: two changes that cannot both be made, because it would be undecided which of them holds. */

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

/** A change with what two changes are held against each other by, worked out once. */
interface Claimed {
  readonly placed: PlacedChange
  readonly from: number
  readonly until: number
  /** The id of the exception that it adds. */
  readonly exception: string | undefined
  isNamed: boolean
}

const claimed = (placed: PlacedChange): Claimed => {
  const { change } = placed
  const { from, until }: Interval = intervalOf(change)
  return {
    placed,
    from: from ?? Number.NEGATIVE_INFINITY,
    until: until ?? Number.POSITIVE_INFINITY,
    exception: change.change === "addException" ? change.exception.id : undefined,
    isNamed: false,
  }
}

/** Exceptions of different ids that one reform adds to a rule are the list of one author; their ranks say how they stand. */
const areOneList = (one: Claimed, other: Claimed): boolean =>
  one.placed.reform === other.placed.reform &&
  one.exception !== undefined &&
  other.exception !== undefined &&
  one.exception !== other.exception

const clash = (one: Claimed, other: Claimed): boolean =>
  one.from < other.until && other.from < one.until && !areOneList(one, other)

export const placedChanges = (reforms: ReadonlyArray<Reform>): ReadonlyArray<PlacedChange> =>
  reforms.flatMap((reform) => reform.changes.map((change, place) => ({ reform, place, change })))

/** Names each change that clashes, with the first before it or those not named yet: fewer than twice as many as changes. */
export const clashesAmong = (changes: ReadonlyArray<PlacedChange>): ReadonlyArray<Clash> => {
  const ofThing = new Map<string, Array<Claimed>>()
  return changes.flatMap((placed) => {
    const { id, kind } = touchedBy(placed.change)
    const thing = JSON.stringify([kind, id])
    const before = ofThing.get(thing) ?? []
    ofThing.set(thing, before)
    const second = claimed(placed)
    const unnamed = before.filter((first) => !first.isNamed && clash(first, second))
    const first = unnamed.length > 0 ? undefined : before.find((one) => clash(one, second))
    const found = first === undefined ? unnamed : [first]
    before.push(second)
    for (const one of found) one.isNamed = true
    second.isNamed = found.length > 0
    return found.map((one) => ({ first: one.placed, second: placed }))
  })
}

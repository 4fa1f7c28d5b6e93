/** Days on which more holds than may: two households of one person, two payers of one family. */

import type { Day } from "@bazgasht/rules"
import { type Stretch, unionOf } from "../payment/stretches.ts"

/** Something that lasts, with a label for each thing that is counted; one that is absent does not count. */
export interface Lasting extends Stretch {
  readonly labels: ReadonlyArray<string | undefined>
}

/** The labels that hold at the moment, and how often each does. */
class Tally {
  readonly #times = new Map<string, number>()

  /** Counts a label in or out. */
  add(label: string, change: 1 | -1): void {
    const times = (this.#times.get(label) ?? 0) + change
    if (times === 0) this.#times.delete(label)
    else this.#times.set(label, times)
  }

  /** How many different labels hold. */
  get size(): number {
    return this.#times.size
  }
}

/**
 * The days on which, of each thing that is counted, at least so many different labels hold at the same time. Takes time in
 * proportion to what lasts, but for sorting it.
 *
 * @example
 * const day = (number: number) => number as Day
 * const stretches = [{ from: day(1), to: day(9), labels: ["h1"] }, { from: day(5), labels: ["h2"] }]
 * crowdedDays(stretches, [2]) // => [{ from: 5, to: 9 }]
 */
export const crowdedDays = (
  lasting: ReadonlyArray<Lasting>,
  needed: ReadonlyArray<number>,
): ReadonlyArray<Stretch> => {
  const changes = lasting
    .flatMap(({ from, labels, to }) => {
      if (to !== undefined && to <= from) return []
      const begins = { day: from as number, change: 1 as const, labels }
      return to === undefined ? [begins] : [begins, { day: to as number, change: -1 as const, labels }]
    })
    .sort((one, other) => one.day - other.day)
  const tallies = needed.map(() => new Tally())
  const crowded: Array<Stretch> = []
  let since: number | undefined
  for (const { change, day, labels } of changes) {
    for (const [place, tally] of tallies.entries()) {
      const label = labels[place]
      if (label !== undefined) tally.add(label, change)
    }
    const holds = tallies.every((tally, place) => tally.size >= (needed[place] as number))
    if (holds) since ??= day
    else if (since !== undefined) {
      crowded.push({ from: since as Day, to: day as Day })
      since = undefined
    }
  }
  // What holds only between two changes of one day has no days and is dropped here.
  return unionOf(since === undefined ? crowded : [...crowded, { from: since as Day }])
}

/** Whether something that lasts has a day among days that are in order and apart. */
export const hasDayIn = ({ from, to }: Stretch, days: ReadonlyArray<Stretch>): boolean => {
  let low = 0
  let high = days.length
  while (low < high) {
    const middle = (low + high) >> 1
    if (((days[middle] as Stretch).to ?? Number.POSITIVE_INFINITY) > from) high = middle
    else low = middle + 1
  }
  const next = days[low]
  return (
    next !== undefined &&
    next.from < (to ?? Number.POSITIVE_INFINITY) &&
    from < (to ?? Number.POSITIVE_INFINITY)
  )
}

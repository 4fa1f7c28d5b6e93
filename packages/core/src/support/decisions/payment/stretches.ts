/** Stretches of days, and what is left of them when days are added, taken away or shared. */

import type { Day } from "@bazgasht/rules"

/** Days from the first up to, and without, the day `to`. One that does not end after it begins has no days. */
export interface BoundedStretch {
  readonly from: Day
  readonly to: Day
}

/** Days from the first up to the day `to`; without it they go on. */
export interface Stretch {
  readonly from: Day
  readonly to?: Day
}

/** The first day after a stretch, infinite where it goes on. */
const endOf = ({ to }: Stretch): number => to ?? Number.POSITIVE_INFINITY

const stretch = (from: number, to: number): Stretch =>
  to === Number.POSITIVE_INFINITY ? { from: from as Day } : { from: from as Day, to: to as Day }

/**
 * The days that lie in any of the stretches: in order, apart from each other, and none of them empty. However the days were
 * written, the same days give the same stretches.
 *
 * @example
 * const day = (number: number) => number as Day
 * unionOf([{ from: day(5), to: day(9) }, { from: day(1), to: day(5) }, { from: day(7) }]) // => [{ from: 1 }]
 */
export const unionOf = (stretches: ReadonlyArray<Stretch>): ReadonlyArray<Stretch> => {
  const sorted = stretches
    .filter((one) => one.from < endOf(one))
    .sort((left, right) => left.from - right.from)
  const union: Array<Stretch> = []
  for (const next of sorted) {
    const last = union.at(-1)
    if (last === undefined || endOf(last) < next.from) union.push(stretch(next.from, endOf(next)))
    else union[union.length - 1] = stretch(last.from, Math.max(endOf(last), endOf(next)))
  }
  return union
}

/**
 * The days that lie in one of the first stretches and in none of the others, as {@link unionOf} writes them.
 *
 * @example
 * minus([{ from: 0 as Day, to: 10 as Day }], [{ from: 4 as Day, to: 6 as Day }]) // => [{ from: 0, to: 4 }, { from: 6, to: 10 }]
 */
export const minus = (
  stretches: ReadonlyArray<Stretch>,
  others: ReadonlyArray<Stretch>,
): ReadonlyArray<Stretch> => {
  const taken = unionOf(others)
  return unionOf(stretches).flatMap((one) => {
    const left: Array<Stretch> = []
    let from: number = one.from
    for (const other of taken) {
      if (endOf(other) <= from) continue
      if (other.from >= endOf(one)) break
      if (other.from > from) left.push(stretch(from, other.from))
      from = endOf(other)
    }
    if (from < endOf(one)) left.push(stretch(from, endOf(one)))
    return left
  })
}

/**
 * The days that lie both in one of the first stretches and in one of the others, as {@link unionOf} writes them.
 *
 * @example
 * overlapOf([{ from: 0 as Day }], [{ from: 4 as Day, to: 6 as Day }]) // => [{ from: 4, to: 6 }]
 */
export const overlapOf = (
  stretches: ReadonlyArray<Stretch>,
  others: ReadonlyArray<Stretch>,
): ReadonlyArray<Stretch> => {
  const second = unionOf(others)
  return unionOf(stretches).flatMap((one) =>
    second.flatMap((other) => {
      const from = Math.max(one.from, other.from)
      const to = Math.min(endOf(one), endOf(other))
      return from < to ? [stretch(from, to)] : []
    }),
  )
}

/** The days of the stretches that lie within bounds. */
export const within = (
  stretches: ReadonlyArray<Stretch>,
  bounds: BoundedStretch,
): ReadonlyArray<BoundedStretch> =>
  overlapOf(stretches, [bounds]).map(({ from, to = bounds.to }) => ({ from, to }))

/**
 * How many days lie in the stretches; a day that lies in several counts once. Infinite where one of them goes on.
 *
 * @example
 * daysIn([{ from: 0 as Day, to: 10 as Day }, { from: 4 as Day, to: 12 as Day }]) // => 12
 */
export const daysIn = (stretches: ReadonlyArray<Stretch>): number => {
  let days = 0
  for (const one of unionOf(stretches)) days += endOf(one) - one.from
  return days
}

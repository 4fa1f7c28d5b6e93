import { memoize } from "effect/Function"
import type { Calendar, Day } from "../values/day.ts"

/** One quotient in a count of leap years: `sign` × ⌊(`times` × year + `plus`) ÷ `per`⌋. */
interface LeapCount {
  readonly sign: 1 | -1
  readonly times: number
  readonly plus: number
  readonly per: number
}

/**
 * A calendar as integer arithmetic. Years and months count from 0, the first of the calendar; a year `y` begins on the day
 * `start` + `common` × y + the leap counts of y.
 */
export interface CalendarArithmetic {
  /** The first and the last day of which the calendar knows the month, and so its first month and the number of its months. */
  readonly firstDay: number
  readonly lastDay: number
  readonly months: number
  readonly start: number
  readonly common: number
  readonly leaps: ReadonlyArray<LeapCount>
  /** The days of a common year before each of its months, and before the next year. */
  readonly before: ReadonlyArray<number>
  /** The first month before which a leap year has one day more; the number of months where its last month has it. */
  readonly leapMonth: number
  /** ⌊(`times` × (day − `start`) + `plus`) ÷ `per`⌋ − 1 is the year of a day or the year before it, and the quotient not below 0. */
  readonly guess: { readonly times: number; readonly plus: number; readonly per: number }
}

/** The day on which a year begins. */
const yearStart = ({ common, leaps, start }: CalendarArithmetic, year: number): number =>
  leaps.reduce(
    (day, { per, plus, sign, times }) => day + sign * Math.floor((times * year + plus) / per),
    start + common * year,
  )

const monthStart = (arithmetic: CalendarArithmetic, month: number): number => {
  const { before, common, leapMonth } = arithmetic
  const monthsInYear = before.length - 1
  const year = Math.floor(month / monthsInYear)
  const inYear = month - year * monthsInYear
  const start = yearStart(arithmetic, year)
  const leap = yearStart(arithmetic, year + 1) - start - common
  return start + (before[inYear] as number) + (inYear >= leapMonth ? leap : 0)
}

/** The days on which months begin, as far as the calendar goes. */
const monthStarts = (calendar: Calendar): ReadonlyArray<number> => {
  const first = calendar.startOfMonth(calendar.firstDay)
  if (first === undefined) return []
  const starts: Array<number> = []
  const collect = (step: 1 | -1, from: number): void => {
    for (let months = from; ; months += step) {
      const day = calendar.addMonths(first, months)
      if (day === undefined) return
      starts.push(day)
    }
  }
  collect(-1, -1)
  starts.reverse()
  collect(1, 0)
  return starts
}

const longestCycle = 128

/** Ways to count leap years: the Gregorian cycle, and one leap cycle of up to {@link longestCycle} years with a given mean. */
function* leapCounts(mean: number): Generator<ReadonlyArray<LeapCount>> {
  for (let plus = 0; plus < 400; plus++)
    yield [
      { sign: 1, times: 1, plus, per: 4 },
      { sign: -1, times: 1, plus, per: 100 },
      { sign: 1, times: 1, plus, per: 400 },
    ]
  for (let per = 1; per <= longestCycle; per++)
    for (const times of new Set([Math.floor(per * mean), Math.ceil(per * mean)]))
      for (let plus = 0; plus < per; plus++) yield [{ sign: 1, times, plus, per }]
}

/** Days by which the guess of a year stays behind, more than any cycle is ahead of its mean. */
const slack = 5

/** Whether arithmetic says what a calendar says, on the first and last day of each month and for each day of a month. */
const agrees = (
  arithmetic: CalendarArithmetic,
  starts: ReadonlyArray<number>,
  calendar: Calendar,
): boolean => {
  const { before, firstDay, guess, lastDay, months, start } = arithmetic
  const monthsInYear = before.length - 1
  const ends = starts.map((_, month) =>
    month + 1 < starts.length ? (starts[month + 1] as number) - 1 : lastDay,
  )
  const dayInMonth = new Map<number, readonly [day: number, month: number]>()
  for (const [month, first] of starts.entries()) {
    if (monthStart(arithmetic, month) !== first) return false
    const ofYear = yearStart(arithmetic, Math.floor(month / monthsInYear))
    for (const day of [first, ends[month] as number]) {
      if (calendar.startOfMonth(day as Day) !== first || calendar.startOfYear(day as Day) !== ofYear)
        return false
      const guessed = Math.floor((guess.times * (day - start) + guess.plus) / guess.per) - 1
      const year = Math.floor(month / monthsInYear)
      if (guessed < -1 || guessed > year || guessed < year - 1) return false
    }
    for (let day = first; day <= (ends[month] as number); day++)
      if (!dayInMonth.has(day - first)) dayInMonth.set(day - first, [day, month])
  }
  if (
    calendar.startOfMonth((firstDay - 1) as Day) !== undefined ||
    calendar.startOfMonth((lastDay + 1) as Day) !== undefined
  )
    return false
  for (const [place, [day, month]] of dayInMonth)
    for (let target = 0; target < months; target++) {
      const length = monthStart(arithmetic, target + 1) - monthStart(arithmetic, target)
      const expected = monthStart(arithmetic, target) + Math.min(place, length - 1)
      const found = calendar.addMonths(day as Day, target - month)
      if (found !== (expected > lastDay ? undefined : expected)) return false
    }
  return true
}

/**
 * The arithmetic of a calendar, held against its own answers: for every month and every day of a month. `undefined` where no leap
 * cycle that we try gives them.
 */
export const arithmeticOf = (calendar: Calendar): CalendarArithmetic | undefined =>
  fitted(calendar).arithmetic

const fitted = /* @__PURE__ */ memoize((calendar: Calendar) => ({ arithmetic: fittedTo(calendar) }))

const fittedTo = (calendar: Calendar): CalendarArithmetic | undefined => {
  const starts = monthStarts(calendar)
  const firstDay = starts[0]
  if (firstDay === undefined) return undefined
  let lastDay = starts.at(-1) as number
  while (calendar.startOfMonth((lastDay + 1) as Day) !== undefined) lastDay++
  const yearAt = starts.flatMap((day, month) => (calendar.startOfYear(day as Day) === day ? [month] : []))
  const monthsInYear = yearAt[1]
  if (yearAt[0] !== 0 || monthsInYear === undefined) return undefined
  const years = yearAt.map((month) => starts[month] as number)
  const lengths = years.slice(1).map((day, year) => day - (years[year] as number))
  const common = Math.min(...lengths)
  const leapYear = lengths.findIndex((length) => length !== common)
  const daysBefore = (year: number): ReadonlyArray<number> =>
    Array.from({ length: monthsInYear + 1 }, (_, month) => {
      const at = (yearAt[year] as number) + month
      return (starts[at] as number) - (years[year] as number)
    })
  const before = daysBefore(lengths.indexOf(common))
  const ofLeapYear = leapYear < 0 ? before : daysBefore(leapYear)
  const leapMonth = before.findIndex((days, month) => ofLeapYear[month] !== days)
  const passed = years.map((day, year) => day - firstDay - common * year)
  const mean = (passed.at(-1) as number) / (years.length - 1)
  const [cycles, days] = [years.length - 1, (years.at(-1) as number) - firstDay]
  const guess = { times: cycles, plus: days - slack * cycles, per: days }
  for (const leaps of leapCounts(mean)) {
    const none = { start: 0, common: 0, leaps } as CalendarArithmetic
    const ofFirst = yearStart(none, 0)
    if (!passed.every((count, year) => yearStart(none, year) - ofFirst === count)) continue
    const arithmetic: CalendarArithmetic = {
      firstDay,
      lastDay,
      months: starts.length,
      start: firstDay - ofFirst,
      common,
      leaps,
      before,
      leapMonth: leapMonth < 0 ? monthsInYear : leapMonth,
      guess: { ...guess, plus: guess.plus - guess.times * ofFirst },
    }
    if (agrees(arithmetic, starts, calendar)) return arithmetic
  }
  return undefined
}

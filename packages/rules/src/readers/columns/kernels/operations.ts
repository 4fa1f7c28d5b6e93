/** Operations over scalars: months and days for a term, numerator and denominator for a ratio, NaN for unknown. */

import type { Day } from "../../../values/day.ts"
import { compareRatios, type Ratio } from "../../../values/ratio.ts"
import type { Term } from "../../../values/term.ts"
import type { Value } from "../../../values/value.ts"
import { dayAfterTerm, termFromTo } from "../../apply.ts"
import { dayCountOf, type Setting } from "../../setting.ts"

/** The two numbers of a term or a ratio; NaN for unknown. */
export const numbersOf = (value: Value | undefined): readonly [number, number] => {
  const { days, denominator, months, numerator } = (value ?? {}) as Partial<Term & Ratio>
  return [months ?? numerator ?? Number.NaN, days ?? denominator ?? Number.NaN]
}

/** The order of two ratios; NaN where one is unknown. */
export const orderOfFractions = (
  numerator: number,
  denominator: number,
  otherNumerator: number,
  otherDenominator: number,
): number =>
  Number.isNaN(numerator) || Number.isNaN(otherNumerator)
    ? Number.NaN
    : compareRatios({ numerator, denominator }, { numerator: otherNumerator, denominator: otherDenominator })

/** The operations of the calendar and the day count. */
export interface CalendarOperations {
  readonly addTerm: (day: number, months: number, days: number) => number
  readonly completionDay: (
    start: number,
    months: number,
    days: number,
    numerator: number,
    denominator: number,
  ) => number
  readonly startOfMonth: (day: number) => number
  readonly startOfYear: (day: number) => number
  /** `undefined` where a day is unknown or the calendar ends. */
  readonly termBetween: (from: number, to: number) => Term | undefined
}

export const calendarOperations = (setting: Setting): CalendarOperations => {
  const { calendar } = setting.pack
  const dayCount = dayCountOf(setting)
  const start = (of: (day: Day) => Day | undefined) => (day: number) =>
    Number.isNaN(day) ? day : (of(day as Day) ?? Number.NaN)
  return {
    addTerm: (day, months, days) =>
      Number.isNaN(day) || Number.isNaN(months)
        ? Number.NaN
        : (dayAfterTerm(setting, day, { months, days }) ?? Number.NaN),
    completionDay: (from, months, days, numerator, denominator) =>
      Number.isNaN(from) || Number.isNaN(months) || Number.isNaN(numerator)
        ? Number.NaN
        : (dayCount.completionDay(calendar, from as Day, { months, days }, { numerator, denominator }) ??
          Number.NaN),
    startOfMonth: start((day) => calendar.startOfMonth(day)),
    startOfYear: start((day) => calendar.startOfYear(day)),
    termBetween: (from, to) =>
      Number.isNaN(from) || Number.isNaN(to) ? undefined : termFromTo(setting.pack.calendar, from, to),
  }
}

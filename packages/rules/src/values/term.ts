/**
 * Lengths of time as a judgment states them: years, months and days.
 *
 * @module
 */

/** A length in months and days. Twelve months are a year; days are not turned into months. */
export interface Term {
  readonly months: number
  readonly days: number
}

/** Days in a month when two lengths are compared or a fraction is taken; no date is ever computed with it. */
export const daysInMonthOfTerm = 30

/**
 * A length in years, months and days.
 *
 * @example
 * makeTerm({ years: 3, months: 4 }) // => { months: 40, days: 0 }
 */
export const makeTerm = (length: {
  readonly years?: number
  readonly months?: number
  readonly days?: number
}): Term => ({
  months: (length.years ?? 0) * 12 + (length.months ?? 0),
  days: length.days ?? 0,
})

/**
 * The length in days with thirty days to the month: the measure by which two lengths are compared.
 *
 * @example
 * measureOfTerm({ months: 1, days: 10 }) // => 40
 */
export const measureOfTerm = (term: Term): number => term.months * daysInMonthOfTerm + term.days

/**
 * The length whose measure is `days`, in whole months and the days that remain.
 *
 * @example
 * termOfMeasure(400) // => { months: 13, days: 10 }
 */
export const termOfMeasure = (days: number): Term => {
  const months = Math.floor(days / daysInMonthOfTerm)
  return { months, days: days - months * daysInMonthOfTerm }
}

/** Lengths of time as a judgment states them: years, months and days. */

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

/** Days in a year when a length that is written in days alone is held against one in years. */
export const daysInYearOfTerm = 365

const daysInTwelveMonths = 12 * daysInMonthOfTerm

/**
 * A length as it meets lengths in years and months: of one that is written in days alone every 365 days are a year, every thirty
 * of the rest a month, and the last days before a full year make no more than twelve months. Longer lengths never become shorter.
 *
 * @example
 * inYearsAndMonths({ months: 0, days: 3_650 }) // => { months: 120, days: 0 }
 * inYearsAndMonths({ months: 0, days: 400 }) // => { months: 13, days: 5 }
 * inYearsAndMonths({ months: 0, days: 91 }) // => { months: 0, days: 91 }
 */
export const inYearsAndMonths = (term: Term): Term => {
  if (term.months > 0 || term.days < daysInTwelveMonths) return term
  const years = Math.floor(term.days / daysInYearOfTerm)
  const rest = term.days - years * daysInYearOfTerm
  const months = Math.min(11, Math.floor(rest / daysInMonthOfTerm))
  const days = Math.min(daysInMonthOfTerm, rest - months * daysInMonthOfTerm)
  return makeTerm({ years, months, days })
}

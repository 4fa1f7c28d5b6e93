/** A length of time in months and days. Twelve months are a year; days do not become months. */
export interface Term {
  readonly months: number
  readonly days: number
}

/** Days in a month for comparisons and fractions of lengths; no date is computed with it. */
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
}): Term => ({ months: (length.years ?? 0) * 12 + (length.months ?? 0), days: length.days ?? 0 })

/**
 * The length in days with thirty days to the month, by which lengths are compared.
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

const daysInYear = 365
const daysInTwelveMonths = 12 * daysInMonthOfTerm

/**
 * A length for comparison with lengths in years and months. Of one written in days alone every 365 days are a year, every
 * thirty of the rest a month, and the last days before a full year no more than twelve months. It is monotone.
 *
 * @example
 * inYearsAndMonths({ months: 0, days: 3_650 }) // => { months: 120, days: 0 }
 * inYearsAndMonths({ months: 0, days: 400 }) // => { months: 13, days: 5 }
 * inYearsAndMonths({ months: 0, days: 91 }) // => { months: 0, days: 91 }
 */
export const inYearsAndMonths = (term: Term): Term => {
  if (term.months > 0 || term.days < daysInTwelveMonths) return term
  const years = Math.floor(term.days / daysInYear)
  const rest = term.days - years * daysInYear
  const months = Math.min(11, Math.floor(rest / daysInMonthOfTerm))
  const days = Math.min(daysInMonthOfTerm, rest - months * daysInMonthOfTerm)
  return makeTerm({ years, months, days })
}

/** How long a length is against another one, whether they are written in days or in years. */

import { inYearsAndMonths, measureOfTerm, type Term } from "@bazgasht/rules"

/**
 * The length in days by which two are compared: a year for 365 days that are written as days, and thirty days to the month.
 *
 * @example
 * lengthOf({ months: 1, days: 2 }) // => 32
 */
export const lengthOf = (term: Term): number => measureOfTerm(inYearsAndMonths(term))

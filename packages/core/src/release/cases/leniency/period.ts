import type { Term } from "@bazgasht/rules"
import { lengthOf } from "../../../day-count/length-of-term.ts"
import type { FirstBreachTerms, PeriodTerms } from "./leniency-terms.ts"

/** The lengths between which a court may choose, and the length that holds where it does not. */
export interface PeriodBounds {
  readonly minimum: Term
  readonly maximum: Term
  /** Absent where the court has to choose. */
  readonly otherwise?: Term
}

const fixed = (term: Term): PeriodBounds => ({ minimum: term, maximum: term, otherwise: term })

const shorter = (left: Term, right: Term): Term => (lengthOf(right) < lengthOf(left) ? right : left)

/** Whether a length lies between two others; either end is allowed. */
export const isWithin = (term: Term, range: { readonly minimum: Term; readonly maximum: Term }): boolean =>
  lengthOf(term) >= lengthOf(range.minimum) && lengthOf(term) <= lengthOf(range.maximum)

/** The sum of two lengths; days are not turned into months. */
export const sumOfTerms = (left: Term, right: Term): Term => ({
  months: left.months + right.months,
  days: left.days + right.days,
})

/**
 * The bounds of a period of supervision; `undefined` where the route knows none, or where they hang on the rest of the sentence
 * and that is not given.
 *
 * @example
 * // A rest of four months, under "one to five years, or the rest if it is shorter".
 * const terms = { kind: "remainderInRange", minimum: makeTerm({ years: 1 }), maximum: makeTerm({ years: 5 }) } as const
 * const rest = makeTerm({ months: 4 })
 * const bounds = periodBounds(terms, rest)
 * bounds?.minimum // => rest
 * bounds?.maximum // => rest
 */
export const periodBounds = (terms: PeriodTerms, remainder: Term | undefined): PeriodBounds | undefined => {
  if (terms.kind === "none") return undefined
  if (terms.kind === "range") return { minimum: terms.minimum, maximum: terms.maximum }
  if (remainder === undefined) return undefined
  if (terms.kind === "remainder" || lengthOf(remainder) < lengthOf(terms.minimum)) return fixed(remainder)
  return {
    minimum: terms.minimum,
    maximum: terms.maximum,
    otherwise: shorter(remainder, terms.maximum),
  }
}

/**
 * The bounds of the whole period after an extension for a first breach.
 *
 * @example
 * // 32 months, to which one or two years may be added.
 * const addition = { minimum: makeTerm({ years: 1 }), maximum: makeTerm({ years: 2 }) }
 * const { maximum, minimum } = extendedBounds({ addition, mayRevoke: false }, makeTerm({ months: 32 }))
 * minimum // => makeTerm({ months: 44 })
 * maximum // => makeTerm({ months: 56 })
 */
export const extendedBounds = (terms: FirstBreachTerms, period: Term): PeriodBounds => {
  const limit = (term: Term): Term =>
    terms.longestPeriod === undefined ? term : shorter(term, terms.longestPeriod)
  return {
    minimum: limit(sumOfTerms(period, terms.addition.minimum)),
    maximum: limit(sumOfTerms(period, terms.addition.maximum)),
  }
}

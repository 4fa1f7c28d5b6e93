import { compareRatios, divide, isExact, type Ratio, type Rounding, scale } from "../../values/ratio.ts"
import { measureOfTerm, type Term, termOfMeasure } from "../../values/term.ts"

/** Quotients of smaller integers never round across a whole number, so that doubles decide them exactly. */
export const farBelow = 2 ** 51

const orNaN = (value: number | undefined): number => (value === undefined ? Number.NaN : value)

/** A whole number; NaN outside the safe range. */
export const exact = (value: number): number => (isExact(value) ? value + 0 : Number.NaN)

/** The quotient of two whole numbers, rounded up. NaN stays NaN; division by zero is NaN. */
export const quotientUp = (dividend: number, divisor: number): number =>
  dividend > -farBelow && dividend < farBelow && divisor > 0 && divisor < farBelow
    ? Math.ceil(dividend / divisor) + 0
    : quotientOf(dividend, divisor, "up")

export const quotientDown = (dividend: number, divisor: number): number =>
  dividend > -farBelow && dividend < farBelow && divisor > 0 && divisor < farBelow
    ? Math.floor(dividend / divisor) + 0
    : quotientOf(dividend, divisor, "down")

export const quotientNearest = (dividend: number, divisor: number): number =>
  dividend > -farBelow && dividend < farBelow && divisor > 0 && divisor < farBelow
    ? Math.floor((2 * dividend + divisor) / (2 * divisor)) + 0
    : quotientOf(dividend, divisor, "nearest")

const quotientOf = (dividend: number, divisor: number, rounding: Rounding): number =>
  Number.isNaN(dividend) || Number.isNaN(divisor) ? Number.NaN : orNaN(divide(dividend, divisor, rounding))

export const quotient = { up: quotientUp, down: quotientDown, nearest: quotientNearest } as const

/** A number times a fraction, rounded up. NaN stays NaN. */
export const scaledUp = (value: number, numerator: number, denominator: number): number => {
  const product = value * numerator
  return product > -farBelow && product < farBelow && denominator > 0 && denominator < farBelow
    ? Math.ceil(product / denominator) + 0
    : scaledOf(value, numerator, denominator, "up")
}

export const scaledDown = (value: number, numerator: number, denominator: number): number => {
  const product = value * numerator
  return product > -farBelow && product < farBelow && denominator > 0 && denominator < farBelow
    ? Math.floor(product / denominator) + 0
    : scaledOf(value, numerator, denominator, "down")
}

export const scaledNearest = (value: number, numerator: number, denominator: number): number => {
  const product = value * numerator
  return product > -farBelow && product < farBelow && denominator > 0 && denominator < farBelow
    ? Math.floor((2 * product + denominator) / (2 * denominator)) + 0
    : scaledOf(value, numerator, denominator, "nearest")
}

const scaledOf = (value: number, numerator: number, denominator: number, rounding: Rounding): number =>
  Number.isNaN(value) ? Number.NaN : orNaN(scale(value, { numerator, denominator }, rounding))

export const scaled = { up: scaledUp, down: scaledDown, nearest: scaledNearest } as const

/** One measure less another, not below zero. */
export const remainder = (left: number, right: number): number =>
  Number.isNaN(left) || Number.isNaN(right) ? Number.NaN : Math.max(0, exact(left - right))

/** The measure of the term of a measure: the same, unless a double cannot hold it. */
export const settled = (measure: number): number =>
  isExact(measure) || Number.isNaN(measure) ? measure : measureOfTerm(termOfMeasure(measure))

/** A running total: a big integer outside the safe range, because only the result of a sum must be exact. */
export type Total = number | bigint

/** A running total and one more number; NaN once a number is unknown. */
export const plus = (total: Total, value: number): Total => {
  if (typeof total === "bigint") return Number.isNaN(value) ? value : total + BigInt(value)
  const next = total + value
  return isExact(next) || Number.isNaN(next) ? next : BigInt(total) + BigInt(value)
}

/** The value of a running total; NaN outside the safe range. */
export const totalOf = (total: Total): number => (typeof total === "bigint" ? exact(Number(total)) : total)

/** The sum of terms; `undefined` where one is unknown or the sum is too long to measure. */
export const sumOfTerms = (terms: ReadonlyArray<Term | undefined>): Term | undefined => {
  let months: Total = 0
  let days: Total = 0
  for (const term of terms) {
    months = plus(months, term?.months ?? Number.NaN)
    days = plus(days, term?.days ?? Number.NaN)
  }
  const sum = { months: totalOf(months), days: totalOf(days) }
  return isExact(measureOfTerm(sum)) ? sum : undefined
}

/** The measure of a term; NaN for an unknown one. */
export const measureOf = (term: Term | undefined): number =>
  term === undefined ? Number.NaN : measureOfTerm(term)

/** The order of two fractions; NaN when one is unknown. */
export const orderOfRatios = (left: Ratio | undefined, right: Ratio | undefined): number =>
  left === undefined || right === undefined ? Number.NaN : compareRatios(left, right)

import { compareRatios, divide, isExact, type Rounding, scale } from "../../values/ratio.ts"

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

const scaledOf = (value: number, numerator: number, denominator: number, rounding: Rounding): number => {
  if (Number.isNaN(value) || Number.isNaN(numerator) || Number.isNaN(denominator) || denominator === 0)
    return Number.NaN
  const sign = denominator < 0 ? -1 : 1
  return orNaN(scale(value, { numerator: sign * numerator, denominator: sign * denominator }, rounding))
}

export const scaled = { up: scaledUp, down: scaledDown, nearest: scaledNearest } as const

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

/** The sum of multiples of numbers and a constant, of which only the result has to be exact; NaN once a number is unknown. */
export const sumOfMultiples = (
  times: ReadonlyArray<number>,
  numbers: ReadonlyArray<number>,
  constant: number,
): number => {
  let sum = constant
  let size = Math.abs(constant)
  for (let place = 0; place < times.length; place++) {
    const product = (times[place] as number) * (numbers[place] as number)
    sum += product
    size += Math.abs(product)
  }
  // Every sum on the way is exact while the sum of the sizes is.
  return size <= Number.MAX_SAFE_INTEGER || Number.isNaN(size)
    ? sum + 0
    : exact(
        Number(
          times.reduce(
            (total, factor, place) => total + BigInt(factor) * BigInt(numbers[place] as number),
            BigInt(constant),
          ),
        ),
      )
}

/** The greatest common divisor of two numbers, zero or more; NaN where one is unknown. */
export const divisorOf = (left: number, right: number): number => {
  let a = Math.abs(left)
  let b = Math.abs(right)
  while (b !== 0 && !Number.isNaN(b)) [a, b] = [b, a % b]
  return Number.isNaN(b) ? b : a
}

/** The order of two fractions; NaN when a part is unknown. */
export const orderOfRatios = (
  numerator: number,
  denominator: number,
  otherNumerator: number,
  otherDenominator: number,
): number =>
  Number.isNaN(numerator + denominator + otherNumerator + otherDenominator)
    ? Number.NaN
    : compareRatios({ numerator, denominator }, { numerator: otherNumerator, denominator: otherDenominator })

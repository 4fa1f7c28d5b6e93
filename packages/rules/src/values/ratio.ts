/** A fraction in lowest terms with a positive denominator. */
export interface Ratio {
  readonly numerator: number
  readonly denominator: number
}

/** How a quotient becomes a whole number; `nearest` rounds halves up. */
export type Rounding = "up" | "down" | "nearest"

const greatestCommonDivisor = (left: number, right: number): number => {
  let a = Math.abs(left)
  let b = Math.abs(right)
  while (b !== 0) [a, b] = [b, a % b]
  return a
}

/**
 * A ratio in lowest terms; `undefined` unless both numbers are safe integers and the denominator is not zero.
 *
 * @example
 * makeRatio(2, 6) // => { numerator: 1, denominator: 3 }
 */
export const makeRatio = (numerator: number, denominator: number): Ratio | undefined => {
  if (!Number.isSafeInteger(numerator) || !Number.isSafeInteger(denominator) || denominator === 0)
    return undefined
  const divisor = greatestCommonDivisor(numerator, denominator) * (denominator < 0 ? -1 : 1)
  return { numerator: numerator / divisor + 0, denominator: denominator / divisor }
}

/**
 * Whether a whole number is exact. Others are refused everywhere, never rounded.
 *
 * @example
 * isExact(2 ** 53) // => false
 */
export const isExact = (value: number): boolean => Number.isSafeInteger(value)

const safe = (value: bigint): number | undefined => {
  const small = Number(value)
  return Number.isSafeInteger(small) ? small : undefined
}

const divideBig = (dividend: bigint, divisor: bigint, rounding: Rounding): bigint => {
  const quotient = dividend / divisor
  const remainder = dividend % divisor
  const floor = remainder < 0n ? quotient - 1n : quotient
  if (remainder === 0n) return quotient
  switch (rounding) {
    case "down":
      return floor
    case "up":
      return floor + 1n
    case "nearest":
      return 2n * (dividend - floor * divisor) >= divisor ? floor + 1n : floor
  }
}

/**
 * `dividend / divisor`, rounded as named; `undefined` for a divisor of zero or a result outside the safe range.
 *
 * @example
 * divide(730, 3, "up")   // => 244
 * divide(-1, 2, "down")  // => -1
 */
export const divide = (dividend: number, divisor: number, rounding: Rounding): number | undefined => {
  if (divisor === 0) return undefined
  const [top, bottom] = divisor < 0 ? [-dividend, -divisor] : [dividend, divisor]
  const floor = Math.floor(top / bottom)
  // Doubles decide exactly while both numbers are far below 2^53.
  if (Math.abs(top) < 2 ** 51 && bottom < 2 ** 51) {
    const remainder = top - floor * bottom
    if (remainder === 0) return floor + 0
    if (remainder > 0 && remainder < bottom) {
      if (rounding === "down") return floor + 0
      return (rounding === "up" || 2 * remainder >= bottom ? floor + 1 : floor) + 0
    }
  }
  return safe(divideBig(BigInt(top), BigInt(bottom), rounding))
}

/**
 * `value × ratio`, rounded as named; `undefined` for a result outside the safe range.
 *
 * @example
 * scale(1440, { numerator: 1, denominator: 3 }, "up") // => 480
 */
export const scale = (value: number, ratio: Ratio, rounding: Rounding): number | undefined => {
  const product = value * ratio.numerator
  return Number.isSafeInteger(product)
    ? divide(product, ratio.denominator, rounding)
    : safe(divideBig(BigInt(value) * BigInt(ratio.numerator), BigInt(ratio.denominator), rounding))
}

/**
 * Negative, zero or positive as `left` is smaller than, equal to or greater than `right`.
 *
 * @example
 * compareRatios({ numerator: 1, denominator: 3 }, { numerator: 1, denominator: 2 }) < 0 // => true
 */
export const compareRatios = (left: Ratio, right: Ratio): number => {
  const a = left.numerator * right.denominator
  const b = right.numerator * left.denominator
  if (Number.isSafeInteger(a) && Number.isSafeInteger(b)) return a - b
  const difference =
    BigInt(left.numerator) * BigInt(right.denominator) - BigInt(right.numerator) * BigInt(left.denominator)
  return difference < 0n ? -1 : difference > 0n ? 1 : 0
}

/** Loops from numbers and codes to truths, without branches. See `packed-truths.ts` for truths from truths. */

import type { Ratio } from "../../../../values/ratio.ts"
import type { Limits } from "../../cells.ts"
import { narrowLimit } from "./narrow.ts"

// One loop a width: a loop over several kinds of arrays is slow for all of them.

const loadCodes8 = (
  size: number,
  cells: Uint8Array,
  from: number,
  table: Uint8Array,
  out: Uint8Array,
): void => {
  for (let i = 0; i < size; i++) out[i] = table[cells[from + i] as number] as number
}
const loadCodes16 = (
  size: number,
  cells: Uint16Array,
  from: number,
  table: Uint8Array,
  out: Uint8Array,
): void => {
  for (let i = 0; i < size; i++) out[i] = table[cells[from + i] as number] as number
}
const loadCodes32 = (
  size: number,
  cells: Uint32Array,
  from: number,
  table: Uint8Array,
  out: Uint8Array,
): void => {
  for (let i = 0; i < size; i++) out[i] = table[cells[from + i] as number] as number
}

/** The truth of each code of a column, by its index in the dictionary. */
export const loadCodeTruths = (
  size: number,
  cells: Uint8Array | Uint16Array | Uint32Array,
  from: number,
  table: Uint8Array,
  out: Uint8Array,
): void => {
  if (cells instanceof Uint8Array) loadCodes8(size, cells, from, table, out)
  else if (cells instanceof Uint16Array) loadCodes16(size, cells, from, table, out)
  else loadCodes32(size, cells, from, table, out)
}

/** The truth of each code of a lane, by its number. */
export const among = (size: number, codes: Int32Array, table: Uint8Array, out: Uint8Array): void => {
  for (let i = 0; i < size; i++) out[i] = table[codes[i] as number] as number
}

/** At least so many of the lanes hold. */
export const holdingAtLeast = (
  size: number,
  of: ReadonlyArray<Uint8Array>,
  count: number,
  out: Uint8Array,
): void => {
  for (let i = 0; i < size; i++) {
    let holding = 0
    let possible = 0
    for (const lane of of) {
      const bits = lane[i] as number
      holding += bits >> 1
      possible += bits & 1
    }
    out[i] = (-+(holding >= count) & 3) | +(possible >= count)
  }
}

/** `first` where a test holds, `second` where it fails, unknown elsewhere. */
const written = (holds: number, known: number, first: number, second: number): number =>
  (-holds & first) | (-(known ^ holds) & second) | (known ^ 1)

/** Numbers of a lane against limits that are included. */
export const within = (
  size: number,
  of: Float64Array,
  low: number,
  high: number,
  inside: number,
  outside: number,
  out: Uint8Array,
): void => {
  for (let i = 0; i < size; i++) {
    const value = of[i] as number
    out[i] = written(+(value >= low) & +(value <= high), +!Number.isNaN(value), inside, outside)
  }
}

/** Cells below `least` or above `greatest` are unknown. */
const within8 = (
  size: number,
  cells: Int8Array,
  from: number,
  least: number,
  greatest: number,
  low: number,
  high: number,
  inside: number,
  outside: number,
  out: Uint8Array,
): void => {
  for (let i = 0; i < size; i++) {
    const value = cells[from + i] as number
    const unknown = ((value - least) | (greatest - value)) >> 31
    const holds = ~(((value - low) | (high - value)) >> 31) & ~unknown
    out[i] = (holds & inside) | (~(holds | unknown) & outside) | (unknown & 1)
  }
}
const within16 = (
  size: number,
  cells: Int16Array,
  from: number,
  least: number,
  greatest: number,
  low: number,
  high: number,
  inside: number,
  outside: number,
  out: Uint8Array,
): void => {
  for (let i = 0; i < size; i++) {
    const value = cells[from + i] as number
    const unknown = ((value - least) | (greatest - value)) >> 31
    const holds = ~(((value - low) | (high - value)) >> 31) & ~unknown
    out[i] = (holds & inside) | (~(holds | unknown) & outside) | (unknown & 1)
  }
}
const within32 = (
  size: number,
  cells: Int32Array,
  from: number,
  least: number,
  greatest: number,
  low: number,
  high: number,
  inside: number,
  outside: number,
  out: Uint8Array,
): void => {
  for (let i = 0; i < size; i++) {
    const value = cells[from + i] as number
    const known = +(value >= least) & +(value <= greatest)
    out[i] = written(+(value >= low) & +(value <= high) & known, known, inside, outside)
  }
}

/** Integer cells against limits, unknown outside of `known`, without a lane of numbers between. */
export const withinCells = (
  size: number,
  cells: Int8Array | Int16Array | Int32Array,
  from: number,
  known: Limits,
  limits: Limits,
  inside: number,
  outside: number,
  out: Uint8Array,
): void => {
  if (cells instanceof Int32Array) {
    within32(size, cells, from, known.low, known.high, limits.low, limits.high, inside, outside, out)
    return
  }
  const [least, greatest] = [narrowLimit(known.low), narrowLimit(known.high)]
  const [low, high] = [narrowLimit(limits.low), narrowLimit(limits.high)]
  if (cells instanceof Int16Array)
    within16(size, cells, from, least, greatest, low, high, inside, outside, out)
  else within8(size, cells, from, least, greatest, low, high, inside, outside, out)
}

/** Two lanes of numbers in order. */
export const ordered = (
  size: number,
  left: Float64Array,
  right: Float64Array,
  atLeast: number,
  less: number,
  out: Uint8Array,
): void => {
  for (let i = 0; i < size; i++) {
    const a = left[i] as number
    const b = right[i] as number
    const holds = +(a >= b)
    out[i] = written(holds, holds | +(a < b), atLeast, less)
  }
}

const share16 = (
  size: number,
  left: Int16Array,
  of: Int16Array,
  from: number,
  leftKnown: Limits,
  ofKnown: Limits,
  condition: Uint8Array,
  shares: Float64Array,
  atLeast: number,
  less: number,
  out: Uint8Array,
): void => {
  const [leftLow, leftHigh] = [narrowLimit(leftKnown.low), narrowLimit(leftKnown.high)]
  const [ofLow, ofHigh] = [narrowLimit(ofKnown.low), narrowLimit(ofKnown.high)]
  for (let i = 0; i < size; i++) {
    const a = left[from + i] as number
    const b = of[from + i] as number
    const bits = condition[i] as number
    const unknown =
      (((a - leftLow) | (leftHigh - a) | (b - ofLow) | (ofHigh - b)) >> 31) | -((bits & 1) ^ (bits >> 1))
    const holds = -(a * (shares[bits + 4] as number) >= b * (shares[bits] as number)) & ~unknown
    out[i] = (holds & atLeast) | (~(holds | unknown) & less) | (unknown & 1)
  }
}
const share32 = (
  size: number,
  left: Int32Array,
  of: Int32Array,
  from: number,
  leftKnown: Limits,
  ofKnown: Limits,
  condition: Uint8Array,
  shares: Float64Array,
  atLeast: number,
  less: number,
  out: Uint8Array,
): void => {
  const { high: leftHigh, low: leftLow } = leftKnown
  const { high: ofHigh, low: ofLow } = ofKnown
  for (let i = 0; i < size; i++) {
    const a = left[from + i] as number
    const b = of[from + i] as number
    const bits = condition[i] as number
    const known =
      +(a >= leftLow) & +(a <= leftHigh) & +(b >= ofLow) & +(b <= ofHigh) & (1 ^ bits ^ (bits >> 1))
    const holds = +(a * (shares[bits + 4] as number) >= b * (shares[bits] as number)) & known
    out[i] = written(holds, known, atLeast, less)
  }
}

/** With numerators and denominators up to this, differences of products with cells of two bytes stay in 32 bits. */
export const greatestOfNarrowShare = 2 ** 14

/**
 * Cells at least a fraction of other cells: `inside` where the other cell is within limits, else `outside`. Numerators and
 * denominators are at most {@link greatestOfNarrowShare}.
 */
export const atLeastShareByLimits = (
  size: number,
  left: Int16Array,
  of: Int16Array,
  from: number,
  leftKnown: Limits,
  ofKnown: Limits,
  limits: Limits,
  inside: Ratio,
  outside: Ratio,
  atLeast: number,
  less: number,
  out: Uint8Array,
): void => {
  const [leftLow, leftHigh] = [narrowLimit(leftKnown.low), narrowLimit(leftKnown.high)]
  const [ofLow, ofHigh] = [narrowLimit(ofKnown.low), narrowLimit(ofKnown.high)]
  const [low, high] = [narrowLimit(limits.low), narrowLimit(limits.high)]
  const { denominator, numerator } = inside
  const denominatorsApart = denominator ^ outside.denominator
  const numeratorsApart = numerator ^ outside.numerator
  for (let i = 0; i < size; i++) {
    const a = left[from + i] as number
    const b = of[from + i] as number
    const unknown = ((a - leftLow) | (leftHigh - a) | (b - ofLow) | (ofHigh - b)) >> 31
    const isOutside = ((b - low) | (high - b)) >> 31
    const share = Math.imul(b, numerator ^ (numeratorsApart & isOutside))
    const isLess = (Math.imul(a, denominator ^ (denominatorsApart & isOutside)) - share) >> 31
    const holds = ~isLess & ~unknown
    out[i] = (holds & atLeast) | (~(holds | unknown) & less) | (unknown & 1)
  }
}

/** Cells of two columns of one width. */
export type TwoOfOneWidth =
  | { readonly left: Int16Array; readonly of: Int16Array }
  | { readonly left: Int32Array; readonly of: Int32Array }

/**
 * Cells at least a fraction of other cells. `shares` has the numerator and, four places on, the denominator for each truth of a
 * condition.
 */
export const atLeastShareOfCells = (
  size: number,
  { left, of }: TwoOfOneWidth,
  from: number,
  leftKnown: Limits,
  ofKnown: Limits,
  condition: Uint8Array,
  shares: Float64Array,
  atLeast: number,
  less: number,
  out: Uint8Array,
): void => {
  if (left instanceof Int16Array)
    share16(size, left, of as Int16Array, from, leftKnown, ofKnown, condition, shares, atLeast, less, out)
  else share32(size, left, of as Int32Array, from, leftKnown, ofKnown, condition, shares, atLeast, less, out)
}

/** One number at least a fraction of another, by products instead of a division. */
export const atLeastShare = (
  size: number,
  left: Float64Array,
  of: Float64Array,
  numerators: Float64Array,
  denominators: Float64Array,
  atLeast: number,
  less: number,
  out: Uint8Array,
): void => {
  for (let i = 0; i < size; i++) {
    const a = (left[i] as number) * (denominators[i] as number)
    const b = (of[i] as number) * (numerators[i] as number)
    const holds = +(a >= b)
    out[i] = written(holds, holds | +(a < b), atLeast, less)
  }
}

export const sameNumbers = (
  size: number,
  left: Float64Array,
  right: Float64Array,
  same: number,
  different: number,
  out: Uint8Array,
): void => {
  for (let i = 0; i < size; i++) {
    const a = left[i] as number
    const b = right[i] as number
    out[i] = written(+(a === b), +!Number.isNaN(a) & +!Number.isNaN(b), same, different)
  }
}

export const sameCodes = (
  size: number,
  left: Int32Array,
  right: Int32Array,
  same: number,
  different: number,
  out: Uint8Array,
): void => {
  for (let i = 0; i < size; i++) {
    const a = left[i] as number
    const b = right[i] as number
    const known = +(a !== 0) & +(b !== 0)
    out[i] = written(+(a === b) & known, known, same, different)
  }
}

export const sameTruths = (
  size: number,
  left: Uint8Array,
  right: Uint8Array,
  same: number,
  different: number,
  out: Uint8Array,
): void => {
  for (let i = 0; i < size; i++) {
    const a = left[i] as number
    const b = right[i] as number
    const known = +(a !== 1) & +(b !== 1)
    out[i] = written(+(a === b) & known, known, same, different)
  }
}

import type { Rounding } from "../../../../values/ratio.ts"
import { scaled, sumOfMultiples } from "../../../compiled/arithmetic.ts"
import type { Limits } from "../../cells.ts"
import { narrowLimit } from "./narrow.ts"

/** Addends: the first changes nothing, the second makes unknown. */
const nothingOrUnknown = Float64Array.of(0, Number.NaN)

const safe = Number.MAX_SAFE_INTEGER

// One loop a width: a loop over several kinds of arrays is slow for all of them.

const load8 = (
  size: number,
  cells: Int8Array,
  from: number,
  low: number,
  high: number,
  out: Float64Array,
): void => {
  for (let i = 0; i < size; i++) {
    const value = cells[from + i] as number
    out[i] = value + (nothingOrUnknown[((value - low) | (high - value)) >>> 31] as number)
  }
}
const load16 = (
  size: number,
  cells: Int16Array,
  from: number,
  low: number,
  high: number,
  out: Float64Array,
): void => {
  for (let i = 0; i < size; i++) {
    const value = cells[from + i] as number
    out[i] = value + (nothingOrUnknown[((value - low) | (high - value)) >>> 31] as number)
  }
}
const load32 = (
  size: number,
  cells: Int32Array,
  from: number,
  low: number,
  high: number,
  out: Float64Array,
): void => {
  for (let i = 0; i < size; i++) {
    const value = cells[from + i] as number
    out[i] = value + (nothingOrUnknown[+(value < low) | +(value > high)] as number)
  }
}
const load64 = (
  size: number,
  cells: Float64Array,
  from: number,
  low: number,
  high: number,
  out: Float64Array,
): void => {
  for (let i = 0; i < size; i++) {
    const value = cells[from + i] as number
    out[i] = value + (nothingOrUnknown[+(value < low) | +(value > high)] as number)
  }
}

/** Loads stored numbers; those outside the limits are unknown. */
export const loadNumbers = (
  size: number,
  cells: Int8Array | Int16Array | Int32Array | Float64Array,
  from: number,
  low: number,
  high: number,
  out: Float64Array,
): void => {
  if (cells instanceof Int16Array) load16(size, cells, from, narrowLimit(low), narrowLimit(high), out)
  else if (cells instanceof Int32Array) load32(size, cells, from, low, high, out)
  else if (cells instanceof Float64Array) load64(size, cells, from, low, high, out)
  else load8(size, cells, from, narrowLimit(low), narrowLimit(high), out)
}

/** Makes unknown what belongs to stored numbers outside of limits. */
export const forgetUnknown = (
  size: number,
  cells: Int8Array | Int16Array | Int32Array | Float64Array,
  from: number,
  low: number,
  high: number,
  out: Float64Array,
): void => {
  for (let i = 0; i < size; i++) {
    const value = cells[from + i] as number
    if (!(value >= low && value <= high)) out[i] = Number.NaN
  }
}

// The sum of zero and a number has no negative zero.

/** Multiples of two numbers and a constant, of which only the sum has to be exact. */
export const addedMultiples = (
  size: number,
  left: Float64Array,
  times: number,
  right: Float64Array,
  timesRight: number,
  constant: number,
  out: Float64Array,
): void => {
  for (let i = 0; i < size; i++) {
    const a = times * (left[i] as number)
    const b = timesRight * (right[i] as number)
    const isExact = Math.abs(a) + Math.abs(b) + Math.abs(constant) <= safe
    out[i] =
      isExact || Number.isNaN(a + b)
        ? a + b + constant + 0
        : addedExactly(left[i] as number, times, right[i] as number, timesRight, constant)
  }
}

const addedExactly = (
  left: number,
  times: number,
  right: number,
  timesRight: number,
  constant: number,
): number => sumOfMultiples([times, timesRight], [left, right], constant)

export const subtracted = (
  size: number,
  left: Float64Array,
  right: Float64Array,
  out: Float64Array,
): void => {
  for (let i = 0; i < size; i++) {
    const difference = (left[i] as number) - (right[i] as number)
    out[i] = difference + (nothingOrUnknown[+(Math.abs(difference) > safe)] as number)
  }
}

export const multiplied = (
  size: number,
  left: Float64Array,
  right: Float64Array,
  out: Float64Array,
): void => {
  for (let i = 0; i < size; i++) {
    const product = (left[i] as number) * (right[i] as number)
    out[i] = product + (nothingOrUnknown[+(Math.abs(product) > safe)] as number)
  }
}

/** Numbers between limits; the others are unknown. */
export const limitedNumbers = (
  size: number,
  of: Float64Array,
  low: number,
  high: number,
  out: Float64Array,
): void => {
  for (let i = 0; i < size; i++) {
    const value = of[i] as number
    out[i] = value + (nothingOrUnknown[+(value < low) | +(value > high)] as number)
  }
}

const far = 2 ** 51

const scaleUp = (
  size: number,
  of: Float64Array,
  numerators: Float64Array,
  denominators: Float64Array,
  out: Float64Array,
): void => {
  const exactly = scaled.up
  for (let i = 0; i < size; i++) {
    const product = (of[i] as number) * (numerators[i] as number)
    const denominator = denominators[i] as number
    out[i] =
      Math.abs(product) < far && denominator > 0 && denominator < far
        ? Math.ceil(product / denominator) + 0
        : exactly(of[i] as number, numerators[i] as number, denominator)
  }
}
const scaleOther = (
  size: number,
  of: Float64Array,
  numerators: Float64Array,
  denominators: Float64Array,
  exactly: (value: number, numerator: number, denominator: number) => number,
  out: Float64Array,
): void => {
  for (let i = 0; i < size; i++)
    out[i] = exactly(of[i] as number, numerators[i] as number, denominators[i] as number)
}

/** Numbers times numerators by denominators, in a named rounding. */
export const portions = (
  size: number,
  of: Float64Array,
  numerators: Float64Array,
  denominators: Float64Array,
  rounding: Rounding,
  out: Float64Array,
): void => {
  if (rounding === "up") scaleUp(size, of, numerators, denominators, out)
  else scaleOther(size, of, numerators, denominators, scaled[rounding], out)
}

/** The smallest (sign -1) or greatest (sign 1) of some lanes. */
export const extremes = (
  size: number,
  of: ReadonlyArray<Float64Array>,
  sign: 1 | -1,
  out: Float64Array,
): void => {
  const [first, ...others] = of as readonly [Float64Array, ...ReadonlyArray<Float64Array>]
  out.set(first.subarray(0, size))
  for (const lane of others)
    for (let i = 0; i < size; i++) {
      const value = lane[i] as number
      const found = out[i] as number
      out[i] = Number.isNaN(value) ? value : sign * (value - found) > 0 ? value : found
    }
}

/** One number where a condition holds, another where it does not, unknown where it is open. */
export const selectFixed = (
  size: number,
  condition: Uint8Array,
  gives: number,
  otherwise: number,
  out: Float64Array,
): void => {
  const table = Float64Array.of(otherwise, Number.NaN, Number.NaN, gives)
  for (let i = 0; i < size; i++) out[i] = table[condition[i] as number] as number
}

/** One lane where a condition holds, another where it does not; where it is open the value on which both agree. */
export const selectNumbers = (
  size: number,
  condition: Uint8Array,
  gives: Float64Array,
  otherwise: Float64Array,
  agreeing: boolean,
  out: Float64Array,
): void => {
  for (let i = 0; i < size; i++) {
    const bits = condition[i] as number
    const a = gives[i] as number
    const b = otherwise[i] as number
    out[i] = bits === 3 ? a : bits === 0 || (agreeing && a === b) ? b : Number.NaN
  }
}

/** The number of cuts of one pass. */
export const cutsAtOnce = 4

/** Adds at most {@link cutsAtOnce} steps of a step function to totals. Unknown numbers make them unknown. */
export const addSteps = (
  size: number,
  of: Float64Array,
  cuts: ReadonlyArray<number>,
  changes: ReadonlyArray<number>,
  total: Float64Array,
): void => {
  const never = Number.POSITIVE_INFINITY
  const [a = never, b = never, c = never, d = never] = cuts
  const [byA = 0, byB = 0, byC = 0, byD = 0] = changes
  for (let i = 0; i < size; i++) {
    const value = of[i] as number
    total[i] =
      (total[i] as number) +
      (value - value) +
      byA * +(value >= a) +
      byB * +(value >= b) +
      byC * +(value >= c) +
      byD * +(value >= d)
  }
}

/** The same for stored cells; those outside the limits are unknown. */
export const addStepsOfCells = (
  size: number,
  cells: Int32Array,
  from: number,
  { high, low }: Limits,
  cuts: ReadonlyArray<number>,
  changes: ReadonlyArray<number>,
  total: Float64Array,
): void => {
  const never = Number.POSITIVE_INFINITY
  const [a = never, b = never, c = never, d = never] = cuts
  const [byA = 0, byB = 0, byC = 0, byD = 0] = changes
  for (let i = 0; i < size; i++) {
    const value = cells[from + i] as number
    total[i] =
      (total[i] as number) +
      (nothingOrUnknown[+(value < low) | +(value > high)] as number) +
      byA * +(value >= a) +
      byB * +(value >= b) +
      byC * +(value >= c) +
      byD * +(value >= d)
  }
}

/** Adds the number of each byte of a column, by a table. */
export const addLookedUp = (
  size: number,
  bytes: Uint8Array,
  table: Float64Array,
  from: number,
  total: Float64Array,
): void => {
  for (let i = 0; i < size; i++)
    total[i] = (total[i] as number) + (table[bytes[from + i] as number] as number)
}

/** The same for two columns. */
export const addBothLookedUp = (
  size: number,
  bytes: Uint8Array,
  table: Float64Array,
  others: Uint8Array,
  otherTable: Float64Array,
  from: number,
  total: Float64Array,
): void => {
  for (let i = 0; i < size; i++)
    total[i] =
      (total[i] as number) +
      ((table[bytes[from + i] as number] as number) + (otherTable[others[from + i] as number] as number))
}

// A loop with fewer cuts compares less.

const lookUpFew = (
  size: number,
  of: Float64Array,
  cuts: ReadonlyArray<number>,
  values: Float64Array,
  out: Float64Array,
): void => {
  const never = Number.POSITIVE_INFINITY
  const [a = never, b = never, c = never, d = never] = cuts
  for (let i = 0; i < size; i++) {
    const value = of[i] as number
    const place = +(value >= a) + +(value >= b) + +(value >= c) + +(value >= d)
    out[i] = (values[place] as number) + (value - value)
  }
}
const lookUpSome = (
  size: number,
  of: Float64Array,
  cuts: ReadonlyArray<number>,
  values: Float64Array,
  out: Float64Array,
): void => {
  const never = Number.POSITIVE_INFINITY
  const [a = never, b = never, c = never, d = never, e = never, f = never, g = never, h = never] = cuts
  for (let i = 0; i < size; i++) {
    const value = of[i] as number
    const place =
      +(value >= a) +
      +(value >= b) +
      +(value >= c) +
      +(value >= d) +
      +(value >= e) +
      +(value >= f) +
      +(value >= g) +
      +(value >= h)
    out[i] = (values[place] as number) + (value - value)
  }
}
const lookUpMany = (
  size: number,
  of: Float64Array,
  cuts: ReadonlyArray<number>,
  values: Float64Array,
  out: Float64Array,
): void => {
  for (let i = 0; i < size; i++) {
    const value = of[i] as number
    let place = 0
    while (place < cuts.length && value >= (cuts[place] as number)) place++
    out[i] = (values[place] as number) + (value - value)
  }
}

/** Looks numbers up: the value behind the last cut that is reached. */
export const lookUpBands = (
  size: number,
  of: Float64Array,
  cuts: ReadonlyArray<number>,
  values: Float64Array,
  out: Float64Array,
): void => {
  const run = cuts.length <= 4 ? lookUpFew : cuts.length <= 8 ? lookUpSome : lookUpMany
  run(size, of, cuts, values, out)
}

/** Adds the result of a row where it matches; open rows make the total unknown. */
export const addWhereHolds = (size: number, holds: Uint8Array, gives: number, total: Float64Array): void => {
  const table = Float64Array.of(0, Number.NaN, Number.NaN, gives)
  for (let i = 0; i < size; i++) total[i] = (total[i] as number) + (table[holds[i] as number] as number)
}

import type { Value } from "../../values/value.ts"
import { compareValues, sameValue } from "../apply.ts"

/** All values from the smaller to the greater, both included; terms by their measure. */
export interface Interval {
  readonly low: Value
  readonly high: Value
}

/** Different for different values within the box, or not known to be the same. */
export const varied: unique symbol = Symbol("varied")

/** A value, all values of an interval, unknown throughout (`undefined`), or {@link varied}. */
export type ValueRange = Value | Interval | typeof varied | undefined

export const isInterval = (range: unknown): range is Interval =>
  typeof range === "object" && range !== null && "low" in range

/** Whether an range is one value. */
export const isPoint = (range: ValueRange): range is Value =>
  range !== undefined && range !== varied && !isInterval(range)

/** The smallest value of an range. */
export const lowOf = (range: Value | Interval): Value => (isInterval(range) ? range.low : range)
/** The greatest value of an range. */
export const highOf = (range: Value | Interval): Value => (isInterval(range) ? range.high : range)

/** All values from one to another, or the one value that both are. */
export const between = (low: Value, high: Value): Value | Interval => {
  if (compareValues(low, high) !== 0) return { low, high }
  return sameValue(low, high) ? low : { low, high }
}

import type { Value } from "../../values/value.ts"
import { compareValues, sameValue } from "../apply.ts"

/** All values from the smaller to the greater, both included; terms by their measure. */
export interface Interval {
  readonly low: Value
  readonly high: Value
}

/** Not known to be the same throughout a box. */
export const varied: unique symbol = Symbol("varied")

/** A value, an interval, unknown throughout (`undefined`), or {@link varied}. */
export type ValueRange = Value | Interval | typeof varied | undefined

export const isInterval = (range: unknown): range is Interval =>
  typeof range === "object" && range !== null && "low" in range

export const isPoint = (range: ValueRange): range is Value =>
  range !== undefined && range !== varied && !isInterval(range)

export const lowOf = (range: Value | Interval): Value => (isInterval(range) ? range.low : range)
export const highOf = (range: Value | Interval): Value => (isInterval(range) ? range.high : range)

/** The interval between two values, or the one value that both are. */
export const between = (low: Value, high: Value): Value | Interval => {
  if (compareValues(low, high) !== 0) return { low, high }
  return sameValue(low, high) ? low : { low, high }
}

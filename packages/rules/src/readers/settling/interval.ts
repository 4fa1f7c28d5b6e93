/** Extents: all values that an expression can have while its unknowns lie within limits. */

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
export type Extent = Value | Interval | typeof varied | undefined

export const isInterval = (extent: unknown): extent is Interval =>
  typeof extent === "object" && extent !== null && "low" in extent

/** Whether an extent is one value. */
export const isPoint = (extent: Extent): extent is Value =>
  extent !== undefined && extent !== varied && !isInterval(extent)

/** The smallest value of an extent. */
export const lowOf = (extent: Value | Interval): Value => (isInterval(extent) ? extent.low : extent)
/** The greatest value of an extent. */
export const highOf = (extent: Value | Interval): Value => (isInterval(extent) ? extent.high : extent)

/** All values from one to another, or the one value that both are. */
export const between = (low: Value, high: Value): Value | Interval => {
  if (compareValues(low, high) !== 0) return { low, high }
  return sameValue(low, high) ? low : { low, high }
}

import type { Bound, Cell, Relation } from "../../expression.ts"
import { compareRatios, type Ratio } from "../../values/ratio.ts"
import { measureOfTerm, type Term } from "../../values/term.ts"
import type { Truth } from "../../values/truth.ts"
import type { Value } from "../../values/value.ts"

/**
 * Negative, zero or positive as the first value is smaller than, equal to or greater than the second. For codes and truth
 * only zero or not zero has a meaning.
 */
export const compareValues = (left: Value, right: Value): number => {
  if (typeof left === "number") return left - (right as number)
  if (typeof left !== "object") return left === right ? 0 : 1
  return "months" in left
    ? measureOfTerm(left) - measureOfTerm(right as Term)
    : compareRatios(left, right as Ratio)
}

/** Whether two values are the same for every later use; terms of equal measure may still differ. */
export const sameValue = (left: Value | undefined, right: Value | undefined): boolean => {
  if (left === undefined || right === undefined || typeof left !== "object" || typeof right !== "object")
    return left === right && left !== undefined
  if ("months" in left) return "months" in right && left.months === right.months && left.days === right.days
  return !("months" in right) && left.numerator === right.numerator && left.denominator === right.denominator
}

/** Whether an order of two values is the one asked for. */
export const holdsRelation = (relation: Relation, order: number): boolean => {
  switch (relation) {
    case "less":
      return order < 0
    case "atMost":
      return order <= 0
    case "equal":
      return order === 0
    case "notEqual":
      return order !== 0
    case "atLeast":
      return order >= 0
    case "more":
      return order > 0
  }
}

const withinLow = (low: Bound | undefined, value: Value): boolean => {
  if (low === undefined) return true
  const order = compareValues(value, low.value)
  return low.inclusive ? order >= 0 : order > 0
}

const withinHigh = (high: Bound | undefined, value: Value): boolean => {
  if (high === undefined) return true
  const order = compareValues(value, high.value)
  return high.inclusive ? order <= 0 : order < 0
}

/** Whether an input satisfies a cell. A cell that asks nothing is satisfied by an unknown input too. */
export const cellHolds = (cell: Cell, value: Value | undefined): Truth => {
  if (cell.cell === "any") return 2
  if (value === undefined) return 1
  const holds =
    cell.cell === "oneOf"
      ? cell.values.some((candidate) => compareValues(candidate, value) === 0)
      : withinLow(cell.low, value) && withinHigh(cell.high, value)
  return holds ? 2 : 0
}

/**
 * Whether a value takes the place of the greatest (sign 1) or smallest (sign -1) found so far. Between terms of the same
 * measure the one with more months does, so that no order of the values decides.
 */
export const takesPlace = (value: Value, found: Value, sign: 1 | -1): boolean => {
  const order = sign * compareValues(value, found)
  return (
    order > 0 ||
    (order === 0 && typeof value === "object" && "months" in value && value.months > (found as Term).months)
  )
}

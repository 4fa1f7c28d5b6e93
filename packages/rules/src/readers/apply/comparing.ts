import type { Bound, Cell, Relation } from "../../expression.ts"
import { compareRatios, type Ratio } from "../../values/ratio.ts"
import { measureOfTerm, type Term } from "../../values/term.ts"
import type { Truth } from "../../values/truth.ts"
import type { Value } from "../../values/value.ts"

/** Negative, zero or positive as `left` is smaller than, equal to or greater than `right`; codes and truths: zero or not. */
export const compareValues = (left: Value, right: Value): number => {
  if (typeof left === "number") return left - (right as number)
  if (typeof left !== "object") return left === right ? 0 : 1
  return "months" in left
    ? measureOfTerm(left) - measureOfTerm(right as Term)
    : compareRatios(left, right as Ratio)
}

/** Whether two values are identical; terms of equal measure may still differ. */
export const sameValue = (left: Value | undefined, right: Value | undefined): boolean => {
  if (left === undefined || right === undefined || typeof left !== "object" || typeof right !== "object")
    return left === right && left !== undefined
  if ("months" in left) return "months" in right && left.months === right.months && left.days === right.days
  return !("months" in right) && left.numerator === right.numerator && left.denominator === right.denominator
}

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

/** Whether a value lies on the right side of a bound: above a lower one (sign 1), below an upper one (sign -1). */
const isWithin = (bound: Bound | undefined, value: Value, sign: 1 | -1): boolean => {
  if (bound === undefined) return true
  const order = sign * compareValues(value, bound.value)
  return bound.inclusive ? order >= 0 : order > 0
}

/** Whether an input satisfies a cell. The cell `any` is satisfied by an unknown input too. */
export const cellHolds = (cell: Cell, value: Value | undefined): Truth => {
  if (cell.cell === "any") return 2
  if (value === undefined) return 1
  const holds =
    cell.cell === "oneOf"
      ? cell.values.some((candidate) => compareValues(candidate, value) === 0)
      : isWithin(cell.low, value, 1) && isWithin(cell.high, value, -1)
  return holds ? 2 : 0
}

/**
 * Whether a value replaces the greatest (sign 1) or smallest (sign -1) so far. Of terms of the same measure the one with more
 * months wins, of equal ratios the one in lower terms, so that the order of the values does not matter.
 */
export const takesPlace = (value: Value, found: Value, sign: 1 | -1): boolean => {
  const order = sign * compareValues(value, found)
  if (order !== 0 || typeof value !== "object") return order > 0
  return "months" in value
    ? value.months > (found as Term).months
    : value.denominator < (found as Ratio).denominator
}

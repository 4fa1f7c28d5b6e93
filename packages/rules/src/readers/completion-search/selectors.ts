import { memoize } from "effect/Function"
import type { Cell, Node } from "../../expression.ts"
import type { Value } from "../../values/value.ts"
import { cellHolds, compareValues } from "../apply.ts"
import { type Interval, isInterval, type ValueRange, varied } from "./interval.ts"

/** Whether a cell gives the same answer for every value of an interval. */
const isUniform = (cell: Cell, { low, high }: Interval): boolean => {
  if (cell.cell === "any") return true
  if (cell.cell === "oneOf") {
    const inside = cell.values.filter(
      (value) => compareValues(value, low) >= 0 && compareValues(value, high) <= 0,
    )
    return inside.length === 0 || compareValues(low, high) === 0
  }
  const atLow = cellHolds(cell, low)
  if (atLow !== cellHolds(cell, high)) return false
  // A band that holds at both ends holds between them; one that fails at both may hold between them.
  return (
    atLow === 2 ||
    (cell.low !== undefined && compareValues(high, cell.low.value) <= 0) ||
    (cell.high !== undefined && compareValues(low, cell.high.value) >= 0) ||
    compareValues(low, high) === 0
  )
}

/** Whether no bound lies in an interval without its low end. */
const holdsNoBound = ({ low, high }: Interval, bounds: ReadonlyArray<number | undefined>): boolean =>
  !bounds.some((bound) => bound !== undefined && bound > (low as number) && bound <= (high as number))

/** One value that represents all values of an input of a choice, if they all choose the same. */
type Selector = Value | undefined | typeof varied

const asSelector = (range: ValueRange, uniform: (interval: Interval) => boolean): Selector =>
  isInterval(range) ? (uniform(range) ? range.low : varied) : range

/** The selector of an input of a table, if all values satisfy the same cells. */
export const columnSelector = (
  node: Node & { readonly op: "table" },
  column: number,
  range: ValueRange,
): Selector =>
  asSelector(range, (interval) =>
    node.rows.every(({ cells }) => {
      const cell = cells[column]
      return cell === undefined || isUniform(cell, interval)
    }),
  )

/** The selector of a day, if no bound lies between its values. */
export const daySelector = (range: ValueRange, bounds: ReadonlyArray<number | undefined>): Selector =>
  asSelector(range, (interval) => holdsNoBound(interval, bounds))

const boundsOf = /* @__PURE__ */ memoize((node: Node & { readonly op: "versions" }) =>
  node.versions.flatMap(({ from, to }) => [from, to]),
)

/** The selector of the day of a version. */
export const versionSelector = (node: Node & { readonly op: "versions" }, range: ValueRange): Selector =>
  daySelector(range, boundsOf(node))

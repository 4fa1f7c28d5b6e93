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
  // A band has no gaps: what holds at both ends holds between them. What fails at both may hold between them.
  return (
    atLow === 2 ||
    (cell.low !== undefined && compareValues(high, cell.low.value) <= 0) ||
    (cell.high !== undefined && compareValues(low, cell.high.value) >= 0) ||
    compareValues(low, high) === 0
  )
}

/** Whether no bound lies after the low end of an interval and not after the high end. */
const holdsNoBound = ({ low, high }: Interval, bounds: ReadonlyArray<number | undefined>): boolean =>
  !bounds.some((bound) => bound !== undefined && bound > (low as number) && bound <= (high as number))

/** An input of a choice as one value that stands for all of its values, if they all choose the same. */
const asSelector = (
  range: ValueRange,
  uniform: (interval: Interval) => boolean,
): Value | undefined | typeof varied => (isInterval(range) ? (uniform(range) ? range.low : varied) : range)

/** The range of the input of a table as one value, if all values of it satisfy the same cells. */
export const columnSelector = (
  node: Node & { readonly op: "table" },
  column: number,
  range: ValueRange,
): Value | undefined | typeof varied =>
  asSelector(range, (interval) =>
    node.rows.every(({ cells }) => {
      const cell = cells[column]
      return cell === undefined || isUniform(cell, interval)
    }),
  )

/** The range of the day that selects a version as one value, if all days of it select the same. */
export const versionSelector = (
  node: Node & { readonly op: "versions" },
  range: ValueRange,
): Value | undefined | typeof varied =>
  asSelector(range, (interval) =>
    holdsNoBound(
      interval,
      node.versions.flatMap(({ from, to }) => [from, to]),
    ),
  )

/** The range of the day that selects an entry of a parameter as one value, if all days of it select the same. */
export const parameterSelector = (
  bounds: ReadonlyArray<number>,
  range: ValueRange,
): Value | undefined | typeof varied => asSelector(range, (interval) => holdsNoBound(interval, bounds))

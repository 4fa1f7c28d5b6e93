import type { Cell, Node } from "../../../expression.ts"
import { measureOfTerm, type Term } from "../../../values/term.ts"
import type { Value } from "../../../values/value.ts"
import { cellHolds, isOfKind } from "../../apply.ts"
import type { Ask, Plan, PlannedColumn, Sort } from "../plan.ts"
import { isExactNumber, measure } from "./measures.ts"
import { allYield, commonSort } from "./sorts.ts"

/** The condition of a cell on a column of numbers; `undefined` when its values are no numbers. */
const askOfNumbers = (
  cell: Exclude<Cell, { cell: "any" }>,
  column: number,
  read: (value: Value) => number | undefined,
): Ask | undefined => {
  if (cell.cell === "oneOf") {
    const numbers = cell.values.map(read)
    return numbers.every((value) => value !== undefined) ? { ask: "numbers", column, numbers } : undefined
  }
  const low = cell.low === undefined ? Number.NEGATIVE_INFINITY : read(cell.low.value)
  const high = cell.high === undefined ? Number.POSITIVE_INFINITY : read(cell.high.value)
  if (low === undefined || high === undefined) return undefined
  return {
    ask: "within",
    column,
    low: cell.low?.inclusive === false ? low + 1 : low,
    high: cell.high?.inclusive === false ? high - 1 : high,
  }
}

const exactNumber = (value: Value): number | undefined => (isExactNumber(value) ? value : undefined)
const exactMeasure = (value: Value): number | undefined =>
  isOfKind("term", value) ? exactNumber(measureOfTerm(value as Term)) : undefined

/** The cheapest condition of a cell on a column of a sort; `undefined` when there is only the general one. */
const askOf = (cell: Exclude<Cell, { cell: "any" }>, column: number, sort: Sort): Ask | undefined => {
  switch (sort) {
    case "number":
      return askOfNumbers(cell, column, exactNumber)
    case "term":
      return askOfNumbers(cell, column, exactMeasure)
    case "code":
      return cell.cell === "oneOf" && cell.values.every((value) => typeof value === "string")
        ? { ask: "codes", column, codes: new Set(cell.values) }
        : undefined
    case "truth":
      return { ask: "truth", column, whenYes: cellHolds(cell, true), whenNo: cellHolds(cell, false) }
    default:
      return undefined
  }
}

/** A column of a table and the condition of each of its cells; `undefined` for the cell `any`. */
const plannedColumn = (
  input: Plan,
  cells: ReadonlyArray<Cell | undefined>,
  column: number,
): { readonly planned: PlannedColumn; readonly asks: ReadonlyArray<Ask | undefined> } => {
  const asking = cells.map((cell) => (cell === undefined || cell.cell === "any" ? undefined : cell))
  const asks = asking.map((cell) => cell && askOf(cell, column, input.sort))
  if (asks.some((ask, row) => ask === undefined && asking[row] !== undefined))
    return {
      planned: { of: input, as: "value" },
      asks: asking.map((cell): Ask | undefined => cell && { ask: "cell", column, cell }),
    }
  switch (input.sort) {
    case "term":
      return { planned: { of: measure(input), as: "number" }, asks }
    case "truth":
    case "number":
      return { planned: { of: input, as: input.sort }, asks }
    default:
      return { planned: { of: input, as: "value" }, asks }
  }
}

/** The plan of a table; `undefined` leaves it to `apply`. */
export const plannedTable = (
  node: Extract<Node, { op: "table" }>,
  parts: ReadonlyArray<Plan>,
): Plan | undefined => {
  const width = node.inputs.length
  if (node.rows.some(({ cells }) => cells.length > width)) return undefined
  const inputs = parts.slice(0, width)
  const results = parts.slice(width)
  const sort = node.hitPolicy === "sum" ? "number" : commonSort(results)
  if (node.hitPolicy === "sum" && !allYield(results, "number")) return undefined
  const columns = inputs.map((input, column) =>
    plannedColumn(
      input,
      node.rows.map(({ cells }) => cells[column]),
      column,
    ),
  )
  return {
    form: "table",
    sort,
    hitPolicy: node.hitPolicy,
    columns: columns.map(({ planned }) => planned),
    rows: results.map((gives, row) => ({ asks: columns.flatMap(({ asks }) => asks[row] ?? []), gives })),
  }
}

import { memoize } from "effect/Function"
import type { Node } from "../../expression.ts"
import type { Truth } from "../../values/truth.ts"
import type { Value } from "../../values/value.ts"
import { cellHolds, sameValue } from "./comparing.ts"
import { sum } from "./numbers.ts"
import type { Report, Values } from "./report.ts"

/** The value on which all agree; otherwise unknown. */
export const agreed = (values: Values): Value | undefined => {
  const [first] = values
  return values.every((value) => sameValue(value, first)) ? first : undefined
}

/** The result of the rows of a table that match. */
export const tableValue = (
  node: Extract<Node, { op: "table" }>,
  values: Values,
  report: Report,
): Value | undefined => {
  const width = node.inputs.length
  const certain: Array<number> = []
  const possible: Array<number> = []
  node.rows.forEach((row, index) => {
    let match: Truth = 2
    row.cells.forEach((cell, column) => {
      const holds = cellHolds(cell, values[column])
      if (holds < match) match = holds
    })
    if (match === 2) certain.push(index)
    if (match >= 1) possible.push(index)
  })
  const resultOf = (index: number): Value | undefined => values[width + index]
  if (possible.length === 0 && node.hitPolicy !== "sum") {
    const conditions = node.inputs.flatMap((input, column) =>
      input.op === "clause" && values[column] === false ? [input.title] : [],
    )
    report({ code: "table.noRow", ...(conditions.length === 0 ? {} : { conditions }) })
    return undefined
  }
  switch (node.hitPolicy) {
    case "unique": {
      if (certain.length > 1) report({ code: "table.overlap", rows: certain })
      const [only] = certain
      return possible.length === 1 && only !== undefined ? resultOf(only) : undefined
    }
    case "first": {
      const [first] = certain
      if (first === undefined) return undefined
      return agreed(possible.filter((index) => index <= first).map(resultOf))
    }
    case "any": {
      if (certain.length === 0) return undefined
      const result = agreed(possible.map(resultOf))
      const known = certain.map(resultOf).filter((value) => value !== undefined)
      if (result === undefined && known.some((value) => !sameValue(value, known[0])))
        report({ code: "table.overlap", rows: certain })
      return result
    }
    case "sum":
      return possible.length === certain.length ? sum(certain.map(resultOf), report) : undefined
  }
}

/** The positions of the exceptions of each rank, the highest rank first. */
const byRank = /* @__PURE__ */ memoize(
  (node: Extract<Node, { op: "unless" }>): ReadonlyArray<ReadonlyArray<number>> => {
    const ranks = [...new Set(node.exceptions.map(({ rank }) => rank))].sort((a, b) => b - a)
    return ranks.map((of) => node.exceptions.flatMap(({ rank }, index) => (rank === of ? [index] : [])))
  },
)

/** The result of the exceptions that apply, or of the general rule. */
export const unlessValue = (
  node: Extract<Node, { op: "unless" }>,
  values: Values,
  report: Report,
): Value | undefined => {
  const possible: Array<Value | undefined> = []
  for (const ofRank of byRank(node)) {
    const applying: Array<number> = []
    for (const index of ofRank) {
      const applies = values[1 + 2 * index]
      if (applies === true) applying.push(index)
      if (applies !== false) possible.push(values[2 + 2 * index])
    }
    if (applying.length > 0) {
      const consequences = applying
        .map((index) => values[2 + 2 * index])
        .filter((value) => value !== undefined)
      if (consequences.some((value) => !sameValue(value, consequences[0])))
        report({
          code: "exception.conflict",
          exceptions: applying.map((index) => node.exceptions[index]?.id ?? ""),
        })
      return agreed(possible)
    }
  }
  possible.push(values[0])
  return agreed(possible)
}

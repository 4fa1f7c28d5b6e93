import type { Node } from "../../expression.ts"
import type { Setting } from "../setting.ts"

/** Whether an expression is unknown as soon as one of its parts is. */
export const needsEveryPart = (node: Node): boolean => {
  switch (node.op) {
    case "compare":
    case "memberOf":
    case "not":
    case "parameter":
    case "add":
    case "subtract":
    case "multiply":
    case "scale":
    case "divide":
    case "ratio":
    case "smallest":
    case "greatest":
    case "addDays":
    case "addTerm":
    case "daysBetween":
    case "termBetween":
    case "startOf":
    case "addTerms":
    case "subtractTerms":
    case "scaleTerm":
    case "completionDay":
    case "countOf":
      return true
    default:
      return false
  }
}

/** Whether an expression rises when its only varying part rises. */
export const followsItsPart = (node: Node): boolean => {
  switch (node.op) {
    case "addTerm":
    case "addDays":
    case "add":
    case "startOf":
    case "scale":
      return true
    default:
      return false
  }
}

/** The thresholds of a table, of versions or of a parameter, by the index of the part that is compared with them. */
export const boundsOf = (
  node: Node,
  setting: Setting,
): ReadonlyArray<readonly [part: number, value: number]> => {
  switch (node.op) {
    case "parameter":
      return (setting.pack.parameters.get(node.id)?.values ?? []).map(({ from }) => [0, from] as const)
    case "versions":
      return node.versions.flatMap(({ from, to }) =>
        [from, to].flatMap((day) => (day === undefined ? [] : [[0, day] as const])),
      )
    case "table":
      return node.rows.flatMap(({ cells }) =>
        cells.flatMap((cell, column) => {
          const values =
            cell.cell === "oneOf"
              ? cell.values
              : cell.cell === "band"
                ? [cell.low?.value, cell.high?.value]
                : []
          return values.flatMap((value) => (typeof value === "number" ? [[column, value] as const] : []))
        }),
      )
    default:
      return []
  }
}

/** Whether a part of an expression selects one of the others. */
export const isSelector = (node: Node, part: number): boolean => {
  switch (node.op) {
    case "parameter":
    case "versions":
      return part === 0
    case "table":
      return part < node.inputs.length
    default:
      return false
  }
}

import type { Node } from "../expression.ts"
import type { Kind } from "../values/value.ts"

/** The kind of value an expression has. */
export const kindOf = (node: Node): Kind => {
  switch (node.op) {
    case "literal":
    case "fact":
    case "field":
    case "parameter":
    case "rule":
      return node.kind
    case "policy":
      return "code"
    case "today":
    case "lawDay":
    case "addDays":
    case "addTerm":
    case "startOf":
    case "completionDay":
      return "day"
    case "termBetween":
    case "addTerms":
    case "subtractTerms":
    case "scaleTerm":
      return "term"
    case "ratio":
      return "ratio"
    case "divide":
    case "daysBetween":
    case "countOf":
      return "count"
    case "add":
    case "smallest":
    case "greatest":
      return kindOf(node.of[0] ?? node)
    case "subtract":
      return kindOf(node.left)
    case "multiply":
    case "scale":
    case "sumOf":
    case "smallestOf":
    case "greatestOf":
    case "clause":
    case "operator":
      return kindOf(node.of)
    case "when":
      return kindOf(node.gives)
    case "unless":
      return kindOf(node.general)
    case "versions":
      return node.versions[0] === undefined ? "truth" : kindOf(node.versions[0].of)
    case "table":
      return node.rows[0] === undefined ? "truth" : kindOf(node.rows[0].gives)
    default:
      return "truth"
  }
}

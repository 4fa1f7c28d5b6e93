import type { Node } from "../../../expression.ts"
import type { Setting } from "../../setting.ts"
import { isUnknown, type Plan } from "../plan.ts"
import { plannedParameter, plannedUnless, plannedVersions, plannedWhen } from "./choices.ts"
import { among, codesOf, plannedComparison } from "./comparisons.ts"
import { negated, plannedJunction } from "./logic.ts"
import { measure, termOf } from "./measures.ts"
import { allYield, commonSort, unknownPlan } from "./sorts.ts"
import { plannedTable } from "./tables.ts"

/** The plan of a form whose parts have fitting sorts; `undefined` leaves it to `apply`. */
export const specialised = (node: Node, parts: ReadonlyArray<Plan>, setting: Setting): Plan | undefined => {
  const [first = unknownPlan, second = unknownPlan, third = unknownPlan] = parts
  switch (node.op) {
    case "all":
    case "any":
      return allYield(parts, "truth") ? plannedJunction(node, parts) : undefined
    case "atLeast":
      return allYield(parts, "truth")
        ? { form: "atLeast", sort: "truth", count: node.count, of: parts }
        : undefined
    case "when":
      return plannedWhen(first, second, third)
    case "table":
      return plannedTable(node, parts)
    case "unless":
      return plannedUnless(node, parts)
    case "versions":
      return plannedVersions(node, parts)
    case "parameter":
      return plannedParameter(node, first, setting)
  }
  // Every other form is unknown as soon as one of its parts is.
  if (parts.some(isUnknown)) return unknownPlan
  switch (node.op) {
    case "not":
      return first.sort === "truth" ? negated(first) : undefined
    case "compare":
      return plannedComparison(node.relation, first, second)
    case "memberOf":
      return first.sort === "code" ? among(first, codesOf(node.set), 2, 0) : undefined
    case "add":
      return allYield(parts, "number") ? { form: "add", sort: "number", of: parts } : undefined
    case "subtract":
    case "multiply":
    case "daysBetween":
    case "addDays":
      return allYield(parts, "number")
        ? { form: node.op, sort: "number", left: first, right: second }
        : undefined
    case "scale":
      return first.sort === "number" && second.sort === "ratio"
        ? { form: "scale", sort: "number", of: first, by: second, rounding: node.rounding }
        : undefined
    case "divide":
      return allYield(parts, "number")
        ? { form: "divide", sort: "number", left: first, right: second, rounding: node.rounding }
        : undefined
    case "ratio":
      return allYield(parts, "number")
        ? { form: "ratio", sort: "ratio", left: first, right: second }
        : undefined
    case "smallest":
    case "greatest": {
      const sort = commonSort(parts)
      return sort === "number" || sort === "term" || sort === "ratio"
        ? { form: node.op, sort, of: parts }
        : undefined
    }
    case "addTerm":
      return first.sort === "number" && second.sort === "term"
        ? { form: "addTerm", sort: "number", day: first, term: second }
        : undefined
    case "termBetween":
      return allYield(parts, "number")
        ? { form: "termBetween", sort: "term", from: first, to: second }
        : undefined
    case "startOf":
      return first.sort === "number"
        ? { form: "startOf", sort: "number", unit: node.unit, day: first }
        : undefined
    case "addTerms":
      return allYield(parts, "term") ? { form: "addTerms", sort: "term", of: parts } : undefined
    case "subtractTerms":
      return allYield(parts, "term")
        ? termOf({ form: "remainder", sort: "number", left: measure(first), right: measure(second) })
        : undefined
    case "scaleTerm":
      return first.sort === "term" && second.sort === "ratio"
        ? termOf({
            form: "scale",
            sort: "number",
            of: measure(first),
            by: second,
            rounding: node.rounding,
          })
        : undefined
    case "completionDay":
      return first.sort === "number" && second.sort === "term" && third.sort === "ratio"
        ? { form: "completionDay", sort: "number", start: first, term: second, share: third }
        : undefined
    default:
      return undefined
  }
}

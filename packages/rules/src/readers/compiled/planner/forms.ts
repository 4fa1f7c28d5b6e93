import type { Node, Op } from "../../../expression.ts"
import type { Setting } from "../../setting.ts"
import { isUnknown, type Plan, type Sort } from "../plan.ts"
import { plannedParameter, plannedUnless, plannedVersions, plannedWhen } from "./choices.ts"
import { among, codesOf, plannedComparison } from "./comparisons.ts"
import { negated, plannedJunction } from "./logic.ts"
import { measure, termOf } from "./measures.ts"
import { allYield, commonSort, unknownPlan } from "./sorts.ts"
import { plannedTable } from "./tables.ts"

/** The sorts of the parts of forms that are specialised; the last is that of all further parts. */
const sortsOf: { readonly [O in Op]?: readonly [Sort, ...ReadonlyArray<Sort>] } = {
  not: ["truth"],
  memberOf: ["code"],
  add: ["number"],
  subtract: ["number"],
  multiply: ["number"],
  scale: ["number", "ratio"],
  divide: ["number"],
  ratio: ["number"],
  addDays: ["number"],
  addTerm: ["number", "term"],
  daysBetween: ["number"],
  termBetween: ["number"],
  startOf: ["number"],
  addTerms: ["term"],
  subtractTerms: ["term"],
  scaleTerm: ["term", "ratio"],
  completionDay: ["number", "term", "ratio"],
}

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
  const sorts = sortsOf[node.op] ?? []
  if (sorts.length > 0 && !parts.every(({ sort }, index) => sort === (sorts[index] ?? sorts.at(-1))))
    return undefined
  switch (node.op) {
    case "not":
      return negated(first)
    case "compare":
      return plannedComparison(node.relation, first, second)
    case "memberOf":
      return among(first, codesOf(node.set), 2, 0)
    case "add":
      return { form: "add", sort: "number", of: parts }
    case "subtract":
    case "multiply":
    case "addDays":
      return { form: node.op, sort: "number", left: first, right: second }
    case "daysBetween":
      return { form: "subtract", sort: "number", left: second, right: first }
    case "scale":
      return { form: "scale", sort: "number", of: first, by: second, rounding: node.rounding }
    case "divide":
      return { form: "divide", sort: "number", left: first, right: second, rounding: node.rounding }
    case "ratio":
      return { form: "ratio", sort: "ratio", left: first, right: second }
    case "smallest":
    case "greatest": {
      const sort = commonSort(parts)
      return sort === "number" || sort === "term" || sort === "ratio"
        ? { form: node.op, sort, of: parts }
        : undefined
    }
    case "addTerm":
      return { form: "addTerm", sort: "number", day: first, term: second }
    case "termBetween":
      return { form: "termBetween", sort: "term", from: first, to: second }
    case "startOf":
      return { form: "startOf", sort: "number", unit: node.unit, day: first }
    case "addTerms":
      return { form: "addTerms", sort: "term", of: parts }
    case "subtractTerms":
      return termOf({ form: "remainder", sort: "number", left: measure(first), right: measure(second) })
    case "scaleTerm": {
      const { rounding } = node
      return termOf({ form: "scale", sort: "number", of: measure(first), by: second, rounding })
    }
    case "completionDay":
      return { form: "completionDay", sort: "number", start: first, term: second, share: third }
    default:
      return undefined
  }
}

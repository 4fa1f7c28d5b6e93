import { memoize } from "effect/Function"
import type { Node } from "../expression.ts"

const listParts = (node: Node): ReadonlyArray<Node> => {
  switch (node.op) {
    case "literal":
    case "fact":
    case "field":
    case "today":
    case "lawDay":
    case "policy":
    case "rule":
      return []
    case "parameter":
      return [node.at]
    case "all":
    case "any":
    case "atLeast":
    case "add":
    case "smallest":
    case "greatest":
    case "addTerms":
      return node.of
    case "not":
    case "memberOf":
    case "clause":
    case "operator":
      return [node.of]
    case "compare":
    case "subtract":
    case "divide":
    case "ratio":
    case "subtractTerms":
      return [node.left, node.right]
    case "when":
      return [node.condition, node.gives, node.otherwise]
    case "table":
      return [...node.inputs, ...node.rows.map(({ gives }) => gives)]
    case "unless":
      return [node.general, ...node.exceptions.flatMap(({ when, gives }) => [when, gives])]
    case "versions":
      return [node.at, ...node.versions.map(({ of }) => of)]
    case "multiply":
    case "scale":
      return [node.of, node.by]
    case "addDays":
      return [node.day, node.days]
    case "addTerm":
      return [node.day, node.term]
    case "daysBetween":
    case "termBetween":
      return [node.from, node.to]
    case "startOf":
      return [node.day]
    case "scaleTerm":
      return [node.term, node.by]
    case "completionDay":
      return [node.start, node.term, node.share]
    case "exists":
    case "every":
    case "countOf":
      return [node.where]
    case "sumOf":
    case "smallestOf":
    case "greatestOf":
      return [node.where, node.of]
  }
}

/**
 * The parts of an expression, in the order in which its meaning takes their values. Those of an aggregate are its condition
 * and its value, for any entry.
 *
 * @example
 * partsOf(all(always, never)) // => [always, never]
 */
export const partsOf: (node: Node) => ReadonlyArray<Node> = /* @__PURE__ */ memoize(listParts)

/**
 * Calls `visit` for an expression and everything in it. References to other rules are not followed.
 *
 * @example
 * const forms: Array<string> = []
 * walk(not(all(always)), ({ op }) => forms.push(op))
 * forms // => ["not", "all", "literal"]
 */
export const walk = (node: Node, visit: (node: Node) => void): void => {
  visit(node)
  for (const part of partsOf(node)) walk(part, visit)
}

/**
 * The list of an aggregate; `undefined` for every other form.
 *
 * @example
 * listOf(all(always, never)) // => undefined
 */
export const listOf = (node: Node) =>
  "list" in node && typeof node.list === "object" ? node.list : undefined

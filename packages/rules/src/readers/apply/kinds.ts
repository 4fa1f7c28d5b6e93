import type { Node } from "../../expression.ts"
import type { Ratio } from "../../values/ratio.ts"
import { measureOfTerm, type Term } from "../../values/term.ts"
import type { Kind, Value } from "../../values/value.ts"
import type { Report } from "./report.ts"

/** Whether a value is of a kind; all numbers in it have to be exact. */
export const isOfKind = (kind: Kind, value: unknown): value is Value => {
  switch (kind) {
    case "truth":
      return typeof value === "boolean"
    case "code":
      return typeof value === "string"
    case "term": {
      if (typeof value !== "object" || value === null) return false
      const { months, days } = value as Partial<Term>
      return (
        Number.isSafeInteger(months) &&
        Number.isSafeInteger(days) &&
        Number.isSafeInteger(measureOfTerm(value as Term))
      )
    }
    case "ratio": {
      if (typeof value !== "object" || value === null) return false
      const { numerator, denominator } = value as Partial<Ratio>
      return Number.isSafeInteger(numerator) && Number.isSafeInteger(denominator) && (denominator ?? 0) > 0
    }
    case "count":
    case "money":
    case "day":
      return Number.isSafeInteger(value)
  }
}

/** A given value of a fact; `undefined` when it is not of the fact's kind or outside its limits. */
export const factValue = (
  node: Extract<Node, { op: "fact" }>,
  given: unknown,
  report: Report,
): Value | undefined => {
  if (given === undefined) {
    report({ code: "fact.unknown", fact: node.id })
    return undefined
  }
  if (
    isOfKind(node.kind, given) &&
    !(node.minimum !== undefined && (given as number) < node.minimum) &&
    !(node.maximum !== undefined && (given as number) > node.maximum) &&
    !(node.codes !== undefined && !node.codes.includes(given as string))
  )
    return given
  report({ code: "fact.wrongKind", fact: node.id, expected: node.kind })
  return undefined
}

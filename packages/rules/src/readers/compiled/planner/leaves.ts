import type { FactNode, Node } from "../../../expression.ts"
import type { Plan } from "../plan.ts"
import { sortOfKind, unknownPlan } from "./sorts.ts"

/** The surrounding aggregates, innermost first. */
export interface Scope {
  readonly list: string
  readonly slot: number
  readonly outer: Scope | undefined
}

export const plannedFact = (fact: FactNode): Plan => {
  const { id, kind, codes, minimum, maximum } = fact
  const sort = sortOfKind[kind]
  if (sort === "number" && codes === undefined)
    return {
      form: "numberFact",
      sort: "number",
      id,
      low: Math.max(Number.MIN_SAFE_INTEGER, minimum ?? Number.NEGATIVE_INFINITY),
      high: Math.min(Number.MAX_SAFE_INTEGER, maximum ?? Number.POSITIVE_INFINITY),
    }
  return sort === "truth" && codes === undefined && minimum === undefined && maximum === undefined
    ? { form: "truthFact", sort: "truth", id, whenYes: 2, whenNo: 0 }
    : { form: "fact", sort, fact }
}

/** The plan of a field of the innermost entry of its list. */
export const plannedField = (
  { list, name, kind }: Extract<Node, { op: "field" }>,
  scope: Scope | undefined,
): Plan => {
  for (let inner = scope; inner !== undefined; inner = inner.outer)
    if (inner.list === list) return { form: "field", sort: sortOfKind[kind], slot: inner.slot, name, kind }
  return unknownPlan
}

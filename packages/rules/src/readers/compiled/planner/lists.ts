import type { Node } from "../../../expression.ts"
import { isUnknown, type OverEntries, type Plan, yields } from "../plan.ts"
import { general } from "./general.ts"
import { negated } from "./logic.ts"
import { unknownPlan } from "./sorts.ts"

export const plannedAggregate = (node: Node, parts: ReadonlyArray<Plan>, over: OverEntries): Plan => {
  const [where = unknownPlan, of = unknownPlan] = parts
  if (yields(where, "truth"))
    switch (node.op) {
      case "exists":
        return { form: "exists", sort: "truth", ...over, where }
      case "every":
        return negated({ form: "exists", sort: "truth", ...over, where: negated(where) })
      case "countOf":
        return { form: "countOf", sort: "number", ...over, where }
      case "sumOf":
        if (yields(of, "number")) return { form: "sumOf", sort: "number", ...over, where, of }
        break
      case "smallestOf":
      case "greatestOf":
        if (isUnknown(of)) break
        if (of.sort === "number" || of.sort === "term" || of.sort === "ratio")
          return { form: node.op, sort: of.sort, ...over, where, of }
        break
    }
  return general(node, parts, over)
}

import type { Node } from "../../../expression.ts"
import type { OverEntries, Plan } from "../plan.ts"

/** The plan of a form that is left to `apply`. */
export const general = (node: Node, parts: ReadonlyArray<Plan>, over?: OverEntries): Plan => {
  const yieldsTruth =
    node.op === "all" ||
    node.op === "any" ||
    node.op === "not" ||
    node.op === "atLeast" ||
    node.op === "compare" ||
    node.op === "memberOf" ||
    node.op === "exists" ||
    node.op === "every"
  return {
    form: "general",
    sort: yieldsTruth ? "truth" : "mixed",
    node,
    parts,
    ...(over === undefined ? {} : { over }),
  }
}

import type { Node, Op } from "../../../expression.ts"
import type { OverEntries, Plan } from "../plan.ts"

const truths: ReadonlySet<Op> = new Set<Op>([
  "all",
  "any",
  "not",
  "atLeast",
  "compare",
  "memberOf",
  "exists",
  "every",
])

/** The plan of a form that is left to `apply`. */
export const general = (node: Node, parts: ReadonlyArray<Plan>, over?: OverEntries): Plan => {
  const sort = truths.has(node.op) ? "truth" : "mixed"
  return { form: "general", sort, node, parts, ...(over === undefined ? {} : { over }) }
}

import { memoize } from "effect/Function"
import type { Node } from "../expression.ts"
import { listOf, partsOf } from "../language/parts.ts"
import type { RulePack } from "./pack.ts"
import { nodeOfRule } from "./rule.ts"

/** A reference to another rule. */
export type ReferenceNode = Node & { readonly op: "rule" }

const orderUnder = /* @__PURE__ */ memoize((pack: RulePack) =>
  memoize((whole: Node): ReadonlyArray<ReferenceNode> => {
    const references: Array<ReferenceNode> = []
    const seen = new Set<Node>()
    const visit = (node: Node): void => {
      if (seen.has(node)) return
      seen.add(node)
      if (node.op !== "rule") {
        if (listOf(node) === undefined) partsOf(node).forEach(visit)
        return
      }
      const rule = pack.rules.get(node.id)
      if (rule === undefined) return
      const body = nodeOfRule(rule)
      if (seen.has(body)) return
      visit(body)
      references.push(node)
    }
    visit(whole)
    return references
  }),
)

/**
 * One reference to each rule that the value of an expression takes, and to each that those take, innermost first. A reader that follows this order
 * finds the parts of a rule read when it comes to it: a chain of rules is then no deeper on the stack than one rule. A processor foresees where a
 * recursion returns to for some thirty calls only. Rules that only the entries of a list take are left out, because a list may be empty.
 */
export const referencesInOrder = (whole: Node, pack: RulePack): ReadonlyArray<ReferenceNode> =>
  orderUnder(pack)(whole)

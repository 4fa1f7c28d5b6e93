/** What varies, and which expressions vary with it. */

import type { Node } from "../../expression.ts"
import { partsOf } from "../../language/parts.ts"
import type { RulePack } from "../../law/pack.ts"
import { nodeOfRule } from "../../law/rule.ts"
import type { Setting } from "../setting.ts"

/** What varies: the day of the decision, or a fact that is a whole number. */
export type Variable = { readonly of: "today" } | { readonly of: "fact"; readonly id: string }

/** The day of the decision as what varies. */
export const overTime: Variable = { of: "today" }

const isVariable = (node: Node, variable: Variable, lawHeld: boolean): boolean => {
  switch (node.op) {
    case "today":
      return variable.of === "today"
    case "lawDay":
      return variable.of === "today" && !lawHeld
    case "fact":
      return variable.of === "fact" && node.id === variable.id
    default:
      return false
  }
}

/** The parts of an expression, with the expression of a rule as the part of a reference to it. */
const resolvedParts = (node: Node, pack: RulePack): ReadonlyArray<Node> => {
  if (node.op !== "rule") return partsOf(node)
  const rule = pack.rules.get(node.id)
  return rule === undefined ? [] : [nodeOfRule(rule)]
}

type Dependence = WeakMap<Node, boolean>

const dependenceOnToday = new WeakMap<
  RulePack,
  { readonly lawHeld: Dependence; readonly lawMoving: Dependence }
>()

/** Whether the value of an expression can change with the variable. */
export const dependsOn = (node: Node, variable: Variable, setting: Setting): boolean => {
  const { pack } = setting
  const lawHeld = setting.lawDay !== undefined
  if (variable.of !== "today")
    return (
      isVariable(node, variable, lawHeld) ||
      resolvedParts(node, pack).some((part) => dependsOn(part, variable, setting))
    )
  let caches = dependenceOnToday.get(pack)
  if (caches === undefined) {
    caches = { lawHeld: new WeakMap(), lawMoving: new WeakMap() }
    dependenceOnToday.set(pack, caches)
  }
  const cache = lawHeld ? caches.lawHeld : caches.lawMoving
  const depends = (inner: Node): boolean => {
    let known = cache.get(inner)
    if (known === undefined) {
      known = isVariable(inner, variable, lawHeld) || resolvedParts(inner, pack).some(depends)
      cache.set(inner, known)
    }
    return known
  }
  return depends(node)
}

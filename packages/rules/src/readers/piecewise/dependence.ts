import { memoize } from "effect/Function"
import type { Node } from "../../expression.ts"
import { partsOf } from "../../language/parts.ts"
import type { RulePack } from "../../law/pack.ts"
import { nodeOfRule } from "../../law/rule.ts"
import type { Setting } from "../setting.ts"

/** The variable of a piecewise function: the day of the decision, or a fact that is a whole number. */
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

const dependenceOnToday = /* @__PURE__ */ memoize((pack: RulePack) => {
  const dependence = (lawHeld: boolean): ((node: Node) => boolean) => {
    const depends = memoize(
      (node: Node): boolean =>
        isVariable(node, overTime, lawHeld) || resolvedParts(node, pack).some((part) => depends(part)),
    )
    return depends
  }
  return { lawHeld: dependence(true), lawMoving: dependence(false) }
})

/** Tells whether the value of an expression can change with the variable. */
export const dependenceOn = (variable: Variable, setting: Setting): ((node: Node) => boolean) => {
  const { lawDay, pack } = setting
  if (variable.of === "today") return dependenceOnToday(pack)[lawDay === undefined ? "lawMoving" : "lawHeld"]
  const depends = memoize(
    (node: Node): boolean =>
      isVariable(node, variable, lawDay !== undefined) ||
      resolvedParts(node, pack).some((part) => depends(part)),
  )
  return depends
}

/** Whether the value of an expression can change with the variable. */
export const dependsOn = (node: Node, variable: Variable, setting: Setting): boolean =>
  dependenceOn(variable, setting)(node)

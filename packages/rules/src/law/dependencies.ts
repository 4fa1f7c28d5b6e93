import type { FactNode, ListFact } from "../expression.ts"
import { listOf, walk } from "../language/parts.ts"
import { originOf } from "./origins.ts"
import type { QuantitiesOfRule } from "./pack.ts"
import type { Parameter } from "./parameter.ts"
import type { Policy } from "./policy.ts"
import type { Rule } from "./rule.ts"
import { expressionsWithStages } from "./staged-expressions.ts"

/** Rules with everything that they refer to, directly or through others. */
export interface Dependencies {
  readonly rules: ReadonlyArray<Rule>
  readonly parameters: ReadonlyArray<Parameter>
  readonly policies: ReadonlyArray<Policy>
  /** What the rules are asked about. */
  readonly facts: ReadonlyArray<FactNode | ListFact>
}

/**
 * The rules, parameters, policies and facts that decisions and their quantities rest on, the decisions and quantities among them: what a pack needs
 * that decides nothing else. References that were not made by `valueOfRule`, `valueOfParameter` or `choiceOf` are not followed; `makePack` refuses
 * a pack that lacks what they name.
 *
 * @example
 * const { rules } = dependenciesOf([{ rule: conditionalRelease, quantities: [degreeOfImprisonment] }])
 * rules.map(({ id }) => id) // => ["conditionalRelease", "degreeOfImprisonment"]
 */
export const dependenciesOf = (decisions: ReadonlyArray<QuantitiesOfRule>): Dependencies => {
  const rules = new Set<Rule>()
  const parameters = new Set<Parameter>()
  const policies = new Set<Policy>()
  const facts = new Set<FactNode | ListFact>()
  const follow = (node: Parameters<typeof walk>[0]): void =>
    walk(node, (part) => {
      if (part.op === "rule") {
        const rule = originOf(part) as Rule | undefined
        if (rule !== undefined) add(rule)
      }
      if (part.op === "parameter") {
        const parameter = originOf(part) as Parameter | undefined
        if (parameter !== undefined) parameters.add(parameter)
      }
      if (part.op === "policy") {
        const policy = originOf(part) as Policy | undefined
        if (policy !== undefined) policies.add(policy)
      }
      if (part.op === "fact") facts.add(part)
      const list = listOf(part)
      if (list !== undefined) facts.add(list)
    })
  const add = (rule: Rule): void => {
    if (rules.has(rule)) return
    rules.add(rule)
    for (const expression of expressionsWithStages(rule)) follow(expression)
  }
  for (const { quantities, rule } of decisions) {
    add(rule)
    for (const one of quantities) {
      if (!("quantity" in one)) {
        add(one)
        continue
      }
      add(one.quantity)
      if (one.where !== undefined) follow(one.where)
    }
  }
  return { rules: [...rules], parameters: [...parameters], policies: [...policies], facts: [...facts] }
}

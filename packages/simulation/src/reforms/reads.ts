import { expressionsOfRule, type Node, type Rule, type RulePack, walk } from "@bazgasht/rules"
import { type ReformChange, touchedBy } from "./reform.ts"

/** Everything that some rules read, in the rules that they refer to as well. */
export interface Reads {
  readonly rules: ReadonlyMap<string, Rule>
  /** The days for which each parameter is asked. */
  readonly parameters: ReadonlyMap<string, ReadonlyArray<Node>>
  readonly policies: ReadonlySet<string>
  readonly facts: ReadonlySet<string>
}

export const readsOf = (pack: RulePack, decisions: Iterable<string>): Reads => {
  const rules = new Map<string, Rule>()
  const parameters = new Map<string, Array<Node>>()
  const policies = new Set<string>()
  const facts = new Set<string>()
  const visit = (id: string): void => {
    const rule = pack.rules.get(id)
    if (rule === undefined || rules.has(id)) return
    rules.set(id, rule)
    for (const expression of expressionsOfRule(rule))
      walk(expression, (node) => {
        if (node.op === "rule") visit(node.id)
        if (node.op === "policy") policies.add(node.id)
        if (node.op === "fact") facts.add(node.id)
        if (node.op === "parameter") {
          const days = parameters.get(node.id)
          if (days === undefined) parameters.set(node.id, [node.at])
          else days.push(node.at)
        }
      })
  }
  for (const id of decisions) visit(id)
  return { rules, parameters, policies, facts }
}

/** Whether what a change touches is read. */
export const isRead = ({ parameters, policies, rules }: Reads, change: ReformChange): boolean => {
  const { id, kind } = touchedBy(change)
  switch (kind) {
    case "parameter":
      return parameters.has(id)
    case "rule":
      return rules.has(id)
    case "policy":
      return policies.has(id)
  }
}

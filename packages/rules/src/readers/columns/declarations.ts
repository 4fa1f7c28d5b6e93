import type { FactNode, ListFact, Node } from "../../expression.ts"
import { listOf, walk } from "../../language/parts.ts"
import type { RulePack } from "../../law/pack.ts"
import type { Rule } from "../../law/rule.ts"
import { expressionsOfRule } from "../../law/rule.ts"

/** Declared facts and lists. */
export interface Declarations {
  readonly facts: ReadonlyArray<FactNode>
  readonly lists: ReadonlyArray<ListFact>
}

/** Some of the keys of an object. */
export const only = <A>(of: { readonly [id: string]: A }, ids: ReadonlySet<string>): { [id: string]: A } =>
  Object.fromEntries(Object.entries(of).filter(([id]) => ids.has(id)))

/**
 * The facts and lists that rules and expressions read, also through other rules, in the order in which they are first
 * mentioned; of a list only the fields that are read.
 *
 * @example
 * factsRead([conditionalRelease], pack).facts.map(({ id }) => id)
 * // => ["start", "imposedTerm", "goodConduct", "usedBefore"]
 */
export const factsRead = (of: ReadonlyArray<Node | Rule>, pack: RulePack): Declarations => {
  const facts = new Map<string, FactNode>()
  const lists = new Map<string, { readonly list: ListFact; readonly fields: Set<string> }>()
  const rules = new Set<string>()
  const readRule = (rule: Rule): void => {
    if (rules.has(rule.id)) return
    rules.add(rule.id)
    for (const expression of expressionsOfRule(rule)) walk(expression, read)
  }
  const read = (node: Node): void => {
    const list = listOf(node)
    if (list !== undefined && !lists.has(list.id)) lists.set(list.id, { list, fields: new Set() })
    if (node.op === "fact" && !facts.has(node.id)) facts.set(node.id, node)
    if (node.op === "field") lists.get(node.list)?.fields.add(node.name)
    if (node.op === "rule") {
      const rule = pack.rules.get(node.id)
      if (rule !== undefined) readRule(rule)
    }
  }
  for (const one of of) {
    if ("op" in one) walk(one, read)
    else readRule(one)
  }
  const narrowed = [...lists.values()].map(
    ({ fields, list }): ListFact => ({ ...list, fields: only(list.fields, fields) }),
  )
  return { facts: [...facts.values()], lists: narrowed }
}

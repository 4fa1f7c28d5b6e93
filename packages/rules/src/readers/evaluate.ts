/**
 * Evaluates an expression for one case on one day, keeping what every part came to.
 *
 * @module
 */

import type { FieldNode, Node } from "../expression.ts"
import { listOf, partsOf } from "../language/parts.ts"
import { nodeOfRule } from "../law/rule.ts"
import type { Entry, Facts, Value } from "../values/value.ts"
import { apply, factValue, isOfKind } from "./apply.ts"
import type { Problem, Proof } from "./proof.ts"
import type { Setting } from "./setting.ts"

/** The entries that the surrounding aggregates look at, innermost first. */
export interface Scope {
  readonly list: string
  readonly entry: Entry
  readonly outer: Scope | undefined
}

/** The value of a field of the entry that the aggregate over its list looks at, refused when it is not of the field's kind. */
const fieldValue = (scope: Scope | undefined, { list, name, kind }: FieldNode): Value | undefined => {
  for (let inner = scope; inner !== undefined; inner = inner.outer)
    if (inner.list === list) {
      const value = inner.entry[name]
      return isOfKind(kind, value) ? value : undefined
    }
  return undefined
}

const noParts: ReadonlyArray<Proof> = []

/**
 * The proof of an expression.
 *
 * Every part is evaluated, also where the result no longer depends on it: who reads the proof wants to see each condition.
 */
export const evaluate = (node: Node, facts: Facts, setting: Setting, scope?: Scope): Proof => {
  let problem: Problem | undefined
  const report = (noted: Problem): void => {
    problem = noted
  }
  const proof = (value: Value | undefined, parts: ReadonlyArray<Proof>): Proof =>
    problem === undefined ? { node, value, parts } : { node, value, parts, problem }

  switch (node.op) {
    case "fact":
      return proof(factValue(node, facts[node.id], report), noParts)
    case "field": {
      const value = fieldValue(scope, node)
      if (value === undefined) report({ code: "field.unknown", list: node.list, field: node.name })
      return proof(value, noParts)
    }
    case "rule": {
      const rule = setting.pack.rules.get(node.id)
      if (rule === undefined) {
        report({ code: "reference.missing", to: "rule", id: node.id })
        return proof(undefined, noParts)
      }
      const inner = evaluate(nodeOfRule(rule), facts, setting)
      return proof(inner.value, [inner])
    }
  }

  const list = listOf(node)
  const parts: Array<Proof> = []
  if (list === undefined) {
    for (const part of partsOf(node)) parts.push(evaluate(part, facts, setting, scope))
  } else {
    const entries = facts[list.id]
    if (!Array.isArray(entries)) {
      report({ code: "fact.unknown", fact: list.id })
      return proof(undefined, noParts)
    }
    for (const entry of entries as ReadonlyArray<Entry>)
      for (const part of partsOf(node))
        parts.push(evaluate(part, facts, setting, { list: list.id, entry, outer: scope }))
  }
  return proof(
    apply(
      node,
      parts.map(({ value }) => value),
      setting,
      report,
    ),
    parts,
  )
}

import { memoize } from "effect/Function"
import type { FieldNode, Node } from "../expression.ts"
import { listOf, partsOf } from "../language/parts.ts"
import { nodeOfRule } from "../law/rule.ts"
import type { Entry, Facts, Value } from "../values/value.ts"
import { apply, factValue, isOfKind } from "./apply.ts"
import type { Problem, Proof } from "./proof.ts"
import type { Setting } from "./setting.ts"

/** The entries of the surrounding aggregates, innermost first. */
export interface Scope {
  readonly list: string
  readonly entry: Entry
  readonly outer: Scope | undefined
}

/** The value of a field of the current entry; `undefined` when it is not of the field's kind. */
const fieldValue = (scope: Scope | undefined, { list, name, kind }: FieldNode): Value | undefined => {
  for (let inner = scope; inner !== undefined; inner = inner.outer)
    if (inner.list === list) {
      const value = inner.entry[name]
      return isOfKind(kind, value) ? value : undefined
    }
  return undefined
}

/** Evaluates one expression; everything that depends on the expression alone is worked out before. */
type Evaluator = (facts: Facts, setting: Setting, scope: Scope | undefined) => Proof

const noParts: ReadonlyArray<Proof> = []

// Reused across steps to avoid an allocation per step; cleared by `proofOf`.
let noted: Problem | undefined
const report = (problem: Problem): void => {
  noted = problem
}

const proofOf = (node: Node, value: Value | undefined, parts: ReadonlyArray<Proof>): Proof => {
  if (noted === undefined) return { node, value, parts }
  const problem = noted
  noted = undefined
  return { node, value, parts, problem }
}

const applied = (
  node: Node,
  values: ReadonlyArray<Value | undefined>,
  setting: Setting,
  parts: ReadonlyArray<Proof>,
): Proof => proofOf(node, apply(node, values, setting, report), parts)

const evaluatorOf: (node: Node) => Evaluator = /* @__PURE__ */ memoize((node) => {
  switch (node.op) {
    case "literal": {
      const proof: Proof = { node, value: node.value, parts: noParts }
      return () => proof
    }
    case "fact":
      return (facts) => proofOf(node, factValue(node, facts[node.id], report), noParts)
    case "field":
      return (_facts, _setting, scope) => {
        const value = fieldValue(scope, node)
        if (value === undefined) report({ code: "field.unknown", list: node.list, field: node.name })
        return proofOf(node, value, noParts)
      }
    case "rule":
      return (facts, setting) => {
        const rule = setting.pack.rules.get(node.id)
        if (rule === undefined) {
          report({ code: "reference.missing", to: "rule", id: node.id })
          return proofOf(node, undefined, noParts)
        }
        const inner = evaluatorOf(nodeOfRule(rule))(facts, setting, undefined)
        return proofOf(node, inner.value, [inner])
      }
  }
  const parts = partsOf(node).map(evaluatorOf)
  const list = listOf(node)
  return list === undefined ? overParts(node, parts) : overEntries(node, list.id, parts)
})

/** The proof of a form from the proofs of its parts; spelt out for the few parts of most forms. */
const overParts = (node: Node, evaluatorsOfParts: ReadonlyArray<Evaluator>): Evaluator => {
  const [first, second, third] = evaluatorsOfParts
  if (first === undefined) return (_facts, setting) => applied(node, [], setting, noParts)
  if (second === undefined)
    return (facts, setting, scope) => {
      const a = first(facts, setting, scope)
      return applied(node, [a.value], setting, [a])
    }
  if (third === undefined)
    return (facts, setting, scope) => {
      const a = first(facts, setting, scope)
      const b = second(facts, setting, scope)
      return applied(node, [a.value, b.value], setting, [a, b])
    }
  return (facts, setting, scope) => {
    const parts = evaluatorsOfParts.map((part) => part(facts, setting, scope))
    return applied(
      node,
      parts.map(({ value }) => value),
      setting,
      parts,
    )
  }
}

const overEntries =
  (node: Node, list: string, evaluatorsOfParts: ReadonlyArray<Evaluator>): Evaluator =>
  (facts, setting, outer) => {
    const entries = facts[list]
    if (!Array.isArray(entries)) {
      report({ code: "fact.unknown", fact: list })
      return proofOf(node, undefined, noParts)
    }
    const parts = (entries as ReadonlyArray<Entry>).flatMap((entry) =>
      evaluatorsOfParts.map((part) => part(facts, setting, { list, entry, outer })),
    )
    return applied(
      node,
      parts.map(({ value }) => value),
      setting,
      parts,
    )
  }

/**
 * The proof of an expression. Every part is evaluated, so that the proof shows each condition.
 *
 * @example
 * evaluate(any(always, not(always)), {}, setting).value // => true
 */
export const evaluate = (node: Node, facts: Facts, setting: Setting, scope?: Scope): Proof => {
  // A calendar or day count that threw may have left a problem behind.
  noted = undefined
  return evaluatorOf(node)(facts, setting, scope)
}

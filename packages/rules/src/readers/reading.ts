import { memoize } from "effect/Function"
import type { FieldNode, Node } from "../expression.ts"
import { listOf, partsOf } from "../language/parts.ts"
import type { RulePack } from "../law/pack.ts"
import { nodeOfRule } from "../law/rule.ts"
import { getOrInsertComputed } from "../memo.ts"
import type { Entry, Facts, Value } from "../values/value.ts"
import { apply, factValue, isOfKind } from "./apply.ts"
import type { Budget } from "./completion-search/budget.ts"
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

/**
 * One case on one day. The expression of a rule, and what stands more than once in an expression, is proved once; the proof is a
 * graph, in which such a part is one object.
 */
export class Reading {
  readonly facts: Facts
  readonly setting: Setting
  readonly #budget: Budget | undefined
  readonly #rules: Array<Proof | undefined> = []
  #repeated: Map<Scope | undefined, Map<Step, Proof>> | undefined

  constructor(facts: Facts, setting: Setting, budget?: Budget) {
    this.facts = facts
    this.setting = setting
    this.#budget = budget
  }

  /** The proof of an expression. */
  prove(node: Node, scope?: Scope): Proof {
    // A calendar or day count that threw may have left a problem behind.
    noted = undefined
    return this.step(bodyOf(node), scope)
  }

  /** The proof of the expression of a rule, by the place that the rule has in its pack. */
  ofRule(body: Step, place: number): Proof {
    const known = this.#rules[place]
    if (known !== undefined) return known
    const proof = this.step(body, undefined)
    this.#rules[place] = proof
    return proof
  }

  step(step: Step, scope: Scope | undefined): Proof {
    if (this.#budget !== undefined) {
      this.#budget.spend()
      if (this.#budget.isSpent) return unread(step.node)
    }
    if (!step.isRepeated) return step.prove(this, scope)
    this.#repeated ??= new Map()
    const inScope = getOrInsertComputed(this.#repeated, scope, () => new Map<Step, Proof>())
    return getOrInsertComputed(inScope, step, () => step.prove(this, scope))
  }
}

/** Proves one expression; everything that depends on the expression alone is worked out before. */
interface Step {
  readonly node: Node
  readonly prove: (reading: Reading, scope: Scope | undefined) => Proof
  /** Whether it stands more than once in the expression of a rule. */
  isRepeated: boolean
}

const noParts: ReadonlyArray<Proof> = []

// Reused across steps to avoid an allocation per step; cleared by `proofOf`.
let noted: Problem | undefined
const report = (problem: Problem): void => {
  noted = problem
}

/** A part that is not read any more. */
const unread = (node: Node): Proof => ({
  node,
  value: undefined,
  parts: noParts,
  problem: { code: "budget.spent" },
})

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

/** The places of the rules of a pack, in the order in which they are first read: a proof of each is kept by its place, which is quicker than by its rule. */
const placesOf = /* @__PURE__ */ memoize((_: RulePack) => new Map<string, number>())

const placeOf = (pack: RulePack, rule: string): number => {
  const places = placesOf(pack)
  return getOrInsertComputed(places, rule, () => places.size)
}

const proverOf = (node: Node): Step["prove"] => {
  switch (node.op) {
    case "literal": {
      const proof: Proof = { node, value: node.value, parts: noParts }
      return () => proof
    }
    case "fact":
      return ({ facts }) => proofOf(node, factValue(node, facts[node.id], report), noParts)
    case "field":
      return (_, scope) => {
        const value = fieldValue(scope, node)
        if (value === undefined) report({ code: "field.unknown", list: node.list, field: node.name })
        return proofOf(node, value, noParts)
      }
    case "rule": {
      // A reference is mostly read under one law, case by case.
      let law: RulePack | undefined
      let body: Step | undefined
      let place = 0
      return (reading) => {
        const { pack } = reading.setting
        if (law !== pack) {
          const rule = pack.rules.get(node.id)
          law = pack
          body = rule === undefined ? undefined : bodyOf(nodeOfRule(rule))
          place = placeOf(pack, node.id)
        }
        if (body === undefined) {
          report({ code: "reference.missing", to: "rule", id: node.id })
          return proofOf(node, undefined, noParts)
        }
        const inner = reading.ofRule(body, place)
        return proofOf(node, inner.value, [inner])
      }
    }
  }
  const parts = partsOf(node).map(stepOf)
  const list = listOf(node)
  return list === undefined ? overParts(node, parts) : overEntries(node, list.id, parts)
}

const stepOf: (node: Node) => Step = /* @__PURE__ */ memoize((node) => ({
  node,
  prove: proverOf(node),
  isRepeated: false,
}))

/** The step of an expression that is read as a whole. What stands in it more than once is marked. */
const bodyOf: (node: Node) => Step = /* @__PURE__ */ memoize((body) => {
  const seen = new Set<Node>()
  const visit = (node: Node): void => {
    const parts = partsOf(node)
    if (parts.length === 0) return
    if (seen.has(node)) {
      stepOf(node).isRepeated = true
      return
    }
    seen.add(node)
    parts.forEach(visit)
  }
  visit(body)
  return stepOf(body)
})

/** The proof of a form from the proofs of its parts; spelt out for the few parts of most forms. */
const overParts = (node: Node, steps: ReadonlyArray<Step>): Step["prove"] => {
  const [first, second, third] = steps
  if (first === undefined) return ({ setting }) => applied(node, [], setting, noParts)
  if (second === undefined)
    return (reading, scope) => {
      const a = reading.step(first, scope)
      return applied(node, [a.value], reading.setting, [a])
    }
  if (third === undefined)
    return (reading, scope) => {
      const a = reading.step(first, scope)
      const b = reading.step(second, scope)
      return applied(node, [a.value, b.value], reading.setting, [a, b])
    }
  return (reading, scope) => {
    const parts = new Array<Proof>(steps.length)
    const values = new Array<Value | undefined>(steps.length)
    for (let place = 0; place < steps.length; place++) {
      const part = reading.step(steps[place] as Step, scope)
      parts[place] = part
      values[place] = part.value
    }
    return applied(node, values, reading.setting, parts)
  }
}

const overEntries =
  (node: Node, list: string, steps: ReadonlyArray<Step>): Step["prove"] =>
  (reading, outer) => {
    const entries = reading.facts[list]
    if (!Array.isArray(entries)) {
      report({ code: "fact.unknown", fact: list })
      return proofOf(node, undefined, noParts)
    }
    const parts = (entries as ReadonlyArray<Entry>).flatMap((entry) => {
      const scope: Scope = { list, entry, outer }
      return steps.map((step) => reading.step(step, scope))
    })
    return applied(
      node,
      parts.map(({ value }) => value),
      reading.setting,
      parts,
    )
  }

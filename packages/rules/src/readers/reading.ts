import { memoize } from "effect/Function"
import type { FactNode, FieldNode, Node } from "../expression.ts"
import { listOf, partsOf } from "../language/parts.ts"
import type { RulePack } from "../law/pack.ts"
import { type ReferenceNode, referencesInOrder } from "../law/reference-order.ts"
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

  /** The proof of an expression, after those of the rules that it takes. A budget is spent in the order in which the law is read. */
  proveWhole(node: Node, scope?: Scope): Proof {
    if (this.#budget === undefined) {
      noted = undefined
      for (const reference of referencesUnder(this.setting.pack)(node)) reference.prove(this, undefined)
    }
    return this.prove(node, scope)
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

/**
 * Proves one expression; everything that depends on the expression alone is worked out before. Four classes and no closures: a long law has fewer
 * objects to fetch, and the processor guesses which of four methods comes next.
 */
abstract class Step {
  readonly node: Node
  /** Whether it stands more than once in the expression of a rule. */
  isRepeated = false

  constructor(node: Node) {
    this.node = node
  }

  abstract prove(reading: Reading, scope: Scope | undefined): Proof
}

type LeafNode = FactNode | FieldNode | (Node & { readonly op: "literal" })

class Leaf extends Step {
  readonly #node: LeafNode

  constructor(node: LeafNode) {
    super(node)
    this.#node = node
  }

  prove({ facts }: Reading, scope: Scope | undefined): Proof {
    const node = this.#node
    switch (node.op) {
      case "literal":
        return proofOf(node, node.value, noParts)
      case "fact":
        return proofOf(node, factValue(node, facts[node.id], report), noParts)
      case "field": {
        const value = fieldValue(scope, node)
        if (value === undefined) report({ code: "field.unknown", list: node.list, field: node.name })
        return proofOf(node, value, noParts)
      }
    }
  }
}

/** Reads another rule. It is mostly read under one law, case by case. */
class Reference extends Step {
  readonly #id: string
  #law: RulePack | undefined
  #body: Step | undefined
  #place = 0

  constructor(node: ReferenceNode) {
    super(node)
    this.#id = node.id
  }

  prove(reading: Reading): Proof {
    const body = this.#bodyIn(reading.setting.pack)
    if (body === undefined) {
      report({ code: "reference.missing", to: "rule", id: this.#id })
      return proofOf(this.node, undefined, noParts)
    }
    const inner = reading.ofRule(body, this.#place)
    return proofOf(this.node, inner.value, [inner])
  }

  #bodyIn(law: RulePack): Step | undefined {
    if (this.#law !== law) {
      const rule = law.rules.get(this.#id)
      this.#law = law
      this.#body = rule === undefined ? undefined : bodyOf(nodeOfRule(rule))
      this.#place = placeOf(law, this.#id)
    }
    return this.#body
  }
}

/** Applies the meaning of a form to its parts; spelt out for the few parts of most forms. */
class OverParts extends Step {
  readonly #steps: ReadonlyArray<Step>
  readonly #first: Step | undefined
  readonly #second: Step | undefined

  constructor(node: Node) {
    super(node)
    this.#steps = partsOf(node).map(stepOf)
    const [first, second] = this.#steps
    this.#first = first
    this.#second = second
  }

  prove(reading: Reading, scope: Scope | undefined): Proof {
    const { setting } = reading
    const { node } = this
    const steps = this.#steps
    const first = this.#first
    const second = this.#second
    if (first === undefined) return applied(node, [], setting, noParts)
    if (second === undefined) {
      const a = reading.step(first, scope)
      return applied(node, [a.value], setting, [a])
    }
    if (steps.length === 2) {
      const a = reading.step(first, scope)
      const b = reading.step(second, scope)
      return applied(node, [a.value, b.value], setting, [a, b])
    }
    const parts = new Array<Proof>(steps.length)
    const values = new Array<Value | undefined>(steps.length)
    for (let place = 0; place < steps.length; place++) {
      const part = reading.step(steps[place] as Step, scope)
      parts[place] = part
      values[place] = part.value
    }
    return applied(node, values, setting, parts)
  }
}

/** Applies the meaning of an aggregate to its parts for each entry of its list. */
class OverEntries extends Step {
  readonly #list: string
  readonly #ofEntry: ReadonlyArray<Step>

  constructor(node: Node, list: string) {
    super(node)
    this.#list = list
    this.#ofEntry = partsOf(node).map(stepOf)
  }

  prove(reading: Reading, outer: Scope | undefined): Proof {
    const list = this.#list
    const entries = reading.facts[list]
    if (!Array.isArray(entries)) {
      report({ code: "fact.unknown", fact: list })
      return proofOf(this.node, undefined, noParts)
    }
    const parts = (entries as ReadonlyArray<Entry>).flatMap((entry) => {
      const scope: Scope = { list, entry, outer }
      return this.#ofEntry.map((step) => reading.step(step, scope))
    })
    return applied(
      this.node,
      parts.map(({ value }) => value),
      reading.setting,
      parts,
    )
  }
}

const stepOf: (node: Node) => Step = /* @__PURE__ */ memoize((node) => {
  switch (node.op) {
    case "literal":
    case "fact":
    case "field":
      return new Leaf(node)
    case "rule":
      return new Reference(node)
  }
  const list = listOf(node)
  return list === undefined ? new OverParts(node) : new OverEntries(node, list.id)
})

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

/** The references that an expression takes under a law, innermost first, each as a step. */
const referencesUnder = /* @__PURE__ */ memoize((pack: RulePack) =>
  memoize((node: Node): ReadonlyArray<Step> => referencesInOrder(node, pack).map(stepOf)),
)

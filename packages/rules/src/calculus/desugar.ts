import type { Expression, Node } from "../expression.ts"
import { kindOf } from "../language/kinds.ts"
import { listOf, partsOf } from "../language/parts.ts"
import { nodeOfRule, type Rule } from "../law/rule.ts"
import { getOrInsertComputed } from "../memo.ts"
import { chosenOption } from "../readers/setting.ts"
import type { Kind } from "../values/value.ts"
import { aggregateOf } from "./desugar/aggregates.ts"
import { choiceOfCases } from "./desugar/choices.ts"
import { comparisonOf, membershipOf } from "./desugar/comparisons.ts"
import { numbersOf } from "./desugar/numbers.ts"
import {
  type Desugared,
  type DesugarSetting,
  literalOf,
  type Scope,
  slotOf,
  sortOfKind,
  type Workshop,
} from "./desugar/workshop.ts"
import type { Form, Graph, PartOfValue } from "./forms.ts"
import { GraphBuilder } from "./graph-builder.ts"

/** How the days of a graph are asked for. */
export interface DesugarOptions {
  /**
   * Where the setting names no day whose law governs: `today` takes the day of the decision; `lawDay` makes it an argument of
   * its own. Default `today`.
   */
  readonly law?: "today" | "lawDay"
}

type Read = Extract<Form, { readonly form: "fact" | "field" }>

const partsOfKind: { readonly [kind: string]: readonly [PartOfValue, PartOfValue] } = {
  term: ["months", "days"],
  ratio: ["numerator", "denominator"],
}

/** Desugars expressions into one graph. */
class Desugarer implements Workshop {
  readonly graph: GraphBuilder
  readonly setting: DesugarSetting
  readonly #law: "today" | "lawDay"
  readonly #known = new Map<Scope | undefined, Map<Node, Desugared>>()

  constructor(setting: DesugarSetting, { law = "today" }: DesugarOptions) {
    this.setting = setting
    this.graph = new GraphBuilder(setting.pack.calendar)
    this.#law = law
  }

  /** The steps of an expression. One that is met again, in the same place of the same lists, is not desugared again. */
  desugar(node: Node, scope: Scope | undefined): Desugared {
    const inScope = getOrInsertComputed(this.#known, scope, () => new Map<Node, Desugared>())
    return getOrInsertComputed(inScope, node, () => this.#make(node, scope))
  }

  #make(node: Node, scope: Scope | undefined): Desugared {
    const { graph, setting } = this
    switch (node.op) {
      case "literal":
        return literalOf(graph, node.kind, node.value)
      case "fact":
        return this.#read(node.kind, (part) => ({ form: "fact", fact: node, ...part }))
      case "field": {
        const { kind, list, name } = node
        const slot = slotOf(scope, list)
        if (slot === undefined) return literalOf(graph, kind, undefined)
        return this.#read(kind, (part) => ({ form: "field", list, slot, name, kind, ...part }))
      }
      case "today":
        return [graph.add({ form: "day", sort: "number", day: "today" })]
      case "lawDay":
        return setting.lawDay === undefined
          ? [graph.add({ form: "day", sort: "number", day: this.#law })]
          : [graph.number(setting.lawDay)]
      case "clause":
      case "operator":
        return this.desugar(node.of, scope)
      case "policy":
        return literalOf(graph, "code", chosenOption(setting, node.id))
      case "rule": {
        const rule = setting.pack.rules.get(node.id)
        return rule === undefined
          ? literalOf(graph, node.kind, undefined)
          : this.desugar(nodeOfRule(rule), undefined)
      }
    }
    if (listOf(node) !== undefined) return aggregateOf(this, node, scope)
    const parts = partsOf(node).map((part) => this.desugar(part, scope))
    return this.#form(node, parts)
  }

  #form(node: Node, parts: ReadonlyArray<Desugared>): Desugared {
    const { graph } = this
    const truths = parts.map(([at]) => at)
    switch (node.op) {
      case "all":
      case "any":
        return [graph.junction(node.op, truths)]
      case "not":
        return [graph.not(truths[0] as number)]
      case "atLeast":
        return [graph.atLeast(node.count, truths)]
      case "compare":
        return [comparisonOf(graph, node, parts)]
      case "memberOf":
        return [membershipOf(graph, node, truths[0] as number)]
      default:
        return choiceOfCases(this, node, parts) ?? numbersOf(this, node, parts)
    }
  }

  /** A fact or a field: a step, or one for each part of its value. */
  #read(kind: Kind, formOf: (part: { readonly part?: PartOfValue }) => Read): Desugared {
    const parts = partsOfKind[kind]
    if (parts === undefined) return [this.graph.add({ ...formOf({}), sort: sortOfKind(kind) })]
    const [first, second] = parts.map((part) => this.graph.add({ ...formOf({ part }), sort: "number" }))
    return [first as number, second as number]
  }
}

/**
 * Desugars rules and expressions into one graph: all that does not depend on the case is worked out, rules that are referred to
 * stand in it, and what is read more than once is one step. The expressions have to be well typed, as the compiler and
 * `decodeRule` see to.
 *
 * @example
 * const { outputs, steps } = desugar([conditionalRelease], { pack })
 * outputs.map(({ kind }) => kind) // => ["truth"]
 * new Set(steps.map(({ form }) => form)).has("choose") // => true
 */
export const desugar = (
  expressions: ReadonlyArray<Expression | Rule>,
  setting: DesugarSetting,
  options: DesugarOptions = {},
): Graph => {
  const desugarer = new Desugarer(setting, options)
  const outputs = expressions.map((of) => {
    const node = "op" in of ? of : nodeOfRule(of)
    return { kind: kindOf(node), at: desugarer.desugar(node, undefined) }
  })
  return desugarer.graph.graph(outputs)
}

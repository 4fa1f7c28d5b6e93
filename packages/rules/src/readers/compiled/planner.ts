import type { Node } from "../../expression.ts"
import { listOf, partsOf } from "../../language/parts.ts"
import { nodeOfRule } from "../../law/rule.ts"
import { getOrInsertComputed } from "../../memo.ts"
import { apply, quiet } from "../apply.ts"
import type { Setting } from "../setting.ts"
import type { Plan } from "./plan.ts"
import { specialised } from "./planner/forms.ts"
import { general } from "./planner/general.ts"
import { plannedFact, plannedField, type Scope } from "./planner/leaves.ts"
import { plannedAggregate } from "./planner/lists.ts"
import { constant, unknownPlan } from "./planner/sorts.ts"

/**
 * Plans expressions in a setting, whose day does not matter: computes everything that does not depend on the case, inlines the
 * rules referred to, and brings each form into its cheapest shape.
 */
export class Planner {
  readonly #setting: Setting
  /** The source of the day of the law when the setting names none. */
  readonly #law: "today" | "lawDay"
  readonly #known = new Map<Scope | undefined, Map<Node, Plan>>()
  #slots = 0

  constructor(setting: Setting, law: "today" | "lawDay" = "today") {
    this.#setting = setting
    this.#law = law
  }

  plan(node: Node, scope?: Scope): Plan {
    const inScope = getOrInsertComputed(this.#known, scope, () => new Map<Node, Plan>())
    return getOrInsertComputed(inScope, node, () => this.#make(node, scope))
  }

  #make(node: Node, scope: Scope | undefined): Plan {
    switch (node.op) {
      case "literal":
        return constant(node.value)
      case "fact":
        return plannedFact(node)
      case "field":
        return plannedField(node, scope)
      case "today":
        return { form: "today", sort: "number" }
      case "lawDay": {
        const { lawDay } = this.#setting
        return lawDay === undefined ? { form: this.#law, sort: "number" } : constant(lawDay)
      }
      case "clause":
        return this.plan(node.of, scope)
      case "rule": {
        const rule = this.#setting.pack.rules.get(node.id)
        return rule === undefined ? unknownPlan : this.plan(nodeOfRule(rule))
      }
    }
    const list = listOf(node)
    if (list !== undefined) return this.#aggregate(node, list.id, scope)
    const parts = partsOf(node).map((part) => this.plan(part, scope))
    if (parts.every((part) => part.form === "constant"))
      return constant(
        apply(
          node,
          parts.map(({ value }) => value),
          this.#setting,
          quiet,
        ),
      )
    return specialised(node, parts, this.#setting) ?? general(node, parts)
  }

  #aggregate(node: Node, list: string, outer: Scope | undefined): Plan {
    const slot = this.#slots++
    const inner: Scope = { list, slot, outer }
    const parts = partsOf(node).map((part) => this.plan(part, inner))
    return plannedAggregate(node, parts, { list, slot })
  }
}

/**
 * The residual of an expression once everything known of a case has been filled in.
 *
 * References to rules are followed and aggregates spelt out entry by entry, so that every unknown is a leaf. A decided
 * part has no parts: by monotony no answer can change it.
 */

import type { FactNode, Field, FieldNode, ListFact, Node } from "../../expression.ts"
import { listOf, partsOf } from "../../language/parts.ts"
import { nodeOfRule } from "../../law/rule.ts"
import { getOrInsertComputed } from "../../memo.ts"
import type { Entry, Facts, Value } from "../../values/value.ts"
import { apply, factValue, isOfKind, quiet } from "../apply.ts"
import type { Scope } from "../evaluate.ts"
import type { Setting } from "../setting.ts"
import type { Budget } from "./budget.ts"

interface Described extends Pick<FactNode, "label" | "issuer" | "evidence" | "issuedBy"> {
  /** The id of the fact or list; for a field `list[entry].name`, entries counted from 0. */
  readonly id: string
}

/** An unknown of a case: a fact, a list, or a field of an entry of a known list. */
export type Unknown = Described &
  (
    | { readonly of: "fact"; readonly fact: FactNode }
    | { readonly of: "list"; readonly list: ListFact }
    | {
        readonly of: "field"
        readonly list: ListFact
        /** Position of the entry in its list, from 0. */
        readonly entry: number
        readonly name: string
        readonly field: Field
      }
  )

/** The answer to an unknown: a value, or the entries of a list. */
export type Answering = Value | ReadonlyArray<Entry>

/** An unknown and its supposed answer. */
export interface Answered {
  readonly unknown: Unknown
  readonly value: Answering
}

/** A set of unknowns, one bit for each by its position. */
export type Mask = bigint

/** The entries of the surrounding aggregates, innermost first. `entry` is absent for an unknown list. */
interface ResidualScope {
  readonly list: ListFact
  readonly entry?: { readonly position: number; readonly of: Entry }
  readonly outer: ResidualScope | undefined
}

/** A part of an expression with the known values filled in. */
export interface Residual {
  readonly node: Node
  readonly value: Value | undefined
  readonly parts: ReadonlyArray<Residual>
  /** The unknowns on which it depends. */
  readonly open: Mask
  /** The position of the unknown of this leaf; for an aggregate over an unknown list, of the list. */
  readonly unknown?: number
  readonly scope?: ResidualScope
  /** Its number among the open parts, those inside it before it; of a decided part -1. */
  number: number
}

/** An expression with the known values of a case filled in. */
export interface Remainder {
  readonly expression: Node
  readonly root: Residual
  /** The open parts by their numbers. */
  readonly parts: ReadonlyArray<Residual>
  readonly unknowns: ReadonlyArray<Unknown>
  readonly facts: Facts
  readonly setting: Setting
  /** Shared by all that reads it. */
  readonly budget: Budget
}

export const noUnknowns: Mask = 0n

const masks: Array<Mask> = []
export const maskOf = (position: number): Mask => {
  masks[position] ??= 1n << BigInt(position)
  return masks[position]
}

export const holdsPosition = (mask: Mask, position: number): boolean =>
  (mask & maskOf(position)) !== noUnknowns

/** The positions in a mask, in order. */
export const positionsIn = (mask: Mask): ReadonlyArray<number> => {
  const positions: Array<number> = []
  for (let first = 0, rest = mask; rest !== noUnknowns; first += 32, rest >>= 32n)
    for (let word = Number(rest & 0xffff_ffffn) | 0; word !== 0; word &= word - 1)
      positions.push(first + 31 - Math.clz32(word & -word))
  return positions
}

const none: ReadonlyArray<Residual> = []

/** The number of every decided part. */
const decided = -1

const described = ({ evidence, issuedBy, issuer, label }: Omit<Described, "id">): Omit<Described, "id"> => ({
  label,
  ...(issuer === undefined ? {} : { issuer }),
  ...(evidence === undefined ? {} : { evidence }),
  ...(issuedBy === undefined ? {} : { issuedBy }),
})

const known = (node: Node, value?: Value): Residual => ({
  node,
  value,
  parts: none,
  open: noUnknowns,
  number: decided,
})

/** Collects the unknowns of an expression in the order in which it mentions them. */
class Unfolding {
  readonly unknowns: Array<Unknown> = []
  readonly #positions = new Map<string, number>()
  readonly #rules = new Map<string, Residual>()
  readonly #known = new Map<ResidualScope | undefined, Map<Node, Residual>>()
  readonly #facts: Facts
  readonly #setting: Setting
  readonly #free: (fact: FactNode) => boolean

  constructor(facts: Facts, setting: Setting, free: (fact: FactNode) => boolean) {
    this.#facts = facts
    this.#setting = setting
    this.#free = free
  }

  /** A part that stands more than once, in the same place of the same lists, is unfolded once. */
  of(node: Node, scope: ResidualScope | undefined): Residual {
    const inScope = getOrInsertComputed(this.#known, scope, () => new Map<Node, Residual>())
    const known = inScope.get(node)
    if (known !== undefined) return known
    const residual = this.#unfolded(node, scope)
    inScope.set(node, residual)
    return residual
  }

  #unfolded(node: Node, scope: ResidualScope | undefined): Residual {
    switch (node.op) {
      case "fact":
        return this.#fact(node)
      case "field":
        return this.#field(node, scope)
      case "rule":
        return this.#rule(node)
    }
    const list = listOf(node)
    if (list !== undefined) return this.#aggregate(node, list, scope)
    return this.#chosen(
      node,
      partsOf(node).map((part) => this.of(part, scope)),
    )
  }

  #position(unknown: Unknown): number {
    return getOrInsertComputed(
      this.#positions,
      `${unknown.of} ${unknown.id}`,
      () => this.unknowns.push(unknown) - 1,
    )
  }

  #leaf(node: Node, unknown: Unknown, scope?: ResidualScope): Residual {
    const position = this.#position(unknown)
    return {
      node,
      value: undefined,
      parts: none,
      open: maskOf(position),
      unknown: position,
      number: decided,
      ...(scope === undefined ? {} : { scope }),
    }
  }

  #fact(node: FactNode): Residual {
    const value = this.#free(node) ? undefined : factValue(node, this.#facts[node.id], quiet)
    if (value !== undefined) return known(node, value)
    return this.#leaf(node, { of: "fact", id: node.id, ...described(node), fact: node })
  }

  #field(node: FieldNode, scope: ResidualScope | undefined): Residual {
    let inner = scope
    while (inner !== undefined && inner.list.id !== node.list) inner = inner.outer
    const value = inner?.entry?.of[node.name]
    if (isOfKind(node.kind, value)) return known(node, value)
    if (inner?.entry === undefined) return known(node)
    const { list, entry } = inner
    const field = list.fields[node.name] ?? { kind: node.kind, label: node.label }
    return this.#leaf(node, {
      of: "field",
      id: `${list.id}[${entry.position}].${node.name}`,
      ...described({ ...described(list), label: field.label }),
      list,
      entry: entry.position,
      name: node.name,
      field,
    })
  }

  #rule(node: Node & { readonly op: "rule" }): Residual {
    const before = this.#rules.get(node.id)
    if (before !== undefined) return before
    const rule = this.#setting.pack.rules.get(node.id)
    const residual =
      rule === undefined ? known(node) : this.#whole(node, [this.of(nodeOfRule(rule), undefined)])
    this.#rules.set(node.id, residual)
    return residual
  }

  #aggregate(node: Node, list: ListFact, scope: ResidualScope | undefined): Residual {
    const entries = this.#facts[list.id]
    if (Array.isArray(entries)) {
      const parts = (entries as ReadonlyArray<Entry>).flatMap((of, position) => {
        const inner: ResidualScope = { list, entry: { position, of }, outer: scope }
        return partsOf(node).map((part) => this.of(part, inner))
      })
      return this.#whole(node, parts)
    }
    const leaf = this.#leaf(node, { of: "list", id: list.id, ...described(list), list }, scope)
    const inner: ResidualScope = { list, outer: scope }
    const inside = partsOf(node).map((part) => this.of(part, inner))
    return { ...leaf, open: inside.reduce((open, part) => open | part.open, leaf.open) }
  }

  /** A choice with a known condition is its chosen part. */
  #chosen(node: Node, parts: ReadonlyArray<Residual>): Residual {
    if (node.op === "when") {
      const [condition, gives, otherwise] = parts
      const chosen = condition?.value === undefined ? undefined : condition.value === true ? gives : otherwise
      if (chosen !== undefined) return chosen
    }
    return this.#whole(node, parts)
  }

  #whole(node: Node, parts: ReadonlyArray<Residual>): Residual {
    const value = apply(
      node,
      parts.map((part) => part.value),
      this.#setting,
      quiet,
    )
    const open = value === undefined ? parts.reduce((mask, part) => mask | part.open, noUnknowns) : noUnknowns
    return { node, value, parts: open === noUnknowns ? none : parts, open, number: decided }
  }
}

/** Numbers the open parts of an expression, those inside a part before it. */
const numbered = (root: Residual): ReadonlyArray<Residual> => {
  const parts: Array<Residual> = []
  const visit = (part: Residual): void => {
    if (part.open === noUnknowns || part.number !== decided) return
    for (const inner of part.parts) visit(inner)
    part.number = parts.push(part) - 1
  }
  visit(root)
  return parts
}

const nothingFree = (): boolean => false

/** Fills in the known values of a case. Facts for which `free` holds count as unknown. */
export const remainderOf = (
  node: Node,
  facts: Facts,
  setting: Setting,
  budget: Budget,
  free: (fact: FactNode) => boolean = nothingFree,
): Remainder => {
  const unfolding = new Unfolding(facts, setting, free)
  const root = unfolding.of(node, undefined)
  return {
    ...{ expression: node, root, parts: numbered(root), unknowns: unfolding.unknowns },
    ...{ facts, setting, budget },
  }
}

/** The first unknown of a sort in the open parts. An unknown list comes before the unknowns of its condition. */
export const firstUnknown = (
  root: Residual,
  isOpen: (part: Residual) => boolean,
  isOfSort: (position: number) => boolean,
): number | undefined => {
  const without: Array<true | undefined> = []
  const find = (residual: Residual): number | undefined => {
    const { number, open, parts, unknown } = residual
    if (number === decided || without[number] === true || !isOpen(residual)) return undefined
    if (unknown !== undefined) return isOfSort(unknown) ? unknown : positionsIn(open).find(isOfSort)
    for (const part of parts) {
      const position = find(part)
      if (position !== undefined) return position
    }
    without[number] = true
    return undefined
  }
  return find(root)
}

/**
 * The facts of a case with the answers to some unknowns.
 *
 * @example
 * const condition = all(goodConduct, not(usedBefore))
 * const known = { usedBefore: false }
 * const [set] = missing(condition, known, setting).sets
 * const witness = set?.could.find(({ goal }) => goal === "yes")?.witness ?? []
 * completed(known, witness) // => { usedBefore: false, goodConduct: true }
 * evaluate(condition, completed(known, witness), setting).value // => true
 */
export const completed = (facts: Facts, answers: ReadonlyArray<Answered>): Facts => {
  if (answers.length === 0) return facts
  const result: { [id: string]: Facts[string] } = { ...facts }
  for (const { unknown, value } of answers) {
    if (unknown.of !== "field") result[unknown.id] = value
    else {
      const entries = result[unknown.list.id] as ReadonlyArray<Entry>
      result[unknown.list.id] = entries.map((entry, position) =>
        position === unknown.entry ? { ...entry, [unknown.name]: value as Value } : entry,
      )
    }
  }
  return result
}

/** A scope for `evaluate`, with the answers to fields of its entries. */
export const scopeWith = (
  scope: ResidualScope | undefined,
  answers: ReadonlyArray<Answered>,
): Scope | undefined => {
  if (scope?.entry === undefined) return undefined
  const { list, entry } = scope
  const answered: { [field: string]: Value | undefined } = { ...entry.of }
  for (const { unknown, value } of answers)
    if (unknown.of === "field" && unknown.list.id === list.id && unknown.entry === entry.position)
      answered[unknown.name] = value as Value
  return { list: list.id, entry: answered, outer: scopeWith(scope.outer, answers) }
}

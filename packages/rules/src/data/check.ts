/** Type-checks a rule that comes as data, as the compiler checks one written in TypeScript. */

import type { Cell, Field, ListFact, Node } from "../expression.ts"
import type { Parameter } from "../law/parameter.ts"
import { actorsOf, type Rule } from "../law/rule.ts"
import { isOfKind } from "../readers/apply.ts"
import { digestOf } from "../values/digest.ts"
import { compareRatios, makeRatio, type Ratio } from "../values/ratio.ts"
import type { Kind, Value } from "../values/value.ts"
import { type Path, pointerTo, RuleDataError, type RuleDataErrorCode, shortened } from "./rule-data-error.ts"

/** The codes of an expression, and whether a fact or a field declares them; two written codes may differ. */
interface Codes {
  readonly members: ReadonlyArray<string>
  readonly declared: boolean
}

/** The type of an expression: its kind and its codes; `undefined` where it has an error. */
type Found = { readonly kind: Kind; readonly codes?: Codes } | undefined

const amounts: ReadonlyArray<Kind> = ["count", "money"]
const wholeNumbers: ReadonlyArray<Kind> = ["count", "money", "day"]
const ordered: ReadonlyArray<Kind> = ["count", "money", "day", "term", "ratio"]

const of = (kind: Kind): Found => ({ kind })

/** Whether a value is of a kind and in its one notation: ratios in lowest terms. */
const isWritten = (kind: Kind, value: Value): boolean => {
  if (!isOfKind(kind, value)) return false
  if (kind !== "ratio" || typeof value !== "object" || !("numerator" in value)) return true
  return makeRatio(value.numerator, value.denominator)?.denominator === value.denominator
}

type NodeOf<O extends Node["op"]> = Extract<Node, { readonly op: O }>
type Lists = ReadonlyArray<ListFact>

/** Walks over a rule and collects its errors. */
class Checker {
  readonly errors: Array<RuleDataError> = []
  /** Digests of the first declarations of facts and lists. */
  readonly #declared = new Map<string, string>()

  error(code: RuleDataErrorCode, path: Path, value: unknown, expected: string): undefined {
    this.errors.push(new RuleDataError({ code, path: pointerTo(path), value: shortened(value), expected }))
  }

  /** Requires an expression of one of the kinds; of any kind unless they are given. */
  expect(node: Node, kinds: ReadonlyArray<Kind> | undefined, path: Path, lists: Lists): Found {
    const found = this.find(node, path, lists)
    if (found === undefined || kinds === undefined || kinds.includes(found.kind)) return found
    return this.error("rule.wrongKind", path, found.kind, kinds.join(" or "))
  }

  /** Requires expressions of one kind among the kinds; returns their common type. */
  alike(
    nodes: ReadonlyArray<readonly [node: Node, path: Path]>,
    kinds: ReadonlyArray<Kind> | undefined,
    lists: Lists,
  ): Found {
    let common: Found
    const codes: Array<Codes | undefined> = []
    for (const [node, path] of nodes) {
      const found = this.expect(node, common === undefined ? kinds : [common.kind], path, lists)
      if (found === undefined) continue
      common ??= found
      codes.push(found.codes)
    }
    if (common === undefined) return undefined
    const known = codes.filter((some) => some !== undefined)
    if (known.length < codes.length) return of(common.kind)
    const members = known.flatMap((some) => some.members)
    return { kind: common.kind, codes: { members, declared: known.some(({ declared }) => declared) } }
  }

  written(kind: Kind, value: Value, path: Path): void {
    const expected = kind === "ratio" ? "a fraction in lowest terms" : `a ${kind}`
    if (!isWritten(kind, value)) this.error("rule.wrongValue", path, value, expected)
  }

  /** Refuses a second, different declaration of a fact or a list. */
  declared(id: string, declaration: unknown, path: Path): void {
    const digest = digestOf(declaration)
    const before = this.#declared.get(id)
    if (before === undefined) this.#declared.set(id, digest)
    else if (before !== digest)
      this.error("rule.declaredOtherwise", path, id, "the declaration that stands elsewhere in the rule")
  }

  span(from: number | undefined, to: number | undefined, path: Path): void {
    if (from !== undefined && to !== undefined && from >= to)
      this.error("rule.disorder", [...path, "to"], to, `a day after ${from}`)
  }

  unique(ids: ReadonlyArray<string>, path: Path): void {
    for (const [index, id] of ids.entries())
      if (ids.indexOf(id) !== index)
        this.error("rule.duplicateId", [...path, index, "id"], id, "an id that no other entry has")
  }

  find(node: Node, path: Path, lists: Lists): Found {
    const at = (...keys: Path): Path => [...path, ...keys]
    const each = (nodes: ReadonlyArray<Node>) => nodes.map((part, index) => [part, at("of", index)] as const)
    const need = (part: Node, kind: Kind, ...keys: Path): Found =>
      this.expect(part, [kind], at(...keys), lists)
    /** The type of a form whose parts have each a kind of their own. */
    const takes = (parts: { readonly [key: string]: Kind }, gives: Kind): Found => {
      for (const [key, kind] of Object.entries(parts)) need(node[key as never], kind, key)
      return of(gives)
    }
    const pair = (one: string, other: string, kinds?: ReadonlyArray<Kind>): Found =>
      this.alike(
        [one, other].map((key) => [node[key as never], at(key)] as const),
        kinds,
        lists,
      )

    switch (node.op) {
      case "literal":
        this.written(node.kind, node.value, at("value"))
        return node.kind === "code"
          ? { kind: "code", codes: { members: [String(node.value)], declared: false } }
          : of(node.kind)
      case "fact":
        return this.#fact(node, path)
      case "field":
        return this.#field(node, path, lists)
      case "today":
      case "lawDay":
        return of("day")
      case "policy":
        return of("code")
      case "rule":
        return of(node.kind)
      case "parameter":
        return takes({ at: "day" }, node.kind)
      case "all":
      case "any":
      case "atLeast":
        for (const [index, part] of node.of.entries()) need(part, "truth", "of", index)
        return of("truth")
      case "not":
        return takes({ of: "truth" }, "truth")
      case "compare":
        return this.#comparison(node, path, lists)
      case "memberOf":
        return takes({ of: "code" }, "truth")
      case "when":
        need(node.condition, "truth", "condition")
        return pair("gives", "otherwise")
      case "table":
        return this.#table(node, path, lists)
      case "unless":
        this.unique(
          node.exceptions.map(({ id }) => id),
          at("exceptions"),
        )
        for (const [index, exception] of node.exceptions.entries())
          need(exception.when, "truth", "exceptions", index, "when")
        return this.alike(
          [
            [node.general, at("general")],
            ...node.exceptions.map(({ gives }, index) => [gives, at("exceptions", index, "gives")] as const),
          ],
          undefined,
          lists,
        )
      case "versions":
        return this.#versions(node, path, lists)
      case "clause":
      case "operator":
        return this.find(node.of, at("of"), lists)
      case "add":
        return this.alike(each(node.of), amounts, lists)
      case "subtract":
        return pair("left", "right", amounts)
      case "multiply":
      case "scale":
        need(node.by, node.op === "scale" ? "ratio" : "count", "by")
        return this.expect(node.of, amounts, at("of"), lists)
      case "divide":
      case "ratio":
        pair("left", "right", amounts)
        return of(node.op === "divide" ? "count" : "ratio")
      case "smallest":
      case "greatest":
        return this.alike(each(node.of), ordered, lists)
      case "addDays":
        return takes({ day: "day", days: "count" }, "day")
      case "addTerm":
        return takes({ day: "day", term: "term" }, "day")
      case "daysBetween":
      case "termBetween":
        return takes({ from: "day", to: "day" }, node.op === "daysBetween" ? "count" : "term")
      case "startOf":
        return takes({ day: "day" }, "day")
      case "addTerms":
        for (const [index, part] of node.of.entries()) need(part, "term", "of", index)
        return of("term")
      case "subtractTerms":
        return takes({ left: "term", right: "term" }, "term")
      case "scaleTerm":
        return takes({ term: "term", by: "ratio" }, "term")
      case "completionDay":
        return takes({ start: "day", term: "term", share: "ratio" }, "day")
      case "exists":
      case "every":
      case "countOf":
        this.#overList(node, path, lists)
        return of(node.op === "countOf" ? "count" : "truth")
      case "sumOf":
        return this.expect(node.of, amounts, at("of"), this.#overList(node, path, lists))
      case "smallestOf":
      case "greatestOf":
        return this.expect(node.of, ordered, at("of"), this.#overList(node, path, lists))
    }
  }

  #fact(node: NodeOf<"fact">, path: Path): Found {
    const { change, codes, kind, maximum, minimum } = node
    this.declared(node.id, node, path)
    if (codes !== undefined && kind !== "code")
      this.error("rule.unexpected", [...path, "codes"], codes, "no codes: the fact is none")
    for (const [key, limit] of Object.entries({ minimum, maximum }))
      if (limit !== undefined && !wholeNumbers.includes(kind))
        this.error("rule.unexpected", [...path, key], limit, `no limit: a ${kind} has none`)
    if (minimum !== undefined && maximum !== undefined && minimum > maximum)
      this.error("rule.disorder", [...path, "maximum"], maximum, `${minimum} or more`)
    const changesTruth = change === "toYes" || change === "toNo"
    const changesAmount = change === "increase" || change === "decrease"
    if ((changesTruth && kind !== "truth") || (changesAmount && !ordered.includes(kind)))
      this.error("rule.wrongValue", [...path, "change"], change, `a change that a ${kind} can have`)
    return codes === undefined ? of(kind) : { kind, codes: { members: codes, declared: true } }
  }

  #field(node: NodeOf<"field">, path: Path, lists: Lists): Found {
    const { list: id, name } = node
    const list = lists.findLast((around) => around.id === id)
    if (list === undefined)
      return this.error("rule.fieldOutsideList", path, id, "a list that a surrounding aggregate looks at")
    const field: Field | undefined = Object.hasOwn(list.fields, name) ? list.fields[name] : undefined
    const names = `a field of ${id}: ${Object.keys(list.fields).join(", ")}`
    if (field === undefined) return this.error("rule.unknownField", [...path, "name"], name, names)
    if (field.kind !== node.kind)
      return this.error("rule.wrongKind", [...path, "kind"], node.kind, field.kind)
    return field.codes === undefined
      ? of(field.kind)
      : { kind: field.kind, codes: { members: field.codes, declared: true } }
  }

  #comparison({ left: one, relation, right: other }: NodeOf<"compare">, path: Path, lists: Lists): Found {
    const left = this.find(one, [...path, "left"], lists)
    const right = this.expect(other, left && [left.kind], [...path, "right"], lists)
    const kind = (left ?? right)?.kind
    if (kind !== undefined && !ordered.includes(kind) && relation !== "equal" && relation !== "notEqual")
      this.error("rule.noOrder", [...path, "relation"], relation, `equal or notEqual: a ${kind} has no order`)
    if (left?.codes !== undefined && right?.codes !== undefined)
      this.vocabulary(left.codes, right.codes, [...path, "right"])
    return of("truth")
  }

  /** Refuses a comparison of codes that can never be the same. */
  vocabulary(known: Codes, asked: Codes, path: Path): void {
    if (!known.declared && !asked.declared) return
    const [members, one] = [known.members.join(", "), asked.members.join(", ")]
    if (!asked.members.some((code) => known.members.includes(code)))
      this.error("rule.codeOutsideVocabulary", path, one, `one of ${members}`)
  }

  #table(node: NodeOf<"table">, path: Path, lists: Lists): Found {
    const inputs = node.inputs.map((input, index) => this.find(input, [...path, "inputs", index], lists))
    for (const [index, row] of node.rows.entries()) {
      const place = [...path, "rows", index, "cells"]
      if (row.cells.length !== inputs.length)
        this.error("rule.wrongWidth", place, row.cells.length, `${inputs.length} cells, one an input`)
      for (const [column, cell] of row.cells.entries()) {
        const input = inputs[column]
        if (input !== undefined) this.#cell(cell, input, [...place, column])
      }
    }
    return this.alike(
      node.rows.map(({ gives }, index) => [gives, [...path, "rows", index, "gives"]] as const),
      node.hitPolicy === "sum" ? amounts : undefined,
      lists,
    )
  }

  #cell(cell: Cell, input: NonNullable<Found>, path: Path): void {
    if (cell.cell === "any") return
    if (cell.cell === "oneOf") {
      for (const [index, value] of cell.values.entries()) {
        this.written(input.kind, value, [...path, "values", index])
        if (input.codes !== undefined && typeof value === "string")
          this.vocabulary(input.codes, { members: [value], declared: false }, [...path, "values", index])
      }
      return
    }
    if (!ordered.includes(input.kind)) {
      this.error("rule.noOrder", path, cell.cell, `any or oneOf: a ${input.kind} has no order`)
      return
    }
    for (const side of ["low", "high"] as const) {
      const bound = cell[side]
      if (bound !== undefined) this.written(input.kind, bound.value, [...path, side, "value"])
    }
  }

  #versions(node: NodeOf<"versions">, path: Path, lists: Lists): Found {
    this.expect(node.at, ["day"], [...path, "at"], lists)
    for (const [index, { from, to }] of node.versions.entries()) {
      const place = [...path, "versions", index]
      this.span(from, to, place)
      const overlaps = node.versions
        .slice(0, index)
        .some(
          (other) =>
            (other.to === undefined || from === undefined || from < other.to) &&
            (to === undefined || other.from === undefined || other.from < to),
        )
      if (overlaps) this.error("rule.overlap", place, { from, to }, "days that no other version has")
    }
    return this.alike(
      node.versions.map((version, index) => [version.of, [...path, "versions", index, "of"]] as const),
      undefined,
      lists,
    )
  }

  /** Checks the list and the condition of an aggregate; returns the lists in scope inside it. */
  #overList(node: { readonly list: ListFact; readonly where: Node }, path: Path, lists: Lists): Lists {
    this.declared(node.list.id, node.list, [...path, "list"])
    for (const [name, { codes, kind }] of Object.entries(node.list.fields)) {
      const place = [...path, "list", "fields", name, "codes"]
      if (codes !== undefined && kind !== "code")
        this.error("rule.unexpected", place, codes, "no codes: the field is none")
    }
    const inside = [...lists, node.list]
    this.expect(node.where, ["truth"], [...path, "where"], inside)
    return inside
  }
}

/** The errors of a rule. References to other rules, to parameters and to policies are for the pack to check. */
export const checkRule = (rule: Rule): ReadonlyArray<RuleDataError> => {
  const checker = new Checker()
  checker.expect(rule.expression, [rule.valueKind], ["expression"], [])
  checker.expect(rule.versionDay, ["day"], ["versionDay"], [])
  checker.span(rule.inForce.from, rule.inForce.to, ["inForce"])
  checker.unique(
    rule.referrals.map(({ id }) => id),
    ["referrals"],
  )
  for (const [index, { when }] of rule.referrals.entries())
    checker.expect(when, ["truth"], ["referrals", index, "when"], [])
  for (const [index, { stage }] of (rule.acts ?? []).entries())
    if (stage !== undefined) checker.expect(stage.when, ["truth"], ["acts", index, "stage", "when"], [])
  const acting = actorsOf(rule.acts ?? [])
  for (const list of ["proposers", "reporters", "deciders"] as const)
    if (acting[list].length > 0 && digestOf(acting[list]) !== digestOf(rule[list]))
      checker.error("rule.declaredOtherwise", [list], rule[list], "those who act in the acts of the rule")
  return checker.errors
}

const whole: Ratio = { numerator: 1, denominator: 1 }

/** The errors of the values of a parameter: wrong kinds, parts of more than a whole, days out of order. */
export const checkParameter = (parameter: Parameter): ReadonlyArray<RuleDataError> => {
  const checker = new Checker()
  for (const [index, { from, value }] of parameter.values.entries()) {
    const before = parameter.values[index - 1]?.from
    if (before !== undefined && from <= before)
      checker.error("rule.disorder", ["values", index, "from"], from, `a day after ${before}`)
    if (value === undefined) continue
    checker.written(parameter.kind, value, ["values", index, "value"])
    if (parameter.isPart === true && isWritten("ratio", value) && compareRatios(value as Ratio, whole) > 0)
      checker.error("rule.wrongValue", ["values", index, "value"], value, "a part of a whole, at most 1")
  }
  return checker.errors
}

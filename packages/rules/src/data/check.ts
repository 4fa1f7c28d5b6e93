/**
 * The kinds of a rule that comes as data, checked like the compiler checks a rule written in TypeScript: no days compared with
 * money, no condition that is no truth, no field outside the aggregate over its list.
 */

import type { Cell, Field, ListFact, Node } from "../expression.ts"
import type { Parameter } from "../law/parameter.ts"
import { actorsOf, type Rule } from "../law/rule.ts"
import { isOfKind } from "../readers/apply.ts"
import { digestOf } from "../values/digest.ts"
import { compareRatios, makeRatio, type Ratio } from "../values/ratio.ts"
import type { Kind, Value } from "../values/value.ts"
import { type Path, pointerTo, RuleDataError, type RuleDataErrorCode, shortened } from "./rule-data-error.ts"

/** The codes an expression can be, and whether a fact or a field declares them (two written codes may well differ). */
interface Codes {
  readonly members: ReadonlyArray<string>
  readonly declared: boolean
}

/** What is known of an expression: its kind and, for codes, which. `undefined` is already in error. */
type Found = { readonly kind: Kind; readonly codes?: Codes } | undefined

const amounts: ReadonlyArray<Kind> = ["count", "money"]
const wholeNumbers: ReadonlyArray<Kind> = ["count", "money", "day"]
const ordered: ReadonlyArray<Kind> = ["count", "money", "day", "term", "ratio"]

const of = (kind: Kind): Found => ({ kind })
const alternatives = (kinds: ReadonlyArray<Kind>): string => kinds.join(" or ")

/** Whether a value is one of a kind and written in the one way in which it can be. */
const isWritten = (kind: Kind, value: Value): boolean => {
  if (!isOfKind(kind, value)) return false
  if (kind !== "ratio" || typeof value !== "object" || !("numerator" in value)) return true
  return makeRatio(value.numerator, value.denominator)?.denominator === value.denominator
}

const wayOfWriting = (kind: Kind): string => (kind === "ratio" ? "a fraction in lowest terms" : `a ${kind}`)

/** One walk over a rule, taking note of what is wrong. */
class Checker {
  readonly errors: Array<RuleDataError> = []
  /** What the rule said of each fact and list when it first named it. */
  readonly #declared = new Map<string, string>()

  error(code: RuleDataErrorCode, path: Path, value: unknown, expected: string): undefined {
    this.errors.push(new RuleDataError({ code, path: pointerTo(path), value: shortened(value), expected }))
  }

  /** Requires an expression of one of the kinds. */
  expect(node: Node, kinds: ReadonlyArray<Kind>, path: Path, lists: ReadonlyArray<ListFact>): Found {
    const found = this.find(node, path, lists)
    if (found === undefined || kinds.includes(found.kind)) return found
    return this.error("rule.wrongKind", path, found.kind, alternatives(kinds))
  }

  /** Requires expressions of one and the same kind among the kinds; answers what they have in common. */
  alike(
    nodes: ReadonlyArray<readonly [node: Node, path: Path]>,
    kinds: ReadonlyArray<Kind> | undefined,
    lists: ReadonlyArray<ListFact>,
  ): Found {
    let common: Found
    const codes: Array<Codes | undefined> = []
    for (const [node, path] of nodes) {
      const wanted = common === undefined ? kinds : [common.kind]
      const found =
        wanted === undefined ? this.find(node, path, lists) : this.expect(node, wanted, path, lists)
      if (found === undefined) continue
      common ??= found
      codes.push(found.codes)
    }
    if (common === undefined) return undefined
    const known = codes.filter((some) => some !== undefined)
    return known.length < codes.length
      ? of(common.kind)
      : {
          kind: common.kind,
          codes: {
            members: known.flatMap(({ members }) => members),
            declared: known.some(({ declared }) => declared),
          },
        }
  }

  written(kind: Kind, value: Value, path: Path): void {
    if (!isWritten(kind, value)) this.error("rule.wrongValue", path, value, wayOfWriting(kind))
  }

  /** Refuses what a fact or a list is said to be if the same rule said otherwise before. */
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

  find(node: Node, path: Path, lists: ReadonlyArray<ListFact>): Found {
    const at = (...keys: Path): Path => [...path, ...keys]
    const each = (nodes: ReadonlyArray<Node>) => nodes.map((part, index) => [part, at("of", index)] as const)
    const need = (part: Node, kind: Kind, ...keys: Path): Found =>
      this.expect(part, [kind], at(...keys), lists)
    const sides = (left: Node, right: Node, kinds?: ReadonlyArray<Kind>): Found =>
      this.alike(
        [
          [left, at("left")],
          [right, at("right")],
        ],
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
        need(node.at, "day", "at")
        return of(node.kind)
      case "all":
      case "any":
      case "atLeast":
        for (const [index, part] of node.of.entries()) need(part, "truth", "of", index)
        return of("truth")
      case "not":
        need(node.of, "truth", "of")
        return of("truth")
      case "compare":
        return this.#comparison(node, path, lists)
      case "memberOf":
        need(node.of, "code", "of")
        return of("truth")
      case "when":
        need(node.condition, "truth", "condition")
        return this.alike(
          [
            [node.gives, at("gives")],
            [node.otherwise, at("otherwise")],
          ],
          undefined,
          lists,
        )
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
        return this.find(node.of, at("of"), lists)
      case "add":
        return this.alike(each(node.of), amounts, lists)
      case "subtract":
        return sides(node.left, node.right, amounts)
      case "multiply":
        need(node.by, "count", "by")
        return this.expect(node.of, amounts, at("of"), lists)
      case "scale":
        need(node.by, "ratio", "by")
        return this.expect(node.of, amounts, at("of"), lists)
      case "divide":
        sides(node.left, node.right, amounts)
        return of("count")
      case "ratio":
        sides(node.left, node.right, amounts)
        return of("ratio")
      case "smallest":
      case "greatest":
        return this.alike(each(node.of), ordered, lists)
      case "addDays":
        need(node.day, "day", "day")
        need(node.days, "count", "days")
        return of("day")
      case "addTerm":
        need(node.day, "day", "day")
        need(node.term, "term", "term")
        return of("day")
      case "daysBetween":
      case "termBetween":
        need(node.from, "day", "from")
        need(node.to, "day", "to")
        return of(node.op === "daysBetween" ? "count" : "term")
      case "startOf":
        need(node.day, "day", "day")
        return of("day")
      case "addTerms":
        for (const [index, part] of node.of.entries()) need(part, "term", "of", index)
        return of("term")
      case "subtractTerms":
        need(node.left, "term", "left")
        need(node.right, "term", "right")
        return of("term")
      case "scaleTerm":
        need(node.term, "term", "term")
        need(node.by, "ratio", "by")
        return of("term")
      case "completionDay":
        need(node.start, "day", "start")
        need(node.term, "term", "term")
        need(node.share, "ratio", "share")
        return of("day")
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

  #fact(node: Node & { readonly op: "fact" }, path: Path): Found {
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

  #field(node: Node & { readonly op: "field" }, path: Path, lists: ReadonlyArray<ListFact>): Found {
    const list = lists.findLast(({ id }) => id === node.list)
    if (list === undefined)
      return this.error(
        "rule.fieldOutsideList",
        path,
        node.list,
        "a list that a surrounding aggregate looks at",
      )
    const field: Field | undefined = Object.hasOwn(list.fields, node.name)
      ? list.fields[node.name]
      : undefined
    if (field === undefined)
      return this.error(
        "rule.unknownField",
        [...path, "name"],
        node.name,
        `a field of ${list.id}: ${Object.keys(list.fields).join(", ")}`,
      )
    if (field.kind !== node.kind)
      return this.error("rule.wrongKind", [...path, "kind"], node.kind, field.kind)
    return field.codes === undefined
      ? of(field.kind)
      : { kind: field.kind, codes: { members: field.codes, declared: true } }
  }

  #comparison(node: Node & { readonly op: "compare" }, path: Path, lists: ReadonlyArray<ListFact>): Found {
    const left = this.find(node.left, [...path, "left"], lists)
    const right =
      left === undefined
        ? this.find(node.right, [...path, "right"], lists)
        : this.expect(node.right, [left.kind], [...path, "right"], lists)
    const kind = (left ?? right)?.kind
    if (
      kind !== undefined &&
      !ordered.includes(kind) &&
      node.relation !== "equal" &&
      node.relation !== "notEqual"
    )
      this.error(
        "rule.noOrder",
        [...path, "relation"],
        node.relation,
        `equal or notEqual: a ${kind} has no order`,
      )
    if (left?.codes !== undefined && right?.codes !== undefined)
      this.vocabulary(left.codes, right.codes, [...path, "right"])
    return of("truth")
  }

  /** Refuses a comparison of codes that can never be the same. */
  vocabulary(known: Codes, asked: Codes, path: Path): void {
    if (!known.declared && !asked.declared) return
    if (!asked.members.some((code) => known.members.includes(code)))
      this.error(
        "rule.codeOutsideVocabulary",
        path,
        asked.members.join(", "),
        `one of ${known.members.join(", ")}`,
      )
  }

  #table(node: Node & { readonly op: "table" }, path: Path, lists: ReadonlyArray<ListFact>): Found {
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

  #versions(node: Node & { readonly op: "versions" }, path: Path, lists: ReadonlyArray<ListFact>): Found {
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

  /** Checks the list and the condition of an aggregate; answers the lists whose entries are looked at inside it. */
  #overList(
    node: { readonly list: ListFact; readonly where: Node },
    path: Path,
    lists: ReadonlyArray<ListFact>,
  ): ReadonlyArray<ListFact> {
    this.declared(node.list.id, node.list, [...path, "list"])
    for (const [name, field] of Object.entries(node.list.fields))
      if (field.codes !== undefined && field.kind !== "code")
        this.error(
          "rule.unexpected",
          [...path, "list", "fields", name, "codes"],
          field.codes,
          "no codes: the field is none",
        )
    const inside = [...lists, node.list]
    this.expect(node.where, ["truth"], [...path, "where"], inside)
    return inside
  }
}

/**
 * Everything in a rule that the compiler would refuse, had it been written in TypeScript.
 *
 * References to other rules, to parameters and to policies are for the pack to check.
 */
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

/** Everything wrong with the values of a parameter: of another kind than its own, more than a whole, or not in the order of their days. */
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

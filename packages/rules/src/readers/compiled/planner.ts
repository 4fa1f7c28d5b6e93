/**
 * Makes plans: works out what does not depend on the case, takes the rules referred to into the plan, and brings each form
 * into the shape that is cheapest to carry out.
 *
 * @module
 */

import type { Cell, CodeSet, FactNode, Node, Relation } from "../../expression.ts"
import { holdsCode } from "../../language/logic.ts"
import { listOf, partsOf } from "../../language/parts.ts"
import { nodeOfRule } from "../../law/rule.ts"
import { isExact } from "../../values/ratio.ts"
import { measureOfTerm, type Term } from "../../values/term.ts"
import { type Truth, truthOf } from "../../values/truth.ts"
import type { Kind, Value } from "../../values/value.ts"
import { apply, cellHolds, holdsRelation, isOfKind, sameValue } from "../apply.ts"
import type { Setting } from "../setting.ts"
import { type Ask, isUnknown, type Plan, type PlannedColumn, type PlanOf, type Sort, yields } from "./plan.ts"

const quiet = (): void => {}

const sorts: { readonly [K in Kind]: Sort } = {
  truth: "truth",
  count: "number",
  money: "number",
  day: "number",
  term: "term",
  ratio: "ratio",
  code: "code",
}

const sortOfValue = (value: Value): Sort => {
  switch (typeof value) {
    case "boolean":
      return "truth"
    case "number":
      return isExact(value) ? "number" : "mixed"
    case "string":
      return "code"
    default:
      return isOfKind("term", value) ? "term" : isOfKind("ratio", value) ? "ratio" : "mixed"
  }
}

const constant = (value: Value | undefined): PlanOf<"constant"> => ({
  form: "constant",
  sort: value === undefined ? "mixed" : sortOfValue(value),
  value,
})
const unknownPlan = constant(undefined)

/** The one sort of several plans, or `mixed`. */
const commonSort = (plans: ReadonlyArray<Plan>): Sort => {
  const known = plans.find((plan) => !isUnknown(plan))
  return known !== undefined && plans.every((plan) => yields(plan, known.sort)) ? known.sort : "mixed"
}

const allYield = (plans: ReadonlyArray<Plan>, sort: Sort): boolean =>
  plans.every((plan) => yields(plan, sort))

/** The aggregates around an expression, innermost first. */
interface Scope {
  readonly list: string
  readonly slot: number
  readonly outer: Scope | undefined
}

const flip = (truth: Truth): Truth => (2 - truth) as Truth

/** The negation of a plan, taken into the plan where that saves a step. */
const negated = (plan: Plan): Plan => {
  switch (plan.form) {
    case "constant":
      return plan.value === undefined ? plan : constant(!plan.value)
    case "truthFact":
      return { ...plan, whenYes: flip(plan.whenYes), whenNo: flip(plan.whenNo) }
    case "codeFact":
      return { ...plan, truths: new Map([...plan.truths].map(([code, truth]) => [code, flip(truth)])) }
    case "within":
    case "among":
      return { ...plan, inside: flip(plan.inside), outside: flip(plan.outside) }
    case "order":
      return { ...plan, whenAtLeast: flip(plan.whenAtLeast), whenLess: flip(plan.whenLess) }
    case "same":
      return { ...plan, whenSame: flip(plan.whenSame), whenDifferent: flip(plan.whenDifferent) }
    case "not":
      return plan.of
    default:
      return { form: "not", sort: "truth", of: plan }
  }
}

/** A conjunction (`decisive` no) or a disjunction (`decisive` yes), without the parts that cannot matter. */
const junction = (form: "all" | "any", parts: ReadonlyArray<Plan>): Plan => {
  const decisive = form === "any"
  const of = parts.filter((part) => !(part.form === "constant" && part.value === !decisive))
  if (of.some((part) => part.form === "constant" && part.value === decisive)) return constant(decisive)
  const [first] = of
  if (first === undefined) return constant(!decisive)
  return of.length === 1 || of.every(isUnknown) ? first : { form, sort: "truth", of }
}

const truthIf = (holds: boolean): Truth => truthOf(holds)

/** A number against a number known in advance. */
const comparedWith = (relation: Relation, of: Plan, limit: number): Plan => {
  const within = (low: number, high: number, inside: Truth = 2): Plan => ({
    form: "within",
    sort: "truth",
    of,
    low,
    high,
    inside,
    outside: flip(inside),
  })
  switch (relation) {
    case "less":
      return within(Number.NEGATIVE_INFINITY, limit - 1)
    case "atMost":
      return within(Number.NEGATIVE_INFINITY, limit)
    case "equal":
      return within(limit, limit)
    case "notEqual":
      return within(limit, limit, 0)
    case "atLeast":
      return within(limit, Number.POSITIVE_INFINITY)
    case "more":
      return within(limit + 1, Number.POSITIVE_INFINITY)
  }
}

const turned: { readonly [R in Relation]: Relation } = {
  less: "more",
  atMost: "atLeast",
  equal: "equal",
  notEqual: "notEqual",
  atLeast: "atMost",
  more: "less",
}

const ordered = (left: Plan, right: Plan, whenAtLeast: Truth): Plan => ({
  form: "order",
  sort: "truth",
  left,
  right,
  whenAtLeast,
  whenLess: flip(whenAtLeast),
})

// Only an exact limit can be moved by one to include or exclude it.
const isMovable = (value: unknown): value is number => typeof value === "number" && isExact(value)

const comparedNumbers = (relation: Relation, left: Plan, right: Plan): Plan => {
  if (right.form === "constant" && isMovable(right.value)) return comparedWith(relation, left, right.value)
  if (left.form === "constant" && isMovable(left.value))
    return comparedWith(turned[relation], right, left.value)
  switch (relation) {
    case "atLeast":
      return ordered(left, right, 2)
    case "less":
      return ordered(left, right, 0)
    case "atMost":
      return ordered(right, left, 2)
    case "more":
      return ordered(right, left, 0)
    default:
      return same(left, right, truthIf(relation === "equal"), truthIf(relation === "notEqual"))
  }
}

const same = (left: Plan, right: Plan, whenSame: Truth, whenDifferent: Truth): Plan => ({
  form: "same",
  sort: "truth",
  left,
  right,
  whenSame,
  whenDifferent,
})

/** A code against a set; where the vocabulary of a fact is known, what each of its codes comes to. */
const among = (of: Plan, codes: ReadonlySet<string>, inside: Truth, outside: Truth): Plan => {
  const vocabulary = of.form === "fact" && of.fact.kind === "code" ? of.fact.codes : undefined
  return of.form === "fact" && vocabulary !== undefined && !isBounded(of.fact)
    ? {
        form: "codeFact",
        sort: "truth",
        id: of.fact.id,
        truths: new Map(vocabulary.map((code) => [code, codes.has(code) ? inside : outside])),
      }
    : { form: "among", sort: "truth", of, codes, inside, outside }
}

const isBounded = ({ minimum, maximum }: FactNode): boolean => minimum !== undefined || maximum !== undefined

/** Codes and truths have no order: a relation asks only whether they are the same. */
const comparedNames = (relation: Relation, left: Plan, right: Plan): Plan => {
  const whenSame = truthIf(holdsRelation(relation, 0))
  const whenDifferent = truthIf(holdsRelation(relation, 1))
  const [of, known] = left.form === "constant" ? [right, left] : [left, right]
  if (known.form === "constant" && typeof known.value === "string")
    return among(of, new Set([known.value]), whenSame, whenDifferent)
  if (known.form === "constant" && typeof known.value === "boolean" && whenSame !== whenDifferent)
    return known.value === (whenSame === 2) ? of : negated(of)
  return same(left, right, whenSame, whenDifferent)
}

/** The members of a set that none of its exceptions takes out. */
const codesOf = (set: CodeSet): ReadonlySet<string> =>
  new Set(set.members.filter((member) => holdsCode(set, member)))

const measures = new WeakMap<Plan, Plan>()

/** The measure of a term, as a number and without making the term where that is possible. */
const measure = (term: Plan): Plan => {
  let known = measures.get(term)
  if (known === undefined) {
    known = measurePlan(term)
    measures.set(term, known)
  }
  return known
}

const measurePlan = (term: Plan): Plan => {
  switch (term.form) {
    case "constant":
      return isOfKind("term", term.value) ? constant(measureOfTerm(term.value as Term)) : unknownPlan
    case "termOfMeasure":
      return term.measure.form === "remainder"
        ? { form: "settled", sort: "number", of: term.measure }
        : term.measure
    case "smallest":
    case "greatest":
      return { form: term.form, sort: "number", of: term.of.map(measure) }
    default:
      return { form: "measure", sort: "number", of: term }
  }
}

const termOf = (of: Plan): Plan => ({ form: "termOfMeasure", sort: "term", measure: of })

/** What a cell asks of a column of numbers; `undefined` when its values are none. */
const askOfNumbers = (
  cell: Exclude<Cell, { cell: "any" }>,
  column: number,
  read: (value: Value) => number | undefined,
): Ask | undefined => {
  if (cell.cell === "oneOf") {
    const numbers = cell.values.map(read)
    return numbers.every((value) => value !== undefined) ? { ask: "numbers", column, numbers } : undefined
  }
  const low = cell.low === undefined ? Number.NEGATIVE_INFINITY : read(cell.low.value)
  const high = cell.high === undefined ? Number.POSITIVE_INFINITY : read(cell.high.value)
  if (low === undefined || high === undefined) return undefined
  return {
    ask: "within",
    column,
    low: cell.low?.inclusive === false ? low + 1 : low,
    high: cell.high?.inclusive === false ? high - 1 : high,
  }
}

const exactNumber = (value: Value): number | undefined => (isMovable(value) ? value : undefined)
const exactMeasure = (value: Value): number | undefined =>
  isOfKind("term", value) ? exactNumber(measureOfTerm(value as Term)) : undefined

/** What a cell asks of a column of a sort in the cheapest way; `undefined` when that way does not exist. */
const askOf = (cell: Exclude<Cell, { cell: "any" }>, column: number, sort: Sort): Ask | undefined => {
  switch (sort) {
    case "number":
      return askOfNumbers(cell, column, exactNumber)
    case "term":
      return askOfNumbers(cell, column, exactMeasure)
    case "code":
      return cell.cell === "oneOf" && cell.values.every((value) => typeof value === "string")
        ? { ask: "codes", column, codes: new Set(cell.values) }
        : undefined
    case "truth":
      return { ask: "truth", column, whenYes: cellHolds(cell, true), whenNo: cellHolds(cell, false) }
    default:
      return undefined
  }
}

/** A column of a table and what each of its cells asks of it; `undefined` where a cell asks nothing. */
const plannedColumn = (
  input: Plan,
  cells: ReadonlyArray<Cell | undefined>,
  column: number,
): { readonly planned: PlannedColumn; readonly asks: ReadonlyArray<Ask | undefined> } => {
  const asking = cells.map((cell) => (cell === undefined || cell.cell === "any" ? undefined : cell))
  const asks = asking.map((cell) => cell && askOf(cell, column, input.sort))
  if (asks.some((ask, row) => ask === undefined && asking[row] !== undefined))
    return {
      planned: { of: input, as: "value" },
      asks: asking.map((cell): Ask | undefined => cell && { ask: "cell", column, cell }),
    }
  switch (input.sort) {
    case "term":
      return { planned: { of: measure(input), as: "number" }, asks }
    case "truth":
    case "number":
      return { planned: { of: input, as: input.sort }, asks }
    default:
      return { planned: { of: input, as: "value" }, asks }
  }
}

/** Makes the plan of an expression in a setting. The day of the setting does not matter. */
export class Planner {
  readonly #setting: Setting
  /** Where the day of the law comes from when the setting names none. */
  readonly #law: "today" | "lawDay"
  readonly #known = new Map<Scope | undefined, Map<Node, Plan>>()
  #slots = 0

  constructor(setting: Setting, law: "today" | "lawDay" = "today") {
    this.#setting = setting
    this.#law = law
  }

  plan(node: Node, scope?: Scope): Plan {
    let inScope = this.#known.get(scope)
    if (inScope === undefined) {
      inScope = new Map()
      this.#known.set(scope, inScope)
    }
    let known = inScope.get(node)
    if (known === undefined) {
      known = this.#make(node, scope)
      inScope.set(node, known)
    }
    return known
  }

  #make(node: Node, scope: Scope | undefined): Plan {
    switch (node.op) {
      case "literal":
        return constant(node.value)
      case "fact":
        return this.#fact(node)
      case "field":
        return this.#field(node, scope)
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
    if (listOf(node) !== undefined) return this.#aggregate(node, scope)
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
    return this.#specialised(node, parts) ?? this.#general(node, parts)
  }

  #general(node: Node, parts: ReadonlyArray<Plan>, over?: PlanOf<"general">["over"]): Plan {
    const yieldsTruth =
      node.op === "all" ||
      node.op === "any" ||
      node.op === "not" ||
      node.op === "atLeast" ||
      node.op === "compare" ||
      node.op === "memberOf" ||
      node.op === "exists" ||
      node.op === "every"
    return {
      form: "general",
      sort: yieldsTruth ? "truth" : "mixed",
      node,
      parts,
      ...(over === undefined ? {} : { over }),
    }
  }

  #fact(fact: FactNode): Plan {
    const { id, kind, codes, minimum, maximum } = fact
    const sort = sorts[kind]
    if (sort === "number" && codes === undefined)
      return {
        form: "numberFact",
        sort: "number",
        id,
        low: Math.max(Number.MIN_SAFE_INTEGER, minimum ?? Number.NEGATIVE_INFINITY),
        high: Math.min(Number.MAX_SAFE_INTEGER, maximum ?? Number.POSITIVE_INFINITY),
      }
    return sort === "truth" && codes === undefined && !isBounded(fact)
      ? { form: "truthFact", sort: "truth", id, whenYes: 2, whenNo: 0 }
      : { form: "fact", sort, fact }
  }

  #field(node: Extract<Node, { op: "field" }>, scope: Scope | undefined): Plan {
    const { name, kind } = node
    for (let inner = scope; inner !== undefined; inner = inner.outer)
      if (inner.list === node.list) return { form: "field", sort: sorts[kind], slot: inner.slot, name, kind }
    return unknownPlan
  }

  #aggregate(node: Node, scope: Scope | undefined): Plan {
    const list = listOf(node)?.id ?? ""
    const slot = this.#slots++
    const inner: Scope = { list, slot, outer: scope }
    const parts = partsOf(node).map((part) => this.plan(part, inner))
    const [where = unknownPlan, of = unknownPlan] = parts
    if (yields(where, "truth"))
      switch (node.op) {
        case "exists":
        case "every":
          return { form: node.op, sort: "truth", list, slot, where }
        case "countOf":
          return { form: "countOf", sort: "number", list, slot, where }
        case "sumOf":
          if (yields(of, "number")) return { form: "sumOf", sort: "number", list, slot, where, of }
          break
        case "smallestOf":
        case "greatestOf":
          if (isUnknown(of)) break
          if (of.sort === "number" || of.sort === "term" || of.sort === "ratio")
            return { form: node.op, sort: of.sort, list, slot, where, of }
          break
      }
    return this.#general(node, parts, { list, slot })
  }

  /** The plan of a form whose parts have fitting sorts; `undefined` leaves it to `apply`. */
  #specialised(node: Node, parts: ReadonlyArray<Plan>): Plan | undefined {
    const [first = unknownPlan, second = unknownPlan, third = unknownPlan] = parts
    switch (node.op) {
      case "all":
      case "any":
        return allYield(parts, "truth")
          ? junction(
              node.op,
              parts.flatMap((part, index) => this.#opened(node.op, node.of[index], part)),
            )
          : undefined
      case "atLeast":
        return allYield(parts, "truth")
          ? { form: "atLeast", sort: "truth", count: node.count, of: parts }
          : undefined
      case "when":
        return this.#choice(first, second, third)
      case "table":
        return this.#table(node, parts)
      case "unless":
        return this.#unless(node, parts)
      case "versions":
        return this.#versions(node, parts)
      case "parameter":
        return this.#parameter(node, first)
    }
    // Every other form is unknown as soon as one of its parts is.
    if (parts.some(isUnknown)) return unknownPlan
    switch (node.op) {
      case "not":
        return first.sort === "truth" ? negated(first) : undefined
      case "compare":
        return this.#comparison(node.relation, first, second)
      case "memberOf":
        return first.sort === "code" ? among(first, codesOf(node.set), 2, 0) : undefined
      case "add":
        return allYield(parts, "number") ? { form: "add", sort: "number", of: parts } : undefined
      case "subtract":
      case "multiply":
      case "daysBetween":
      case "addDays":
        return allYield(parts, "number")
          ? { form: node.op, sort: "number", left: first, right: second }
          : undefined
      case "scale":
        return first.sort === "number" && second.sort === "ratio"
          ? { form: "scale", sort: "number", of: first, by: second, rounding: node.rounding }
          : undefined
      case "divide":
        return allYield(parts, "number")
          ? { form: "divide", sort: "number", left: first, right: second, rounding: node.rounding }
          : undefined
      case "ratio":
        return allYield(parts, "number")
          ? { form: "ratio", sort: "ratio", left: first, right: second }
          : undefined
      case "smallest":
      case "greatest": {
        const sort = commonSort(parts)
        return sort === "number" || sort === "term" || sort === "ratio"
          ? { form: node.op, sort, of: parts }
          : undefined
      }
      case "addTerm":
        return first.sort === "number" && second.sort === "term"
          ? { form: "addTerm", sort: "number", day: first, term: second }
          : undefined
      case "termBetween":
        return allYield(parts, "number")
          ? { form: "termBetween", sort: "term", from: first, to: second }
          : undefined
      case "startOf":
        return first.sort === "number"
          ? { form: "startOf", sort: "number", unit: node.unit, day: first }
          : undefined
      case "addTerms":
        return allYield(parts, "term") ? { form: "addTerms", sort: "term", of: parts } : undefined
      case "subtractTerms":
        return allYield(parts, "term")
          ? termOf({ form: "remainder", sort: "number", left: measure(first), right: measure(second) })
          : undefined
      case "scaleTerm":
        return first.sort === "term" && second.sort === "ratio"
          ? termOf({
              form: "scale",
              sort: "number",
              of: measure(first),
              by: second,
              rounding: node.rounding,
            })
          : undefined
      case "completionDay":
        return first.sort === "number" && second.sort === "term" && third.sort === "ratio"
          ? { form: "completionDay", sort: "number", start: first, term: second, share: third }
          : undefined
      default:
        return undefined
    }
  }

  /** The parts of a conjunction inside a conjunction. One that stands in another rule may be shared and stays whole. */
  #opened(form: "all" | "any", node: Node | undefined, plan: Plan): ReadonlyArray<Plan> {
    if (plan.form !== form || node === undefined) return [plan]
    return node.op === "clause" ? this.#opened(form, node.of, plan) : node.op === form ? plan.of : [plan]
  }

  #comparison(relation: Relation, left: Plan, right: Plan): Plan | undefined {
    if (left.sort !== right.sort) return undefined
    switch (left.sort) {
      case "number":
        return comparedNumbers(relation, left, right)
      case "term":
        return comparedNumbers(relation, measure(left), measure(right))
      case "ratio":
        return { form: "orderOfRatios", sort: "truth", left, right, relation }
      case "code":
      case "truth":
        return comparedNames(relation, left, right)
      case "mixed":
        return undefined
    }
  }

  #choice(condition: Plan, gives: Plan, otherwise: Plan): Plan | undefined {
    if (!yields(condition, "truth")) return undefined
    if (condition.form === "constant" && condition.value !== undefined)
      return condition.value ? gives : otherwise
    if (gives === otherwise || (isUnknown(gives) && isUnknown(otherwise))) return gives
    const fixed = gives.form === "constant" && otherwise.form === "constant"
    if (fixed && sameValue(gives.value, otherwise.value)) return gives
    const sort = commonSort([gives, otherwise])
    if (sort === "truth") {
      // A side that is known makes it a conjunction or a disjunction, with the same answer for every unknown.
      if (gives.form === "constant" && gives.value !== undefined)
        return gives.value
          ? junction("any", [condition, otherwise])
          : junction("all", [negated(condition), otherwise])
      if (otherwise.form === "constant" && otherwise.value !== undefined)
        return otherwise.value
          ? junction("any", [negated(condition), gives])
          : junction("all", [condition, gives])
    }
    const agreeing = !fixed && !isUnknown(gives) && !isUnknown(otherwise)
    return { form: "when", sort, condition, gives, otherwise, agreeing }
  }

  #table(node: Extract<Node, { op: "table" }>, parts: ReadonlyArray<Plan>): Plan | undefined {
    const width = node.inputs.length
    if (node.rows.some(({ cells }) => cells.length > width)) return undefined
    const inputs = parts.slice(0, width)
    const results = parts.slice(width)
    const sort = node.hitPolicy === "sum" ? "number" : commonSort(results)
    if (node.hitPolicy === "sum" && !allYield(results, "number")) return undefined
    const columns = inputs.map((input, column) =>
      plannedColumn(
        input,
        node.rows.map(({ cells }) => cells[column]),
        column,
      ),
    )
    return {
      form: "table",
      sort,
      hitPolicy: node.hitPolicy,
      columns: columns.map(({ planned }) => planned),
      rows: results.map((gives, row) => ({
        asks: columns.flatMap(({ asks }) => asks[row] ?? []),
        gives,
      })),
    }
  }

  #unless(node: Extract<Node, { op: "unless" }>, parts: ReadonlyArray<Plan>): Plan | undefined {
    const general = parts[0] ?? unknownPlan
    const exceptions = node.exceptions.flatMap(({ rank }, index) => {
      const when = parts[1 + 2 * index] ?? unknownPlan
      const gives = parts[2 + 2 * index] ?? unknownPlan
      return when.form === "constant" && when.value === false ? [] : [{ rank, when, gives }]
    })
    if (
      !allYield(
        exceptions.map(({ when }) => when),
        "truth",
      )
    )
      return undefined
    if (exceptions.length === 0) return general
    // Bars, all of which give the same answer, are conditions beside the general one.
    if (yields(general, "truth"))
      for (const bar of [true, false])
        if (exceptions.every(({ gives }) => gives.form === "constant" && gives.value === bar))
          return junction(bar ? "any" : "all", [
            ...exceptions.map(({ when }) => (bar ? when : negated(when))),
            general,
          ])
    const ranks = [...new Set(exceptions.map(({ rank }) => rank))]
      .sort((a, b) => b - a)
      .map((rank) => exceptions.filter((exception) => exception.rank === rank))
    const sort = commonSort([general, ...exceptions.map(({ gives }) => gives)])
    return { form: "unless", sort, general, ranks }
  }

  #versions(node: Extract<Node, { op: "versions" }>, parts: ReadonlyArray<Plan>): Plan | undefined {
    const [at = unknownPlan, ...wordings] = parts
    if (isUnknown(at)) return unknownPlan
    if (at.sort !== "number") return undefined
    if (at.form === "constant") {
      const day = at.value as number
      const index = node.versions.findIndex(
        ({ from, to }) => (from === undefined || day >= from) && (to === undefined || day < to),
      )
      return wordings[index] ?? unknownPlan
    }
    if (node.versions.some(({ from = 0, to = 0 }) => !isExact(from) || !isExact(to))) return undefined
    const versions = node.versions.map(({ from, to }, index) => ({
      first: from ?? Number.NEGATIVE_INFINITY,
      last: to === undefined ? Number.POSITIVE_INFINITY : to - 1,
      of: wordings[index] ?? unknownPlan,
    }))
    return { form: "versions", sort: commonSort(wordings), at, versions }
  }

  #parameter(node: Extract<Node, { op: "parameter" }>, at: Plan): Plan | undefined {
    if (isUnknown(at)) return unknownPlan
    const parameter = this.#setting.pack.parameters.get(node.id)
    if (parameter === undefined) return unknownPlan
    if (at.sort !== "number") return undefined
    if (parameter.values.every(({ value }) => value === undefined)) return unknownPlan
    const values = parameter.values.map(({ value }) => value)
    return {
      form: "parameter",
      sort: commonSort(values.map(constant)),
      at,
      from: parameter.values.map(({ from }) => from),
      values,
    }
  }
}

import type { At, Graph, Step, StepOf } from "../calculus/forms.ts"
import { needsOf } from "../calculus/forms.ts"
import { getOrInsertComputed } from "../memo.ts"
import type { Calendar } from "../values/day.ts"
import {
  linearCell,
  type Numbers,
  orderOfRatiosCell,
  portionCell,
  type Quantity,
} from "./arithmetic-cells.ts"
import type { CalendarArithmetic } from "./calendar-arithmetic.ts"
import { CalendarCells } from "./calendar-cells.ts"
import { CellWriter } from "./cell-writer.ts"
import type { Scope } from "./cells.ts"
import { type CellType, joined, literal, type SqlCell, sql, type Template } from "./cells.ts"
import { completionCell } from "./completion-cells.ts"
import type { Dialect } from "./dialect.ts"
import { foldCell } from "./fold-cells.ts"
import { type Range, type RangeSetting, rangesOf } from "./ranges.ts"
import { columnOf, type SqlRegister } from "./register.ts"
import { scopeOfEntries } from "./scopes.ts"
import { SqlError } from "./sql-error.ts"
import { type Unknowns, unknownsOf } from "./unknowns.ts"

/** What steps are written for. */
export interface StepSetting {
  readonly dialect: Dialect
  readonly register: SqlRegister
  readonly calendar: Calendar
  readonly arithmetic: CalendarArithmetic | undefined
  /** The cell of the day of the decision and of the day of the law. */
  readonly day: (day: "today" | "lawDay") => SqlCell
  /** The days that it may be. */
  readonly days: Range
  readonly found: RangeSetting["found"]
  /** Tells the law of the steps from others that are read in the same scope. */
  readonly law: string
}

/**
 * How a step is written: `open` keeps to all that may be unknown; `strict` has choices of yes and no alone, and is NULL where a column is;
 * `full` is for rows in which every column that it reads has a value.
 */
type Mode = "open" | "strict" | "full"

const typeOf = ({ sort }: Step): CellType => (sort === "truth" ? "truth" : "whole")

/** Writes the steps of a graph as cells, each in the scope in which it is read, or further outside. */
export class StepCells {
  readonly to: CellWriter
  readonly graph: Graph
  readonly setting: StepSetting
  readonly scope: Scope
  readonly #ranges: ReadonlyArray<Range>
  readonly #unknowns: Unknowns
  readonly #slots: ReadonlyArray<ReadonlySet<number>>
  readonly #ranks: ReadonlyArray<number>
  readonly #cells = new Map<Scope, Map<At, SqlCell>>()
  readonly #strict = new Map<Scope, Map<At, SqlCell>>()
  readonly #full = new Map<Scope, Map<At, SqlCell>>()
  readonly #denied = new Map<SqlCell, SqlCell>()
  readonly #months: CalendarCells | undefined
  readonly #absent = new Map<string, number>()
  readonly #pairs = new Map<Scope, Map<SqlCell, readonly [SqlCell, SqlCell]>>()

  constructor(graph: Graph, setting: StepSetting, scope: Scope) {
    this.graph = graph
    this.setting = setting
    this.scope = scope
    this.to = new CellWriter(setting.dialect, scope)
    this.#ranges = rangesOf(graph, setting)
    this.#unknowns = unknownsOf(graph, {
      rangeOf: (at) => this.rangeOf(at),
      isFull: (step) => setting.found(step)?.hasUnknown === false,
    })
    const slots: Array<ReadonlySet<number>> = []
    const ranks: Array<number> = []
    for (const step of graph.steps) {
      const needs = needsOf(step)
      const own = new Set(needs.flatMap((at) => [...(slots[at] as ReadonlySet<number>)]))
      if (step.form === "fold") own.delete(step.slot)
      if (step.form === "field") own.add(step.slot)
      slots.push(own)
      ranks.push(Math.max(0, ...needs.map((at) => ranks[at] as number)) + (step.form === "fold" ? 1 : 0))
    }
    this.#slots = slots
    this.#ranks = ranks
    this.#months = setting.arithmetic && new CalendarCells(this.to, setting.arithmetic)
  }

  /** The outermost scope in which a step can be read, seen from one in which it is read. */
  homeOf(at: At, read: Scope): Scope {
    let scope = read
    while (scope.outer !== undefined && !(this.#slots[at] as ReadonlySet<number>).has(scope.slot as number))
      scope = scope.outer
    return scope
  }

  /** How many folds stand behind one another up to a step. */
  rankOf(at: At): number {
    return this.#ranks[at] as number
  }

  rangeOf(at: At): Range {
    return this.#ranges[at] as Range
  }

  /** The cell of a step, read in a scope. */
  cellOf(at: At, read: Scope = this.scope): SqlCell {
    return this.#kept(this.#cells, at, read, (scope) => this.#writeOpen(at, scope))
  }

  /** The cell of a step whose choices know yes and no alone, for rows in which all is known that it rests on. */
  #twoValuedCellOf(at: At, read: Scope, mode: "strict" | "full"): SqlCell {
    if (this.#unknowns.seenFrom(at).has(at))
      return mode === "full" && this.#isLeaf(at) ? this.#fullCellOf(at, read) : this.cellOf(at, read)
    const cells = mode === "full" ? this.#full : this.#strict
    return this.#kept(cells, at, read, (scope) => this.#write(at, scope, mode))
  }

  #isLeaf(at: At): boolean {
    const { form } = this.graph.steps[at] as Step
    return form === "fact" || form === "field"
  }

  #kept(cells: Map<Scope, Map<At, SqlCell>>, at: At, read: Scope, make: (scope: Scope) => SqlCell): SqlCell {
    const scope = this.homeOf(at, read)
    const inScope = getOrInsertComputed(cells, scope, () => new Map<At, SqlCell>())
    return getOrInsertComputed(inScope, at, () => make(scope))
  }

  /** A step that keeps to what decides whether it is known. */
  #writeOpen(at: At, scope: Scope): SqlCell {
    const decisive = this.#unknowns.under(at)
    const { form } = this.graph.steps[at] as Step
    if (decisive === undefined || form === "choose" || this.#isLeaf(at)) return this.#write(at, scope, "open")
    const lost = [...decisive.of].filter((one) => !decisive.passedOn.has(one))
    if (lost.length === 0) return this.#write(at, scope, "strict")
    // A column that is full is read as one only where each is tested.
    const tested = this.to.dialect.full === undefined ? lost : [...decisive.of]
    const guarded = this.#write(at, scope, "full")
    const known = tested.map((one) => sql`${this.#tested(one, scope)} IS NOT NULL`)
    return this.to.cell(guarded.type, sql`CASE WHEN ${joined(known, " AND ")} THEN ${guarded} END`)
  }

  /** A cell that is NULL where a step is unknown. */
  #tested(at: At, scope: Scope): SqlCell {
    return this.#columnOf(at, scope) ?? this.cellOf(at, scope)
  }

  /** The column of a fact or field that was checked, as it stands in the table. */
  #columnOf(at: At, read: Scope): SqlCell | undefined {
    const step = this.graph.steps[at] as Step
    if ((step.form !== "fact" && step.form !== "field") || this.setting.found(step) === undefined)
      return undefined
    const [table, id] = this.#sourceOf(step)
    return this.column(this.homeOf(at, read), columnOf(table, id, step.part).name)
  }

  #sourceOf(step: StepOf<"fact"> | StepOf<"field">): readonly [SqlRegister["cases"] | undefined, string] {
    const { cases, lists } = this.setting.register
    return step.form === "fact"
      ? [cases, step.fact.id]
      : [lists.find(({ list }) => list === step.list), step.name]
  }

  /** A fact or field in rows that have it. */
  #fullCellOf(at: At, read: Scope): SqlCell {
    const { full } = this.to.dialect
    const column = this.#columnOf(at, read)
    if (column === undefined || full === undefined) return this.cellOf(at, read)
    return this.#kept(this.#full, at, read, () =>
      (this.graph.steps[at] as Step).sort === "truth"
        ? this.to.cell("truth", sql`(${full.compared(column)} = 2)`)
        : this.to.cell("whole", full.computed(column)),
    )
  }

  constantOf(at: At): number | undefined {
    const step = this.graph.steps[at] as Step
    return step.form === "constant" && typeof step.value === "number" ? step.value : undefined
  }

  #quantity(at: At, cellOf: (at: At) => SqlCell): Quantity {
    return { cell: cellOf(at), range: this.#ranges[at] as Range, constant: this.constantOf(at) }
  }

  /** The number of a code; one that the dictionary does not have is below zero, so that no case has it. */
  #code(code: string): number {
    const number = this.setting.register.dictionary.get(code) ?? this.#absent.get(code)
    if (number !== undefined) return number
    const absent = -1 - this.#absent.size
    this.#absent.set(code, absent)
    return absent
  }

  /** A side of a comparison: a constant as it is. */
  #side(at: At, scope: Scope, cellOf: (at: At) => SqlCell): Template {
    const step = this.graph.steps[at] as Step
    if (step.form !== "constant" || step.value === undefined || typeof step.value === "boolean")
      return sql`${this.#bare(at, scope, cellOf)}`
    const { value } = step
    return sql`${this.to.number(typeof value === "string" ? this.#code(value) : value)}`
  }

  /** A number or code that nothing computes with: a column that was checked as it is. */
  #bare(at: At, scope: Scope, cellOf: (at: At) => SqlCell): SqlCell {
    const column = (this.graph.steps[at] as Step).sort === "truth" ? undefined : this.#columnOf(at, scope)
    if (column === undefined) return cellOf(at)
    const { full } = this.to.dialect
    const isFull = full !== undefined && cellOf(at) === this.#fullCellOf(at, scope)
    return isFull ? this.to.cell("whole", full.compared(column)) : column
  }

  /** Whether one side is at least the other, and the order that is the case where it is not. */
  #comparison(left: Template, right: Template): SqlCell {
    const cell = this.to.cell("truth", sql`(${left} >= ${right})`)
    this.#denied.set(cell, this.to.cell("truth", sql`(${left} < ${right})`))
    return cell
  }

  /** What is not the case. */
  #not(of: At, cellOf: (at: At) => SqlCell): SqlCell {
    const cell = cellOf(of)
    return this.#denied.get(cell) ?? this.to.cell("truth", sql`(NOT ${cell})`)
  }

  #constant(step: StepOf<"constant">): SqlCell {
    const { value } = step
    switch (typeof value) {
      case "undefined":
        return this.to.unknown(typeOf(step))
      case "boolean":
        return this.to.truth(value)
      default:
        return this.to.whole(typeof value === "string" ? this.#code(value) : value)
    }
  }

  #write(at: At, scope: Scope, mode: Mode): SqlCell {
    const { to } = this
    const cellOf = (part: At): SqlCell =>
      mode === "open" ? this.cellOf(part, scope) : this.#twoValuedCellOf(part, scope, mode)
    const step = this.graph.steps[at] as Step
    const numbers: Numbers = {
      cellOf,
      rangeOf: (part) => this.rangeOf(part),
      constantOf: (part) => this.constantOf(part),
    }
    const side = (part: At): Template => this.#side(part, scope, cellOf)
    switch (step.form) {
      case "constant":
        return this.#constant(step)
      case "day":
        return this.setting.day(step.day)
      case "fact":
      case "field":
        return this.#readChecked(at, step, scope)
      case "all":
      case "any": {
        if (step.of.length === 0) return to.truth(step.form === "all")
        return to.cell("truth", sql`(${joined(step.of.map(cellOf), step.form === "all" ? " AND " : " OR ")})`)
      }
      case "not":
        return this.#not(step.of, cellOf)
      case "atLeast": {
        const counted = (unknown: number): SqlCell =>
          to.cell(
            "whole",
            sql`(${joined(
              step.of.map((part) => {
                const of = cellOf(part)
                return unknown === 0
                  ? sql`CASE WHEN ${of} THEN 1 ELSE 0 END`
                  : sql`CASE WHEN NOT ${of} THEN 0 ELSE 1 END`
              }),
              " + ",
            )})`,
          )
        if (step.of.length === 0) return to.truth(step.count <= 0)
        const count = String(step.count)
        return to.cell(
          "truth",
          sql`CASE WHEN ${counted(0)} >= ${count} THEN TRUE WHEN ${counted(1)} < ${count} THEN FALSE END`,
        )
      }
      case "order":
        return this.#comparison(side(step.left), side(step.right))
      case "same":
        return to.cell("truth", sql`(${side(step.left)} = ${side(step.right)})`)
      case "orderOfRatios":
        return orderOfRatiosCell(to, step, numbers)
      case "among": {
        const of = this.#bare(step.of, scope, cellOf)
        const codes = step.codes.map((code) => to.number(this.#code(code)))
        return codes.length === 0
          ? to.cell("truth", sql`CASE WHEN ${of} IS NOT NULL THEN FALSE END`)
          : to.cell("truth", sql`(${of} IN (${codes.join(", ")}))`)
      }
      case "linear":
        return linearCell(to, step, numbers)
      case "portion":
        return portionCell(
          to,
          {
            of: this.#quantity(step.of, cellOf),
            by: this.#quantity(step.by, cellOf),
            per: this.#quantity(step.per, cellOf),
          },
          step.rounding,
        )
      case "divisor": {
        const { commonDivisor } = to.dialect
        if (commonDivisor === undefined)
          throw new SqlError({ code: "sql.form", of: "ratioOf", dialect: to.dialect.name })
        return to.cell("whole", commonDivisor(cellOf(step.left), cellOf(step.right)))
      }
      case "choose":
        return this.#choose(at, step, cellOf, mode)
      case "fold":
        return foldCell(
          this,
          step,
          scope,
          scopeOfEntries(scope, step.list, step.slot, this.#ranks[at] as number, this.setting.law),
        )
      case "calendar":
        return this.#askCalendar(step, cellOf)
    }
  }

  #askCalendar(step: StepOf<"calendar">, cellOf: (at: At) => SqlCell): SqlCell {
    const { calendar, dialect } = this.setting
    const months = this.#calendar()
    const [first, second, third] = step.of.map(cellOf) as [SqlCell, SqlCell, SqlCell]
    switch (step.ask) {
      case "addMonths":
        return months.addMonths(first, second)
      case "startOfMonth":
        return months.startOfMonth(first)
      case "startOfYear":
        return months.startOfYear(first)
      case "monthsBetween":
        return months.monthsBetween(first, second)
      case "completion": {
        const { convention, id = "" } = step.dayCount ?? {}
        if (convention === undefined)
          throw new SqlError({ code: "sql.dayCount", of: id, dialect: dialect.name })
        const [numerator, denominator] = [3, 4].map((place) =>
          this.#quantity(step.of[place] as At, cellOf),
        ) as [Quantity, Quantity]
        return completionCell(this.to, calendar, months, convention, {
          start: first,
          months: second,
          days: third,
          numerator,
          denominator,
        })
      }
    }
  }

  /** The first start of a month or year that is not before a day. */
  nextStart(day: SqlCell, ask: "startOfMonth" | "startOfYear"): SqlCell {
    const { to } = this
    const months = this.#calendar()
    const before = to.cell("whole", sql`(${day} - 1)`)
    const start = ask === "startOfMonth" ? months.startOfMonth(before) : months.startOfYear(before)
    return months.addMonths(start, to.whole(ask === "startOfMonth" ? 1 : months.monthsInYear))
  }

  #calendar(): CalendarCells {
    const { calendar, dialect } = this.setting
    if (this.#months === undefined)
      throw new SqlError({ code: "sql.calendar", of: calendar.id, dialect: dialect.name })
    return this.#months
  }

  column(scope: Scope, source: string): SqlCell {
    return columnOfRows(this.to.dialect, scope, source)
  }

  /** The first branch that holds; where the condition is open, the value on which both sides agree, or none. */
  #choose(at: At, step: StepOf<"choose">, cellOf: (at: At) => SqlCell, mode: Mode): SqlCell {
    return this.#unknowns.under(at) === undefined
      ? this.#chooseOpenly(step, cellOf)
      : this.#chooseTogether(step, cellOf, mode)
  }

  /** A choice whose conditions are unknown all at once or not at all. */
  #chooseTogether(step: StepOf<"choose">, cellOf: (at: At) => SqlCell, mode: Mode): SqlCell {
    const { to } = this
    const whens = step.branches.map(({ gives, when }) => sql` WHEN ${cellOf(when)} THEN ${cellOf(gives)}`)
    const last = step.branches.at(-1)?.when as At
    const rest = cellOf(step.otherwise)
    return to.cell(
      typeOf(step),
      mode !== "open" || this.#unknowns.seenFrom(last).size === 0
        ? sql`CASE${joined(whens, "")} ELSE ${rest} END`
        : sql`CASE${joined(whens, "")} WHEN ${this.#not(last, cellOf)} THEN ${rest} END`,
    )
  }

  /** A choice of which each condition may be open by itself. */
  #chooseOpenly(step: StepOf<"choose">, cellOf: (at: At) => SqlCell): SqlCell {
    const { to } = this
    const type = typeOf(step)
    const isUnknown = (at: At): boolean => {
      const of = this.graph.steps[at] as Step
      return of.form === "constant" && of.value === undefined
    }
    let rest = cellOf(step.otherwise)
    let restIsUnknown = isUnknown(step.otherwise)
    const results = new Set([step.otherwise])
    for (const { gives, when } of step.branches.toReversed()) {
      const condition = cellOf(when)
      const given = cellOf(gives)
      const isKnown = this.#unknowns.seenFrom(when).size === 0
      const canAgree =
        step.agreeing && !isKnown && !restIsUnknown && !isUnknown(gives) && this.#canBeOneOf(gives, results)
      rest = to.cell(
        type,
        restIsUnknown
          ? sql`CASE WHEN ${condition} THEN ${given} END`
          : isKnown
            ? sql`CASE WHEN ${condition} THEN ${given} ELSE ${rest} END`
            : canAgree
              ? sql`CASE WHEN ${condition} THEN ${given} WHEN NOT ${condition} OR ${given} = ${rest} THEN ${rest} END`
              : sql`CASE WHEN ${condition} THEN ${given} WHEN NOT ${condition} THEN ${rest} END`,
      )
      restIsUnknown &&= isUnknown(gives)
      results.add(gives)
    }
    return rest
  }

  /** Whether a result may be the same as one of others: two constants that differ never are. */
  #canBeOneOf(at: At, others: ReadonlySet<At>): boolean {
    const { steps } = this.graph
    const step = steps[at] as Step
    if (step.form !== "constant") return true
    return [...others].some((other) => {
      const of = steps[other] as Step
      return of.form !== "constant" || (of.value !== undefined && of.value === step.value)
    })
  }

  /** A fact or field: one that was checked is in its column as it is declared. */
  #readChecked(at: At, step: StepOf<"fact"> | StepOf<"field">, scope: Scope): SqlCell {
    const [table, id] = this.#sourceOf(step)
    const declared = step.form === "fact" ? step.fact : { kind: step.kind }
    const column = this.#columnOf(at, scope)
    if (column === undefined) return this.#read(table, id, declared, step.part, scope)
    if (this.#unknowns.seenFrom(at).size === 0 && this.to.dialect.full !== undefined)
      return this.#fullCellOf(at, scope)
    return step.sort === "truth"
      ? this.to.cell("truth", sql`(${column} = 2)`)
      : this.to.cell("whole", sql`CAST(${column} AS ${this.to.dialect.types.whole})`)
  }

  /** A column of a register. What is outside its limits is unknown. */
  #read(
    table: SqlRegister["cases"] | undefined,
    id: string,
    declared: {
      readonly kind: string
      readonly minimum?: number
      readonly maximum?: number
      readonly codes?: ReadonlyArray<string>
    },
    part: "months" | "days" | "numerator" | "denominator" | undefined,
    scope: Scope,
  ): SqlCell {
    const { to } = this
    const column = (which: typeof part): SqlCell => this.column(scope, columnOf(table, id, which).name)
    const whole = (of: SqlCell): Template => sql`CAST(${of} AS ${to.dialect.types.whole})`
    const limit = Number.MAX_SAFE_INTEGER
    const between = (of: SqlCell, low: number, high: number): SqlCell =>
      to.cell(
        "whole",
        sql`CASE WHEN ${of} BETWEEN ${to.number(low)} AND ${to.number(high)} THEN ${whole(of)} END`,
      )
    switch (declared.kind) {
      case "truth":
        return to.cell("truth", sql`CASE ${column(undefined)} WHEN 2 THEN TRUE WHEN 0 THEN FALSE END`)
      case "code": {
        const of = column(undefined)
        if (declared.codes === undefined)
          return to.cell("whole", sql`CASE WHEN ${of} > 0 THEN ${whole(of)} END`)
        const numbers = declared.codes.flatMap((code) => this.setting.register.dictionary.get(code) ?? [])
        return numbers.length === 0
          ? to.unknown("whole")
          : to.cell("whole", sql`CASE WHEN ${of} IN (${numbers.join(", ")}) THEN ${whole(of)} END`)
      }
      case "term":
        return this.#pair(scope, column("months"), () => {
          const [months, days] = [column("months"), column("days")].map((of) =>
            between(of, -limit, limit),
          ) as [SqlCell, SqlCell]
          const measure = to.cell("wide", sql`(${to.wide(months)} * 30 + ${to.wide(days)})`)
          const isTerm = to.cell("truth", sql`(${measure} BETWEEN ${to.number(-limit)} AND ${String(limit)})`)
          return [months, days].map((of) => to.cell("whole", sql`CASE WHEN ${isTerm} THEN ${of} END`)) as [
            SqlCell,
            SqlCell,
          ]
        })[part === "months" ? 0 : 1]
      case "ratio":
        return this.#pair(scope, column("numerator"), () => {
          const numerator = between(column("numerator"), -limit, limit)
          const denominator = between(column("denominator"), 1, limit)
          return [
            to.cell("whole", sql`CASE WHEN ${denominator} IS NOT NULL THEN ${numerator} END`),
            to.cell("whole", sql`CASE WHEN ${numerator} IS NOT NULL THEN ${denominator} END`),
          ]
        })[part === "numerator" ? 0 : 1]
      default:
        return between(column(undefined), declared.minimum ?? -limit, declared.maximum ?? limit)
    }
  }

  /** Both parts of a value in two columns, which are known together. */
  #pair(scope: Scope, first: SqlCell, make: () => readonly [SqlCell, SqlCell]): readonly [SqlCell, SqlCell] {
    const ofScope = getOrInsertComputed(
      this.#pairs,
      scope,
      () => new Map<SqlCell, readonly [SqlCell, SqlCell]>(),
    )
    return getOrInsertComputed(ofScope, first, make)
  }
}

/** A column of the rows that a scope starts from. Those of entries have the name of their scope before their own. */
export const columnOfRows = ({ quote }: Dialect, scope: Scope, source: string): SqlCell => {
  const name = quote(scope.outer === undefined ? source : `${scope.name}_${source}`)
  return getOrInsertComputed(scope.columns, name, () => ({
    ...literal("whole", name),
    scope,
    column: { name, by: "rows", source: quote(source) },
  }))
}

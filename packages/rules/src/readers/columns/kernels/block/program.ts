/**
 * Puts the steps of plans together for a block of cases: each step once, in an order in which what it needs comes before it.
 *
 * @module
 */

import type { Ratio } from "../../../../values/ratio.ts"
import { daysInMonthOfTerm, type Term } from "../../../../values/term.ts"
import type { Value } from "../../../../values/value.ts"
import { holdsRelation } from "../../../apply.ts"
import { quotient, remainder, settled, sumOfTerms } from "../../../compiled/arithmetic.ts"
import { isUnknown, type Plan, type PlanOf, stepsOf } from "../../../compiled/plan.ts"
import type { Setting } from "../../../setting.ts"
import type { NumberCells } from "../../cells.ts"
import type { Columns } from "../../columns.ts"
import { type CodeBook, columnOf, declaredLimits, listOfColumns, widthLimits } from "../binding.ts"
import { Fits } from "../fits.ts"
import type { Days, LaneSort } from "../kernel.ts"
import { calendarOperations, orderOfFractions } from "../operations.ts"
import { RowByRow } from "../row-by-row.ts"
import { aggregate } from "./aggregates.ts"
import { choice } from "./choices.ts"
import { EntryFrame, RowFrame, type Step } from "./frame.ts"
import {
  bitsOf,
  type CodeLane,
  type Lane,
  type LaneOf,
  laneOf,
  type NumberLane,
  type PairLane,
  type TruthLane,
} from "./lanes.ts"
import type { Frame, Making } from "./making.ts"
import * as numbers from "./number-loops.ts"
import * as packed from "./packed-truths.ts"
import * as truths from "./truth-loops.ts"

const fill = (lane: Lane, value: Value | undefined, book: CodeBook): void => {
  switch (lane.sort) {
    case "truth":
      lane.cells.fill(value === undefined ? 1 : value === true ? 3 : 0)
      break
    case "number":
      lane.cells.fill(value === undefined ? Number.NaN : (value as number))
      break
    case "code":
      lane.cells.fill(value === undefined ? 0 : book.numberOf(value as string))
      break
    case "term":
      lane.first.fill((value as Term | undefined)?.months ?? Number.NaN)
      lane.second.fill((value as Term | undefined)?.days ?? Number.NaN)
      break
    case "ratio":
      lane.first.fill((value as Ratio | undefined)?.numerator ?? Number.NaN)
      lane.second.fill((value as Ratio | undefined)?.denominator ?? Number.NaN)
  }
}

const truthMap = (no: number, yes: number): packed.TruthMap => packed.truthMapOf(bitsOf(no), bitsOf(yes))

const widthsAlike = (
  left: NumberCells | undefined,
  of: NumberCells | undefined,
): truths.TwoOfOneWidth | undefined =>
  left instanceof Int16Array && of instanceof Int16Array
    ? { left, of }
    : left instanceof Int32Array && of instanceof Int32Array
      ? { left, of }
      : undefined

/** The forms that read the case. */
const readsCase: ReadonlySet<Plan["form"]> = new Set([
  "truthFact",
  "codeFact",
  "numberFact",
  "fact",
  "field",
  "exists",
  "every",
  "countOf",
  "sumOf",
  "smallestOf",
  "greatestOf",
  "general",
])

/** The program of some plans over some columns. */
export class Program implements Making {
  readonly setting: Setting
  readonly columns: Columns
  readonly book: CodeBook
  readonly rows: RowFrame
  readonly fits = new Fits()
  readonly days: Days
  readonly #varying = new Map<Plan, boolean>()
  readonly #roots: ReadonlyArray<Plan>
  #rowByRow: RowByRow | undefined
  readonly #operations: ReturnType<typeof calendarOperations>

  constructor(
    roots: ReadonlyArray<Plan>,
    setting: Setting,
    columns: Columns,
    days: Days,
    book: CodeBook,
    rows: RowFrame,
  ) {
    this.setting = setting
    this.columns = columns
    this.days = days
    this.book = book
    this.rows = rows
    this.#roots = roots
    this.#operations = calendarOperations(setting)
  }

  truth(plan: Plan, frame: Frame): Uint8Array {
    return this.lane(plan, "truth", frame).cells
  }

  number(plan: Plan, frame: Frame): Float64Array {
    return this.lane(plan, "number", frame).cells
  }

  code(plan: Plan, frame: Frame): Int32Array {
    return this.lane(plan, "code", frame).cells
  }

  pair(plan: Plan, sort: "term" | "ratio", frame: Frame): PairLane {
    return this.lane(plan, sort, frame)
  }

  /** The lane of a plan. The steps that fill it are part of the program from then on. */
  lane<S extends LaneSort>(plan: Plan, sort: S, frame: Frame): LaneOf<S> {
    if (isUnknown(plan)) {
      const lane = laneOf(sort)
      fill(lane, undefined, this.book)
      return lane
    }
    const known = frame.lanes.get(plan)
    if (known !== undefined) return known as LaneOf<S>
    const before = frame.steps.length
    const lane = this.#make(plan, sort, frame)
    frame.lanes.set(plan, lane)
    if (frame instanceof RowFrame && !this.#varies(plan)) frame.once.push(...frame.steps.splice(before))
    return lane
  }

  /** Whether a plan can come to something else for another case. */
  #varies(plan: Plan): boolean {
    let known = this.#varying.get(plan)
    if (known === undefined) {
      known =
        plan.form === "today" || plan.form === "lawDay"
          ? typeof this.days[plan.form] !== "number"
          : readsCase.has(plan.form) || stepsOf(plan).some((step) => this.#varies(step))
      this.#varying.set(plan, known)
    }
    return known
  }

  #make<S extends LaneSort>(plan: Plan, sort: S, frame: Frame): LaneOf<S> {
    if (plan.form === "constant") {
      const lane = laneOf(sort)
      fill(lane, plan.value, this.book)
      return lane
    }
    if (frame instanceof EntryFrame && !this.fits.open(plan).has(frame.slot))
      return this.#spread(this.lane(plan, sort, this.rows), frame) as LaneOf<S>
    const lane: Lane = laneOf(sort)
    if (!this.fits.hasForm(plan)) frame.steps.push(this.#rowwise(plan, lane))
    else if (lane.sort === "truth") this.#truth(plan, lane, frame)
    else if (lane.sort === "number") this.#number(plan, lane, frame)
    else if (lane.sort === "code") this.#code(plan, lane, frame)
    else this.#pair(plan, lane, frame)
    return lane as LaneOf<S>
  }

  /** The lane of cases, for each entry that of its case. */
  #spread(of: Lane, frame: EntryFrame): Lane {
    const { rowOf } = frame
    const lane: Lane = laneOf(of.sort)
    const spread = (from: Lane & { cells?: unknown }, key: "cells" | "first" | "second"): void => {
      const source = from[key as never] as Float64Array
      const target = lane[key as never] as Float64Array
      frame.steps.push((size) => {
        for (let i = 0; i < size; i++) target[i] = source[rowOf[i] as number] as number
      })
    }
    if (of.sort === "term" || of.sort === "ratio") {
      spread(of, "first")
      spread(of, "second")
    } else spread(of, "cells")
    return lane
  }

  #dayAt(day: Days["today"], row: number): number {
    return typeof day === "number" ? day : (day[row] as number)
  }

  #rowwise(plan: Plan, lane: Lane): Step {
    const { rows } = this
    this.#rowByRow ??= new RowByRow(this.#roots, this.setting, this.columns)
    const rowByRow = this.#rowByRow
    const each =
      (put: (i: number, row: number, today: number, lawDay: number) => void): Step =>
      (size) => {
        const { lawDay, today } = this.days
        for (let i = 0; i < size; i++) {
          const row = rows.from + i
          put(i, row, this.#dayAt(today, row), this.#dayAt(lawDay, row))
        }
      }
    switch (lane.sort) {
      case "truth": {
        const read = rowByRow.truth(plan)
        return each((i, ...at) => {
          lane.cells[i] = bitsOf(read(...at))
        })
      }
      case "number": {
        const read = rowByRow.number(plan)
        return each((i, ...at) => {
          lane.cells[i] = read(...at)
        })
      }
      case "code": {
        const read = rowByRow.value(plan)
        return each((i, ...at) => {
          const code = read(...at)
          lane.cells[i] = code === undefined ? 0 : this.book.numberOf(code as string)
        })
      }
      case "term": {
        const read = rowByRow.value(plan)
        return each((i, ...at) => {
          const term = read(...at) as Term | undefined
          lane.first[i] = term?.months ?? Number.NaN
          lane.second[i] = term?.days ?? Number.NaN
        })
      }
      case "ratio": {
        const read = rowByRow.value(plan)
        return each((i, ...at) => {
          const ratio = read(...at) as Ratio | undefined
          lane.first[i] = ratio?.numerator ?? Number.NaN
          lane.second[i] = ratio?.denominator ?? Number.NaN
        })
      }
    }
  }

  #truth(plan: Plan, { cells: out, sort }: TruthLane, frame: Frame): void {
    const step = (run: Step): void => {
      frame.steps.push(run)
    }
    switch (plan.form) {
      case "truthFact": {
        const column = columnOf(this.columns.facts, plan.id, "truth")
        if (column === undefined) out.fill(1)
        else this.#stored(column.cells, truthMap(plan.whenNo, plan.whenYes), out, frame)
        return
      }
      case "codeFact": {
        const column = columnOf(this.columns.facts, plan.id, "code")
        if (column === undefined) {
          out.fill(1)
          return
        }
        const table = Uint8Array.of(1, ...column.codes.map((code) => bitsOf(plan.truths.get(code) ?? 1)))
        step((size) => truths.loadCodeTruths(size, column.cells, frame.from, table, out))
        return
      }
      case "field": {
        const column = this.#field(plan, frame, "truth")
        if (column === undefined) out.fill(1)
        else this.#stored(column.cells, truthMap(0, 2), out, frame)
        return
      }
      case "all":
      case "any": {
        this.#junction(plan, out, frame)
        return
      }
      case "not": {
        const [of, words] = [packed.wordsOf(this.truth(plan.of, frame)), packed.wordsOf(out)]
        step((size) => packed.mapped(size, of, packed.negation, words))
        return
      }
      case "atLeast": {
        const of = plan.of.map((part) => this.truth(part, frame))
        step((size) => truths.holdingAtLeast(size, of, plan.count, out))
        return
      }
      case "within":
        this.#within(plan, out, frame)
        return
      case "order": {
        const [atLeast, less] = [bitsOf(plan.whenAtLeast), bitsOf(plan.whenLess)]
        const left = this.number(plan.left, frame)
        const { right: share } = plan
        if (share.form === "scale" && share.rounding === "up" && this.#staysExact(plan.left, share)) {
          if (this.#shareOfFacts(plan.left, share, atLeast, less, out, frame)) return
          const of = this.number(share.of, frame)
          const [first, second] = this.#partsOfShare(share.by, frame)
          step((size) => truths.atLeastShare(size, left, of, first, second, atLeast, less, out))
          return
        }
        const right = this.number(plan.right, frame)
        step((size) => truths.ordered(size, left, right, atLeast, less, out))
        return
      }
      case "same": {
        const [alike, different] = [bitsOf(plan.whenSame), bitsOf(plan.whenDifferent)]
        const { left, right } = plan
        if (left.sort === "number") {
          const [a, b] = [this.number(left, frame), this.number(right, frame)]
          step((size) => truths.sameNumbers(size, a, b, alike, different, out))
        } else if (left.sort === "code") {
          const [a, b] = [this.code(left, frame), this.code(right, frame)]
          step((size) => truths.sameCodes(size, a, b, alike, different, out))
        } else {
          const [a, b] = [this.truth(left, frame), this.truth(right, frame)]
          step((size) => truths.sameTruths(size, a, b, alike, different, out))
        }
        return
      }
      case "orderOfRatios": {
        const left = this.pair(plan.left, "ratio", frame)
        const right = this.pair(plan.right, "ratio", frame)
        step((size) => {
          for (let i = 0; i < size; i++) {
            const order = orderOfFractions(
              left.first[i] as number,
              left.second[i] as number,
              right.first[i] as number,
              right.second[i] as number,
            )
            out[i] = Number.isNaN(order) ? 1 : holdsRelation(plan.relation, order) ? 3 : 0
          }
        })
        return
      }
      case "among": {
        const of = this.code(plan.of, frame)
        const table = this.tableOf(plan.codes, bitsOf(plan.inside), bitsOf(plan.outside))
        step((size) => truths.among(size, of, table, out))
        return
      }
      case "exists":
      case "every":
        aggregate(this, plan, { sort, cells: out })
        return
      default:
        choice(this, plan, { sort, cells: out }, frame)
    }
  }

  /** A conjunction or a disjunction. Truths that are stored are taken in without a lane of their own. */
  #junction({ form, of }: PlanOf<"all" | "any">, out: Uint8Array, frame: Frame): void {
    const { facts } = this.columns
    const stored = of.flatMap((part) => {
      const isOfCase = part.form === "truthFact" && frame instanceof RowFrame
      const cells = isOfCase ? columnOf(facts, part.id, "truth")?.cells : undefined
      return part.form === "truthFact" && cells !== undefined
        ? [{ part, truths: new packed.StoredTruths(cells), map: truthMap(part.whenNo, part.whenYes) }]
        : []
    })
    const taken = new Set<Plan>(stored.map(({ part }) => part))
    const [first, second, ...others] = of
      .filter((part) => !taken.has(part))
      .map((part) => packed.wordsOf(this.truth(part, frame)))
    const words = packed.wordsOf(out)
    const loop = form === "all" ? packed.both : packed.either
    const step = (run: Step): void => {
      frame.steps.push(run)
    }
    if (second !== undefined) {
      step((size) => loop(size, first as Int32Array, second, words))
      for (const other of others) step((size) => loop(size, words, other, words))
    } else if (first !== undefined) step(() => words.set(first))
    else if (stored.length === 0) step((size) => out.fill(form === "all" ? 3 : 0, 0, size))
    // Two columns at a time; one that is left over stands with itself.
    for (let place = 0; place < stored.length; place += 2) {
      const one = stored[place] as (typeof stored)[number]
      const another = stored[place + 1] ?? one
      const isFirst = place === 0 && first === undefined
      const [loading, taking] =
        form === "all" ? [packed.loadBoth, packed.andTruths] : [packed.loadEither, packed.orTruths]
      const run = isFirst ? loading : taking
      step((size) => run(size, one.truths, one.map, another.truths, another.map, frame.from, words))
    }
  }

  #stored(cells: Uint8Array, map: packed.TruthMap, out: Uint8Array, frame: Frame): void {
    const [stored, words] = [new packed.StoredTruths(cells), packed.wordsOf(out)]
    frame.steps.push((size) => packed.loadTruths(size, stored, map, frame.from, words))
  }

  /** Whether a number times a denominator and another times a numerator are exact for every case. */
  #staysExact(left: Plan, { by, of }: PlanOf<"scale">): boolean {
    const ratios = by.form === "when" ? [by.gives, by.otherwise] : [by]
    const greatest = ratios.map(({ form, ...ratio }) => {
      const { denominator, numerator } = ((ratio as { value?: Ratio }).value ?? {}) as Partial<Ratio>
      return Math.max(Math.abs(numerator ?? Number.NaN), denominator ?? Number.NaN)
    })
    const most = Math.max(...greatest) * Math.max(this.#greatest(left), this.#greatest(of))
    return most <= Number.MAX_SAFE_INTEGER
  }

  /** A fact against a share of another, straight from their columns; `false` where it is more than that. */
  #shareOfFacts(
    left: Plan,
    { by, of }: PlanOf<"scale">,
    atLeast: number,
    less: number,
    out: Uint8Array,
    frame: Frame,
  ): boolean {
    if (left.form !== "numberFact" || of.form !== "numberFact" || !(frame instanceof RowFrame)) return false
    const cells = widthsAlike(this.#cellsOf(left), this.#cellsOf(of))
    const fractions = by.form === "when" ? [by.gives, by.otherwise] : [by, by]
    const [gives, otherwise] = fractions.map((plan) =>
      plan.form === "constant" ? (plan.value as Ratio | undefined) : undefined,
    )
    if (cells === undefined || gives === undefined || otherwise === undefined) return false
    const shares = Float64Array.of(
      ...[otherwise.numerator, 0, 0, gives.numerator],
      ...[otherwise.denominator, 0, 0, gives.denominator],
    )
    const condition =
      by.form === "when" ? this.truth(by.condition, frame) : laneOf("truth").cells.fill(bitsOf(2))
    const [known, knownOf] = [this.known(left, cells.left), this.known(of, cells.of)]
    frame.steps.push((size) =>
      truths.atLeastShareOfCells(
        size,
        cells,
        frame.from,
        known,
        knownOf,
        condition,
        shares,
        atLeast,
        less,
        out,
      ),
    )
    return true
  }

  #cellsOf({ id }: PlanOf<"numberFact">): NumberCells | undefined {
    return columnOf(this.columns.facts, id, "number")?.cells
  }

  /** Numerators and denominators; it is enough that one of the two is unknown where the fraction is. */
  #partsOfShare(by: Plan, frame: Frame): readonly [Float64Array, Float64Array] {
    if (by.form === "when" && by.gives.form === "constant" && by.otherwise.form === "constant") {
      const [gives, otherwise] = [by.gives.value as Ratio, by.otherwise.value as Ratio]
      if (gives.numerator === otherwise.numerator) {
        const condition = this.truth(by.condition, frame)
        const [ones, others] = [laneOf("number").cells.fill(gives.numerator), laneOf("number").cells]
        frame.steps.push((size) =>
          numbers.selectFixed(size, condition, gives.denominator, otherwise.denominator, others),
        )
        return [ones, others]
      }
    }
    const { first, second } = this.pair(by, "ratio", frame)
    return [first, second]
  }

  /** No number of a plan is further from zero than this. */
  #greatest(plan: Plan): number {
    if (plan.form !== "numberFact") return Number.POSITIVE_INFINITY
    const cells = columnOf(this.columns.facts, plan.id, "number")?.cells
    if (cells === undefined) return 0
    const { high, low } = this.known(plan, cells)
    return Math.max(Math.abs(low), Math.abs(high))
  }

  /** What each code comes to by its number. All codes that can occur were numbered before. */
  tableOf(codes: ReadonlySet<string>, inside: number, outside: number): Uint8Array {
    return Uint8Array.of(1, ...this.book.codes.map((code) => (codes.has(code) ? inside : outside)))
  }

  #within(plan: PlanOf<"within">, out: Uint8Array, frame: Frame): void {
    const { high, low } = plan
    const [inside, outside] = [bitsOf(plan.inside), bitsOf(plan.outside)]
    if (plan.of.form === "numberFact") {
      const cells = columnOf(this.columns.facts, plan.of.id, "number")?.cells
      if (cells !== undefined && !(cells instanceof Float64Array)) {
        const known = this.known(plan.of, cells)
        frame.steps.push((size) =>
          truths.withinCells(size, cells, frame.from, known, { low, high }, inside, outside, out),
        )
        return
      }
    }
    const of = this.number(plan.of, frame)
    frame.steps.push((size) => truths.within(size, of, low, high, inside, outside, out))
  }

  /** Between which numbers cells of a fact are known. The declaration of the columns need not be asked again. */
  known({ high, id, low }: PlanOf<"numberFact">, cells: NumberCells): truths.Known {
    const declared = declaredLimits(this.columns, id)
    const width = widthLimits(cells)
    return {
      low: declared.low >= low ? width.low : Math.max(low, width.low),
      high: declared.high <= high ? width.high : Math.min(high, width.high),
    }
  }

  #field<C extends "truth" | "number" | "code" | "term" | "ratio">(
    { name, slot }: PlanOf<"field">,
    frame: Frame,
    kind: C,
  ): ReturnType<typeof columnOf<C>> {
    const list = this.#lists.get(slot)
    const fields = list === undefined ? undefined : listOfColumns(this.columns, list)?.fields
    return frame instanceof EntryFrame && fields !== undefined ? columnOf(fields, name, kind) : undefined
  }

  readonly #lists = new Map<number, string>()

  /** Says which list the entries of a slot are of. */
  openList(slot: number, list: string): void {
    this.#lists.set(slot, list)
  }

  #number(plan: Plan, { cells: out, sort }: NumberLane, frame: Frame): void {
    const step = (run: Step): void => {
      frame.steps.push(run)
    }
    const each = (of: (i: number) => number): void =>
      step((size) => {
        for (let i = 0; i < size; i++) out[i] = of(i)
      })
    switch (plan.form) {
      case "numberFact": {
        const cells = columnOf(this.columns.facts, plan.id, "number")?.cells
        if (cells === undefined) out.fill(Number.NaN)
        else {
          const { high, low } = this.known(plan, cells)
          step((size) => numbers.loadNumbers(size, cells, frame.from, low, high, out))
        }
        return
      }
      case "field": {
        const cells = this.#field(plan, frame, "number")?.cells
        if (cells === undefined) out.fill(Number.NaN)
        else {
          const { high, low } = widthLimits(cells)
          step((size) => numbers.loadNumbers(size, cells, frame.from, low, high, out))
        }
        return
      }
      case "today":
      case "lawDay": {
        const { form } = plan
        const { rows } = this
        step((size) => {
          const day = this.days[form]
          if (typeof day === "number") out.fill(day)
          else out.set(day.subarray(rows.from, rows.from + size))
        })
        return
      }
      case "add": {
        const of = plan.of.map((part) => this.number(part, frame))
        const [left, right] = of
        if (of.length === 2 && left !== undefined && right !== undefined)
          step((size) => numbers.added(size, left, right, out))
        else step((size) => numbers.addedUp(size, of, out))
        return
      }
      case "subtract": {
        const [left, right] = [this.number(plan.left, frame), this.number(plan.right, frame)]
        step((size) => numbers.subtracted(size, left, right, out))
        return
      }
      case "daysBetween": {
        const [from, to] = [this.number(plan.left, frame), this.number(plan.right, frame)]
        step((size) => numbers.subtracted(size, to, from, out))
        return
      }
      case "multiply": {
        const [left, right] = [this.number(plan.left, frame), this.number(plan.right, frame)]
        step((size) => numbers.multiplied(size, left, right, out))
        return
      }
      case "addDays": {
        const [day, by] = [this.number(plan.left, frame), this.number(plan.right, frame)]
        const { firstDay, lastDay } = this.setting.pack.calendar
        step((size) => numbers.addedWithin(size, day, by, firstDay, lastDay, out))
        return
      }
      case "divide": {
        const [left, right] = [this.number(plan.left, frame), this.number(plan.right, frame)]
        const divide = quotient[plan.rounding]
        each((i) => divide(left[i] as number, right[i] as number))
        return
      }
      case "remainder": {
        const [left, right] = [this.number(plan.left, frame), this.number(plan.right, frame)]
        each((i) => remainder(left[i] as number, right[i] as number))
        return
      }
      case "settled": {
        const of = this.number(plan.of, frame)
        each((i) => settled(of[i] as number))
        return
      }
      case "scale": {
        const of = this.number(plan.of, frame)
        const by = this.pair(plan.by, "ratio", frame)
        step((size) => numbers.scaledNumbers(size, of, by.first, by.second, plan.rounding, out))
        return
      }
      case "measure": {
        const { first, second } = this.pair(plan.of, "term", frame)
        each((i) => (first[i] as number) * daysInMonthOfTerm + (second[i] as number))
        return
      }
      case "addTerm": {
        const day = this.number(plan.day, frame)
        const { first, second } = this.pair(plan.term, "term", frame)
        const { addTerm } = this.#operations
        each((i) => addTerm(day[i] as number, first[i] as number, second[i] as number))
        return
      }
      case "startOf": {
        const day = this.number(plan.day, frame)
        const start = plan.unit === "month" ? this.#operations.startOfMonth : this.#operations.startOfYear
        each((i) => start(day[i] as number))
        return
      }
      case "completionDay": {
        const start = this.number(plan.start, frame)
        const term = this.pair(plan.term, "term", frame)
        const share = this.pair(plan.share, "ratio", frame)
        const { completionDay } = this.#operations
        each((i) =>
          completionDay(
            start[i] as number,
            term.first[i] as number,
            term.second[i] as number,
            share.first[i] as number,
            share.second[i] as number,
          ),
        )
        return
      }
      case "smallest":
      case "greatest": {
        const of = plan.of.map((part) => this.number(part, frame))
        const sign = plan.form === "greatest" ? 1 : -1
        step((size) => numbers.extremes(size, of, sign, out))
        return
      }
      case "countOf":
      case "sumOf":
      case "smallestOf":
      case "greatestOf":
        aggregate(this, plan, { sort, cells: out })
        return
      default:
        choice(this, plan, { sort, cells: out }, frame)
    }
  }

  #code(plan: Plan, lane: CodeLane, frame: Frame): void {
    const { cells: out } = lane
    if (plan.form !== "fact" && plan.form !== "field") {
      choice(this, plan, lane, frame)
      return
    }
    const column =
      plan.form === "fact"
        ? columnOf(this.columns.facts, plan.fact.id, "code")
        : this.#field(plan, frame, "code")
    if (column === undefined) return
    const vocabulary = plan.form === "fact" ? plan.fact.codes : undefined
    const numbersOfCodes = this.book.numbersOf(
      column.codes,
      (code) => vocabulary === undefined || vocabulary.includes(code),
    )
    const { cells } = column
    frame.steps.push((size) => {
      for (let i = 0; i < size; i++) out[i] = numbersOfCodes[cells[frame.from + i] as number] as number
    })
  }

  #pair(plan: Plan, lane: PairLane, frame: Frame): void {
    const { first, second } = lane
    const each = (put: (i: number) => void): void => {
      frame.steps.push((size) => {
        for (let i = 0; i < size; i++) put(i)
      })
    }
    const putTerm = (i: number, term: Term | undefined): void => {
      first[i] = term?.months ?? Number.NaN
      second[i] = term?.days ?? Number.NaN
    }
    switch (plan.form) {
      case "fact":
      case "field": {
        const read = <C extends "term" | "ratio">(kind: C) =>
          plan.form === "fact"
            ? columnOf(this.columns.facts, plan.fact.id, kind)
            : this.#field(plan, frame, kind)
        const term = lane.sort === "term" ? read("term") : undefined
        const ratio = lane.sort === "ratio" ? read("ratio") : undefined
        const [ones, others] = [term?.months ?? ratio?.numerators, term?.days ?? ratio?.denominators]
        if (ones === undefined || others === undefined) {
          first.fill(Number.NaN)
          return
        }
        const [limits, otherLimits] = [widthLimits(ones), widthLimits(others)]
        frame.steps.push((size) => {
          numbers.loadNumbers(size, ones, frame.from, limits.low, limits.high, first)
          numbers.loadNumbers(size, others, frame.from, otherLimits.low, otherLimits.high, second)
        })
        return
      }
      case "termOfMeasure": {
        const measure = this.number(plan.measure, frame)
        each((i) => {
          const days = measure[i] as number
          const months = Math.floor(days / daysInMonthOfTerm)
          first[i] = months
          second[i] = days - months * daysInMonthOfTerm
        })
        return
      }
      case "termBetween": {
        const [from, to] = [this.number(plan.from, frame), this.number(plan.to, frame)]
        const { termBetween } = this.#operations
        each((i) => putTerm(i, termBetween(from[i] as number, to[i] as number)))
        return
      }
      case "addTerms": {
        const terms = plan.of.map((part) => this.pair(part, "term", frame))
        each((i) =>
          putTerm(
            i,
            sumOfTerms(
              terms.map((term) => {
                const months = term.first[i] as number
                return Number.isNaN(months) ? undefined : { months, days: term.second[i] as number }
              }),
            ),
          ),
        )
        return
      }
      default:
        choice(this, plan, lane, frame)
    }
  }
}

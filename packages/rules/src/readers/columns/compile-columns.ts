import type { Expression, Op } from "../../expression.ts"
import { kindOf } from "../../language/kinds.ts"
import type { Rule } from "../../law/rule.ts"
import type { Day } from "../../values/day.ts"
import type { Kind, Value } from "../../values/value.ts"
import { type CompileSetting, planned } from "../compiled/compile.ts"
import { idsReadBy, type Plan } from "../compiled/plan.ts"
import { sortOfKind } from "../compiled/planner/sorts.ts"
import type { Column, Columns, DayCells } from "./columns.ts"
import { interpretedKernel } from "./kernels/block/interpret.ts"
import { Fits } from "./kernels/fits.ts"
import { allOf, type MakeKernel, type Output, outputFor } from "./kernels/kernel.ts"
import { RowByRow } from "./kernels/row-by-row.ts"
import { writerOf } from "./writing.ts"

/** The day of every case, or a day for each. */
export type Today = Day | DayCells

export const dayOfRow = (today: Today, row: number): Day =>
  (typeof today === "number" ? today : today[row]) as Day

/** A condition compiled for populations. */
export interface AnswerColumns {
  /** Whether the condition holds, case by case: 0 no, 1 unknown, 2 yes; in `into`, if given, which has to have that length. */
  readonly answers: (columns: Columns, today: Today, into?: Uint8Array) => Uint8Array
  /** The ids of the facts and lists that are read; other columns may be absent. */
  readonly reads: ReadonlySet<string>
  /** The forms of expression that are carried out case by case; mostly none. */
  readonly general: ReadonlyArray<Op>
}

/** A quantity compiled for populations. */
export interface ValueColumns {
  /** The value, case by case. Numbers are doubles, NaN where unknown; in `into`, if given, which has to have that length. */
  readonly values: (columns: Columns, today: Today, into?: Float64Array) => Column
  readonly reads: ReadonlySet<string>
  readonly general: ReadonlyArray<Op>
}

/** Compiles a condition with a back end. */
export const answerColumnsWith = (
  make: MakeKernel,
  of: Expression<boolean> | Rule<boolean>,
  given: CompileSetting,
): AnswerColumns => {
  const { common, plan, setting } = planned(of, given)
  const about = { general: common.general, reads: idsReadBy([plan]) }
  if (plan.sort !== "truth" || !new Fits().of(plan))
    return {
      ...about,
      answers: (columns, today, into = new Uint8Array(columns.size)) => {
        const read = new RowByRow([plan], setting, columns).truth(plan)
        for (let row = 0; row < columns.size; row++) into[row] = read(row, dayOfRow(today, row), Number.NaN)
        return into
      },
    }
  const kernel = make([{ plan, sort: "truth" }], setting)
  return {
    ...about,
    answers: (columns, today, into = new Uint8Array(columns.size)) => {
      kernel.bind(columns, { today, lawDay: today }).run([{ sort: "truth", cells: into }], allOf(columns))
      return into
    },
  }
}

/**
 * Compiles a condition for populations: the answers of `decide` for every case, without generated code.
 *
 * @example
 * const { answers } = compileAnswerColumns(conditionalRelease, { pack })
 * // One of three surely, and another who may be.
 * tallyOf(answers(columns, setting.today)) // => { cases: 3, sure: 1, possible: 2 }
 */
export const compileAnswerColumns = (
  of: Expression<boolean> | Rule<boolean>,
  setting: CompileSetting,
): AnswerColumns => answerColumnsWith(interpretedKernel, of, setting)

/** The column of an output. */
const columnOfOutput = (output: Output, codes: ReadonlyArray<string>): Column => {
  switch (output.sort) {
    case "truth":
      return { column: "truth", cells: output.cells }
    case "number":
      return { column: "number", cells: output.cells }
    case "code":
      return { column: "code", cells: output.cells, codes }
    case "term":
      return { column: "term", months: output.first, days: output.second }
    case "ratio":
      return { column: "ratio", numerators: output.first, denominators: output.second }
  }
}

/** The values of a plan of no fixed sort, case by case. */
const valuesRowByRow = (
  plan: Plan,
  kind: Kind,
  setting: Parameters<MakeKernel>[1],
  columns: Columns,
  today: Today,
  into: Float64Array | undefined,
): Column => {
  const read = new RowByRow([plan], setting, columns).value(plan)
  const valueIn = (row: number): Value | undefined => read(row, dayOfRow(today, row), Number.NaN)
  if (sortOfKind[kind] === "number") {
    const cells = into ?? new Float64Array(columns.size)
    for (let row = 0; row < columns.size; row++)
      cells[row] = (valueIn(row) as number | undefined) ?? Number.NaN
    return { column: "number", cells }
  }
  const writer = writerOf({ kind }, { capacity: columns.size, shared: false })
  for (let row = 0; row < columns.size; row++) {
    const value = valueIn(row)
    if (value !== undefined) writer.put(row, value)
  }
  return writer.column(columns.size)
}

/** Compiles a quantity with a back end. */
export const valueColumnsWith = (
  make: MakeKernel,
  of: Expression | Rule,
  given: CompileSetting,
): ValueColumns => {
  const { common, plan, setting } = planned(of, given)
  const about = { general: common.general, reads: idsReadBy([plan]) }
  const kind = "op" in of ? kindOf(of) : of.valueKind
  const sort = sortOfKind[kind]
  if (plan.sort !== sort || !new Fits().of(plan))
    return {
      ...about,
      values: (columns, today, into) => valuesRowByRow(plan, kind, setting, columns, today, into),
    }
  const kernel = make([{ plan, sort }], setting)
  return {
    ...about,
    values: (columns, today, into) => {
      const output: Output =
        sort === "number" && into !== undefined ? { sort, cells: into } : outputFor(sort, columns.size)
      const { codes, run } = kernel.bind(columns, { today, lawDay: today })
      run([output], allOf(columns))
      return columnOfOutput(output, codes)
    },
  }
}

/**
 * Compiles a quantity for populations: the values of `determine` for every case, without generated code.
 *
 * @example
 * const { values } = compileValueColumns(degreeOfImprisonment, { pack })
 * const degrees = values(columns, setting.today)
 * Array.from({ length: 3 }, (_, row) => valueAtPlace(degrees, row)) // => [5, 5, 5]
 */
export const compileValueColumns = (of: Expression | Rule, setting: CompileSetting): ValueColumns =>
  valueColumnsWith(interpretedKernel, of, setting)

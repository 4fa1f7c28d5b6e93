/**
 * Rules compiled for whole populations: the answers of `decide` and the values of `determine` for every case at once, in
 * arrays, and without generated code.
 *
 * @module
 */

import type { Expression, Op } from "../../expression.ts"
import { kindOf } from "../../language/kinds.ts"
import type { Rule } from "../../law/rule.ts"
import type { Day } from "../../values/day.ts"
import type { Kind } from "../../values/value.ts"
import { type CompileSetting, compileAnswer, compileValue } from "../compiled/compile.ts"
import type { Column, Columns, DayCells } from "./columns.ts"
import { rowCursor } from "./row.ts"
import { writerOf } from "./writing.ts"

/** The day on which every case is looked at, or a day for each. */
export type Today = Day | DayCells

/** The day of a case. */
export const dayOfRow = (today: Today, row: number): Day =>
  (typeof today === "number" ? today : today[row]) as Day

/** A condition, compiled for populations. */
export interface AnswerColumns {
  /**
   * Whether the condition holds, case by case: 0 no, 1 unknown, 2 yes. Written into the array given, if one is, which has to
   * be as long as there are cases.
   */
  readonly answers: (columns: Columns, today: Today, into?: Uint8Array) => Uint8Array
  /** The forms of expression that are carried out case by case instead of column by column; mostly none. */
  readonly general: ReadonlyArray<Op>
}

/** A quantity, compiled for populations. */
export interface ValueColumns {
  /** The value, case by case. Numbers come in a `Float64Array`, NaN where unknown. */
  readonly values: (columns: Columns, today: Today) => Column
  readonly general: ReadonlyArray<Op>
}

/**
 * Compiles a condition for populations. It answers what `decide(…).answer` says of each case.
 *
 * @example
 * const { answers } = compileAnswerColumns(conditionalRelease, { pack })
 * tallyOf(answers(columns, today)) // => { cases: 200000, sure: 4100, possible: 5900 }
 */
export const compileAnswerColumns = (
  of: Expression<boolean> | Rule<boolean>,
  setting: CompileSetting,
): AnswerColumns => {
  const { answer, general } = compileAnswer(of, setting)
  return {
    general,
    answers: (columns, today, into = new Uint8Array(columns.size)) => {
      const cursor = rowCursor(columns)
      for (let row = 0; row < columns.size; row++) {
        cursor.row = row
        into[row] = answer(cursor.facts, dayOfRow(today, row))
      }
      return into
    },
  }
}

const isRule = (of: Expression | Rule): of is Rule => !("op" in of)

/** What the value of a rule or an expression is. */
export const valueKindOf = (of: Expression | Rule): Kind => (isRule(of) ? of.valueKind : kindOf(of))

/**
 * Compiles a quantity for populations: what `determine(…).value` is of each case.
 *
 * @example
 * const { values } = compileValueColumns(degreeOfImprisonment, { pack })
 * values(columns, today) // => { column: "number", cells: Float64Array [5, NaN, 7, …] }
 */
export const compileValueColumns = (of: Expression | Rule, setting: CompileSetting): ValueColumns => {
  const { general, value } = compileValue(of, setting)
  const kind = valueKindOf(of)
  return {
    general,
    values: (columns, today) => {
      const cursor = rowCursor(columns)
      const read = (row: number) => {
        cursor.row = row
        return value(cursor.facts, dayOfRow(today, row))
      }
      if (kind === "count" || kind === "money" || kind === "day") {
        const cells = new Float64Array(columns.size)
        for (let row = 0; row < columns.size; row++)
          cells[row] = (read(row) as number | undefined) ?? Number.NaN
        return { column: "number", cells }
      }
      const writer = writerOf({ kind }, { capacity: columns.size, shared: false })
      for (let row = 0; row < columns.size; row++) writer.push(read(row) as never)
      return writer.column()
    },
  }
}

import type { Expression } from "../../expression.ts"
import type { Rule } from "../../law/rule.ts"
import type { Day } from "../../values/day.ts"
import type { Kind } from "../../values/value.ts"
import { type CompileSetting, planned, plannedCondition } from "../compiled/compile.ts"
import { idsReadBy } from "../compiled/plan.ts"
import type { Column, Columns, DayCells } from "./columns.ts"
import { interpretedKernel } from "./kernels/block/interpret.ts"
import { allOf, type MakeKernel, type Output, outputFor } from "./kernels/kernel.ts"

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
}

/** A quantity compiled for populations. */
export interface ValueColumns {
  /** The value, case by case. Numbers are doubles, NaN where unknown; in `into`, if given, which has to have that length. */
  readonly values: (columns: Columns, today: Today, into?: Float64Array) => Column
  readonly reads: ReadonlySet<string>
}

/** Compiles a condition with a back end. */
export const answerColumnsWith = (
  make: MakeKernel,
  of: Expression<boolean> | Rule<boolean>,
  given: CompileSetting,
): AnswerColumns => {
  const { plan, setting } = plannedCondition(of, given)
  const kernel = make([plan], setting)
  return {
    reads: idsReadBy([plan]),
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

/** Two numbers of each case, both NaN where one is. */
const together = (outputs: ReadonlyArray<Output>): readonly [Float64Array, Float64Array] => {
  const [first, second] = outputs.map(({ cells }) => cells) as [Float64Array, Float64Array]
  for (let row = 0; row < first.length; row++)
    if (Number.isNaN((first[row] as number) + (second[row] as number))) {
      first[row] = Number.NaN
      second[row] = Number.NaN
    }
  return [first, second]
}

/** The column of the outputs of a value. */
const columnOfOutputs = (
  kind: Kind,
  outputs: ReadonlyArray<Output>,
  codes: ReadonlyArray<string>,
): Column => {
  const [output, another] = outputs as readonly [Output, Output?]
  if (another !== undefined) {
    const [first, second] = together(outputs)
    return kind === "term"
      ? { column: "term", months: first, days: second }
      : { column: "ratio", numerators: first, denominators: second }
  }
  switch (output.sort) {
    case "truth":
      return { column: "truth", cells: output.cells }
    case "number":
      return { column: "number", cells: output.cells }
    case "code":
      return { column: "code", cells: output.cells, codes }
  }
}

/** Compiles a quantity with a back end. */
export const valueColumnsWith = (
  make: MakeKernel,
  of: Expression | Rule,
  given: CompileSetting,
): ValueColumns => {
  const {
    output: { kind, plans },
    setting,
  } = planned(of, given)
  const kernel = make(plans, setting)
  return {
    reads: idsReadBy(plans),
    values: (columns, today, into) => {
      const outputs = plans.map(
        ({ sort }): Output =>
          sort === "number" && plans.length === 1 && into !== undefined
            ? { sort, cells: into }
            : outputFor(sort, columns.size),
      )
      const { codes, run } = kernel.bind(columns, { today, lawDay: today })
      run(outputs, allOf(columns))
      return columnOfOutputs(kind, outputs, codes)
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

/**
 * Which missing fact, once recorded, would settle most: where a population is best asked.
 *
 * @module
 */

import type { Expression } from "../../expression.ts"
import type { Rule } from "../../law/rule.ts"
import type { Day } from "../../values/day.ts"
import type { Value } from "../../values/value.ts"
import type { CompileSetting } from "../compiled/compile.ts"
import { representatives } from "../representatives.ts"
import { unknownIn } from "./cells.ts"
import type { Column, Columns } from "./columns.ts"
import { type AnswerColumns, compileAnswerColumns } from "./compile-columns.ts"
import { pickColumns } from "./pick.ts"
import { type Declared, writerOf } from "./writing.ts"

/** What recording one fact would do for those whose answer is open. */
export interface Settling {
  /** The fact, by its id. */
  readonly fact: string
  /** For how many the answer is open and this fact unknown. */
  readonly cases: number
  /** For how many of them the answer is known then, whatever the fact turns out to be. */
  readonly settled: number
  /** For how many of them it is known then if the fact turns out well for that: these, and those settled anyway. */
  readonly possible: number
}

/** Whether the value at a place of a column is unknown. */
const isUnknownAt = (column: Column, place: number): boolean => {
  switch (column.column) {
    case "truth":
      return column.cells[place] === 1
    case "code":
      return column.cells[place] === 0
    default: {
      const cells =
        column.column === "term"
          ? column.months
          : column.column === "ratio"
            ? column.numerators
            : column.cells
      const value = cells[place] as number
      return Number.isNaN(value) || value === unknownIn(cells)
    }
  }
}

const rowsWhere = (size: number, holds: (row: number) => boolean): Uint32Array => {
  const rows = new Uint32Array(size)
  let count = 0
  for (let row = 0; row < size; row++) if (holds(row)) rows[count++] = row
  return rows.subarray(0, count)
}

/** The same value for so many cases. */
const repeated = (declared: Declared, value: Value, size: number): Column => {
  const writer = writerOf(declared, { capacity: size, shared: false })
  for (let row = 0; row < size; row++) writer.put(row, value)
  return writer.column(size)
}

/** What an unknown fact is supposed to be: the ends of what it can be, and every value at which the rule turns. */
const supposedValues = (
  of: Expression<boolean> | Rule<boolean>,
  setting: CompileSetting & { readonly today: Day },
): ReadonlyMap<string, ReadonlyArray<Value>> =>
  new Map(
    representatives(of, {}, setting).unknowns.flatMap(({ unknown, values }) =>
      unknown.of === "fact"
        ? [[unknown.fact.id, values.filter((value) => value !== undefined) as ReadonlyArray<Value>] as const]
        : [],
    ),
  )

/**
 * Of every fact that is unknown where the answer is open, how many answers it would settle; the fact that settles most comes
 * first..
 *
 * A fact is supposed to be each of the values at which the rule turns by itself, and the ends of what it can be. Where it is
 * compared with another fact of the case, "whatever it turns out to be" is as good as these values are. Lists are not asked
 * for: recording one is recording many facts.
 *
 * @example
 * settlingFacts(conditionalRelease, { pack }, columns, today)
 * // => [{ fact: "goodConduct", cases: 912, settled: 640, possible: 912 }, …]
 */
export const settlingFacts = (
  of: Expression<boolean> | Rule<boolean>,
  setting: CompileSetting,
  columns: Columns,
  today: Day,
  compiled: AnswerColumns = compileAnswerColumns(of, setting),
): ReadonlyArray<Settling> => {
  const answers = compiled.answers(columns, today)
  const open = rowsWhere(columns.size, (row) => answers[row] === 1)
  const asked = pickColumns(columns, open)
  const supposed = supposedValues(of, { ...setting, today })
  const found = columns.declarations.facts.flatMap((declared): ReadonlyArray<Settling> => {
    const values = supposed.get(declared.id) ?? []
    const column = asked.facts[declared.id]
    if (column === undefined || values.length === 0) return []
    const rows = rowsWhere(asked.size, (row) => isUnknownAt(column, row))
    if (rows.length === 0) return []
    const cases = pickColumns(asked, rows)
    const always = new Uint8Array(rows.length).fill(1)
    const ever = new Uint8Array(rows.length)
    for (const value of values) {
      const facts = { ...cases.facts, [declared.id]: repeated(declared, value, rows.length) }
      compiled.answers({ ...cases, facts }, today).forEach((answer, row) => {
        if (answer === 1) always[row] = 0
        else ever[row] = 1
      })
    }
    const count = (flags: Uint8Array): number => flags.reduce((sum, flag) => sum + flag, 0)
    return [{ fact: declared.id, cases: rows.length, settled: count(always), possible: count(ever) }]
  })
  return found.sort(
    (one, other) =>
      other.settled - one.settled || other.possible - one.possible || (one.fact < other.fact ? -1 : 1),
  )
}

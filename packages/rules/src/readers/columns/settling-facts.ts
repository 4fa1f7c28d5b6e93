import type { Expression } from "../../expression.ts"
import type { Rule } from "../../law/rule.ts"
import type { Day } from "../../values/day.ts"
import type { Value } from "../../values/value.ts"
import type { CompileSetting } from "../compiled/compile.ts"
import { representatives } from "../representatives.ts"
import { unknownIn } from "./cells.ts"
import { type Column, type Columns, onlyColumns } from "./columns.ts"
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

/** Each of the values for so many cases, one value behind the other. */
const repeated = (declared: Declared, values: ReadonlyArray<Value>, cases: number): Column => {
  const writer = writerOf(declared, { capacity: values.length * cases, shared: false })
  let place = 0
  for (const value of values) for (let row = 0; row < cases; row++) writer.put(place++, value)
  return writer.column(place)
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

/** Whose answers recording one fact would settle, by their rows in ascending order. */
export interface SettlingRows {
  /** The fact, by its id. */
  readonly fact: string
  /** Whose answer is open and of whom this fact is unknown. */
  readonly cases: Uint32Array
  /** Of them those whose answer is known then, whatever the fact turns out to be. */
  readonly settled: Uint32Array
  /** Of them those whose answer is known then if the fact turns out well for that. */
  readonly possible: Uint32Array
}

/**
 * Of every fact that is unknown where the answer is open, whose answers it would settle; in the order in which the facts are declared.
 * For those who count rows in their own way: by weight, or by province. {@link settlingFacts} counts cases.
 *
 * @example
 * const [conduct] = settlingRows(conditionalRelease, { pack }, columns, setting.today)
 * conduct?.fact // => "goodConduct"
 * conduct?.settled // => Uint32Array.of(2)
 */
export const settlingRows = (
  of: Expression<boolean> | Rule<boolean>,
  setting: CompileSetting,
  columns: Columns,
  today: Day,
  compiled: AnswerColumns = compileAnswerColumns(of, setting),
): ReadonlyArray<SettlingRows> => {
  const answers = compiled.answers(columns, today)
  const open = rowsWhere(columns.size, (row) => answers[row] === 1)
  const supposed = supposedValues(of, { ...setting, today })
  // Whose answer is open is copied out, once for every fact: only what is read.
  const asked = pickColumns(onlyColumns(columns, new Set([...compiled.reads, ...supposed.keys()])), open)
  return columns.declarations.facts.flatMap((declared): ReadonlyArray<SettlingRows> => {
    const values = supposed.get(declared.id) ?? []
    const column = asked.facts[declared.id]
    if (column === undefined || values.length === 0) return []
    const rows = rowsWhere(asked.size, (row) => isUnknownAt(column, row))
    if (rows.length === 0) return []
    const count = rows.length
    // All values at once: what a reading costs beside its cases is paid once for a fact.
    const eachWithEach = new Uint32Array(values.length * count)
    for (let from = 0; from < eachWithEach.length; from += count) eachWithEach.set(rows, from)
    const supposing = pickColumns(asked, eachWithEach)
    const facts = { ...supposing.facts, [declared.id]: repeated(declared, values, count) }
    const found = compiled.answers({ ...supposing, facts }, today)
    const always = new Uint8Array(count).fill(1)
    const ever = new Uint8Array(count)
    for (let from = 0; from < found.length; from += count)
      for (let row = 0; row < count; row++) {
        if (found[from + row] === 1) always[row] = 0
        else ever[row] = 1
      }
    const whole = rows.map((row) => open[row] as number)
    const where = (flags: Uint8Array): Uint32Array => whole.filter((_, place) => flags[place] === 1)
    return [{ fact: declared.id, cases: whole, settled: where(always), possible: where(ever) }]
  })
}

/**
 * Of every fact that is unknown where the answer is open, how many answers it would settle; the fact that settles most comes
 * first.
 *
 * A fact is supposed to be each of the values at which the rule turns by itself, and the ends of what it can be. Where it is
 * compared with another fact of the case, "whatever it turns out to be" is as good as these values are. Lists are not asked
 * for: recording one is recording many facts.
 *
 * @example
 * settlingFacts(conditionalRelease, { pack }, columns, setting.today)
 * // => [{ fact: "goodConduct", cases: 1, settled: 1, possible: 1 }]
 */
export const settlingFacts = (
  of: Expression<boolean> | Rule<boolean>,
  setting: CompileSetting,
  columns: Columns,
  today: Day,
  compiled?: AnswerColumns,
): ReadonlyArray<Settling> =>
  settlingRows(of, setting, columns, today, compiled)
    .map(({ cases, fact, possible, settled }) => ({
      fact,
      cases: cases.length,
      settled: settled.length,
      possible: possible.length,
    }))
    .sort(
      (one, other) =>
        other.settled - one.settled || other.possible - one.possible || (one.fact < other.fact ? -1 : 1),
    )

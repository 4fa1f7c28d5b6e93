import type { Expression } from "../../expression.ts"
import type { Rule } from "../../law/rule.ts"
import type { Day } from "../../values/day.ts"
import type { Value } from "../../values/value.ts"
import type { CompileSetting } from "../compiled/compile.ts"
import { representatives } from "../representatives.ts"
import { unknownIn } from "./cells.ts"
import { type Column, type Columns, onlyColumns } from "./columns.ts"
import { type AnswerColumns, compileAnswerColumns } from "./compile-columns.ts"
import { pickColumns, rowsWhere } from "./pick.ts"
import { type Declared, writerOf } from "./writing.ts"

/** The effect of recording one fact. */
export interface Settling {
  /** The id of the fact. */
  readonly fact: string
  /** The number of cases with an open answer and this fact unknown. */
  readonly cases: number
  /** How many of them are settled by every value of the fact. */
  readonly settled: number
  /** How many of them are settled by some value of the fact. */
  readonly possible: number
}

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

/** Each of the values for so many cases, one value behind the other. */
const repeated = (declared: Declared, values: ReadonlyArray<Value>, cases: number): Column => {
  const writer = writerOf(declared, { capacity: values.length * cases, shared: false })
  let place = 0
  for (const value of values) for (let row = 0; row < cases; row++) writer.put(place++, value)
  return writer.column(place)
}

/** The supposed values of each unknown fact: its limits, and the thresholds of the rule. */
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

/** The effect of recording one fact, by rows in ascending order; the fields are those of {@link Settling}. */
export interface SettlingRows {
  readonly fact: string
  readonly cases: Uint32Array
  readonly settled: Uint32Array
  readonly possible: Uint32Array
}

/**
 * The rows that each fact would settle, in the order of the declarations, to be counted by weight or by province.
 * {@link settlingFacts} counts cases.
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
  // Open cases are copied once for all facts: only the columns that are read.
  const asked = pickColumns(onlyColumns(columns, new Set([...compiled.reads, ...supposed.keys()])), open)
  return columns.declarations.facts.flatMap((declared): ReadonlyArray<SettlingRows> => {
    const values = supposed.get(declared.id) ?? []
    const column = asked.facts[declared.id]
    if (column === undefined || values.length === 0) return []
    const rows = rowsWhere(asked.size, (row) => isUnknownAt(column, row))
    if (rows.length === 0) return []
    const count = rows.length
    // All values at once: the fixed cost of a reading is paid once a fact.
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
 * How many open answers each fact would settle, the most useful fact first. A fact is supposed to be each threshold of the rule
 * and its own limits; compared with another fact of the case, `settled` is as good as these values are. Lists are left out.
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

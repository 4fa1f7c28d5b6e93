import type { At, StepOf } from "../calculus/forms.ts"
import type { CellWriter } from "./cell-writer.ts"
import type { Scope } from "./cells.ts"
import { type CellType, literal, type SqlCell, sql, type Template } from "./cells.ts"
import type { Dialect } from "./dialect.ts"
import { columnOf, type SqlRegister } from "./register.ts"

/** What a fold needs of the steps around it. */
export interface Folding {
  readonly to: CellWriter
  /** The scope of the cases. */
  readonly scope: Scope
  readonly setting: { readonly dialect: Dialect; readonly register: SqlRegister }
  readonly cellOf: (at: At, read: Scope) => SqlCell
  readonly constantOf: (at: At) => number | undefined
  readonly column: (scope: Scope, source: string) => SqlCell
}

/** Adds an aggregate over the entries to the rows around them, once. */
const aggregated = (
  entries: Scope,
  around: Scope,
  key: string,
  type: CellType,
  aggregate: Template,
): SqlCell => {
  const known = entries.aggregates.get(key)
  if (known !== undefined) return known.column
  const name = `${entries.name}_a${entries.aggregates.size + 1}`
  const column: SqlCell = { ...literal(type, name), scope: around, column: { name, by: entries } }
  entries.aggregates.set(key, { name, aggregate, column })
  return column
}

/** The column that tells an entry from a row without entries. */
export const isEntry = "is_entry"

/** The reading of the entries of a list, by aggregates of them that are joined to the rows around. */
export const foldCell = (cells: Folding, step: StepOf<"fold">, around: Scope, entries: Scope): SqlCell => {
  const { to } = cells
  const { dialect, register } = cells.setting
  const { types } = dialect
  const entriesOfCase = cells.column(cells.scope, columnOf(register.cases, step.list).name)
  const chosen = cells.cellOf(step.where, entries)
  // Rows without entries stand among the entries there, with nothing in them.
  const where =
    dialect.commonValue === undefined
      ? chosen
      : to.cell("truth", sql`(${cells.column(entries, isEntry)} AND ${chosen})`)
  const of = cells.cellOf(step.of, entries)
  const count = (key: string, condition: Template): Template =>
    sql`coalesce(${aggregated(entries, around, key, "whole", sql`CAST(${dialect.countWhere(condition)} AS ${types.whole})`)}, 0)`
  if (step.fold === "exists")
    return to.cell(
      "truth",
      sql`CASE WHEN ${entriesOfCase} IS NULL THEN NULL WHEN ${count(`yes ${step.where}`, sql`${where}`)} > 0 THEN TRUE WHEN ${count(`open ${step.where}`, sql`${where} IS NULL`)} = 0 THEN FALSE END`,
    )
  const constant = of.scope === undefined ? cells.constantOf(step.of) : undefined
  const open =
    constant !== undefined
      ? count(`open ${step.where}`, sql`${where} IS NULL`)
      : count(`open ${step.where} ${step.of}`, sql`${where} IS NULL OR (${where} AND ${of} IS NULL)`)
  const isKnown = sql`${entriesOfCase} IS NOT NULL AND ${open} = 0`
  if (step.fold === "sum") {
    if (constant === 1)
      return to.cell("whole", sql`CASE WHEN ${isKnown} THEN ${count(`yes ${step.where}`, sql`${where}`)} END`)
    const sum = aggregated(
      entries,
      around,
      `sum ${step.where} ${step.of}`,
      "wide",
      dialect.sumWhere(of, where),
    )
    const total = to.cell("wide", sql`coalesce(${sum}, 0)`)
    return to.exact(to.cell("wide", sql`CASE WHEN ${isKnown} THEN ${total} END`))
  }
  const extreme = step.fold === "smallest" ? "min" : "max"
  const found = aggregated(
    entries,
    around,
    `${extreme} ${step.where} ${step.of}`,
    "whole",
    dialect.extremeWhere(extreme, of, where),
  )
  return to.cell("whole", sql`CASE WHEN ${isKnown} THEN ${found} END`)
}

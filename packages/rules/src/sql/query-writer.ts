import { desugar } from "../calculus/desugar.ts"
import type { Expression } from "../expression.ts"
import type { Rule } from "../law/rule.ts"
import type { Setting } from "../readers/setting.ts"
import type { Day } from "../values/day.ts"
import { arithmeticOf } from "./calendar-arithmetic.ts"
import type { Scope } from "./cells.ts"
import { type SqlCell, sql } from "./cells.ts"
import type { Dialect } from "./dialect.ts"
import { type LaidRows, Layout } from "./layout.ts"
import { simplified } from "./piecewise.ts"
import type { ResultColumn } from "./query.ts"
import { foundIn, keyOf, type SqlRegister } from "./register.ts"
import { SqlError } from "./sql-error.ts"
import { StepCells } from "./step-cells.ts"
import { partsOfTable, quoteTable } from "./table-name.ts"

/** What is selected of the rows that were laid out last. */
export interface WrittenQuery {
  readonly columns: ReadonlyArray<ResultColumn>
  readonly selected: ReadonlyArray<string>
  readonly from: string
}

/** The day on which rules are read: one for all cases, or a column of the rows. */
interface ReadingDay {
  readonly today: number | "column"
  readonly lawDay: Day
}

/** The name of the column with the day of a reading. */
export const dayColumn = "reading_day"

/** The number of bytes of a name in UTF-8. */
const bytesOf = (name: string): number => encodeURIComponent(name).replaceAll(/%../g, "x").length

/** Writes the parts of one query. */
export class QueryWriter {
  readonly dialect: Dialect
  readonly register: SqlRegister
  readonly setting: Setting
  readonly layout: Layout

  constructor(dialect: Dialect, register: SqlRegister, setting: Setting) {
    this.dialect = dialect
    this.register = register
    this.setting = setting
    this.layout = new Layout(dialect, register)
    const { firstDay, lastDay } = setting.pack.calendar
    if (setting.today < firstDay || setting.today > lastDay)
      throw new SqlError({ code: "sql.dayOutsideCalendar", of: String(setting.today), dialect: dialect.name })
    const tables = [register.cases, ...register.lists]
    // A query in the place of a table has no name. Names of entries get the name of their scope before them.
    const scopeLength = 24
    const tooLong =
      tables
        .flatMap(({ name }) => partsOfTable(name) ?? [])
        .find((name) => bytesOf(name) > dialect.longestName) ??
      tables
        .flatMap(({ columns }) => columns.map(({ name }) => name))
        .find((name) => bytesOf(name) > dialect.longestName - scopeLength)
    if (tooLong !== undefined) throw new SqlError({ code: "sql.name", of: tooLong, dialect: dialect.name })
  }

  /** The column that identifies a case, and the table of the cases. */
  get key(): string {
    return this.dialect.quote(keyOf(this.register.cases))
  }

  get table(): string {
    return quoteTable(this.dialect.quote, this.register.cases.name)
  }

  /** The cases as rows. */
  get cases(): LaidRows {
    return { keys: [this.key], from: () => `${this.table} AS t` }
  }

  /** Steps of rules, read in a scope of their own, or in one together with those of another law. */
  read(
    of: ReadonlyArray<Expression | Rule>,
    { lawDay, today }: ReadingDay,
    scope: Scope,
    setting: Setting = this.setting,
    law = "",
  ): StepCells {
    const { calendar } = setting.pack
    const { firstDay, lastDay } = calendar
    const day: SqlCell =
      today === "column"
        ? { type: "whole", parts: [dayColumn], leaf: true, scope, column: { name: dayColumn, by: "rows" } }
        : { type: "whole", parts: [this.dialect.literal(today)], leaf: true }
    const arithmetic = arithmeticOf(calendar)
    const found = foundIn(this.register)
    // The same graph is asked for the days on which its answer changes, so that it has to hold on each of them.
    const graph = simplified(desugar(of, { ...setting, lawDay }), calendar, {
      arithmetic,
      days: { low: firstDay, high: lastDay },
      found,
    })
    return new StepCells(
      graph,
      {
        dialect: this.dialect,
        register: this.register,
        calendar,
        arithmetic,
        found,
        day: () => day,
        days: today === "column" ? { low: firstDay, high: lastDay } : { low: today, high: today },
        law,
      },
      scope,
    )
  }

  /** A truth as a number: 0 no, 1 unknown, 2 yes. */
  numbered(steps: StepCells, cell: SqlCell): SqlCell {
    return cell.type === "truth"
      ? steps.to.cell("whole", sql`CASE WHEN ${cell} THEN 2 WHEN NOT ${cell} THEN 0 ELSE 1 END`)
      : cell
  }

  /** The whole text: what was laid out, and a last selection. */
  text(selected: ReadonlyArray<string>, from: string): string {
    const { parts } = this.layout
    const before = parts.length === 0 ? "" : `WITH ${parts.join(",\n")}\n`
    return `${before}SELECT ${selected.join(",\n  ")}\nFROM ${from}${this.dialect.closing}`
  }
}

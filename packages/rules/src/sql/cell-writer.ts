import type { Scope } from "./cells.ts"
import { type CellType, cellsIn, literal, type SqlCell, sql, type Template } from "./cells.ts"
import type { Dialect } from "./dialect.ts"
import { isWithin } from "./scopes.ts"

/** Makes cells of a dialect. A cell belongs to the innermost scope of its parts. */
export class CellWriter {
  readonly dialect: Dialect
  readonly #outermost: Scope

  constructor(dialect: Dialect, outermost: Scope) {
    this.dialect = dialect
    this.#outermost = outermost
  }

  cell(type: CellType, parts: Template): SqlCell {
    const inside = cellsIn({ type, parts, leaf: false })
    const scope = inside.reduce<Scope | undefined>((found, part) => {
      if (part.scope === undefined) return found
      return found === undefined || isWithin(part.scope, found) ? part.scope : found
    }, undefined)
    return { type, parts, leaf: false, scope: scope ?? this.#outermost }
  }

  /** A literal where nothing computes with it: in a comparison, or beside a column. */
  number(value: number): string {
    return value < 0 ? `(${value})` : String(value)
  }

  /** A literal of 64 bits. */
  whole(value: number): SqlCell {
    return literal("whole", this.dialect.literal(value))
  }

  truth(value: boolean): SqlCell {
    return literal("truth", value ? "TRUE" : "FALSE")
  }

  unknown(type: CellType): SqlCell {
    return literal(type, `CAST(NULL AS ${this.dialect.types[type]})`)
  }

  /** A number as one that is wide. */
  wide(of: SqlCell): Template {
    return of.type === "wide" ? sql`${of}` : sql`CAST(${of} AS ${this.dialect.types.wide})`
  }

  /** A number that is exact: one outside the safe integers is unknown. */
  exact(of: SqlCell): SqlCell {
    const limit = String(Number.MAX_SAFE_INTEGER)
    const tested = sql`CASE WHEN ${of} BETWEEN -${limit} AND ${limit} THEN ${of} END`
    return this.cell(
      "whole",
      of.type === "wide" ? sql`CAST(${tested} AS ${this.dialect.types.whole})` : tested,
    )
  }
}

import type { SqlCell, Template } from "./cells.ts"

/** What differs between the engines, as data: every other word of a query is common to all of them. */

/** The names of the dialects. */
export type DialectName = "duckdb" | "postgres" | "clickhouse" | "trino" | "spark"

/** A part of a template: a text, a cell or another template. */
export type Operand = string | SqlCell | Template

/** An SQL dialect. Operands are whole expressions: names, literals, calls, or in parentheses. */
export interface Dialect {
  readonly name: DialectName
  /**
   * Whether the tests execute it. The others are only written, and are called "not executed" wherever they are
   * named.
   */
  readonly executed: boolean
  /** Types of columns: truths, whole numbers of 64 bits, whole numbers that hold the product of two safe integers. */
  readonly types: { readonly truth: string; readonly whole: string; readonly wide: string }
  /** A literal of 64 bits. */
  readonly literal: (value: number) => string
  /** A column of whole numbers that has a value in every row that is read, where the dialect reads it otherwise. */
  readonly full?: {
    /** As it stands in a comparison. */
    readonly compared: (column: Operand) => Template
    /** As a number of 64 bits, with which is computed. */
    readonly computed: (column: Operand) => Template
  }
  /** An identifier. */
  readonly quote: (name: string) => string
  /** The longest identifier, in bytes. */
  readonly longestName: number
  /** The quotient without its fraction, towards zero; unknown for a divisor of zero, and no row may make it fail. */
  readonly quotient: (dividend: Operand, divisor: Operand, type: "whole" | "wide") => Template
  /** What remains of the dividend, with its sign; unknown for a divisor of zero. */
  readonly remainder: (dividend: Operand, divisor: Operand) => Template
  /** The greatest common divisor, where the dialect has one; that of zero and zero is zero. */
  readonly commonDivisor?: (left: Operand, right: Operand) => Template
  /** The number of rows for which a condition holds. */
  readonly countWhere: (condition: Operand) => Template
  /** The least or greatest number of the rows for which a condition holds; unknown where there is none. */
  readonly extremeWhere: (extreme: "min" | "max", of: Operand, condition: Operand) => Template
  /** The exact sum over the rows for which a condition holds; unknown or zero where there is none. */
  readonly sumWhere: (of: Operand, condition: Operand) => Template
  /** A row for each of some values beside the table before it; {@link Dialect.day} is the value. */
  readonly spread: (values: ReadonlyArray<string>) => string
  readonly day: string
  /** So many small expressions cost as much as a level of the query: they are written again rather than made a column. */
  readonly costOfLevel: number
  /** Stands at the end of a level, so that the engine does not copy its expressions into the next one. */
  readonly barrier: string
  /** Stands before a query that several others read, so that it is carried out once. */
  readonly materialized: string
  /**
   * The value that all rows of a group have, where entries are grouped together with the columns of the rows around them: for an engine that
   * carries out a query anew wherever it is read, so that rows joined to their own groups would be read twice, and four times one list further.
   */
  readonly commonValue?: (of: Operand) => Template
  /** Stands at the end of a query. */
  readonly closing: string
}

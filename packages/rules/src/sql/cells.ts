/** What a cell of a query yields: a truth, a whole number of 64 bits, or one that is wide. */
export type CellType = "truth" | "whole" | "wide"

/**
 * One expression of a query, for the rows of one scope. Its text has other cells as parts, so that a part that is read more than once
 * becomes a column, and every other is written where it is read.
 */
export interface SqlCell {
  readonly type: CellType
  readonly parts: ReadonlyArray<string | SqlCell>
  /** Absent for a literal, which stands in every scope. */
  readonly scope?: Scope
  /** Whether it is as short as the name of a column: it never becomes a column. */
  readonly leaf: boolean
  /** A column of the rows that a scope starts from, under its name in their table, or one that a list adds to them. */
  readonly column?: { readonly name: string; readonly by: "rows" | Scope; readonly source?: string }
}

/** The result of one aggregate that a group of folds adds as a column. */
export interface Aggregated {
  readonly name: string
  readonly aggregate: ReadonlyArray<string | SqlCell>
  readonly column: SqlCell
}

/**
 * Rows on which cells are computed: the cases, each on a day, or the entries of a list within the rows of the scope around it. All
 * folds of one list in one slot share a scope, as far as none needs the result of another.
 */
export interface Scope {
  readonly name: string
  readonly outer?: Scope
  readonly list?: string
  readonly slot?: number
  /** How many folds of the same list stand behind one another, this one the last. */
  readonly rank: number
  /** What the scope adds to the rows around it. */
  readonly aggregates: Map<string, Aggregated>
  readonly inner: Map<string, Scope>
  /** The columns that are read of the rows it starts from, by their names. */
  readonly columns: Map<string, SqlCell>
}

/** The parts of a text with cells in it. */
export type Template = ReadonlyArray<string | SqlCell>

/**
 * A template, by its literal.
 *
 * @example
 * sql`(${"left"} + ${"right"})`.join("") // => "(left + right)"
 */
export const sql = (
  texts: TemplateStringsArray,
  ...values: ReadonlyArray<string | SqlCell | Template>
): Template =>
  texts.flatMap((text, index): Template => {
    const value = values[index]
    if (value === undefined) return [text]
    return Array.isArray(value) ? [text, ...(value as Template)] : [text, value as string | SqlCell]
  })

/** Templates with a text between each two. */
export const joined = (of: ReadonlyArray<SqlCell | Template>, between: string): Template =>
  of.flatMap((one, index) => [
    ...(index === 0 ? [] : [between]),
    ...(Array.isArray(one) ? (one as Template) : [one as SqlCell]),
  ])

/** A literal. */
export const literal = (type: CellType, text: string): SqlCell => ({ type, parts: [text], leaf: true })

/** The cells in the parts of a cell, each as often as it is written there. */
export const cellsIn = ({ parts }: SqlCell): ReadonlyArray<SqlCell> =>
  parts.filter((part): part is SqlCell => typeof part !== "string")

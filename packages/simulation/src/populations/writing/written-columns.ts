import type { Ratio, Term, Value } from "@bazgasht/rules"
import { type Column, valueAtPlace } from "@bazgasht/rules/columns"

export type WrittenKind = "text" | "truth" | "number" | "day"

export interface WrittenColumn {
  readonly name: string
  readonly kind: WrittenKind
  /** What stands in a row; `undefined` where it is unknown. */
  readonly at: (row: number) => Value | undefined
}

export interface WrittenTable {
  readonly size: number
  readonly columns: ReadonlyArray<WrittenColumn>
}

/** What is declared of a fact or a field: of columns of numbers it says which are days. */
type Kinded = { readonly kind: string }

/** The column or columns in which a fact or a field is written: months and days of a term stand apart. */
export const writtenColumns = (
  name: string,
  { kind }: Kinded,
  column: Column,
): ReadonlyArray<WrittenColumn> => {
  const at = (row: number): Value | undefined => valueAtPlace(column, row)
  switch (column.column) {
    case "truth":
      return [{ name, kind: "truth", at }]
    case "number":
      return [{ name, kind: kind === "day" ? "day" : "number", at }]
    case "code":
      return [{ name, kind: "text", at }]
    case "term": {
      const part = (of: keyof Term) => (row: number) => (at(row) as Term | undefined)?.[of]
      return [
        { name: `${name}_months`, kind: "number", at: part("months") },
        { name: `${name}_days`, kind: "number", at: part("days") },
      ]
    }
    case "ratio":
      return [
        {
          name,
          kind: "text",
          at: (row) => {
            const ratio = at(row) as Ratio | undefined
            return ratio === undefined ? undefined : `${ratio.numerator}/${ratio.denominator}`
          },
        },
      ]
  }
}

export const mappingOfColumns = (name: string, column: Column): unknown =>
  column.column === "term" ? { months: `${name}_months`, days: `${name}_days` } : name

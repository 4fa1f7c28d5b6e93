import type { PartOfValue } from "../../../calculus/forms.ts"
import { getOrInsertComputed } from "../../../memo.ts"
import type { PlanOf } from "../../compiled/plan.ts"
import { type Limits, type NumberCells, numberWidths } from "../cells.ts"
import type { Column, Columns, ListColumn } from "../columns.ts"

/** The codes of a kernel, numbered from 1 on; 0 is unknown. */
export class CodeBook {
  readonly codes: Array<string> = []
  readonly #numbers = new Map<string, number>()

  numberOf(code: string): number {
    return getOrInsertComputed(this.#numbers, code, () => this.codes.push(code))
  }

  /** The number of each code of a dictionary; 0 for those left out. */
  numbersOf(codes: ReadonlyArray<string>, isKnown: (code: string) => boolean): Uint32Array {
    return Uint32Array.of(0, ...codes.map((code) => (isKnown(code) ? this.numberOf(code) : 0)))
  }

  /** The bits of each code by its number. All codes that can occur were numbered before. */
  tableOf(codes: ReadonlySet<string>, inside: number, outside: number): Uint8Array {
    return Uint8Array.of(1, ...this.codes.map((code) => (codes.has(code) ? inside : outside)))
  }
}

type ColumnOf<C extends Column["column"]> = Extract<Column, { readonly column: C }>

/** A column of a kind; `undefined` where it is absent or of another kind, and unknown for every case. */
export const columnOf = <C extends Column["column"]>(
  columns: { readonly [id: string]: Column },
  id: string,
  kind: C,
): ColumnOf<C> | undefined => {
  const column = Object.hasOwn(columns, id) ? columns[id] : undefined
  return column?.column === kind ? (column as ColumnOf<C>) : undefined
}

export const listOfColumns = (columns: Columns, id: string): ListColumn | undefined =>
  Object.hasOwn(columns.lists, id) ? columns.lists[id] : undefined

/** The cells of a number, or of a part of a term or a ratio, and those of the part that says whether it is known. */
export interface NumberCellsOf {
  readonly cells: NumberCells
  readonly known?: NumberCells
}

/** The cells of a part of a kind of values; `undefined` where the columns have none. */
export const numberCellsOf = (
  columns: { readonly [id: string]: Column },
  id: string,
  part: PartOfValue | undefined,
): NumberCellsOf | undefined => {
  switch (part) {
    case undefined: {
      const cells = columnOf(columns, id, "number")?.cells
      return cells && { cells }
    }
    case "months":
    case "days": {
      const column = columnOf(columns, id, "term")
      if (column === undefined) return undefined
      return part === "months" ? { cells: column.months } : { cells: column.days, known: column.months }
    }
    case "numerator":
    case "denominator": {
      const column = columnOf(columns, id, "ratio")
      if (column === undefined) return undefined
      const { denominators, numerators } = column
      return part === "numerator" ? { cells: numerators } : { cells: denominators, known: numerators }
    }
  }
}

/** The declared limits of a fact in some columns. */
export const declaredLimits = ({ declarations }: Columns, id: string): Limits => {
  const fact = declarations.facts.find((declared) => declared.id === id)
  return { low: fact?.minimum ?? Number.NEGATIVE_INFINITY, high: fact?.maximum ?? Number.POSITIVE_INFINITY }
}

/** The limits of cells by their width. */
export const widthLimits = (cells: { readonly BYTES_PER_ELEMENT: number }): Limits =>
  numberWidths.find(({ make }) => make.BYTES_PER_ELEMENT === cells.BYTES_PER_ELEMENT) ?? {
    low: Number.MIN_SAFE_INTEGER,
    high: Number.MAX_SAFE_INTEGER,
  }

/** The limits within which cells of a fact are known, as far as the declaration of the columns leaves them open. */
export const knownIn = (
  columns: Columns,
  { high, id, low }: PlanOf<"numberFact">,
  cells: NumberCells,
): Limits => {
  const declared = declaredLimits(columns, id)
  const width = widthLimits(cells)
  return {
    low: declared.low >= low ? width.low : Math.max(low, width.low),
    high: declared.high <= high ? width.high : Math.min(high, width.high),
  }
}

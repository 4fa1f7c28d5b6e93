/** A population as rows of tables of DuckDB, written column by column. */

import { type Column, type Columns, type NumberCells, unknownIn } from "@bazgasht/rules/columns"
import {
  createDictionary,
  type Dictionary,
  type RegisterColumn,
  type RegisterTable,
  type SqlRegister,
} from "@bazgasht/rules/sql"
import type { DuckDBConnection, DuckDBType } from "@duckdb/node-api"

type Driver = typeof import("@duckdb/node-api")

/** Rows that are handed to the database at a time. */
const rowsOfChunk = 2048

/** The number in each row of a column, or none. */
export type Cells = (place: number) => number | null

const never: Cells = () => null

/** Numbers that are known where others are: the two parts of one value are known together. */
const numbersOf = (cells: NumberCells, known: NumberCells = cells): Cells => {
  const unknown = unknownIn(known)
  return (place) => {
    const value = known[place] as number
    return value === unknown || Number.isNaN(value) ? null : (cells[place] as number)
  }
}

/** Without a value between: a population has billions of cells. */
const cellsOf = ({ part }: RegisterColumn, column: Column, { dictionary }: SqlRegister): Cells => {
  switch (column.column) {
    case "truth": {
      const { cells } = column
      return (place) => (cells[place] === 1 ? null : (cells[place] as number))
    }
    case "number":
      return numbersOf(column.cells)
    case "code": {
      const { cells } = column
      const numbers = [null, ...column.codes.map((code) => dictionary.get(code) ?? null)]
      return (place) => numbers[cells[place] as number] ?? null
    }
    case "term":
      return part === "months" ? numbersOf(column.months) : numbersOf(column.days, column.months)
    case "ratio":
      return part === "numerator"
        ? numbersOf(column.numerators)
        : numbersOf(column.denominators, column.numerators)
  }
}

/** The cells of each column of the table of cases, the first of which has the key `firstKey`. */
export const cellsOfCases = (
  register: SqlRegister,
  { facts, lists }: Columns,
  firstKey = 0,
): ReadonlyArray<Cells> =>
  register.cases.columns.map((column) => {
    if (column.holds === "key") return (row) => firstKey + row
    if (column.holds === "entries") {
      const list = lists[column.of ?? ""]
      return list === undefined
        ? never
        : (row) =>
            list.known[row] === 1 ? (list.offsets[row + 1] as number) - (list.offsets[row] as number) : null
    }
    const cells = facts[column.of ?? ""]
    return cells === undefined ? never : cellsOf(column, cells, register)
  })

/** The rows of a list: its case, its number within the case, its fields. */
export const entriesOf = (
  register: SqlRegister,
  table: RegisterTable,
  columns: Columns,
  firstKey = 0,
): { readonly size: number; readonly cells: ReadonlyArray<Cells> } => {
  const list = columns.lists[table.list ?? ""]
  if (list === undefined) return { size: 0, cells: table.columns.map(() => never) }
  const places: Array<number> = []
  const owners: Array<number> = []
  for (let row = 0; row < columns.size; row++)
    if (list.known[row] === 1)
      for (let place = list.offsets[row] as number; place < (list.offsets[row + 1] as number); place++) {
        places.push(place)
        owners.push(row)
      }
  const cells = table.columns.map((column): Cells => {
    if (column.holds === "key") return (at) => firstKey + (owners[at] as number)
    if (column.holds === "entry")
      return (at) => (places[at] as number) - (list.offsets[owners[at] as number] as number) + 1
    const field = list.fields[column.of ?? ""]
    if (field === undefined) return never
    const of = cellsOf(column, field, register)
    return (at) => of(places[at] as number)
  })
  return { size: places.length, cells }
}

/** Appends rows to a table whose columns have these types. */
export const fillTable = async (
  { DuckDBDataChunk, DuckDBTypeId }: Driver,
  connection: DuckDBConnection,
  name: string,
  size: number,
  columns: ReadonlyArray<{ readonly type: DuckDBType; readonly cells: Cells }>,
): Promise<void> => {
  const types = columns.map(({ type }) => type)
  const appender = await connection.createAppender(name)
  const chunk = DuckDBDataChunk.create(types, rowsOfChunk)
  for (let from = 0; from < size; from += rowsOfChunk) {
    const rows = Math.min(rowsOfChunk, size - from)
    chunk.reset()
    chunk.rowCount = rows
    columns.forEach(({ cells, type }, place) => {
      const isLong = type.typeId === DuckDBTypeId.BIGINT
      const values: Array<number | bigint | null> = []
      for (let row = from; row < from + rows; row++) {
        const value = cells(row)
        values.push(value === null || !isLong ? value : BigInt(value))
      }
      chunk.setColumnValues(place, values)
    })
    appender.appendDataChunk(chunk)
  }
  appender.closeSync()
}

/** Makes the table that says which number is which code. */
export const makeCodes = async (connection: DuckDBConnection, dictionary: Dictionary): Promise<void> => {
  for (const statement of createDictionary(dictionary, "duckdb")) await connection.run(statement)
}

import { existsSync } from "node:fs"
import type { RulePack, Value } from "@bazgasht/rules"
import { type Column, type Columns, valueAtPlace } from "@bazgasht/rules/columns"
import {
  createTables,
  dialects,
  dictionaryOf,
  type RegisterColumn,
  type RegisterTable,
  registerFor,
  type SqlRegister,
} from "@bazgasht/rules/sql"
import type { Population, PopulationTable } from "@bazgasht/simulation"
import * as Result from "effect/Result"
import { codesTable } from "./check-register.ts"
import { driver } from "./warehouse.ts"
import { WarehouseError } from "./warehouse-error.ts"

/** Rows that are handed to the database at a time. */
const rowsOfChunk = 2048

type Cells = (place: number) => bigint | null

const cellsOf = (holds: RegisterColumn, column: Column, { dictionary }: SqlRegister): Cells => {
  const numberOf = (value: Value): number | undefined => {
    switch (typeof value) {
      case "boolean":
        return value ? 2 : 0
      case "string":
        return dictionary.get(value)
      case "number":
        return value
      default:
        return (value as unknown as { readonly [part: string]: number })[holds.part ?? ""]
    }
  }
  return (place) => {
    const value = valueAtPlace(column, place)
    const number = value === undefined ? undefined : numberOf(value)
    return number === undefined ? null : BigInt(number)
  }
}

const never: Cells = () => null

/** The cells of each column of the table of cases. */
const cellsOfCases = (register: SqlRegister, { facts, lists }: Columns): ReadonlyArray<Cells> =>
  register.cases.columns.map((column) => {
    if (column.holds === "key") return (row) => BigInt(row)
    if (column.holds === "entries") {
      const list = lists[column.of ?? ""]
      return list === undefined
        ? never
        : (row) =>
            list.known[row] === 1
              ? BigInt((list.offsets[row + 1] as number) - (list.offsets[row] as number))
              : null
    }
    const cells = facts[column.of ?? ""]
    return cells === undefined ? never : cellsOf(column, cells, register)
  })

/** The rows of a list: its case, its number within the case, its fields. */
const entriesOf = (register: SqlRegister, table: RegisterTable, columns: Columns) => {
  const list = columns.lists[table.list ?? ""]
  const owners: Array<readonly [row: number, entry: number]> = []
  if (list !== undefined)
    for (let row = 0; row < columns.size; row++)
      if (list.known[row] === 1)
        for (let place = list.offsets[row] as number; place < (list.offsets[row + 1] as number); place++)
          owners.push([row, place - (list.offsets[row] as number) + 1])
  const first = list === undefined || owners.length === 0 ? 0 : (list.offsets[0] as number)
  const cells = table.columns.map((column): Cells => {
    if (column.holds === "key") return (place) => BigInt((owners[place] as readonly [number, number])[0])
    if (column.holds === "entry") return (place) => BigInt((owners[place] as readonly [number, number])[1])
    const field = list?.fields[column.of ?? ""]
    return field === undefined
      ? never
      : (
          (of) => (place) =>
            of(first + place)
        )(cellsOf(column, field, register))
  })
  return { size: owners.length, cells }
}

/** The column with the weight of a case. */
export const weightColumn = "weight"

/**
 * Writes a population into a new database of DuckDB, as a register that {@link compareReforms} reads: a table for each kind of case, one
 * for each of its lists, and the codes. The key of a case is its row.
 *
 * @example
 * const written = await exportPopulation(population, pack, "missing-folder/register.duckdb")
 * Result.isFailure(written) && written.failure.code // => "warehouse.unreachable"
 */
export const exportPopulation = async (
  { tables }: Population,
  pack: RulePack,
  file: string,
): Promise<Result.Result<void, WarehouseError>> => {
  const duckdb = await driver(() => import("@duckdb/node-api"))
  if (duckdb === undefined)
    return Result.fail(new WarehouseError({ code: "warehouse.noDriver", of: "@duckdb/node-api" }))
  if (existsSync(file)) return Result.fail(new WarehouseError({ code: "warehouse.exists", of: file }))
  const { BIGINT, DuckDBDataChunk, DuckDBInstance, SMALLINT } = duckdb
  const { quote } = dialects.duckdb
  try {
    const instance = await DuckDBInstance.create(file)
    const connection = await instance.connect()
    const fill = async (
      { columns, name }: RegisterTable,
      size: number,
      cells: ReadonlyArray<Cells>,
      weights?: Cells,
    ): Promise<void> => {
      const types = [
        ...columns.map(({ holds }) => (holds === "truth" ? SMALLINT : BIGINT)),
        ...(weights === undefined ? [] : [BIGINT]),
      ]
      const all = weights === undefined ? cells : [...cells, weights]
      const appender = await connection.createAppender(name)
      for (let from = 0; from < size; from += rowsOfChunk) {
        const rows = Math.min(rowsOfChunk, size - from)
        const chunk = DuckDBDataChunk.create(types, rows)
        all.forEach((cell, place) => {
          const values = Array.from({ length: rows }, (_, row) => {
            const value = cell(from + row)
            return value === null || types[place] === BIGINT ? value : Number(value)
          })
          chunk.setColumnValues(place, values)
        })
        appender.appendDataChunk(chunk)
      }
      appender.closeSync()
    }
    const dictionary = dictionaryOf(pack)
    await connection.run(`CREATE TABLE ${codesTable} (code VARCHAR, number BIGINT)`)
    const codes = [...dictionary].map(([code, number]) => `('${code.replaceAll("'", "''")}', ${number})`)
    if (codes.length > 0) await connection.run(`INSERT INTO ${codesTable} VALUES ${codes.join(", ")}`)
    for (const [kind, table] of Object.entries(tables) as ReadonlyArray<readonly [string, PopulationTable]>) {
      const { columns, weights } = table
      const register = registerFor(columns.declarations, dictionary, { table: kind })
      for (const statement of createTables(register, "duckdb")) await connection.run(statement)
      await connection.run(`ALTER TABLE ${quote(kind)} ADD COLUMN ${weightColumn} BIGINT`)
      await fill(register.cases, columns.size, cellsOfCases(register, columns), (row) =>
        BigInt(weights[row] as number),
      )
      for (const list of register.lists) {
        const { cells, size } = entriesOf(register, list, columns)
        await fill(list, size, cells)
      }
    }
    connection.closeSync()
    instance.closeSync()
    return Result.succeed(undefined)
  } catch (error) {
    return Result.fail(
      new WarehouseError({
        code: "warehouse.unreachable",
        of: file,
        expected: (error as Error).message.split("\n")[0] ?? "",
      }),
    )
  }
}

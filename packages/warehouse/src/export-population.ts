import { existsSync } from "node:fs"
import type { RulePack } from "@bazgasht/rules"
import { createTables, dialects, dictionaryOf, type RegisterTable, registerFor } from "@bazgasht/rules/sql"
import type { Population, PopulationTable } from "@bazgasht/simulation"
import * as Result from "effect/Result"
import { driver } from "./warehouse.ts"
import { WarehouseError } from "./warehouse-error.ts"
import { type Cells, cellsOfCases, entriesOf, fillTable, makeCodes } from "./write-tables.ts"

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
  const { BIGINT, DuckDBInstance, SMALLINT } = duckdb
  const { quote } = dialects.duckdb
  try {
    const instance = await DuckDBInstance.create(file)
    const connection = await instance.connect()
    const fill = (
      { columns, name }: RegisterTable,
      size: number,
      cells: ReadonlyArray<Cells>,
      weights?: Cells,
    ): Promise<void> =>
      fillTable(duckdb, connection, name, size, [
        ...columns.map(({ holds }, place) => ({
          type: holds === "truth" ? SMALLINT : BIGINT,
          cells: cells[place] as Cells,
        })),
        ...(weights === undefined ? [] : [{ type: BIGINT, cells: weights }]),
      ])
    const dictionary = dictionaryOf(pack)
    await makeCodes(connection, dictionary)
    for (const [kind, table] of Object.entries(tables) as ReadonlyArray<readonly [string, PopulationTable]>) {
      const { columns, weights } = table
      const register = registerFor(columns.declarations, dictionary, { table: kind })
      for (const statement of createTables(register, "duckdb")) await connection.run(statement)
      await connection.run(`ALTER TABLE ${quote(kind)} ADD COLUMN ${weightColumn} BIGINT`)
      await fill(
        register.cases,
        columns.size,
        cellsOfCases(register, columns),
        (row) => weights[row] as number,
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
        engineMessage: (error as Error).message.split("\n")[0] ?? "",
      }),
    )
  }
}

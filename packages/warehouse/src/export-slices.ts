import { existsSync, mkdirSync, renameSync, rmSync } from "node:fs"
import { join } from "node:path"
import type { RulePack } from "@bazgasht/rules"
import {
  codesTable,
  dialects,
  dictionaryOf,
  type RegisterColumn,
  type RegisterTable,
  registerFor,
} from "@bazgasht/rules/sql"
import type { Population, PopulationTable } from "@bazgasht/simulation"
import type { DuckDBConnection, DuckDBType } from "@duckdb/node-api"
import * as Result from "effect/Result"
import { weightColumn } from "./export-population.ts"
import { driver } from "./warehouse.ts"
import { WarehouseError } from "./warehouse-error.ts"
import { type Cells, cellsOfCases, entriesOf, fillTable, makeCodes } from "./write-tables.ts"

/** How slices are written. */
export interface SliceOptions {
  /** Ends it after the slice at hand; nothing is left of what was written. */
  readonly signal?: AbortSignal
  /** The key of the first case of each kind; default 0. Several processes write a register together, each the files of keys of its own. */
  readonly firstKey?: number
  /** Called after each slice with the number of cases that are written so far. */
  readonly onWritten?: (cases: number) => void
}

type Driver = typeof import("@duckdb/node-api")

/** The same in every slice, whatever values it has: one table is read of all its files. */
const typeOf = ({ BIGINT, INTEGER, SMALLINT }: Driver, { holds }: RegisterColumn): DuckDBType => {
  switch (holds) {
    case "truth":
      return SMALLINT
    case "code":
    case "day":
    case "entries":
    case "entry":
      return INTEGER
    default:
      return BIGINT
  }
}

const text = (value: string): string => `'${value.replaceAll("'", "''")}'`

/** Writes slices of tables, a file of Parquet each. */
class SliceWriter {
  readonly #duckdb: Driver
  readonly #connection: DuckDBConnection
  readonly #folder: string
  readonly #made = new Set<string>()

  constructor(duckdb: Driver, connection: DuckDBConnection, folder: string) {
    this.#duckdb = duckdb
    this.#connection = connection
    this.#folder = folder
  }

  async write(
    { columns, name }: RegisterTable,
    firstKey: number,
    size: number,
    cells: ReadonlyArray<Cells>,
    weights?: Cells,
  ): Promise<void> {
    const { quote } = dialects.duckdb
    const written = [
      ...columns.map((column, at) => ({
        name: column.name,
        type: typeOf(this.#duckdb, column),
        cells: cells[at] as Cells,
      })),
      ...(weights === undefined ? [] : [{ name: weightColumn, type: this.#duckdb.BIGINT, cells: weights }]),
    ]
    if (!this.#made.has(name)) {
      this.#made.add(name)
      mkdirSync(join(this.#folder, name))
      const declared = written.map((column) => `${quote(column.name)} ${column.type}`)
      await this.#connection.run(`CREATE TABLE ${quote(name)} (${declared.join(", ")})`)
    }
    await fillTable(this.#duckdb, this.#connection, name, size, written)
    const file = join(this.#folder, name, `${String(firstKey).padStart(12, "0")}.parquet`)
    await this.#connection.run(`COPY ${quote(name)} TO ${text(file)} (FORMAT parquet)`)
    await this.#connection.run(`TRUNCATE ${quote(name)}`)
  }
}

/** Slices one by one, however they are given. */
async function* oneByOne(
  slices: AsyncIterable<Population> | Iterable<Population>,
): AsyncGenerator<Population> {
  yield* slices
}

/**
 * Writes a population that is too large for the memory into a new folder of Parquet files, slice by slice, as a register that {@link compareReforms} reads
 * through `openDuckdb`. Keys go on from slice to slice. The folder is there when all of it is written, and not before.
 *
 * @example
 * const written = await exportSlices([], pack, "missing-folder/register")
 * Result.isFailure(written) && written.failure.code // => "warehouse.unreachable"
 */
export const exportSlices = async (
  slices: AsyncIterable<Population> | Iterable<Population>,
  pack: RulePack,
  folder: string,
  { firstKey: first = 0, onWritten, signal }: SliceOptions = {},
): Promise<Result.Result<void, WarehouseError>> => {
  const duckdb = await driver(() => import("@duckdb/node-api"))
  if (duckdb === undefined)
    return Result.fail(new WarehouseError({ code: "warehouse.noDriver", of: "@duckdb/node-api" }))
  if (existsSync(folder)) return Result.fail(new WarehouseError({ code: "warehouse.exists", of: folder }))
  const unfinished = `${folder}.unfinished`
  try {
    rmSync(unfinished, { recursive: true, force: true })
    mkdirSync(unfinished)
    const instance = await duckdb.DuckDBInstance.create(":memory:", { threads: "1" })
    const connection = await instance.connect()
    const dictionary = dictionaryOf(pack)
    await makeCodes(connection, dictionary)
    await connection.run(
      `COPY ${codesTable} TO ${text(join(unfinished, `${codesTable}.parquet`))} (FORMAT parquet)`,
    )
    const writer = new SliceWriter(duckdb, connection, unfinished)
    const keys = new Map<string, number>()
    let cases = 0
    for await (const { tables } of oneByOne(slices)) {
      if (signal?.aborted) break
      for (const [kind, table] of Object.entries(tables) as ReadonlyArray<
        readonly [string, PopulationTable]
      >) {
        const { columns, weights } = table
        const firstKey = keys.get(kind) ?? first
        const register = registerFor(columns.declarations, dictionary, { table: kind })
        await writer.write(
          register.cases,
          firstKey,
          columns.size,
          cellsOfCases(register, columns, firstKey),
          (row) => weights[row] as number,
        )
        for (const list of register.lists) {
          const { cells, size } = entriesOf(register, list, columns, firstKey)
          await writer.write(list, firstKey, size, cells)
        }
        keys.set(kind, firstKey + columns.size)
        cases += columns.size
      }
      onWritten?.(cases)
    }
    connection.closeSync()
    instance.closeSync()
    if (signal?.aborted) {
      rmSync(unfinished, { recursive: true, force: true })
      return Result.fail(new WarehouseError({ code: "warehouse.stopped", of: folder }))
    }
    renameSync(unfinished, folder)
    return Result.succeed(undefined)
  } catch (error) {
    rmSync(unfinished, { recursive: true, force: true })
    return Result.fail(
      new WarehouseError({
        code: "warehouse.unreachable",
        of: folder,
        engineMessage: (error as Error).message.split("\n")[0] ?? "",
      }),
    )
  }
}

import { existsSync, mkdtempSync, readdirSync, rmSync, statSync } from "node:fs"
import { tmpdir } from "node:os"
import { basename, extname, join } from "node:path"
import * as Result from "effect/Result"
import { driver, numbersOf, type QueryOptions, type Warehouse } from "../warehouse.ts"
import { WarehouseError } from "../warehouse-error.ts"

const quoted = (name: string): string => `"${name.replaceAll('"', '""')}"`
const text = (value: string): string => `'${value.replaceAll("'", "''")}'`

/** How a file is read where it is: nothing is loaded before a query asks for it. */
const readers: { readonly [extension: string]: string } = { ".parquet": "read_parquet", ".csv": "read_csv" }

/** How files of one ending are read; `undefined` where they are no tables. */
const readerOf = (file: string): string | undefined => readers[extname(file)]

/** A view for each file of a folder, by the name of the file, and for each folder in it, all of whose files are one table. */
const viewsOf = (folder: string): ReadonlyArray<string> =>
  readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    const inside = entry.isDirectory() ? readdirSync(join(folder, entry.name)) : [entry.name]
    const [first] = inside.filter((file) => readerOf(file) !== undefined)
    if (first === undefined) return []
    const extension = extname(first)
    const [table, files] = entry.isDirectory()
      ? [entry.name, join(folder, entry.name, `*${extension}`)]
      : [basename(entry.name, extension), join(folder, entry.name)]
    return [`CREATE VIEW ${quoted(table)} AS SELECT * FROM ${readerOf(first)}(${text(files)})`]
  })

/** Options of DuckDB. */
export interface DuckdbOptions {
  /** Default: all processors. */
  readonly threads?: number
  /** The greatest memory, such as `4GiB`. What is more goes to the disk. */
  readonly memory?: string
  /** The folder in which that is put; default: where the system keeps temporary files. */
  readonly spill?: string
}

/**
 * A database file of DuckDB, opened for reading, or a folder of Parquet and CSV files, each a table by its name; the files of a folder inside it are
 * one table by the name of that folder. The files are read where they are.
 *
 * @example
 * const opened = await openDuckdb("missing-folder")
 * Result.isFailure(opened) && opened.failure.code // => "warehouse.unreachable"
 *
 * const spilling = await openDuckdb(".", { spill: "missing-folder" })
 * Result.isFailure(spilling) && spilling.failure.code // => "warehouse.spill"
 */
export const openDuckdb = async (
  path: string,
  { memory, spill = tmpdir(), threads }: DuckdbOptions = {},
): Promise<Result.Result<Warehouse, WarehouseError>> => {
  const duckdb = await driver(() => import("@duckdb/node-api"))
  if (duckdb === undefined)
    return Result.fail(new WarehouseError({ code: "warehouse.noDriver", of: "@duckdb/node-api" }))
  if (!existsSync(path)) return Result.fail(new WarehouseError({ code: "warehouse.unreachable", of: path }))
  const isFolder = statSync(path).isDirectory()
  let spilled: string
  try {
    // By itself it spills beside the database, or into the working folder.
    spilled = mkdtempSync(join(spill, "bazgasht-duckdb-"))
  } catch {
    return Result.fail(new WarehouseError({ code: "warehouse.spill", of: spill }))
  }
  const removeSpilled = (): void => rmSync(spilled, { recursive: true, force: true })
  try {
    const instance = await duckdb.DuckDBInstance.create(isFolder ? ":memory:" : path, {
      ...(isFolder ? {} : { access_mode: "READ_ONLY" }),
      temp_directory: spilled,
      // Rows are distinguished by their keys; to keep their order takes memory.
      preserve_insertion_order: "false",
      ...(threads === undefined ? {} : { threads: String(threads) }),
      ...(memory === undefined ? {} : { memory_limit: memory }),
    })
    const connection = await instance.connect()
    // Without these the engine does not say how far a query is; with the first alone it prints it.
    await connection.run("SET enable_progress_bar = true")
    await connection.run("SET enable_progress_bar_print = false")
    for (const view of isFolder ? viewsOf(path) : []) await connection.run(view)
    const rowsOf = async (query: string, { onProgress, signal }: QueryOptions = {}) => {
      // Nobody would end a query that begins after it was to be stopped.
      signal?.throwIfAborted()
      const stop = (): void => connection.interrupt()
      signal?.addEventListener("abort", stop)
      const beat =
        onProgress &&
        setInterval(() => {
          const { percentage } = connection.progress
          if (percentage >= 0) onProgress(percentage / 100)
        }, 250)
      try {
        return (await connection.runAndReadAll(query)).getRowObjectsJson()
      } finally {
        clearInterval(beat)
        signal?.removeEventListener("abort", stop)
      }
    }
    return Result.succeed({
      dialect: "duckdb",
      engine: `DuckDB ${duckdb.version()}`,
      address: `duckdb:${path}`,
      columnsOf: async (table) => {
        const found = await connection.runAndReadAll(
          `SELECT column_name, data_type FROM information_schema.columns WHERE table_name = ${text(table.split(".").at(-1) ?? "")}`,
        )
        const columns = found
          .getRowObjectsJson()
          .map((row) => ({ name: String(row["column_name"]), type: String(row["data_type"]) }))
        return columns.length === 0 ? undefined : columns
      },
      rows: async (query, options) => (await rowsOf(query, options)).map(numbersOf),
      pairs: async (query) =>
        (await rowsOf(query)).map((row) => {
          const [code, number] = Object.values(row)
          return [String(code), Number(number)] as const
        }),
      close: async () => {
        connection.closeSync()
        instance.closeSync()
        removeSpilled()
      },
    })
  } catch (error) {
    removeSpilled()
    return Result.fail(
      new WarehouseError({ code: "warehouse.unreachable", of: path, expected: (error as Error).message }),
    )
  }
}

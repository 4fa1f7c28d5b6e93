import { existsSync, readdirSync, statSync } from "node:fs"
import { basename, extname, join } from "node:path"
import * as Result from "effect/Result"
import { driver, numbersOf, type QueryOptions, type Warehouse } from "../warehouse.ts"
import { WarehouseError } from "../warehouse-error.ts"

const quoted = (name: string): string => `"${name.replaceAll('"', '""')}"`
const text = (value: string): string => `'${value.replaceAll("'", "''")}'`

/** How a file is read where it is: nothing is loaded before a query asks for it. */
const readers: { readonly [extension: string]: string } = { ".parquet": "read_parquet", ".csv": "read_csv" }

/** A view for each file of a folder, by the name of the file. */
const viewsOf = (folder: string): ReadonlyArray<string> =>
  readdirSync(folder).flatMap((file) => {
    const extension = extname(file)
    const reader = readers[extension]
    return reader === undefined
      ? []
      : [
          `CREATE VIEW ${quoted(basename(file, extension))} AS SELECT * FROM ${reader}(${text(join(folder, file))})`,
        ]
  })

/** Options of DuckDB. */
export interface DuckdbOptions {
  /** Default: all processors. */
  readonly threads?: number
  /** The greatest memory, such as `4GiB`. What is more goes to the disk. */
  readonly memory?: string
}

/**
 * A database file of DuckDB, opened for reading, or a folder of Parquet and CSV files, each a table by its name. The files are read where
 * they are.
 *
 * @example
 * const opened = await openDuckdb("missing-folder")
 * Result.isFailure(opened) && opened.failure.code // => "warehouse.unreachable"
 */
export const openDuckdb = async (
  path: string,
  { memory, threads }: DuckdbOptions = {},
): Promise<Result.Result<Warehouse, WarehouseError>> => {
  const duckdb = await driver(() => import("@duckdb/node-api"))
  if (duckdb === undefined)
    return Result.fail(new WarehouseError({ code: "warehouse.noDriver", of: "@duckdb/node-api" }))
  if (!existsSync(path)) return Result.fail(new WarehouseError({ code: "warehouse.unreachable", of: path }))
  const isFolder = statSync(path).isDirectory()
  try {
    const instance = await duckdb.DuckDBInstance.create(isFolder ? ":memory:" : path, {
      ...(isFolder ? {} : { access_mode: "READ_ONLY" }),
      ...(threads === undefined ? {} : { threads: String(threads) }),
      ...(memory === undefined ? {} : { memory_limit: memory }),
    })
    const connection = await instance.connect()
    for (const view of isFolder ? viewsOf(path) : []) await connection.run(view)
    const rowsOf = async (query: string, { onProgress, signal }: QueryOptions = {}) => {
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
      },
    })
  } catch (error) {
    return Result.fail(
      new WarehouseError({ code: "warehouse.unreachable", of: path, expected: (error as Error).message }),
    )
  }
}

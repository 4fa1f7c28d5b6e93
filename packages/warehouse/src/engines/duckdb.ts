import { existsSync, mkdtempSync, rmSync, statSync } from "node:fs"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { text } from "@bazgasht/rules"
import { dialects, quoteTable } from "@bazgasht/rules/sql"
import * as Result from "effect/Result"
import { driver, numbersOf, type QueryOptions, type Warehouse } from "../warehouse.ts"
import { WarehouseError } from "../warehouse-error.ts"
import { makeView, tablesIn } from "./folder-tables.ts"

const kindsOfFiles = text(
  "پایگاه دادهٔ DuckDB، یا پوشه‌ای از فایل‌های Parquet و CSV",
  "a database of DuckDB, or a folder of Parquet and CSV files",
)

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
  if (!existsSync(path))
    return Result.fail(
      new WarehouseError({ code: "warehouse.unreachable", of: path === "" ? "duckdb:" : path }),
    )
  const isFolder = statSync(path).isDirectory()
  let spilled: string
  try {
    // By itself it spills beside the database, or into the working folder.
    spilled = mkdtempSync(join(spill, "bazgasht-duckdb-"))
  } catch {
    return Result.fail(new WarehouseError({ code: "warehouse.spill", of: spill }))
  }
  let opening = path
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
    for (const table of isFolder ? tablesIn(path) : []) {
      opening = table.path
      await makeView(connection, table)
    }
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
        try {
          // It is found as the queries find it.
          const found = await connection.runAndReadAll(`DESCRIBE ${quoteTable(dialects.duckdb.quote, table)}`)
          return found
            .getRowObjectsJson()
            .map((row) => ({ name: String(row["column_name"]), type: String(row["column_type"]) }))
        } catch (error) {
          if (/^(Catalog|Binder|Parser) Error/.test((error as Error).message)) return undefined
          throw error
        }
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
    const [engineMessage = ""] = (error as Error).message.split("\n")
    const code = /\block\b/i.test(engineMessage) ? "warehouse.inUse" : "warehouse.notADatabase"
    return Result.fail(
      new WarehouseError({
        code,
        of: opening,
        ...(code === "warehouse.inUse" ? {} : { expected: kindsOfFiles }),
        engineMessage,
      }),
    )
  }
}

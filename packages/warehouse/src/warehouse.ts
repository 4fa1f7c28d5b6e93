import { text } from "@bazgasht/rules"
import type { DialectName, NamedRow } from "@bazgasht/rules/sql"
import type * as Duration from "effect/Duration"
import { WarehouseError } from "./warehouse-error.ts"

/** A column of a table, with its type as the engine writes it. */
export interface EngineColumn {
  readonly name: string
  readonly type: string
}

/** How a query is carried out. */
export interface QueryOptions {
  readonly signal?: AbortSignal
  /** Called with the part that is done, from 0 to 1, where the engine says it. */
  readonly onProgress?: (portion: number) => void
}

/** How a server is opened. */
export interface OpenOptions {
  /** How long a server may take to answer; default 15 seconds. */
  readonly timeout?: Duration.Input
}

/** A database that holds a register. */
export interface Warehouse {
  readonly dialect: DialectName
  /** Name and version of the engine, for the receipt. */
  readonly engine: string
  /** Where it is, without a password, for errors. */
  readonly address: string
  /** The columns of a table; `undefined` where there is no such table. */
  readonly columnsOf: (table: string) => Promise<ReadonlyArray<EngineColumn> | undefined>
  /** The rows of a query whose columns are whole numbers. */
  readonly rows: (text: string, options?: QueryOptions) => Promise<ReadonlyArray<NamedRow>>
  /** The pairs of a query with a text and a number: codes. */
  readonly pairs: (text: string) => Promise<ReadonlyArray<readonly [text: string, number: number]>>
  readonly close: () => Promise<void>
}

/** Numbers of a result: 64 bits and more come as texts or big integers. */
export const numbersOf = (row: { readonly [column: string]: unknown }): NamedRow =>
  Object.fromEntries(
    Object.entries(row).map(([column, value]) => [
      column,
      value === null || value === undefined ? null : Number(value),
    ]),
  )

/** Refuses an engine whose version is too old. */
export const refusalOfVersion = (
  name: string,
  version: string,
  oldest: number,
): WarehouseError | undefined =>
  Number.parseInt(version, 10) >= oldest
    ? undefined
    : new WarehouseError({
        code: "warehouse.engine",
        of: `${name} ${version}`,
        expected: text(`${name} ${oldest} یا تازه‌تر`, `${name} ${oldest} or later`),
      })

/** Loads a driver that is installed beside the package. */
export const driver = async <Module>(load: () => Promise<Module>): Promise<Module | undefined> => {
  try {
    return await load()
  } catch (error) {
    const { code } = error as { readonly code?: string }
    if (code === "ERR_MODULE_NOT_FOUND" || code === "MODULE_NOT_FOUND") return undefined
    throw error
  }
}

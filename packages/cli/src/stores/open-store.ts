import { closeSync, openSync, readSync } from "node:fs"
import type { StorageAdapter, StorageError } from "@bazgasht/casework/ports"
import * as Effect from "effect/Effect"
import type * as Scope from "effect/Scope"
import { isServerAddress, type OpenStoreOptions } from "../platform.ts"

/** What every SQLite file begins with. */
const magic = "SQLite format 3\0"

const beginsLikeSqlite = (file: string): boolean => {
  try {
    const handle = openSync(file, "r")
    try {
      const head = Buffer.alloc(magic.length)
      return readSync(handle, head) === magic.length && head.toString("latin1") === magic
    } finally {
      closeSync(handle)
    }
  } catch {
    return false
  }
}

/** Whether a word names a store: by its form, the end of its name, or what the file begins with. */
export const isStore = (word: string): boolean =>
  isServerAddress(word) || /\.(sqlite3?|db)$/.test(word) || beginsLikeSqlite(word)

export const openStore = (
  address: string,
  { schema, write = false }: OpenStoreOptions,
): Effect.Effect<StorageAdapter, StorageError, Scope.Scope> =>
  isServerAddress(address)
    ? Effect.flatMap(
        Effect.promise(() => import("@bazgasht/storage-postgres")),
        ({ openPostgres }) =>
          openPostgres({ url: address, readOnly: !write, ...(schema === undefined ? {} : { schema }) }),
      )
    : Effect.flatMap(
        Effect.promise(() => import("@bazgasht/storage-sqlite")),
        ({ openSqlite }) => openSqlite({ file: address, readOnly: !write }),
      )

/** Files for tests, and stores over them. */

import { mkdtempSync, rmSync } from "node:fs"
import { tmpdir } from "node:os"
import { join } from "node:path"
import type { StorageAdapter } from "@bazgasht/casework/ports"
import { openSqlite, type SqliteStorageOptions } from "@bazgasht/storage-sqlite"
import * as Effect from "effect/Effect"
import * as Result from "effect/Result"
import { afterAll } from "vitest"
import type { Connection } from "../src/database.ts"
import { openDatabase } from "../src/open-database.ts"

const folder = mkdtempSync(join(tmpdir(), "bazgasht-"))
afterAll(() => rmSync(folder, { recursive: true }))

let files = 0

/** The path of a file that does not exist yet. */
export const newFile = (): string => join(folder, `store-${files++}.sqlite`)

/** Opens a store, uses it, and closes it. */
export const withStore = <Answer, Failure>(
  options: SqliteStorageOptions,
  use: (store: StorageAdapter) => Effect.Effect<Answer, Failure>,
): Promise<Answer> => Effect.runPromise(Effect.scoped(Effect.flatMap(openSqlite(options), use)))

/** A connection to a file behind the back of the store. */
export const connected = (file: string): Connection => Result.getOrThrow(openDatabase(file))

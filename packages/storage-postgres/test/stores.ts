/** A store for tests that any PostgreSQL can run: on the server, or inside the process where no server answers. */

import type { StorageAdapter, StorageError } from "@bazgasht/casework/ports"
import * as Effect from "effect/Effect"
import type * as Scope from "effect/Scope"
import { openPostgres } from "../src/index.ts"
import { storageOver } from "../src/storage.ts"
import { databaseIn, startEmbedded } from "./embedded.ts"
import { freshSchema, schemaName, serverUrl } from "./server.ts"

const embedded = serverUrl === undefined ? databaseIn(await startEmbedded()) : undefined

/** Where the tests run, for the names of suites. */
export const place = embedded === undefined ? "on a server" : "inside the process: no server answers"

/** A store of its own for every use. */
export const freshStorage: Effect.Effect<StorageAdapter, StorageError, Scope.Scope> = Effect.suspend(() =>
  embedded === undefined
    ? Effect.flatMap(freshSchema, (schema) => openPostgres({ url: serverUrl ?? "", schema }))
    : storageOver(embedded, schemaName()),
)

export const run = <Value, Failure>(work: Effect.Effect<Value, Failure, Scope.Scope>): Promise<Value> =>
  Effect.runPromise(Effect.scoped(work))

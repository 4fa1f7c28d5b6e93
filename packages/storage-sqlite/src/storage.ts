import { Storage, type StorageAdapter, type StorageError } from "@bazgasht/casework/ports"
import type * as Duration from "effect/Duration"
import * as Effect from "effect/Effect"
import * as Layer from "effect/Layer"
import type * as Result from "effect/Result"
import type * as Scope from "effect/Scope"
import { busyRetry } from "./busy-retry.ts"
import { feed, history, load } from "./cases.ts"
import { heldClaims, setClaims } from "./claims.ts"
import { commit } from "./commit.ts"
import { attempt, type Connection } from "./database.ts"
import { dropRows, keepRows, keptRows } from "./kept-rows.ts"
import { openDatabase, openToRead } from "./open-database.ts"
import { claim, messages, requeue, settle } from "./outbox.ts"
import { index, query } from "./query.ts"

/** How a file is opened. */
export interface SqliteStorageOptions {
  /** The path of the file, which is created for its owner alone where there is none; `:memory:` for a store that is gone when it is closed. */
  readonly file: string
  /** The most bytes of JSON that an event, a document or the parameters of a message may have: 16 MiB where nothing else is said. */
  readonly maxBytes?: number
  /** How long to wait for other processes that write, before the store is `storage.unavailable`; default 5 seconds. */
  readonly busyTimeout?: Duration.Input
  /**
   * Opens a file that is there, and changes nothing in it: for audits. One whose tables are not those of this version is
   * `storage.unsupported`; whatever would write is `storage.unavailable`.
   */
  readonly readOnly?: boolean
}

/** The store over an open connection. */
export const storageOver = (
  connection: Connection,
  { maxBytes = 2 ** 24, busyTimeout = "5 seconds" }: Omit<SqliteStorageOptions, "file"> = {},
): StorageAdapter => {
  const retrying = busyRetry(busyTimeout)
  const isFile = connection.database.location() !== null
  const operation =
    <Request extends ReadonlyArray<unknown>, Answer, Failure>(
      work: (...request: Request) => Result.Result<Answer, Failure>,
    ) =>
    (...request: Request): Effect.Effect<Answer, Failure | StorageError> =>
      retrying(() => attempt(() => work(...request)))
  return {
    capabilities: {
      name: "sqlite",
      durable: isFile,
      queries: true,
      shared: isFile,
      supportsRequeue: true,
      claims: true,
      basis: true,
      projections: true,
      maxBytes,
    },
    commit: commit(connection, maxBytes, retrying),
    load: operation(load(connection)),
    history: operation(history(connection)),
    query: operation(query(connection)),
    index: operation(index(connection)),
    feed: operation(feed(connection)),
    claim: operation(claim(connection)),
    settle: operation(settle(connection)),
    requeue: operation(requeue(connection)),
    messages: operation(messages(connection)),
    heldClaims: operation(heldClaims(connection)),
    setClaims: operation(setClaims(connection)),
    keepRows: operation(keepRows(connection, maxBytes)),
    keptRows: operation(keptRows(connection)),
    dropRows: operation(dropRows(connection)),
  }
}

/**
 * Opens a file as a store until the scope is closed. Fails with `storage.unavailable` where the file cannot be opened,
 * `storage.corrupt` where it is no database, `storage.invalid` where it is the database of another program, and
 * `storage.unsupported` where a newer version of this package has written it.
 *
 * @example
 * const program = Effect.scoped(
 *   Effect.flatMap(openSqlite({ file: "cases.sqlite" }), (storage) => storage.load({ kind: "loan", subject: "loan-1" })),
 * )
 */
export const openSqlite = (
  options: SqliteStorageOptions,
): Effect.Effect<StorageAdapter, StorageError, Scope.Scope> =>
  Effect.acquireRelease(
    busyRetry(options.busyTimeout ?? "5 seconds")(() =>
      options.readOnly === true ? openToRead(options.file) : openDatabase(options.file),
    ),
    ({ database }) => Effect.sync(() => database.close()),
  ).pipe(Effect.map((connection) => storageOver(connection, options)))

/**
 * A file as the store of cases.
 *
 * @example
 * Effect.provide(program, sqliteStorage({ file: "cases.sqlite" }))
 */
export const sqliteStorage = (options: SqliteStorageOptions): Layer.Layer<Storage, StorageError> =>
  Layer.effect(Storage, openSqlite(options))

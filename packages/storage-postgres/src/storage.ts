import { Storage, type StorageAdapter, type StorageError } from "@bazgasht/casework/ports"
import * as Effect from "effect/Effect"
import * as Layer from "effect/Layer"
import type * as Scope from "effect/Scope"
import { loadCase, readFeed, readHistory } from "./cases.ts"
import { makeSetClaims, readClaims } from "./claims.ts"
import { makeCommit } from "./commit.ts"
import type { Database } from "./database.ts"
import { makeDropRows, makeKeepRows, readKeptRows } from "./kept-rows.ts"
import { openDatabase } from "./open-database.ts"
import { listMessages, makeClaim, makeRequeue, makeSettle } from "./outbox.ts"
import { makeQuery, readIndex } from "./query.ts"
import { checkCurrent, migrate } from "./schema/migrate.ts"
import { checkSchemaName } from "./schema/schema-name.ts"

/** Where cases are kept. */
export interface PostgresStorageOptions {
  /** `postgres://user@host:5432/database`, with `sslmode` and what else libpq knows as parameters. It appears in no error. */
  readonly url: string
  /**
   * The schema of the tables, made where it is missing: small letters, digits and `_`, at most 63, a letter first; `bazgasht`
   * where it is absent.
   */
  readonly schema?: string
  /** The most connections at a time; 10 where it is absent. */
  readonly connections?: number
  /** The most milliseconds to wait for a connection; 10,000 where it is absent. */
  readonly connectTimeout?: number
  /** The most milliseconds that a statement may take, waiting for others included; 30,000 where it is absent. */
  readonly statementTimeout?: number
  /**
   * Whether every connection prepares its statements once, which is faster; true where it is absent. False behind a pooler that
   * does not know prepared statements.
   */
  readonly preparedStatements?: boolean
  /**
   * Only reads, and makes no tables: for audits. A schema that is not there is `storage.invalid`, one that is not up to date
   * `storage.unsupported`; whatever would write is `storage.unavailable`.
   */
  readonly readOnly?: boolean
}

/** The most bytes of an event or a document: 16 MiB. The server takes far more, the memory of an application does not. */
const maxBytes = 2 ** 24

/** A store over a database whose tables are up to date afterwards, or refused where they may only be read. */
export const storageOver = Effect.fnUntraced(function* (
  database: Database,
  schema: string,
  readOnly = false,
) {
  yield* checkSchemaName(schema)
  yield* readOnly ? checkCurrent(database, schema) : migrate(database, schema)
  return {
    capabilities: {
      name: "postgres",
      durable: true,
      queries: true,
      shared: true,
      supportsRequeue: true,
      claims: true,
      basis: true,
      projections: true,
      maxBytes,
    },
    commit: makeCommit(database, schema, maxBytes),
    load: loadCase(database, schema),
    history: readHistory(database, schema),
    query: makeQuery(database, schema),
    index: readIndex(database, schema),
    feed: readFeed(database, schema),
    claim: makeClaim(database, schema),
    settle: makeSettle(database, schema),
    requeue: makeRequeue(database, schema),
    messages: listMessages(database, schema),
    heldClaims: readClaims(database, schema),
    setClaims: makeSetClaims(database, schema),
    keepRows: makeKeepRows(database, schema, maxBytes),
    keptRows: readKeptRows(database, schema),
    dropRows: makeDropRows(database, schema),
  }
})

/**
 * Opens a store: brings its tables up to date, and closes its connections with the scope.
 *
 * @example
 * const program = Effect.gen(function* () {
 *   const storage = yield* openPostgres({ url: "postgres://app@localhost/cases" })
 *   return yield* storage.load({ kind: "loan", subject: "loan-1" })
 * })
 * await Effect.runPromise(Effect.scoped(program))
 */
export const openPostgres = ({
  connections = 10,
  connectTimeout = 10_000,
  preparedStatements = true,
  readOnly = false,
  schema = "bazgasht",
  statementTimeout = 30_000,
  url,
}: PostgresStorageOptions): Effect.Effect<StorageAdapter, StorageError, Scope.Scope> =>
  Effect.flatMap(
    openDatabase({ url, connections, connectTimeout, statementTimeout, preparedStatements, readOnly }),
    (database) => storageOver(database, schema, readOnly),
  )

/**
 * The store of cases as a layer.
 *
 * @example
 * program.pipe(Effect.provide(postgresStorage({ url: "postgres://app@localhost/cases" })))
 */
export const postgresStorage = (options: PostgresStorageOptions): Layer.Layer<Storage, StorageError> =>
  Layer.effect(Storage, openPostgres(options))

import { type ReceiptBook, type ReceiptStatus, Receipts } from "@bazgasht/casework"
import type { DeliveryReceipt, StorageError } from "@bazgasht/casework/ports"
import * as Effect from "effect/Effect"
import * as Layer from "effect/Layer"
import type * as Scope from "effect/Scope"
import type { Database, Parameter, Row, Statement } from "./database.ts"
import { storageErrorOf } from "./failure.ts"
import { openDatabase } from "./open-database.ts"
import { migrate } from "./schema/migrate.ts"
import { checkSchemaName } from "./schema/schema-name.ts"
import type { PostgresStorageOptions } from "./storage.ts"

/** How a book of receipts is opened: where the cases are, or in a schema of its own. */
export interface PostgresReceiptBookOptions extends Omit<PostgresStorageOptions, "readOnly"> {
  /** How many receipts are kept that nobody waits for yet; 1000 where it is absent. */
  readonly maxUnmatched?: number
}

const receiptIn = (row: Row): DeliveryReceipt => ({
  reference: String(row["reference"]),
  outcome: String(row["outcome"]) as DeliveryReceipt["outcome"],
  ...(row["code"] !== null && { code: String(row["code"]) }),
})

const bookOver = (database: Database, schema: string, maxUnmatched: number): ReceiptBook => {
  const ask = (
    statement: Statement,
    parameters: ReadonlyArray<Parameter>,
    writes: boolean,
  ): Effect.Effect<Row | undefined, StorageError> =>
    database.run(statement, parameters).pipe(
      Effect.uninterruptible,
      Effect.mapError((failure) => storageErrorOf(failure, { writes })),
      Effect.map(([row]) => row),
    )
  const expectNotice = { name: "expect notice", text: `select ${schema}.expect_notice($1, $2, $3)` }
  // A code that is absent comes as an empty text: parameters are no nulls.
  const receive = {
    name: "receive receipt",
    text: `select ${schema}.receive_receipt($1, $2, $3, nullif($4, ''), $5::integer) as status`,
  }
  const find = {
    name: "find receipt",
    text: `select reference, outcome, code from ${schema}.receipts where message = $1`,
  }
  return {
    expect: (adapter, key, reference) =>
      Effect.asVoid(
        ask(expectNotice, [adapter, key, reference === undefined ? [key] : [key, reference]], true),
      ),
    receive: (adapter, { code = "", outcome, reference }) =>
      Effect.map(
        ask(receive, [adapter, reference, outcome, code, maxUnmatched], true),
        (row) => String(row?.["status"]) as ReceiptStatus,
      ),
    of: (key) =>
      Effect.map(ask(find, [key], false), (row) => (row === undefined ? undefined : receiptIn(row))),
  }
}

/**
 * A book of receipts in PostgreSQL, for as long as a scope lasts. What was entered is there after a restart, and for every process.
 *
 * @example
 * const receiptBook = yield* openPostgresReceipts({ url: "postgres://app@localhost/cases" })
 */
export const openPostgresReceipts = ({
  connections = 2,
  connectTimeout = 10_000,
  maxUnmatched = 1000,
  preparedStatements = true,
  schema = "bazgasht",
  statementTimeout = 30_000,
  url,
}: PostgresReceiptBookOptions): Effect.Effect<ReceiptBook, StorageError, Scope.Scope> =>
  Effect.gen(function* () {
    const readOnly = false
    yield* checkSchemaName(schema)
    const database = yield* openDatabase({
      url,
      connections,
      connectTimeout,
      statementTimeout,
      preparedStatements,
      readOnly,
    })
    yield* migrate(database, schema)
    return bookOver(database, schema, maxUnmatched)
  })

/**
 * A book of receipts in PostgreSQL, as the one of casework.
 *
 * @example
 * openCasework({ storage: postgresStorage({ url }), receipts: postgresReceipts({ url }), kinds, access })
 */
export const postgresReceipts = (options: PostgresReceiptBookOptions): Layer.Layer<Receipts, StorageError> =>
  Layer.effect(Receipts, openPostgresReceipts(options))

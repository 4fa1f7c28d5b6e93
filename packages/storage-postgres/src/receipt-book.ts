import { type ReceiptBook, type ReceiptStatus, Receipts } from "@bazgasht/casework"
import { type DeliveryReceipt, inBatches, type StorageError } from "@bazgasht/casework/ports"
import * as Effect from "effect/Effect"
import * as Layer from "effect/Layer"
import * as Result from "effect/Result"
import type * as Scope from "effect/Scope"
import type { Database, DatabaseFailure, Parameter, Row, Statement } from "./database.ts"
import { storageErrorOf } from "./failure.ts"
import { openDatabase } from "./open-database.ts"
import { migrate } from "./schema/migrate.ts"
import { checkSchemaName } from "./schema/schema-name.ts"
import type { PostgresStorageOptions } from "./storage.ts"

/** How a book of receipts is opened: where the cases are, or in a schema of its own. */
export interface PostgresReceiptBookOptions extends Omit<PostgresStorageOptions, "readOnly"> {
  /** How many receipts without a notice are kept; 1000 where it is absent. */
  readonly maxUnmatched?: number
}

type Notice = Parameters<ReceiptBook["expect"]>

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
  const expectNotices = { name: "expect notices", text: `select ${schema}.expect_notices($1, $2, $3)` }
  const expectAll = (
    notices: ReadonlyArray<Notice>,
  ): Effect.Effect<ReadonlyArray<Result.Result<unknown, DatabaseFailure>>> => {
    const names = notices.flatMap(([adapter, key, reference = key]) =>
      [key, reference].map((name) => [adapter, key, name] as const),
    )
    const columns = [0, 1, 2].map((column) => names.map((row) => row[column] ?? null))
    return Effect.flatMap(Effect.result(database.run(expectNotices, columns)), (result) =>
      // One that the server refuses keeps none of the others out of the book.
      Result.isFailure(result) && result.failure.outcome === "refused" && notices.length > 1
        ? Effect.map(
            Effect.forEach(notices, (notice) => expectAll([notice])),
            (each) => each.flat(),
          )
        : Effect.succeed(notices.map(() => result)),
    )
  }
  const expect = inBatches({ maxItems: 256, gatherFor: "1 millis" }, expectAll)
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
    expect: (...notice) =>
      Effect.asVoid(Effect.flatMap(expect(notice), Effect.fromResult)).pipe(
        Effect.uninterruptible,
        Effect.mapError((failure) => storageErrorOf(failure, { writes: true })),
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
export const openPostgresReceipts = Effect.fnUntraced(function* ({
  connections = 2,
  connectTimeout = 10_000,
  maxUnmatched = 1000,
  preparedStatements = true,
  schema = "bazgasht",
  statementTimeout = 30_000,
  url,
}: PostgresReceiptBookOptions): Effect.fn.Return<ReceiptBook, StorageError, Scope.Scope> {
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

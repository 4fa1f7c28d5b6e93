import { type ReceiptBook, type ReceiptStatus, Receipts } from "@bazgasht/casework"
import { type DeliveryReceipt, inBatches, type StorageError } from "@bazgasht/casework/ports"
import * as Effect from "effect/Effect"
import * as Layer from "effect/Layer"
import * as Result from "effect/Result"
import type * as Scope from "effect/Scope"
import { busyRetry } from "./busy-retry.ts"
import { attempt, type Connection } from "./database.ts"
import { openDatabase } from "./open-database.ts"
import { changeKnown } from "./schema/change-known.ts"
import type { SqliteStorageOptions } from "./storage.ts"

/** How a book of receipts is opened. */
export interface SqliteReceiptBookOptions extends Pick<SqliteStorageOptions, "file" | "busyTimeout"> {
  /** How many receipts without a notice are kept; 1000 where it is absent. */
  readonly maxUnmatched?: number
}

interface ReceiptRow {
  readonly reference: string
  readonly outcome: DeliveryReceipt["outcome"]
  readonly code: string | null
}

const addNotice = `INSERT INTO notices (adapter, reference, message) VALUES (?, ?, ?)
  ON CONFLICT (adapter, reference) DO UPDATE SET message = excluded.message`
const takeEarly =
  "DELETE FROM early_receipts WHERE adapter = ? AND reference = ? RETURNING reference, outcome, code"
const addReceipt =
  "INSERT INTO receipts (message, reference, outcome, code) VALUES (?, ?, ?, ?) ON CONFLICT (message) DO NOTHING"
const selectNotice = "SELECT message FROM notices WHERE adapter = ? AND reference = ?"
const addEarly = `INSERT INTO early_receipts (adapter, reference, outcome, code) VALUES (?, ?, ?, ?)
  ON CONFLICT (adapter, reference) DO NOTHING`
const dropOldest = `DELETE FROM early_receipts WHERE arrival <= (
    SELECT arrival FROM early_receipts ORDER BY arrival DESC LIMIT 1 OFFSET ?)`
const selectReceipt = "SELECT reference, outcome, code FROM receipts WHERE message = ?"

type Notice = Parameters<ReceiptBook["expect"]>

const expectNotice = ({ one, run }: Connection, [adapter, key, reference]: Notice): void => {
  for (const each of reference === undefined ? [key] : [key, reference]) {
    run(addNotice, adapter, each, key)
    const early = one<ReceiptRow>(takeEarly, adapter, each)
    if (early !== undefined) run(addReceipt, key, early.reference, early.outcome, early.code)
  }
}

const receive = (
  { one, run }: Connection,
  adapter: string,
  { code = null, outcome, reference }: Omit<DeliveryReceipt, "code"> & { readonly code?: string | null },
  maxUnmatched: number,
): ReceiptStatus => {
  const notice = one<{ readonly message: string }>(selectNotice, adapter, reference)
  if (notice !== undefined)
    return run(addReceipt, notice.message, reference, outcome, code) === 1 ? "first" : "later"
  run(addEarly, adapter, reference, outcome, code)
  run(dropOldest, maxUnmatched)
  return "unknown"
}

const receiptOf = ({ one }: Connection, key: string): DeliveryReceipt | undefined => {
  const row = one<ReceiptRow>(selectReceipt, key)
  if (row === undefined) return undefined
  const { code, outcome, reference } = row
  return { reference, outcome, ...(code === null ? {} : { code }) }
}

/**
 * A book of receipts in a file, for as long as a scope lasts: in that of the cases, or in one of its own. What was entered is there after
 * a restart, and for every process that opens the file.
 *
 * @example
 * const receiptBook = yield* openSqliteReceipts({ file: "cases.sqlite" })
 */
export const openSqliteReceipts = ({
  file,
  maxUnmatched = 1000,
  busyTimeout = "5 seconds",
}: SqliteReceiptBookOptions): Effect.Effect<ReceiptBook, StorageError, Scope.Scope> => {
  const retrying = busyRetry(busyTimeout)
  return Effect.acquireRelease(
    retrying(() => openDatabase(file)),
    ({ database }) => Effect.sync(() => database.close()),
  ).pipe(
    Effect.map((connection): ReceiptBook => {
      const changed = <Answer>(work: () => Answer): Effect.Effect<Answer, StorageError> =>
        retrying(() => attempt(() => changeKnown(connection, () => Result.succeed(work()))))
      const expect = inBatches({ maxItems: 256, gatherFor: "1 millis" }, (notices: ReadonlyArray<Notice>) =>
        Effect.map(
          Effect.result(
            changed(() => {
              for (const notice of notices) expectNotice(connection, notice)
            }),
          ),
          (result) => notices.map(() => result),
        ),
      )
      return {
        expect: (...notice) => Effect.flatMap(expect(notice), Effect.fromResult),
        receive: (adapter, receipt) => changed(() => receive(connection, adapter, receipt, maxUnmatched)),
        of: (key) => retrying(() => attempt(() => Result.succeed(receiptOf(connection, key)))),
      }
    }),
  )
}

/**
 * A book of receipts in a file, as the one of casework.
 *
 * @example
 * openCasework({ storage: sqliteStorage({ file }), receipts: sqliteReceipts({ file }), kinds, access })
 */
export const sqliteReceipts = (options: SqliteReceiptBookOptions): Layer.Layer<Receipts, StorageError> =>
  Layer.effect(Receipts, openSqliteReceipts(options))

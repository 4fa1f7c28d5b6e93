/** Receipts: what gateways report later. The first that ends a message counts. */

import * as Context from "effect/Context"
import * as Effect from "effect/Effect"
import * as Layer from "effect/Layer"
import type { DeliveryReceipt } from "../ports/notification/notifier.ts"
import type { StorageError } from "../ports/storage/storage-error.ts"

/**
 * What a receipt came to.
 *
 * - `first`: it counts
 * - `later`: another was there before it; it changes nothing
 * - `unknown`: no such message was sent, or not yet: the receipt is kept for a while
 */
export type ReceiptStatus = "first" | "later" | "unknown"

/**
 * A book of receipts. One in memory forgets with its process; those of the storage adapters last. An operation fails where the book
 * cannot be reached: then nothing is sent, and whoever was pushed a receipt answers the gateway that it should come again.
 */
export interface ReceiptBook {
  /** Tells of a notice by the key and, where the gateway gave one, by its reference. Receipts that came earlier are found. */
  readonly expect: (adapter: string, key: string, reference?: string) => Effect.Effect<void, StorageError>
  /** Enters a receipt. */
  readonly receive: (adapter: string, receipt: DeliveryReceipt) => Effect.Effect<ReceiptStatus, StorageError>
  /** The receipt that counts for a message. */
  readonly of: (key: string) => Effect.Effect<DeliveryReceipt | undefined, StorageError>
}

/**
 * The book of receipts as a service.
 *
 * @example
 * const program = Effect.flatMap(Receipts, (book) => book.of("message-1"))
 * // Nobody has reported on the message.
 * Effect.runSync(Effect.provideService(program, Receipts, memoryReceiptBook())) // => undefined
 */
export class Receipts extends Context.Service<Receipts, ReceiptBook>()("@bazgasht/casework/Receipts") {}

const nameOf = (adapter: string, reference: string): string => JSON.stringify([adapter, reference])

/**
 * A book in the memory of this process. It keeps the last `maxUnmatched` receipts without a message.
 *
 * @example
 * const book = memoryReceiptBook()
 * Effect.runSync(book.expect("sms", "message-1", "reference-1"))
 * Effect.runSync(book.receive("sms", { reference: "reference-1", outcome: "delivered" })) // => "first"
 * Effect.runSync(book.of("message-1"))?.outcome // => "delivered"
 */
export const memoryReceiptBook = ({ maxUnmatched = 1000 } = {}): ReceiptBook => {
  const keys = new Map<string, string>()
  const counted = new Map<string, DeliveryReceipt>()
  const early = new Map<string, DeliveryReceipt>()
  const count = (key: string, receipt: DeliveryReceipt): ReceiptStatus => {
    if (counted.has(key)) return "later"
    counted.set(key, receipt)
    return "first"
  }
  return {
    expect: (adapter, key, reference) =>
      Effect.sync(() => {
        for (const each of reference === undefined ? [key] : [key, reference]) {
          const name = nameOf(adapter, each)
          keys.set(name, key)
          const receipt = early.get(name)
          if (receipt !== undefined) count(key, receipt)
          early.delete(name)
        }
      }),
    receive: (adapter, receipt) =>
      Effect.sync(() => {
        const name = nameOf(adapter, receipt.reference)
        const key = keys.get(name)
        if (key !== undefined) return count(key, receipt)
        if (!early.has(name)) early.set(name, receipt)
        const [oldest] = early.keys()
        if (early.size > maxUnmatched && oldest !== undefined) early.delete(oldest)
        return "unknown"
      }),
    of: (key) => Effect.sync(() => counted.get(key)),
  }
}

/**
 * A book in the memory of this process, as a layer: each build is a book of its own, and forgets with the process. Enough where no gateway
 * reports deliveries later.
 *
 * @example
 * const reported = Effect.flatMap(Receipts, (book) => book.of("message-1"))
 * Effect.runSync(Effect.provide(reported, memoryReceipts)) // => undefined
 */
export const memoryReceipts: Layer.Layer<Receipts> = /* @__PURE__ */ Layer.sync(Receipts, () =>
  memoryReceiptBook(),
)

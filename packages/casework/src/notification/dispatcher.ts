/**
 * The dispatcher: takes messages from the outbox, sends them, and stores what became of them.
 *
 * @module
 */

import * as Clock from "effect/Clock"
import * as Effect from "effect/Effect"
import * as Fiber from "effect/Fiber"
import type { ClaimedMessage } from "../ports/storage/outbox.ts"
import { Storage } from "../ports/storage/storage.ts"
import type { StorageError } from "../ports/storage/storage-error.ts"
import type { BackOff } from "./back-off.ts"
import { answersOfTry, type DispatchReport, processMessage, type WorkerContext } from "./process-message.ts"
import { memoryReceiptBook, type ReceiptBook } from "./receipt-book.ts"
import { RecipientRegister } from "./recipients.ts"
import type { MessageStyle } from "./render.ts"
import { type Router, WiringError } from "./router.ts"
import { drainDue, recipientKey, runWorker } from "./worker-loop.ts"

export type { DispatchReport } from "./process-message.ts"

/** How a dispatcher works. Times are in milliseconds. */
export interface DispatcherSetting {
  /** Opaque id of this dispatcher, different from those beside it. */
  readonly owner: string
  readonly router: Router
  readonly style: MessageStyle
  readonly receiptBook?: ReceiptBook
  readonly report?: (report: DispatchReport) => Effect.Effect<void>
  /** The most messages at once; 64 where it is absent. */
  readonly atOnce?: number
  /** How long messages are its own: at least four times `timeout`, which is the default. */
  readonly lease?: number
  /** How long an answer is waited for; 20 seconds where it is absent. */
  readonly timeout?: number
  /** How long to rest where nothing is to be sent; a second where it is absent. */
  readonly rest?: number
  /** How often it is tried to send a message; 10 times where it is absent. */
  readonly attempts?: number
  /** How waits grow; from a second to an hour where it is absent. */
  readonly backOff?: BackOff
  /** How long it may stay unknown whether a message was taken; a day where it is absent. */
  readonly unknownFor?: number
}

/** A dispatcher. Several may work side by side where the store is shared. */
export interface Dispatcher {
  /**
   * Takes one batch of what is due and gives the number of messages that it took, when the last of them is settled: so it waits for
   * the slowest of the batch, for at most as long as the claim lasts (`lease`). For whoever goes step by step; {@link Dispatcher.due}
   * does not wait.
   */
  readonly once: Effect.Effect<number, StorageError>
  /**
   * Takes what is due when it begins, and what comes behind that, until nothing is, and gives the number of messages that it took. One
   * whose gateway is slow holds up nothing but what comes behind it in its case or for its recipient. What is to be tried again
   * later is left for then. At the end, and when it is interrupted, messages that are being sent are settled first.
   */
  readonly due: Effect.Effect<number, StorageError>
  /**
   * Works until it is interrupted. It claims again as messages are settled, so that one whose gateway is slow holds up nothing but
   * what comes behind it in its case or for its recipient; messages that are being sent at the end are settled first, and the others are given back.
   */
  readonly run: Effect.Effect<never>
}

/** Messages of one recipient one after the other, in the order in which they were committed. */
const byRecipient = (
  messages: ReadonlyArray<ClaimedMessage>,
): ReadonlyArray<ReadonlyArray<ClaimedMessage>> => [...Map.groupBy(messages, recipientKey).values()]

const takeOnce = (worker: WorkerContext): Effect.Effect<number, StorageError> =>
  Effect.suspend(() => {
    const { storage, owner, lease, atOnce } = worker
    let isStopping = false
    const batch = Effect.gen(function* () {
      const now = yield* Clock.currentTimeMillis
      const until = now + lease
      const messages = yield* storage.claim({ owner, now, until, limit: atOnce })
      yield* Effect.forEach(
        byRecipient(messages),
        (group) =>
          Effect.forEach(group, (message) => processMessage(worker, message, until, () => isStopping), {
            discard: true,
          }),
        { concurrency: "unbounded", discard: true },
      )
      return messages.length
    })
    // What was claimed is carried to its end whatever happens to the caller, who waits for it.
    return Effect.uninterruptibleMask((restore) =>
      Effect.flatMap(Effect.forkDetach(Effect.interruptible(batch)), (fiber) =>
        Effect.onInterrupt(restore(Fiber.join(fiber)), () =>
          Effect.suspend(() => {
            isStopping = true
            return Effect.asVoid(Fiber.await(fiber))
          }),
        ),
      ),
    )
  })

/**
 * A dispatcher over the store and the register of recipients that are there.
 *
 * @example
 * const types = Result.getOrThrow(makeMessageTypes(donorMessageTypes("sms")))
 * const show = () => Effect.void
 * const gateway = catcher({ channel: "sms", contents: ["text"], show, outcome: "accepted" })
 * const routes = [{ channel: "sms", adapters: ["catcher of sms"] }] as const
 * const router = Result.getOrThrow(makeRouter({ adapters: [gateway], routes, types, catchers: true }))
 * const style = { pack: iranPack, calendars: { fa: jalali, en: jalali } }
 * const program = Effect.gen(function* () {
 *   const dispatcher = yield* makeDispatcher({ owner: "dispatcher-1", router, style })
 *   return yield* dispatcher.due
 * })
 * const register = Layer.succeed(RecipientRegister, recipientsFrom(async () => undefined))
 * // Nothing is to be sent in a store that is empty.
 * await Effect.runPromise(Effect.provide(program, [memoryStorage(), register])) // => 0
 */
export const makeDispatcher = (
  setting: DispatcherSetting,
): Effect.Effect<Dispatcher, WiringError, Storage | RecipientRegister> =>
  Effect.gen(function* () {
    const { owner, router, style, report = () => Effect.void, atOnce = 64, rest = 1000 } = setting
    const { timeout = 20_000, attempts = 10, backOff = { first: 1000, most: 3_600_000 } } = setting
    const { lease = timeout * (answersOfTry + 1), unknownFor = 86_400_000 } = setting
    const storage = yield* Storage
    const recipients = yield* RecipientRegister
    if (lease < timeout * (answersOfTry + 1)) {
      return yield* new WiringError({ code: "wiring.invalid", flaws: [{ code: "wiring.leaseTooShort" }] })
    }
    const receiptBook = setting.receiptBook ?? memoryReceiptBook()
    const sending = { router, recipients, style, receiptBook, timeout, attempts, backOff, unknownFor }
    const worker = { owner, storage, sending, report, atOnce, lease, rest }
    return { once: takeOnce(worker), due: drainDue(worker), run: runWorker(worker) }
  })

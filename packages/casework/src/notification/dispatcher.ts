/** The dispatcher: takes messages from the outbox, sends them, and stores what became of them. */

import * as Clock from "effect/Clock"
import * as Duration from "effect/Duration"
import * as Effect from "effect/Effect"
import * as Fiber from "effect/Fiber"
import type { ClaimedMessage } from "../ports/storage/outbox.ts"
import { Storage } from "../ports/storage/storage.ts"
import type { StorageError } from "../ports/storage/storage-error.ts"
import { observedStorage } from "../telemetry/observed-storage.ts"
import type { BackOff } from "./back-off.ts"
import type { CarryOut } from "./house-channel.ts"
import { answersOfTry, type DispatchReport, processMessage, type WorkerContext } from "./process-message.ts"
import { Receipts } from "./receipt-book.ts"
import { RecipientRegister } from "./recipients.ts"
import type { MessageStyle } from "./render.ts"
import { type Router, WiringError } from "./router.ts"
import { settleTogether } from "./settle-together.ts"
import { drainDue, recipientKey, runWorker } from "./worker-loop.ts"

export type { DispatchReport } from "./process-message.ts"

/** How a dispatcher works. */
export interface DispatcherOptions {
  /** Opaque id of this dispatcher, unique among those that share the store. */
  readonly owner: string
  readonly router: Router
  /** Required where there are message types. */
  readonly style?: MessageStyle
  readonly report?: (report: DispatchReport) => Effect.Effect<void>
  /** Carries out what cases ask of each other; absent: such messages wait for a dispatcher that does. */
  readonly carryOut?: CarryOut | undefined
  /** The most messages that are sent at a time; default 64. As many again may have been sent while their outcomes are stored. */
  readonly concurrency?: number
  /** How long a claim on messages lasts: at least four times `timeout`, which is the default. */
  readonly lease?: Duration.Input
  /** How long to wait for one answer of a gateway or a register; default 20 seconds. */
  readonly timeout?: Duration.Input
  /** How long to wait before claiming again when nothing is due; default one second. */
  readonly pollInterval?: Duration.Input
  /** How many attempts a message gets before it is parked; default 10. */
  readonly attempts?: number
  /** How the wait between attempts grows; default from one second to one hour. */
  readonly backOff?: BackOff
  /** How long an unknown outcome is reconciled before the message is parked; default one day. */
  readonly reconcileFor?: Duration.Input
}

/** A dispatcher. Several may work side by side where the store is shared. */
export interface Dispatcher {
  /**
   * Takes one batch of what is due and gives the number of messages that it took, when the last of them is settled: so it waits for
   * the slowest of the batch, for at most as long as the claim lasts (`lease`). For programs that go step by step; {@link Dispatcher.due}
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
    const { storage, owner, lease, concurrency } = worker
    let isStopping = false
    const batch = Effect.gen(function* () {
      const now = yield* Clock.currentTimeMillis
      const until = now + lease
      const messages = yield* storage.claim({ owner, now, until, limit: concurrency })
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
 * Makes a dispatcher over the store, the register of recipients and the book of receipts of the context.
 *
 * @example
 * const types = Result.getOrThrow(makeMessageTypes(donorMessageTypes("sms")))
 * const show = () => Effect.void
 * const gateway = catcher({ channel: "sms", contents: ["text"], show, outcome: "accepted" })
 * const routes = [{ channel: "sms", adapters: ["catcher of sms"] }] as const
 * const router = Result.getOrThrow(makeRouter({ adapters: [gateway], routes, types, catchers: true }))
 * const style = { pack: iranPack, calendars: { fa: jalali, en: jalali } }
 * const program = Effect.gen(function* () {
 *   const dispatcher = yield* makeDispatcher({ owner: "dispatcher-1", router, style, timeout: "10 seconds" })
 *   return yield* dispatcher.due
 * })
 * const register = Layer.succeed(RecipientRegister, recipientsFrom(async () => undefined))
 * // Nothing is to be sent in a store that is empty.
 * await Effect.runPromise(Effect.provide(program, [memoryStorage(), register, memoryReceipts])) // => 0
 */
export const makeDispatcher = Effect.fnUntraced(function* (
  options: DispatcherOptions,
): Effect.fn.Return<Dispatcher, WiringError, Storage | RecipientRegister | Receipts> {
  const { carryOut, owner, router, style, report = () => Effect.void } = options
  const { attempts = 10, concurrency = 64 } = options
  const { backOff = { first: "1 second", max: "1 hour" } } = options
  const timeout = Duration.toMillis(options.timeout ?? "20 seconds")
  const leastLease = timeout * (answersOfTry + 1)
  const lease = options.lease === undefined ? leastLease : Duration.toMillis(options.lease)
  const pollInterval = Duration.toMillis(options.pollInterval ?? "1 second")
  const reconcileFor = Duration.toMillis(options.reconcileFor ?? "1 day")
  const storage = observedStorage(yield* Storage)
  const recipients = yield* RecipientRegister
  const receiptBook = yield* Receipts
  if (lease < leastLease)
    return yield* new WiringError({
      code: "wiring.invalid",
      params: { flaws: [{ code: "wiring.leaseTooShort" }] },
    })
  if (style === undefined && router.types.size > 0)
    return yield* new WiringError({
      code: "wiring.invalid",
      params: { flaws: [{ code: "wiring.styleMissing" }] },
    })
  const sending = { router, recipients, style, receiptBook, timeout, attempts, backOff, reconcileFor }
  const settle = settleTogether(storage)
  const worker = { owner, storage, sending, carryOut, settle, report, concurrency, lease, pollInterval }
  return { once: takeOnce(worker), due: drainDue(worker), run: runWorker(worker) }
})

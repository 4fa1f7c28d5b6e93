/**
 * The dispatcher: takes messages from the outbox, sends them, and stores what became of them.
 *
 * @module
 */

import * as Clock from "effect/Clock"
import * as Effect from "effect/Effect"
import * as Fiber from "effect/Fiber"
import type { ClaimedMessage, MessageStanding } from "../ports/storage/outbox.ts"
import { Storage, type StorageAdapter } from "../ports/storage/storage.ts"
import type { StorageError } from "../ports/storage/storage-error.ts"
import { type BackOff, waitAfter } from "./back-off.ts"
import { memoryReceiptBook, type ReceiptBook } from "./receipt-book.ts"
import { RecipientRegister } from "./recipients.ts"
import type { MessageStyle } from "./render.ts"
import { type Router, WiringError } from "./router.ts"
import { type SendingSetting, type Sent, trySending } from "./sending.ts"
import { noteOf, writtenNote } from "./sending-note.ts"

/** What a dispatcher did with a message, for logs and figures. It holds no address and no word of the message. */
export interface DispatchReport {
  readonly message: string
  readonly type: string
  readonly channel: string
  readonly attempts: number
  /** What was found out; `released` where it was given back untouched. */
  readonly standing: MessageStanding | "released"
  readonly adapter?: string
  readonly failure?: string
  /** Whether it was stored: where it was not, the claim had run out and another finds out. */
  readonly stored: boolean
}

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
  /** Takes what is due, once, and gives the number of messages that it took. */
  readonly once: Effect.Effect<number, StorageError>
  /** Works until it is interrupted; messages that are being sent then are settled first, and the others are given back. */
  readonly run: Effect.Effect<never>
}

/** How many answers a try may wait for: of the register twice, of the reconciliation, and of the gateway. */
const answersOfTry = 3

/** Messages of one recipient one after the other, in the order in which they were committed. */
const byRecipient = (
  messages: ReadonlyArray<ClaimedMessage>,
): ReadonlyArray<ReadonlyArray<ClaimedMessage>> => [
  ...Map.groupBy(messages, ({ channel, recipient }) => JSON.stringify([channel, recipient])).values(),
]

interface Working {
  readonly owner: string
  readonly storage: StorageAdapter
  readonly sending: SendingSetting
  readonly report: (report: DispatchReport) => Effect.Effect<void>
  readonly atOnce: number
  readonly lease: number
  readonly rest: number
}

/** Given back as it was: the claim has come back, and nothing was tried. */
const released = (message: ClaimedMessage): Sent => ({
  standing: message.standing,
  reference: writtenNote({ ...noteOf(message), claims: message.attempts }),
})

/** Whether what was found out is stored. A store that is away for a moment is waited for as long as the claim lasts. */
const store = (
  { storage, sending }: Working,
  { id, lease }: ClaimedMessage,
  { adapter: _, ...found }: Sent,
  until: number,
): Effect.Effect<boolean> =>
  Effect.gen(function* () {
    for (let failures = 1; ; failures++) {
      const now = yield* Clock.currentTimeMillis
      const left = yield* Effect.result(storage.settle([{ id, lease, ...found }], now))
      if (left._tag === "Success") return left.success.length === 0
      const wait = yield* waitAfter(sending.backOff, failures)
      if (now + wait >= until) return false
      yield* Effect.sleep(wait)
    }
  })

const work = (
  working: Working,
  message: ClaimedMessage,
  until: number,
  isStopping: () => boolean,
): Effect.Effect<void> =>
  Effect.gen(function* () {
    const { sending, report } = working
    const now = yield* Clock.currentTimeMillis
    const isFree = isStopping() || until - now < sending.timeout * answersOfTry
    // One that broke its claim before cannot just be given back: somebody has to find out what became of it.
    const isLost = message.attempts - 1 > noteOf(message).claims
    if (isFree && isLost) return
    const found = isFree ? released(message) : yield* trySending(sending, message)
    const stored = yield* store(working, message, found, until)
    yield* report({
      message: message.id,
      type: message.template,
      channel: message.channel,
      attempts: message.attempts,
      standing: isFree ? "released" : found.standing,
      stored,
      ...(found.adapter === undefined ? {} : { adapter: found.adapter }),
      ...(found.failure === undefined ? {} : { failure: found.failure }),
    })
  })

const takeOnce = (working: Working): Effect.Effect<number, StorageError> =>
  Effect.suspend(() => {
    const { storage, owner, lease, atOnce } = working
    let isStopping = false
    const batch = Effect.gen(function* () {
      const now = yield* Clock.currentTimeMillis
      const until = now + lease
      const messages = yield* storage.claim({ owner, now, until, limit: atOnce })
      yield* Effect.forEach(
        byRecipient(messages),
        (group) =>
          Effect.forEach(group, (message) => work(working, message, until, () => isStopping), {
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

const workOn = (working: Working): Effect.Effect<never> => {
  const { rest, sending } = working
  let failures = 0
  return Effect.forever(
    Effect.gen(function* () {
      const taken = yield* Effect.result(takeOnce(working))
      failures = taken._tag === "Success" ? 0 : failures + 1
      if (taken._tag === "Failure") yield* Effect.sleep(yield* waitAfter(sending.backOff, failures))
      else if (taken.success === 0) yield* Effect.sleep(yield* waitAfter({ first: rest, most: rest }, 1))
      else yield* Effect.yieldNow
    }),
  )
}

/**
 * A dispatcher over the store and the register of recipients that are there.
 *
 * @example
 * const dispatcher = yield* makeDispatcher({ owner: "dispatcher-1", router, style })
 * yield* dispatcher.run
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
    const working = { owner, storage, sending, report, atOnce, lease, rest }
    return { once: takeOnce(working), run: workOn(working) }
  })

/**
 * Working with several hands: as much is claimed as hands are free for, and no message is waited for but those that one has to follow.
 *
 * @module
 */

import * as Clock from "effect/Clock"
import * as Deferred from "effect/Deferred"
import * as Effect from "effect/Effect"
import * as Fiber from "effect/Fiber"
import type { ClaimedMessage } from "../ports/storage/outbox.ts"
import type { StorageError } from "../ports/storage/storage-error.ts"
import { waitAfter } from "./back-off.ts"
import { type Working, work } from "./claimed-work.ts"

/** Messages of one recipient over one channel are sent one after the other. */
export const recipientKey = ({ channel, recipient }: ClaimedMessage): string =>
  JSON.stringify([channel, recipient])

/** Messages that are being worked on. */
interface Hands {
  readonly inHand: Set<Fiber.Fiber<void>>
  /** The last message of each recipient. */
  readonly last: Map<string, Fiber.Fiber<void>>
  /** Done as soon as a message is out of hand. */
  freed: Deferred.Deferred<void>
  isStopping: boolean
}

/** Begins with a message, behind what the recipient is being sent already. */
const begin = (working: Working, hands: Hands, message: ClaimedMessage, until: number): Effect.Effect<void> =>
  Effect.gen(function* () {
    const key = recipientKey(message)
    const before = hands.last.get(key)
    const sent = work(working, message, until, () => hands.isStopping)
    const fiber = yield* Effect.forkDetach(
      Effect.interruptible(before === undefined ? sent : Effect.andThen(Fiber.await(before), sent)),
    )
    hands.inHand.add(fiber)
    hands.last.set(key, fiber)
    fiber.addObserver(() => {
      hands.inHand.delete(fiber)
      if (hands.last.get(key) === fiber) hands.last.delete(key)
      Deferred.doneUnsafe(hands.freed, Effect.void)
    })
  })

const emptyHands = (): Hands => ({
  inHand: new Set(),
  last: new Map(),
  freed: Deferred.makeUnsafe(),
  isStopping: false,
})

/** Claims are shared out by more than one message at a time, as long as there is something else to do. */
const worthwhile = ({ atOnce }: Working): number => Math.ceil(atOnce / 4)

/** Settles what is being sent, gives back the rest, and waits for both. */
const stop = (hands: Hands): Effect.Effect<void> =>
  Effect.suspend(() => {
    hands.isStopping = true
    return Effect.asVoid(Fiber.awaitAll(hands.inHand))
  })

/** Claims what was due at an instant, or is now. */
const claim = (
  working: Working,
  hands: Hands,
  limit: number,
  dueAt = Number.POSITIVE_INFINITY,
): Effect.Effect<number, StorageError> =>
  // What is claimed is begun, whatever happens to the caller.
  Effect.uninterruptible(
    Effect.gen(function* () {
      const { lease, owner, storage } = working
      const now = yield* Clock.currentTimeMillis
      const until = now + lease
      const messages = yield* storage.claim({ owner, now: Math.min(now, dueAt), until, limit })
      for (const message of messages) yield* begin(working, hands, message, until)
      return messages.length
    }),
  )

const untilFreed = (hands: Hands, most: number): Effect.Effect<unknown> =>
  Effect.timeoutOption(Deferred.await(hands.freed), most)

/** Works until it is interrupted, and then for as long as messages are being sent. */
export const workOn = (working: Working): Effect.Effect<never> =>
  Effect.suspend(() => {
    const { atOnce, rest, sending } = working
    const hands = emptyHands()
    let failures = 0
    const turn = Effect.gen(function* () {
      // Before the claim: what is freed beside it may be what the next message has to follow.
      hands.freed = Deferred.makeUnsafe()
      const free = atOnce - hands.inHand.size
      if (free < worthwhile(working)) return yield* untilFreed(hands, rest)
      const taken = yield* Effect.result(claim(working, hands, free))
      failures = taken._tag === "Success" ? 0 : failures + 1
      if (taken._tag === "Failure") return yield* Effect.sleep(yield* waitAfter(sending.backOff, failures))
      if (taken.success === free) return yield* Effect.yieldNow
      return yield* untilFreed(hands, yield* waitAfter({ first: rest, most: rest }, 1))
    })
    return Effect.onInterrupt(Effect.forever(turn), () => stop(hands))
  })

/** Works off what is due by now and what comes behind that, and gives the number of messages that were taken. */
export const workOffDue = (working: Working): Effect.Effect<number, StorageError> =>
  Effect.gen(function* () {
    const { atOnce } = working
    // What is put off for a later try is due after this, and left to whoever comes then: so it ends.
    const dueAt = yield* Clock.currentTimeMillis
    const hands = emptyHands()
    const turns = Effect.gen(function* () {
      for (let taken = 0; ; ) {
        hands.freed = Deferred.makeUnsafe()
        const free = atOnce - hands.inHand.size
        const claimed = free < worthwhile(working) ? 0 : yield* claim(working, hands, free, dueAt)
        taken += claimed
        if (claimed > 0 && claimed === free) continue
        if (hands.inHand.size === 0 && claimed === 0) return taken
        yield* Deferred.await(hands.freed)
      }
    })
    return yield* Effect.onExit(turns, () => stop(hands))
  })

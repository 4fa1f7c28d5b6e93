/**
 * A dispatcher that goes on: it claims as much as it has hands free for, and waits for no message but those that one has to follow.
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

const claim = (working: Working, hands: Hands, limit: number): Effect.Effect<number, StorageError> =>
  // What is claimed is begun, whatever happens to the caller.
  Effect.uninterruptible(
    Effect.gen(function* () {
      const { lease, owner, storage } = working
      const now = yield* Clock.currentTimeMillis
      const until = now + lease
      const messages = yield* storage.claim({ owner, now, until, limit })
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
    const hands: Hands = {
      inHand: new Set(),
      last: new Map(),
      freed: Deferred.makeUnsafe(),
      isStopping: false,
    }
    // Claims are shared out by more than one message at a time, as long as there is something else to do.
    const worthwhile = Math.ceil(atOnce / 4)
    let failures = 0
    const turn = Effect.gen(function* () {
      // Before the claim: what is freed beside it may be what the next message has to follow.
      hands.freed = Deferred.makeUnsafe()
      const free = atOnce - hands.inHand.size
      if (free < worthwhile) return yield* untilFreed(hands, rest)
      const taken = yield* Effect.result(claim(working, hands, free))
      failures = taken._tag === "Success" ? 0 : failures + 1
      if (taken._tag === "Failure") return yield* Effect.sleep(yield* waitAfter(sending.backOff, failures))
      if (taken.success === free) return yield* Effect.yieldNow
      return yield* untilFreed(hands, yield* waitAfter({ first: rest, most: rest }, 1))
    })
    return Effect.onInterrupt(Effect.forever(turn), () =>
      Effect.suspend(() => {
        hands.isStopping = true
        return Effect.asVoid(Fiber.awaitAll(hands.inHand))
      }),
    )
  })

import * as Clock from "effect/Clock"
import * as Effect from "effect/Effect"
import * as Result from "effect/Result"
import type { SendResult } from "../ports/notification/notifier.ts"
import type { ClaimedMessage, StoredMessage } from "../ports/storage/outbox.ts"
import {
  type AttemptOutcome,
  accepted,
  ended,
  later,
  noAnswer,
  type RetryPolicy,
  takenBefore,
} from "./attempt-outcome.ts"
import { waitAfter } from "./back-off.ts"
import type { DispatchCode } from "./dispatch-code.ts"
import { timeoutDetached } from "./timeout.ts"

/** The channel of messages that never leave the house: from one case to another. No gateway sends over it. */
export const houseChannel = "case"

/** Carries out what a message of the house channel asks. To do so again under the same message changes nothing. */
export type CarryOut = (message: StoredMessage) => Effect.Effect<SendResult>

/** How long an answer is waited for, in milliseconds, and how often and until when a message is tried. */
interface CarryingContext extends RetryPolicy {
  readonly timeout: number
  /** Absent where the dispatcher carries out nothing: such messages wait for one that does. */
  readonly carryOut: CarryOut | undefined
}

/** Makes one attempt to carry out a claimed message. What may have been carried out before is found out by doing it again. */
export const attemptToCarryOut = Effect.fnUntraced(function* (
  { attempts, backOff, carryOut, timeout }: CarryingContext,
  message: ClaimedMessage,
): Effect.fn.Return<AttemptOutcome> {
  const before = takenBefore(message)
  const wait = Effect.gen(function* () {
    return (yield* Clock.currentTimeMillis) + Math.ceil(yield* waitAfter(backOff, message.attempts))
  })
  if (carryOut === undefined)
    return later(before, yield* wait, "consequence.notServed" satisfies DispatchCode)
  if (before.note.tries >= attempts) return ended(before.note, "parked", "notification.attempts")
  const answer = yield* timeoutDetached(
    Effect.suspend(() => carryOut(message)),
    timeout,
  )
  const result = Result.getOrElse(answer, noAnswer)
  const note = { ...before.note, tries: before.note.tries + 1 }
  switch (result.outcome) {
    case "accepted":
      return accepted({ message }, houseChannel, result.reference)
    case "rejected":
      return ended(note, "rejected", result.code)
    case "retryable":
      return later({ ...before, note }, yield* wait, result.code)
    case "unknown":
      return later({ note, mayBeTaken: true }, yield* wait, result.code)
  }
})

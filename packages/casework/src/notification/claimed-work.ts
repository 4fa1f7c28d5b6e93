/**
 * What a dispatcher does with a message that it has claimed.
 *
 * @module
 */

import * as Clock from "effect/Clock"
import * as Effect from "effect/Effect"
import type { ClaimedMessage, MessageStanding } from "../ports/storage/outbox.ts"
import type { StorageAdapter } from "../ports/storage/storage.ts"
import { waitAfter } from "./back-off.ts"
import { type SendingSetting, trySending } from "./sending.ts"
import { noteOf, writtenNote } from "./sending-note.ts"
import type { Sent } from "./sent.ts"

/** What a dispatcher did with a message, for logs and figures. It holds no address and no word of the message. */
export interface DispatchReport {
  readonly message: string
  readonly type: string
  readonly channel: string
  /** How often it was claimed, this time included. */
  readonly attempts: number
  /** What was found out; `released` where it was given back untouched. */
  readonly standing: MessageStanding | "released"
  readonly adapter?: string
  readonly failure?: string
  /** Whether it was stored: where it was not, the claim had run out and another finds out. */
  readonly stored: boolean
}

/** How many answers a try may wait for: of the register twice, of the reconciliation, and of the gateway. */
export const answersOfTry = 3

/** What a dispatcher works with. */
export interface Working {
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
  note: writtenNote({ ...noteOf(message), claims: message.attempts }),
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

/** Sends a claimed message, or gives it back where there is no time left for it, and stores what became of it. */
export const work = (
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

import * as Clock from "effect/Clock"
import * as Effect from "effect/Effect"
import * as Result from "effect/Result"
import type { ClaimedMessage, MessageStatus } from "../ports/storage/outbox.ts"
import type { StorageAdapter } from "../ports/storage/storage.ts"
import { timeOfId } from "../services/ids.ts"
import { count, record } from "../telemetry/metrics.ts"
import type { AttemptOutcome } from "./attempt-outcome.ts"
import { attemptToSend, type SendingContext } from "./attempt-to-send.ts"
import { waitAfter } from "./back-off.ts"
import { noteOf, writtenNote } from "./dispatch-note.ts"
import { attemptToCarryOut, type CarryOut, houseChannel } from "./house-channel.ts"
import type { SettleOne } from "./settle-together.ts"

/** What a dispatcher did with a message, for logs and figures. It holds no address and no word of the message. */
export interface DispatchReport {
  readonly message: string
  readonly type: string
  readonly channel: string
  /** How often it was claimed, this time included. */
  readonly attempts: number
  /** What was found out; `released` where it was given back untouched. */
  readonly status: MessageStatus | "released"
  readonly adapter?: string
  readonly failure?: string
  /** Whether it was stored: where it was not, the claim had run out and another finds out. */
  readonly stored: boolean
}

/** How many answers a try may wait for: of the register twice, of the reconciliation, and of the gateway. */
export const answersOfTry = 3

/** The store, gateways and limits of a worker. */
export interface WorkerContext {
  readonly owner: string
  readonly storage: StorageAdapter
  readonly sending: SendingContext
  /** Carries out the messages of the house channel; absent where it sends notices alone. */
  readonly carryOut: CarryOut | undefined
  readonly settle: SettleOne
  readonly report: (report: DispatchReport) => Effect.Effect<void>
  /** The most messages in flight. */
  readonly concurrency: number
  /** How long a claim lasts, in milliseconds. */
  readonly lease: number
  /** How long to wait when nothing is due, in milliseconds. */
  readonly pollInterval: number
}

/** One attempt, by the way that the channel of the message goes. */
const attempt = (
  { carryOut, sending }: WorkerContext,
  message: ClaimedMessage,
): Effect.Effect<AttemptOutcome> =>
  message.channel === houseChannel
    ? attemptToCarryOut({ ...sending, carryOut }, message)
    : attemptToSend(sending, message)

/** The message as it was: the claim is given back without an attempt. */
const released = (message: ClaimedMessage): AttemptOutcome => ({
  status: message.status,
  note: writtenNote({ ...noteOf(message), claims: message.attempts }),
})

/** Stores the outcome; `false` where the claim has run out before. A store that fails is tried again for as long as the claim lasts. */
const store = Effect.fnUntraced(function* (
  { sending, settle }: WorkerContext,
  { id, lease }: ClaimedMessage,
  { adapter: _, ...found }: AttemptOutcome,
  until: number,
) {
  for (let failures = 1; ; failures++) {
    const settled = yield* settle({ id, lease, ...found })
    if (Result.isSuccess(settled)) return settled.success
    const now = yield* Clock.currentTimeMillis
    const wait = yield* waitAfter(sending.backOff, failures)
    if (now + wait >= until) return false
    yield* Effect.sleep(wait)
  }
})

/**
 * Sends a claimed message, calls `onSent`, and stores the outcome. A message for which the claim leaves too little time is given back.
 */
export const processMessage = Effect.fn("casework.message")(function* (
  worker: WorkerContext,
  message: ClaimedMessage,
  until: number,
  isStopping: () => boolean,
  onSent: () => void = () => {},
) {
  const { sending, report } = worker
  const now = yield* Clock.currentTimeMillis
  const { attempts, channel, template: type } = message
  yield* Effect.annotateCurrentSpan({ channel, type, attempts })
  const committed = timeOfId(message.id)
  if (attempts === 1 && committed !== undefined) yield* record("queueAge", now - committed, { channel })
  const isFree = isStopping() || until - now < sending.timeout * answersOfTry
  // One that broke its claim before cannot just be given back: somebody has to find out what became of it.
  const isLost = message.attempts - 1 > noteOf(message).claims
  if (isFree && isLost) return
  const found = isFree ? released(message) : yield* attempt(worker, message)
  onSent()
  const stored = yield* store(worker, message, found, until)
  const status = isFree ? "released" : found.status
  yield* count("messages", { channel, type, outcome: status })
  yield* Effect.annotateCurrentSpan({ outcome: status })
  yield* report({
    message: message.id,
    type,
    channel,
    attempts,
    status,
    stored,
    ...(found.adapter === undefined ? {} : { adapter: found.adapter }),
    ...(found.failure === undefined ? {} : { failure: found.failure }),
  })
})

/**
 * The worker loop: claims as many messages as it has free slots. A slow message blocks only later messages of the same case or
 * recipient. A message that is sent leaves its slot to another while its outcome is stored.
 */

import * as Clock from "effect/Clock"
import * as Deferred from "effect/Deferred"
import * as Effect from "effect/Effect"
import * as Fiber from "effect/Fiber"
import type { ClaimedMessage } from "../ports/storage/outbox.ts"
import { waitAfter } from "./back-off.ts"
import { processMessage, type WorkerContext } from "./process-message.ts"

/** Messages of one recipient over one channel are sent one after the other. */
export const recipientKey = ({ channel, recipient }: ClaimedMessage): string =>
  JSON.stringify([channel, recipient])

/** The messages that are being processed. */
interface InFlight {
  readonly fibers: Set<Fiber.Fiber<void>>
  /** Those of them whose outcome is being stored. */
  readonly sent: Set<string>
  /** The last message of each recipient. */
  readonly last: Map<string, Fiber.Fiber<void>>
  /** Completed as soon as a slot is free. */
  freed: Deferred.Deferred<void>
  /** Whether the last claim gave as many messages as it asked for. */
  isMoreDue: boolean
  isStopping: boolean
}

/** Starts processing a message, behind earlier messages in flight to its recipient. */
const begin = Effect.fnUntraced(function* (
  worker: WorkerContext,
  inFlight: InFlight,
  message: ClaimedMessage,
  until: number,
) {
  const key = recipientKey(message)
  const before = inFlight.last.get(key)
  const isStopping = () => inFlight.isStopping
  const onSent = (): void => {
    inFlight.sent.add(message.id)
    // Nothing comes behind it before its outcome is stored.
    if (inFlight.isMoreDue) Deferred.doneUnsafe(inFlight.freed, Effect.void)
  }
  const sent = processMessage(worker, message, until, isStopping, onSent)
  const fiber = yield* Effect.forkDetach(
    Effect.interruptible(before === undefined ? sent : Effect.andThen(Fiber.await(before), sent)),
  )
  inFlight.fibers.add(fiber)
  inFlight.last.set(key, fiber)
  fiber.addObserver(() => {
    inFlight.fibers.delete(fiber)
    inFlight.sent.delete(message.id)
    if (inFlight.last.get(key) === fiber) inFlight.last.delete(key)
    Deferred.doneUnsafe(inFlight.freed, Effect.void)
  })
})

const nothingInFlight = (): InFlight => ({
  fibers: new Set(),
  sent: new Set(),
  last: new Map(),
  freed: Deferred.makeUnsafe(),
  isMoreDue: true,
  isStopping: false,
})

/** The slots that are free: no more outcomes wait for the store than messages are sent at a time. */
const freeSlots = ({ concurrency }: WorkerContext, { fibers, sent }: InFlight): number =>
  concurrency - fibers.size + Math.min(sent.size, concurrency)

/** The least number of free slots for which a claim is made, so that a busy worker claims several messages at a time. */
const worthClaiming = ({ concurrency }: WorkerContext): number => Math.ceil(concurrency / 4)

/** Stops: settles the messages in flight and gives back the others. */
const stop = (inFlight: InFlight): Effect.Effect<void> =>
  Effect.suspend(() => {
    inFlight.isStopping = true
    return Effect.asVoid(Fiber.awaitAll(inFlight.fibers))
  })

/** Claims messages that are due now, or were at an earlier instant, and starts them. */
const claim = Effect.fnUntraced(
  function* (worker: WorkerContext, inFlight: InFlight, limit: number, dueAt = Number.POSITIVE_INFINITY) {
    const { lease, owner, storage } = worker
    const now = yield* Clock.currentTimeMillis
    const until = now + lease
    const messages = yield* storage.claim({ owner, now: Math.min(now, dueAt), until, limit })
    inFlight.isMoreDue = messages.length === limit
    for (const message of messages) yield* begin(worker, inFlight, message, until)
    return messages.length
  },
  // What is claimed is begun, whatever happens to the caller.
  Effect.uninterruptible,
)

const untilSlotFreed = (inFlight: InFlight, milliseconds: number): Effect.Effect<unknown> =>
  Effect.timeoutOption(Deferred.await(inFlight.freed), milliseconds)

/** Runs until it is interrupted, then settles the messages in flight. */
export const runWorker = (worker: WorkerContext): Effect.Effect<never> =>
  Effect.suspend(() => {
    const { pollInterval, sending } = worker
    const inFlight = nothingInFlight()
    let failures = 0
    const turn = Effect.gen(function* () {
      // Before the claim: what is freed beside it may be what the next message has to follow.
      inFlight.freed = Deferred.makeUnsafe()
      const free = freeSlots(worker, inFlight)
      if (free < worthClaiming(worker)) return yield* untilSlotFreed(inFlight, pollInterval)
      const taken = yield* Effect.result(claim(worker, inFlight, free))
      failures = taken._tag === "Success" ? 0 : failures + 1
      if (taken._tag === "Failure") return yield* Effect.sleep(yield* waitAfter(sending.backOff, failures))
      if (taken.success === free) return yield* Effect.yieldNow
      return yield* untilSlotFreed(inFlight, yield* waitAfter({ first: pollInterval, max: pollInterval }, 1))
    })
    return Effect.onInterrupt(Effect.forever(turn), () => stop(inFlight))
  })

/** Processes what is due now and what follows it, and gives the number of messages claimed. */
export const drainDue = Effect.fnUntraced(function* (worker: WorkerContext) {
  // A message put off for a later try is due after this instant, so the loop ends.
  const dueAt = yield* Clock.currentTimeMillis
  const inFlight = nothingInFlight()
  const turns = Effect.gen(function* () {
    for (let taken = 0; ; ) {
      inFlight.freed = Deferred.makeUnsafe()
      const free = freeSlots(worker, inFlight)
      const claimed = free < worthClaiming(worker) ? 0 : yield* claim(worker, inFlight, free, dueAt)
      taken += claimed
      if (claimed > 0 && claimed === free) continue
      if (inFlight.fibers.size === 0 && claimed === 0) return taken
      yield* Deferred.await(inFlight.freed)
    }
  })
  return yield* Effect.onExit(turns, () => stop(inFlight))
})

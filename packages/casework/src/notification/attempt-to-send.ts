import * as Clock from "effect/Clock"
import * as Effect from "effect/Effect"
import * as Result from "effect/Result"
import type { NotifierAdapter, SendResult } from "../ports/notification/notifier.ts"
import type { ClaimedMessage } from "../ports/storage/outbox.ts"
import type { StorageError } from "../ports/storage/storage-error.ts"
import {
  type AttemptOutcome,
  accepted,
  type Claimed,
  ended,
  later,
  nameOf,
  noAnswer,
  notTaken,
  type RetryPolicy,
  refused,
  stillUnknown,
  takenBefore,
} from "./attempt-outcome.ts"
import { waitAfter } from "./back-off.ts"
import type { DispatchCode } from "./dispatch-code.ts"
import { keptReference } from "./dispatch-note.ts"
import { endOfQuiet } from "./quiet-hours.ts"
import type { ReceiptBook } from "./receipt-book.ts"
import type { RecipientEntry, RecipientRegisterAdapter } from "./recipients.ts"
import { type MessageStyle, renderMessage, UnsayableMessage } from "./render.ts"
import type { Router } from "./router.ts"
import { timeoutDetached } from "./timeout.ts"

/** The gateways, registers and limits of an attempt to send. */
export interface SendingContext extends RetryPolicy {
  readonly router: Router
  readonly recipients: RecipientRegisterAdapter
  readonly style: MessageStyle | undefined
  readonly receiptBook: ReceiptBook
  /** How long an answer is waited for, in milliseconds. */
  readonly timeout: number
}

const resultWithin = (asked: () => Effect.Effect<SendResult>, timeout: number): Effect.Effect<SendResult> =>
  Effect.map(timeoutDetached(Effect.suspend(asked), timeout), Result.getOrElse(noAnswer))

/** The recipient with an address, or the outcome where the message cannot go out now. */
const recipientOf = Effect.fnUntraced(function* (
  { recipients, timeout, backOff }: SendingContext,
  claimed: Claimed,
) {
  const { message, type, note } = claimed
  const { recipient, channel } = message
  const answer = yield* timeoutDetached(
    Effect.result(recipients.find({ recipient, channel, messageType: type.name })),
    timeout,
  )
  const now = yield* Clock.currentTimeMillis
  if (Result.isFailure(answer) || Result.isFailure(answer.success)) {
    const wait = yield* waitAfter(backOff, message.attempts)
    return Result.fail(later(claimed, now + wait, "recipients.unavailable"))
  }
  const entry = answer.success.success
  if (entry === undefined) return Result.fail(ended(note, "withdrawn", "recipient.gone"))
  if (type.required !== true && !entry.consents) {
    return Result.fail(ended(note, "withdrawn", "recipient.noConsent"))
  }
  const { address, quietHours } = entry
  if (address === undefined) return Result.fail(ended(note, "parked", "recipient.noAddress"))
  const quietUntil =
    message.urgent === true || quietHours === undefined ? undefined : endOfQuiet(quietHours, now)
  return quietUntil === undefined
    ? Result.succeed({ ...entry, address })
    : Result.fail(later(claimed, quietUntil))
})

/** Renders the content. A template that throws is refused like one that cannot express its values. */
const rendered = (
  { style }: SendingContext,
  { message, type }: Claimed,
  adapter: NotifierAdapter,
  entry: RecipientEntry,
) => {
  const unsayable = Result.fail(
    new UnsayableMessage({ code: "message.valueInvalid", params: { type: type.name } }),
  )
  if (style === undefined) return unsayable
  try {
    const { contents } = adapter.capabilities
    return renderMessage(type, message, { ...style, contents, language: entry.language })
  } catch {
    return unsayable
  }
}

/** The book of receipts cannot be reached: nothing is sent, and it is tried again. */
const withoutBook = Effect.fnUntraced(function* ({ backOff }: SendingContext, claimed: Claimed) {
  const now = yield* Clock.currentTimeMillis
  return later(claimed, now + (yield* waitAfter(backOff, claimed.message.attempts)), "receipts.unavailable")
})

/** Enters a notice in the book of receipts, unless its gateway sends none. */
const expectReceipts = (
  { receiptBook }: SendingContext,
  adapter: NotifierAdapter,
  key: string,
  reference?: string,
): Effect.Effect<void, StorageError> =>
  adapter.capabilities.receipts === "none" ? Effect.void : receiptBook.expect(nameOf(adapter), key, reference)

/** Enters the reference of a notice that was taken. Where that fails, its receipts still come by its key, or stand in the book unread. */
const alsoExpect = (...notice: Parameters<typeof expectReceipts>): Effect.Effect<void> =>
  Effect.ignore(expectReceipts(...notice))

/** Sends the message over a gateway, if it may be sent. */
const sendOver = Effect.fnUntraced(function* (
  setting: SendingContext,
  before: Claimed,
  adapter: NotifierAdapter,
) {
  const { attempts, timeout } = setting
  const { message, type, mayBeTaken } = before
  const name = nameOf(adapter)
  const noted = { ...before, note: { ...before.note, adapter: name } }
  if (noted.note.tries >= attempts) return ended(noted.note, "parked", "notification.attempts")
  const entry = yield* recipientOf(setting, noted)
  if (Result.isFailure(entry)) return entry.failure
  const content = rendered(setting, noted, adapter, entry.success)
  if (Result.isFailure(content)) return ended(noted.note, "parked", content.failure.code)
  const { id: key, channel } = message
  const { address: to, language } = entry.success
  // Without it a later push of the gateway could not be matched with the message.
  const expected = yield* Effect.result(expectReceipts(setting, adapter, key))
  if (Result.isFailure(expected)) return yield* withoutBook(setting, noted)
  const send = () => adapter.send({ key, channel, to, language, content: content.success })
  const result = yield* Effect.withSpan(resultWithin(send, timeout), "notifier.send", {
    kind: "client",
    attributes: { adapter: name, channel },
  })
  const tried = { ...noted, note: { ...noted.note, tries: noted.note.tries + 1 } }
  switch (result.outcome) {
    case "accepted":
      yield* alsoExpect(setting, adapter, key, result.reference)
      return accepted(tried, name, result.reference)
    case "rejected":
      return refused(tried, adapter, result.code)
    case "retryable":
      // What was sent before may still have been taken, whatever is said of this try.
      return mayBeTaken && type.mayRepeat !== true
        ? yield* stillUnknown(setting, tried, result.code)
        : yield* notTaken(setting, tried, adapter, result)
    case "unknown": {
      const reference = keptReference(result.reference)
      const note = reference === undefined ? tried.note : { ...tried.note, reference }
      return yield* stillUnknown(setting, { ...tried, note }, result.code)
    }
  }
})

/** Finds out about a message that may have been taken, and sends it again only where that does no harm. */
const resolve = Effect.fnUntraced(function* (
  setting: SendingContext,
  before: Claimed,
  adapter: NotifierAdapter,
) {
  const { receiptBook, timeout } = setting
  const { message, type } = before
  const now = yield* Clock.currentTimeMillis
  const name = nameOf(adapter)
  const claimed = { ...before, note: { unknownSince: now, ...before.note, adapter: name } }
  const receipt = yield* Effect.result(receiptBook.of(message.id))
  if (Result.isFailure(receipt)) return yield* withoutBook(setting, claimed)
  if (receipt.success !== undefined) return accepted(claimed, name, receipt.success.reference)
  const { to, reconcile } = yield* askable(setting, claimed, adapter)
  if (reconcile !== undefined) {
    const { reference } = claimed.note
    const result = yield* resultWithin(() => reconcile({ key: message.id, to }, reference), timeout)
    switch (result.outcome) {
      case "accepted":
        yield* alsoExpect(setting, adapter, message.id, result.reference)
        return accepted(claimed, name, result.reference ?? reference)
      case "rejected":
        return refused(claimed, adapter, result.code)
      case "retryable":
        return yield* notTaken(setting, claimed, adapter, result)
      case "unknown":
        return yield* stillUnknown(setting, claimed, result.code)
    }
  }
  const isHarmless = adapter.capabilities.idempotent || type.mayRepeat === true
  const { unknownSince } = before.note
  const isOverdue = unknownSince !== undefined && now - unknownSince >= setting.reconcileFor
  return isHarmless && !isOverdue
    ? yield* sendOver(setting, claimed, adapter)
    : yield* stillUnknown(setting, claimed, "notification.unknown" satisfies DispatchCode)
})

/** The way to ask a gateway about a message. */
const askable = Effect.fnUntraced(function* (
  setting: SendingContext,
  { message, type }: Claimed,
  adapter: NotifierAdapter,
) {
  const { capabilities, reconcile } = adapter
  if (!capabilities.reconciles || reconcile === undefined) return { to: "", reconcile: undefined }
  const { recipient, channel } = message
  const found = yield* timeoutDetached(
    Effect.result(setting.recipients.find({ recipient, channel, messageType: type.name })),
    setting.timeout,
  )
  const entry = Result.isSuccess(found) ? Result.getOrElse(found.success, () => undefined) : undefined
  return { to: entry?.address ?? "", reconcile }
})

/**
 * Makes one attempt to send a claimed message and gives the outcome to settle. A message is sent only where the recipient may get it, and is sent again
 * after an unknown outcome only if the gateway deduplicates by key or the message type allows repeats.
 */
export const attemptToSend = (
  setting: SendingContext,
  message: ClaimedMessage,
): Effect.Effect<AttemptOutcome> =>
  Effect.suspend(() => {
    const { note, mayBeTaken } = takenBefore(message)
    const type = setting.router.types.get(message.template)
    if (type === undefined) return Effect.succeed(ended(note, "parked", "message.typeUnknown"))
    const route = setting.router.routeOf(message.channel, type.name)
    const [first] = route
    if (first === undefined) return Effect.succeed(ended(note, "parked", "message.channelUnknown"))
    const claimed: Claimed = { message, type, route: [first, ...route.slice(1)], note, mayBeTaken }
    const noted = route.find((each) => nameOf(each) === note.adapter)
    if (mayBeTaken) {
      const asked = note.adapter === undefined ? first : noted
      return asked === undefined
        ? stillUnknown(setting, claimed, "notification.adapterGone" satisfies DispatchCode)
        : resolve(setting, claimed, asked)
    }
    const isOpen = (each: NotifierAdapter) => !(note.refusedBy ?? []).includes(nameOf(each))
    const next = [...(noted === undefined ? [] : [noted]), ...route].find(isOpen)
    return next === undefined
      ? Effect.succeed(ended(note, "rejected", "notification.refused"))
      : sendOver(setting, claimed, next)
  })

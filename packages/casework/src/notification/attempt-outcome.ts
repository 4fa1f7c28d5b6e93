import * as Clock from "effect/Clock"
import * as Effect from "effect/Effect"
import type { NotifierAdapter, SendResult } from "../ports/notification/notifier.ts"
import type { ClaimedMessage, MessageSettlement, MessageStatus } from "../ports/storage/outbox.ts"
import { type BackOff, waitAfter } from "./back-off.ts"
import type { DispatchCode } from "./dispatch-code.ts"
import { type DispatchNote, keptReference, noteOf, writtenNote } from "./dispatch-note.ts"
import type { MessageType } from "./message-type.ts"
import type { NoAnswer } from "./timeout.ts"

/** How long and how often a message is tried before it is parked. */
export interface RetryPolicy {
  /** How often it is tried to send a message. */
  readonly attempts: number
  readonly backOff: BackOff
  /** How long it may stay unknown whether a message was taken, in milliseconds. */
  readonly reconcileFor: number
}

/** What an attempt to send came to, with the note for the next attempt. */
export interface AttemptOutcome
  extends Pick<MessageSettlement, "status" | "notBefore" | "reference" | "note" | "failure"> {
  readonly adapter?: string
}

/** A message that a dispatcher has claimed, with what is known of it. */
export interface Claimed {
  readonly message: ClaimedMessage
  readonly type: MessageType
  readonly route: readonly [NotifierAdapter, ...ReadonlyArray<NotifierAdapter>]
  readonly note: DispatchNote
  /** Whether a gateway may have taken it already. */
  readonly mayBeTaken: boolean
}

/** What the last claim left behind. One that never came back may have sent the message. */
export const takenBefore = (message: ClaimedMessage): Pick<Claimed, "note" | "mayBeTaken"> => {
  const note = noteOf(message)
  const lost = Math.max(0, message.attempts - 1 - note.claims)
  return {
    note: { ...note, claims: message.attempts, tries: note.tries + lost },
    mayBeTaken: message.status === "unknown" || lost > 0,
  }
}

const noAnswerCodes: { readonly [Why in NoAnswer]: DispatchCode } = {
  late: "notification.timeout",
  died: "notification.adapterDied",
}

/** What is known of a message whose sending gave no answer. */
export const noAnswer = (why: NoAnswer): SendResult => ({ outcome: "unknown", code: noAnswerCodes[why] })

/** The name of an adapter, by which notes know it. */
export const nameOf = ({ capabilities }: NotifierAdapter): string => capabilities.name

/** Keeps a note with whatever becomes of the message. */
const settled = (
  note: DispatchNote,
  status: MessageStatus,
  failure?: string,
  notBefore?: number,
): AttemptOutcome => ({
  status,
  note: writtenNote(note),
  ...(failure === undefined ? {} : { failure }),
  ...(notBefore === undefined ? {} : { notBefore }),
  ...(note.adapter === undefined ? {} : { adapter: note.adapter }),
})

/** The message is not tried any more, until it is requeued. */
export const ended = (
  note: DispatchNote,
  status: "parked" | "rejected" | "withdrawn",
  why: string,
): AttemptOutcome => settled(note, status, why)

/** A gateway has taken it. */
export const accepted = (
  { message }: Pick<Claimed, "message">,
  adapter: string,
  reference?: string,
): AttemptOutcome => ({
  status: "accepted",
  reference: keptReference(reference) ?? message.id,
  adapter,
})

/** Waits with its status unchanged. */
export const later = (
  { note, mayBeTaken }: Pick<Claimed, "note" | "mayBeTaken">,
  notBefore: number,
  why?: string,
): AttemptOutcome => settled(note, mayBeTaken ? "unknown" : "waiting", why, notBefore)

/** It is still unknown whether the message was taken. */
export const stillUnknown = Effect.fnUntraced(function* (
  { backOff, reconcileFor }: RetryPolicy,
  { message, note }: Claimed,
  code: string,
) {
  const now = yield* Clock.currentTimeMillis
  const since = note.unknownSince ?? now
  const noted = { ...note, unknownSince: since }
  if (now - since >= reconcileFor) return ended(noted, "parked", "notification.unresolved")
  return settled(noted, "unknown", code, now + (yield* waitAfter(backOff, message.attempts)))
})

/** A gateway will never take it: the next one that has not refused it is tried at once, in the order of the route. */
export const refused = ({ note, route }: Claimed, adapter: NotifierAdapter, code: string): AttemptOutcome => {
  const { unknownSince: _, reference: __, ...known } = note
  const refusedBy = [...(note.refusedBy ?? []), nameOf(adapter)]
  const next = route.find((each) => !refusedBy.includes(nameOf(each)))
  return next === undefined
    ? settled({ ...known, refusedBy, adapter: nameOf(adapter) }, "rejected", code)
    : settled({ ...known, refusedBy, adapter: nameOf(next) }, "waiting", code)
}

/** A gateway did not take it and may later: the next one is tried at once, and after the last of them all is waited for. */
export const notTaken = Effect.fnUntraced(function* (
  { backOff, attempts }: RetryPolicy,
  { note, route }: Claimed,
  adapter: NotifierAdapter,
  { code, after = 0 }: { readonly code: string; readonly after?: number },
) {
  const now = yield* Clock.currentTimeMillis
  const { unknownSince: _, reference: __, ...known } = note
  if (note.tries >= attempts) return ended(known, "parked", "notification.attempts")
  const open = route.filter((each) => !(note.refusedBy ?? []).includes(nameOf(each)))
  const following = open[open.indexOf(adapter) + 1]
  const next = following ?? open[0] ?? adapter
  const noted = { ...known, adapter: nameOf(next) }
  if (following !== undefined) return settled(noted, "waiting", code)
  const round = Math.ceil(note.tries / Math.max(1, open.length))
  const wait = Math.max(after, yield* waitAfter(backOff, round))
  return settled(noted, "waiting", code, now + Math.ceil(wait))
})

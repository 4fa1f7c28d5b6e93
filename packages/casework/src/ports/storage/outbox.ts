import type { Json } from "./json.ts"
import type { CaseName } from "./stored-event.ts"

/** A message to be sent. What it says is rendered when it is sent, from a template and its parameters. */
export interface MessageToSend {
  /** Unique among all messages, and the idempotency key towards gateways. */
  readonly id: string
  /** How it is sent: `mail`, `sms`, `webhook`, or another that the application routes. */
  readonly channel: string
  /** Opaque id of the recipient; the address is looked up when it is sent. */
  readonly recipient: string
  /** The name of the template. */
  readonly template: string
  readonly parameters: { readonly [name: string]: Json }
  /** Not before this instant, in milliseconds since 1 January 1970. */
  readonly notBefore?: number
  /** Sent in quiet hours too. */
  readonly urgent?: boolean
}

/**
 * What became of a message.
 *
 * - `waiting`: to be sent, for the first time or again
 * - `unknown`: a gateway may have taken it; it is asked, and never sent over another way before
 * - `accepted`: a gateway has taken it
 * - `rejected`: no gateway takes it, for good
 * - `parked`: a person has to look at it; later messages of its queue go on
 * - `withdrawn`: it may not be sent any more: consent was withdrawn, the recipient is gone
 */
export type MessageStatus = (typeof messageStatuses)[number]

/** Every status that a message may have. */
export const messageStatuses = ["waiting", "unknown", "accepted", "rejected", "parked", "withdrawn"] as const

/** Statuses after which nothing more happens to a message, and the next of its queue may be sent. */
export const settledStatuses: ReadonlySet<MessageStatus> = new Set([
  "accepted",
  "rejected",
  "parked",
  "withdrawn",
])

/** Statuses from which a message can be requeued, once the cause is put right. */
export const requeueableStatuses: ReadonlySet<MessageStatus> = new Set(["parked", "rejected"])

/**
 * The queue of a message: the same for all messages of one case to one recipient over one channel, which are sent one after the
 * other.
 *
 * @example
 * const toConvict = { kind: "loan", subject: "loan-1", channel: "sms", recipient: "person-1" }
 * queueOf(toConvict) === queueOf({ ...toConvict }) // => true
 * queueOf(toConvict) === queueOf({ ...toConvict, recipient: "person-2" }) // => false
 */
export const queueOf = ({
  channel,
  kind,
  recipient,
  subject,
}: Pick<StoredMessage, "kind" | "subject" | "channel" | "recipient">): string =>
  JSON.stringify([kind, subject, channel, recipient])

/** A message as it is stored. */
export interface StoredMessage extends MessageToSend, CaseName {
  /** The feed position of the last event of its commit, and its place among the messages of it: the order of sending. */
  readonly position: number
  readonly place: number
  readonly status: MessageStatus
  /** How often it was claimed, a running claim included: one that kills its dispatcher shows too. */
  readonly attempts: number
  /** The reference that a gateway gave. */
  readonly reference?: string
  /** What the dispatcher notes of its tries between two claims: a text of at most 512 bytes that means nothing to a store. */
  readonly note?: string
  /** Stable code of the last failure. */
  readonly failure?: string
}

/** A message that a dispatcher has taken for itself up to an instant. */
export interface ClaimedMessage extends StoredMessage {
  /** Shows that the claim is the dispatcher's own; a claim that has run out settles nothing. */
  readonly lease: string
}

/** What a dispatcher asks for. */
export interface OutboxClaim {
  /** Opaque id of the dispatcher. */
  readonly owner: string
  /** Milliseconds since 1 January 1970. */
  readonly now: number
  /** The first instant at which they are the dispatcher's no longer: milliseconds since 1 January 1970. */
  readonly until: number
  /** The most messages. */
  readonly limit: number
}

/** What a dispatcher found out about a message. What is absent stays as it was stored. */
export interface MessageSettlement {
  readonly id: string
  readonly lease: string
  readonly status: MessageStatus
  /** When it may be claimed again, for one that waits or is unknown. */
  readonly notBefore?: number
  readonly reference?: string
  readonly note?: string
  readonly failure?: string
}

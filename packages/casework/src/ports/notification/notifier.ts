/** The notification port: what a gateway has to do. Sending never fails otherwise than by its result. */

import type * as Effect from "effect/Effect"
import type { Notice, NoticeContent } from "./notice.ts"

/**
 * What became of a notice that was sent.
 *
 * - `accepted`: the gateway has taken it
 * - `rejected`: the gateway will never take it; another way may be tried
 * - `retryable`: the gateway did not take it and may later; `after` is the least time to wait, in milliseconds
 * - `unknown`: it may have been taken (a time-out after the notice was handed over): it is asked about, never sent again blindly
 *
 * `code` is a stable code of the adapter; none holds an address or a word of the notice.
 */
export type SendResult =
  | { readonly outcome: "accepted"; readonly reference?: string }
  | { readonly outcome: "rejected"; readonly code: string }
  | { readonly outcome: "retryable"; readonly code: string; readonly after?: number }
  | { readonly outcome: "unknown"; readonly code: string; readonly reference?: string }

/** What a gateway reports later of a notice that it had accepted. */
export interface DeliveryReceipt {
  /** The reference that the gateway gave, or the key of the notice. */
  readonly reference: string
  readonly outcome: "delivered" | "undelivered"
  readonly code?: string
}

/** What an adapter can do. The conformance suite checks it against the behaviour, both ways. */
export interface NotifierCapabilities {
  /** The name of the adapter, for reports. */
  readonly name: string
  readonly channel: string
  /** The kinds of content that it sends. */
  readonly contents: ReadonlyArray<NoticeContent["kind"]>
  /** Whether it can be asked what became of a notice whose outcome is unknown. */
  readonly reconciles: boolean
  /** Whether the gateway itself sends a key once only. */
  readonly idempotent: boolean
  /** Whether receipts come: pushed to the application, or when they are asked for. */
  readonly receipts: "pushed" | "asked" | "none"
  /** The most characters of a text; absent where there is no limit. */
  readonly maxCharacters?: number
  /** Shows notices instead of sending them; a router takes it only where that is allowed by name. */
  readonly catches?: true
}

/** A gateway. */
export interface NotifierAdapter {
  readonly capabilities: NotifierCapabilities
  readonly send: (notice: Notice) => Effect.Effect<SendResult>
  /** What became of a notice whose outcome is unknown; only where the adapter declares that it reconciles. */
  readonly reconcile?: (notice: Pick<Notice, "key" | "to">, reference?: string) => Effect.Effect<SendResult>
  /** Reads what a gateway pushes; what is no receipt is an empty list. Only where the adapter declares pushed receipts. */
  readonly receiptsIn?: (pushed: unknown) => ReadonlyArray<DeliveryReceipt>
}

/**
 * A gateway of your own as a notifier: one request for each notice.
 *
 * @module
 */

import type { NotifierAdapter } from "@bazgasht/casework/ports"
import { exchange, type HttpLimits } from "@bazgasht/notify-http"
import * as Effect from "effect/Effect"
import * as Redacted from "effect/Redacted"
import { resultOf } from "./answer.ts"

/** Where the gateway is, and how it is spoken to. */
export interface HouseOptions extends Partial<HttpLimits> {
  /** Such as `https://sms.prisons.example`. */
  readonly origin: string
  readonly token: Redacted.Redacted<string>
}

/**
 * A gateway that sends texts to telephones.
 *
 * @example
 * const notifier = houseNotifier({ origin: "https://sms.prisons.example", token: Redacted.make(token) })
 */
export const houseNotifier = ({
  origin,
  token,
  timeout = "15 seconds",
  ...limits
}: HouseOptions): NotifierAdapter => ({
  capabilities: {
    name: "house",
    channel: "sms",
    contents: ["text"],
    reconciles: false,
    idempotent: true,
    receipts: "none",
  },
  send: ({ content, key, to }) => {
    if (content.kind !== "text") return Effect.succeed({ outcome: "rejected", code: "house.content" })
    return Effect.map(
      exchange(
        {
          method: "POST",
          url: `${origin}/messages`,
          headers: {
            "content-type": "application/json; charset=utf-8",
            authorization: `Bearer ${Redacted.value(token)}`,
            "idempotency-key": encodeURIComponent(key),
          },
          body: JSON.stringify({ to, text: content.text }),
        },
        { ...limits, timeout },
      ),
      resultOf,
    )
  },
})

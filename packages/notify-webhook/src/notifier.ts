/** The gateway: a request for each notice, signed, to the web address that it names. */

import type { Notice, NotifierAdapter, SendResult } from "@bazgasht/casework/ports"
import { exchange, type HttpLimits, type HttpOutcome } from "@bazgasht/notify-http"
import * as Clock from "effect/Clock"
import * as Effect from "effect/Effect"
import * as Redacted from "effect/Redacted"
import type { WebhookCode } from "./code.ts"
import { noticeEvent } from "./message.ts"
import type { WebhookOptions } from "./options.ts"
import { keyOf, signatureOf, webhookId } from "./signature.ts"

const rejected = (code: WebhookCode): SendResult => ({ outcome: "rejected", code })
const retryable = (code: WebhookCode, after?: number): SendResult => ({
  outcome: "retryable",
  code,
  ...(after !== undefined && { after }),
})
const unknown = (code: WebhookCode): SendResult => ({ outcome: "unknown", code })

const comesLater: ReadonlySet<number> = new Set([408, 425, 429])

const resultOf = (asked: HttpOutcome): SendResult => {
  if (asked.outcome === "unanswered") {
    return unknown(asked.reason === "time" ? "webhook.unanswered" : "webhook.broken")
  }
  if (asked.outcome === "notSent") {
    if (asked.reason === "address") return rejected("webhook.address")
    return retryable(asked.reason === "time" ? "webhook.time" : "webhook.connection")
  }
  const { status, after } = asked
  if (status >= 200 && status < 300) return { outcome: "accepted" }
  if (status >= 300 && status < 400) return rejected("webhook.redirected")
  if (status === 410) return rejected("webhook.gone")
  if (comesLater.has(status)) return retryable("webhook.busy", after)
  if (status >= 400 && status < 500) return rejected("webhook.refused")
  if (status >= 500 && status < 600) return retryable("webhook.failing", after)
  return unknown("webhook.broken")
}

const keysOf = ({ secrets }: WebhookOptions): ReadonlyArray<Buffer> =>
  secrets.map((secret) => {
    const key = keyOf(Redacted.value(secret))
    if (key === undefined)
      throw new TypeError("webhookNotifier: a secret has to be Base64 of at least 24 bytes.")
    return key
  })

/**
 * A gateway that sends data to web addresses, as CloudEvents 1.0, signed after Standard Webhooks.
 *
 * - accepted: 2xx
 * - rejected: other 4xx, redirects, and addresses that nothing is sent to
 * - retryable: 408, 425, 429 and 5xx, after what `Retry-After` says; no connection
 * - unknown: the request was sent, and no answer came
 *
 * @example
 * const notifier = webhookNotifier({ source: "https://bazgasht.example.org", secrets: [Redacted.make(secret)] })
 */
export const webhookNotifier = (options: WebhookOptions): NotifierAdapter => {
  const keys = keysOf(options)
  const { source, name = "webhook" } = options
  const limits: HttpLimits = { ...options, timeout: options.timeout ?? "15 seconds" }

  return {
    capabilities: {
      name,
      channel: "webhook",
      contents: ["data"],
      reconciles: false,
      idempotent: false,
      receipts: "none",
    },
    send: (notice: Notice) => {
      const { content } = notice
      if (content.kind !== "data") return Effect.succeed(rejected("webhook.content"))
      return Effect.gen(function* () {
        const now = yield* Clock.currentTimeMillis
        const body = JSON.stringify(noticeEvent(notice, content, source))
        const id = webhookId(notice.key)
        const timestamp = String(Math.floor(now / 1000))
        const asked = yield* exchange(
          {
            method: "POST",
            url: notice.to,
            headers: {
              "content-type": "application/cloudevents+json; charset=utf-8",
              "webhook-id": id,
              "webhook-timestamp": timestamp,
              "webhook-signature": keys.map((key) => signatureOf(key, id, timestamp, body)).join(" "),
            },
            body,
          },
          limits,
        )
        return resultOf(asked)
      })
    },
  }
}

/** The gateway: a connection for each notice, and every answer read for what it means. */

import type { Notice, NotifierAdapter, SendResult } from "@bazgasht/casework/ports"
import * as Clock from "effect/Clock"
import * as Effect from "effect/Effect"
import { mailAddress } from "./address.ts"
import type { SmtpCode } from "./code.ts"
import { messageIdOf, messageOf, type Sender } from "./message.ts"
import type { SmtpOptions } from "./options.ts"
import { submit } from "./submission.ts"

const rejected = (code: SmtpCode): SendResult => ({ outcome: "rejected", code })

/**
 * A gateway that sends texts by mail.
 *
 * - accepted: the server took the message; the reference is its Message-ID
 * - rejected: the server refused it for good (5xx), or the notice is none that can be sent by mail
 * - retryable: the server may take it later (4xx), or the conversation broke before the message had ended
 * - unknown: the message was sent to its end, and no answer came
 *
 * @example
 * const notifier = smtpNotifier({
 *   host: "mail.example.org",
 *   login: { user: "bazgasht", password: Redacted.make(password) },
 *   from: { name: "انجمن حمایت زندانیان", address: "notices@example.org" },
 * })
 */
export const smtpNotifier = (options: SmtpOptions): NotifierAdapter => {
  const from = mailAddress(options.from.address)
  if (from === undefined) throw new TypeError("smtpNotifier: from.address has to be a mail address.")
  const sender: Sender = { ...options.from, address: from }
  const domain = from.slice(from.lastIndexOf("@") + 1)

  return {
    capabilities: {
      name: options.name ?? "smtp",
      channel: "mail",
      contents: ["text"],
      reconciles: false,
      idempotent: false,
      receipts: "none",
    },
    send: (notice: Notice) => {
      const { content } = notice
      if (content.kind !== "text") return Effect.succeed(rejected("smtp.content"))
      const to = mailAddress(notice.to)
      if (to === undefined) return Effect.succeed(rejected("smtp.address"))
      const messageId = messageIdOf(notice.key, domain)
      return Effect.gen(function* () {
        const date = new Date(yield* Clock.currentTimeMillis)
        const message = yield* Effect.promise(() => messageOf(notice, content, sender, to, messageId, date))
        return yield* submit(options, { from, to, message, messageId })
      })
    },
  }
}

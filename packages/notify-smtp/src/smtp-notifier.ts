/**
 * The gateway: a connection for each notice, and every answer read for what it means.
 *
 * @module
 */

import type { Notice, NotifierAdapter, SendResult } from "@bazgasht/core"
import * as Clock from "effect/Clock"
import type * as Duration from "effect/Duration"
import * as Effect from "effect/Effect"
import type * as Redacted from "effect/Redacted"
import { mailAddress } from "./mail-address.ts"
import { messageIdOf, messageOf, type Sender } from "./message.ts"
import type { SmtpCode } from "./smtp-code.ts"
import { submit } from "./submission.ts"

/** How mail is handed over. */
export interface SmtpOptions {
  /** The name of the gateway among others: `smtp` where nothing else is said. */
  readonly name?: string
  readonly host: string
  /** 465 where TLS is spoken from the start, else 587. */
  readonly port?: number
  /**
   * `startTls` where nothing else is said: nothing is sent where the server does not encrypt. `tls` speaks TLS from the start; `none` is for a
   * server on the same machine.
   */
  readonly encryption?: "startTls" | "tls" | "none"
  /** Certificate authorities in PEM, instead of those that Node knows. */
  readonly authorities?: string | ReadonlyArray<string>
  readonly login?: { readonly user: string; readonly password: Redacted.Redacted<string> }
  readonly from: Sender
  /**
   * How long the whole conversation may take: 15 seconds where nothing else is said. The shorter, the more often an outcome is unknown; a
   * dispatcher has to wait longer than this.
   */
  readonly timeout?: Duration.Input
}

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

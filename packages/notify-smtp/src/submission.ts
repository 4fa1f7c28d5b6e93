/**
 * One conversation with a mail server. What counts is how far it came: before the message had ended nothing can have been taken,
 * after it anything can.
 */

import { Readable } from "node:stream"
import type { SendResult } from "@bazgasht/casework/ports"
import * as Duration from "effect/Duration"
import * as Effect from "effect/Effect"
import * as Redacted from "effect/Redacted"
import SMTPConnection from "nodemailer/lib/smtp-connection"
import type { SmtpCode } from "./code.ts"
import type { SmtpOptions } from "./options.ts"

/** What is handed over. */
export interface Submission {
  readonly from: string
  readonly to: string
  readonly message: Buffer
  readonly messageId: string
}

/** How far a conversation has come. */
type Stage = "arriving" | "sending" | "sent"

interface SmtpFailure {
  readonly code?: string | undefined
  readonly responseCode?: number | undefined
  readonly command?: string | undefined
}

const retryable = (code: SmtpCode): SendResult => ({ outcome: "retryable", code })
const rejected = (code: SmtpCode): SendResult => ({ outcome: "rejected", code })
const unknown = (code: SmtpCode, reference: string): SendResult => ({ outcome: "unknown", code, reference })

const failed = (failure: SmtpFailure, stage: Stage, messageId: string): SendResult => {
  const { code, command, responseCode = 0 } = failure
  // Before the notice was named, no answer is about it: a wrong password must not reject every notice for good.
  if (stage === "arriving") {
    if (code === "EAUTH") return retryable("smtp.credentials")
    if (code === "ETLS") return retryable("smtp.encryption")
    return retryable(code === "ETIMEDOUT" ? "smtp.time" : "smtp.connection")
  }
  const kind = Math.floor(responseCode / 100)
  if (kind === 5) return rejected("smtp.refused")
  if (kind === 4) return retryable("smtp.deferred")
  if (code === "EMESSAGE" && command === "MAIL FROM") return rejected("smtp.tooLarge")
  const late = code === "ETIMEDOUT"
  if (stage === "sent") return unknown(late ? "smtp.unanswered" : "smtp.broken", messageId)
  return retryable(late ? "smtp.time" : "smtp.connection")
}

const pieces = function* (message: Buffer): Generator<Buffer> {
  for (let start = 0; start < message.length; start += 2 ** 14) yield message.subarray(start, start + 2 ** 14)
}

const connectionOf = (options: SmtpOptions, timeout: number): SMTPConnection => {
  const { encryption = "startTls", authorities } = options
  return new SMTPConnection({
    host: options.host,
    port: options.port ?? (encryption === "tls" ? 465 : 587),
    secure: encryption === "tls",
    requireTLS: encryption === "startTls",
    ignoreTLS: encryption === "none",
    ...(authorities !== undefined && {
      tls: { ca: typeof authorities === "string" ? authorities : [...authorities] },
    }),
    // The host's name stands in the greeting otherwise, and in the mail.
    name: options.from.address.slice(options.from.address.lastIndexOf("@") + 1),
    connectionTimeout: timeout,
    greetingTimeout: timeout,
    socketTimeout: timeout,
    dnsTimeout: timeout,
    socketCloseTimeout: 1000,
  })
}

/** Hands a message over. */
export const submit = (options: SmtpOptions, submission: Submission): Effect.Effect<SendResult> =>
  Effect.callback<SendResult>((resume) => {
    const { from, to, message, messageId } = submission
    const timeout = Duration.toMillis(options.timeout ?? "15 seconds")
    const connection = connectionOf(options, timeout)
    let stage: Stage = "arriving"

    const end = (result: SendResult): void => {
      clearTimeout(timer)
      resume(Effect.succeed(result))
      connection.close()
    }
    const fail = (failure: SmtpFailure): void => end(failed(failure, stage, messageId))
    const timer = setTimeout(() => fail({ code: "ETIMEDOUT" }), timeout)

    const send = (): void => {
      stage = "sending"
      const body = Readable.from(pieces(message))
      // The final dot follows the last piece at once.
      body.once("end", () => {
        stage = "sent"
      })
      connection.send({ from, to: [to], size: message.length }, body, (failure, info) => {
        if (failure) return fail(failure)
        // The driver looks at the first digit only.
        if (!/^2\d\d(?![^\s-])/.test(info?.response ?? "")) return fail({ code: "EPROTOCOL" })
        connection.quit()
        end({ outcome: "accepted", reference: messageId })
      })
    }

    connection.on("error", fail)
    connection.once("end", () => fail({ code: "ECONNECTION" }))
    connection.connect((failure) => {
      if (failure) return fail(failure)
      const { login } = options
      if (login === undefined) return send()
      const credentials = { user: login.user, pass: Redacted.value(login.password) }
      connection.login({ credentials }, (refused) => (refused ? fail(refused) : send()))
    })

    return Effect.sync(() => {
      clearTimeout(timer)
      connection.close()
    })
  })

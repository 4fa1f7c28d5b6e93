/** What a receiver does before it believes anything. */

import { timingSafeEqual } from "node:crypto"
import * as Clock from "effect/Clock"
import * as Duration from "effect/Duration"
import * as Effect from "effect/Effect"
import * as Redacted from "effect/Redacted"
import * as Result from "effect/Result"
import type { WebhookCode } from "./code.ts"
import { keyInId, keyOf, signatureOf } from "./signature.ts"

/** With what a receiver verifies. */
export interface VerifyOptions {
  /** The secrets that are in force; several while one is being replaced. */
  readonly secrets: ReadonlyArray<Redacted.Redacted<string>>
  /** How far the time of sending may be from the receiver's clock, either way: 5 minutes where nothing else is said. */
  readonly tolerance?: Duration.Input
}

/**
 * The most characters of each header. A signature has 47 characters, so that there is room for the signatures of many secrets;
 * what is longer is written by no honest sender.
 */
const maxHeaderLength = 4096

/**
 * Why a request is not believed.
 *
 * - `webhook.unsigned`: a header is missing, malformed, or longer than 4096 characters
 * - `webhook.untimely`: it was sent too long ago, or in the future: perhaps an old request that somebody sends again
 * - `webhook.forged`: no signature fits
 */
export type VerifyProblem = Extract<WebhookCode, "webhook.unsigned" | "webhook.untimely" | "webhook.forged">

const header = (headers: Readonly<Record<string, unknown>>, name: string): string | undefined => {
  const value = headers[name]
  return typeof value === "string" && value !== "" && value.length <= maxHeaderLength ? value : undefined
}

const sameBytes = (bytes: Buffer, others: Buffer): boolean =>
  bytes.length === others.length && timingSafeEqual(bytes, others)

/**
 * Verifies a request: its signature, and that it is fresh. Succeeds with the key of the notice, which a receiver keeps: the same key may come
 * again and is then answered with 200 and not acted upon.
 *
 * Each secret costs one digest of the body, however many signatures the request brings.
 *
 * `headers` have names in lower case, as Node gives them; `body` is the text as it came, not what was parsed from it and written again.
 *
 * @example
 * const verified = yield* verifyWebhook(request.headers, body, { secrets: [secret] })
 * Result.isSuccess(verified) // verified.success is the key of the notice
 */
export const verifyWebhook = (
  headers: Readonly<Record<string, unknown>>,
  body: string,
  { secrets, tolerance = "5 minutes" }: VerifyOptions,
): Effect.Effect<Result.Result<string, VerifyProblem>> =>
  Effect.map(Clock.currentTimeMillis, (now) => {
    const id = header(headers, "webhook-id")
    const timestamp = header(headers, "webhook-timestamp")
    const signatures = header(headers, "webhook-signature")
    if (
      id === undefined ||
      timestamp === undefined ||
      signatures === undefined ||
      !/^\d{1,12}$/.test(timestamp)
    ) {
      return Result.fail("webhook.unsigned")
    }
    if (Math.abs(now - Number(timestamp) * 1000) > Duration.toMillis(tolerance))
      return Result.fail("webhook.untimely")

    const given = signatures.split(" ").map((one) => Buffer.from(one))
    const fits = secrets.some((secret) => {
      const key = keyOf(Redacted.value(secret))
      if (key === undefined) return false
      const expected = Buffer.from(signatureOf(key, id, timestamp, body))
      return given.some((one) => sameBytes(one, expected))
    })
    return fits ? Result.succeed(keyInId(id)) : Result.fail("webhook.forged")
  })

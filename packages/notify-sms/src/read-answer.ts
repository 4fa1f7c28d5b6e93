/** What the answer of a gateway means. What was not understood may have been taken. */

import type { SendResult } from "@bazgasht/casework/ports"
import type { HttpOutcome } from "@bazgasht/notify-http"
import type { SmsCode } from "./code.ts"
import type { SmsAnswer } from "./gateway/sms-gateway.ts"

type Path = ReadonlyArray<string | number>
type Codes = ReadonlyArray<string | number>

/** What stands at a place; `undefined` where there is nothing. */
export const valueAt = (value: unknown, path: Path): unknown =>
  path.reduce<unknown>(
    (at, step) =>
      typeof at === "object" && at !== null && Object.hasOwn(at, step)
        ? (at as Readonly<Record<string | number, unknown>>)[step]
        : undefined,
    value,
  )

/** A number or a text as a text. A number that JSON cannot hold exactly is nobody's reference. */
export const writtenAt = (value: unknown, path: Path): string | undefined => {
  const found = valueAt(value, path)
  if (typeof found === "string" && found !== "" && found.length <= 200) return found
  return typeof found === "number" && Number.isSafeInteger(found) ? String(found) : undefined
}

/** The JSON in a text; `undefined` where there is none. */
export const jsonIn = (text: string | undefined): unknown => {
  try {
    return text === undefined ? undefined : JSON.parse(text)
  } catch {
    return undefined
  }
}

/** Whether a status is one of these; numbers and texts are the same. */
export const isOneOf = (codes: Codes | undefined, status: string): boolean =>
  codes?.some((code) => String(code) === status) ?? false

const unknown = (code: SmsCode, reference?: string): SendResult => ({
  outcome: "unknown",
  code,
  ...(reference !== undefined && { reference }),
})

/** What became of a message, as an answer says. `missing` is the code of what a gateway may take later. */
export const readAnswer = (
  asked: HttpOutcome,
  answer: SmsAnswer,
  missing: SmsCode = "sms.busy",
): SendResult => {
  if (asked.outcome === "unanswered")
    return unknown(asked.reason === "time" ? "sms.unanswered" : "sms.broken")
  if (asked.outcome === "notSent") {
    const code: SmsCode =
      asked.reason === "address" ? "sms.setUp" : asked.reason === "time" ? "sms.time" : "sms.connection"
    return { outcome: "retryable", code }
  }
  const later = (code: SmsCode): SendResult => ({
    outcome: "retryable",
    code,
    ...(asked.after !== undefined && { after: asked.after }),
  })

  const body = jsonIn(asked.body)
  const reference = answer.reference === undefined ? undefined : writtenAt(body, answer.reference)
  const written = answer.status === "http" ? String(asked.status) : writtenAt(body, answer.status)
  const status = written ?? String(asked.status)
  const meaning = written === undefined ? { accepted: [], ...answer.http } : answer

  if (isOneOf(meaning.accepted, status)) {
    return { outcome: "accepted", ...(reference !== undefined && { reference }) }
  }
  if (isOneOf(meaning.rejected, status)) return { outcome: "rejected", code: "sms.refused" satisfies SmsCode }
  if (isOneOf(meaning.account, status)) return later("sms.account")
  if (isOneOf(meaning.retryable, status)) return later(missing)
  return unknown("sms.unreadable", reference)
}

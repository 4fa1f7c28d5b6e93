/**
 * Recipients: who is behind an opaque id, and what they have agreed to. The application answers, when a message is sent.
 */

import type { Language } from "@bazgasht/rules"
import * as Context from "effect/Context"
import * as Effect from "effect/Effect"
import { failure } from "../failure/failure.ts"
import { dispatchWording } from "./dispatch-code.ts"
import type { QuietHours } from "./quiet-hours.ts"

/** What a dispatcher asks about a recipient. */
export interface RecipientQuestion {
  /** Opaque id of the recipient. */
  readonly recipient: string
  readonly channel: string
  /** The name of the message type. */
  readonly messageType: string
}

/** What is known of a recipient over a channel. */
export interface RecipientEntry {
  /** Absent where the recipient has none on the channel. */
  readonly address?: string
  readonly language: Language
  /** Whether the recipient agrees to messages of the type over the channel, as of now. */
  readonly consents: boolean
  readonly quietHours?: QuietHours
}

/**
 * A register that cannot be asked at the moment. The message is tried again.
 *
 * @example
 * const question = { recipient: "person-11", channel: "sms", messageType: "petition.opened" }
 * const register = recipientsFrom(() => Promise.reject(new Error("the register does not answer")))
 * const error = await Effect.runPromise(Effect.flip(register.find(question)))
 * error.code // => "recipients.unavailable"
 */
export class RecipientsUnavailable extends /* @__PURE__ */ failure<RecipientsUnavailable>()(
  "RecipientsUnavailable",
  { sentences: { "recipients.unavailable": dispatchWording("recipients.unavailable").en } },
) {}

/** The register of recipients. */
export interface RecipientRegisterAdapter {
  /** `undefined` where the recipient is gone. */
  readonly find: (
    question: RecipientQuestion,
  ) => Effect.Effect<RecipientEntry | undefined, RecipientsUnavailable>
}

/**
 * The register of recipients as a service.
 *
 * @example
 * const question = { recipient: "person-11", channel: "sms", messageType: "petition.opened" }
 * const register = recipientsFrom(async () => ({ address: "+989120000001", language: "fa", consents: false }))
 * const program = Effect.flatMap(RecipientRegister, ({ find }) => find(question))
 * const entry = await Effect.runPromise(Effect.provideService(program, RecipientRegister, register))
 * entry?.consents // => false
 */
export class RecipientRegister extends Context.Service<RecipientRegister, RecipientRegisterAdapter>()(
  "@bazgasht/casework/RecipientRegister",
) {}

/**
 * A register that answers by promises, for programs without Effect. A promise that is rejected is a register that cannot be
 * asked at the moment.
 *
 * @example
 * const register = recipientsFrom(async ({ recipient }) =>
 *   recipient === "person-11" ? { address: "+989120000001", language: "fa", consents: true } : undefined,
 * )
 * const question = { recipient: "person-11", channel: "sms", messageType: "petition.opened" }
 * const entry = await Effect.runPromise(register.find(question))
 * entry?.language // => "fa"
 * await Effect.runPromise(register.find({ ...question, recipient: "person-12" })) // => undefined
 */
export const recipientsFrom = (
  find: (question: RecipientQuestion) => Promise<RecipientEntry | undefined>,
): RecipientRegisterAdapter => ({
  find: (question) =>
    Effect.tryPromise({
      try: () => find(question),
      catch: () => new RecipientsUnavailable({ code: "recipients.unavailable" }),
    }),
})

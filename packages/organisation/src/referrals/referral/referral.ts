import { type CaseClaim, type LifeCycle, lifeCycleOf, schemasOf } from "@bazgasht/casework"
import type { Day } from "@bazgasht/rules"
import { guards } from "./referral-guards.ts"
import { type ReferralLife, type ReferralState, referralProtocol } from "./referral-protocol.ts"
import { steps } from "./referral-steps.ts"

/**
 * The life of a referral to another agency: sent, received, answered or withdrawn. What the agency says is recorded as its own, with its
 * document; silence is no answer.
 *
 * @example
 * // Sent on 10 January 2025; the agency has one month.
 * const answer = {
 *   type: "answer", on: gregorianDay(2025, 1, 20), outcome: "carried", document: "letter-9", from: gregorianDay(2025, 2, 1),
 *   id: "c-2", subject: "referral-1", at: gregorianDay(2025, 1, 21), by: { id: "p-4", role: "almoner" }, expectedVersion: 1,
 * } as const
 * const { state } = Result.getOrThrow(referral.handle(sentReferral, answer, referralSetting))
 * state.stage === "answered" && state.reply.outcome // => "carried"
 *
 * const unheard = referral.handle(sentReferral, { ...answer, outcome: "perhaps" }, referralSetting)
 * Result.isFailure(unheard) && unheard.failure.code // => "outcome.unknown"
 */
export const referral: LifeCycle<ReferralLife> = /* @__PURE__ */ lifeCycleOf<ReferralLife>(referralProtocol, {
  beneficiariesOf: (state, command) => {
    if (state.stage !== "none") return state.referral.people
    return command.type === "send" ? command.people : []
  },
  guards,
  steps,
})

/**
 * The schemas of a referral, made on first use.
 *
 * @example
 * const decode = Schema.decodeUnknownResult(referralSchemas().command, { onExcessProperty: "error" })
 * const written = { id: "c-3", subject: "referral-1", at: 20109, by: { id: "p-4", role: "almoner" }, expectedVersion: 1 }
 * Result.isSuccess(decode({ ...written, type: "withdraw", reason: "the family has moved" })) // => true
 * Result.isSuccess(decode({ ...written, type: "answer", outcome: "carried" })) // => false
 */
export const referralSchemas = /* @__PURE__ */ schemasOf<ReferralLife>(referralProtocol)

/** One agency is asked once at a time for one purpose about the same people. */
export const claimsOfReferral = (state: ReferralState): ReadonlyArray<CaseClaim> => {
  if (state.stage !== "sent" && state.stage !== "received") return []
  const { agency, people, purpose } = state.referral
  return [{ claim: "openReferral", by: [agency, purpose, ...people.toSorted()] }]
}

/**
 * Whether the time for the answer has passed. It says nothing of what the answer will be.
 *
 * @example
 * isOverdue(sentReferral, gregorianDay(2025, 2, 10)) // => false
 * isOverdue(sentReferral, gregorianDay(2025, 2, 11)) // => true
 */
export const isOverdue = (state: ReferralState, day: Day): boolean =>
  (state.stage === "sent" || state.stage === "received") && day > state.due

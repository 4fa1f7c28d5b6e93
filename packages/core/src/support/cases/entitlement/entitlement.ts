import { type LifeCycle, lifeCycleOf, schemasOf } from "@bazgasht/casework"
import type { EntitlementClaim } from "./claim.ts"
import { guards } from "./entitlement-guards.ts"
import {
  type EntitlementCommand,
  type EntitlementLife,
  type EntitlementState,
  entitlementProtocol,
} from "./entitlement-protocol.ts"
import { steps } from "./entitlement-steps.ts"

/** Whose household it is. Before it is computed, the command that computes it says so. */
const claimOf = (
  state: EntitlementState,
  command: EntitlementCommand,
): Pick<EntitlementClaim, "members" | "recipients"> | undefined => {
  if (state.stage !== "none") return state.claim
  return command.type === "compute" ? command : undefined
}

/**
 * The life of an entitlement: computed, approved by a second person, released, and paid in one attempt or several, of which
 * never more than one is under way.
 *
 * @example
 * // The bank has not answered in time about the rest of a month's money.
 * const command = {
 *   type: "reconcileAttempt", key: "key-2", outcome: { kind: "confirmed", reference: "bank-78" },
 *   id: "c-10", subject: "entitlement-1", at: gregorianDay(2025, 4, 10), by: { id: "p-4", role: "treasurer" }, expectedVersion: 9,
 * } as const
 * const { newEvents } = Result.getOrThrow(entitlement.handle(unanswered, command, setting))
 * newEvents.map(({ type }) => type) // => ["attemptReconciled"]
 *
 * const sentAgain = entitlement.handle(unanswered, { ...command, type: "prepareAttempt", key: "key-3", payee: "mother", amount: 16 as Money }, setting)
 * Result.isFailure(sentAgain) && sentAgain.failure.code // => "attempt.stillOpen"
 */
export const entitlement: LifeCycle<EntitlementLife> = lifeCycleOf<EntitlementLife>(entitlementProtocol, {
  beneficiariesOf: (state, command) => {
    const claim = claimOf(state, command)
    if (claim === undefined) return []
    const { alternate, primary } = claim.recipients
    return [...claim.members, primary, ...(alternate === undefined ? [] : [alternate])]
  },
  guards,
  steps,
})

/**
 * The schemas of entitlements, made when somebody first asks.
 *
 * @example
 * const command = { type: "confirmAttempt", key: "key-1", reference: "bank-77", ...written }
 * const decode = Schema.decodeUnknownResult(entitlementSchemas().command, { onExcessProperty: "error" })
 * Result.isSuccess(decode(command)) // => true
 * Result.isSuccess(decode({ ...command, refrence: "bank-77" })) // => false
 */
export const entitlementSchemas = /* @__PURE__ */ schemasOf<EntitlementLife>(entitlementProtocol)

/**
 * The machine of an entitlement.
 *
 * @module
 */

import * as Result from "effect/Result"
import { type LifeCycle, makeLifeCycle } from "../../../life-cycle/life-cycle.ts"
import type { EntitlementClaim } from "./claim.ts"
import type { EntitlementCommand } from "./commands.ts"
import { type EntitlementOffice, entitlementCompetences } from "./competences.ts"
import { guards } from "./guards/guards.ts"
import type { EntitlementState } from "./state.ts"
import { steps } from "./steps.ts"
import { entitlementTransitions } from "./transitions.ts"
import type { EntitlementLife } from "./types.ts"

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
 * entitlement.handle(state, {
 *   type: "prepareAttempt", id: "c-9", subject: "entitlement-1", at, by: { id: "p-4", role: "accountant" }, expectedVersion: 3,
 *   key: "entitlement-1/1", payee: "person-17", amount: 35_773_920 as Money,
 * }, { terms, calendar, policyDigest })
 * // => success: one new event, "attemptPrepared"; or a refusal such as "attempt.stillOpen"
 */
export const entitlement: LifeCycle<EntitlementLife> = makeLifeCycle<EntitlementLife, EntitlementOffice>({
  transitions: entitlementTransitions,
  competences: entitlementCompetences,
  rolesOf: (office, _, __, { terms }) => Result.succeed(terms[office]),
  beneficiariesOf: (state, command) => {
    const claim = claimOf(state, command)
    if (claim === undefined) return []
    const { alternate, primary } = claim.recipients
    return [...claim.members, primary, ...(alternate === undefined ? [] : [alternate])]
  },
  guards,
  steps,
})

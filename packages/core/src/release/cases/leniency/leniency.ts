/**
 * The life of a leniency petition: a petition and a command give an event, or a refusal that says why not; a petition and an
 * event give the next petition.
 */

import { type LifeCycle, lifeCycleOf, schemasOf } from "@bazgasht/casework"
import { guards } from "./leniency-guards.ts"
import { type LeniencyLife, leniencyProtocol } from "./leniency-protocol.ts"
import { beneficiariesOf, checkHimself, rolesOf } from "./leniency-roles.ts"
import { steps } from "./leniency-steps.ts"

/**
 * The life cycle of a leniency petition, with its transition table and with who may give which command. The law is that of the
 * day of a command: the caller supplies the terms in force on it.
 *
 * @example
 * const setting = { terms: paroleTerms, calendar: gregorian, policyDigest: "policy-1" }
 * const command = {
 *   type: "open", route: "PAROLE", beneficiary: "person-11",
 *   id: "c-1", subject: "2025-0017", at: gregorianDay(2025, 9, 23), by: { id: "person-11", role: "convict" }, expectedVersion: 0,
 * } as const
 * const { newEvents } = Result.getOrThrow(leniency.handle(leniency.none, command, setting))
 * newEvents.map(({ type }) => type) // => ["opened"]
 *
 * const byAnother = leniency.handle(leniency.none, { ...command, by: { id: "person-12", role: "convict" } }, setting)
 * Result.isFailure(byAnother) && byAnother.failure.code // => "actor.notHimself"
 */
export const leniency: LifeCycle<LeniencyLife> = /* @__PURE__ */ lifeCycleOf<LeniencyLife>(leniencyProtocol, {
  rolesOf,
  beneficiariesOf,
  checkActor: checkHimself,
  guards,
  steps,
})

/**
 * The schemas of leniency petitions, made when somebody first asks.
 *
 * @example
 * const command = { type: "open", route: "conditionalRelease", beneficiary: "person-3", ...written }
 * const decode = Schema.decodeUnknownResult(leniencySchemas().command, { onExcessProperty: "error" })
 * Result.isSuccess(decode(command)) // => true
 * Result.isSuccess(decode({ ...command, beneficiary: undefined })) // => false
 */
export const leniencySchemas = /* @__PURE__ */ schemasOf<LeniencyLife>(leniencyProtocol)

/**
 * The life of a leniency petition: a petition and a command give an event, or a refusal that says why not; a petition and an
 * event give the next petition.
 *
 * @module
 */

import { type LifeCycle, makeLifeCycle } from "../../../life-cycle/life-cycle.ts"
import { guards } from "./guards/guards.ts"
import type { LeniencyLife } from "./life.ts"
import { beneficiariesOf, checkHimself, type LeniencyOffice, leniencyOffices, rolesOf } from "./offices.ts"
import { steps } from "./steps.ts"
import { leniencyTransitions } from "./transitions.ts"

/**
 * The life cycle of a leniency petition, with its transition table and with who may give which command. The law is that of the
 * day of a command: the caller supplies the terms in force on it.
 *
 * @example
 * const terms = leniencyTerms({ pack: iranPack, today: jalaliDay(1404, 7, 1) }).get("REL-CR")
 * if (terms === undefined) throw new Error("The law of conditional release is not known on this day.")
 * const setting = { terms, calendar: jalali, policyDigest: "policy-1" }
 * const command = {
 *   type: "open", route: "REL-CR", beneficiary: "person-11",
 *   id: "c-1", subject: "1404-0017", at: jalaliDay(1404, 7, 1), by: { id: "person-11", role: "convict" }, expectedVersion: 0,
 * } as const
 * const { newEvents } = Result.getOrThrow(leniency.handle(leniency.none, command, setting))
 * newEvents.map(({ type }) => type) // => ["opened"]
 *
 * const byAnother = leniency.handle(leniency.none, { ...command, by: { id: "person-12", role: "convict" } }, setting)
 * Result.isFailure(byAnother) && byAnother.failure.code // => "actor.notHimself"
 */
export const leniency: LifeCycle<LeniencyLife> = /* @__PURE__ */ makeLifeCycle<LeniencyLife, LeniencyOffice>({
  transitions: leniencyTransitions,
  competences: leniencyOffices,
  rolesOf,
  beneficiariesOf,
  checkActor: checkHimself,
  guards,
  steps,
})

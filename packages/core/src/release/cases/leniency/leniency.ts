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
 * leniency.isClosed("revoked") // => true
 *
 * @example
 * leniency.handle(leniency.none, {
 *   type: "open", id: "c-1", subject: "l-1", at, by: { id: "p-1", role: "convict" }, expectedVersion: 0,
 *   route: "REL-CR", beneficiary: "p-1",
 * }, { terms, calendar, policyDigest })
 * // => success: outcome { version: 1, stage: "opened" } and one new event
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

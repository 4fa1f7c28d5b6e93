/**
 * The life of a leniency petition: a petition and a command give an event, or a refusal that says why not; a petition and an
 * event give the next petition.
 *
 * @module
 */

import type * as Result from "effect/Result"
import {
  type Handled,
  type LifeCycle,
  makeLifeCycle,
  type StreamError,
} from "../../../life-cycle/life-cycle.ts"
import { nothingYet } from "../../../life-cycle/shapes.ts"
import type { LeniencyCommand } from "./commands.ts"
import type { LeniencyEvent } from "./events.ts"
import { guards } from "./guards/guards.ts"
import type { LeniencyLife, LeniencySetting } from "./life.ts"
import { beneficiariesOf, checkHimself, type LeniencyOffice, leniencyOffices, rolesOf } from "./offices.ts"
import type { LeniencyPetition } from "./petition.ts"
import type { LeniencyRefusal } from "./refusals.ts"
import { steps } from "./steps.ts"
import { leniencyTransitions } from "./transitions.ts"

/**
 * The life cycle of a leniency petition, with its transition table and with who may give which command.
 *
 * @example
 * leniency.isClosed("revoked") // => true
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

/** The petition before anything has happened. */
export const noLeniencyPetition: LeniencyPetition = nothingYet

/** A command that was carried out, now or before; `state` is the petition with the new events. */
export type HandledLeniency = Handled<LeniencyLife>

/**
 * Carries out a command on a petition, or says why not. Pure: it reads no clock and changes nothing; the caller stores the new
 * events under the expected version.
 *
 * The checks come in this order: whether the command was carried out before, petition, version, day, transition table, route,
 * office, actor and separation of duties, and last what the command itself asks for. The first that fails is the refusal.
 *
 * The law is that of the day of the command: the caller supplies the terms in force on it.
 *
 * @example
 * const handled = handleLeniency(noLeniencyPetition, {
 *   type: "open", id: "c-1", subject: "l-1", at, by: { id: "p-1", role: "convict" }, expectedVersion: 0,
 *   route: "REL-CR", beneficiary: "p-1",
 * }, { terms, calendar, policyDigest })
 * // => success: outcome { version: 1, stage: "opened" } and one new event
 */
export const handleLeniency = (
  petition: LeniencyPetition,
  command: LeniencyCommand,
  setting: LeniencySetting,
): Result.Result<HandledLeniency, LeniencyRefusal> => leniency.handle(petition, command, setting)

/**
 * The petition after an event. Needs no law and no calendar: an event holds all that followed from them.
 *
 * An event that does not follow on the petition is refused: a version left out, a day that goes back, another petition, a
 * change that the transition table does not list.
 *
 * @example
 * evolveLeniency(noLeniencyPetition, events[0]) // => the petition in stage "opened"
 */
export const evolveLeniency = (
  petition: LeniencyPetition,
  event: LeniencyEvent,
): Result.Result<LeniencyPetition, StreamError> => leniency.evolve(petition, event)

/**
 * The petition that a stream of events adds up to.
 *
 * @example
 * Result.getOrThrow(replayLeniency([])) // => noLeniencyPetition
 */
export const replayLeniency = (
  events: Iterable<LeniencyEvent>,
): Result.Result<LeniencyPetition, StreamError> => leniency.replay(events)

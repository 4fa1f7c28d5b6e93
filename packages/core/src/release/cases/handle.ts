/**
 * The machine: a petition and a command give an event, or a refusal that says why not.
 *
 * @module
 */

import type { Calendar } from "@bazgasht/rules"
import * as Result from "effect/Result"
import type { LeniencyCommand } from "./commands.ts"
import type { LeniencyEvent } from "./events.ts"
import { evolveLeniency } from "./evolve.ts"
import type { Occurrence } from "./guards/guard.ts"
import { guards } from "./guards/guards.ts"
import { type LeniencyMatter, matterOf } from "./matter.ts"
import { checkCompetence } from "./offices.ts"
import type { LeniencyPetition } from "./petition.ts"
import type { LeniencyRefusal } from "./refusals.ts"
import { refuse } from "./refuse.ts"
import type { LeniencyStage } from "./stages.ts"
import type { LeniencyTerms } from "./terms.ts"
import { transitionsOn } from "./transitions.ts"

/** By what a command is judged. */
export interface LeniencySetting {
  readonly terms: LeniencyTerms
  /** The calendar in which the law counts months. */
  readonly calendar: Calendar
  /** Digest of the law and of the options chosen; every event holds it. */
  readonly policyDigest: string
}

/** What a command came to. The same command always comes to the same. */
export interface LeniencyOutcome {
  readonly version: number
  readonly stage: LeniencyStage
}

/** A command that was carried out, now or before. */
export interface HandledLeniency {
  readonly outcome: LeniencyOutcome
  /** What is to be stored: the event of the command, or nothing where the command had been carried out before. */
  readonly newEvents: ReadonlyArray<LeniencyEvent>
  /** The petition with the new events. */
  readonly petition: LeniencyPetition
}

type Handling = Result.Result<HandledLeniency, LeniencyRefusal>

/** A command that has been carried out comes to what it came to then, on whatever version it is given again. */
const handledBefore = (petition: LeniencyPetition, command: LeniencyCommand): Handling | undefined => {
  const before = petition.handled.find(({ id }) => id === command.id)
  if (before === undefined) return undefined
  if (before.type !== command.type || before.by !== command.by.id)
    return refuse("command.idReused", "id", { command: before.type })
  const { version, stage } = before
  return Result.succeed({ outcome: { version, stage }, newEvents: [], petition })
}

/** What has to hold for every command, whatever it asks. */
const checkOrder = (
  petition: LeniencyPetition,
  command: LeniencyCommand,
  terms: LeniencyTerms,
): Result.Result<LeniencyMatter, LeniencyRefusal> => {
  if (command.expectedVersion !== petition.version)
    return refuse("version.conflict", "expectedVersion", {
      expected: command.expectedVersion,
      actual: petition.version,
    })
  if (petition.stage !== "none" && !(command.at >= petition.day))
    return refuse("day.decreases", "at", { last: petition.day })
  const matter = matterOf(petition, command)
  if (matter === undefined || transitionsOn(petition.stage, command.type).length === 0)
    return refuse("transition.notAllowed", "type", { stage: petition.stage, command: command.type })
  return matter.route === terms.route
    ? Result.succeed(matter)
    : refuse("terms.otherRoute", "route", { route: matter.route, terms: terms.route })
}

/**
 * Carries out a command on a petition, or says why not. Pure: it reads no clock and changes nothing; the caller stores the new
 * events under the expected version.
 *
 * The checks come in this order: whether the command was carried out before, version, day, transition table, route, competence
 * and separation of duties, and last what the command itself asks for. The first that fails is the refusal.
 *
 * The law is that of the day of the command: the caller supplies the terms in force on it.
 *
 * @example
 * const handled = handleLeniency(noLeniencyPetition, {
 *   type: "open", id: "c-1", at, by: { id: "p-1", role: "convict" }, expectedVersion: 0,
 *   petition: "l-1", route: "REL-CR", beneficiary: "p-1",
 * }, { terms, calendar, policyDigest })
 * // => success: outcome { version: 1, stage: "opened" } and one new event
 */
export const handleLeniency = (
  petition: LeniencyPetition,
  command: LeniencyCommand,
  setting: LeniencySetting,
): Handling => {
  const { terms, calendar, policyDigest } = setting
  const before = handledBefore(petition, command)
  if (before !== undefined) return before
  return Result.gen(function* () {
    const matter = yield* checkOrder(petition, command, terms)
    yield* checkCompetence(petition, command, matter.beneficiary, terms)
    // The table lists the command in the stage of the petition, which is all that its guard asks for.
    const guard = guards[command.type] as (subject: {
      readonly petition: LeniencyPetition
      readonly command: LeniencyCommand
      readonly terms: LeniencyTerms
      readonly calendar: Calendar
    }) => Result.Result<Occurrence, LeniencyRefusal>
    const occurrence = yield* guard({ petition, command, terms, calendar })
    const event = {
      ...occurrence,
      petition: matter.petition,
      version: petition.version + 1,
      command: command.id,
      at: command.at,
      by: command.by,
      policyDigest,
    } as LeniencyEvent
    const after = yield* Result.mapError(evolveLeniency(petition, event), () => ({
      code: "transition.notAllowed" as const,
      path: "type",
      params: { stage: petition.stage, command: command.type },
    }))
    return {
      outcome: { version: event.version, stage: event.stage },
      newEvents: [event],
      petition: after,
    }
  })
}

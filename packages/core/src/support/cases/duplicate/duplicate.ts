/**
 * The machine of a suspected duplicate.
 *
 * @module
 */

import * as Result from "effect/Result"
import { type LifeCycle, makeLifeCycle } from "../../../life-cycle/life-cycle.ts"
import { type DuplicateOffice, duplicateCompetences } from "./competences.ts"
import { guards } from "./guards.ts"
import { steps } from "./steps.ts"
import { duplicateTransitions } from "./transitions.ts"
import type { DuplicateLife } from "./types.ts"

/**
 * The life of a suspected duplicate: reported on evidence, looked at by a person, and found the same by two people or different
 * by one. Nothing is merged here: the finding names what follows.
 *
 * @example
 * // The inspector has found that two records are of one child; another person confirms it.
 * const command = {
 *   type: "confirm",
 *   id: "c-4", subject: "duplicate-1", at: jalaliDay(1404, 2, 4), by: { id: "p-4", role: "supportAssociation" }, expectedVersion: 3,
 * } as const
 * const { newEvents } = Result.getOrThrow(duplicate.handle(foundSame, command, setting))
 * newEvents.map(({ type }) => type) // => ["confirmedSame"]
 *
 * const byHimself = duplicate.handle(foundSame, { ...command, by: { id: "inspector", role: "supportAssociation" } }, setting)
 * Result.isFailure(byHimself) && byHimself.failure.code // => "actor.conflict"
 */
export const duplicate: LifeCycle<DuplicateLife> = makeLifeCycle<DuplicateLife, DuplicateOffice>({
  transitions: duplicateTransitions,
  competences: duplicateCompetences,
  rolesOf: (office, _, __, { terms }) => Result.succeed(terms[office]),
  beneficiariesOf: (state, command) => {
    if (state.stage !== "none") return state.suspicion.people
    return command.type === "suspect" ? command.people : []
  },
  guards,
  steps,
})

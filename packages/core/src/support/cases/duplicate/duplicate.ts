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
 * duplicate.handle(duplicate.none, {
 *   type: "suspect", id: "c-1", subject: "duplicate-1", at, by: { id: "p-3", role: "socialWorker" }, expectedVersion: 0,
 *   kind: "onePersonTwoIds", subjects: ["person-17", "person-40"], people: ["person-17", "person-40"],
 *   evidence: ["nationalId.afterNormalising"],
 * }, { terms, policyDigest, foundDifferent: () => undefined })
 * // => success: outcome { version: 1, stage: "suspected" } and one new event
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

/**
 * The machine of an enrolment.
 *
 * @module
 */

import * as Result from "effect/Result"
import { type LifeCycle, makeLifeCycle } from "../../../life-cycle/life-cycle.ts"
import { type TrainingOffice, trainingCompetences } from "./competences.ts"
import { guards } from "./guards/guards.ts"
import { steps } from "./steps.ts"
import { trainingTransitions } from "./transitions.ts"
import type { TrainingLife } from "./types.ts"

/**
 * The life of an enrolment: applied for with the trainee's own consent, given a seat or a place in the waiting list, attended,
 * examined by somebody who did not teach, and certified without a trace of custody.
 *
 * @example
 * training.handle(state, {
 *   type: "complete", id: "c-9", subject: "enrolment-1", at, by: { id: "p-4", role: "trainer" }, expectedVersion: 6,
 * }, { terms, courses, policyDigest })
 * // => success: one new event, "completed"; or a refusal such as "attendance.tooLow"
 */
export const training: LifeCycle<TrainingLife> = /* @__PURE__ */ makeLifeCycle<TrainingLife, TrainingOffice>({
  transitions: trainingTransitions,
  competences: trainingCompetences,
  rolesOf: (office, _, __, { terms }) => Result.succeed(terms[office]),
  beneficiariesOf: (state, command) => {
    if (state.stage !== "none") return [state.application.trainee]
    return command.type === "apply" ? [command.trainee] : []
  },
  guards,
  steps,
})

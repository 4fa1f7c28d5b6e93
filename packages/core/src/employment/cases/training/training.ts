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
 * // Every session was attended but one, from which the trainee was excused.
 * const command = {
 *   type: "complete",
 *   id: "c-9", subject: "enrolment-1", at: jalaliDay(1404, 3, 31), by: { id: "p-4", role: "trainingOrganization" }, expectedVersion: 4,
 * } as const
 * const { newEvents } = Result.getOrThrow(training.handle(state, command, setting))
 * newEvents.map(({ type }) => type) // => ["completed"]
 *
 * const again = training.handle(state, { ...command, type: "begin" }, setting)
 * Result.isFailure(again) && again.failure.code // => "transition.notAllowed"
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

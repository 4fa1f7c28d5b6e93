import { type LifeCycle, lifeCycleOf, schemasOf } from "@bazgasht/casework"
import { guards } from "./training-guards.ts"
import { type TrainingLife, trainingProtocol } from "./training-protocol.ts"
import { steps } from "./training-steps.ts"

/**
 * The life of an enrolment: applied for with the trainee's own consent, given a seat or a place in the waiting list, attended,
 * examined by somebody who did not teach, and certified without a trace of custody.
 *
 * @example
 * // Every session was attended but one, from which the trainee was excused.
 * const command = {
 *   type: "complete",
 *   id: "c-9", subject: "enrolment-1", at: gregorianDay(2025, 3, 31), by: { id: "p-4", role: "guild" }, expectedVersion: 4,
 * } as const
 * const { newEvents } = Result.getOrThrow(training.handle(state, command, setting))
 * newEvents.map(({ type }) => type) // => ["completed"]
 *
 * const again = training.handle(state, { ...command, type: "begin" }, setting)
 * Result.isFailure(again) && again.failure.code // => "transition.notAllowed"
 */
export const training: LifeCycle<TrainingLife> = /* @__PURE__ */ lifeCycleOf<TrainingLife>(trainingProtocol, {
  beneficiariesOf: (state, command) => {
    if (state.stage !== "none") return [state.application.trainee]
    return command.type === "apply" ? [command.trainee] : []
  },
  guards,
  steps,
})

/**
 * The schemas of enrolments, made when somebody first asks.
 *
 * @example
 * const command = { type: "assess", parts: [{ part: "written", passed: true }], ...written }
 * const decode = Schema.decodeUnknownResult(trainingSchemas().command, { onExcessProperty: "error" })
 * Result.isSuccess(decode(command)) // => true
 * Result.isSuccess(decode({ ...command, parts: [{ part: "written" }] })) // => false
 */
export const trainingSchemas = /* @__PURE__ */ schemasOf<TrainingLife>(trainingProtocol)

import { type LifeCycle, lifeCycleOf, schemasOf } from "@bazgasht/casework"
import { guards } from "./readiness-guards.ts"
import {
  type ReadinessCommand,
  type ReadinessLife,
  type ReadinessState,
  readinessProtocol,
} from "./readiness-protocol.ts"
import { steps } from "./readiness-steps.ts"

/** Whose profile it is. Before there is one, the command says so. */
const personOf = (state: ReadinessState, command: ReadinessCommand): ReadonlyArray<string> => {
  if (state.stage !== "none") return [state.person]
  return command.type === "consent" || command.type === "decline" ? [command.person] : []
}

/**
 * The life of a readiness profile: the person consents, what they bring and what is open is recorded, an officer declares them
 * ready and reviews that in time. Work is voluntary: consent may be taken back and support declined at any time, for no reason,
 * and nothing follows from it but that what was recorded is not used any more.
 *
 * @example
 * // Declared ready on 20 January 2025; the declaration holds for six months without a review.
 * const command = {
 *   type: "markStale",
 *   id: "c-9", subject: "readiness-1", at: gregorianDay(2025, 7, 21), by: { id: "p-4", role: "wardBoard" }, expectedVersion: 7,
 * } as const
 * const { newEvents } = Result.getOrThrow(readiness.handle(state, command, setting))
 * newEvents.map(({ type }) => type) // => ["markedStale"]
 *
 * const tooEarly = readiness.handle(state, { ...command, at: gregorianDay(2025, 3, 1) }, setting)
 * Result.isFailure(tooEarly) && tooEarly.failure.code // => "review.notOverdue"
 */
export const readiness: LifeCycle<ReadinessLife> = /* @__PURE__ */ lifeCycleOf<ReadinessLife>(
  readinessProtocol,
  {
    beneficiariesOf: personOf,
    guards,
    steps,
  },
)

/**
 * The schemas of readiness profiles, made when somebody first asks.
 *
 * @example
 * const command = { type: "progress", action: "bankAccount", progress: "completed", ...written }
 * const decode = Schema.decodeUnknownResult(readinessSchemas().command, { onExcessProperty: "error" })
 * Result.isSuccess(decode(command)) // => true
 * Result.isSuccess(decode({ ...command, progress: "nearly" })) // => false
 */
export const readinessSchemas = /* @__PURE__ */ schemasOf<ReadinessLife>(readinessProtocol)

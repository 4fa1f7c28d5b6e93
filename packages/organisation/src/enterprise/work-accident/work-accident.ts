import { type LifeCycle, lifeCycleOf, schemasOf } from "@bazgasht/casework"
import { guards } from "./work-accident-guards.ts"
import { type WorkAccidentLife, workAccidentProtocol } from "./work-accident-protocol.ts"
import { steps } from "./work-accident-steps.ts"

/**
 * The life of an accident at work: recorded with the insurance of the person, or with the words that none is recorded; reported to each authority
 * that is owed a report; examined by another person; closed with what it came to.
 *
 * @example
 * // The governor is owed a report within three days, and the examination is due after a month.
 * recordedAccident.stage === "recorded" && recordedAccident.due // => gregorianDay(2025, 3, 8)
 * const command = {
 *   type: "report", authority: "governor", document: "letter-7", on: gregorianDay(2025, 3, 6),
 *   id: "c-2", subject: "accident-1", at: gregorianDay(2025, 3, 6), by: { id: "p-4", role: "guild" }, expectedVersion: 1,
 * } as const
 * const { state } = Result.getOrThrow(workAccident.handle(recordedAccident, command, accidentSetting))
 * state.stage === "recorded" && state.due // => gregorianDay(2025, 4, 5)
 */
export const workAccident: LifeCycle<WorkAccidentLife> = /* @__PURE__ */ lifeCycleOf<WorkAccidentLife>(
  workAccidentProtocol,
  {
    beneficiariesOf: (state, command) => {
      if (state.stage !== "none") return [state.worker]
      return command.type === "record" ? [command.worker] : []
    },
    guards,
    steps,
  },
)

/**
 * The schemas of accidents at work, made when somebody first asks.
 *
 * @example
 * const command = { type: "close", outcome: "recovered", document: "letter-9", ...written }
 * const decode = Schema.decodeUnknownResult(workAccidentSchemas().command, { onExcessProperty: "error" })
 * Result.isSuccess(decode(command)) // => true
 * Result.isSuccess(decode({ ...command, outcome: "" })) // => false
 */
export const workAccidentSchemas = /* @__PURE__ */ schemasOf<WorkAccidentLife>(workAccidentProtocol)

import { lifeCycleOf, schemasOf } from "@bazgasht/casework"
import * as Result from "effect/Result"
import type { Cover, Restoration, Suspension } from "./stretch.ts"
import { guards } from "./support-case-guards.ts"
import { type SupportCase, type SupportCaseLife, supportCaseProtocol } from "./support-case-protocol.ts"
import { steps } from "./support-case-steps.ts"

/**
 * The life of a support case: one household with one association, from the opening to the end of support.
 *
 * @example
 * // Another payer carries the family from 1 September 2025.
 * const command = {
 *   type: "close", outcome: "handedOver",
 *   id: "c-9", subject: "case-1", at: gregorianDay(2025, 9, 1), by: { id: "p-4", role: "almoner" }, expectedVersion: 8,
 * } as const
 * const { newEvents } = Result.getOrThrow(supportCase.handle(state, command, setting))
 * newEvents.map(({ type }) => type) // => ["closed"]
 *
 * const tooEarly = supportCase.handle(state, { ...command, at: gregorianDay(2025, 8, 31) }, setting)
 * Result.isFailure(tooEarly) && tooEarly.failure.code // => "ending.notReached"
 */
export const supportCase = lifeCycleOf<SupportCaseLife>(supportCaseProtocol, {
  rolesOf: (office, _state, _command, { terms }) => Result.succeed(terms.roles[office]),
  beneficiariesOf: (state, command) => {
    if (state.stage !== "none") return state.file.members
    return command.type === "open" ? command.members : []
  },
  guards,
  steps,
})

/**
 * Who carries the family on which days: no day has two payers, and a hand-over leaves no day without one. Days of suspension
 * are among them: see {@link suspensionsOf}.
 *
 * @example
 * // Carried from 10 April 2025, and handed over on 1 September.
 * const [start, handedOver] = [gregorianDay(2025, 4, 10), gregorianDay(2025, 9, 1)]
 * coverageOf(state)
 * // => [
 * //   { payer: "parishCouncil", from: start, to: handedOver },
 * //   { payer: "almshouse", from: handedOver },
 * // ]
 */
export const coverageOf = (state: SupportCase): ReadonlyArray<Cover> =>
  state.stage === "none" ? [] : state.file.covers

/**
 * The days for which the family earns nothing although it is carried; the day of the suspension is the first of them.
 *
 * @example
 * suspensionsOf(state)
 * // => [{ reason: "noAnswer", from: gregorianDay(2025, 6, 1), to: gregorianDay(2025, 6, 29) }]
 * suspensionsOf(supportCase.none) // => []
 */
export const suspensionsOf = (state: SupportCase): ReadonlyArray<Suspension> =>
  state.stage === "none" ? [] : state.file.suspensions

/**
 * The days for which support was wrongly refused, and for which it is paid back by the policy of those days.
 *
 * @example
 * // Refused on 3 April 2025, and taken up again on 3 May because a grievance was upheld.
 * restoredOf(restored)
 * // => [{ ruling: "grievance-1#7", from: gregorianDay(2025, 4, 3), to: gregorianDay(2025, 5, 3) }]
 * restoredOf(state) // => []
 */
export const restoredOf = (state: SupportCase): ReadonlyArray<Restoration> =>
  state.stage === "none" ? [] : state.file.restored

/**
 * The schemas of support cases, made when somebody first asks.
 *
 * @example
 * const command = { type: "resume", reason: "addressUnknown", document: "document-4", ...written }
 * const decode = Schema.decodeUnknownResult(supportCaseSchemas().command, { onExcessProperty: "error" })
 * Result.isSuccess(decode(command)) // => true
 * Result.isSuccess(decode({ ...command, document: undefined })) // => false
 */
export const supportCaseSchemas = /* @__PURE__ */ schemasOf<SupportCaseLife>(supportCaseProtocol)

import { makeLifeCycle, schemasOf, tablesOf } from "@bazgasht/casework"
import * as Result from "effect/Result"
import { guards } from "./guards/guards.ts"
import type { Cover, Restoration, Suspension } from "./stretch.ts"
import { type SupportCase, type SupportCaseLife, supportCaseProtocol } from "./support-case-protocol.ts"
import { steps } from "./support-case-steps.ts"
import type { SupportPermission } from "./support-case-terms.ts"

/**
 * The life of a support case: one household with one association, from the opening to the end of support.
 *
 * @example
 * // Another payer carries the family from 1 Mehr 1404.
 * const command = {
 *   type: "close", outcome: "closing.handedOver",
 *   id: "c-9", subject: "case-1", at: jalaliDay(1404, 7, 1), by: { id: "p-4", role: "socialWorker" }, expectedVersion: 8,
 * } as const
 * const { newEvents } = Result.getOrThrow(supportCase.handle(state, command, setting))
 * newEvents.map(({ type }) => type) // => ["closed"]
 *
 * const tooEarly = supportCase.handle(state, { ...command, at: jalaliDay(1404, 6, 31) }, setting)
 * Result.isFailure(tooEarly) && tooEarly.failure.code // => "ending.notReached"
 */
export const supportCase = makeLifeCycle<SupportCaseLife, SupportPermission>({
  ...tablesOf(supportCaseProtocol),
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
 * // Carried from 10 Ordibehesht 1404, and handed over on 1 Mehr.
 * const [start, handedOver] = [jalaliDay(1404, 2, 10), jalaliDay(1404, 7, 1)]
 * coverageOf(state)
 * // => [
 * //   { payer: "supportAssociation", from: start, to: handedOver },
 * //   { payer: "reliefCommittee", from: handedOver },
 * // ]
 */
export const coverageOf = (state: SupportCase): ReadonlyArray<Cover> =>
  state.stage === "none" ? [] : state.file.covers

/**
 * The days for which the family earns nothing although it is carried; the day of the suspension is the first of them.
 *
 * @example
 * suspensionsOf(state)
 * // => [{ reason: "suspension.unreachable", from: jalaliDay(1404, 4, 1), to: jalaliDay(1404, 4, 29) }]
 * suspensionsOf(supportCase.none) // => []
 */
export const suspensionsOf = (state: SupportCase): ReadonlyArray<Suspension> =>
  state.stage === "none" ? [] : state.file.suspensions

/**
 * The days for which support was wrongly refused, and for which it is paid back by the policy of those days.
 *
 * @example
 * // Refused on 3 Ordibehesht 1404, and taken up again on 3 Khordad because a grievance was upheld.
 * restoredOf(restored)
 * // => [{ ruling: "grievance-1#7", from: jalaliDay(1404, 2, 3), to: jalaliDay(1404, 3, 3) }]
 * restoredOf(state) // => []
 */
export const restoredOf = (state: SupportCase): ReadonlyArray<Restoration> =>
  state.stage === "none" ? [] : state.file.restored

/**
 * The schemas of support cases, made when somebody first asks.
 *
 * @example
 * const common = { id: "c-9", subject: "s-1", at: 20_270, by: { id: "p-4", role: "r-1" }, expectedVersion: 6 }
 * const command = { type: "resume", reason: "addressUnknown", document: "document-4", ...common }
 * const decode = Schema.decodeUnknownResult(supportCaseSchemas().command, { onExcessProperty: "error" })
 * Result.isSuccess(decode(command)) // => true
 * Result.isSuccess(decode({ ...command, document: undefined })) // => false
 */
export const supportCaseSchemas = /* @__PURE__ */ schemasOf<SupportCaseLife>(supportCaseProtocol)

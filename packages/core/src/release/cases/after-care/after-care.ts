import { type CaseClaim, type LifeCycle, lifeCycleOf, schemasOf } from "@bazgasht/casework"
import { guards } from "./after-care-guards.ts"
import { type AfterCareLife, type AfterCareState, afterCareProtocol } from "./after-care-protocol.ts"
import { steps } from "./after-care-steps.ts"

/**
 * The life of after-care: from release, by whatever route, to the last contact. A failed attempt is recorded as such: what became
 * of the person stays unknown.
 *
 * @example
 * // Released on 20 January 2025; the first contact is due after 30 days.
 * const command = {
 *   type: "contact", after: 30, answers: { reached: true, work: "employed" },
 *   id: "c-2", subject: "after-care-1", at: gregorianDay(2025, 2, 19), by: { id: "p-4", role: "almoner" }, expectedVersion: 1,
 * } as const
 * const { state } = Result.getOrThrow(afterCare.handle(following, command, setting))
 * state.stage === "following" && state.due // => gregorianDay(2025, 4, 20)
 *
 * const tooEarly = afterCare.handle(following, { ...command, at: gregorianDay(2025, 2, 18) }, setting)
 * Result.isFailure(tooEarly) && tooEarly.failure.code // => "contact.tooEarly"
 */
export const afterCare: LifeCycle<AfterCareLife> = /* @__PURE__ */ lifeCycleOf<AfterCareLife>(
  afterCareProtocol,
  {
    beneficiariesOf: (state, command) => {
      if (state.stage !== "none") return [state.person]
      return command.type === "open" ? [command.person] : []
    },
    guards,
    steps,
  },
)

/**
 * The schemas of after-care, made when somebody first asks.
 *
 * @example
 * const command = { type: "contact", after: 30, answers: { reached: false }, ...written }
 * const decode = Schema.decodeUnknownResult(afterCareSchemas().command, { onExcessProperty: "error" })
 * Result.isSuccess(decode(command)) // => true
 * Result.isSuccess(decode({ ...command, answers: { reached: true, work: "fishing" } })) // => false
 */
export const afterCareSchemas = /* @__PURE__ */ schemasOf<AfterCareLife>(afterCareProtocol)

/** One centre at a time follows a released person. */
export const claimsOfAfterCare = (state: AfterCareState): ReadonlyArray<CaseClaim> =>
  state.stage === "following" ? [{ claim: "afterCare", by: [state.person] }] : []

import { type CaseClaim, type LifeCycle, lifeCycleOf, schemasOf } from "@bazgasht/casework"
import * as Result from "effect/Result"
import { guards } from "./support-cycle-guards.ts"
import {
  type SupportCycleLife,
  type SupportCycleState,
  supportCycleProtocol,
} from "./support-cycle-protocol.ts"
import { steps } from "./support-cycle-steps.ts"

const machine = lifeCycleOf<SupportCycleLife>(supportCycleProtocol, {
  beneficiariesOf: (_, __, { beneficiaries }) => beneficiaries,
  guards,
  steps,
})

/** Since when the snapshot of a cycle that is under way stands; `undefined` where it may still be taken, or nothing may happen. */
const lockedSince = (state: SupportCycleState) =>
  "lock" in state && !machine.isClosed(state.stage) ? state.lock.on : undefined

/** A second lock is refused by its own name: whoever asks for it has to learn that the snapshot stands, and since when. */
const named = (
  refusal: SupportCycleLife["Refusal"],
  state: SupportCycleState,
): SupportCycleLife["Refusal"] => {
  const since = lockedSince(state)
  return refusal.code === "transition.notAllowed" && refusal.params.command === "lock" && since !== undefined
    ? { code: "cycle.alreadyLocked", path: "type", params: { since } }
    : refusal
}

/**
 * The life of a support cycle: planned, locked, approved by a second person, released, settled, closed.
 *
 * @example
 * const setting = { terms: terms.cycle, policyDigest: "policy-1", beneficiaries: [], entitlements: noEntitlements }
 * const command = {
 *   type: "plan", from: gregorianDay(2025, 5, 1), to: gregorianDay(2025, 6, 1), budget: 25_000 as Money,
 *   id: "c-1", subject: "cycle-1", at: gregorianDay(2025, 4, 10), by: { id: "p-4", role: "parishCouncil" }, expectedVersion: 0,
 * } as const
 * const { newEvents } = Result.getOrThrow(supportCycle.handle(supportCycle.none, command, setting))
 * newEvents.map(({ type }) => type) // => ["planned"]
 *
 * const withoutDays = supportCycle.handle(supportCycle.none, { ...command, to: gregorianDay(2025, 5, 1) }, setting)
 * Result.isFailure(withoutDays) && withoutDays.failure.code // => "cycle.noDays"
 */
export const supportCycle: LifeCycle<SupportCycleLife> = {
  ...machine,
  handle: (state, command, setting, past) =>
    Result.mapError(machine.handle(state, command, setting, past), (refusal) => named(refusal, state)),
  foresee: (state, inView) =>
    Result.mapError(machine.foresee(state, inView), (refusal) => named(refusal, state)),
}

/**
 * The schemas of support cycles, made when somebody first asks.
 *
 * @example
 * const command = { type: "plan", from: 20_168, to: 20_199, budget: 5_000_000_000, ...written }
 * const decode = Schema.decodeUnknownResult(supportCycleSchemas().command, { onExcessProperty: "error" })
 * Result.isSuccess(decode(command)) // => true
 * Result.isSuccess(decode({ ...command, budget: "5,000,000,000" })) // => false
 */
export const supportCycleSchemas = /* @__PURE__ */ schemasOf<SupportCycleLife>(supportCycleProtocol)

/** An allotment of a fund pays for one cycle, unless that is given up. */
export const claimsOfCycle = (state: SupportCycleState): ReadonlyArray<CaseClaim> =>
  state.stage === "none" || state.stage === "aborted"
    ? []
    : (state.plan.funds ?? []).map(({ allotment, fund }) => ({ claim: "fundedCycle", by: [fund, allotment] }))

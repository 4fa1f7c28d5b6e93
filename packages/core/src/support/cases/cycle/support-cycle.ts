/**
 * The machine of a support cycle.
 *
 * @module
 */

import * as Result from "effect/Result"
import { type LifeCycle, makeLifeCycle } from "../../../life-cycle/life-cycle.ts"
import { type SupportCycleOffice, supportCycleCompetences } from "./competences.ts"
import { guards } from "./guards.ts"
import type { SupportCycleRefusal } from "./refusals.ts"
import type { SupportCycleState } from "./state.ts"
import { steps } from "./steps.ts"
import { supportCycleTransitions } from "./transitions.ts"
import type { SupportCycleLife } from "./types.ts"

const machine = makeLifeCycle<SupportCycleLife, SupportCycleOffice>({
  transitions: supportCycleTransitions,
  competences: supportCycleCompetences,
  rolesOf: (office, _, __, { terms }) => Result.succeed(terms[office]),
  beneficiariesOf: (_, __, { beneficiaries }) => beneficiaries,
  guards,
  steps,
})

/** Since when the snapshot of a cycle that is under way stands; `undefined` where it may still be taken, or nothing may happen. */
const lockedSince = (state: SupportCycleState) =>
  "lock" in state && !machine.isClosed(state.stage) ? state.lock.on : undefined

/** A second lock is refused by its own name: whoever asks for it has to learn that the snapshot stands, and since when. */
const named = (refusal: SupportCycleRefusal, state: SupportCycleState): SupportCycleRefusal => {
  const since = lockedSince(state)
  return refusal.code === "transition.notAllowed" && refusal.params.command === "lock" && since !== undefined
    ? { code: "cycle.alreadyLocked", path: "type", params: { since } }
    : refusal
}

/**
 * The life of a support cycle: planned, locked, approved by a second person, released, settled, closed.
 *
 * @example
 * const { cycle: terms } = supportTerms({ pack: iranPack, today: jalaliDay(1404, 2, 10) })
 * const setting = { terms, policyDigest: "policy-1", beneficiaries: [] }
 * const command = {
 *   type: "plan", from: jalaliDay(1404, 3, 1), to: jalaliDay(1404, 4, 1), budget: 25_000_000 as Money,
 *   id: "c-1", subject: "cycle-1", at: jalaliDay(1404, 2, 10), by: { id: "p-4", role: "supportAssociation" }, expectedVersion: 0,
 * } as const
 * const { newEvents } = Result.getOrThrow(supportCycle.handle(supportCycle.none, command, setting))
 * newEvents.map(({ type }) => type) // => ["planned"]
 *
 * const withoutDays = supportCycle.handle(supportCycle.none, { ...command, to: jalaliDay(1404, 3, 1) }, setting)
 * Result.isFailure(withoutDays) && withoutDays.failure.code // => "cycle.noDays"
 */
export const supportCycle: LifeCycle<SupportCycleLife> = {
  ...machine,
  handle: (state, command, setting) =>
    Result.mapError(machine.handle(state, command, setting), (refusal) => named(refusal, state)),
}

import { type LifeCycle, lifeCycleOf, schemasOf } from "@bazgasht/casework"
import { guards } from "./unit-guards.ts"
import { type UnitLife, unitProtocol } from "./unit-protocol.ts"
import { steps } from "./unit-steps.ts"

/**
 * The life of a unit in the register: founded, renamed and moved from a day on, dissolved into a successor, and corrected where it was
 * recorded wrongly. No unit comes to lie below itself or under one that is not there, on whatever day.
 *
 * @example
 * const move = {
 *   type: "move", parent: "alborz", from: jalaliDay(1405, 1, 1),
 *   id: "c-9", subject: "prison-shiraz", at: jalaliDay(1404, 7, 1), by: { id: "p-1", role: "registrar" }, expectedVersion: 1,
 * } as const
 * const states = [headquarters, fars, alborz, shirazPrison]
 * const { state } = Result.getOrThrow(unit.handle(shirazPrison, move, { policyDigest: "policy-1", terms, units: states }))
 * const later = states.map((one) => (one === shirazPrison ? state : one))
 * unitTreeOf(later, jalaliDay(1404, 12, 29)).upFrom("prison-shiraz") // => ["prison-shiraz", "fars", "headquarters"]
 * unitTreeOf(later, jalaliDay(1405, 1, 1)).upFrom("prison-shiraz") // => ["prison-shiraz", "alborz", "headquarters"]
 */
export const unit: LifeCycle<UnitLife> = /* @__PURE__ */ lifeCycleOf<UnitLife>(unitProtocol, {
  beneficiariesOf: () => [],
  guards,
  steps,
})

/**
 * The schemas of units, made on first use.
 *
 * @example
 * const decode = Schema.decodeUnknownResult(unitSchemas().state, { onExcessProperty: "error" })
 * Result.isSuccess(decode(shirazPrison)) // => true
 * Result.isSuccess(decode({ ...shirazPrison, places: [] })) // => false
 */
export const unitSchemas = /* @__PURE__ */ schemasOf<UnitLife>(unitProtocol)

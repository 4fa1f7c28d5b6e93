import { type LifeCycle, lifeCycleOf, schemasOf } from "@bazgasht/casework"
import { guards } from "./opening-guards.ts"
import { type OpeningLife, openingProtocol } from "./opening-protocol.ts"
import { steps } from "./opening-steps.ts"

/**
 * The life of an opening: drafted, cleared by another person, open while seats are free, and closed when nobody has a seat in
 * it. Seats are counted here: every placement has one at most once, and there are never more taken than exist.
 *
 * @example
 * // One seat is left, and one officer for escort.
 * const command = {
 *   type: "reserve", placement: "placement-3", takes: {},
 *   id: "c-9", subject: "opening-1", at: gregorianDay(2025, 2, 1), by: { id: "p-4", role: "wardBoard" }, expectedVersion: 6,
 * } as const
 * const { newEvents } = Result.getOrThrow(opening.handle(state, command, setting))
 * newEvents.map(({ type }) => type) // => ["seatReserved"]
 *
 * const tooMuch = opening.handle(state, { ...command, takes: { escort: 2 } }, setting)
 * Result.isFailure(tooMuch) && tooMuch.failure.code // => "capacity.tooLittle"
 */
export const opening: LifeCycle<OpeningLife> = /* @__PURE__ */ lifeCycleOf<OpeningLife>(openingProtocol, {
  beneficiariesOf: (state, command) => {
    const profile = state.stage === "none" ? command : state.profile
    return "employer" in profile && profile.employer !== undefined ? [profile.employer] : []
  },
  guards,
  steps,
})

/**
 * The schemas of the life cycle of openings, made when somebody first asks.
 *
 * @example
 * const command = { type: "reserve", placement: "placement-1", takes: { escort: 1 }, ...written }
 * const decode = Schema.decodeUnknownResult(openingSchemas().command, { onExcessProperty: "error" })
 * Result.isSuccess(decode(command)) // => true
 * Result.isSuccess(decode({ ...command, takes: { escort: -1 } })) // => false
 */
export const openingSchemas = /* @__PURE__ */ schemasOf<OpeningLife>(openingProtocol)

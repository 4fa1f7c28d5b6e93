import { type LifeCycle, lifeCycleOf, schemasOf } from "@bazgasht/casework"
import * as Result from "effect/Result"
import { guards } from "./placement-guards.ts"
import { type PlacementLife, placementProtocol } from "./placement-protocol.ts"
import { checkHimself, prisonersOf, rolesOf } from "./placement-roles.ts"
import { steps } from "./placement-steps.ts"

/**
 * The life of a placement: proposed where no hard constraint stands against it, offered, accepted by the prisoner,
 * cleared by somebody who did not propose it, begun, ended, and followed up. Work is voluntary: declining and resigning leave
 * nothing behind but a free seat.
 *
 * @example
 * // Offered to prisoner-1, who answers in person and in time.
 * const command = {
 *   type: "accept",
 *   id: "c-3", subject: "placement-1", at: gregorianDay(2025, 1, 22), by: { id: "prisoner-1", role: "captive" }, expectedVersion: 2,
 * } as const
 * const { newEvents } = Result.getOrThrow(placement.handle(offered, command, setting))
 * newEvents.map(({ type }) => type) // => ["accepted"]
 *
 * const late = placement.handle(offered, { ...command, at: gregorianDay(2025, 2, 22) }, setting)
 * Result.isFailure(late) && late.failure.code // => "offer.expired"
 */
export const placement: LifeCycle<PlacementLife> = /* @__PURE__ */ lifeCycleOf<PlacementLife>(
  placementProtocol,
  {
    rolesOf: (office, state, command, setting) => Result.succeed(rolesOf(office, state, command, setting)),
    beneficiariesOf: prisonersOf,
    checkActor: checkHimself,
    guards,
    steps,
  },
)

/**
 * The schemas of the life cycle of placements, made when somebody first asks.
 *
 * @example
 * const command = { type: "pause", reason: "illness", until: 20_300, ...written }
 * const decode = Schema.decodeUnknownResult(placementSchemas().command, { onExcessProperty: "error" })
 * Result.isSuccess(decode(command)) // => true
 * Result.isSuccess(decode({ ...command, until: "2025-05-07" })) // => false
 */
export const placementSchemas = /* @__PURE__ */ schemasOf<PlacementLife>(placementProtocol)

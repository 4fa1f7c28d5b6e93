/**
 * The machine of a placement.
 *
 * @module
 */

import * as Result from "effect/Result"
import { type LifeCycle, makeLifeCycle } from "../../../life-cycle/life-cycle.ts"
import {
  checkHimself,
  type PlacementOffice,
  placementCompetences,
  prisonersOf,
  rolesOf,
} from "./competences.ts"
import { guards } from "./guards/guards.ts"
import { steps } from "./steps.ts"
import { placementTransitions } from "./transitions.ts"
import type { PlacementLife } from "./types.ts"

/**
 * The life of a placement: proposed where no hard constraint stands against it, offered, accepted by the prisoner himself,
 * cleared by somebody who did not propose it, begun, ended, and followed up. Work is voluntary: declining and resigning leave
 * nothing behind but a free seat.
 *
 * @example
 * // Offered to prisoner-1, who answers himself and in time.
 * const command = {
 *   type: "accept",
 *   id: "c-3", subject: "placement-1", at: jalaliDay(1404, 1, 22), by: { id: "prisoner-1", role: "convict" }, expectedVersion: 2,
 * } as const
 * const { newEvents } = Result.getOrThrow(placement.handle(offered, command, setting))
 * newEvents.map(({ type }) => type) // => ["accepted"]
 *
 * const late = placement.handle(offered, { ...command, at: jalaliDay(1404, 2, 22) }, setting)
 * Result.isFailure(late) && late.failure.code // => "offer.expired"
 */
export const placement: LifeCycle<PlacementLife> = /* @__PURE__ */ makeLifeCycle<
  PlacementLife,
  PlacementOffice
>({
  transitions: placementTransitions,
  competences: placementCompetences,
  rolesOf: (office, state, command, setting) => Result.succeed(rolesOf(office, state, command, setting)),
  beneficiariesOf: prisonersOf,
  checkActor: checkHimself,
  guards,
  steps,
})

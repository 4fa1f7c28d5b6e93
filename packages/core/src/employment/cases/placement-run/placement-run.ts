import { isSameIdentifier, type LifeCycle, lifeCycleOf, schemasOf } from "@bazgasht/casework"
import { guards } from "./placement-run-guards.ts"
import {
  type PlacementRunLife,
  type PlacementRunState,
  placementRunProtocol,
} from "./placement-run-protocol.ts"
import { steps } from "./placement-run-steps.ts"

/**
 * The life of a placement run: one person records what a round came to, another commits it, and placements are proposed by it. Who gets a seat by it
 * neither records nor commits it.
 *
 * @example
 * const setting = { terms, policyDigest: "policy-1" }
 * const command = {
 *   type: "record", ...recordedRoundOf(record),
 *   id: "c-1", subject: "round-1", at: gregorianDay(2025, 4, 21), by: { id: "p-8", role: "wardBoard" }, expectedVersion: 0,
 * } as const
 * const { newEvents, state } = Result.getOrThrow(placementRun.handle(placementRun.none, command, setting))
 * newEvents.map(({ type }) => type) // => ["recorded"]
 *
 * const alone = placementRun.handle(state, {
 *   type: "commit", recordDigest: command.recordDigest,
 *   id: "c-2", subject: "round-1", at: gregorianDay(2025, 4, 22), by: { id: "p-8", role: "wardBoard" }, expectedVersion: 1,
 * }, setting)
 * Result.isFailure(alone) && alone.failure.code // => "actor.conflict"
 */
export const placementRun: LifeCycle<PlacementRunLife> = /* @__PURE__ */ lifeCycleOf<PlacementRunLife>(
  placementRunProtocol,
  {
    beneficiariesOf: (state, command) =>
      [
        ...(state.stage === "none" ? [] : state.result.seats),
        ...(command.type === "record" ? command.seats : []),
      ].map(({ prisoner }) => prisoner),
    guards,
    steps,
  },
)

/**
 * The schemas of the life cycle of placement runs, made when somebody first asks.
 *
 * @example
 * const command = { type: "commit", recordDigest: "record-1", ...written }
 * const decode = Schema.decodeUnknownResult(placementRunSchemas().command, { onExcessProperty: "error" })
 * Result.isSuccess(decode(command)) // => true
 * Result.isSuccess(decode({ ...command, recordDigest: "" })) // => false
 */
export const placementRunSchemas = /* @__PURE__ */ schemasOf<PlacementRunLife>(placementRunProtocol)

/** Whether a run is committed, and gives this person a seat in this opening. */
export const givesSeat = (
  run: PlacementRunState,
  { opening, prisoner }: { readonly prisoner: string; readonly opening: string },
): boolean =>
  run.stage === "committed" &&
  run.result.seats.some(
    (seat) => isSameIdentifier(seat.prisoner, prisoner) && isSameIdentifier(seat.opening, opening),
  )

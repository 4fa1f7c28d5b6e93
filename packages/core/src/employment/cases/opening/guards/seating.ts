/**
 * Guards of seats: reserved, occupied and given back, each once for a placement, and never more than there are.
 *
 * @module
 */

import * as Result from "effect/Result"
import { checkAllInForce } from "../../clearance/required-document.ts"
import {
  amountOf,
  type DimensionAmounts,
  dimensionsTaken,
  type OpeningCapacity,
  type SeatHold,
  takenIn,
} from "../capacity.ts"
import { type OpeningRefusal, refuse } from "../refusals.ts"
import type { OpeningIn } from "../state.ts"
import type { OpeningGuard } from "../types.ts"

type Checked<Value = void> = Result.Result<Value, OpeningRefusal>

/** The stage in which an opening gives seats, or has none left. */
export const stageWith = ({ seats }: OpeningCapacity, holds: ReadonlyArray<SeatHold>): "open" | "filled" =>
  holds.length < seats ? "open" : "filled"

/** Refuses to take more of a dimension than is left of it. */
const checkLeft = (
  takes: DimensionAmounts,
  { capacity: { capacities }, holds }: OpeningIn<"open">,
): Checked => {
  for (const dimension of Object.keys(takes).sort()) {
    if (!Object.hasOwn(capacities, dimension))
      return refuse("capacity.unknown", "takes", { dimension, dimensions: Object.keys(capacities).sort() })
    const asked = amountOf(takes, dimension)
    const left = amountOf(capacities, dimension) - takenIn(holds, dimension)
    if (asked > left) return refuse("capacity.tooLittle", "takes", { dimension, asked, left })
  }
  return Result.succeed(undefined)
}

/** Keeps a seat for a placement that has had none here before, while the papers of the clearance hold. */
export const reserve: OpeningGuard<"reserve"> = ({ command: { at, placement, takes }, state }) =>
  Result.gen(function* () {
    const { capacity, documents, freed, holds } = state
    if (holds.some((hold) => hold.placement === placement))
      return yield* refuse("placement.seated", "placement", {})
    if (freed.includes(placement)) return yield* refuse("placement.freed", "placement", {})
    yield* checkAllInForce(documents, at)
    yield* checkLeft(takes, state)
    return {
      type: "seatReserved" as const,
      stage: holds.length + 1 < capacity.seats ? ("open" as const) : ("filled" as const),
      placement,
      takes,
    }
  })

const heldBy = (
  placement: string,
  { freed, holds }: OpeningIn<"open" | "filled" | "suspended">,
): Checked<SeatHold> => {
  const held = holds.find((hold) => hold.placement === placement)
  if (held !== undefined) return Result.succeed(held)
  return refuse(freed.includes(placement) ? "placement.freed" : "placement.notSeated", "placement", {})
}

/** Records that the reserved seat of a placement is taken up. */
export const occupy: OpeningGuard<"occupy"> = ({ command: { placement }, state }) =>
  Result.flatMap(heldBy(placement, state), ({ hold }) =>
    hold === "occupied"
      ? refuse("placement.occupies", "placement", {})
      : Result.succeed({ type: "seatOccupied", stage: state.stage, placement }),
  )

/** Takes the seat of a placement back. */
export const free: OpeningGuard<"free"> = ({ command: { placement }, state }) =>
  Result.map(heldBy(placement, state), () => ({
    type: "seatFreed",
    stage: state.stage === "suspended" ? "suspended" : "open",
    placement,
  }))

/** Refuses a capacity of which more is taken than there would be. */
const checkTaken = (
  { capacities, seats }: OpeningCapacity,
  { holds }: OpeningIn<"open" | "filled" | "suspended">,
): Checked => {
  if (seats < holds.length) return refuse("seats.belowTaken", "seats", { taken: holds.length })
  for (const dimension of dimensionsTaken(holds)) {
    const taken = takenIn(holds, dimension)
    if (amountOf(capacities, dimension) < taken)
      return refuse("capacity.belowTaken", "capacities", { dimension, taken })
  }
  return Result.succeed(undefined)
}

/** Changes how many seats there are, and what there is besides. */
export const changeSeats: OpeningGuard<"changeSeats"> = ({ command: { capacities, reason, seats }, state }) =>
  Result.gen(function* () {
    if (reason.trim() === "") return yield* refuse("reason.missing", "reason", {})
    const event = { type: "seatsChanged", seats, capacities, reason } as const
    if (state.stage === "cleared") return { ...event, stage: state.stage }
    const capacity = { seats, capacities }
    yield* checkTaken(capacity, state)
    const stage = state.stage === "suspended" ? ("suspended" as const) : stageWith(capacity, state.holds)
    return { ...event, stage }
  })

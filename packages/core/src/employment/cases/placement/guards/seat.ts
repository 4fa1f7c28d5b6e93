/** What guards ask of the seat that a command brings. */

import * as Result from "effect/Result"
import type { SeatEvidence } from "../../opening/seat.ts"
import { type PlacementRefusal, refuse } from "../placement-protocol.ts"

/** Refuses a seat that is not kept for the placement, in an opening that runs. */
export const checkSeat = (
  { hold, placement, suspended }: SeatEvidence,
  subject: string,
): Result.Result<void, PlacementRefusal> => {
  if (placement !== subject) return refuse("seat.ofOther", "seat.placement", {})
  if (hold !== "reserved") return refuse("seat.notReserved", "seat.hold", {})
  return suspended ? refuse("opening.suspended", "seat.suspended", {}) : Result.succeed(undefined)
}

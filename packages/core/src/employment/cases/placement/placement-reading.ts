import type { Day } from "@bazgasht/rules"
import type { FollowedPlacement } from "../../decisions/follow-up.ts"
import { type LapsedDocument, lapsedOf } from "../clearance/lapsed.ts"
import type { PlacementLife, PlacementState } from "./placement-protocol.ts"
import { documentsAskedIn, type PlacementTerms } from "./placement-terms.ts"

/** What an opening has to do about the seat of a placement. */
export interface SeatChange {
  /** The command to give to the opening. */
  readonly command: "occupy" | "free"
  /** Id of the opening. */
  readonly opening: string
  /** Id of the placement. */
  readonly placement: string
}

/**
 * What the opening has to do because of an event of a placement; `undefined` where nothing. Of why a seat becomes free the
 * opening learns nothing.
 *
 * @example
 * const handled = Result.getOrThrow(placement.handle(offered, {
 *   type: "decline", id: "c-3", subject: "placement-1", at: gregorianDay(2025, 1, 22),
 *   by: { id: "prisoner-1", role: "captive" }, expectedVersion: 2,
 * }, setting))
 * handled.newEvents.map(seatChangeOf)
 * // => [{ command: "free", opening: "opening-1", placement: "placement-1" }]
 */
export const seatChangeOf = (event: PlacementLife["Event"]): SeatChange | undefined => {
  const placement = event.subject
  if ("occupies" in event) return { command: "occupy", opening: event.occupies, placement }
  return "frees" in event ? { command: "free", opening: event.frees, placement } : undefined
}

/**
 * Which of the papers that the terms ask for do not hold on a day, of a placement that is cleared, at work or paused: whoever runs it
 * pauses it, or has it cleared anew. Nothing stops by itself. Empty in every other stage.
 *
 * @example
 * // The certificate of health holds until the end of April 2025.
 * lapsedOn(state, gregorianDay(2025, 4, 30), terms) // => []
 * lapsedOn(state, gregorianDay(2025, 5, 1), terms) // => [{ document: "physicianSlip", since: gregorianDay(2025, 5, 1) }]
 */
export const lapsedOn = (
  state: PlacementState,
  day: Day,
  terms: Pick<PlacementTerms, "requiredDocuments">,
): ReadonlyArray<LapsedDocument> => {
  if (state.stage !== "cleared" && state.stage !== "active" && state.stage !== "paused") return []
  const { clearance, proposal } = state
  return lapsedOf(clearance.documents, documentsAskedIn(proposal.seat.custody, terms), day)
}

/**
 * A placement that has ended, as the figures of follow-up take it; `undefined` before its end.
 *
 * @example
 * const followed = followedOf(ended)
 * followed?.endedOn // => gregorianDay(2025, 3, 1)
 * followed?.outcomes.map(({ after, outcome }) => [after, outcome]) // => [[30, "employed"]]
 * followedOf(state) // => undefined
 */
export const followedOf = (state: PlacementState): FollowedPlacement | undefined =>
  state.stage === "ended"
    ? { placement: state.subject, endedOn: state.endedOn, outcomes: state.outcomes }
    : undefined

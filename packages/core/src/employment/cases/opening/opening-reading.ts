import { custodyAtWork } from "../../model/custody-at-work.ts"
import { amountOf, type OpeningCapacity, type SeatHold, takenIn } from "./capacity.ts"
import type { OpeningState } from "./opening-protocol.ts"
import type { OpeningTerms } from "./opening-terms.ts"
import type { SeatEvidence } from "./seat.ts"

/**
 * The seats that are taken, reserved or occupied, in the order in which they were reserved. None before the opening has begun, nor
 * after it is closed.
 *
 * @example
 * holdsOf(state).map(({ hold, placement }) => [placement, hold])
 * // => [["placement-1", "reserved"], ["placement-2", "occupied"]]
 */
export const holdsOf = (state: OpeningState): ReadonlyArray<SeatHold> => ("holds" in state ? state.holds : [])

/**
 * What is left of an opening: seats, and the amount of every dimension. `undefined` where it gives none, because it has not begun
 * or is closed.
 *
 * @example
 * // Three seats and two officers for escort; of the two people placed there one needs an officer.
 * capacityLeft(state) // => { seats: 1, capacities: { escort: 1 } }
 * capacityLeft(opening.none) // => undefined
 */
export const capacityLeft = (state: OpeningState): OpeningCapacity | undefined => {
  if (!("holds" in state)) return undefined
  const { capacity, holds } = state
  return {
    seats: capacity.seats - holds.length,
    capacities: Object.fromEntries(
      Object.keys(capacity.capacities).map((dimension) => [
        dimension,
        amountOf(capacity.capacities, dimension) - takenIn(holds, dimension),
      ]),
    ),
  }
}

/**
 * The seat of a placement, as the commands of the placement bring it; `undefined` where it has none, or where the terms do not say
 * where somebody is held who works there.
 *
 * @example
 * seatOf(state, "placement-1", terms)
 * // => { opening: "opening-1", version: 4, placement: "placement-1", hold: "reserved", custody: "outside", suspended: false }
 * seatOf(state, "placement-9", terms) // => undefined
 */
export const seatOf = (
  state: OpeningState,
  placement: string,
  { workplaces }: Pick<OpeningTerms, "workplaces">,
): SeatEvidence | undefined => {
  if (!("holds" in state)) return undefined
  const held = state.holds.find((one) => one.placement === placement)
  const custody = custodyAtWork(state.profile, workplaces)
  if (held === undefined || custody === undefined) return undefined
  const { hold, version } = held
  return {
    opening: state.subject,
    version,
    placement,
    hold,
    custody,
    suspended: state.stage === "suspended",
  }
}

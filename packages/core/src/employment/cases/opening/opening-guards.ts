/**
 * What must hold for each command to a job opening, and what it comes to. Each placement has a seat at most once, and no more
 * seats are taken than there are.
 */

import type { GuardsOf } from "@bazgasht/casework"
import * as Result from "effect/Result"
import { isPrison } from "../../model/custody-at-work.ts"
import { inOrder } from "../clearance/dated-document.ts"
import { checkAllInForce, checkDocuments } from "../clearance/required-document.ts"
import {
  amountOf,
  type DimensionAmounts,
  dimensionsTaken,
  type OpeningCapacity,
  type SeatHold,
  takenIn,
} from "./capacity.ts"
import { type OpeningIn, type OpeningLife, refuse } from "./opening-protocol.ts"
import { holdsOf } from "./opening-reading.ts"

type Checked<Value = void> = Result.Result<Value, OpeningLife["Refusal"]>

/** The stage in which an opening gives seats, or has none left. */
const stageWith = ({ seats }: OpeningCapacity, holds: ReadonlyArray<SeatHold>): "open" | "filled" =>
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

const heldBy = (
  placement: string,
  { freed, holds }: OpeningIn<"open" | "filled" | "suspended">,
): Checked<SeatHold> => {
  const held = holds.find((hold) => hold.placement === placement)
  if (held !== undefined) return Result.succeed(held)
  return refuse(freed.includes(placement) ? "placement.freed" : "placement.notSeated", "placement", {})
}

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

export const guards: GuardsOf<OpeningLife> = {
  /** Describes an opening. Nobody works in a prison after release. */
  prepare: ({
    command: { afterRelease, capacities, employer, seats, unit, workplace },
    setting: {
      terms: { workplaces },
    },
  }) => {
    const kinds = workplaces.map(({ kind }) => kind)
    if (!kinds.includes(workplace)) return refuse("workplace.unknown", "workplace", { workplace, kinds })
    return afterRelease && isPrison(workplace, workplaces)
      ? refuse("afterRelease.inPrison", "afterRelease", {})
      : Result.succeed({
          type: "drafted",
          stage: "draft",
          unit,
          workplace,
          afterRelease,
          ...(employer === undefined ? {} : { employer }),
          seats,
          capacities,
        })
  },

  /** Clears an opening, or one that stands still anew, by the papers that the terms ask for. */
  clear: ({ command: { at, documents }, setting: { terms }, state }) =>
    Result.map(checkDocuments(documents, terms.requiredDocuments, at), () => ({
      type: "cleared",
      stage: state.stage === "suspended" ? "suspended" : "cleared",
      documents: inOrder(documents),
    })),

  /** Begins to give seats. An opening without seats is filled at once. */
  begin: ({ command: { at }, state: { capacity, documents } }) =>
    Result.map(checkAllInForce(documents, at), () => ({ type: "opened", stage: stageWith(capacity, []) })),

  /** Changes how many seats there are, and what there is besides. */
  changeSeats: ({ command: { capacities, reason, seats }, state }) =>
    Result.gen(function* () {
      const event = { type: "seatsChanged", seats, capacities, reason } as const
      if (state.stage === "cleared") return { ...event, stage: state.stage }
      const capacity = { seats, capacities }
      yield* checkTaken(capacity, state)
      const stage = state.stage === "suspended" ? ("suspended" as const) : stageWith(capacity, state.holds)
      return { ...event, stage }
    }),

  /** Keeps a seat for a placement that has had none here before, while the papers of the clearance hold. */
  reserve: ({ command: { at, placement, takes }, state }) =>
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
    }),

  /** Records that the reserved seat of a placement is taken up. */
  occupy: ({ command: { placement }, state }) =>
    Result.flatMap(heldBy(placement, state), ({ hold }) =>
      hold === "occupied"
        ? refuse("placement.occupies", "placement", {})
        : Result.succeed({ type: "seatOccupied", stage: state.stage, placement }),
    ),

  free: ({ command: { placement }, state }) =>
    Result.map(heldBy(placement, state), () => ({
      type: "seatFreed",
      stage: state.stage === "suspended" ? "suspended" : "open",
      placement,
    })),

  /** Stops the unit for a reason. Seats are kept. */
  suspend: ({ command: { reason } }) => Result.succeed({ type: "suspended", stage: "suspended", reason }),

  /** Goes on, while the papers of the clearance hold. */
  resume: ({ command: { at }, state: { capacity, documents, holds } }) =>
    Result.map(checkAllInForce(documents, at), () => ({
      type: "resumed",
      stage: stageWith(capacity, holds),
    })),

  /** Closes an opening in which nobody has a seat. */
  close: ({ command: { reason }, state }) => {
    const taken = holdsOf(state).length
    return taken > 0
      ? refuse("seats.stillTaken", "type", { taken })
      : Result.succeed({ type: "closed", stage: "closed", reason })
  },
}

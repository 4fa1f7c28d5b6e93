import type { ProtocolGuards } from "@bazgasht/casework"
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
  return Result.void
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
  return Result.void
}

/** Each placement has a seat at most once, and no more seats are taken than there are. */
export const guards: ProtocolGuards<OpeningLife> = {
  /** Describes an opening. Nobody works in a prison after release. */
  prepare: ({ command: { afterRelease, workplace }, setting }) => {
    const { workplaces } = setting.terms
    const kinds = workplaces.map(({ kind }) => kind)
    if (!kinds.includes(workplace)) return refuse("workplace.unknown", "workplace", { workplace, kinds })
    if (afterRelease && isPrison(workplace, workplaces))
      return refuse("afterRelease.inPrison", "afterRelease", {})
    const { contradicted = [] } = setting
    if (contradicted.includes("workshop")) return refuse("workshop.closed", "unit", {})
    if (contradicted.includes("employer")) return refuse("employer.closed", "employer", {})
    return contradicted.includes("employerOfWorkshop")
      ? refuse("employer.notOfWorkshop", "employer", {})
      : Result.void
  },

  /** Clears an opening, or one that stands still anew, by the papers that the terms ask for. */
  clear: ({ command: { at, documents }, setting: { terms } }) =>
    Result.map(checkDocuments(documents, terms.requiredDocuments, at), () => ({
      documents: inOrder(documents),
    })),

  /** Begins to give seats. An opening without seats is filled at once. */
  begin: ({ command: { at }, state: { capacity, documents } }) =>
    Result.map(checkAllInForce(documents, at), () => ({ stage: stageWith(capacity, []) })),

  /** Changes how many seats there are, and what there is besides. */
  changeSeats: ({ command, state }) => {
    if (state.stage === "cleared") return Result.succeed({ stage: state.stage })
    return Result.map(checkTaken(command, state), () => ({
      stage: state.stage === "suspended" ? state.stage : stageWith(command, state.holds),
    }))
  },

  /** Keeps a seat for a placement that has had none here before, while the papers of the clearance hold. */
  reserve: ({ command: { at, placement, takes }, setting: { isSoFar = true }, state }) =>
    Result.gen(function* () {
      const { capacity, documents, freed, holds } = state
      if (holds.some((hold) => hold.placement === placement))
        return yield* refuse("placement.seated", "placement", {})
      if (freed.includes(placement)) return yield* refuse("placement.freed", "placement", {})
      if (!isSoFar) return yield* refuse("placement.proposed", "placement", {})
      yield* checkAllInForce(documents, at)
      yield* checkLeft(takes, state)
      return { stage: holds.length + 1 < capacity.seats ? ("open" as const) : ("filled" as const) }
    }),

  /** Records that the reserved seat of a placement is taken up, which has begun. */
  occupy: ({ command: { placement }, setting: { isSoFar = true }, state }) =>
    Result.flatMap(heldBy(placement, state), ({ hold }) => {
      if (hold === "occupied") return refuse("placement.occupies", "placement", {})
      return isSoFar ? Result.void : refuse("placement.notBegun", "placement", {})
    }),

  free: ({ command: { placement }, setting: { isSoFar = true }, state }) =>
    Result.flatMap(heldBy(placement, state), () =>
      isSoFar ? Result.succeed({}) : refuse("placement.goesOn", "placement", {}),
    ),

  /** Stops the unit for a reason. Seats are kept. */
  suspend: "carry",

  /** Goes on, while the papers of the clearance hold. */
  resume: ({ command: { at }, state: { capacity, documents, holds } }) =>
    Result.map(checkAllInForce(documents, at), () => ({ stage: stageWith(capacity, holds) })),

  /** Closes an opening in which nobody has a seat. */
  close: ({ state }) => {
    const taken = holdsOf(state).length
    return taken > 0 ? refuse("seats.stillTaken", "type", { taken }) : Result.void
  },
}

import type { Money } from "@bazgasht/rules"
import type { BudgetFlow } from "../allocation/budget-flow.ts"
import type { Ranked } from "../placement/priority.ts"
import type { Table } from "./table.ts"

/** What happened when the turn of a petition came. */
export interface AllocationTurn {
  readonly petition: string
  /** Counted from one. */
  readonly place: number
  /** What still could reach it, up to its residual. */
  readonly room: Money
  /**
   * - `served`: it was served
   * - `doesNotFit`: less than its residual could reach it
   * - `behindMisfit`: one before it did not fit, and the policy allows no overtaking
   */
  readonly outcome: "served" | "doesNotFit" | "behindMisfit"
}

/** Serves the petitions in the order of their places. */
export const takeTurns = (
  { classOf, costs, petitions }: Table,
  ranked: ReadonlyArray<Ranked>,
  room: BudgetFlow,
  misfit: "stop" | "skip",
): ReadonlyArray<AllocationTurn> => {
  const places = new Map(petitions.map(({ id }, place) => [id, place]))
  let stopped = false
  return ranked.map(({ candidate: { id }, place }): AllocationTurn => {
    const petition = places.get(id) as number
    const [number, residual] = [classOf[petition] as number, costs[petition] as number]
    const taken = room.take(number, residual)
    const fits = taken === residual
    const outcome = !fits ? "doesNotFit" : stopped ? "behindMisfit" : "served"
    if (outcome !== "served") room.giveBack(number, taken)
    stopped ||= misfit === "stop" && !fits
    return { petition: id, place, room: taken as Money, outcome }
  })
}

/**
 * The Lagrangian relaxation of a subproblem: groups may be split, and limits have a price instead of being kept. What remains is
 * an assignment problem for the exact solver.
 */

import { solveAssignment } from "../../solve.ts"
import type { Limit } from "../problem.ts"
import { type Packings, pack } from "./packing.ts"
import type { Prices } from "./prices.ts"
import type { SearchSpace } from "./search-space.ts"
import type { Subproblem } from "./subproblem.ts"

/** A relaxed solution at given prices. */
export interface Relaxed {
  /** No feasible assignment of the subproblem has a greater objective. */
  readonly bound: number
  /** The slots that the packings take; absent where dimensions have prices by the unit. */
  readonly taken?: Uint8Array
  /** The pair of each member of each party, or -1; members of a group stand together. */
  readonly rows: Int32Array
  /** The gain of a party by a pair at the prices of seats and limits. */
  readonly gain: (party: number, pair: number) => number
  /** The reduced cost: by how much the bound falls, at least, if a party uses a pair, or with -1 none. */
  readonly loss: (party: number, pair: number) => number
}

/** Rows of the assignment: one for each member of each party. */
export interface Rows {
  /** The first row of each party, and behind the last one the number of rows. */
  readonly firstRow: Int32Array
  readonly partyOf: Int32Array
}

/** Lays out one row for each member. */
export const rowsOf = ({ sizes }: SearchSpace): Rows => {
  const firstRow = new Int32Array(sizes.length + 1)
  for (const [party, size] of sizes.entries()) firstRow[party + 1] = (firstRow[party] as number) + size
  const partyOf = new Int32Array(firstRow.at(-1) ?? 0)
  for (const party of sizes.keys()) partyOf.fill(party, firstRow[party], firstRow[party + 1])
  return { firstRow, partyOf }
}

/** Whether a limit has a price here: seats are priced by the solver, and a limit that does not bind has none. */
const isPriced = (limit: Limit, left: number): boolean =>
  limit.limited.kind !== "seats" && left !== Number.POSITIVE_INFINITY

/** Makes the solver of relaxed subproblems. */
export const relaxing = (space: SearchSpace, { firstRow, partyOf }: Rows, packings: Packings) => {
  const { problem, sizes, objective } = space
  const { at, limits, place, start } = problem
  const rowCount = partyOf.length
  const rowStart = new Int32Array(rowCount + 1)
  for (let row = 0; row < rowCount; row++) {
    const party = partyOf[row] as number
    rowStart[row + 1] = (rowStart[row] as number) + (start[party + 1] as number) - (start[party] as number)
  }
  const rowPlace = new Int32Array(rowStart[rowCount] as number)
  for (let row = 0; row < rowCount; row++) {
    const party = partyOf[row] as number
    rowPlace.set(place.subarray(start[party], start[party + 1]), rowStart[row])
  }
  const wanted = new Float64Array(at.length)
  for (const rank of rowPlace) wanted[rank] = (wanted[rank] as number) + 1

  return (subproblem: Subproblem, { limits: prices, duals }: Prices): Relaxed => {
    const { fixed, forbidden, released, residual } = subproblem
    const afterDuals = duals === undefined ? objective : objective.slice()
    for (const [slot, dual] of (duals ?? []).entries()) {
      const pair = packings.pairOf[slot] as number
      afterDuals[pair] = (afterDuals[pair] as number) - dual
    }
    const packed = duals === undefined ? undefined : pack(space, packings, subproblem, duals)
    /** The objective of a pair less the prices of what it uses. */
    const afterLimits = (party: number, pair: number): number => {
      let left = afterDuals[pair] as number
      for (const index of at[place[pair] as number] as ReadonlyArray<number>) {
        const price = prices[index] as number
        const limit = limits[index] as Limit
        if (price > 0 && isPriced(limit, residual[index] as number))
          left -= price * (limit.amounts[party] as number)
      }
      return left
    }
    const greatest = objective.reduce((one, other) => Math.max(one, other), 0)
    const weight = new Float64Array(rowPlace.length)
    let bound = packed?.objective ?? 0
    const claimants = new Set<number>()
    for (const index of released)
      for (const party of (limits[index] as Limit).claimants ?? [])
        if (fixed[party] === -1) claimants.add(party)
    for (const [index, limit] of limits.entries()) {
      const price = prices[index] as number
      if (price > 0 && isPriced(limit, residual[index] as number))
        bound += price * (residual[index] as number)
    }
    for (const [party, own] of fixed.entries()) {
      if (own !== -1) {
        bound += objective[own] as number
        continue
      }
      const size = sizes[party] as number
      // A party that has to be placed gets a bonus for it, and all bonuses are taken off the bound.
      const bonus = claimants.has(party) ? greatest : 0
      bound -= bonus
      const from = start[party] as number
      for (let pair = from; pair < (start[party + 1] as number); pair++) {
        if (forbidden[pair] === 1) continue
        const left = afterLimits(party, pair) + bonus
        if (left <= 0) continue
        // The members of a group share its objective in whole numbers.
        for (let member = 0; member < size; member++)
          weight[(rowStart[(firstRow[party] as number) + member] as number) + pair - from] = Math.floor(
            (left + member) / size,
          )
      }
    }
    const market = {
      agents: rowCount,
      places: at.length,
      seats: Int32Array.from(at, (_, rank) => Math.min(residual[rank] as number, wanted[rank] as number)),
      start: rowStart,
      place: rowPlace,
      weight,
    }
    const { placed, prices: seatPrices } = solveAssignment(market)
    const gain = (party: number, pair: number): number =>
      afterLimits(party, pair) - (sizes[party] as number) * (seatPrices[place[pair] as number] as number)
    // At the prices of the solution no row gains more than where it stands.
    const gained = new Float64Array(sizes.length)
    const rows = new Int32Array(rowCount)
    for (const [row, pair] of placed.entries()) {
      const party = partyOf[row] as number
      rows[row] =
        pair === -1 ? (fixed[party] as number) : (start[party] as number) + pair - (rowStart[row] as number)
      if (pair === -1) continue
      bound += weight[pair] as number
      gained[party] =
        (gained[party] as number) +
        (weight[pair] as number) -
        (seatPrices[rowPlace[pair] as number] as number)
    }
    return {
      bound,
      rows,
      ...(packed === undefined ? {} : { taken: packed.taken }),
      gain,
      loss: (party, pair) =>
        (gained[party] as number) -
        (pair === -1 ? 0 : gain(party, pair) + (claimants.has(party) ? greatest : 0)),
    }
  }
}

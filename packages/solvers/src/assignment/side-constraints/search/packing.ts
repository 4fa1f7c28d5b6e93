/**
 * Duals of the pairs that use a dimension (Lagrangian decomposition).
 *
 * A price per unit would let a fraction of a party use what is left over, and give weak bounds. So each such pair has a dual of
 * its own, and the capacity is packed with whole parties, by their duals: a knapsack problem that is solved exactly.
 */

import type { Limit } from "../problem.ts"
import type { SearchSpace } from "./search-space.ts"
import type { Subproblem } from "./subproblem.ts"

/** The dimensions that are packed. A slot is a pair together with one packed dimension that it uses. */
export interface Packings {
  /** The limits that are packed, each with its first slot and the slot behind its last one. */
  readonly packed: ReadonlyArray<{ readonly limit: number; readonly from: number; readonly to: number }>
  readonly isPacked: Uint8Array
  readonly pairOf: Int32Array
  readonly partyOf: Int32Array
}

/** Greater capacities are priced by the unit: the time of a packing grows with the units. */
const packedAtMost = 1000

/** Lays out a slot for each pair that uses a scarce dimension. */
export const packingsOf = ({ problem: { at, limits, place, start } }: SearchSpace): Packings => {
  const users: ReadonlyArray<Array<readonly [pair: number, party: number]>> = at.map(() => [])
  for (let party = 0; party + 1 < start.length; party++)
    for (let pair = start[party] as number; pair < (start[party + 1] as number); pair++)
      users[place[pair] as number]?.push([pair, party])
  const isPacked = new Uint8Array(limits.length)
  const packed: Array<Packings["packed"][number]> = []
  const slots: Array<readonly [pair: number, party: number]> = []
  for (const [limit, { amounts, capacity, limited, places }] of limits.entries()) {
    if (limited.kind !== "dimension" || capacity > packedAtMost) continue
    const own = (users[places[0] as number] ?? []).filter(([, party]) => (amounts[party] as number) > 0)
    if (own.reduce((sum, [, party]) => sum + (amounts[party] as number), 0) <= capacity) continue
    isPacked[limit] = 1
    packed.push({ limit, from: slots.length, to: slots.length + own.length })
    slots.push(...own)
  }
  return {
    packed,
    isPacked,
    pairOf: Int32Array.from(slots, ([pair]) => pair),
    partyOf: Int32Array.from(slots, ([, party]) => party),
  }
}

/** Initial duals, equal to the prices by the unit. */
export const firstDuals = (
  { problem: { limits } }: SearchSpace,
  { packed, partyOf }: Packings,
  prices: Float64Array,
): Float64Array => {
  const duals = new Float64Array(partyOf.length)
  for (const { from, limit, to } of packed)
    for (let slot = from; slot < to; slot++)
      duals[slot] =
        (prices[limit] as number) * ((limits[limit] as Limit).amounts[partyOf[slot] as number] as number)
  return duals
}

/** The greatest sum of duals of whole parties that fit into the remaining capacity, and the slots of these parties. */
export interface Packed {
  readonly objective: number
  readonly taken: Uint8Array
}

/** Whether a subproblem leaves a pair undecided. */
const isOpen = ({ fixed, forbidden }: Subproblem, party: number, pair: number): boolean =>
  fixed[party] === -1 && forbidden[pair] === 0

/** Packs each dimension. */
export const pack = (
  { problem: { limits } }: SearchSpace,
  { packed, pairOf, partyOf }: Packings,
  subproblem: Subproblem,
  duals: Float64Array,
): Packed => {
  const taken = new Uint8Array(duals.length)
  let objective = 0
  for (const { from, limit, to } of packed) {
    const { amounts } = limits[limit] as Limit
    const capacity = subproblem.residual[limit] as number
    const slots: Array<number> = []
    for (let slot = from; slot < to; slot++)
      if ((duals[slot] as number) > 0 && isOpen(subproblem, partyOf[slot] as number, pairOf[slot] as number))
        slots.push(slot)
    const most = new Float64Array(capacity + 1)
    const isTaken = slots.map((slot) => {
      const amount = amounts[partyOf[slot] as number] as number
      const row = new Uint8Array(capacity + 1)
      for (let units = capacity; units >= amount; units--) {
        const withIt = (most[units - amount] as number) + (duals[slot] as number)
        if (withIt <= (most[units] as number)) continue
        most[units] = withIt
        row[units] = 1
      }
      return row
    })
    objective += most[capacity] as number
    let units = capacity
    for (const [index, slot] of [...slots.entries()].reverse())
      if (isTaken[index]?.[units] === 1) {
        taken[slot] = 1
        units -= amounts[partyOf[slot] as number] as number
      }
  }
  return { objective, taken }
}

/** The subgradient: how much more of each slot the assignment uses than the packing, from -1 to 1; a fraction where a group is split. */
export const disagreement = (
  { partyOf, pairOf }: Packings,
  subproblem: Subproblem,
  share: (party: number, pair: number) => number,
  taken: Uint8Array,
): Float64Array =>
  Float64Array.from(taken, (isTaken, slot) => {
    const [party, pair] = [partyOf[slot] as number, pairOf[slot] as number]
    return isOpen(subproblem, party, pair) ? share(party, pair) - isTaken : 0
  })

/** The first step as a fraction of the gap to the incumbent, and after how many rounds without a better bound it is halved. */
const [firstLength, patience] = [1, 8]

/** Subgradient steps (Polyak). */
export const movingDuals = (length = firstLength) => {
  let [part, waited, lowest] = [length, 0, Number.POSITIVE_INFINITY]
  return {
    /** The next duals, or `undefined` where assignment and packing agree. */
    move: (
      duals: Float64Array,
      apart: Float64Array,
      bound: number,
      least: number,
    ): Float64Array | undefined => {
      if (bound < lowest) [lowest, waited] = [bound, 0]
      else if (++waited > patience) [part, waited] = [part / 2, 0]
      const norm = apart.reduce((sum, one) => sum + one * one, 0)
      if (norm === 0) return undefined
      const step = (part * (bound - least)) / norm
      return duals.map((dual, slot) => Math.max(0, Math.round(dual + step * (apart[slot] as number))))
    },
  }
}

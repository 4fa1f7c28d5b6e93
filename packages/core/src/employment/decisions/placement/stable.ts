/**
 * Stable placement: nobody is passed over for somebody whom the opening ranks behind him.
 *
 * Deferred acceptance (Gale and Shapley 1962, with seats): one side proposes in the order of its preference, the other keeps the
 * best of those who came and releases the rest, until nobody has anything left to propose.
 *
 * @module
 */

import type { Assignment } from "./instance.ts"
import { comparePriority, type RankedPairs } from "./ranked-pairs.ts"
import { startsOf } from "./solver/columns.ts"

/** A stable placement. */
export interface StablePlacement {
  readonly assignment: Assignment
  /** How many proposals were made: a measure of the work, and at most the number of pairs. */
  readonly proposals: number
}

/** Where the seats of each opening start in one list of all of them; no opening needs more seats than it has pairs. */
const seatsOf = ({ instance: { openings }, openingOf }: RankedPairs): Int32Array => {
  const wanted = startsOf(openingOf, openings.length)
  const starts = new Int32Array(openings.length + 1)
  for (const [opening, { seats }] of openings.entries()) {
    const most = (wanted[opening + 1] as number) - (wanted[opening] as number)
    starts[opening + 1] = (starts[opening] as number) + Math.min(seats, most)
  }
  return starts
}

/**
 * The stable placement that is best for every candidate at once: nobody does better in any other stable one. Candidates propose.
 *
 * Stable says: there are no candidate and opening such that the candidate wishes the opening more than what he has and the
 * opening has a seat free or given to somebody of a lower priority. The time is that of the proposals made, each with the
 * logarithm of the seats.
 *
 * @example
 * const instance = {
 *   candidates: [{ id: "a" }, { id: "b" }],
 *   openings: [{ id: "bakery", seats: 1 }, { id: "library", seats: 1 }],
 *   pairs: [
 *     { candidate: 0, opening: 0, fit: 5 }, { candidate: 0, opening: 1, fit: 2 },
 *     { candidate: 1, opening: 0, fit: 2 }, { candidate: 1, opening: 1, fit: 5 },
 *   ],
 * }
 * // Each wishes the opening in which the other fits better.
 * const preferences = {
 *   candidates: [{ values: {}, wishes: [1, 0] }, { values: {}, wishes: [0, 1] }],
 *   policy: {
 *     keys: [{ key: "fit", order: "highestFirst" }],
 *     tieBreaker: { kind: "lottery", seed: "1404-07" },
 *   },
 * } as const
 * const ranked = Result.getOrThrow(rankPairs(instance, preferences))
 * stablePlacement(ranked).assignment // => [1, 0]
 */
export const stablePlacement = (ranked: RankedPairs): StablePlacement => {
  const { candidateOf, instance, openingOf, starts, wishEnds } = ranked
  const seatStarts = seatsOf(ranked)
  // For each opening a heap of the pairs that it holds, the lowest priority on top.
  const held = new Int32Array(seatStarts.at(-1) ?? 0)
  const taken = new Int32Array(instance.openings.length)
  const next = starts.slice(0, -1)

  const isLower = (one: number, other: number): boolean => comparePriority(ranked, one, other) > 0
  const raise = (base: number, from: number, pair: number): void => {
    let at = from
    while (at > 0) {
      const parent = (at - 1) >> 1
      const above = held[base + parent] as number
      if (!isLower(pair, above)) break
      held[base + at] = above
      at = parent
    }
    held[base + at] = pair
  }
  const sink = (base: number, size: number, pair: number): void => {
    let at = 0
    for (let child = 1; child < size; child = 2 * at + 1) {
      if (child + 1 < size && isLower(held[base + child + 1] as number, held[base + child] as number)) child++
      const below = held[base + child] as number
      if (!isLower(below, pair)) break
      held[base + at] = below
      at = child
    }
    held[base + at] = pair
  }

  let proposals = 0
  for (let first = 0; first < instance.candidates.length; first++) {
    let candidate = first
    while ((next[candidate] as number) < (wishEnds[candidate] as number)) {
      const pair = next[candidate] as number
      next[candidate] = pair + 1
      proposals++
      const opening = openingOf[pair] as number
      const base = seatStarts[opening] as number
      const seats = (seatStarts[opening + 1] as number) - base
      const size = taken[opening] as number
      if (size < seats) {
        taken[opening] = size + 1
        raise(base, size, pair)
        break
      }
      if (seats === 0) continue
      const lowest = held[base] as number
      if (!isLower(lowest, pair)) continue
      sink(base, seats, pair)
      candidate = candidateOf[lowest] as number
    }
  }

  const assignment: Array<number | undefined> = instance.candidates.map(() => undefined)
  for (const [opening, size] of taken.entries()) {
    const base = seatStarts[opening] as number
    for (const pair of held.subarray(base, base + size)) assignment[candidateOf[pair] as number] = opening
  }
  return { assignment, proposals }
}

/**
 * The stable placement that follows the priorities of the openings as far as a stable one can. Openings propose, and every
 * candidate gets the least of what a stable placement gives him; it places the same people as {@link stablePlacement}.
 *
 * @example
 * const instance = {
 *   candidates: [{ id: "a" }, { id: "b" }],
 *   openings: [{ id: "bakery", seats: 1 }, { id: "library", seats: 1 }],
 *   pairs: [
 *     { candidate: 0, opening: 0, fit: 5 }, { candidate: 0, opening: 1, fit: 2 },
 *     { candidate: 1, opening: 0, fit: 2 }, { candidate: 1, opening: 1, fit: 5 },
 *   ],
 * }
 * // Each wishes the opening in which the other fits better.
 * const preferences = {
 *   candidates: [{ values: {}, wishes: [1, 0] }, { values: {}, wishes: [0, 1] }],
 *   policy: {
 *     keys: [{ key: "fit", order: "highestFirst" }],
 *     tieBreaker: { kind: "lottery", seed: "1404-07" },
 *   },
 * } as const
 * const ranked = Result.getOrThrow(rankPairs(instance, preferences))
 * stablePlacement(ranked).assignment // => [1, 0]
 * stablePlacementByOpenings(ranked).assignment // => [0, 1]
 */
export const stablePlacementByOpenings = (ranked: RankedPairs): StablePlacement => {
  const { candidateOf, instance, openingOf, starts, wishEnds } = ranked
  const lists: ReadonlyArray<Array<number>> = instance.openings.map(() => [])
  for (let candidate = 0; candidate < instance.candidates.length; candidate++)
    for (let pair = starts[candidate] as number; pair < (wishEnds[candidate] as number); pair++)
      lists[openingOf[pair] as number]?.push(pair)
  for (const list of lists) list.sort((one, other) => comparePriority(ranked, one, other))

  const kept: Array<number | undefined> = instance.candidates.map(() => undefined)
  const free = instance.openings.map(({ seats }) => seats)
  const unasked = lists.map((list) => list.values())
  const waiting = [...instance.openings.keys()]
  let proposals = 0
  for (let opening = waiting.pop(); opening !== undefined; opening = waiting.pop()) {
    while ((free[opening] as number) > 0) {
      const pair = unasked[opening]?.next().value
      if (pair === undefined) break
      proposals++
      const candidate = candidateOf[pair] as number
      const before = kept[candidate]
      // Pairs of a candidate stand in the order of his wishes.
      if (before !== undefined && before < pair) continue
      kept[candidate] = pair
      free[opening] = (free[opening] as number) - 1
      if (before === undefined) continue
      const left = openingOf[before] as number
      free[left] = (free[left] as number) + 1
      waiting.push(left)
    }
  }
  return { assignment: kept.map((pair) => (pair === undefined ? undefined : openingOf[pair])), proposals }
}

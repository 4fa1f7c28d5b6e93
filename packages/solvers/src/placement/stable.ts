/** Stable placement: no candidate is passed over for one that the opening ranks behind them. */

import {
  deferredAcceptance,
  deferredAcceptanceByPlaces,
  type StableProblem,
} from "../assignment/deferred-acceptance.ts"
import type { Assignment } from "./instance.ts"
import { comparePriority, type RankedPairs } from "./ranked-pairs.ts"

/** A stable placement. */
export interface StablePlacement {
  readonly assignment: Assignment
  /** How many proposals were made: a measure of the work, and at most the number of pairs. */
  readonly proposals: number
}

const problemOf = (ranked: RankedPairs): StableProblem => {
  const { candidateOf, instance, openingOf, starts, wishEnds } = ranked
  return {
    agents: instance.candidates.length,
    seats: instance.openings.map(({ seats }) => seats),
    agentOf: candidateOf,
    placeOf: openingOf,
    starts,
    ends: wishEnds,
    compare: (one, other) => comparePriority(ranked, one, other),
  }
}

/**
 * The stable placement that is best for every candidate at once: none does better in any other stable one. Candidates propose.
 *
 * Stable says: there are no candidate and opening such that the candidate wishes the opening more than their own and the
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
 *     tieBreaker: { kind: "lottery", seed: "2025-07" },
 *   },
 * } as const
 * const ranked = Result.getOrThrow(rankPairs(instance, preferences))
 * stablePlacement(ranked).assignment // => [1, 0]
 */
export const stablePlacement = (ranked: RankedPairs): StablePlacement => deferredAcceptance(problemOf(ranked))

/**
 * The stable placement that follows the priorities of the openings as far as a stable one can. Openings propose, and every
 * candidate gets the least of what a stable placement gives them; it places the same people as {@link stablePlacement}.
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
 *     tieBreaker: { kind: "lottery", seed: "2025-07" },
 *   },
 * } as const
 * const ranked = Result.getOrThrow(rankPairs(instance, preferences))
 * stablePlacement(ranked).assignment // => [1, 0]
 * stablePlacementByOpenings(ranked).assignment // => [0, 1]
 */
export const stablePlacementByOpenings = (ranked: RankedPairs): StablePlacement =>
  deferredAcceptanceByPlaces(problemOf(ranked))

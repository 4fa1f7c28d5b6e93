/** Placing people one by one as they arrive. */

import * as Result from "effect/Result"
import { checkInstance } from "../checked.ts"
import type { Assignment, PlacementInstance } from "../instance.ts"
import type { PlacementError } from "../placement-error.ts"
import { type ArrivalDecision, type ArrivalError, placeArrival } from "./place-arrival.ts"
import { type Forecast, seatPrices } from "./seat-prices.ts"

/** Who is placed where, each decided on arrival. */
export interface ArrivalsInTurn {
  readonly assignment: Assignment
  /** In the order of arrival. */
  readonly decisions: ReadonlyArray<ArrivalDecision>
}

/**
 * Places candidates in the order in which they are listed, which is that of their arrival; each is placed or waits before the
 * next one comes. Seats are priced anew for each of them.
 *
 * @param forecastsAfter - forecasts of those who come after so many have arrived, the one to be placed included
 * @example
 * // No one is expected, so each arrival takes the best free seat.
 * const instance = {
 *   candidates: [{ id: "a" }, { id: "b" }],
 *   openings: [{ id: "bakery", seats: 1 }],
 *   pairs: [{ candidate: 0, opening: 0, fit: 2 }, { candidate: 1, opening: 0, fit: 5 }],
 * }
 * const { decisions } = Result.getOrThrow(placeArrivals(instance, () => []))
 * decisions.map(({ outcome }) => outcome) // => ["placed", "noSeatFree"]
 */
export const placeArrivals = (
  instance: PlacementInstance,
  forecastsAfter: (arrived: number) => ReadonlyArray<Forecast>,
): Result.Result<ArrivalsInTurn, PlacementError | ArrivalError> =>
  Result.gen(function* () {
    yield* checkInstance(instance)
    const pairsOf = Map.groupBy(instance.pairs, ({ candidate }) => candidate)
    const placeOf = new Map(instance.openings.map(({ id }, place) => [id, place]))
    let { openings } = instance
    const decisions: Array<ArrivalDecision> = []
    for (const [place, { id }] of instance.candidates.entries()) {
      const prices = yield* seatPrices(openings, forecastsAfter(place + 1))
      const placed = yield* placeArrival(openings, prices, { id, pairs: pairsOf.get(place) ?? [] })
      decisions.push(placed.decision)
      openings = placed.openings
    }
    const assignment = decisions.map(({ opening }) =>
      opening === undefined ? null : (placeOf.get(opening) ?? null),
    )
    return { assignment, decisions }
  })

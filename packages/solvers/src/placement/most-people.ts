import * as Result from "effect/Result"
import { checkInstance } from "./checked.ts"
import type { PlacementInstance } from "./instance.ts"
import { type OptimalPlacement, optimalPlacement } from "./optimal-placement.ts"
import type { PlacementError } from "./placement-error.ts"

/**
 * The placement of the most people and, among those, with the greatest total fit. It comes with prices that prove it, and is
 * the same in whatever order candidates, openings and pairs are listed.
 *
 * @example
 * const instance = {
 *   candidates: [{ id: "a" }, { id: "b" }],
 *   openings: [{ id: "bakery", seats: 1 }, { id: "library", seats: 1 }],
 *   pairs: [
 *     { candidate: 0, opening: 0, fit: 9 },
 *     { candidate: 0, opening: 1, fit: 1 },
 *     { candidate: 1, opening: 0, fit: 2 },
 *   ],
 * }
 * const { assignment, people } = Result.getOrThrow(mostPeople(instance))
 * people // => 2
 * assignment // => [1, 0]
 */
export const mostPeople = (instance: PlacementInstance): Result.Result<OptimalPlacement, PlacementError> =>
  Result.map(checkInstance(instance), (checked) => {
    // A chain of moves that places one more meets every opening at most once, so it loses at most one fit for each.
    const perPerson = checked.greatestFit * (instance.openings.length + 1) + 1
    return optimalPlacement(checked, { perFit: 1, perPerson })
  })

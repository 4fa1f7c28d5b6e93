import * as Result from "effect/Result"
import { checkInstance } from "./checked.ts"
import type { PlacementInstance } from "./instance.ts"
import { type OptimalPlacement, optimalPlacement } from "./optimal-placement.ts"
import type { PlacementError } from "./placement-error.ts"

/**
 * The placement with the greatest total fit and, among those, with the most people: a candidate that only openings of fit zero
 * would take is placed where that costs no one any fit. It comes with prices that prove it, and is the same in whatever order
 * candidates, openings and pairs are listed.
 *
 * @example
 * const instance = {
 *   candidates: [{ id: "a" }, { id: "b" }],
 *   openings: [{ id: "bakery", seats: 1 }],
 *   pairs: [{ candidate: 0, opening: 0, fit: 2 }, { candidate: 1, opening: 0, fit: 5 }],
 * }
 * const { assignment, fit, people } = Result.getOrThrow(bestFit(instance))
 * assignment // => [null, 0]
 * people // => 1
 * fit // => 5
 */
export const bestFit = (instance: PlacementInstance): Result.Result<OptimalPlacement, PlacementError> =>
  Result.map(checkInstance(instance), (checked) =>
    optimalPlacement(checked, { perFit: instance.candidates.length + 1, perPerson: 1 }),
  )

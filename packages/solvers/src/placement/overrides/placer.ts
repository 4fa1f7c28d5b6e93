import * as Result from "effect/Result"
import type { Assignment, PlacementInstance } from "../instance.ts"
import type { PlacementError } from "../placement-error.ts"
import type { PlacementPreferences, PreferenceError } from "../preferences.ts"
import { rankPairs } from "../ranked-pairs.ts"
import { type StablePlacement, stablePlacement } from "../stable.ts"

/** A candidate and the opening in which an override places them, by their ids. */
export interface FixedPair {
  readonly candidate: string
  readonly opening: string
}

/**
 * A way of placing people: `bestFit` and `mostPeople` are such ways as they are. The same problem gives the same placement.
 *
 * @param instance - the problem without the candidates of fixed pairs, and without the seats that those take
 * @param fixed - the fixed pairs, by their candidates, for a way that has to know of more than seats
 */
export type Placer<Wrong> = (
  instance: PlacementInstance,
  fixed: ReadonlyArray<FixedPair>,
) => Result.Result<{ readonly assignment: Assignment }, Wrong>

/**
 * The preferences of a problem, for the same problem without some of its candidates. They follow the ids.
 *
 * @example
 * const whole = { candidates: [{ id: "a" }, { id: "b" }], openings: [], pairs: [] }
 * const policy = { keys: [], tieBreaker: { kind: "lottery", seed: "2025-07" } } as const
 * const preferences = { candidates: [{ values: { need: 1 } }, { values: { need: 2 } }], policy }
 * const reduced = { ...whole, candidates: [{ id: "b" }] }
 * preferencesFor(reduced, whole, preferences).candidates // => [{ values: { need: 2 } }]
 */
export const preferencesFor = (
  instance: PlacementInstance,
  whole: PlacementInstance,
  preferences: PlacementPreferences,
): PlacementPreferences => {
  if (instance === whole) return preferences
  const preferenceOf = new Map(whole.candidates.map(({ id }, place) => [id, preferences.candidates[place]]))
  return { ...preferences, candidates: instance.candidates.flatMap(({ id }) => preferenceOf.get(id) ?? []) }
}

/**
 * Stable placement as a way of placing around fixed pairs.
 *
 * @example
 * const instance = {
 *   candidates: [{ id: "a" }, { id: "b" }],
 *   openings: [{ id: "bakery", seats: 1 }],
 *   pairs: [{ candidate: 0, opening: 0, fit: 2 }, { candidate: 1, opening: 0, fit: 5 }],
 * }
 * const policy = {
 *   keys: [{ key: "waitingSince", order: "lowestFirst" }],
 *   tieBreaker: { kind: "lottery", seed: "2025-07" },
 * } as const
 * const candidates = [{ values: { waitingSince: 20_000 } }, { values: { waitingSince: 20_010 } }]
 * const preferences = { candidates, policy }
 * const overrides = [{ candidate: "b", opening: "bakery", officer: "officer-4", reason: "has taught the bakers" }]
 * const place = stablePlacer(instance, preferences)
 * const { assignment, displaced } = Result.getOrThrow(placeWithOverrides({ instance, preferences }, overrides, place))
 * assignment // => [null, 0]
 * displaced // => [{ candidate: "a", from: "bakery" }]
 */
export const stablePlacer =
  (
    whole: PlacementInstance,
    preferences: PlacementPreferences,
  ): ((
    instance: PlacementInstance,
  ) => Result.Result<StablePlacement, ReadonlyArray<PlacementError | PreferenceError>>) =>
  (instance) =>
    Result.map(rankPairs(instance, preferencesFor(instance, whole, preferences)), stablePlacement)

import {
  bestFit,
  mostPeople,
  type OverridableProblem,
  type OverriddenPlacement,
  type PlacementOverride,
  type Placer,
  placeWithOverrides,
  stablePlacer,
} from "@bazgasht/solvers/placement"
import * as Result from "effect/Result"
import * as fc from "fast-check"
import { type Problem, problems } from "./stable-instances.ts"

export type Way = (problem: Problem) => Placer<unknown>

export const ways: ReadonlyArray<readonly [string, Way]> = [
  ["the best fit", () => bestFit],
  ["the most people", () => mostPeople],
  ["stable placement", ({ instance, preferences }) => stablePlacer(instance, preferences)],
]

export const override = (candidate: string, opening: string): PlacementOverride => ({
  candidate,
  opening,
  officer: "officer-4",
  reason: "the workshop asks for him",
})

/** Overrides that may stand: pairs that are wished, each candidate once, in seats that exist. */
const allowed = ({ instance, preferences }: Problem): fc.Arbitrary<ReadonlyArray<PlacementOverride>> =>
  fc.shuffledSubarray([...instance.pairs]).map((pairs) => {
    const free = instance.openings.map(({ seats }) => seats)
    const seen = new Set<number>()
    return pairs.slice(0, 4).flatMap(({ candidate, opening }) => {
      const wishes = preferences.candidates[candidate]?.wishes
      const left = free[opening] ?? 0
      if (seen.has(candidate) || left === 0 || wishes?.includes(opening) === false) return []
      seen.add(candidate)
      free[opening] = left - 1
      return override(instance.candidates[candidate]?.id ?? "", instance.openings[opening]?.id ?? "")
    })
  })

export const cases = problems({ candidates: 12, openings: 4, seats: 3 }).chain((problem) =>
  fc.tuple(fc.constant(problem), allowed(problem)),
)

export const placed = (
  problem: OverridableProblem,
  overrides: ReadonlyArray<PlacementOverride>,
  place: Placer<unknown>,
): OverriddenPlacement => Result.getOrThrow(placeWithOverrides(problem, overrides, place))

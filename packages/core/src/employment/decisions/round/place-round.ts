import type {
  OverrideError,
  PlacementInstance,
  PlacementProblem,
  ProblemError,
} from "@bazgasht/solvers/placement"
import {
  type ConstrainedPlacement,
  type FixedPair,
  type OverriddenPlacement,
  type Placer,
  placeConstrained,
  placeWithOverrides,
  preferencesFor,
} from "@bazgasht/solvers/placement"
import * as Result from "effect/Result"
import type { PlacementRound } from "../../model/placement-round.ts"

import { constraintsAround, type OverrideConflict } from "./around-overrides.ts"

/** Why a round cannot be placed. */
export type RoundError = ProblemError | OverrideError | OverrideConflict

/** A round that is placed. */
interface PlacedRound extends OverriddenPlacement {
  /** The last solution: around the overrides. */
  readonly solution: ConstrainedPlacement
}

/** Whether the pair is still feasible. */
const withoutBarred = (
  instance: PlacementInstance,
  barred: ReadonlyMap<string, ReadonlySet<string>>,
): PlacementInstance =>
  barred.size === 0
    ? instance
    : {
        ...instance,
        pairs: instance.pairs.filter(({ candidate, opening }) => {
          const there = barred.get(instance.candidates[candidate]?.id ?? "")
          return there === undefined || !there.has(instance.openings[opening]?.id ?? "")
        }),
      }

/** The problem for those whom no override places, and how the overrides break side constraints. */
const problemAround = (
  whole: PlacementProblem,
  reduced: PlacementInstance,
  fixed: ReadonlyArray<FixedPair>,
): { readonly problem: PlacementProblem; readonly conflicts: ReadonlyArray<OverrideConflict> } => {
  if (fixed.length === 0) return { problem: whole, conflicts: [] }
  const { barred, conflicts, constraints } = constraintsAround(whole.instance, whole.constraints ?? {}, fixed)
  const instance = withoutBarred(reduced, barred)
  const feasible = new Set(instance.pairs.map(({ candidate, opening }) => `${candidate} ${opening}`))
  const preferences = preferencesFor(reduced, whole.instance, whole.preferences)
  const problem = {
    instance,
    constraints,
    preferences: {
      ...preferences,
      candidates: preferences.candidates.map(({ values, wishes }, candidate) => ({
        values,
        ...(wishes === undefined
          ? {}
          : { wishes: wishes.filter((opening) => feasible.has(`${candidate} ${opening}`)) }),
      })),
    },
  }
  return { problem, conflicts }
}

/** Places the people of a round. */
export const placeRound = (
  problem: PlacementProblem,
  { mode, overrides = [] }: Pick<PlacementRound, "mode" | "overrides">,
): Result.Result<PlacedRound, ReadonlyArray<RoundError>> => {
  let solution: ConstrainedPlacement | undefined
  const place: Placer<ReadonlyArray<RoundError>> = (instance, fixed) => {
    const around = problemAround(problem, instance, fixed)
    // To find whom one override displaces it is taken back, and the others may then part a group that all of them keep together.
    const isWhole = fixed.length === overrides.length
    if (isWhole && around.conflicts.length > 0) return Result.fail(around.conflicts)
    return Result.map(placeConstrained(around.problem, { mode }), (one) => {
      if (isWhole) solution = one
      return one
    })
  }
  return Result.map(placeWithOverrides(problem, overrides, place), (one) => ({
    ...one,
    solution: solution as ConstrainedPlacement,
  }))
}

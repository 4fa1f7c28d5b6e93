import * as Result from "effect/Result"
import { stableUnderConstraints } from "../../assignment/side-constraints/stable.ts"
import type { Assignment } from "../instance.ts"
import { type BestMode, bestConstrained } from "./best-constrained.ts"
import { constrainedProblem } from "./constrained-problem.ts"
import { assignmentOf, type PlacementFigures, placementFigures } from "./figures.ts"
import type { PlacementProblem, ProblemError } from "./placement-problem.ts"

/**
 * How people are placed.
 *
 * - `stable`: no candidate is passed over for one that the opening ranks behind them
 * - `mostPeople`: as many as possible, and of those placements one with the greatest fit
 * - `bestFit`: the greatest fit, and of those placements one with the most people
 */
export type PlacementMode = "stable" | BestMode

/** How a problem is to be solved. */
export interface PlacementManner {
  readonly mode: PlacementMode
  /**
   * How many subproblems may be solved to find and prove the best, from 1 to 1,000,000; only for `mostPeople` and `bestFit`.
   * Absent: about as many as take a few seconds, so more of small problems than of large ones.
   */
  readonly nodeLimit?: number
}

/** An opening that a candidate should have had. */
export interface Unsettled {
  /** The id of the candidate, or of the first member of a group. */
  readonly candidate: string
  readonly opening: string
}

/** A stable placement under side constraints. */
export interface StableConstrainedPlacement extends PlacementFigures {
  readonly mode: "stable"
  readonly assignment: Assignment
  /**
   * Openings that a candidate wishes more than their own and that nothing keeps from them: neither those of a higher priority
   * there with seats and constraints, nor a reserve for somebody who would be left out. None wherever the policy does not name
   * the fit and no reserve is released: then each candidate has one priority in all openings, and takes their turn by it.
   */
  readonly unsettled: ReadonlyArray<Unsettled>
}

/** The most people or the best fit under side constraints. */
export interface BestConstrainedPlacement extends PlacementFigures {
  readonly mode: BestMode
  readonly assignment: Assignment
  /** Whether it is known that there is none better. */
  readonly proven: boolean
  /** No placement is better than this, in the order of the mode; what is reached where it is proven. */
  readonly bound: PlacementFigures
  /** How many subproblems were solved. */
  readonly nodes: number
}

/** A placement under side constraints. */
export type ConstrainedPlacement = StableConstrainedPlacement | BestConstrainedPlacement

/**
 * Places candidates in openings that they wish, so that no side constraint is broken, or says everything that is wrong with
 * the problem at once. Without side constraints it is what {@link stablePlacement} gives, and as good as what {@link mostPeople}
 * and {@link bestFit} give, for the openings that are wished. The same whatever the order of any list. Where placements are as good, nobody has to make
 * way for somebody who comes after them by the keys of the policy (other than the fit) and by lot.
 *
 * @example
 * // Two who are never placed in the same opening.
 * const problem = {
 *   instance: {
 *     candidates: [{ id: "a" }, { id: "b" }],
 *     openings: [{ id: "bakery", seats: 2 }, { id: "smithy", seats: 1 }],
 *     pairs: [
 *       { candidate: 0, opening: 0, fit: 3 },
 *       { candidate: 1, opening: 0, fit: 2 },
 *       { candidate: 1, opening: 1, fit: 1 },
 *     ],
 *   },
 *   preferences: {
 *     candidates: [{ values: {} }, { values: {} }],
 *     policy: { keys: [], tieBreaker: { kind: "lottery", seed: "2025-07" } },
 *   },
 *   constraints: { apart: [["a", "b"]] },
 * } as const
 * const placed = Result.getOrThrow(placeConstrained(problem, { mode: "bestFit" }))
 * placed.assignment // => [0, 1]
 * placed.fit // => 4
 */
export const placeConstrained = (
  problem: PlacementProblem,
  { mode, nodeLimit }: PlacementManner,
): Result.Result<ConstrainedPlacement, ReadonlyArray<ProblemError>> =>
  Result.flatMap(
    constrainedProblem(problem),
    (joint): Result.Result<ConstrainedPlacement, ReadonlyArray<ProblemError>> => {
      const reached = (where: Int32Array) => ({
        assignment: assignmentOf(joint, where),
        ...placementFigures(joint, where),
      })
      if (mode === "stable") {
        const { unsettled, where } = stableUnderConstraints(joint)
        const { candidates, openings } = problem.instance
        return Result.succeed({
          mode,
          ...reached(where),
          unsettled: unsettled.map(({ party, place }) => ({
            candidate: candidates[joint.members[party]?.[0] as number]?.id ?? "",
            opening: openings[joint.openings.placeOf[place] as number]?.id ?? "",
          })),
        })
      }
      return Result.mapBoth(bestConstrained(joint, mode, nodeLimit), {
        onFailure: (error) => [error],
        onSuccess: ({ bound, nodes, proven, where }) => ({ mode, ...reached(where), proven, bound, nodes }),
      })
    },
  )

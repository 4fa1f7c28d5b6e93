/**
 * The most people, or the best fit, under side constraints.
 *
 * @module
 */

import * as Result from "effect/Result"
import { bestFit } from "../best-fit.ts"
import type { PlacementInstance } from "../instance.ts"
import { mostPeople } from "../most-people.ts"
import type { OptimalPlacement } from "../optimal-placement.ts"
import { PlacementError } from "../placement-error.ts"
import type { RankedPairs } from "../ranked-pairs.ts"
import type { JointProblem } from "./joint-problem.ts"
import { search } from "./search/branch-and-bound.ts"
import { type SearchSpace, searchSpace } from "./search/search-space.ts"
import type { BestMode, PlacementFigures } from "./search/worth.ts"
import { emptyStanding, isClaimed } from "./standing.ts"

/** The best placement that was found, and what is known of better ones. */
export interface Best {
  /** The opening of each party, by rank, or -1. */
  readonly where: Int32Array
  readonly bound: PlacementFigures
  readonly proven: boolean
  readonly nodes: number
}

/** The instance without the pairs that are declined. */
const wishedOf = ({ candidateOf, fits, instance, openingOf, wishEnds }: RankedPairs): PlacementInstance => ({
  ...instance,
  pairs: Array.from(candidateOf.keys())
    .filter((pair) => pair < (wishEnds[candidateOf[pair] as number] as number))
    .map((pair) => ({
      candidate: candidateOf[pair] as number,
      opening: openingOf[pair] as number,
      fit: fits[pair] as number,
    })),
})

/** Where the parties stand in a placement that looks at no side constraint, if it happens to break none. */
const unbroken = (problem: JointProblem, { assignment }: OptimalPlacement): Int32Array | undefined => {
  const { limits, members, openings } = problem
  const standing = emptyStanding(problem)
  for (const [party, of] of members.entries()) {
    const place = assignment[of[0] as number]
    if (of.some((member) => assignment[member] !== place)) return undefined
    if (place === undefined) continue
    const rank = openings.rankOf[place] as number
    const obstacle = standing.obstacle(party, rank)
    // A reserve that is released is looked at when everybody is placed.
    if (obstacle?.kind === "apart") return undefined
    if (obstacle !== undefined && limits[obstacle.limit]?.claimants === undefined) return undefined
    standing.put(party, rank)
  }
  const isKept = limits.every(
    (limit, place) =>
      (standing.used[place] as number) <= limit.capacity ||
      (limit.claimants !== undefined && !isClaimed(standing, limit)),
  )
  return isKept ? standing.where : undefined
}

/** How much work a search may do where nobody says: about as many pairs looked at as take a few seconds. */
const workAtMost = 20_000_000

const defaultNodeLimit = ({ worth }: SearchSpace): number =>
  Math.min(100_000, Math.ceil(workAtMost / (worth.length + 100)))

/** Places parties as the mode says, and proves it as far as the limit of nodes allows. */
export const bestTogether = (
  problem: JointProblem,
  mode: BestMode,
  nodeLimit: number | undefined,
): Result.Result<Best, PlacementError> => {
  const wished = wishedOf(problem.ranked)
  const placed = mode === "bestFit" ? bestFit(wished) : mostPeople(wished)
  return Result.flatMap(placed, (apart): Result.Result<Best, PlacementError> => {
    const { fit, people } = apart
    const where = unbroken(problem, apart)
    if (where !== undefined) return Result.succeed({ where, bound: { people, fit }, proven: true, nodes: 1 })
    const space = searchSpace(problem, mode)
    if (space === undefined) return Result.fail(new PlacementError({ code: "placement.fitsTooLarge" }))
    const { worths } = space
    const searched = search(space, nodeLimit ?? defaultNodeLimit(space))
    const bound = Math.min(searched.bound, worths.worthOf({ people, fit }))
    return Result.succeed({
      where: searched.where,
      bound: worths.figuresOf(bound),
      proven: bound === searched.worth,
      nodes: searched.nodes + 1,
    })
  })
}

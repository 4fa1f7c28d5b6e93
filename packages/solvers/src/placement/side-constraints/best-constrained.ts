/** The most people, or the best fit, under side constraints. */

import * as Result from "effect/Result"
import { emptyOccupancy, isClaimed } from "../../assignment/side-constraints/occupancy.ts"
import { searchAgents, searchScore } from "../../assignment/side-constraints/search/by-mode.ts"
import { stableUnderConstraints } from "../../assignment/side-constraints/stable.ts"
import { bestFit } from "../best-fit.ts"
import type { PlacementInstance } from "../instance.ts"
import { mostPeople } from "../most-people.ts"
import type { OptimalPlacement } from "../optimal-placement.ts"
import { PlacementError } from "../placement-error.ts"
import type { RankedPairs } from "../ranked-pairs.ts"
import type { ConstrainedPlacementProblem } from "./constrained-problem.ts"
import type { PlacementFigures } from "./figures.ts"

/** What of two placements decides first. */
export type BestMode = "mostPeople" | "bestFit"

/** The best placement that was found, and what is known of better ones. */
export interface Best {
  /** The opening of each party, by rank, or -1. */
  readonly where: Int32Array
  readonly bound: PlacementFigures
  readonly proven: boolean
  readonly nodes: number
}

const calledByTurn = (members: ConstrainedPlacementProblem["members"]): PlacementInstance["candidates"] => {
  const order = members.flat()
  const turn = new Int32Array(order.length)
  for (const [place, candidate] of order.entries()) turn[candidate] = place
  return Array.from(turn, (place) => ({ id: String(place).padStart(String(order.length).length, "0") }))
}

/**
 * The instance without the pairs that are declined. Candidates are called by their turns: between placements that are as good,
 * the solver keeps the one who comes first by the ids.
 */
const wishedOf = (
  { candidateOf, fits, instance, openingOf, wishEnds }: RankedPairs,
  members: ConstrainedPlacementProblem["members"],
): PlacementInstance => ({
  openings: instance.openings,
  candidates: calledByTurn(members),
  pairs: Array.from(candidateOf.keys())
    .filter((pair) => pair < (wishEnds[candidateOf[pair] as number] as number))
    .map((pair) => ({
      candidate: candidateOf[pair] as number,
      opening: openingOf[pair] as number,
      fit: fits[pair] as number,
    })),
})

/** Where the parties stand in a placement that looks at no side constraint, if it happens to break none. */
const unbroken = (
  problem: ConstrainedPlacementProblem,
  { assignment }: OptimalPlacement,
): Int32Array | undefined => {
  const { limits, members, openings } = problem
  const occupancy = emptyOccupancy(problem)
  for (const [party, of] of members.entries()) {
    const place = assignment[of[0] as number]
    if (of.some((member) => assignment[member] !== place)) return undefined
    if (typeof place !== "number") continue
    const rank = openings.rankOf[place] as number
    const obstacle = occupancy.obstacle(party, rank)
    // A reserve that is released is looked at when everybody is placed.
    if (obstacle?.kind === "apart") return undefined
    if (obstacle !== undefined && limits[obstacle.limit]?.claimants === undefined) return undefined
    occupancy.put(party, rank)
  }
  const isKept = limits.every(
    (limit, place) =>
      (occupancy.used[place] as number) <= limit.capacity ||
      (limit.claimants !== undefined && !isClaimed(occupancy, limit)),
  )
  return isKept ? occupancy.where : undefined
}

/** The default limit of a search: about as many pairs as take a few seconds. */
const workAtMost = 10_000_000

/** The greatest limit that may be stated, and the greatest default. */
const [greatestLimit, greatestDefault] = [1_000_000, 100_000]

/** How many subproblems may be solved, or `undefined` where what is stated is no such number. */
const limitOf = (stated: number | undefined, { place }: ConstrainedPlacementProblem): number | undefined => {
  if (stated === undefined) return Math.min(greatestDefault, Math.ceil(workAtMost / (place.length + 100)))
  return Number.isInteger(stated) && stated >= 1 && stated <= greatestLimit ? stated : undefined
}

/** Places parties as the mode says, and proves it as far as the limit of nodes allows. */
export const bestConstrained = (
  problem: ConstrainedPlacementProblem,
  mode: BestMode,
  nodeLimit: number | undefined,
): Result.Result<Best, PlacementError> => {
  const limit = limitOf(nodeLimit, problem)
  if (limit === undefined) return Result.fail(new PlacementError({ code: "placement.nodeLimitNotCount" }))
  const wished = wishedOf(problem.ranked, problem.members)
  return Result.flatMap(mode === "bestFit" ? bestFit(wished) : mostPeople(wished), (apart) => {
    const { fit, people } = apart
    const where = unbroken(problem, apart)
    if (where !== undefined) return Result.succeed({ where, bound: { people, fit }, proven: true, nodes: 1 })
    // A stable placement to begin with: no mode ever places fewer people, or fits worse, than that one.
    const known = stableUnderConstraints(problem).where
    const search = mode === "bestFit" ? searchScore : searchAgents
    const searched = search(problem, known, limit, { agents: people, score: fit })
    if (searched === undefined) return Result.fail(new PlacementError({ code: "placement.fitsTooLarge" }))
    const { agents, score } = searched.bound
    return Result.succeed({
      ...searched,
      bound: { people: agents, fit: score },
      nodes: searched.nodes + 1,
    })
  })
}

import * as Result from "effect/Result"
import { emptyOccupancy, isClaimed, type Occupancy } from "../../assignment/side-constraints/occupancy.ts"
import { pairAt } from "../../assignment/side-constraints/problem.ts"
import type { Assignment } from "../instance.ts"
import { AssignmentError, type LeftOut, prepareLeftOut } from "../left-out.ts"
import type { ClosedOpening } from "./closed-opening.ts"
import { type ConstrainedPlacementProblem, constrainedProblem } from "./constrained-problem.ts"
import type { Limit } from "./limits.ts"
import type { PlacementProblem, ProblemError } from "./placement-problem.ts"

/** The occupancy of the parties that an assignment places as a whole in openings that exist. */
const occupancyOf = (joint: ConstrainedPlacementProblem, assignment: Assignment): Occupancy => {
  const occupancy = emptyOccupancy(joint)
  for (const [party, members] of joint.members.entries()) {
    const place = assignment[members[0] as number]
    const rank = typeof place === "number" ? joint.openings.rankOf[place] : undefined
    if (rank !== undefined && members.every((member) => assignment[member] === place))
      occupancy.put(party, rank)
  }
  return occupancy
}

/** The first side constraint that an assignment breaks. */
const broken = (
  joint: ConstrainedPlacementProblem,
  assignment: Assignment,
  occupancy: Occupancy,
): AssignmentError | undefined => {
  const { apartFrom, limits, members, openings, partyOf, ranked } = joint
  const { candidates, openings: all } = ranked.instance
  const idOf = (rank: number): string => all[openings.placeOf[rank] as number]?.id ?? ""
  for (const [party, [first, ...others]] of members.entries()) {
    const candidate = candidates[first as number]?.id ?? ""
    if (others.some((member) => assignment[member] !== assignment[first as number]))
      return new AssignmentError({ code: "assignment.groupSplit", candidate })
    const rank = occupancy.where[party] as number
    for (const other of apartFrom[party] as ReadonlySet<number>)
      if (rank !== -1 && occupancy.where[partyOf[other] as number] === rank)
        return new AssignmentError({ code: "assignment.notApart", candidate, opening: idOf(rank) })
  }
  for (const [place, limit] of limits.entries()) {
    const { capacity, limited, places: ranks } = limit
    const isReleased = limit.claimants !== undefined && !isClaimed(occupancy, limit)
    if ((occupancy.used[place] as number) <= capacity || isReleased || limited.kind === "seats") continue
    return limited.kind === "dimension"
      ? new AssignmentError({
          code: "assignment.dimensionExceeded",
          opening: idOf(ranks[0] as number),
          dimension: limited.dimension,
        })
      : new AssignmentError({ code: "assignment.quotaBroken", quota: limited.quota.id })
  }
  return undefined
}

/** Says what side constraint closes an opening to a candidate, or nothing where it is open or full. */
const closing =
  (joint: ConstrainedPlacementProblem, occupancy: Occupancy) =>
  (candidate: number, place: number): ClosedOpening | undefined => {
    const { limits, members: all, openings, partyOf, ranked } = joint
    const party = partyOf[candidate] as number
    const rank = openings.rankOf[place] as number
    const { id: opening, seats } = ranked.instance.openings[place] as {
      readonly id: string
      readonly seats: number
    }
    const group = all[party] as ReadonlyArray<number>
    const [members, free] = [group.length, seats - (occupancy.used[rank] as number)]
    if (pairAt(joint, party, rank) === undefined) {
      const { openingOf, starts, wishEnds } = ranked
      const wishes = (member: number): boolean =>
        openingOf.subarray(starts[member], wishEnds[member]).includes(place)
      const unable = group.filter((member) => !wishes(member)).length
      return { code: "opening.groupNotWished", opening, members, unable }
    }
    const obstacle = occupancy.obstacle(party, rank)
    if (obstacle === undefined) return undefined
    if (obstacle.kind === "apart") return { code: "opening.apart", opening, members, people: obstacle.agents }
    const { amounts, capacity, limited, places: ranks } = limits[obstacle.limit] as Limit
    const [used, needed] = [occupancy.used[obstacle.limit] as number, amounts[party] as number]
    switch (limited.kind) {
      case "seats":
        return free === 0 ? undefined : { code: "opening.groupNoRoom", opening, members, free }
      case "dimension": {
        const { dimension } = limited
        return { code: "opening.dimensionFull", opening, members, dimension, capacity, used, needed }
      }
      case "ceiling":
        return {
          code: "opening.ceilingReached",
          opening,
          members,
          category: limited.quota.category,
          openings: ranks.length,
          atMost: capacity,
          placed: used,
          needed,
        }
      case "reserve":
        return {
          code: "opening.seatsReserved",
          opening,
          members,
          category: limited.quota.category,
          openings: ranks.length,
          reserved: limited.seats,
          free,
          needed,
        }
    }
  }

/**
 * Checks a problem and an assignment once and then says of each candidate, by place, why it is left out; `undefined` of one who
 * is placed or does not exist. An assignment that breaks a side constraint is refused.
 *
 * @example
 * // Two seats, and two who are never placed in the same opening.
 * const problem = {
 *   instance: {
 *     candidates: [{ id: "a" }, { id: "b" }],
 *     openings: [{ id: "bakery", seats: 2 }],
 *     pairs: [
 *       { candidate: 0, opening: 0, fit: 3 },
 *       { candidate: 1, opening: 0, fit: 2 },
 *     ],
 *   },
 *   preferences: {
 *     candidates: [{ values: {} }, { values: {} }],
 *     policy: { keys: [], tieBreaker: { kind: "lottery", seed: "2025-07" } },
 *   },
 *   constraints: { apart: [["a", "b"]] },
 * } as const
 * const { assignment } = Result.getOrThrow(placeConstrained(problem, { mode: "bestFit" }))
 * const explain = Result.getOrThrow(prepareConstrained(problem, assignment))
 * explain(0) // => undefined
 * explain(1)?.reason // => "allClosed"
 */
export const prepareConstrained = (
  problem: PlacementProblem,
  assignment: Assignment,
): Result.Result<(candidate: number) => LeftOut | undefined, ReadonlyArray<ProblemError | AssignmentError>> =>
  Result.flatMap(constrainedProblem(problem), (joint) => {
    const occupancy = occupancyOf(joint, assignment)
    const prepared = prepareLeftOut(joint.ranked, assignment, closing(joint, occupancy))
    return Result.flatMap(
      Result.mapError(prepared, (error) => [error]),
      (explain) => {
        const error = broken(joint, assignment, occupancy)
        return error === undefined ? Result.succeed(explain) : Result.fail([error])
      },
    )
  })

/**
 * Explains why each candidate without a place is left out, in the order of the candidates. The assignment may be of any
 * making; one that is none of the instance, or that breaks a side constraint, is refused.
 *
 * @example
 * // Two seats, and two who are never placed in the same opening.
 * const problem = {
 *   instance: {
 *     candidates: [{ id: "a" }, { id: "b" }],
 *     openings: [{ id: "bakery", seats: 2 }],
 *     pairs: [
 *       { candidate: 0, opening: 0, fit: 3 },
 *       { candidate: 1, opening: 0, fit: 2 },
 *     ],
 *   },
 *   preferences: {
 *     candidates: [{ values: {} }, { values: {} }],
 *     policy: { keys: [], tieBreaker: { kind: "lottery", seed: "2025-07" } },
 *   },
 *   constraints: { apart: [["a", "b"]] },
 * } as const
 * const { assignment } = Result.getOrThrow(placeConstrained(problem, { mode: "bestFit" }))
 * const [leftOut] = Result.getOrThrow(explainConstrained(problem, assignment))
 * leftOut?.candidate // => "b"
 * leftOut?.openings.map(({ code }) => code) // => ["opening.apart"]
 */
export const explainConstrained = (
  problem: PlacementProblem,
  assignment: Assignment,
): Result.Result<ReadonlyArray<LeftOut>, ReadonlyArray<ProblemError | AssignmentError>> =>
  Result.map(prepareConstrained(problem, assignment), (explain) =>
    problem.instance.candidates.flatMap((_, candidate) => explain(candidate) ?? []),
  )

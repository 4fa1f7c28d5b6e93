/**
 * Diving: resolves every violation of a relaxed solution at once, solves the rest again, and so reaches good feasible
 * assignments early.
 */

import { emptyOccupancy } from "../occupancy.ts"
import type { Limit } from "../problem.ts"
import type { Relaxed, Rows } from "./relaxation.ts"
import type { SearchSpace } from "./search-space.ts"
import { type Decision, type Subproblem, subproblemOf } from "./subproblem.ts"
import { claimedReserves, excesses, placedBy, togetherOf, usersOf } from "./violations.ts"

/** How many relaxations a dive solves at most. */
const divesAtMost = 25

/** Decisions that resolve every violation, heuristically. */
const decide = (
  space: SearchSpace,
  subproblem: Subproblem,
  rows: Rows,
  relaxed: Relaxed,
): ReadonlyArray<Decision> => {
  const { problem, sizes } = space
  const { limits, place, start } = problem
  const placed = placedBy(space, rows, relaxed.rows)
  const decisions: Array<Decision> = []
  const occupancy = emptyOccupancy(problem)
  for (const [party, pair] of subproblem.fixed.entries())
    if (pair !== -1) occupancy.put(party, place[pair] as number)
  for (const [party, pair] of placed.split.toSorted(
    ([one], [other]) => (sizes[other] as number) - (sizes[one] as number) || one - other,
  )) {
    const rank = place[pair] as number
    const isFree = occupancy.obstacle(party, rank) === undefined
    if (isFree) occupancy.put(party, rank)
    decisions.push({ kind: isFree ? "fix" : "forbid", pair })
  }
  for (const [, goes] of togetherOf(space, placed.pairs)) decisions.push({ kind: "forbid", pair: goes })
  const over = excesses(space, subproblem, placed.used)
  for (const [index, limit] of limits.entries()) {
    let much = over[index] as number
    if (limit.limited.kind === "seats" || much <= 0) continue
    const counted = new Set(limit.places)
    for (const party of usersOf(space, subproblem, relaxed, placed.pairs, limit)) {
      if (much <= 0) break
      much -= (limit as Limit).amounts[party] as number
      for (let pair = start[party] as number; pair < (start[party + 1] as number); pair++)
        if (counted.has(place[pair] as number)) decisions.push({ kind: "forbid", pair })
    }
  }
  for (const limit of claimedReserves(space, subproblem, placed)) decisions.push({ kind: "keep", limit })
  return decisions
}

/** Dives from a subproblem. The caller's `relax` keeps the solutions that it meets. */
export const dive = (
  space: SearchSpace,
  rows: Rows,
  isSpent: () => boolean,
  relax: (subproblem: Subproblem) => Relaxed,
  { decided, ruledOut }: { readonly decided: ReadonlyArray<Decision>; readonly ruledOut: Uint8Array },
): void => {
  const decisions = [...decided]
  for (let time = 0; time < divesAtMost && !isSpent(); time++) {
    const subproblem = subproblemOf(space, decisions, ruledOut)
    if (subproblem === undefined) return
    const more = decide(space, subproblem, rows, relax(subproblem))
    if (more.length === 0) return
    decisions.push(...more)
  }
}

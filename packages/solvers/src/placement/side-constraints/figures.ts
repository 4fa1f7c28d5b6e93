/** What a placement of parties reaches, and who stands where in it. */

import { figuresOf } from "../../assignment/side-constraints/occupancy.ts"
import type { Assignment } from "../instance.ts"
import type { ConstrainedPlacementProblem } from "./constrained-problem.ts"

/** How many are placed, and their fits added up. */
export interface PlacementFigures {
  readonly people: number
  readonly fit: number
}

/** What a placement of parties reaches. */
export const placementFigures = (
  problem: ConstrainedPlacementProblem,
  where: Int32Array,
): PlacementFigures => {
  const { agents, score } = figuresOf(problem, where)
  return { people: agents, fit: score }
}

/** The opening of each candidate, by place, where parties stand in openings by rank. */
export const assignmentOf = (
  { members, openings, ranked }: ConstrainedPlacementProblem,
  where: Int32Array,
): Assignment => {
  const assignment = new Array<number | null>(ranked.instance.candidates.length).fill(null)
  for (const [party, opening] of where.entries())
    if (opening !== -1)
      for (const member of members[party] ?? []) assignment[member] = openings.placeOf[opening] as number
  return assignment
}

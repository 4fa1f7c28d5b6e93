import { pairAt } from "../problem.ts"
import type { SearchSpace } from "./search-space.ts"

/** A feasible assignment with its objective: the best one found so far, or a candidate for it. */
export interface Incumbent {
  /** The place of each party, or -1. */
  readonly where: Int32Array
  readonly objective: number
}

/** The objective of an assignment. */
export const objectiveIn = ({ problem, objective }: SearchSpace, where: Int32Array): number => {
  let sum = 0
  for (const [party, rank] of where.entries())
    if (rank !== -1) sum += objective[pairAt(problem, party, rank) as number] as number
  return sum
}

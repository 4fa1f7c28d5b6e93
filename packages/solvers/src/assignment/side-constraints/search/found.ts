/**
 * Placements that were found.
 *
 * @module
 */

import { pairAt } from "../problem.ts"
import type { SearchSpace } from "./search-space.ts"

/** A placement that breaks nothing, and what it is worth. */
export interface Found {
  /** The place of each party, or -1. */
  readonly where: Int32Array
  readonly worth: number
}

/** What a standing is worth. */
export const worthIn = ({ problem, worth }: SearchSpace, where: Int32Array): number => {
  let sum = 0
  for (const [party, rank] of where.entries())
    if (rank !== -1) sum += worth[pairAt(problem, party, rank) as number] as number
  return sum
}

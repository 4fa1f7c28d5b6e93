/**
 * What the search looks at: the problem, and what each of its pairs is worth.
 *
 * @module
 */

import type { ConstrainedProblem } from "../problem.ts"
import { type Worths, worthOf } from "./worth.ts"

/** A problem with the worth of each pair. */
export interface SearchSpace {
  readonly problem: ConstrainedProblem
  readonly worths: Worths
  /** What each pair is worth: a whole number greater than zero. */
  readonly worth: Float64Array
  readonly sizes: Float64Array
  /** The pairs of each party, the most worth first. */
  readonly byWorth: Int32Array
  /** Parties by the most that they are worth, a group of equals first. */
  readonly order: ReadonlyArray<number>
}

/** The greatest worth of everybody together: a quarter of the exact range, so that bounds can be added to it. */
const greatestWorth = 2 ** 51

/** The worth of each pair, or `undefined` where everybody together is worth more than numbers hold exactly. */
export const searchSpace = (problem: ConstrainedProblem, worths: Worths): SearchSpace | undefined => {
  const { agents, members, score, start } = problem
  const sizes = Float64Array.from(members, ({ length }) => length)
  const worth = new Float64Array(score.length)
  const byWorth = new Int32Array(score.length)
  const most = new Float64Array(members.length)
  let greatest = 0
  for (const party of members.keys()) {
    const [from, to] = [start[party] as number, start[party + 1] as number]
    for (let pair = from; pair < to; pair++) {
      byWorth[pair] = pair
      worth[pair] = worthOf(worths, { agents: sizes[party] as number, score: score[pair] as number })
    }
    byWorth
      .subarray(from, to)
      .sort((one, other) => (worth[other] as number) - (worth[one] as number) || one - other)
    most[party] = from < to ? (worth[byWorth[from] as number] as number) : 0
    greatest = Math.max(greatest, most[party] as number)
  }
  if (!(greatest * (agents + problem.at.length + 2) <= greatestWorth)) return undefined
  const order = [...members.keys()].sort(
    (one, other) =>
      (sizes[other] as number) - (sizes[one] as number) ||
      (most[other] as number) - (most[one] as number) ||
      one - other,
  )
  return { problem, worths, worth, sizes, byWorth, order }
}

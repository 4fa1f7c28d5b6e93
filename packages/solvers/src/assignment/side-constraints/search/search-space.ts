import type { ConstrainedProblem } from "../problem.ts"
import { type ObjectiveWeights, objectiveOf } from "./objective.ts"

/** A problem with the objective of each pair. */
export interface SearchSpace {
  readonly problem: ConstrainedProblem
  readonly weights: ObjectiveWeights
  /** The objective of each pair: a whole number greater than zero. */
  readonly objective: Float64Array
  readonly sizes: Float64Array
  /** The pairs of each party, by descending objective. */
  readonly byObjective: Int32Array
  /** Parties by descending size, then by their greatest objective. */
  readonly order: ReadonlyArray<number>
}

/** The greatest objective of all parties together: a quarter of the exact range, so that bounds can be added to it. */
const greatestObjective = 2 ** 51

/** The search space, or `undefined` where objectives leave the range of exact numbers. */
export const searchSpace = (
  problem: ConstrainedProblem,
  weights: ObjectiveWeights,
): SearchSpace | undefined => {
  const { agents, members, score, start } = problem
  const sizes = Float64Array.from(members, ({ length }) => length)
  const objective = new Float64Array(score.length)
  const byObjective = new Int32Array(score.length)
  const most = new Float64Array(members.length)
  let greatest = 0
  for (const party of members.keys()) {
    const [from, to] = [start[party] as number, start[party + 1] as number]
    for (let pair = from; pair < to; pair++) {
      byObjective[pair] = pair
      objective[pair] = objectiveOf(weights, { agents: sizes[party] as number, score: score[pair] as number })
    }
    byObjective
      .subarray(from, to)
      .sort((one, other) => (objective[other] as number) - (objective[one] as number) || one - other)
    most[party] = from < to ? (objective[byObjective[from] as number] as number) : 0
    greatest = Math.max(greatest, most[party] as number)
  }
  if (!(greatest * (agents + problem.at.length + 2) <= greatestObjective)) return undefined
  const order = [...members.keys()].sort(
    (one, other) =>
      (sizes[other] as number) - (sizes[one] as number) ||
      (most[other] as number) - (most[one] as number) ||
      one - other,
  )
  return { problem, weights, objective, sizes, byObjective, order }
}

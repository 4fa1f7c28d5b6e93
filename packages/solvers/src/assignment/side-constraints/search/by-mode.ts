/** The search for each lexicographic objective. */

import { figuresOf } from "../occupancy.ts"
import type { ConstrainedProblem } from "../problem.ts"
import { nodesForDuals, search } from "./branch-and-bound.ts"
import {
  agentFor,
  agentsFirst,
  agentsOnly,
  type Figures,
  type ObjectiveWeights,
  objectiveOf,
  scoreFirst,
} from "./objective.ts"
import { searchSpace } from "./search-space.ts"

/** The best assignment found, and what bounds better ones. */
export interface BestParties {
  /** The place of each party, by rank, or -1. */
  readonly where: Int32Array
  readonly bound: Figures
  readonly proven: boolean
  readonly nodes: number
}

/**
 * Searches for an optimal assignment.
 *
 * @param known - a feasible assignment to start from: the place of each party, or -1
 * @param unlimited - what the optimum without side constraints reaches
 * @returns `undefined` where the scores are too large to be added up exactly
 */
type SearchOfMode = (
  problem: ConstrainedProblem,
  known: Int32Array,
  nodeLimit: number,
  unlimited: Figures,
) => BestParties | undefined

/**
 * Searches for the greatest score and, among the assignments that reach it, the most agents.
 *
 * @example
 * // Two agents who are kept apart, and one place.
 * const nobody = Int32Array.of(-1, -1)
 * const found = searchScore(problem, nobody, 100, { agents: 2, score: 5 })
 * found?.where // => Int32Array.of(0, -1)
 * found?.bound // => { agents: 1, score: 3 }
 */
export const searchScore: SearchOfMode = (problem, known, nodeLimit, unlimited) => {
  const weights = scoreFirst(problem.agents, problem.greatestScore)
  const space = searchSpace(problem, weights)
  if (space === undefined) return undefined
  const { bound, nodes, where, objective } = search(space, known, nodeLimit)
  const least = Math.min(bound, objectiveOf(weights, unlimited))
  return {
    where,
    bound: { agents: least % weights.perScore, score: Math.floor(least / weights.perScore) },
    proven: least === objective,
    nodes,
  }
}

/** The factor by which the weight of an agent grows when the last one did not place the most agents. */
const dearer = 32

/** One search with given weights, and its bound. */
type Stage = (weights: ObjectiveWeights, nodesAtMost: number) => number | undefined

/**
 * Searches for the most agents and, among the assignments that place them, the greatest score.
 *
 * A weight of an agent above all scores together would be simple, and would hardly bound the score. So an agent weighs some
 * units of score, and a second search counts agents alone: an assignment that is optimal at that weight and has the most agents
 * has the greatest score among all that have as many. If it has fewer, the weight grows. With few nodes there is only time for the
 * simple way.
 *
 * @example
 * // Two agents who are kept apart, and one place.
 * const nobody = Int32Array.of(-1, -1)
 * searchAgents(problem, nobody, 100, { agents: 2, score: 5 })?.bound // => { agents: 1, score: 3 }
 */
export const searchAgents: SearchOfMode = (problem, known, nodeLimit, unlimited) => {
  const { greatestScore } = problem
  let best = { where: known, ...figuresOf(problem, known) }
  let nodes = 0
  /** A bound of the objective with these weights. */
  const stage: Stage = (weights, nodesAtMost) => {
    const space = searchSpace(problem, weights)
    if (space === undefined) return undefined
    const found = search(space, best.where, nodesAtMost, (where) => {
      const { score, agents } = figuresOf(problem, where)
      if (agents > best.agents || (agents === best.agents && score > best.score))
        best = { where, agents, score }
    })
    nodes += found.nodes
    return found.bound
  }

  let most = unlimited.agents
  /** Bounds of score and agents together, where an agent weighs so many units of score. */
  const limits: Array<{ readonly units: number; readonly bound: number }> = []
  const bound = (): Figures => {
    const agents = limits.reduce((least, one) => Math.min(least, Math.floor(one.bound / one.units)), most)
    const score = limits.reduce(
      (least, one) => Math.min(least, one.bound - one.units * agents),
      agents === unlimited.agents ? unlimited.score : agents * greatestScore,
    )
    return { agents, score }
  }
  const isProven = (): boolean => bound().agents === best.agents && bound().score === best.score
  const isWide = nodeLimit >= nodesForDuals
  const last = agentsFirst(problem.agents, greatestScore)
  const dearest = last.perAgent
  for (let units = isWide ? 1 : dearest; !isProven() && (nodes < nodeLimit || nodes === 0); units *= dearer) {
    const weights = units < dearest ? agentFor(units, greatestScore) : last
    const priced = stage(weights, units === 1 && isWide ? Math.ceil(nodeLimit / 2) : nodeLimit - nodes)
    if (priced !== undefined)
      limits.push({
        units: Math.min(units, dearest),
        bound: Math.floor(priced / weights.perScore),
      })
    if (units === 1 && isWide && bound().agents > best.agents && nodes < nodeLimit) {
      const counting = agentsOnly(greatestScore)
      const counted = stage(counting, Math.ceil((nodeLimit - nodes) / 2))
      if (counted !== undefined) most = Math.min(most, Math.floor(counted / counting.perAgent))
    }
    if (units >= dearest) break
  }
  if (limits.length === 0 && !isProven()) return undefined
  return { where: best.where, bound: bound(), proven: isProven(), nodes }
}

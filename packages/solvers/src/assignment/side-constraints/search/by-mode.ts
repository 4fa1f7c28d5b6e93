/**
 * The search in each mode: what is worth what, and what the bounds say.
 *
 * @module
 */

import type { ConstrainedProblem } from "../problem.ts"
import { figuresOf } from "../standing.ts"
import { nodesForTolls, search } from "./branch-and-bound.ts"
import { searchSpace } from "./search-space.ts"
import { agentFor, agentsFirst, agentsOnly, type Figures, scoreFirst, type Worths, worthOf } from "./worth.ts"

/** The best placement that was found, and what is known of better ones. */
export interface Best {
  /** The place of each party, by rank, or -1. */
  readonly where: Int32Array
  readonly bound: Figures
  readonly proven: boolean
  readonly nodes: number
}

/**
 * Searches for the best placement.
 *
 * @param known - the place of each party, or -1, in a placement that breaks nothing
 * @param unlimited - what the best placement reaches that looks at no side constraint
 * @returns `undefined` where the scores are too large to be added up exactly
 */
type SearchOfMode = (
  problem: ConstrainedProblem,
  known: Int32Array,
  nodeLimit: number,
  unlimited: Figures,
) => Best | undefined

/**
 * Searches for the greatest score, and for the most agents among placements that have it.
 *
 * @example
 * // Two agents who are kept apart, and one place.
 * const nobody = Int32Array.of(-1, -1)
 * const found = searchScore(problem, nobody, 100, { agents: 2, score: 5 })
 * found?.where // => Int32Array.of(0, -1)
 * found?.bound // => { agents: 1, score: 3 }
 */
export const searchScore: SearchOfMode = (problem, known, nodeLimit, unlimited) => {
  const worths = scoreFirst(problem.agents, problem.greatestScore)
  const space = searchSpace(problem, worths)
  if (space === undefined) return undefined
  const { bound, nodes, where, worth } = search(space, known, nodeLimit)
  const least = Math.min(bound, worthOf(worths, unlimited))
  return {
    where,
    bound: { agents: least % worths.perScore, score: Math.floor(least / worths.perScore) },
    proven: least === worth,
    nodes,
  }
}

/** How many times as much an agent is worth when the last worth did not place the most agents. */
const dearer = 32

/** The search of a problem in which an agent is worth so much, and no more nodes than are left. */
type Stage = (worths: Worths, nodesAtMost: number) => number | undefined

/**
 * Searches for the most agents, and for the greatest score among placements that have them.
 *
 * To count an agent for more than all scores together would be simple, and bound the score hardly at all. So an agent is worth some
 * units of score, and agents are counted besides, without any score: an assignment that is the best at that worth and has the most agents
 * has the greatest score among all that have them. Where it has fewer, an agent is worth too little. With few nodes there is only time for the
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
  /** The greatest worth that any placement may have. */
  const stage: Stage = (worths, nodesAtMost) => {
    const space = searchSpace(problem, worths)
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
  /** No placement has more score and agents together, where an agent is worth so many units of score. */
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
  const isWide = nodeLimit >= nodesForTolls
  const last = agentsFirst(problem.agents, greatestScore)
  const dearest = last.perAgent
  for (let units = isWide ? 1 : dearest; !isProven() && (nodes < nodeLimit || nodes === 0); units *= dearer) {
    const worths = units < dearest ? agentFor(units, greatestScore) : last
    const priced = stage(worths, units === 1 && isWide ? Math.ceil(nodeLimit / 2) : nodeLimit - nodes)
    if (priced !== undefined)
      limits.push({
        units: Math.min(units, dearest),
        bound: Math.floor(priced / worths.perScore),
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

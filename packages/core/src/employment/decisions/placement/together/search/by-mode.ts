/**
 * The search in each mode: what is worth what, and what the bounds say.
 *
 * @module
 */

import type { JointProblem } from "../joint-problem.ts"
import { figuresOf } from "../standing.ts"
import { nodesForTolls, search } from "./branch-and-bound.ts"
import { searchSpace } from "./search-space.ts"
import {
  fitFirst,
  type PlacementFigures,
  peopleFirst,
  peopleOnly,
  personFor,
  type Worths,
  worthOf,
} from "./worth.ts"

/** The best placement that was found, and what is known of better ones. */
export interface Best {
  /** The opening of each party, by rank, or -1. */
  readonly where: Int32Array
  readonly bound: PlacementFigures
  readonly proven: boolean
  readonly nodes: number
}

/**
 * Searches for the best placement.
 *
 * @param known - the opening of each party, or -1, in a placement that breaks nothing
 * @param unlimited - what the best placement reaches that looks at no side constraint
 * @returns `undefined` where the fits are too large to be added up exactly
 */
type SearchOfMode = (
  problem: JointProblem,
  known: Int32Array,
  nodeLimit: number,
  unlimited: PlacementFigures,
) => Best | undefined

const greatestFitOf = ({ ranked: { fits } }: JointProblem): number =>
  fits.reduce((one, other) => Math.max(one, other), 0)

/** Searches for the greatest fit, and for the most people among placements that have it. */
export const searchFit: SearchOfMode = (problem, known, nodeLimit, unlimited) => {
  const worths = fitFirst(problem.ranked.instance.candidates.length, greatestFitOf(problem))
  const space = searchSpace(problem, worths)
  if (space === undefined) return undefined
  const { bound, nodes, where, worth } = search(space, known, nodeLimit)
  const least = Math.min(bound, worthOf(worths, unlimited))
  return {
    where,
    bound: { people: least % worths.perFit, fit: Math.floor(least / worths.perFit) },
    proven: least === worth,
    nodes,
  }
}

/** How many times as much a person is worth when what he was worth did not place the most people. */
const dearer = 32

/** The search of a problem in which somebody is worth so much, and no more nodes than are left. */
type Stage = (worths: Worths, nodesAtMost: number) => number | undefined

/**
 * Searches for the most people, and for the greatest fit among placements that have them.
 *
 * To count a person for more than all fits together would be simple, and bound the fit hardly at all. So a person is worth some
 * units of fit, and people are counted besides, without any fit: a placement that is the best at that worth and has the most people
 * fits best among all that have them. Where it has fewer, a person is worth too little. With few nodes there is only time for the
 * simple way.
 */
export const searchPeople: SearchOfMode = (problem, known, nodeLimit, unlimited) => {
  const greatestFit = greatestFitOf(problem)
  let best = { where: known, ...figuresOf(problem, known) }
  let nodes = 0
  /** The greatest worth that any placement may have. */
  const stage: Stage = (worths, nodesAtMost) => {
    const space = searchSpace(problem, worths)
    if (space === undefined) return undefined
    const found = search(space, best.where, nodesAtMost, (where) => {
      const { fit, people } = figuresOf(problem, where)
      if (people > best.people || (people === best.people && fit > best.fit)) best = { where, people, fit }
    })
    nodes += found.nodes
    return found.bound
  }

  let most = unlimited.people
  /** No placement has more fit and people together, where a person is worth so many units of fit. */
  const limits: Array<{ readonly fits: number; readonly bound: number }> = []
  const bound = (): PlacementFigures => {
    const people = limits.reduce((least, one) => Math.min(least, Math.floor(one.bound / one.fits)), most)
    const fit = limits.reduce(
      (least, one) => Math.min(least, one.bound - one.fits * people),
      people === unlimited.people ? unlimited.fit : people * greatestFit,
    )
    return { people, fit }
  }
  const isProven = (): boolean => bound().people === best.people && bound().fit === best.fit
  const isWide = nodeLimit >= nodesForTolls
  const last = peopleFirst(problem.ranked.instance.candidates.length, greatestFit)
  const dearest = last.perPerson
  for (let fits = isWide ? 1 : dearest; !isProven() && (nodes < nodeLimit || nodes === 0); fits *= dearer) {
    const worths = fits < dearest ? personFor(fits, greatestFit) : last
    const priced = stage(worths, fits === 1 && isWide ? Math.ceil(nodeLimit / 2) : nodeLimit - nodes)
    if (priced !== undefined)
      limits.push({
        fits: Math.min(fits, dearest),
        bound: Math.floor(priced / worths.perFit),
      })
    if (fits === 1 && isWide && bound().people > best.people && nodes < nodeLimit) {
      const counting = peopleOnly(greatestFit)
      const counted = stage(counting, Math.ceil((nodeLimit - nodes) / 2))
      if (counted !== undefined) most = Math.min(most, Math.floor(counted / counting.perPerson))
    }
    if (fits >= dearest) break
  }
  if (limits.length === 0 && !isProven()) return undefined
  return { where: best.where, bound: bound(), proven: isProven(), nodes }
}

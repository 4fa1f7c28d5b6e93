/** A best placement and what proves that there is none better. */

import type { AssignmentProblem } from "../assignment/problem.ts"
import { solveAssignment } from "../assignment/solve.ts"
import type { CheckedInstance } from "./checked.ts"
import type { Assignment, PlacementInstance } from "./instance.ts"

/** What a pair is worth: `perPerson`, and `perFit` for each unit of its fit. */
export interface PairWorth {
  readonly perFit: number
  readonly perPerson: number
}

/**
 * Prices at which everybody gets what is best for them and every seat that costs something is taken. Because what candidates
 * gain and what seats cost is together at least the worth of every pair, no placement is worth more than this one.
 */
export interface PlacementProof {
  readonly worth: PairWorth
  /** The price of a seat of each opening, in the order of the openings: zero unless the opening is full. */
  readonly prices: ReadonlyArray<number>
  /** What each candidate gains, in the order of the candidates: worth less price; zero for everybody left out. */
  readonly gains: ReadonlyArray<number>
}

/** A best placement. */
export interface OptimalPlacement {
  /** The opening of each candidate, in the order of the candidates. */
  readonly assignment: Assignment
  /** How many are placed. */
  readonly people: number
  /** The fit of everybody placed, added up. */
  readonly fit: number
  readonly proof: PlacementProof
}

/** A checked problem with what each pair is worth, as the solver takes it. */
export const assignmentProblemOf = (
  { candidates, openings, pairs, seats, start }: CheckedInstance,
  worth: PairWorth,
): AssignmentProblem => {
  const weight = new Float64Array(pairs.score.length)
  for (let pair = 0; pair < weight.length; pair++)
    weight[pair] = (pairs.score[pair] as number) * worth.perFit + worth.perPerson
  return {
    agents: candidates.placeOf.length,
    places: openings.placeOf.length,
    seats,
    start,
    place: pairs.place,
    weight,
  }
}

/** Solves a checked problem for what its pairs are worth, and gives the result in the order of its lists. */
export const optimalPlacement = (checked: CheckedInstance, worth: PairWorth): OptimalPlacement => {
  const { candidates, openings, pairs } = checked
  const problem = assignmentProblemOf(checked, worth)
  const { placed, prices } = solveAssignment(problem)
  const assignment = new Array<number | null>(placed.length).fill(null)
  const gains = new Array<number>(placed.length).fill(0)
  let people = 0
  let fit = 0
  placed.forEach((pair, rank) => {
    if (pair < 0) return
    const place = candidates.placeOf[rank] as number
    const opening = pairs.place[pair] as number
    assignment[place] = openings.placeOf[opening] as number
    gains[place] = (problem.weight[pair] as number) - (prices[opening] as number)
    people++
    fit += pairs.score[pair] as number
  })
  return {
    assignment,
    people,
    fit,
    proof: { worth, prices: Array.from(openings.rankOf, (rank) => prices[rank] as number), gains },
  }
}

/**
 * Whether the proof of a placement holds: only pairs of the problem, no seat taken twice, and complementary slackness. It
 * looks at nothing but the problem and the placement, and so checks the solver too.
 *
 * @example
 * const instance = {
 *   candidates: [{ id: "a" }, { id: "b" }],
 *   openings: [{ id: "bakery", seats: 1 }],
 *   pairs: [{ candidate: 0, opening: 0, fit: 2 }, { candidate: 1, opening: 0, fit: 5 }],
 * }
 * const placed = Result.getOrThrow(bestFit(instance))
 * placed.assignment // => [null, 0]
 * isOptimal(instance, placed) // => true
 * isOptimal(instance, { ...placed, assignment: [0, null] }) // => false
 */
export const isOptimal = (
  { candidates, openings, pairs }: PlacementInstance,
  { assignment, proof: { gains, prices, worth } }: OptimalPlacement,
): boolean => {
  if (assignment.length !== candidates.length || gains.length !== candidates.length) return false
  if (prices.length !== openings.length || ![...gains, ...prices].every((value) => value >= 0)) return false
  const taken = new Map<number, number>()
  for (const { candidate, fit, opening } of pairs) {
    const worthHere = fit * worth.perFit + worth.perPerson
    const covered = (gains[candidate] ?? 0) + (prices[opening] ?? 0)
    if (covered < worthHere) return false
    if (assignment[candidate] !== opening) continue
    if (covered > worthHere) return false
    taken.set(opening, (taken.get(opening) ?? 0) + 1)
  }
  let seated = 0
  for (const count of taken.values()) seated += count
  return (
    seated === assignment.filter((opening) => opening !== null).length &&
    assignment.every((opening, candidate) => opening !== null || gains[candidate] === 0) &&
    openings.every(({ seats }, place) => {
      const count = taken.get(place) ?? 0
      return count === seats || (count < seats && prices[place] === 0)
    })
  )
}

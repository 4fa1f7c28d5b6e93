/** What the searches and the stable assignment come to, against every assignment that breaks nothing. */

import { runs } from "@bazgasht/properties"
import * as fc from "fast-check"
import { describe, expect, it } from "vitest"
import { deferredAcceptance } from "../../src/assignment/deferred-acceptance.ts"
import { figuresOf } from "../../src/assignment/side-constraints/occupancy.ts"
import type { ConstrainedProblem } from "../../src/assignment/side-constraints/problem.ts"
import { searchAgents, searchScore } from "../../src/assignment/side-constraints/search/by-mode.ts"
import type { Figures } from "../../src/assignment/side-constraints/search/objective.ts"
import { stableUnderConstraints } from "../../src/assignment/side-constraints/stable.ts"
import { anyConstrained, breaksNothing, everyAssignment } from "./constrained-problems.ts"

type Better = (one: Figures, other: Figures) => number

const byAgents: Better = (one, other) => one.agents - other.agents || one.score - other.score
const byScore: Better = (one, other) => one.score - other.score || one.agents - other.agents

/** More than anything can reach. */
const unlimited = ({ agents, greatestScore }: ConstrainedProblem): Figures => ({
  agents,
  score: agents * greatestScore,
})

describe.each([
  ["the most agents", searchAgents, byAgents],
  ["the greatest score", searchScore, byScore],
] as const)("the search for %s", (_what, search, better) => {
  const bestOf = (problem: ConstrainedProblem): Figures =>
    everyAssignment(problem)
      .map((where) => figuresOf(problem, where))
      .reduce((one, other) => (better(one, other) < 0 ? other : one))
  const searched = (problem: ConstrainedProblem, nodes: number) => {
    const nobody = new Int32Array(problem.members.length).fill(-1)
    const found = search(problem, nobody, nodes, unlimited(problem))
    if (found === undefined) throw new Error("the scores are too large")
    return found
  }

  it("finds and proves what the best of all assignments reaches", () =>
    fc.assert(
      fc.property(anyConstrained, (problem) => {
        const { bound, proven, where } = searched(problem, 2000)
        const best = bestOf(problem)
        expect(breaksNothing(problem, where)).toBe(true)
        expect(figuresOf(problem, where)).toEqual(best)
        expect({ bound, proven }).toEqual({ bound: best, proven: true })
      }),
      { numRuns: runs(600) },
    ))

  it("breaks nothing and is bounded by what the best reaches, also where it is cut off at once", () =>
    fc.assert(
      fc.property(anyConstrained, (problem) => {
        const { bound, where } = searched(problem, 1)
        expect(breaksNothing(problem, where)).toBe(true)
        expect(better(bound, bestOf(problem))).toBeGreaterThanOrEqual(0)
      }),
      { numRuns: runs(600) },
    ))
})

/** The same agents, each for itself, with nothing but seats to limit them. */
const unconstrained = (problem: ConstrainedProblem): ConstrainedProblem => {
  const { agents, limits, members } = problem
  const seats = limits.filter(({ limited }) => limited.kind === "seats")
  return {
    ...problem,
    agents: members.length,
    members: members.map((_, party) => [party]),
    partyOf: Int32Array.from({ length: agents }, (_, party) => party),
    limits: seats.map((limit) => ({ ...limit, amounts: new Float64Array(members.length).fill(1) })),
    at: seats.map((_, place) => [place]),
    apartFrom: members.map(() => new Set()),
  }
}

describe("a stable assignment under side constraints", () => {
  it("is that of deferred acceptance where nothing but seats limits anybody", () =>
    fc.assert(
      fc.property(anyConstrained.map(unconstrained), (problem) => {
        const { agents, byWish, compare, limits, place, start } = problem
        const agentOf = new Int32Array(place.length)
        for (let agent = 0; agent < agents; agent++) agentOf.fill(agent, start[agent], start[agent + 1])
        const { assignment } = deferredAcceptance({
          agents,
          seats: limits.map(({ capacity }) => capacity),
          agentOf,
          placeOf: byWish.map((pair) => place[pair] as number),
          starts: start,
          ends: start.slice(1),
          compare: (one, other) => compare(byWish[one] as number, byWish[other] as number),
        })
        const { unsettled, where } = stableUnderConstraints(problem)
        expect(Array.from(where, (at) => (at === -1 ? null : at))).toEqual(assignment)
        expect(unsettled).toEqual([])
      }),
      { numRuns: runs(400) },
    ))

  it("breaks nothing, and leaves no party out that could be put somewhere as things stand", () =>
    fc.assert(
      fc.property(anyConstrained, (problem) => {
        const { where } = stableUnderConstraints(problem)
        expect(breaksNothing(problem, where)).toBe(true)
        for (const party of problem.members.keys()) {
          if (where[party] !== -1) continue
          for (const place of problem.place.subarray(problem.start[party], problem.start[party + 1]))
            expect(breaksNothing(problem, where.with(party, place))).toBe(false)
        }
      }),
      { numRuns: runs(600) },
    ))
})

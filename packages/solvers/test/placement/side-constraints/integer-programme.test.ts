/** Placement held against HiGHS, an exact solver of integer programmes, also where brute force ends. */

import {
  type BestConstrainedPlacement,
  placeConstrained,
  type SideConstraints,
} from "@bazgasht/solvers/placement"
import * as Result from "effect/Result"
import * as fc from "fast-check"
import { describe, expect, it } from "vitest"
import { makeProblem } from "../../../bench/constrained-instances.ts"
import { makeInstance } from "../../../bench/placement-instances.ts"
import { byPriority, type Problem, problems, rankOf } from "../stable-instances.ts"
import {
  brokenBy,
  type Constrained,
  constrainedProblems,
  largerConstrained,
  smallConstrained,
} from "./constrained-problems.ts"
import { bestFigures, fewestWishPlaces } from "./integer-programme.ts"

const middling = fc.oneof(
  smallConstrained,
  largerConstrained,
  constrainedProblems({ candidates: 30, openings: 6, seats: 5 }),
)

/** Hundreds of people, with reserves that are kept and reserves that are released in turn. */
const hundreds = (seed: number, candidates: number, seats: readonly [number, number]): Constrained => {
  const size = { candidates, openings: 15, each: 8, seats }
  const problem = makeProblem(makeInstance(size, seed), { groups: 8, apart: 15, quotaEvery: 2 }, seed)
  const { quotas = [], ...others } = problem.constraints as SideConstraints
  return {
    ...problem,
    constraints: {
      ...others,
      quotas: quotas.map(({ reserved, ...quota }, place) => ({
        ...quota,
        ...(reserved === undefined
          ? {}
          : { reserved: { ...reserved, unusedSeats: place % 4 < 2 ? "kept" : "released" } }),
      })),
    },
  }
}

describe.each(["mostPeople", "bestFit"] as const)("%s beside the integer programme", (mode) => {
  const check = (problem: Constrained): void => {
    const placed = Result.getOrThrow(placeConstrained(problem, { mode })) as BestConstrainedPlacement
    const { assignment, bound, fit, people, proven } = placed
    const best = bestFigures(problem, mode)
    expect(brokenBy(problem, assignment)).toEqual([])
    expect({ people, fit, proven, bound }).toEqual({ ...best, proven: true, bound: best })
  }

  it("reaches what HiGHS reaches, and is proven", () =>
    fc.assert(fc.property(middling, check), { numRuns: 300, seed: 1404 }))

  it.each<[string, readonly [number, number]]>([
    ["too few seats", [4, 16]],
    ["too few escort officers", [4, 30]],
  ])("does so for hundreds of people: %s", (_what, seats) => check(hundreds(1, 200, seats)))
})

describe("stable placement beside the integer programme", () => {
  const check = (problem: Problem): void => {
    const { assignment } = Result.getOrThrow(placeConstrained(problem, { mode: "stable" }))
    const places = assignment.map((opening, candidate) => rankOf(problem, candidate, opening))
    const fewest = fewestWishPlaces(
      problem,
      (opening, one, other) => byPriority(problem, opening, one, other) < 0,
    )
    expect(places.reduce((sum, place) => sum + place, 0)).toBe(fewest)
  }

  it("gives everybody the best that any stable placement gives him", () =>
    fc.assert(fc.property(problems({ candidates: 25, openings: 6, seats: 4 }), check), {
      numRuns: 200,
      seed: 1404,
    }))

  it("does so for a hundred people", () => {
    const { constraints: _, ...problem } = hundreds(1, 100, [2, 8])
    // Openings that rank by fit differ in their orders, which makes the placement more than a line.
    const keys = [{ key: "fit", order: "lowestFirst" } as const]
    const { policy } = problem.preferences
    check({ ...problem, preferences: { ...problem.preferences, policy: { ...policy, keys } } })
  })
})

import { runs } from "@bazgasht/properties"
import {
  type Assignment,
  type BestConstrainedPlacement,
  type BestMode,
  bestFit,
  mostPeople,
  type PlacementFigures,
  type PlacementInstance,
  placeConstrained,
} from "@bazgasht/solvers/placement"
import * as Result from "effect/Result"
import * as fc from "fast-check"
import { describe, expect, it } from "vitest"
import { byIds } from "../instances.ts"
import { problems, wishesOf } from "../stable-instances.ts"
import {
  brokenBy,
  type Constrained,
  everyAssignment,
  figuresOf,
  largerConstrained,
  reordered,
  smallConstrained,
} from "./constrained-problems.ts"

const placed = (problem: Constrained, mode: BestMode, nodeLimit?: number): BestConstrainedPlacement => {
  const result = Result.getOrThrow(
    placeConstrained(problem, { mode, ...(nodeLimit === undefined ? {} : { nodeLimit }) }),
  )
  if (result.mode === "stable") throw new Error("another mode was asked for")
  return result
}

/** Greater than zero where the first is better. */
const better: Readonly<Record<BestMode, (one: PlacementFigures, other: PlacementFigures) => number>> = {
  mostPeople: (one, other) => one.people - other.people || one.fit - other.fit,
  bestFit: (one, other) => one.fit - other.fit || one.people - other.people,
}

const modes = ["mostPeople", "bestFit"] as const

describe.each(modes)("%s under side constraints", (mode) => {
  const compare = better[mode]

  it("P7: is proven, and what the best of all assignments that break nothing reaches", () =>
    fc.assert(
      fc.property(smallConstrained, (problem) => {
        const [best] = everyAssignment(problem)
          .map((assignment) => figuresOf(problem, assignment))
          .toSorted((one, other) => compare(other, one))
        const { assignment, bound, fit, people, proven } = placed(problem, mode)
        expect(brokenBy(problem, assignment)).toEqual([])
        expect({ people, fit }).toEqual(best)
        expect({ proven, bound }).toEqual({ proven: true, bound: best })
      }),
      { numRuns: runs(400) },
    ))

  it("breaks nothing, counts right and never claims what it does not know when it may solve little", () =>
    fc.assert(
      fc.property(smallConstrained, fc.integer({ min: 1, max: 4 }), (problem, nodeLimit) => {
        const [best] = everyAssignment(problem)
          .map((assignment) => figuresOf(problem, assignment))
          .toSorted((one, other) => compare(other, one)) as [PlacementFigures]
        const { assignment, bound, fit, people, proven } = placed(problem, mode, nodeLimit)
        expect(brokenBy(problem, assignment)).toEqual([])
        expect({ people, fit }).toEqual(figuresOf(problem, assignment))
        expect(compare(bound, best)).toBeGreaterThanOrEqual(0)
        expect(compare(best, { people, fit })).toBeGreaterThanOrEqual(0)
        if (proven) expect({ people, fit }).toEqual(best)
      }),
      { numRuns: runs(400) },
    ))

  it("P1, P3: breaks nothing and stays below its bound where brute force ends", () =>
    fc.assert(
      fc.property(largerConstrained, (problem) => {
        const { assignment, bound, fit, people, proven } = placed(problem, mode)
        expect(brokenBy(problem, assignment)).toEqual([])
        expect({ people, fit }).toEqual(figuresOf(problem, assignment))
        expect(compare(bound, { people, fit })).toBeGreaterThanOrEqual(0)
        expect(proven).toBe(compare(bound, { people, fit }) === 0)
      }),
    ))

  it("is the same in whatever order everything is listed", () =>
    fc.assert(
      fc.property(
        largerConstrained.chain((problem) => fc.tuple(fc.constant(problem), reordered(problem))),
        ([problem, other]) => {
          const byId = (of: Constrained, assignment: Assignment) =>
            new Map([...byIds(of.instance, assignment)].sort())
          const one = placed(problem, mode)
          const two = placed(other, mode)
          expect(byId(other, two.assignment)).toEqual(byId(problem, one.assignment))
          expect({ ...two, assignment: [] }).toEqual({ ...one, assignment: [] })
        },
      ),
    ))

  it("is as good as without side constraints where there are none, or where a placement without them happens to keep them", () =>
    fc.assert(
      fc.property(
        problems({ candidates: 12, openings: 4, seats: 4 }),
        largerConstrained,
        (free, constrained) => {
          for (const problem of [{ ...free, constraints: {} }, constrained]) {
            const wished: PlacementInstance = {
              ...problem.instance,
              pairs: problem.instance.pairs.filter(({ candidate, opening }) =>
                wishesOf(problem, candidate).includes(opening),
              ),
            }
            const { assignment, fit, people } = Result.getOrThrow(
              mode === "bestFit" ? bestFit(wished) : mostPeople(wished),
            )
            if (brokenBy(problem, assignment).length > 0) return
            expect(placed(problem, mode)).toMatchObject({ fit, people, proven: true })
          }
        },
      ),
      { numRuns: runs(200) },
    ))
})

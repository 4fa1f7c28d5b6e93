/** What the search rests on: bounds that hold, and subproblems that lose no placement. Heuristics would hide it on small problems. */

import { runs } from "@bazgasht/properties"
import * as fc from "fast-check"
import { describe, expect, it } from "vitest"
import type { ConstrainedProblem, Limit } from "../../src/assignment/side-constraints/problem.ts"
import { objectiveIn } from "../../src/assignment/side-constraints/search/incumbent.ts"
import {
  agentFor,
  agentsOnly,
  type ObjectiveWeights,
  scoreFirst,
} from "../../src/assignment/side-constraints/search/objective.ts"
import { packingsOf } from "../../src/assignment/side-constraints/search/packing.ts"
import type { Prices } from "../../src/assignment/side-constraints/search/prices.ts"
import { type Relaxed, relaxing, rowsOf } from "../../src/assignment/side-constraints/search/relaxation.ts"
import { repaired } from "../../src/assignment/side-constraints/search/repair.ts"
import { type SearchSpace, searchSpace } from "../../src/assignment/side-constraints/search/search-space.ts"
import {
  type Decision,
  type Subproblem,
  subproblemOf,
} from "../../src/assignment/side-constraints/search/subproblem.ts"
import { fixVariables } from "../../src/assignment/side-constraints/search/variable-fixing.ts"
import { branchesOf, placedBy } from "../../src/assignment/side-constraints/search/violations.ts"
import { anyConstrained, everyAssignment, usedOf } from "./constrained-problems.ts"

const spaceOf = (problem: ConstrainedProblem, weights: ObjectiveWeights): SearchSpace => {
  const space = searchSpace(problem, weights)
  if (space === undefined) throw new Error("the scores are too large")
  return space
}

/** Whether a placement meets a decision. */
const meets = (
  { limits, place, start }: ConstrainedProblem,
  where: Int32Array,
  decision: Decision,
): boolean => {
  if (decision.kind === "fix" || decision.kind === "forbid") {
    const party = start.findIndex(
      (from, index) => from <= decision.pair && decision.pair < (start[index + 1] ?? 0),
    )
    return (where[party] === place[decision.pair]) === (decision.kind === "fix")
  }
  const limit = limits[decision.limit] as Limit
  if (decision.kind === "release") return [...(limit.claimants ?? [])].every((party) => where[party] !== -1)
  return usedOf(limit, where) <= limit.capacity
}

/** What is ruled out of a subproblem holds none of its placements that is worth as much as something better than the best found. */
const rulesOutNothingBetter = (
  space: SearchSpace,
  problem: ConstrainedProblem,
  subproblem: Subproblem,
  relaxed: Relaxed,
  inside: ReadonlyArray<Int32Array>,
  wanted: number,
): void => {
  const better = inside.filter((where) => objectiveIn(space, where) >= wanted)
  const narrowed = { ...subproblem, forbidden: subproblem.forbidden.slice() }
  const settled = fixVariables(space, narrowed, relaxed, (bound) => bound >= wanted)
  if (settled === undefined) {
    expect(better).toEqual([])
    return
  }
  const out = [...narrowed.forbidden.entries()].flatMap(
    ([pair, isOut]): ReadonlyArray<Decision> =>
      isOut === 1 && subproblem.forbidden[pair] === 0 ? [{ kind: "forbid", pair }] : [],
  )
  for (const where of better)
    for (const decision of [...out, ...settled]) expect(meets(problem, where, decision)).toBe(true)
}

/** Prices of limits, mostly none or small. */
const prices = fc.array(fc.oneof(fc.constant(0), fc.nat(40), fc.nat(4000)), { minLength: 20, maxLength: 20 })

describe.each<[string, ObjectiveWeights]>([
  ["the score before agents", scoreFirst(5, 3)],
  ["agents alone", agentsOnly(3)],
  ["agents for some units of score", agentFor(2, 3)],
])("a subproblem of the search for %s", (_what, weights) => {
  it("is bounded whatever the prices, divided without losing a placement, and narrowed without losing a better one", () =>
    fc.assert(
      fc.property(
        anyConstrained,
        prices,
        fc.boolean(),
        fc.array(fc.nat(), { minLength: 12, maxLength: 12 }),
        (problem, priced, hasDuals, choices) => {
          const space = spaceOf(problem, weights)
          const rows = rowsOf(space)
          const packings = packingsOf(space)
          const relax = relaxing(space, rows, packings)
          const priceAt = (index: number): number => priced[index % priced.length] ?? 0
          const at: Prices = {
            limits: Float64Array.from(problem.limits, (_, index) =>
              hasDuals && packings.isPacked[index] === 1 ? 0 : priceAt(index),
            ),
            ...(hasDuals
              ? { duals: Float64Array.from(packings.pairOf, (_, slot) => priceAt(slot + 3)) }
              : {}),
          }
          const isFree = [...at.limits, ...(at.duals ?? [])].every((price) => price === 0)
          let inside = everyAssignment(problem)
          const decisions: Array<Decision> = []
          for (const choice of choices) {
            const subproblem = subproblemOf(space, decisions)
            if (subproblem === undefined) {
              expect(inside).toEqual([])
              return
            }
            const relaxed = relax(subproblem, at)
            const best = Math.max(...inside.map((where) => objectiveIn(space, where)))
            expect(relaxed.bound).toBeGreaterThanOrEqual(best)
            rulesOutNothingBetter(
              space,
              problem,
              subproblem,
              relaxed,
              inside,
              best - (choice % 5) * weights.unit,
            )
            const placed = placedBy(space, rows, relaxed.rows)
            const branches = branchesOf(space, packings, subproblem, relaxed, placed)
            if (branches === undefined) {
              const where = Array.from(placed.pairs, (pair) =>
                pair === -1 ? -1 : (problem.place[pair] ?? -1),
              )
              expect(inside.map((one) => [...one])).toContainEqual(where)
              const objective = objectiveIn(space, Int32Array.from(where))
              if (isFree) expect(objective).toBe(best)
              // Such a subproblem is left as solved: its solution has to become the best that was found.
              expect(repaired(space, placed).objective).toBeGreaterThanOrEqual(objective)
              return
            }
            for (const where of inside)
              expect(
                branches.some((branch) => branch.every((decision) => meets(problem, where, decision))),
              ).toBe(true)
            const releasing = branches.find((branch) => branch.some(({ kind }) => kind === "release"))
            const chosen = (choice % 2 === 0 ? releasing : undefined) ?? branches[choice % branches.length]
            if (chosen === undefined) return
            decisions.push(...chosen)
            inside = inside.filter((where) => chosen.every((decision) => meets(problem, where, decision)))
          }
        },
      ),
      { numRuns: runs(600) },
    ))
})

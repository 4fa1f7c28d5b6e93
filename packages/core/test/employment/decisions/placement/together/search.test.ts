/** What the search rests on: bounds that hold, and subproblems that lose no placement. Heuristics would hide it on small problems. */

import { runs } from "@bazgasht/properties"
import * as Result from "effect/Result"
import * as fc from "fast-check"
import { describe, expect, it } from "vitest"
import {
  type JointProblem,
  jointProblem,
} from "../../../../../src/employment/decisions/placement/together/joint-problem.ts"
import type { Limit } from "../../../../../src/employment/decisions/placement/together/limits.ts"
import { worthIn } from "../../../../../src/employment/decisions/placement/together/search/found.ts"
import { packingsOf } from "../../../../../src/employment/decisions/placement/together/search/packing.ts"
import type { Prices } from "../../../../../src/employment/decisions/placement/together/search/prices.ts"
import {
  type Relaxed,
  relaxing,
  rowsOf,
} from "../../../../../src/employment/decisions/placement/together/search/relaxation.ts"
import { repaired } from "../../../../../src/employment/decisions/placement/together/search/repair.ts"
import { ruleOut } from "../../../../../src/employment/decisions/placement/together/search/ruling-out.ts"
import {
  type SearchSpace,
  searchSpace,
} from "../../../../../src/employment/decisions/placement/together/search/search-space.ts"
import {
  type Decision,
  type Subproblem,
  subproblemOf,
} from "../../../../../src/employment/decisions/placement/together/search/subproblem.ts"
import {
  branchesOf,
  placedBy,
} from "../../../../../src/employment/decisions/placement/together/search/violations.ts"
import {
  fitFirst,
  peopleOnly,
  personFor,
  type Worths,
} from "../../../../../src/employment/decisions/placement/together/search/worth.ts"
import { type Constrained, everyAssignment, smallConstrained } from "./constrained-problems.ts"

const spaceOf = (joint: JointProblem, worths: Worths): SearchSpace => {
  const space = searchSpace(joint, worths)
  if (space === undefined) throw new Error("the fits are too large")
  return space
}

/** Every placement that breaks nothing: the rank of the opening of each party, or -1. */
const everyPlacement = (
  problem: Constrained,
  { members, openings }: JointProblem,
): ReadonlyArray<Int32Array> =>
  everyAssignment(problem).map((assignment) =>
    Int32Array.from(members, ([first = -1]) => {
      const place = assignment[first]
      return place === undefined ? -1 : (openings.rankOf[place] ?? -1)
    }),
  )

/** Whether a placement meets a decision. */
const meets = ({ limits, opening, start }: JointProblem, where: Int32Array, decision: Decision): boolean => {
  if (decision.kind === "fix" || decision.kind === "forbid") {
    const party = start.findIndex(
      (from, place) => from <= decision.pair && decision.pair < (start[place + 1] ?? 0),
    )
    return (where[party] === opening[decision.pair]) === (decision.kind === "fix")
  }
  const limit = limits[decision.limit] as Limit
  if (decision.kind === "release") return [...(limit.claimants ?? [])].every((party) => where[party] !== -1)
  const used = where.reduce(
    (sum, rank, party) => sum + (limit.openings.includes(rank) ? (limit.amounts[party] as number) : 0),
    0,
  )
  return used <= limit.capacity
}

/** What is ruled out of a subproblem holds none of its placements that is worth as much as something better than the best found. */
const rulesOutNothingBetter = (
  space: SearchSpace,
  joint: JointProblem,
  subproblem: Subproblem,
  relaxed: Relaxed,
  inside: ReadonlyArray<Int32Array>,
  wanted: number,
): void => {
  const better = inside.filter((where) => worthIn(space, where) >= wanted)
  const narrowed = { ...subproblem, forbidden: subproblem.forbidden.slice() }
  const settled = ruleOut(space, narrowed, relaxed, (bound) => bound >= wanted)
  if (settled === undefined) {
    expect(better).toEqual([])
    return
  }
  const out = [...narrowed.forbidden.entries()].flatMap(
    ([pair, isOut]): ReadonlyArray<Decision> =>
      isOut === 1 && subproblem.forbidden[pair] === 0 ? [{ kind: "forbid", pair }] : [],
  )
  for (const where of better)
    for (const decision of [...out, ...settled]) expect(meets(joint, where, decision)).toBe(true)
}

/** Prices of limits, mostly none or small. */
const prices = fc.array(fc.oneof(fc.constant(0), fc.nat(40), fc.nat(4000)), { minLength: 20, maxLength: 20 })

describe.each<[string, Worths]>([
  ["fit before people", fitFirst(7, 3)],
  ["people alone", peopleOnly(3)],
  ["people for some units of fit", personFor(2, 3)],
])("a subproblem of the search for %s", (_what, worths) => {
  it("is bounded whatever the prices, divided without losing a placement, and narrowed without losing a better one", () =>
    fc.assert(
      fc.property(
        smallConstrained,
        prices,
        fc.boolean(),
        fc.array(fc.nat(), { minLength: 12, maxLength: 12 }),
        (problem, priced, hasTolls, choices) => {
          const joint = Result.getOrThrow(jointProblem(problem))
          const space = spaceOf(joint, worths)
          const rows = rowsOf(space)
          const packings = packingsOf(space)
          const relax = relaxing(space, rows, packings)
          const priceAt = (place: number): number => priced[place % priced.length] ?? 0
          const at: Prices = {
            limits: Float64Array.from(joint.limits, (_, place) =>
              hasTolls && packings.isPacked[place] === 1 ? 0 : priceAt(place),
            ),
            ...(hasTolls
              ? { tolls: Float64Array.from(packings.pairOf, (_, slot) => priceAt(slot + 3)) }
              : {}),
          }
          const isFree = [...at.limits, ...(at.tolls ?? [])].every((price) => price === 0)
          let inside = everyPlacement(problem, joint)
          const decisions: Array<Decision> = []
          for (const choice of choices) {
            const subproblem = subproblemOf(space, decisions)
            if (subproblem === undefined) {
              expect(inside).toEqual([])
              return
            }
            const relaxed = relax(subproblem, at)
            const best = Math.max(...inside.map((where) => worthIn(space, where)))
            expect(relaxed.bound).toBeGreaterThanOrEqual(best)
            rulesOutNothingBetter(
              space,
              joint,
              subproblem,
              relaxed,
              inside,
              best - (choice % 5) * worths.unit,
            )
            const placed = placedBy(space, rows, relaxed.rows)
            const branches = branchesOf(space, packings, subproblem, relaxed, placed)
            if (branches === undefined) {
              const where = Array.from(placed.pairs, (pair) =>
                pair === -1 ? -1 : (joint.opening[pair] ?? -1),
              )
              expect(inside.map((one) => [...one])).toContainEqual(where)
              const worth = worthIn(space, Int32Array.from(where))
              if (isFree) expect(worth).toBe(best)
              // Such a subproblem is left as solved: its solution has to become the best that was found.
              expect(repaired(space, placed).worth).toBeGreaterThanOrEqual(worth)
              return
            }
            for (const where of inside)
              expect(
                branches.some((branch) => branch.every((decision) => meets(joint, where, decision))),
              ).toBe(true)
            const releasing = branches.find((branch) => branch.some(({ kind }) => kind === "release"))
            const chosen = (choice % 2 === 0 ? releasing : undefined) ?? branches[choice % branches.length]
            if (chosen === undefined) return
            decisions.push(...chosen)
            inside = inside.filter((where) => chosen.every((decision) => meets(joint, where, decision)))
          }
        },
      ),
      { numRuns: runs(600) },
    ))
})

import { runs } from "@bazgasht/properties"
import type { Money } from "@bazgasht/rules"
import type { Candidate, PriorityPolicy } from "@bazgasht/solvers/placement"
import {
  admit,
  type Monotonicity,
  type MonotonicityCounterexample,
  monotonicity,
} from "@bazgasht/solvers/placement"
import * as Result from "effect/Result"
import * as fc from "fast-check"
import { describe, expect, it } from "vitest"
import { budgets, byNeed, candidate, candidates, policies } from "./candidates.ts"

const found = (
  all: ReadonlyArray<Candidate>,
  budget: number,
  policy: PriorityPolicy,
  tried?: number,
): Monotonicity =>
  Result.getOrThrow(monotonicity(all, budget as Money, policy, tried === undefined ? {} : { budgets: tried }))

const admittedIds = (
  all: ReadonlyArray<Candidate>,
  budget: number,
  policy: PriorityPolicy,
): ReadonlyArray<string> =>
  Result.getOrThrow(admit(all, budget as Money, policy)).admitted.map((place) => place.candidate.id)

const without = (some: ReadonlyArray<string>, others: ReadonlyArray<string>): ReadonlyArray<string> =>
  some.filter((id) => !others.includes(id))

/** The first larger budget, tried one by one, that takes somebody out. */
const byTrying = (
  all: ReadonlyArray<Candidate>,
  budget: Money,
  policy: PriorityPolicy,
  upTo: number,
): MonotonicityCounterexample | undefined => {
  const before = admittedIds(all, budget, policy)
  for (let raised = budget + 1; raised <= upTo; raised++) {
    const after = admittedIds(all, raised, policy)
    const removed = without(before, after)
    if (removed.length > 0)
      return { budget, raised: raised as Money, removed, admittedInstead: without(after, before) }
  }
  return undefined
}

const skipping = policies.map((policy): PriorityPolicy => ({ ...policy, misfit: "skip" }))

const three = [candidate("five", 3, 5), candidate("four", 2, 4), candidate("three", 1, 3)]

describe("monotonicity of admission", () => {
  it("is promised where the policy stops at a misfit", () => {
    fc.assert(
      fc.property(candidates, budgets, policies, (all, budget, policy) => {
        expect(found(all, budget, { ...policy, misfit: "stop" })).toEqual({ promised: true })
      }),
    )
  })

  it("S16: is refuted where the policy skips, by the smallest larger budget that takes somebody out", () => {
    let refuted = 0
    fc.assert(
      fc.property(candidates, budgets, skipping, (all, budget, policy) => {
        const search = found(all, budget, policy)
        if (search.promised) throw new Error("promised")
        const total = all.reduce((sum, { cost }) => sum + cost, 0)
        expect(search.counterexample).toEqual(byTrying(all, budget, policy, total + 1))
        if (search.counterexample === undefined) expect(search.exhausted).toBe(true)
        else refuted++
      }),
      { numRuns: runs(400, { least: 400 }) },
    )
    expect(refuted).toBeGreaterThan(20)
  })

  it("finds whatever there is up to the budget that it says it searched, however early it stops", () => {
    fc.assert(
      fc.property(candidates, budgets, skipping, fc.nat(3), (all, budget, policy, tried) => {
        const search = found(all, budget, policy, tried)
        if (search.promised) throw new Error("promised")
        expect(search.searchedUpTo).toBeGreaterThanOrEqual(budget)
        expect(search.counterexample).toEqual(byTrying(all, budget, policy, search.searchedUpTo))
        if (search.exhausted) expect(admittedIds(all, search.searchedUpTo, policy)).toHaveLength(all.length)
      }),
    )
  })

  it("is refuted by costs of 5, 4 and 3 with budgets of 8 and 9", () => {
    expect(found(three, 8, byNeed("skip"))).toEqual({
      promised: false,
      counterexample: { budget: 8, raised: 9, removed: ["three"], admittedInstead: ["four"] },
      searchedUpTo: 9,
      exhausted: false,
    })
    expect(found(three, 9, byNeed("skip"))).toEqual({ promised: false, searchedUpTo: 12, exhausted: true })
    expect(found(three, 8, byNeed("skip"), 0)).toEqual({ promised: false, searchedUpTo: 8, exhausted: false })
  })

  it("refuses what admission refuses", () => {
    expect(Result.isFailure(monotonicity(three, -1 as Money, byNeed("skip")))).toBe(true)
    expect(Result.isFailure(monotonicity([...three, ...three], 1 as Money, byNeed("stop")))).toBe(true)
  })
})

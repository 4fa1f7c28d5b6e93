import { runs } from "@bazgasht/properties"
import * as fc from "fast-check"
import { describe, expect, it } from "vitest"
import { bestChoice } from "../../src/allocation/best-choice.ts"
import { criticalCostsByCount } from "../../src/allocation/critical-cost/by-count.ts"
import { criticalCostsByWorth } from "../../src/allocation/critical-cost/by-worth.ts"
import { greatestPassing } from "../../src/allocation/critical-cost/greatest-passing.ts"
import { fundingOf } from "../../src/allocation/funding.ts"
import { type AllocationProblem, independentParts } from "../../src/allocation/problem.ts"
import { anyAllocation, canPay, everyPayable, sumOf } from "./problems.ts"

const anyWorths = fc.array(fc.integer({ min: 1, max: 9 }), { minLength: 7, maxLength: 7 })
const effort = 100_000
const lotOf = (item: number): string => `${(item * 5) % 7}`

const worthsFor = ({ costs }: AllocationProblem, worths: ReadonlyArray<number>): Float64Array =>
  Float64Array.from(costs, (_, item) => worths[item] as number)

describe("the best choice", () => {
  it("can be paid for, is worth as much as the best of all that can, and costs as little as any of those", () =>
    fc.assert(
      fc.property(anyAllocation(), anyWorths, (problem, some) => {
        const worths = worthsFor(problem, some)
        const worthOf = (items: ReadonlyArray<number>): number =>
          sumOf(items.map((item) => worths[item] as number))
        const costOf = (items: ReadonlyArray<number>): number =>
          sumOf(items.map((item) => problem.costs[item] as number))
        const { bound, leastCost, served, worth } = bestChoice(problem, worths, lotOf, effort)
        const all = everyPayable(problem)
        const most = Math.max(...all.map(worthOf))
        expect(canPay(problem, served)).toBe(true)
        expect({ worth, bound, leastCost }).toEqual({ worth: most, bound: most, leastCost: true })
        expect(worthOf(served)).toBe(most)
        expect(costOf(served)).toBe(Math.min(...all.filter((one) => worthOf(one) === most).map(costOf)))
      }),
      { numRuns: runs(1000, { least: 400 }) },
    ))

  it("is paid for in full by budgets that may be spent on it, none of them beyond what it holds", () =>
    fc.assert(
      fc.property(anyAllocation(), anyWorths, (problem, some) => {
        const { served } = bestChoice(problem, worthsFor(problem, some), lotOf, effort)
        const funding = fundingOf(problem, Uint32Array.from(served))
        const spent = problem.budgets.map(() => 0)
        for (const [index, item] of served.entries()) {
          const own = funding[index] ?? []
          expect(sumOf(own.map(({ amount }) => amount))).toBe(problem.costs[item])
          for (const { amount, budget } of own) {
            expect(amount).toBeGreaterThan(0)
            expect(problem.budgetsOf[problem.classOf[item] as number]).toContain(budget)
            spent[budget] = (spent[budget] as number) + amount
          }
        }
        for (const [budget, { amount }] of problem.budgets.entries())
          expect(spent[budget]).toBeLessThanOrEqual(amount)
      }),
      { numRuns: runs(500) },
    ))
})

describe("the greatest cost at which an item would be chosen", () => {
  /** The same, found by choosing anew. */
  const byTrying = (problem: AllocationProblem, worths: Float64Array, item: number): number =>
    greatestPassing(sumOf(problem.budgets.map(({ amount }) => amount)), (cost) =>
      bestChoice(
        { ...problem, costs: problem.costs.with(item, cost) },
        worths,
        lotOf,
        effort,
      ).served.includes(item),
    )

  it("is the one that is found by choosing anew, where as many items as possible are chosen", () =>
    fc.assert(
      fc.property(anyAllocation(1), (problem) => {
        const worths = new Float64Array(problem.costs.length).fill(1)
        const { served } = bestChoice(problem, worths, lotOf, effort)
        for (const part of independentParts(problem))
          for (const [item, cost] of criticalCostsByCount(problem, part, {
            isServed: (one) => served.includes(one),
            lotOf,
          }))
            expect(cost).toBe(byTrying(problem, worths, item))
      }),
      { numRuns: runs(400) },
    ))

  it("is the one that is found by choosing anew, where the greatest worth is chosen", () =>
    fc.assert(
      fc.property(anyAllocation(1), anyWorths, (problem, some) => {
        const worths = worthsFor(problem, some)
        const { served } = bestChoice(problem, worths, lotOf, effort)
        for (const part of independentParts(problem)) {
          const costs = criticalCostsByWorth(problem, part, worths, {
            isServed: (one) => served.includes(one),
            isProven: true,
            lotOf,
            mostEffort: effort,
          })
          expect(costs.size).toBe(part.items.length - served.length)
          for (const [item, cost] of costs) expect(cost).toBe(byTrying(problem, worths, item))
        }
      }),
      { numRuns: runs(400) },
    ))
})

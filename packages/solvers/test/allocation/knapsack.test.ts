import { runs } from "@bazgasht/properties"
import * as fc from "fast-check"
import { describe, expect, it } from "vitest"
import { greatestWorth } from "../../src/allocation/knapsack.ts"

/** The table of all capacities, item by item. */
const byTable = (costs: ReadonlyArray<number>, worths: ReadonlyArray<number>, capacity: number): number => {
  const best = new Array<number>(capacity + 1).fill(0)
  for (const [item, cost] of costs.entries())
    for (let room = capacity; room >= cost; room--)
      best[room] = Math.max(best[room] as number, (best[room - cost] as number) + (worths[item] as number))
  return best[capacity] as number
}

const sumOf = (numbers: Float64Array): number => numbers.reduce((sum, number) => sum + number, 0)

/** What each worth costs at least, item by item. */
const leastCosts = (costs: Float64Array, worths: Float64Array): Float64Array => {
  const least = new Float64Array(sumOf(worths) + 1).fill(Number.POSITIVE_INFINITY)
  least[0] = 0
  for (const [item, worth] of worths.entries())
    for (let sum = least.length - 1; sum >= worth; sum--)
      least[sum] = Math.min(least[sum] as number, (least[sum - worth] as number) + (costs[item] as number))
  return least
}

describe("the greatest worth under one sum", () => {
  const anyItems = fc.array(fc.tuple(fc.integer({ min: 1, max: 60 }), fc.integer({ min: 1, max: 60 })), {
    maxLength: 40,
  })

  it("is what the table of all capacities says", () => {
    fc.assert(
      fc.property(anyItems, fc.integer({ min: 0, max: 1500 }), fc.boolean(), (pairs, capacity, alike) => {
        const costs = pairs.map(([cost]) => cost)
        // Worth that is all but the cost is the hardest kind.
        const worths = pairs.map(([cost, worth]) => (alike ? cost + 5 : worth))
        const { chosen } = greatestWorth(
          Float64Array.from(costs),
          Float64Array.from(worths),
          capacity,
          Number.POSITIVE_INFINITY,
        )
        const sum = (values: ReadonlyArray<number>): number =>
          values.reduce((total, value, item) => total + value * (chosen[item] as number), 0)
        expect(sum(costs)).toBeLessThanOrEqual(capacity)
        expect(sum(worths)).toBe(byTable(costs, worths, capacity))
      }),
      { numRuns: runs(1000) },
    )
  })

  it("is what the table of all worths says, where cost and worth have little to do with each other", () => {
    const anyPair = fc.tuple(fc.integer({ min: 1, max: 5_000_000_000 }), fc.integer({ min: 1, max: 60 }))
    const anyPairs = fc.array(anyPair, { minLength: 100, maxLength: 300, size: "max" })
    fc.assert(
      fc.property(anyPairs, fc.double({ min: 0, max: 1, noNaN: true }), (pairs, share) => {
        const costs = Float64Array.from(pairs, ([cost]) => cost)
        const worths = Float64Array.from(pairs, ([, worth]) => worth)
        const capacity = Math.floor(sumOf(costs) * share)
        const { chosen } = greatestWorth(costs, worths, capacity, Number.POSITIVE_INFINITY)
        expect(sumOf(costs.map((cost, item) => cost * (chosen[item] as number)))).toBeLessThanOrEqual(
          capacity,
        )
        const least = leastCosts(costs, worths)
        expect(sumOf(worths.map((worth, item) => worth * (chosen[item] as number)))).toBe(
          least.findLastIndex((cost) => cost <= capacity),
        )
      }),
      { numRuns: runs(30) },
    )
  }, 30_000)

  it("is found among thousands in little time", () => {
    // A generator of the test's own, so that its thousands are the same on every machine.
    let state = 14_050_301
    const upTo = (most: number): number => {
      state = (state * 48_271) % 2_147_483_647
      return 1 + (state % most)
    }
    const [costs, worths] = [new Float64Array(5000), new Float64Array(5000)]
    for (const item of costs.keys()) {
      costs[item] = upTo(2_000_000_000)
      worths[item] = upTo(5000)
    }
    const { chosen } = greatestWorth(costs, worths, Math.floor(sumOf(costs) / 5), Number.POSITIVE_INFINITY)
    const worth = sumOf(worths.map((one, item) => one * (chosen[item] as number)))
    expect(worth).toBeGreaterThan(sumOf(worths) / 5)
  }, 5000)

  it("stays below its bound where it is cut off, and the bound is never below the best", () => {
    fc.assert(
      fc.property(
        anyItems,
        fc.integer({ min: 0, max: 1500 }),
        fc.integer({ min: 0, max: 200 }),
        (pairs, capacity, effort) => {
          const costs = pairs.map(([cost]) => cost + 5)
          const worths = pairs.map(([cost]) => cost)
          const { bound, chosen, finished, lookedAt } = greatestWorth(
            Float64Array.from(costs),
            Float64Array.from(worths),
            capacity,
            effort,
          )
          const sum = (values: ReadonlyArray<number>): number =>
            values.reduce((total, value, item) => total + value * (chosen[item] as number), 0)
          const best = byTable(costs, worths, capacity)
          expect(sum(costs)).toBeLessThanOrEqual(capacity)
          expect(sum(worths)).toBeLessThanOrEqual(best)
          expect(bound).toBeGreaterThanOrEqual(best)
          if (finished) expect([sum(worths), bound]).toEqual([best, best])
          else expect(lookedAt).toBeGreaterThanOrEqual(effort)
        },
      ),
      { numRuns: runs(1000) },
    )
  })

  it("holds for sums near the end of exact numbers", () => {
    const large = 2 ** 50
    const { chosen } = greatestWorth(
      Float64Array.of(large + 1, large, large - 1),
      Float64Array.of(3, 2, 2),
      2 * large,
      Number.POSITIVE_INFINITY,
    )
    expect([...chosen]).toEqual([1, 0, 1])
  })
})

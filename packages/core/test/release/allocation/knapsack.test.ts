import * as fc from "fast-check"
import { describe, expect, it } from "vitest"
import { greatestWorth } from "../../../src/release/decisions/allocation/exact/knapsack.ts"

/** The table of all capacities, item by item. */
const byTable = (costs: ReadonlyArray<number>, worths: ReadonlyArray<number>, capacity: number): number => {
  const best = new Array<number>(capacity + 1).fill(0)
  for (const [item, cost] of costs.entries())
    for (let room = capacity; room >= cost; room--)
      best[room] = Math.max(best[room] as number, (best[room - cost] as number) + (worths[item] as number))
  return best[capacity] as number
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
        const chosen = greatestWorth(Float64Array.from(costs), Float64Array.from(worths), capacity)
        const sum = (values: ReadonlyArray<number>): number =>
          values.reduce((total, value, item) => total + value * (chosen[item] as number), 0)
        expect(sum(costs)).toBeLessThanOrEqual(capacity)
        expect(sum(worths)).toBe(byTable(costs, worths, capacity))
      }),
      { numRuns: 1000 },
    )
  })

  it("holds for sums near the end of exact numbers", () => {
    const large = 2 ** 50
    const chosen = greatestWorth(
      Float64Array.of(large + 1, large, large - 1),
      Float64Array.of(3, 2, 2),
      2 * large,
    )
    expect([...chosen]).toEqual([1, 0, 1])
  })
})

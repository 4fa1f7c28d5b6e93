import { runs } from "@bazgasht/properties"
import * as fc from "fast-check"
import { describe, expect, it } from "vitest"
import { greatestPrices } from "../../src/assignment/greatest-prices.ts"
import { solveAssignment } from "../../src/assignment/solve.ts"
import { anyListed, columnsOf, everyAssignment, type Listed, weightOf } from "./problems.ts"

const small = anyListed(5, 3, 6)
/** More places for each agent than are looked at first. */
const wide = anyListed(24, 24, 30)

const pairsOf = ({ pairs }: Listed) => ({
  agent: Int32Array.from(pairs, ({ agent }) => agent),
  place: Int32Array.from(pairs, ({ place }) => place),
  score: Float64Array.from(pairs, ({ weight }) => weight),
})

const gainsOf = ({ pairs }: Listed, placed: Int32Array, prices: Float64Array): ReadonlyArray<number> =>
  Array.from(placed, (pair) => {
    const own = pairs[pair]
    return own === undefined ? 0 : own.weight - (prices[own.place] as number)
  })

describe("an optimal assignment", () => {
  it("is worth as much as the best of all assignments", () =>
    fc.assert(
      fc.property(small, (listed) => {
        const { placed } = solveAssignment(columnsOf(listed))
        const best = Math.max(...everyAssignment(listed).map((one) => weightOf(listed, one)))
        expect(weightOf(listed, placed)).toBe(best)
      }),
      { numRuns: runs(400) },
    ))

  it("is proven by its prices: no pair gains more than its agent does, and only full places cost anything", () =>
    fc.assert(
      fc.property(fc.oneof(small, wide), (listed) => {
        const { placed, prices } = solveAssignment(columnsOf(listed))
        const gains = gainsOf(listed, placed, prices)
        for (const { agent, place, weight } of listed.pairs)
          expect((gains[agent] as number) + (prices[place] as number)).toBeGreaterThanOrEqual(weight)
        for (const [place, seats] of listed.seats.entries()) {
          const held = [...placed].filter((pair) => listed.pairs[pair]?.place === place).length
          expect(held).toBeLessThanOrEqual(seats)
          if (held < seats) expect(prices[place]).toBe(0)
        }
        for (const gain of [...gains, ...prices]) expect(gain).toBeGreaterThanOrEqual(0)
      }),
      { numRuns: runs(400) },
    ))

  it("loses, with one seat less, what the greatest price of the place says", () =>
    fc.assert(
      fc.property(small, (listed) => {
        const { placed, prices } = solveAssignment(columnsOf(listed))
        const assignment = Array.from(placed, (pair) => listed.pairs[pair]?.place ?? null)
        const greatest = greatestPrices(listed.seats, pairsOf(listed), {
          assignment,
          prices: [...prices],
          gains: gainsOf(listed, placed, prices),
        })
        for (const [place, seats] of listed.seats.entries()) {
          if (seats === 0) continue
          const fewer = { ...listed, seats: listed.seats.with(place, seats - 1) }
          const left = weightOf(fewer, solveAssignment(columnsOf(fewer)).placed)
          expect(greatest[place]).toBe(weightOf(listed, placed) - left)
        }
      }),
      { numRuns: runs(1000, { least: 400 }) },
    ))
})

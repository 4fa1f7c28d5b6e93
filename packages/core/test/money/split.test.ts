import { runs } from "@bazgasht/properties"
import type { Money } from "@bazgasht/rules"
import * as fc from "fast-check"
import { describe, expect, it } from "vitest"
import { type Claim, split } from "../../src/money/split.ts"

const largest = Number.MAX_SAFE_INTEGER

const amounts = (max: number): fc.Arbitrary<number> =>
  fc.oneof(
    fc.nat({ max: 100 }),
    fc.maxSafeNat().map((value) => value % (max + 1)),
    fc.nat({ max: 100 }).map((below) => max - below),
  )

const sums = amounts(largest).map((sum) => sum as Money)

/** Weights near each other, of which many are equal, and weights of every size, zero among them. */
const weights = fc.oneof(fc.nat({ max: 4 }), amounts(largest))

const claims: fc.Arbitrary<ReadonlyArray<Claim>> = fc.array(weights, { maxLength: 12 }).chain((all) =>
  fc
    .shuffledSubarray(
      all.map((_, index) => `claim-${index}`),
      { minLength: all.length },
    )
    .map((ids) => all.map((weight, index) => ({ id: ids[index] ?? "", weight }))),
)

const totalOf = (all: ReadonlyArray<Claim>): bigint =>
  all.reduce((sum, { weight }) => sum + BigInt(weight), 0n)

/** Whether one claim comes before another where a unit is left over. */
const comesBefore = (sum: bigint, total: bigint) => (one: Claim, other: Claim) => {
  const restOf = ({ weight }: Claim) => (sum * BigInt(weight)) % total
  const [first, second] = [restOf(one), restOf(other)]
  if (first !== second) return first > second
  return one.weight === other.weight ? one.id < other.id : one.weight > other.weight
}

/**
 * The split, said otherwise: a claim gets one unit more than its share rounded down if fewer claims come before it than units
 * are left over.
 */
const expected = (sum: number, all: ReadonlyArray<Claim>): ReadonlyArray<bigint> => {
  const [whole, total] = [BigInt(sum), totalOf(all)]
  if (total === 0n) return all.map(() => 0n)
  const down = all.map(({ weight }) => (whole * BigInt(weight)) / total)
  const left = down.reduce((rest, part) => rest - part, whole)
  const before = comesBefore(whole, total)
  return all.map((claim, index) => {
    const rank = all.filter((other) => before(other, claim)).length
    return (down[index] ?? 0n) + (BigInt(rank) < left ? 1n : 0n)
  })
}

const holds = (property: (sum: Money, all: ReadonlyArray<Claim>) => void) =>
  fc.assert(fc.property(sums, claims, property), { numRuns: runs(1000) })

describe("a split of money", () => {
  it("is the one that largest remainders give", () =>
    holds((sum, all) => {
      expect(split(sum, all).map(BigInt)).toEqual(expected(sum, all))
    }))

  it("adds up to the sum, to the last unit, unless nobody has a weight", () =>
    holds((sum, all) => {
      const parts = split(sum, all)
      expect(parts).toHaveLength(all.length)
      const whole = parts.reduce((added, part) => added + BigInt(part), 0n)
      expect(whole).toBe(totalOf(all) === 0n ? 0n : BigInt(sum))
    }))

  it("gives every claim its exact share, rounded down or up", () =>
    holds((sum, all) => {
      const total = totalOf(all)
      split(sum, all).forEach((part, index) => {
        expect(Number.isSafeInteger(part) && part >= 0).toBe(true)
        const weight = BigInt(all[index]?.weight ?? 0)
        // The distance from the share is less than one unit, where both are multiplied by the total.
        const distance = BigInt(part) * total - BigInt(sum) * weight
        if (total > 0n) expect(distance > -total && distance < total).toBe(true)
        if (total > 0n && (BigInt(sum) * weight) % total === 0n) expect(distance).toBe(0n)
      })
    }))

  it("gives nothing for no weight, and never less for more weight", () =>
    holds((sum, all) => {
      const parts = split(sum, all)
      all.forEach((claim, index) => {
        if (claim.weight === 0) expect(parts[index]).toBe(0)
        all.forEach((other, place) => {
          if (claim.weight > other.weight) expect(parts[index]).toBeGreaterThanOrEqual(parts[place] ?? 0)
        })
      })
    }))

  it("does not depend on the order of the claims", () =>
    fc.assert(
      fc.property(
        sums,
        claims.chain((all) =>
          fc.tuple(fc.constant(all), fc.shuffledSubarray([...all], { minLength: all.length })),
        ),
        (sum, [all, shuffled]) => {
          const byId = (order: ReadonlyArray<Claim>) => {
            const parts = split(sum, order)
            return new Map(order.map(({ id }, index) => [id, parts[index]]))
          }
          expect(byId(shuffled)).toEqual(byId(all))
        },
      ),
      { numRuns: runs(500) },
    ))

  it("depends on the proportions of the weights only", () =>
    fc.assert(
      fc.property(
        sums,
        fc.array(fc.nat({ max: 1_000_000 }), { maxLength: 12 }),
        fc.integer({ min: 1, max: 1_000_000 }),
        (sum, all, factor) => {
          const of = (scale: number) =>
            split(
              sum,
              all.map((weight, index) => ({ id: `claim-${index}`, weight: weight * scale })),
            )
          expect(of(factor)).toEqual(of(1))
        },
      ),
    ))

  it("does not touch the claims", () =>
    holds((sum, all) => {
      const frozen = Object.freeze(all.map((claim) => Object.freeze({ ...claim })))
      expect(() => split(sum, frozen)).not.toThrow()
    }))

  it.each<readonly [string, number, ReadonlyArray<readonly [string, number]>, ReadonlyArray<number>]>([
    [
      "in proportion",
      100,
      [
        ["a", 1],
        ["b", 2],
      ],
      [33, 67],
    ],
    [
      "a unit left over to the greater weight",
      3,
      [
        ["a", 1],
        ["b", 3],
        ["c", 2],
      ],
      [0, 2, 1],
    ],
    [
      "a unit left over between equals to the smaller id",
      100,
      [
        ["c", 1],
        ["a", 1],
        ["b", 1],
      ],
      [33, 34, 33],
    ],
    [
      "nothing",
      0,
      [
        ["a", 1],
        ["b", 2],
      ],
      [0, 0],
    ],
    ["among nobody", 100, [], []],
    [
      "among claims without weight",
      100,
      [
        ["a", 0],
        ["b", 0],
      ],
      [0, 0],
    ],
    [
      "all to the only weight",
      largest,
      [
        ["a", 0],
        ["b", largest],
      ],
      [0, largest],
    ],
    [
      "the largest sum between the largest weights",
      largest,
      [
        ["b", largest],
        ["a", largest],
      ],
      [(largest - 1) / 2, (largest + 1) / 2],
    ],
  ])("splits %s", (_, sum, all, parts) => {
    expect(
      split(
        sum as Money,
        all.map(([id, weight]) => ({ id, weight })),
      ),
    ).toEqual(parts)
  })
})

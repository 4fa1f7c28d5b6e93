import * as fc from "fast-check"
import { uniformInt } from "pure-rand/distribution/uniformInt"
import type { RandomGenerator } from "pure-rand/types/RandomGenerator"
import { describe, expect, test } from "vitest"
import { chanceOf } from "../../src/index.ts"

const draws = (seed: number, purpose: string, thing: number): ReadonlyArray<number> => {
  const chance = chanceOf(seed, purpose, thing)
  return Array.from({ length: 6 }, () => chance.between(0, 0xffffffff))
}

const key = fc.tuple(fc.maxSafeInteger(), fc.string(), fc.nat())

describe("chance", () => {
  test("follows from its key alone", () => {
    fc.assert(
      fc.property(fc.array(key, { minLength: 1 }), (keys) => {
        const forth = keys.map((each) => draws(...each))
        const back = keys.toReversed().map((each) => draws(...each))
        expect(back.toReversed()).toEqual(forth)
      }),
    )
  })

  test("is another one for another seed, purpose or thing", () => {
    fc.assert(
      fc.property(key, key, (one, other) => {
        fc.pre(one.some((part, at) => part !== other[at]))
        expect(draws(...one)).not.toEqual(draws(...other))
      }),
    )
  })

  test("keeps to the numbers that it has always given", () => {
    expect(draws(1404, "age", 17)).toEqual([
      2739837732, 3529307912, 4177719975, 3562168086, 2965406171, 3210985023,
    ])
  })

  test("stays within its bounds and reaches them", () => {
    fc.assert(
      fc.property(fc.maxSafeInteger(), fc.integer(), fc.integer({ min: 0, max: 3 }), (seed, least, width) => {
        const seen = new Set(
          Array.from({ length: 200 }, (_, thing) =>
            chanceOf(seed, "bounds", thing).between(least, least + width),
          ),
        )
        expect([...seen].toSorted((a, b) => a - b)).toEqual(
          Array.from({ length: width + 1 }, (_, at) => least + at),
        )
      }),
    )
  })

  test("gives the numbers that pure-rand makes of the same bits", () => {
    const size = fc.oneof(
      fc.nat({ max: 12 }),
      fc.nat({ max: 0xffffffff }),
      fc.constantFrom(2 ** 31 - 1, 2 ** 31),
    )
    fc.assert(
      fc.property(key, fc.integer(), fc.array(size, { minLength: 1 }), (of, least, sizes) => {
        const [bits, chance] = [chanceOf(...of), chanceOf(...of)]
        const generator = { next: () => bits.between(-(2 ** 31), 2 ** 31 - 1) } as RandomGenerator
        for (const more of sizes)
          expect(chance.between(least, least + more)).toBe(uniformInt(generator, least, least + more))
      }),
    )
  })

  test("spreads first draws of neighbours evenly", () => {
    const counts = new Array<number>(10).fill(0)
    for (let thing = 0; thing < 100_000; thing++) {
      const at = chanceOf(1, "even", thing).between(0, 9)
      counts[at] = (counts[at] ?? 0) + 1
    }
    // Five standard deviations of a fair die.
    for (const count of counts) expect(Math.abs(count - 10_000)).toBeLessThan(475)
  })

  test("chooses as often as the weights say, and never what has none", () => {
    const counts = { often: 0, seldom: 0, never: 0 }
    for (let thing = 0; thing < 40_000; thing++) {
      counts[
        chanceOf(3, "weights", thing).among([
          [3, "often"],
          [0, "never"],
          [1, "seldom"],
        ] as const)
      ]++
    }
    expect(counts.never).toBe(0)
    expect(Math.abs(counts.seldom - 10_000)).toBeLessThan(440)
  })
})

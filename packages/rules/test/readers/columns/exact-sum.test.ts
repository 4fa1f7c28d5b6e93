import { ExactSum } from "@bazgasht/rules/columns"
import * as fc from "fast-check"
import { expect, test } from "vitest"

/** Whole numbers of every size that a double holds exactly, those at the ends of its range among them. */
const anyWhole = fc.oneof(
  fc.maxSafeInteger(),
  fc.integer({ min: -9, max: 9 }),
  fc.constantFrom(Number.MAX_SAFE_INTEGER, Number.MIN_SAFE_INTEGER),
)

test("a sum is exact, in any order, however far beyond a double it goes", () => {
  fc.assert(
    fc.property(fc.array(fc.oneof(anyWhole, fc.tuple(anyWhole, anyWhole)), { maxLength: 20 }), (numbers) => {
      const [sum, backwards] = [new ExactSum(), new ExactSum()]
      const add = (into: ExactSum) => (number: number | readonly [number, number]) =>
        typeof number === "number" ? into.add(number) : into.addProduct(...number)
      numbers.forEach(add(sum))
      numbers.toReversed().forEach(add(backwards))
      const exact = numbers.reduce<bigint>(
        (total, number) =>
          total + (typeof number === "number" ? BigInt(number) : BigInt(number[0]) * BigInt(number[1])),
        0n,
      )
      expect([sum.value(), backwards.value()]).toEqual([exact, exact])
    }),
  )
})

test("a sum takes no fraction and no number that is none", () => {
  for (const number of [0.5, Number.NaN, Number.POSITIVE_INFINITY])
    expect(() => new ExactSum().add(number)).toThrow(RangeError)
})

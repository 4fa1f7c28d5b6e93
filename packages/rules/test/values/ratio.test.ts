import { runs } from "@bazgasht/properties"
import { compareRatios, divide, makeRatio, type Ratio, scale } from "@bazgasht/rules"
import * as fc from "fast-check"
import { describe, expect, it } from "vitest"

const safeInteger = fc.maxSafeInteger()
const positive = fc.integer({ min: 1, max: Number.MAX_SAFE_INTEGER })

/** The rounding by its definition, on big integers. */
const reference = (dividend: bigint, divisor: bigint, rounding: "up" | "down" | "nearest"): bigint => {
  const sign = divisor < 0n ? -1n : 1n
  const [top, bottom] = [dividend * sign, divisor * sign]
  let floor = top / bottom
  if (floor * bottom > top) floor -= 1n
  const rest = top - floor * bottom
  if (rest === 0n || rounding === "down") return floor
  return rounding === "up" || 2n * rest >= bottom ? floor + 1n : floor
}

const asSafe = (value: bigint): number | undefined =>
  Number.isSafeInteger(Number(value)) ? Number(value) : undefined

const anyRounding = fc.constantFrom("up" as const, "down" as const, "nearest" as const)
const small = fc.integer({ min: -50, max: 50 })

describe("divide", () => {
  it("rounds by the definition, for every pair of safe integers", () => {
    fc.assert(
      fc.property(
        fc.oneof(safeInteger, small),
        fc.oneof(safeInteger, small).filter((divisor) => divisor !== 0),
        anyRounding,
        (dividend, divisor, rounding) => {
          expect(divide(dividend, divisor, rounding)).toBe(
            asSafe(reference(BigInt(dividend), BigInt(divisor), rounding)),
          )
        },
      ),
      { numRuns: runs(5000) },
    )
  })

  it("rounds a half up, and only a half or more", () => {
    expect([divide(5, 2, "nearest"), divide(-5, 2, "nearest"), divide(7, 3, "nearest")]).toEqual([3, -2, 2])
    expect([divide(7, 3, "up"), divide(6, 3, "up"), divide(7, 3, "down")]).toEqual([3, 2, 2])
  })

  it("has no value for a divisor of zero", () => {
    fc.assert(
      fc.property(
        safeInteger,
        anyRounding,
        (dividend, rounding) => divide(dividend, 0, rounding) === undefined,
      ),
    )
  })
})

describe("scale", () => {
  it("takes the exact product before it rounds, and refuses what leaves the safe range", () => {
    fc.assert(
      fc.property(
        safeInteger,
        safeInteger,
        positive,
        anyRounding,
        (value, numerator, denominator, rounding) => {
          const ratio = makeRatio(numerator, denominator) as Ratio
          const exact = reference(
            BigInt(value) * BigInt(ratio.numerator),
            BigInt(ratio.denominator),
            rounding,
          )
          expect(scale(value, ratio, rounding)).toBe(asSafe(exact))
        },
      ),
      { numRuns: runs(2000) },
    )
  })

  it("splits into parts that make the whole when one side is rounded up and the other down", () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 1e12 }), fc.integer({ min: 1, max: 99 }), (value, part) => {
        const up = scale(value, { numerator: part, denominator: 100 }, "up") ?? Number.NaN
        const down = scale(value, { numerator: 100 - part, denominator: 100 }, "down") ?? Number.NaN
        expect(up + down).toBe(value)
      }),
    )
  })
})

describe("ratios", () => {
  it("are in lowest terms with a positive denominator", () => {
    expect(makeRatio(2, 6)).toEqual({ numerator: 1, denominator: 3 })
    expect(makeRatio(3, -6)).toEqual({ numerator: -1, denominator: 2 })
    expect([makeRatio(1, 0), makeRatio(0.5, 2)]).toEqual([undefined, undefined])
  })

  it("are ordered as their exact cross products are", () => {
    fc.assert(
      fc.property(safeInteger, positive, safeInteger, positive, (a, b, c, d) => {
        const order = BigInt(a) * BigInt(d) - BigInt(c) * BigInt(b)
        const sign = order < 0n ? -1 : order > 0n ? 1 : 0
        const left = { numerator: a, denominator: b }
        const right = { numerator: c, denominator: d }
        expect(Math.sign(compareRatios(left, right))).toBe(sign)
      }),
    )
  })
})

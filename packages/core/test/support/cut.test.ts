import type { Money } from "@bazgasht/rules"
import * as Result from "effect/Result"
import * as fc from "fast-check"
import { describe, expect, it } from "vitest"
import { cutProportionally, type OwedClaim } from "../../src/support/decisions/payment/cut.ts"

const claims: fc.Arbitrary<ReadonlyArray<OwedClaim>> = fc
  .array(fc.oneof(fc.nat(5), fc.nat(2_000_000_000)), { maxLength: 30 })
  .map((amounts) => amounts.map((amount, index) => ({ id: `family-${index}`, amount: amount as Money })))

const budgets = fc.oneof(fc.nat(100), fc.nat(2_000_000_000)).map((budget) => budget as Money)

const sumOf = (amounts: ReadonlyArray<number>): number => amounts.reduce((sum, amount) => sum + amount, 0)

const codes = (budget: number, given: ReadonlyArray<OwedClaim>): ReadonlyArray<string> => {
  const made = cutProportionally(budget as Money, given)
  return Result.isSuccess(made) ? [] : made.failure.map(({ code }) => code)
}

describe("a proportional cut", () => {
  it("S19: adds up to the budget where it is needed, and changes nothing where it is not", () => {
    fc.assert(
      fc.property(budgets, claims, (budget, given) => {
        const { amounts, claimed, ratio } = Result.getOrThrow(cutProportionally(budget, given))
        expect(claimed).toBe(sumOf(given.map(({ amount }) => amount)))
        if (claimed > budget) {
          expect(sumOf(amounts)).toBe(budget)
          expect(BigInt(ratio.numerator) * BigInt(claimed)).toBe(BigInt(budget) * BigInt(ratio.denominator))
        } else {
          expect(amounts).toEqual(given.map(({ amount }) => amount))
          expect(ratio).toEqual({ numerator: 1, denominator: 1 })
        }
      }),
    )
  })

  it("S19: gives nobody more than was asked, is less than a rial from the exact share, and keeps the order", () => {
    fc.assert(
      fc.property(budgets, claims, (budget, given) => {
        const { amounts, ratio } = Result.getOrThrow(cutProportionally(budget, given))
        const [numerator, denominator] = [BigInt(ratio.numerator), BigInt(ratio.denominator)]
        for (const [index, { amount }] of given.entries()) {
          const granted = amounts[index] ?? -1
          expect(granted).toBeGreaterThanOrEqual(0)
          expect(granted).toBeLessThanOrEqual(amount)
          const away = BigInt(granted) * denominator - BigInt(amount) * numerator
          expect(away < denominator && -away < denominator).toBe(true)
          for (const [place, other] of given.entries())
            if (other.amount < amount) expect(amounts[place]).toBeLessThanOrEqual(granted)
        }
      }),
    )
  })

  it("does not depend on the order of the claims", () => {
    fc.assert(
      fc.property(budgets, claims, (budget, given) => {
        const there = Result.getOrThrow(cutProportionally(budget, given)).amounts
        const back = Result.getOrThrow(cutProportionally(budget, [...given].reverse())).amounts
        expect([...back].reverse()).toEqual(there)
      }),
    )
  })

  it("refuses what is no amount, one id twice, and sums that are no longer exact", () => {
    const claim = (id: string, amount: number): OwedClaim => ({ id, amount: amount as Money })
    expect(codes(-1, [])).toEqual(["budget.notAnAmount"])
    expect(codes(5, [claim("a", -1), claim("a", 0.5)])).toEqual([
      "candidate.costNotAnAmount",
      "candidate.duplicateId",
      "candidate.costNotAnAmount",
    ])
    const large = Number.MAX_SAFE_INTEGER
    expect(codes(5, [claim("a", large), claim("b", large)])).toEqual(["budget.costsTooLarge"])
  })
})

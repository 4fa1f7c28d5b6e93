import type { MonthPayment } from "@bazgasht/core/letters"
import { runs } from "@bazgasht/properties"
import type { Day, Money } from "@bazgasht/rules"
import * as fc from "fast-check"
import { describe, expect, it } from "vitest"
import { changeOf, cutOf, type PaymentReason } from "../src/letters/payment-change.ts"

const money = (most: number) => fc.nat(most).map((amount) => amount as Money)

/** A month of which some days are paid, of a sum that the budget may have cut. */
const payment: fc.Arbitrary<MonthPayment> = fc
  .record({
    start: fc.nat(20_000),
    monthDays: fc.integer({ min: 29, max: 31 }),
    share: fc.oneof(fc.constant(1), fc.double({ min: 0.05, max: 1, noNaN: true })),
    monthly: money(90_000_000),
    people: fc.option(fc.integer({ min: 1, max: 8 }), { nil: undefined }),
    cut: fc.oneof(fc.constant(0), money(30_000_000)),
    backPay: fc.oneof(fc.constant(0 as Money), money(20_000_000)),
  })
  .map(({ backPay, cut, monthDays, monthly, people, share, start }) => {
    const from = start as Day
    const days = Math.max(1, Math.round(monthDays * share))
    const whole: MonthPayment = {
      from,
      to: (start + days) as Day,
      month: from,
      monthDays,
      monthly,
      amount: 0 as Money,
      backPay,
      ...(people === undefined ? {} : { people }),
    }
    const owed = cutOf(whole)
    return { ...whole, amount: Math.max(0, owed - cut) as Money }
  })

/** The payment as it would have been, had a reason alone come to pass. */
const withOnly = (before: MonthPayment, now: MonthPayment, reason: PaymentReason): number => {
  const owedOf = (days: number, monthDays: number, monthly: number) =>
    Math.floor((monthly * days) / monthDays)
  const parts = (of: MonthPayment) => ({
    days: of.to - of.from,
    monthDays: of.monthDays,
    monthly: of.monthly,
  })
  const was = parts(before)
  const owed = owedOf(was.days, was.monthDays, was.monthly)
  switch (reason) {
    case "days":
      return before.amount - owed + owedOf(now.to - now.from, now.monthDays, was.monthly)
    case "monthly":
      return before.amount - owed + owedOf(was.days, was.monthDays, now.monthly)
    case "budget":
      return before.amount + cutOf(before) - cutOf(now)
    case "backPay":
      return before.amount + (now.backPay ?? 0) - (before.backPay ?? 0)
    case "people":
    case "unexplained":
      return before.amount
  }
}

describe("why a family is paid more or less than before", () => {
  it("names for every difference a reason, and only such as alone move the amount that way", () => {
    fc.assert(
      fc.property(payment, payment, (before, now) => {
        const { difference, direction, reasons } = changeOf(now, before)
        expect(difference).toBe(Math.abs(now.amount - before.amount))
        expect(direction).toBe(
          now.amount === before.amount ? "same" : now.amount < before.amount ? "less" : "more",
        )
        expect(reasons.length === 0).toBe(direction === "same")
        // The sums are consistent here, so that there always is an explanation.
        expect(reasons).not.toContain("unexplained")
        for (const reason of reasons) {
          const alone = withOnly(before, now, reason)
          // A day more or less of a small sum may be lost in rounding.
          if (direction === "less") expect([reason, alone]).toEqual([reason, Math.min(alone, before.amount)])
          if (direction === "more") expect([reason, alone]).toEqual([reason, Math.max(alone, before.amount)])
        }
      }),
      { numRuns: runs(400) },
    )
  })

  it("turns round with the order of the two", () => {
    const opposite = { less: "more", more: "less", same: "same" } as const
    fc.assert(
      fc.property(payment, payment, (one, other) => {
        const [there, back] = [changeOf(one, other), changeOf(other, one)]
        expect(back.direction).toBe(opposite[there.direction])
        expect(back.reasons).toEqual(there.reasons)
      }),
      { numRuns: runs(200) },
    )
  })

  it("says that it does not know where more was paid than was owed", () => {
    const whole = { from: 0 as Day, to: 30 as Day, month: 0 as Day, monthDays: 30, monthly: 100 as Money }
    const change = changeOf({ ...whole, amount: 170 as Money }, { ...whole, amount: 100 as Money })
    expect(change).toEqual({ direction: "more", difference: 70, reasons: ["unexplained"] })
  })
})

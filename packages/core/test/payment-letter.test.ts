import type { PeriodPayment } from "@bazgasht/core/letters"
import { runs } from "@bazgasht/properties"
import type { Day, Money } from "@bazgasht/rules"
import * as fc from "fast-check"
import { describe, expect, it } from "vitest"
import { changeOf, cutOf, type PaymentReason } from "../src/letters/payment-change.ts"

const money = (most: number) => fc.nat(most).map((amount) => amount as Money)

/** Months that follow one another, as a calendar may have them. */
const lengths: fc.Arbitrary<ReadonlyArray<number>> = fc.oneof(
  fc.integer({ min: 29, max: 31 }).map((days) => [days]),
  fc.constantFrom<ReadonlyArray<number>>([31, 31, 31], [30, 30, 30], [30, 30, 29], [29, 30, 31, 30, 31]),
)

const owedOf = (months: ReadonlyArray<number>, days: number, monthly: number): number => {
  let left = days
  let owed = 0
  for (const length of months) {
    const counted = Math.min(left, length)
    owed += Math.floor((monthly * counted) / length)
    left -= counted
  }
  return owed
}

interface Drawn {
  readonly payment: PeriodPayment
  readonly months: ReadonlyArray<number>
  readonly monthly: number
}

/** Months of which the first days are paid, of a sum that the budget may have cut; what it rests on is on record, or a part of that. */
const drawn: fc.Arbitrary<Drawn> = fc
  .record({
    start: fc.nat(20_000),
    months: lengths,
    share: fc.oneof(fc.constant(1), fc.double({ min: 0.05, max: 1, noNaN: true })),
    monthly: money(90_000_000),
    people: fc.option(fc.integer({ min: 1, max: 8 }), { nil: undefined }),
    cut: fc.oneof(fc.constant(0), money(30_000_000)),
    backPay: fc.oneof(fc.constant(0 as Money), money(20_000_000)),
    isMonthlyKnown: fc.boolean(),
  })
  .map(({ backPay, cut, isMonthlyKnown, monthly, months, people, share, start }) => {
    const period = { months: months.length, days: months.reduce((sum, days) => sum + days, 0) }
    const days = Math.max(1, Math.round(period.days * share))
    const owed = owedOf(months, days, monthly) as Money
    const payment: PeriodPayment = {
      from: start as Day,
      to: (start + period.days) as Day,
      period,
      days,
      owed,
      amount: Math.max(0, owed + backPay - cut) as Money,
      backPay,
      ...(isMonthlyKnown ? { monthly } : {}),
      ...(people === undefined ? {} : { people }),
    }
    return { payment, months, monthly }
  })

/** The payment as it would have been, had a reason alone come to pass. */
const withOnly = (was: Drawn, is: Drawn, reason: PaymentReason): number => {
  const [before, now] = [was.payment, is.payment]
  const owed = before.owed ?? 0
  switch (reason) {
    case "days":
      return before.amount - owed + owedOf(is.months, now.days ?? 0, was.monthly)
    case "monthly":
    case "rate":
    case "people":
      return before.amount - owed + owedOf(was.months, before.days ?? 0, is.monthly)
    case "budget":
      return before.amount + cutOf(before) - cutOf(now)
    case "backPay":
      return before.amount + (now.backPay ?? 0) - (before.backPay ?? 0)
    case "unexplained":
      return before.amount
  }
}

/** Whether what is on record tells the help for a month: some days of several months do not. */
const isOnRecord = (...both: ReadonlyArray<PeriodPayment>): boolean =>
  both.every(({ monthly }) => monthly !== undefined) ||
  both.every(({ days, period }) => period.months === 1 || days === period.days)

describe("why a family is paid more or less than before", () => {
  it("names for every difference a reason, and only such as alone move the amount that way", () => {
    fc.assert(
      fc.property(drawn, drawn, (was, is) => {
        const [before, now] = [was.payment, is.payment]
        const { difference, direction, reasons } = changeOf(now, before)
        expect(difference).toBe(Math.abs(now.amount - before.amount))
        expect(direction).toBe(
          now.amount === before.amount ? "same" : now.amount < before.amount ? "less" : "more",
        )
        expect(reasons.length === 0).toBe(direction === "same")
        // The sums are consistent here, so that there is an explanation, unless all that moved is less than a day or lost in rounding.
        const least = (was.monthly + is.monthly) / 29 + 10
        if (isOnRecord(now, before) && difference > least) expect(reasons).not.toContain("unexplained")
        for (const reason of reasons) {
          const exactly = withOnly(was, is, reason)
          // Days of months of different lengths are distinguished to a day.
          const alone =
            reason === "days" && Math.abs(exactly - before.amount) <= was.monthly / 29 + 10
              ? before.amount
              : exactly
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
      fc.property(drawn, drawn, ({ payment: one }, { payment: other }) => {
        const [there, back] = [changeOf(one, other), changeOf(other, one)]
        expect(back.direction).toBe(opposite[there.direction])
        expect(back.reasons).toEqual(there.reasons)
      }),
      { numRuns: runs(200) },
    )
  })

  it("says that it does not know where more was paid than was owed", () => {
    const period = { months: 1, days: 30 }
    const whole = { from: 0 as Day, to: 30 as Day, period, monthly: 100 as Money }
    const change = changeOf({ ...whole, amount: 170 as Money }, { ...whole, amount: 100 as Money })
    expect(change).toEqual({ direction: "more", difference: 70, reasons: ["unexplained"] })
  })

  it("does not name people where the help for a month stayed the same", () => {
    const whole = { from: 0 as Day, to: 30 as Day, period: { months: 1, days: 30 }, monthly: 100 as Money }
    const before = { ...whole, people: 7, amount: 100 as Money }
    const now = { ...whole, people: 6, amount: 80 as Money }
    expect(changeOf(now, before).reasons).toEqual(["budget"])
  })

  it("explains nothing of which nothing is on record", () => {
    const bare = { from: 0 as Day, to: 92 as Day, period: { months: 3, days: 92 }, people: 4 }
    const change = changeOf({ ...bare, people: 3, amount: 80 as Money }, { ...bare, amount: 100 as Money })
    expect(change.reasons).toEqual(["unexplained"])
  })
})

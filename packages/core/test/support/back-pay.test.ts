import { amountsByMonth, type BoundedStretch, backPay, type PaidInMonth } from "@bazgasht/core/support"
import type { Day, Money } from "@bazgasht/rules"
import * as Result from "effect/Result"
import * as fc from "fast-check"
import { describe, expect, it } from "vitest"
import { allowance, dayOf, facts, setting } from "./months-allowance.ts"

const first = dayOf(2024, 1, 1)

const stretches = fc.record({ from: fc.nat(200), length: fc.integer({ min: 1, max: 300 }) }).map(
  ({ from, length }): BoundedStretch => ({
    from: (first + from) as Day,
    to: (first + from + length) as Day,
  }),
)

const dueFor = (stretch: BoundedStretch, paid: ReadonlyArray<PaidInMonth>, people = 2) =>
  backPay({ stretch, rule: allowance, facts: facts(people), setting, paid })

const paidIn = (month: Day, amount: number): PaidInMonth => ({ month, amount: amount as Money })

describe("back pay", () => {
  it("S18: of days for which nothing was paid is what they would have earned by the policy of those days", () => {
    fc.assert(
      fc.property(stretches, fc.nat(400), (stretch, later) => {
        const earned = Result.getOrThrow(amountsByMonth(allowance, facts(2), setting, stretch))
        const today = (stretch.to + later) as Day
        const due = Result.getOrThrow(
          backPay({
            stretch,
            rule: allowance,
            facts: facts(2),
            setting: { ...setting, today, lawDay: today },
            paid: [],
          }),
        )
        expect(due.total).toBe(earned.total)
        expect(due.months.map(({ due: amount }) => amount)).toEqual(earned.months.map(({ amount }) => amount))
      }),
    )
  })

  it("and what was paid give what was earned, in every month in which not more was paid", () => {
    fc.assert(
      fc.property(stretches, fc.array(fc.nat(4000), { maxLength: 20 }), (stretch, amounts) => {
        const earned = Result.getOrThrow(amountsByMonth(allowance, facts(2), setting, stretch))
        const paid = earned.months.flatMap(({ from }, index) =>
          amounts[index] === undefined ? [] : [paidIn(from, amounts[index])],
        )
        const { months, total } = Result.getOrThrow(dueFor(stretch, paid))
        let sum = 0
        for (const { amount, due, paid: already } of months) {
          expect(due).toBe(Math.max(0, (amount ?? 0) - already))
          sum += due ?? Number.NaN
        }
        expect(total).toBe(sum)
      }),
    )
  })

  it("adds several payments of a month up, and lets a month paid over lessen no other", () => {
    const stretch = { from: first, to: dayOf(2024, 4, 1) }
    const january = dayOf(2024, 1, 20)
    const { months, total } = Result.getOrThrow(
      dueFor(stretch, [paidIn(january, 500), paidIn(first, 700), paidIn(dayOf(2024, 2, 1), 9000)]),
    )
    expect(months.map(({ due, paid }) => [paid, due])).toEqual([
      [1200, 800],
      [9000, 0],
      [0, 2000],
    ])
    expect(total).toBe(2800)
  })

  it("is undetermined where what a month earned is", () => {
    const due = Result.getOrThrow(dueFor({ from: dayOf(2023, 12, 15), to: dayOf(2024, 2, 1) }, []))
    expect(due.total).toBeUndefined()
    expect(due.months.map(({ due: amount }) => amount)).toEqual([undefined, 2000])
    expect(due.undetermined.map(({ from }) => from)).toEqual([dayOf(2023, 12, 15)])
  })

  it("refuses a payment for a month that has none of the days, and one below zero", () => {
    const stretch = { from: first, to: dayOf(2024, 2, 1) }
    const codeOf = (payment: PaidInMonth): string => {
      const made = dueFor(stretch, [payment])
      return Result.isFailure(made) ? made.failure.code : "none"
    }
    expect(codeOf(paidIn(dayOf(2024, 2, 1), 5))).toBe("months.paidOutside")
    expect(codeOf(paidIn(first, -5))).toBe("months.amountBelowZero")
  })
})

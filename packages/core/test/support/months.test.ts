import { amountsByMonth, type BoundedStretch, type MonthsError } from "@bazgasht/core/support"
import { type Day, gregorian, type Money } from "@bazgasht/rules"
import * as Result from "effect/Result"
import * as fc from "fast-check"
import { describe, expect, it } from "vitest"
import { jalali } from "../../../casework/test/jalali-of-icu.ts"
import { monthsBetween, shareOfMonth } from "../../src/support/decisions/payment/months.ts"
import { allowance, belowZero, dayOf, facts, raisedFrom, setting } from "./months-allowance.ts"

const bounded = (from: Day, to: Day): BoundedStretch => ({ from, to })

const stretches = fc
  .record({ from: fc.integer({ min: -5000, max: 20_000 }), length: fc.nat(800) })
  .map(({ from, length }) => bounded(from as Day, (from + length) as Day))

const codeOf = (result: Result.Result<unknown, MonthsError>): string =>
  Result.isFailure(result) ? result.failure.code : "none"

describe("the months of a stretch of days", () => {
  it("have each of its days once, each in its own month", () => {
    fc.assert(
      fc.property(stretches, fc.constantFrom(gregorian, jalali), ({ from, to }, calendar) => {
        const months = Result.getOrThrow(monthsBetween(calendar, from, to))
        let next = from
        for (const part of months) {
          expect(part.from).toBe(next)
          expect(calendar.startOfMonth(part.from)).toBe(part.month)
          expect(calendar.startOfMonth((part.to - 1) as Day)).toBe(part.month)
          expect(calendar.startOfMonth((part.month + part.monthDays) as Day)).toBe(
            part.month + part.monthDays,
          )
          expect(part.to).toBeGreaterThan(part.from)
          next = part.to
        }
        expect(next).toBe(to)
      }),
    )
  })

  it("are none where the days end before they begin, and refused outside the calendar", () => {
    expect(monthsBetween(gregorian, 5 as Day, 5 as Day)).toEqual(Result.succeed([]))
    expect(monthsBetween(gregorian, 9 as Day, 5 as Day)).toEqual(Result.succeed([]))
    const { lastDay } = gregorian
    expect(codeOf(monthsBetween(gregorian, lastDay, (lastDay + 1) as Day))).toBe("months.outsideCalendar")
  })
})

describe("what is owed for a part of a month", () => {
  const months = fc.integer({ min: 28, max: 31 })
  const amounts = fc.oneof(fc.nat(100), fc.maxSafeNat()).map((amount) => amount as Money)

  it("is the exact share rounded down; the whole month gives exactly the amount", () => {
    fc.assert(
      fc.property(amounts, months, fc.nat(31), (amount, monthDays, some) => {
        const days = Math.min(some, monthDays)
        const expected = (BigInt(amount) * BigInt(days)) / BigInt(monthDays)
        expect(BigInt(shareOfMonth(amount, days, monthDays))).toBe(expected)
        expect(shareOfMonth(amount, monthDays, monthDays)).toBe(amount)
      }),
    )
  })

  it("is never more in parts than in one", () => {
    fc.assert(
      fc.property(amounts, fc.nat(31), (amount, days) => {
        const parts = shareOfMonth(amount, days, 31) + shareOfMonth(amount, 31 - days, 31)
        expect(parts).toBeLessThanOrEqual(amount)
        expect(amount - parts).toBeLessThanOrEqual(1)
      }),
    )
  })
})

describe("what is owed month by month", () => {
  it("goes by the amount of each month, and adds up", () => {
    const owed = Result.getOrThrow(
      amountsByMonth(allowance, facts(2), setting, bounded(dayOf(2024, 2, 15), dayOf(2024, 5, 1))),
    )
    expect(owed.months.map(({ amount, days, monthly }) => [days, monthly, amount])).toEqual([
      [15, 2000, Math.floor((2000 * 15) / 29)],
      [31, 2000, 2000],
      [30, 3000, 3000],
    ])
    expect(owed.total).toBe(1034 + 2000 + 3000)
    expect(raisedFrom).toBe(dayOf(2024, 4, 1))
  })

  it("is unknown as a whole where one month is, and says what is missing in which month", () => {
    const owed = Result.getOrThrow(
      amountsByMonth(allowance, facts(2), setting, bounded(dayOf(2023, 12, 1), dayOf(2024, 2, 1))),
    )
    expect(owed.total).toBeUndefined()
    expect(owed.months.map(({ amount }) => amount)).toEqual([undefined, 2000])
    expect(owed.undetermined.map(({ missing, month }) => [month, missing.gaps])).toEqual([
      [dayOf(2023, 12, 1), [{ code: "parameter.noValue", parameter: "rate", day: dayOf(2023, 12, 1) }]],
    ])
  })

  it("asks for the facts that it needs", () => {
    const owed = Result.getOrThrow(
      amountsByMonth(allowance, {}, setting, bounded(dayOf(2024, 1, 1), dayOf(2024, 2, 1))),
    )
    expect(owed.undetermined[0]?.missing.questions).toMatchObject([{ unknown: { id: "size" } }])
  })

  it("refuses an amount below zero, sums that are no longer exact, and days outside the calendar", () => {
    const january = bounded(dayOf(2024, 1, 1), dayOf(2024, 3, 1))
    expect(codeOf(amountsByMonth(belowZero, facts(2), setting, january))).toBe("months.amountBelowZero")
    const largest = Number.MAX_SAFE_INTEGER / 1000
    expect(codeOf(amountsByMonth(allowance, facts(Math.floor(largest)), setting, january))).toBe(
      "months.amountsTooLarge",
    )
    const { lastDay } = gregorian
    expect(codeOf(amountsByMonth(allowance, facts(2), setting, bounded(lastDay, (lastDay + 1) as Day)))).toBe(
      "months.outsideCalendar",
    )
  })
})

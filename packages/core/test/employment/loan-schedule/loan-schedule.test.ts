import { type Day, gregorian, type Money, parseDay, type Rounding } from "@bazgasht/rules"
import * as Result from "effect/Result"
import * as fc from "fast-check"
import { describe, expect, it } from "vitest"
import {
  type AnnuityInstalment,
  type FeeMethod,
  type LoanPlan,
  loanSchedule,
} from "../../../src/employment/decisions/loan-schedule.ts"

const day = (value: string): Day => Result.getOrThrow(parseDay(gregorian, value))
const rials = (value: number) => value as Money

const plans: fc.Arbitrary<LoanPlan> = fc.record({
  principal: fc.oneof(fc.integer({ min: 120, max: 5000 }), fc.integer({ min: 120, max: 2 ** 45 })).map(rials),
  yearlyRate: fc.record({ numerator: fc.nat(50), denominator: fc.integer({ min: 50, max: 997 }) }),
  method: fc.constantFrom("flat" as const, "balance" as const),
  rounding: fc.constantFrom<Rounding>("up", "down", "nearest"),
  instalments: fc.integer({ min: 1, max: 120 }),
  everyMonths: fc.integer({ min: 1, max: 6 }),
})
const starts = fc.integer({ min: day("2020-01-01"), max: day("2030-12-31") }).map((value) => value as Day)
const made = (plan: LoanPlan, start: Day) => Result.getOrThrow(loanSchedule(plan, start, gregorian))

describe("the schedule of a loan", () => {
  it("L2: adds up to principal and fee exactly, and the last instalment takes the remainder", () =>
    fc.assert(
      fc.property(plans, starts, (plan, start) => {
        const { due, fee, instalments } = made(plan, start)
        expect(due).toBe(plan.principal + fee)
        expect(instalments.length).toBe(plan.instalments)
        expect(instalments.reduce((sum, { amount }) => sum + amount, 0)).toBe(due)
        const [last, ...others] = instalments.map(({ amount }) => amount as number).reverse()
        expect(new Set(others).size).toBeLessThanOrEqual(1)
        for (const amount of others) expect((last ?? 0) - amount).toBe(due % plan.instalments)
      }),
    ))

  it("L2: its days strictly increase, each as many months after the start as it says", () =>
    fc.assert(
      fc.property(plans, starts, (plan, start) => {
        let before: Day = start
        made(plan, start).instalments.forEach(({ on }, index) => {
          expect(on).toBeGreaterThan(before)
          expect(on).toBe(gregorian.addMonths(start, plan.everyMonths * (index + 1)))
          before = on
        })
      }),
    ))

  it("counts the fee as the sum over the months would, rounded once", () =>
    fc.assert(
      fc.property(plans, starts, (plan, start) => {
        const { numerator, denominator } = plan.yearlyRate
        const n = BigInt(plan.instalments)
        let balances = 0n
        for (let left = n; left > 0n; left--) balances += plan.method === "flat" ? n : left
        const top = BigInt(plan.principal) * BigInt(numerator) * BigInt(plan.everyMonths) * balances
        const bottom = 12n * BigInt(denominator) * n
        const twice = 2n * (BigInt(made(plan, start).fee) * bottom - top)
        if (plan.rounding === "down") expect(twice <= 0n && twice > -2n * bottom).toBe(true)
        if (plan.rounding === "up") expect(twice >= 0n && twice < 2n * bottom).toBe(true)
        if (plan.rounding === "nearest") expect(twice <= bottom && twice > -bottom).toBe(true)
      }),
    ))

  it("never asks a greater fee on the balance than on the whole principal", () =>
    fc.assert(
      fc.property(plans, starts, (plan, start) => {
        const feeBy = (method: LoanPlan["method"]) => made({ ...plan, method }, start).fee
        expect(feeBy("balance")).toBeLessThanOrEqual(feeBy("flat"))
      }),
    ))

  const plan: LoanPlan = {
    principal: rials(3_000_000_000),
    yearlyRate: { numerator: 4, denominator: 100 },
    method: "balance",
    rounding: "nearest",
    instalments: 60,
    everyMonths: 1,
  }

  it("asks 305,000,000 for 3,000,000,000 at four per cent over five years on the balance, and 600,000,000 flat", () => {
    const start = day("2025-10-30")
    expect(made(plan, start).fee).toBe(305_000_000)
    expect(made({ ...plan, method: "flat" }, start).fee).toBe(600_000_000)
    expect(made(plan, start).instalments[0]).toEqual({ on: day("2025-11-30"), amount: 55_083_333 })
    expect(made(plan, start).instalments[59]).toEqual({ on: day("2030-10-30"), amount: 55_083_353 })
  })

  it("is not moved by a short month", () =>
    expect(made({ ...plan, instalments: 3 }, day("2025-12-31")).instalments.map(({ on }) => on)).toEqual([
      day("2026-01-31"),
      day("2026-02-28"),
      day("2026-03-31"),
    ]))

  it.each<readonly [string, Partial<LoanPlan>]>([
    ["principal.none", { principal: rials(0) }],
    ["rate.negative", { yearlyRate: { numerator: -1, denominator: 25 } }],
    ["rate.negative", { yearlyRate: { numerator: 1, denominator: 0 } }],
    ["instalments.none", { instalments: 0 }],
    ["instalments.none", { everyMonths: 1.5 }],
    ["instalments.tooMany", { principal: rials(20), yearlyRate: { numerator: 0, denominator: 1 } }],
    ["due.tooGreat", { principal: rials(Number.MAX_SAFE_INTEGER) }],
    ["day.outsideCalendar", { instalments: 1_000_000_000 }],
  ])("refuses by name: %s", (code, change) =>
    expect(loanSchedule({ ...plan, ...change }, day("2025-10-30"), gregorian)).toEqual(Result.fail(code)),
  )

  it.each(["annuty", "level", ""])("refuses an unknown method by name: %s", (method) =>
    expect(loanSchedule({ ...plan, method: method as FeeMethod }, day("2025-10-30"), gregorian)).toEqual(
      Result.fail("method.unknown"),
    ),
  )
})

/** An exact fraction. */
type Fraction = readonly [top: bigint, bottom: bigint]
const rounded = ([top, bottom]: Fraction, rounding: Rounding): bigint => {
  const down = top / bottom
  const rest = top - down * bottom
  if (rest === 0n || rounding === "down") return down
  return rounding === "up" || 2n * rest >= bottom ? down + 1n : down
}

/** The level instalment by its present value: the sum of `1 / (1 + i)^k`, without the closed formula. */
const levelOf = ({ everyMonths, instalments, principal, yearlyRate }: LoanPlan): Fraction => {
  const [rate, unit] = [BigInt(yearlyRate.numerator * everyMonths), 12n * BigInt(yearlyRate.denominator)]
  let [top, bottom]: [bigint, bigint] = [0n, 1n]
  // Horner: ((1 + v) v + 1) v, with v = unit / (unit + rate).
  for (let k = 0; k < instalments; k++) [top, bottom] = [(top + bottom) * unit, bottom * (unit + rate)]
  return [BigInt(principal) * bottom, top]
}

describe("the schedule of an annuity", () => {
  const annuities = plans.map((plan): LoanPlan => ({ ...plan, method: "annuity" }))

  it("repays the loan to the last unit, in level instalments by the exact reference, the last one with the remainder", () =>
    fc.assert(
      fc.property(annuities, starts, (plan, start) => {
        const made = loanSchedule(plan, start, gregorian)
        if (Result.isFailure(made)) {
          expect(made.failure).toBe("instalments.tooMany")
          return
        }
        const parts = made.success.instalments as ReadonlyArray<AnnuityInstalment>
        const level = rounded(levelOf(plan), plan.rounding)
        let left = BigInt(plan.principal)
        parts.forEach(({ amount, fee, principal }, index) => {
          const due: Fraction = [
            left * BigInt(plan.yearlyRate.numerator * plan.everyMonths),
            12n * BigInt(plan.yearlyRate.denominator),
          ]
          expect(BigInt(fee)).toBe(rounded(due, plan.rounding))
          expect(amount).toBe(fee + principal)
          if (index < parts.length - 1) expect(BigInt(amount)).toBe(level)
          expect(principal).toBeGreaterThanOrEqual(0)
          left -= BigInt(principal)
        })
        expect(left).toBe(0n)
        expect(parts.reduce((sum, { principal }) => sum + principal, 0)).toBe(plan.principal)
        expect(made.success.due).toBe(plan.principal + made.success.fee)
        expect(parts.reduce((sum, { amount }) => sum + amount, 0)).toBe(made.success.due)
      }),
    ))

  it("asks nothing but the principal without a rate, in parts that differ in the last one alone", () =>
    fc.assert(
      fc.property(annuities, starts, (plan, start) => {
        const free = { ...plan, yearlyRate: { numerator: 0, denominator: 1 }, rounding: "down" as const }
        const { fee, instalments } = made(free, start)
        expect(fee).toBe(0)
        expect(instalments.map(({ amount }) => amount)).toEqual(
          made({ ...free, method: "balance" }, start).instalments.map(({ amount }) => amount),
        )
      }),
    ))

  it("lends 3,000,000,000 at four per cent over five years for 55,249,566 a month", () => {
    const plan = {
      principal: rials(3_000_000_000),
      yearlyRate: { numerator: 4, denominator: 100 },
      method: "annuity",
      rounding: "nearest",
      instalments: 60,
      everyMonths: 1,
    } as const
    const { due, instalments } = made(plan, day("2025-10-30"))
    expect(instalments[0]).toEqual({
      on: day("2025-11-30"),
      amount: 55_249_566,
      fee: 10_000_000,
      principal: 45_249_566,
    })
    expect(instalments[59]).toMatchObject({ amount: 55_249_577 })
    expect(due).toBe(59 * 55_249_566 + 55_249_577)
  })

  it.each<readonly [string, Partial<LoanPlan>]>([
    ["instalments.tooMany", { principal: rials(20) }],
    [
      "instalments.tooMany",
      { principal: rials(130), rounding: "up", yearlyRate: { numerator: 0, denominator: 1 } },
    ],
    ["day.outsideCalendar", { instalments: 1_000_000 }],
    ["due.tooGreat", { principal: rials(Number.MAX_SAFE_INTEGER) }],
  ])("refuses by name: %s", (code, change) => {
    const plan: LoanPlan = {
      principal: rials(3_000_000_000),
      yearlyRate: { numerator: 1, denominator: 25 },
      method: "annuity",
      rounding: "nearest",
      instalments: 60,
      everyMonths: 1,
    }
    expect(loanSchedule({ ...plan, ...change }, day("2025-10-30"), gregorian)).toEqual(Result.fail(code))
  })
})

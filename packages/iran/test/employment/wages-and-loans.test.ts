import { loanSchedule, splitWage, wageTermsOn } from "@bazgasht/core/employment"
import { type Day, decide, determine, type Money } from "@bazgasht/rules"
import * as Result from "effect/Result"
import * as fc from "fast-check"
import { describe, expect, it } from "vitest"
import { leastMonthlyWage } from "../../src/employment/wages.ts"
import { iranPack, jalali, loanTerms, startUpLoanPlan, wageTerms } from "../../src/index.ts"
import { day, on } from "../prisoner.ts"
import { ruleOf, worker, workshop } from "./worker.ts"

const today = on("1404/06/01")
const rials = (amount: number): Money => amount as Money

describe("a wage", () => {
  const termsOn = (written: string) => wageTermsOn(wageTerms, day(written))

  it("EW-1: goes to dependants as the prisoner asks, and nothing is deducted", () => {
    const terms = Result.getOrThrow(termsOn("1404/06/01"))
    const wage = {
      prisoner: "case-1",
      gross: rials(90_000_000),
      deductions: [],
      instruction: {
        by: "case-1",
        part: { kind: "share", share: { numerator: 3, denominator: 5 } },
        dependants: [{ person: "wife", weight: 1 }],
      },
    } as const
    expect(Result.getOrThrow(splitWage(wage, terms))).toEqual({
      gross: 90_000_000,
      deductions: [],
      dependants: [{ person: "wife", amount: 54_000_000 }],
      net: 36_000_000,
    })
    const deducted = { ...wage, deductions: [{ kind: "treasury", amount: rials(1) }] }
    expect(splitWage(deducted, terms)).toMatchObject({ failure: { code: "deduction.notListed" } })
  })

  it("has terms from the regulation of 1400 on, and unknown ones before", () => {
    expect(termsOn("1400/02/19")).toMatchObject({ failure: { code: "wageTerms.unknown" } })
    expect(Result.isSuccess(termsOn("1400/02/20"))).toBe(true)
  })

  it("has one regulation at most on every day", () => {
    const bounds = wageTerms.flatMap(({ from, to }) => [from, ...(to === undefined ? [] : [to])])
    for (const bound of bounds)
      expect(wageTermsOn(wageTerms, bound)).not.toMatchObject({ failure: { code: "wageTerms.overlap" } })
  })

  it("has the next regulation from its day on, where the end of the one before is named", () => {
    const none = { numerator: 0, denominator: 1 }
    const next = { deductions: [{ kind: "treasury", cap: none }], overallCap: none }
    const [first = expect.fail("there are terms")] = wageTerms
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 900 }), fc.nat(30), fc.nat(1000), (length, unknown, past) => {
        const [end, at] = [(first.from + length) as Day, (first.from + past) as Day]
        const second = { from: (end + unknown) as Day, terms: next }
        const answer = wageTermsOn([second, { ...first, to: end }], at)
        if (at < end) expect(answer).toEqual(Result.succeed(first.terms))
        else if (at < second.from) expect(answer).toEqual(Result.fail({ code: "wageTerms.unknown", on: at }))
        else expect(answer).toEqual(Result.succeed(next))
        const unended = wageTermsOn([first, second], at)
        if (at >= second.from) expect(unended).toEqual(Result.fail({ code: "wageTerms.overlap", on: at }))
        else expect(unended).toEqual(Result.succeed(first.terms))
      }),
    )
  })

  it.each([
    ["1402/12/29", undefined],
    ["1403/01/01", 71_661_840],
    ["1404/01/01", 103_909_680],
    ["1405/01/01", undefined],
  ])("has a floor by the labour law on %s: %s", (written, expected) => {
    expect(determine(leastMonthlyWage, {}, on(written)).value).toBe(expected)
  })

  it("EW-3: 70 million for full-time work in 1404 is below the promised floor", () => {
    const offered = { ...worker, ...workshop, openingMonthlyWage: 70_000_000 }
    expect(decide(ruleOf("EMP-5/wage"), offered, today).answer).toBe("no")
    expect(decide(ruleOf("EMP-5/wage"), { ...offered, openingLabourLawPay: false }, today).answer).toBe("yes")
    expect(decide(ruleOf("EMP-5/wage"), offered, on("1405/01/01")).answer).toBe("unknown")
  })
})

describe("the terms of the loan", () => {
  const terms = loanTerms(today)
  const plan = startUpLoanPlan(today)

  it("name offices that the pack knows, and the approvers of the rule", () => {
    const offices = Object.entries(terms ?? {}).flatMap(([name, value]) =>
      name !== "citations" && Array.isArray(value) ? value : [],
    )
    expect(offices.length).toBeGreaterThan(8)
    for (const office of offices) expect(iranPack.actors.has(String(office))).toBe(true)
    expect(terms?.approvers).toEqual(ruleOf("EMP-10").deciders.map(({ id }) => id))
  })

  it("EW-13: lend 300 million toman at most, at 4 % in sixty months, to the rial", () => {
    expect(terms?.ceilings).toEqual({ enterprise: 3_000_000_000, release: 0 })
    const schedule = plan && loanSchedule({ ...plan, principal: rials(3_000_000_000) }, today.today, jalali)
    const { due, fee, instalments } = Result.getOrThrow(schedule ?? Result.fail("terms.unknown" as const))
    expect([fee, due, instalments.length]).toEqual([305_000_000, 3_305_000_000, 60])
    expect(instalments.reduce((sum, { amount }) => sum + amount, 0)).toBe(due)
    expect(instalments.at(-1)?.on).toBe(day("1409/06/01"))
  })

  it("are unknown outside 1404", () => {
    for (const written of ["1403/12/30", "1405/01/01"])
      expect([loanTerms(on(written)), startUpLoanPlan(on(written))]).toEqual([undefined, undefined])
  })
})

import { type Money, type Ratio, scale } from "@bazgasht/rules"
import * as Result from "effect/Result"
import * as fc from "fast-check"
import { describe, expect, it } from "vitest"
import { splitWage, type Wage, type WageTerms } from "../../../src/employment/decisions/wage-split.ts"

const rials = (value: number) => value as Money
const kinds = ["debt", "court", "savings", "treasury"]

const shares: fc.Arbitrary<Ratio> = fc
  .tuple(fc.nat(100), fc.integer({ min: 1, max: 100 }))
  .map(([one, other]) => ({ numerator: Math.min(one, other), denominator: other }))
const amounts = fc.oneof(fc.nat(100), fc.maxSafeNat()).map(rials)

const allTerms: fc.Arbitrary<WageTerms> = fc
  .tuple(fc.shuffledSubarray(kinds), fc.array(shares, { minLength: 4, maxLength: 4 }), shares)
  .map(([ranked, caps, overallCap]) => ({
    deductions: ranked.map((kind, index) => ({ kind, cap: caps[index] ?? overallCap })),
    overallCap,
  }))

interface Split {
  readonly wage: Wage
  readonly terms: WageTerms
}

const splits: fc.Arbitrary<Split> = allTerms.chain((terms) =>
  fc
    .record({
      gross: amounts,
      asked: fc.shuffledSubarray(terms.deductions.map(({ kind }) => kind)),
      sizes: fc.array(amounts, { minLength: 4, maxLength: 4 }),
      part: fc.oneof(
        shares.map((share) => ({ kind: "share" as const, share })),
        amounts.map((amount) => ({ kind: "amount" as const, amount })),
      ),
      people: fc.shuffledSubarray(["mother", "daughter", "wife"], { minLength: 1 }),
      weights: fc.array(fc.integer({ min: 1, max: 9 }), { minLength: 3, maxLength: 3 }),
      instructed: fc.boolean(),
    })
    .map(({ asked, gross, instructed, part, people, sizes, weights }) => ({
      terms,
      wage: {
        prisoner: "prisoner",
        gross,
        deductions: asked.map((kind, index) => ({ kind, amount: sizes[index] ?? rials(0) })),
        ...(instructed
          ? {
              instruction: {
                by: "prisoner",
                part,
                dependants: people.map((person, index) => ({ person, weight: weights[index] ?? 1 })),
              },
            }
          : {}),
      },
    })),
)

const uninstructed = ({ deductions, gross, prisoner }: Wage): Wage => ({ deductions, gross, prisoner })

const big = (amounts: ReadonlyArray<{ readonly amount: number }>): bigint =>
  amounts.reduce((sum, { amount }) => sum + BigInt(amount), 0n)

describe("the split of a wage", () => {
  it("P13: net, deductions and the parts of dependants are the gross wage exactly, and none is negative", () =>
    fc.assert(
      fc.property(splits, ({ terms, wage }) => {
        const answer = splitWage(wage, terms)
        if (Result.isFailure(answer)) return
        const { deductions, dependants, gross, net } = answer.success
        expect(gross).toBe(wage.gross)
        expect(BigInt(net) + big(deductions) + big(dependants)).toBe(BigInt(gross))
        for (const amount of [net, ...[...deductions, ...dependants].map((part) => part.amount)])
          expect(amount).toBeGreaterThanOrEqual(0)
      }),
    ))

  it("P13: no deduction exceeds its own cap, nor all of them the overall cap, and an earlier rank is served first", () =>
    fc.assert(
      fc.property(splits, ({ terms, wage }) => {
        const answer = splitWage(uninstructed(wage), terms)
        const { deductions } = Result.getOrThrow(answer)
        const overall = scale(wage.gross, terms.overallCap, "down") ?? 0
        expect(big(deductions) <= BigInt(overall)).toBe(true)
        const ranks = deductions.map(({ kind }) => terms.deductions.findIndex((rule) => rule.kind === kind))
        expect(ranks).toEqual([...ranks].sort((one, other) => one - other))
        let before = 0n
        for (const { amount, kind, unmet } of deductions) {
          const rule = terms.deductions.find((candidate) => candidate.kind === kind)
          const own = scale(wage.gross, rule?.cap ?? terms.overallCap, "down") ?? 0
          expect(amount).toBeLessThanOrEqual(own)
          expect(amount + unmet).toBe(wage.deductions.find((asked) => asked.kind === kind)?.amount)
          before += BigInt(amount)
          if (unmet > 0 && amount < own) expect(before).toBe(BigInt(overall))
        }
      }),
    ))

  it("P13: nothing goes to dependants but at the prisoner's own instruction, and exactly what it says", () =>
    fc.assert(
      fc.property(splits, ({ terms, wage }) => {
        const answer = splitWage(wage, terms)
        const { instruction } = wage
        if (instruction === undefined) {
          expect(Result.getOrThrow(answer).dependants).toEqual([])
          return
        }
        const { part } = instruction
        const asked = part.kind === "amount" ? part.amount : scale(wage.gross, part.share, "down")
        const taken = big(Result.getOrThrow(splitWage(uninstructed(wage), terms)).deductions)
        const fits = BigInt(asked ?? 0) <= BigInt(wage.gross) - taken
        expect(Result.isSuccess(answer)).toBe(fits)
        if (Result.isSuccess(answer)) expect(big(answer.success.dependants)).toBe(BigInt(asked ?? 0))
        else
          expect(answer.failure).toEqual({
            code: "instruction.exceedsWage",
            asked,
            left: Number(BigInt(wage.gross) - taken),
          })
        expect(splitWage({ ...wage, instruction: { ...instruction, by: "officer" } }, terms)).toEqual(
          Result.fail({ code: "instruction.notOwn" }),
        )
      }),
    ))

  it("does not depend on the order in which deductions and dependants are listed", () =>
    fc.assert(
      fc.property(splits, ({ terms, wage }) => {
        const { instruction } = wage
        const turned: Wage = {
          ...wage,
          deductions: [...wage.deductions].reverse(),
          ...(instruction === undefined
            ? {}
            : { instruction: { ...instruction, dependants: [...instruction.dependants].reverse() } }),
        }
        expect(splitWage(turned, terms)).toEqual(splitWage(wage, terms))
      }),
    ))

  const none: WageTerms = { deductions: [], overallCap: { numerator: 0, denominator: 1 } }
  const half: Ratio = { numerator: 1, denominator: 2 }
  const wage: Wage = {
    prisoner: "prisoner",
    gross: rials(90_000_000),
    deductions: [],
    instruction: {
      by: "prisoner",
      part: { kind: "share", share: { numerator: 60, denominator: 100 } },
      dependants: [{ person: "wife", weight: 1 }],
    },
  }

  it("EW-1: sixty per cent of 90,000,000 is 54,000,000 for the wife and 36,000,000 for the prisoner", () =>
    expect(Result.getOrThrow(splitWage(wage, none))).toEqual({
      gross: 90_000_000,
      deductions: [],
      dependants: [{ person: "wife", amount: 54_000_000 }],
      net: 36_000_000,
    }))

  it.each<readonly [string, Partial<Wage>, WageTerms]>([
    ["deduction.notListed", { deductions: [{ kind: "fine", amount: rials(1) }] }, none],
    [
      "deduction.repeated",
      {
        deductions: [
          { kind: "debt", amount: rials(1) },
          { kind: "debt", amount: rials(2) },
        ],
      },
      { deductions: [{ kind: "debt", cap: half }], overallCap: half },
    ],
    [
      "deduction.invalid",
      { deductions: [{ kind: "debt", amount: rials(-1) }] },
      { deductions: [{ kind: "debt", cap: half }], overallCap: half },
    ],
    ["terms.invalid", {}, { deductions: [], overallCap: { numerator: 2, denominator: 1 } }],
    ["gross.invalid", { gross: rials(-1) }, none],
    [
      "instruction.dependants",
      { instruction: { by: "prisoner", part: { kind: "amount", amount: rials(1) }, dependants: [] } },
      none,
    ],
    [
      "instruction.invalid",
      {
        instruction: {
          by: "prisoner",
          part: { kind: "amount", amount: rials(-1) },
          dependants: [{ person: "wife", weight: 1 }],
        },
      },
      none,
    ],
  ])("refuses by name: %s", (code, change, terms) =>
    expect(splitWage({ ...wage, ...change }, terms)).toMatchObject({ failure: { code } }),
  )
})

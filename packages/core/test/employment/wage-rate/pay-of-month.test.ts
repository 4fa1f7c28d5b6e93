import type { Day, Ratio } from "@bazgasht/rules"
import * as Result from "effect/Result"
import * as fc from "fast-check"
import { describe, expect, it } from "vitest"
import { payOfMonth } from "../../../src/employment/decisions/pay-of-month.ts"
import { wageOfMonth } from "../../../src/employment/decisions/wage-rate/wage-of-month.ts"
import type { WageTerms } from "../../../src/employment/decisions/wage-split.ts"
import { lastDay, month, register } from "./arbitrary-wages.ts"

const none: WageTerms = { deductions: [], overallCap: { numerator: 0, denominator: 1 } }
const wageTerms = [{ from: 0 as Day, terms: none }]
const share: fc.Arbitrary<Ratio> = fc.nat(10).map((numerator) => ({ numerator, denominator: 10 }))

describe("the pay of a month", () => {
  it("splits the gross wage of the month to the last rial", () =>
    fc.assert(
      fc.property(month, register, share, (worked, known, part) => {
        const asked = {
          month: worked,
          splitBy: lastDay as Day,
          wage: {
            prisoner: "prisoner",
            deductions: [],
            instruction: {
              by: "prisoner",
              part: { kind: "share", share: part } as const,
              dependants: [{ person: "wife", weight: 1 }],
            },
          },
        }
        const wage = wageOfMonth(worked, known)
        const pay = payOfMonth(asked, { register: known, wageTerms })
        if (Result.isFailure(pay)) {
          expect(pay).toEqual(wage)
          return
        }
        const { split } = pay.success
        const { gross } = Result.getOrThrow(wage)
        expect(split.gross).toBe(gross)
        expect(split.dependants.reduce((sum, { amount }) => sum + amount, split.net as number)).toBe(gross)
      }),
    ))

  it("is not said for a day of which the regulation on the split is not known", () => {
    const [known] = fc.sample(register, { numRuns: 1, seed: 3 })
    const asked = {
      month: { from: 0 as Day, to: 1 as Day, work: [], incentives: [] },
      splitBy: 5 as Day,
      wage: { prisoner: "prisoner", deductions: [] },
    }
    expect(payOfMonth(asked, { register: known ?? { schedules: [] }, wageTerms: [] })).toEqual(
      Result.fail({ code: "wageTerms.unknown", on: 5 }),
    )
  })
})

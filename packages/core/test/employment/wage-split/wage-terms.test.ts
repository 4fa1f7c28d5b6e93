import type { Day } from "@bazgasht/rules"
import * as Result from "effect/Result"
import * as fc from "fast-check"
import { describe, expect, it } from "vitest"
import type { WageTerms } from "../../../src/employment/decisions/wage-split.ts"
import { type DatedWageTerms, wageTermsOn } from "../../../src/employment/decisions/wage-terms.ts"

const day = (value: number) => value as Day
const terms: WageTerms = { deductions: [], overallCap: { numerator: 0, denominator: 1 } }

const series: fc.Arbitrary<ReadonlyArray<DatedWageTerms>> = fc.array(
  fc.record(
    { from: fc.nat(20).map(day), to: fc.nat(20).map(day), terms: fc.constant(terms) },
    { requiredKeys: ["from"] },
  ),
  { maxLength: 4 },
)

describe("the regulation on the split of wages on a day", () => {
  it("is the one that was in force, or said to be unknown, or two", () =>
    fc.assert(
      fc.property(series, fc.nat(25), (dated, on) => {
        const ruling = dated.filter(({ from, to = day(1000) }) => from <= on && on < to)
        const answer = wageTermsOn(dated, day(on))
        if (ruling.length > 1) expect(answer).toEqual(Result.fail({ code: "wageTerms.overlap", on }))
        else if (ruling[0]?.terms === undefined)
          expect(answer).toEqual(Result.fail({ code: "wageTerms.unknown", on }))
        else expect(answer).toEqual(Result.succeed(terms))
      }),
    ))

  it("is not taken from before a time of which only the change is known", () => {
    const dated = [{ from: day(0), to: day(10), terms }, { from: day(10) }]
    expect(wageTermsOn(dated, day(9))).toEqual(Result.succeed(terms))
    expect(wageTermsOn(dated, day(10))).toEqual(Result.fail({ code: "wageTerms.unknown", on: 10 }))
  })
})

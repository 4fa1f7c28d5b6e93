import { runs } from "@bazgasht/properties"
import { type Day, eligibility, type Rule } from "@bazgasht/rules"
import { settlingFacts } from "@bazgasht/rules/columns"
import * as fc from "fast-check"
import { expect, test } from "vitest"
import type { PopulationTable } from "../../src/index.ts"
import { addSettlings, type QuestionSettling, settlingOf } from "../../src/runs/settling.ts"
import { type AnyStudy, anyStudy, populationOf } from "./any-study.ts"

type Cases = AnyStudy["cases"]

/** What missing facts would settle, read in slices of so many cases. */
const settled = (
  { baseline, law, questions, setting }: AnyStudy,
  cases: Cases,
  size = Math.max(1, cases.length),
): ReadonlyArray<QuestionSettling> => {
  const table = populationOf(cases).tables.prisoner as PopulationTable
  const read = settlingOf(baseline, law, questions, setting.today as Day)
  const slices = Array.from({ length: Math.ceil(cases.length / size) }, (_, place) =>
    read("prisoner", table, place * size, Math.min(cases.length, (place + 1) * size)),
  )
  return addSettlings(slices)
}

const weights = (settling: ReadonlyArray<QuestionSettling>) =>
  settling.map(({ facts, question }) => ({
    question,
    facts: facts.map(({ fact, open, possible, settled: known }) => ({
      fact,
      open: open.weight,
      settled: known.weight,
      possible: possible.weight,
    })),
  }))

const weighing = (cases: Cases, weight: (row: number) => number): Cases =>
  cases.map((one, row) => ({ ...one, weight: weight(row) }))

test("cases that weigh one settle as many as there are", () => {
  fc.assert(
    fc.property(anyStudy, (of) => {
      const cases = weighing(of.cases, () => 1)
      const { columns } = populationOf(cases).tables.prisoner as PopulationTable
      for (const { facts, question } of settled(of, cases)) {
        const setting = {
          ...of.baseline,
          pack: of.law.pack,
          choices: { ...of.baseline.choices, ...of.law.choices },
        }
        const decides = eligibility(of.law.pack.rules.get(question) as Rule<boolean>)
        const counted = settlingFacts(decides, setting, columns, of.setting.today)
        for (const tally of ["cases", "weight"] as const)
          expect(
            facts.map(({ fact, open, possible, settled: known }) => ({
              fact,
              cases: Number(open[tally]),
              settled: Number(known[tally]),
              possible: Number(possible[tally]),
            })),
          ).toEqual(counted)
      }
    }),
    { numRuns: runs(60) },
  )
})

test("a case that weighs as many as several cases settles as many as they do", () => {
  fc.assert(
    fc.property(
      anyStudy,
      fc.array(fc.integer({ min: 1, max: 3 }), { minLength: 12, maxLength: 12 }),
      (of, times) => {
        const weight = (row: number): number => times[row] as number
        const repeated = of.cases.flatMap((one, row) =>
          Array.from({ length: weight(row) }, () => ({ ...one, weight: 1 })),
        )
        expect(weights(settled(of, weighing(of.cases, weight)))).toEqual(weights(settled(of, repeated)))
      },
    ),
    { numRuns: runs(60) },
  )
})

test("what is settled does not depend on how a population is cut into slices", () => {
  fc.assert(
    fc.property(anyStudy, fc.integer({ min: 1, max: 4 }), (of, size) => {
      expect(settled(of, of.cases, size)).toEqual(settled(of, of.cases))
    }),
    { numRuns: runs(20) },
  )
})

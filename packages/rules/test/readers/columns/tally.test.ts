import { tallyOf, weightedTallyOf } from "@bazgasht/rules/columns"
import * as fc from "fast-check"
import { expect, test } from "vitest"
import { unknownIn } from "../../../src/readers/columns/cells.ts"

const anyAnswers = fc
  .array(fc.constantFrom(0, 1, 2), { maxLength: 30 })
  .map((answers) => Uint8Array.from(answers))

test("a tally counts the sure, and beside them those who may be", () => {
  fc.assert(
    fc.property(anyAnswers, (answers) => {
      const count = (wanted: number): number => answers.filter((answer) => answer === wanted).length
      expect(tallyOf(answers)).toEqual({
        cases: answers.length,
        sure: count(2),
        possible: count(2) + count(1),
      })
    }),
  )
})

test.each([Int8Array, Int16Array, Int32Array, Float64Array])(
  "who has no weight is in no total, whatever the weights lie in: %o",
  (Cells) => {
    fc.assert(
      fc.property(anyAnswers, fc.infiniteStream(fc.option(fc.nat(100))), (answers, stream) => {
        const given = Array.from(answers, () => stream.next().value as number | null)
        const unknown = unknownIn(new Cells(1))
        const weights = Cells.from(given.map((weight) => weight ?? unknown))
        const sumOf = (wanted: ReadonlyArray<number>): bigint =>
          given.reduce<bigint>(
            (sum, weight, row) => (wanted.includes(answers[row] as number) ? sum + BigInt(weight ?? 0) : sum),
            0n,
          )
        expect(weightedTallyOf(answers, weights)).toEqual({
          total: sumOf([0, 1, 2]),
          sure: sumOf([2]),
          possible: sumOf([1, 2]),
          unknown: given.filter((weight) => weight === null).length,
        })
      }),
    )
  },
)

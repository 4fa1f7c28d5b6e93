import * as fc from "fast-check"
import { describe, expect, test } from "vitest"
import { CaseNumbers } from "../../src/populations/reading/case-numbers.ts"

/** Ids as they stand in one file: in the order of a register with gaps, or in any order. */
const file = fc.oneof(
  fc.subarray(Array.from({ length: 30 }, (_, number) => `P-${number}`)),
  fc.array(fc.nat({ max: 30 }).map((number) => `P-${number}`)),
)

describe("numbers of cases", () => {
  test("are those of the ids in the order in which they first came, whatever the order of files", () => {
    fc.assert(
      fc.property(fc.array(file, { maxLength: 5 }), (files) => {
        const cases = new CaseNumbers()
        const known: Array<string> = []
        for (const id of files.flat()) {
          if (!known.includes(id)) known.push(id)
          const number = cases.numberOf(id)
          expect(number).toBe(known.indexOf(id))
          expect(cases.idOf(number)).toBe(id)
        }
      }),
    )
  })

  test("keep the lines of those whose row came", () => {
    const cases = new CaseNumbers()
    const [one, other] = [cases.numberOf("1"), cases.numberOf("2")]
    cases.cameOn(other, 7, "2")
    expect([one, other].map((number) => cases.lineOf(number))).toEqual([undefined, 7])
  })
})

/** What money is meant for does not depend on how it was written. */

import { runs } from "@bazgasht/properties"
import * as fc from "fast-check"
import { describe, expect, it } from "vitest"
import { isMeant } from "../../../solvers/src/fund/petition.ts"
import { isMeantFor, isSameEarmark } from "../../src/charity/earmarks.ts"

const persian = (written: string): string =>
  written.replace(/\d/g, (digit) => String.fromCodePoint(0x6f0 + Number(digit)))

const attribute = fc.constantFrom("province", "debt", "campaign")
const value = fc.integer({ min: 1, max: 4 }).map((number) => `c-${number}`)
const earmarks = fc.dictionary(attribute, fc.array(value, { minLength: 1, maxLength: 3 }), { maxKeys: 2 })
const otherwise = (earmark: Readonly<Record<string, ReadonlyArray<string>>>) =>
  Object.fromEntries(
    Object.entries(earmark).map(([name, meant]) => [name, meant.toReversed().map(persian)] as const),
  )

describe("an earmark", () => {
  it("means what the fund takes it to mean, however its values are written", () =>
    fc.assert(
      fc.property(earmarks, fc.dictionary(attribute, value, { maxKeys: 3 }), (earmark, attributes) => {
        const isFor = isMeantFor(earmark, attributes)
        expect(isMeant(earmark, attributes)).toBe(isFor)
        expect(isMeantFor(otherwise(earmark), attributes)).toBe(isFor)
        expect(isSameEarmark(earmark, otherwise(earmark))).toBe(true)
      }),
      { numRuns: runs(300), examples: [[{ province: ["c-1"] }, { province: "c-1" }]] },
    ))
})

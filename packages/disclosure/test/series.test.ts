import { runs } from "@bazgasht/properties"
import * as fc from "fast-check"
import { describe, expect, test } from "vitest"
import { disclosedInSeries, isSmallDifference } from "../src/series.ts"
import { isSmallCount } from "../src/suppressed-cells.ts"

const anySeries = fc.array(fc.nat(30), { maxLength: 8 })
const anyLeast = fc.integer({ min: 1, max: 6 })

describe("a series", () => {
  test("tells neither a small count nor a small difference, not to what is known behind it either", () => {
    fc.assert(
      fc.property(anySeries, anyLeast, fc.option(fc.nat(30), { nil: undefined }), (counts, least, end) => {
        const disclosed = disclosedInSeries(counts, least, end === undefined ? {} : { end })
        const shown = counts.filter((_, place) => disclosed[place])
        for (const [at, one] of shown.entries()) {
          expect(isSmallCount(one, least)).toBe(false)
          for (const other of shown.slice(at + 1)) expect(isSmallDifference(one, other, least)).toBe(false)
          // The first one stands alone: nothing before it is known that it could be held against.
          if (end !== undefined && at > 0) expect(isSmallDifference(one, end, least)).toBe(false)
        }
      }),
      { numRuns: runs(500) },
    )
  })

  test("tells the first count that is not small, and nothing that is hidden already", () => {
    fc.assert(
      fc.property(anySeries, anyLeast, fc.nat(7), (counts, least, hidden) => {
        const disclosed = disclosedInSeries(counts, least, { isHidden: (place) => place === hidden })
        expect(disclosed[hidden] ?? false).toBe(false)
        const first = counts.findIndex((count, place) => place !== hidden && !isSmallCount(count, least))
        expect(disclosed.indexOf(true)).toBe(first)
      }),
      { numRuns: runs(500) },
    )
  })
})

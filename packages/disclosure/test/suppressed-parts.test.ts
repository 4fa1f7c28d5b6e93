import { runs } from "@bazgasht/properties"
import * as fc from "fast-check"
import { describe, expect, test } from "vitest"
import { isSmallCount } from "../src/suppressed-cells.ts"
import { suppressParts } from "../src/suppressed-parts.ts"

const anyParts = fc.array(fc.oneof(fc.nat(2), fc.nat(20)), { maxLength: 7 })
const anyLeast = fc.integer({ min: 1, max: 6 })

describe("the parts of a whole that are not disclosed", () => {
  test("are all the small ones, none of nobody, and together neither small nor as many as they are parts", () => {
    fc.assert(
      fc.property(anyParts, anyLeast, (counts, least) => {
        const suppressed = suppressParts(counts, least)
        for (const [place, count] of counts.entries()) {
          if (isSmallCount(count, least)) expect(suppressed).toContain(place)
          if (count === 0) expect(suppressed).not.toContain(place)
        }
        const present = counts.filter((count) => count > 0).length
        if (suppressed.size === 0 || suppressed.size === present) return
        const together = [...suppressed].reduce((sum, place) => sum + (counts[place] as number), 0)
        expect(suppressed.size).toBeGreaterThan(1)
        expect(together).toBeGreaterThanOrEqual(least)
        expect(together).toBeGreaterThan(suppressed.size)
      }),
      { numRuns: runs(500, { least: 300 }) },
    )
  })

  test("are none where none is small, and with one that is hidden already another one", () => {
    fc.assert(
      fc.property(anyParts, anyLeast, (counts, least) => {
        const large = counts.map((count) => count + least + 1)
        expect(suppressParts(large, least)).toEqual(new Set())
        const first = suppressParts(large, least, (place) => place === 0)
        expect(first.size).toBe(Math.min(2, large.length))
      }),
      { numRuns: runs(200) },
    )
  })
})

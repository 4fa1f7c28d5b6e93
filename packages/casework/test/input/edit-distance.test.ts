import { runs } from "@bazgasht/properties"
import * as fc from "fast-check"
import { distance } from "fastest-levenshtein"
import { expect, it } from "vitest"
import { editDistance } from "../../src/input/edit-distance.ts"

const word = fc.oneof(
  fc.string({ maxLength: 12 }),
  fc.string({ unit: fc.constantFrom("a", "b", "c"), maxLength: 12 }),
)

it("is the distance of another implementation, up to the most that is asked for, and more above", () => {
  fc.assert(
    fc.property(word, word, fc.nat({ max: 12 }), (one, other, most) => {
      const whole = distance(one, other)
      const found = editDistance(one, other, most)
      if (whole > most) expect(found).toBeGreaterThan(most)
      else expect(found).toBe(whole)
    }),
    {
      numRuns: runs(500),
      examples: [
        ["", "", 0],
        ["", "abc", 3],
        ["abc", "", 2],
        ["kitten", "sitting", 3],
        ["kitten", "sitting", 2],
      ],
    },
  )
})

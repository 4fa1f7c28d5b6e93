import { runs } from "@bazgasht/properties"
import type { Day } from "@bazgasht/rules"
import * as fc from "fast-check"
import { describe, expect, it } from "vitest"
import { enrolledElsewhere } from "../../src/ports/registry/enrolled-elsewhere.ts"
import type { EnrolmentAnswer } from "../../src/ports/registry/enrolment.ts"

const common = { source: "agency-1", on: 100 as Day }
const answers: fc.Arbitrary<ReadonlyArray<EnrolmentAnswer>> = fc.array(
  fc.constantFrom<EnrolmentAnswer>(
    { answer: "yes", ...common, programmes: [] },
    { answer: "no", ...common },
    { answer: "unknown", ...common, code: "dci.time" },
  ),
  { maxLength: 5 },
)

describe("what agencies say together", () => {
  it("is what every answer to the open ones would come to, and otherwise not known", () =>
    fc.assert(
      fc.property(answers, (given) => {
        const completed = (answer: "yes" | "no") =>
          given.some((each) => each.answer === "yes" || (each.answer === "unknown" && answer === "yes"))
        const [least, most] = [completed("no"), completed("yes")]
        const expected = given.length === 0 || least !== most ? undefined : least
        expect(enrolledElsewhere(given)).toBe(expected)
      }),
      { numRuns: runs(200) },
    ))
})

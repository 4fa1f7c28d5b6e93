import { globSync, readFileSync } from "node:fs"
import { describe, expect, it } from "vitest"

/**
 * Where each invariant of households and support is a property over random commands, histories or inputs. `S1` and its like are
 * the numbers of the domain model; a property is named after the invariant that it holds to.
 */
const invariants: { readonly [invariant: string]: readonly [says: string, ...files: ReadonlyArray<string>] } =
  {
    S1: [
      "one head while there is an adult; one primary and one alternate recipient",
      "cases/household/invariants",
    ],
    S2: [
      "a person is in one household on a day, unless both record shared custody",
      "cases/household/invariants",
      "duplicate-records",
      "family-facts",
    ],
    S3: [
      "merging keeps members and payments, and is idempotent and associative",
      "cases/household/household-record",
      "cases/household/invariants",
    ],
    S4: ["one open case for a household and association", "cases/support-case/invariants"],
    S5: ["every day from start to close has exactly one payer", "cases/support-case/invariants", "payers"],
    S6: [
      "an entitlement is a function of snapshot and policy",
      "cases/cycle/laws",
      "cases/entitlement/laws",
      "office/invariants",
    ],
    S7: [
      "entitlements within the budget, payments within the entitlement",
      "cases/cycle/laws",
      "cases/entitlement/claims-of",
      "cases/entitlement/laws",
      "office/invariants",
    ],
    S8: ["one attempt at most is submitted or unknown", "cases/entitlement/laws"],
    S9: ["suspended days earn nothing, earlier ones stay", "cases/support-case/invariants"],
    S10: ["overdue exactly after the grace", "cases/support-case/invariants"],
    S11: ["graduation needs every required criterion answered and met", "cases/support-case/invariants"],
    S12: [
      "the score is the sum of its contributions; need never lowers the rank",
      "office/invariants",
      "scoring",
    ],
    S13: ["nobody is admitted past one who fits and has priority", "office/invariants", "solvers/admission"],
    S14: ["ties by the declared lottery only", "office/invariants", "solvers/priority"],
    S15: [
      "the number ahead is the number with higher keys",
      "office/invariants",
      "place-explanation",
      "solvers/priority",
    ],
    S16: [
      "more money takes nobody out, or a counterexample is reported",
      "office/invariants",
      "solvers/admission",
      "solvers/monotonicity",
    ],
    S17: [
      "a decision against a family has grounds, a deadline and an office",
      "cases/support-case/invariants",
    ],
    S18: [
      "a reversed decision restores the days by the policy of those days",
      "back-pay",
      "cases/grievance/laws",
      "cases/support-case/invariants",
    ],
    S19: ["a cut is exact, within what is owed, and keeps the order", "cut", "office/invariants"],
  }

/** What the tests of support say, and the order of candidates among the solvers, by their names without the ending. */
const sources: ReadonlyMap<string, string> = new Map(
  [
    ...globSync("**/*.test.ts", { cwd: import.meta.dirname }),
    ...["admission", "monotonicity", "priority"].map(
      (name) => `../../../solvers/test/placement/${name}.test.ts`,
    ),
  ].map((file) => [
    file
      .replaceAll("\\", "/")
      .replace(/^\.\.\/.*\//, "solvers/")
      .replace(/\.test\.ts$/, ""),
    readFileSync(`${import.meta.dirname}/${file}`, "utf8"),
  ]),
)

/** The files that name an invariant, without their ending. */
const filesNaming = (invariant: string): ReadonlyArray<string> =>
  [...sources]
    .filter(([, source]) => new RegExp(`(?:it|describe)\\("${invariant}: `).test(source))
    .map(([file]) => file)
    .sort()

describe("the invariants of households and support", () => {
  it("are nineteen, and this map knows each", () => {
    const numbers = Array.from({ length: 19 }, (_, index) => `S${index + 1}`)
    expect(Object.keys(invariants)).toEqual(numbers)
  })

  for (const [invariant, [says, ...files]] of Object.entries(invariants))
    it(`${invariant} is a property: ${says}`, () => {
      expect(filesNaming(invariant)).toEqual(files)
      for (const file of files) expect(sources.get(file)).toMatch(/fc\.(assert|property)|always\(|holds\(/)
    })
})

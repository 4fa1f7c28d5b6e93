import { type AttributeValue, type CasePage, compareTexts, compareValues } from "@bazgasht/casework/ports"
import { runs } from "@bazgasht/properties"
import * as Effect from "effect/Effect"
import * as fc from "fast-check"
import { describe, expect, test } from "vitest"
import { opening } from "./changes.ts"
import { freshStorage, place, run } from "./stores.ts"

const texts = fc.oneof(
  fc.string({ unit: "binary", maxLength: 4 }).filter((text) => !text.includes("\0")),
  fc.constantFrom("", "a", "B", "ک", "ك", "\u{1F600}", "\uFB8E", "\uFFFD", "é", "e\u0301"),
)
const values: fc.Arbitrary<AttributeValue> = fc.oneof(
  fc.boolean(),
  fc.double({ noNaN: true, noDefaultInfinity: true }),
  fc.integer({ min: -2, max: 2 }),
  texts,
)

describe(`the order of cases, ${place}`, () => {
  test("is that of the contract, in both directions and over pages of any size", () =>
    fc.assert(
      fc.asyncProperty(
        fc.array(values, { minLength: 1, maxLength: 12 }),
        fc.integer({ min: 1, max: 5 }),
        fc.constantFrom("ascending" as const, "descending" as const),
        (drawn, limit, order) =>
          run(
            Effect.gen(function* () {
              const storage = yield* freshStorage
              const cases = drawn.map((value, index) => ({ value, subject: `loan-${drawn.length - index}` }))
              for (const { subject, value } of cases)
                yield* storage.commit(opening(subject, { attributes: { value } }))
              const query = { kind: "loan", where: [], sort: { attribute: "value", order }, limit } as const
              const found: Array<string> = []
              for (let next: string | undefined = "", pages = 0; next !== undefined && pages <= 12; pages++) {
                const page: CasePage = yield* storage.query({ ...query, ...(next !== "" && { after: next }) })
                found.push(...page.cases.map(({ subject }) => subject))
                next = page.next
              }
              const sign = order === "ascending" ? 1 : -1
              const wanted = cases.toSorted(
                (one, other) =>
                  sign * compareValues(one.value, other.value) || compareTexts(one.subject, other.subject),
              )
              expect(found).toEqual(wanted.map(({ subject }) => subject))
            }),
          ),
      ),
      { numRuns: runs(25) },
    ))

  test("of numbers keeps every one of them exact", () =>
    fc.assert(
      fc.asyncProperty(
        fc.array(fc.double({ noNaN: true, noDefaultInfinity: true }), { maxLength: 20 }),
        (numbers) =>
          run(
            Effect.gen(function* () {
              const storage = yield* freshStorage
              const change = opening("loan-1", {
                document: numbers,
                attributes: Object.fromEntries(numbers.map((number, index) => [`n${index}`, number])),
              })
              yield* storage.commit(change)
              const found = yield* storage.load(change)
              // JSON knows no negative zero.
              expect(found?.document).toEqual(numbers.map((number) => number + 0))
              for (const [index, number] of numbers.entries()) {
                const { cases } = yield* storage.query({
                  kind: "loan",
                  where: [{ attribute: `n${index}`, is: number }],
                  limit: 1,
                })
                expect(cases.length).toBe(1)
              }
            }),
          ),
      ),
      { numRuns: runs(15) },
    ))
})

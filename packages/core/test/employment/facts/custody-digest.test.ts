import type { Entry, Facts, Value } from "@bazgasht/rules"
import * as fc from "fast-check"
import { describe, expect, it } from "vitest"
import { clearanceFacts, custodyDigestOf } from "../../../src/employment/facts/custody-digest.ts"

const unrelated = ["educationLevel", "consentToWork", "headsHousehold", "furloughs", "remainingFine"]
const entries: fc.Arbitrary<ReadonlyArray<Entry>> = fc.uniqueArray(
  fc.record({ workplace: fc.constantFrom("closed", "open"), confirmed: fc.boolean() }),
  { maxLength: 4, selector: (entry) => JSON.stringify(entry) },
)
const value: fc.Arbitrary<Value | ReadonlyArray<Entry>> = fc.oneof(
  fc.boolean(),
  fc.nat(20_000) as fc.Arbitrary<Value>,
  fc.constantFrom("fraud", "tazir"),
  fc.record({ months: fc.nat(30), days: fc.nat(30) }),
  entries,
)
const facts = (ids: ReadonlyArray<string>): fc.Arbitrary<Facts> =>
  fc.record(Object.fromEntries(ids.map((id) => [id, value])), { requiredKeys: [] })

describe("the digest of the facts on which a clearance rests", () => {
  it("is the same whatever becomes of every other fact, and in whatever order lists stand", () =>
    fc.assert(
      fc.property(facts(clearanceFacts), facts(unrelated), facts(unrelated), (of, before, after) => {
        const reversed = Object.fromEntries(
          Object.entries(of)
            .map(([id, is]) => [id, Array.isArray(is) ? is.toReversed() : is] as const)
            .toReversed(),
        )
        expect(custodyDigestOf({ ...after, ...reversed })).toBe(custodyDigestOf({ ...of, ...before }))
      }),
    ))

  it("is another as soon as one of them is another, becomes known, or is not known any more", () =>
    fc.assert(
      fc.property(
        facts(clearanceFacts),
        fc.constantFrom(...clearanceFacts),
        fc.option(fc.constantFrom(true, "other"), { nil: undefined }),
        (of, id, is) => {
          fc.pre(of[id] !== is)
          expect(custodyDigestOf({ ...of, [id]: is })).not.toBe(custodyDigestOf(of))
        },
      ),
    ))

  it("names no fact twice", () => expect(new Set(clearanceFacts).size).toBe(clearanceFacts.length))
})

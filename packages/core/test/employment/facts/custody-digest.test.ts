import type { Entry, Facts, Value } from "@bazgasht/rules"
import * as fc from "fast-check"
import { describe, expect, it } from "vitest"
import {
  clearanceFacts as clearanceFactsOf,
  custodyDigestOf,
} from "../../../src/employment/facts/custody-digest.ts"
import { ruritania } from "../../country/ruritania.ts"

const clearance = clearanceFactsOf(ruritania)

const unrelated = ["educationLevel", "consentToWork", "headsHousehold", "veteran", "remainingFine"]
const entries: fc.Arbitrary<ReadonlyArray<Entry>> = fc.uniqueArray(
  fc.record({ workplace: fc.constantFrom("quarry", "garden"), confirmed: fc.boolean() }),
  { maxLength: 4, selector: (entry) => JSON.stringify(entry) },
)
const value: fc.Arbitrary<Value | ReadonlyArray<Entry>> = fc.oneof(
  fc.boolean(),
  fc.nat(20_000) as fc.Arbitrary<Value>,
  fc.constantFrom("forgery", "custody"),
  fc.record({ months: fc.nat(30), days: fc.nat(30) }),
  entries,
)
const facts = (ids: ReadonlyArray<string>): fc.Arbitrary<Facts> =>
  fc.record(Object.fromEntries(ids.map((id) => [id, value])), { requiredKeys: [] })

describe("the digest of the facts on which a clearance rests", () => {
  it("is the same whatever becomes of every other fact, and in whatever order lists stand", () =>
    fc.assert(
      fc.property(facts(clearance), facts(unrelated), facts(unrelated), (of, before, after) => {
        const reversed = Object.fromEntries(
          Object.entries(of)
            .map(([id, is]) => [id, Array.isArray(is) ? is.toReversed() : is] as const)
            .toReversed(),
        )
        expect(custodyDigestOf({ ...after, ...reversed }, ruritania)).toBe(
          custodyDigestOf({ ...of, ...before }, ruritania),
        )
      }),
    ))

  it("is another as soon as one of them is another, becomes known, or is not known any more", () =>
    fc.assert(
      fc.property(
        facts(clearance),
        fc.constantFrom(...clearance),
        fc.option(fc.constantFrom(true, "other"), { nil: undefined }),
        (of, id, is) => {
          fc.pre(of[id] !== is)
          expect(custodyDigestOf({ ...of, [id]: is }, ruritania)).not.toBe(custodyDigestOf(of, ruritania))
        },
      ),
    ))

  it("names no fact twice", () => expect(new Set(clearance).size).toBe(clearance.length))
})

import { decide, determine, type Facts, makeTerm } from "@bazgasht/rules"
import {
  type DecisionRecord,
  decisionRecordOf,
  determinationRecordOf,
  verifyDecision,
  verifyDetermination,
} from "@bazgasht/rules/data"
import * as fc from "fast-check"
import { describe, expect, it } from "vitest"
import { conditionalRelease, day, pack, settlement, shareToServe } from "../small-law.ts"

const anyFacts: fc.Arbitrary<Facts> = fc.record(
  {
    start: fc.integer({ min: day("2000-01-01"), max: day("2024-01-01") }),
    imposedTerm: fc.integer({ min: 1, max: 300 }).map((months) => makeTerm({ months })),
    goodConduct: fc.boolean(),
    usedBefore: fc.boolean(),
    kind: fc.constantFrom("tazir", "life"),
    degree: fc.integer({ min: 1, max: 8 }),
    paid: fc.integer({ min: 0, max: 300 }),
    earlier: fc.array(fc.record({ degree: fc.integer({ min: 1, max: 8 }) }), { maxLength: 3 }),
  },
  { requiredKeys: [] },
)
const anyToday = fc.integer({ min: day("1999-01-01"), max: day("2025-01-01") })

const parsed = <T>(record: T): T => JSON.parse(JSON.stringify(record)) as T

describe("records", () => {
  it("stand as JSON unchanged, and verify against what they rest on", () => {
    fc.assert(
      fc.property(
        anyFacts,
        anyToday,
        fc.constantFrom(conditionalRelease, settlement),
        (facts, today, rule) => {
          const setting = { pack, today: today as ReturnType<typeof day> }
          const record = decisionRecordOf(decide(rule, facts, setting))
          expect(parsed(record)).toEqual(record)
          expect(verifyDecision(parsed(record), rule, facts, setting)).toEqual({ verified: true })
          const quantity = determinationRecordOf(determine(shareToServe, facts, setting))
          expect(parsed(quantity)).toEqual(quantity)
          expect(verifyDetermination(parsed(quantity), shareToServe, facts, setting)).toEqual({
            verified: true,
          })
        },
      ),
    )
  })

  it("say what differs when the facts, the day, the parameters or the outcome are not those of the record", () => {
    const facts: Facts = { start: day("2001-01-01"), paid: 150, degree: 5, earlier: [] }
    const setting = { pack, today: day("2009-06-01") }
    const record = decisionRecordOf(decide(settlement, facts, setting))
    const differs = (changed: DecisionRecord, of: Facts = facts, within: typeof setting = setting) => {
      const verification = verifyDecision(changed, settlement, of, within)
      return verification.verified ? [] : verification.differs
    }
    expect(differs(record)).toEqual([])
    expect(differs(record, { ...facts, paid: 151 })).toEqual(["factsDigest", "proof"])
    expect(differs(record, facts, { ...setting, today: day("2011-01-01") })).toContain("today")
    expect(differs({ ...record, outcome: { outcome: "barred", grounds: [] } })).toEqual(["outcome"])
    const parameters = new Map(
      [...pack.parameters].map(([id, of]) => [id, { ...of, values: of.values.slice(0, 1) }]),
    )
    expect(differs(record, facts, { ...setting, pack: { ...pack, parameters } })).toEqual([
      "parametersDigest",
    ])
  })
})

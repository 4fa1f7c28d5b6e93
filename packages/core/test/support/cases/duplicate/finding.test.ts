import { runs } from "@bazgasht/properties"
import type { Day } from "@bazgasht/rules"
import * as Result from "effect/Result"
import * as fc from "fast-check"
import { describe, expect, it } from "vitest"
import { duplicate } from "../../../../src/support/cases/duplicate/duplicate.ts"
import { suspicionOf } from "../../../../src/support/cases/duplicate/finding.ts"
import type { DuplicateFinding } from "../../../../src/support/decisions/duplicates/duplicates.ts"
import type { DuplicateEvidence } from "../../../../src/support/decisions/duplicates/evidence.ts"
import { setting } from "./sequences.ts"

const agreement = fc.constantFrom("exact" as const, "afterNormalising" as const)

const evidence: fc.Arbitrary<DuplicateEvidence> = fc.oneof(
  fc.constant({ of: "person" as const }),
  fc.record({ of: fc.constant("account" as const), agreement }),
  fc.record({ of: fc.constant("cover" as const), help: fc.constantFrom("cash" as const, "study" as const) }),
  fc.record(
    {
      of: fc.constant("identifier" as const),
      identifierKind: fc.constantFrom("nationalId", "passport"),
      agreement,
      wellFormed: fc.boolean(),
      checkDigit: fc.boolean(),
    },
    { requiredKeys: ["of", "identifierKind", "agreement", "wellFormed"] },
  ),
)

const finding = (of: ReadonlyArray<DuplicateEvidence>): DuplicateFinding => ({
  id: "finding-1",
  kind: "onePersonTwoHouseholds",
  subjects: { persons: ["child"], households: ["household-1", "household-2"], payers: [] },
  evidence: of,
  strength: "fair",
  days: [],
})

describe("a suspicion of a finding", () => {
  it("can be reported, and names whom it concerns", () => {
    const suspicion = suspicionOf(finding([{ of: "person" }]), ["mother"])
    expect(suspicion).toEqual({
      kind: "onePersonTwoHouseholds",
      subjects: ["child", "household-1", "household-2"],
      people: ["child", "mother"],
      evidence: ["person"],
    })
    const by = { id: "worker", role: "socialWorker" }
    const command = {
      type: "suspect",
      id: "c-1",
      subject: "finding-1",
      at: 20000 as Day,
      by,
      expectedVersion: 0,
      ...suspicion,
    } as const
    expect(Result.isSuccess(duplicate.handle(duplicate.none, command, setting))).toBe(true)
  })

  it("writes different evidence by different codes, and the same by the same", () =>
    fc.assert(
      fc.property(evidence, evidence, (one, other) => {
        const same = JSON.stringify(one) === JSON.stringify(other)
        const codes = [one, other].map((of) => suspicionOf(finding([of]), []).evidence.join())
        expect(codes[0] === codes[1]).toBe(same)
      }),
      { numRuns: runs(500) },
    ))

  it("counts another payer as new evidence", () => {
    const two = { ...finding([]), subjects: { persons: [], households: ["household-1"], payers: ["a", "b"] } }
    expect(suspicionOf(two, []).evidence).toEqual(["payer.a", "payer.b"])
  })
})

import {
  type ClaimingHousehold,
  type CycleRecord,
  claimingHousehold,
  claimsOf,
  computeCycle,
  decodeFamilyFile,
  linesAt,
  lockedRecordOf,
  placeOf,
  recordDigest,
  snapshotDigest,
} from "@bazgasht/core/support"
import { runs } from "@bazgasht/properties"
import * as Result from "effect/Result"
import * as fc from "fast-check"
import { describe, expect, it } from "vitest"
import { day } from "../../../test-jurisdiction.ts"
import { policies, programme, setting, snapshots } from "../../cycle-programme.ts"
import { familyJurisdiction } from "../../family-jurisdiction.ts"

const records: fc.Arbitrary<CycleRecord> = fc
  .tuple(snapshots, policies)
  .map(([snapshot, policy]) => Result.getOrThrow(computeCycle(snapshot, programme, policy, setting)))

const household = (family: string): ClaimingHousehold => ({
  household: `household of ${family}`,
  recipients: { primary: `recipient of ${family}` },
  members: [`recipient of ${family}`],
})

const sumOf = (amounts: ReadonlyArray<number>): number => amounts.reduce((sum, amount) => sum + amount, 0)

describe("the claims of a record", () => {
  it("S7: add up to what the record grants, family by family and in all", () => {
    fc.assert(
      fc.property(records, (record) => {
        const { claims, withoutRecipient } = claimsOf(record, household)
        expect(withoutRecipient).toEqual([])
        expect(sumOf(claims.map(({ claim }) => claim.amount))).toBe(record.totals.granted)
        for (const [place, family] of record.families.id.entries())
          expect(sumOf(claims.filter((one) => one.family === family).map(({ claim }) => claim.amount))).toBe(
            record.families.granted[place],
          )
      }),
      { numRuns: runs(300) },
    )
  })

  it("are one for each kind of help that is owed, of something, under the digest of the record", () => {
    fc.assert(
      fc.property(records, (record) => {
        const digest = recordDigest(record)
        const { claims } = claimsOf(record, household)
        for (const { claim, family } of claims) {
          const lines = linesAt(record, placeOf(record, family) as number)
          expect(lines.map(({ kind }) => kind)).toContain(claim.kind)
          expect(claim.amount).toBeGreaterThan(0)
          expect(claim).toMatchObject({ recordDigest: digest, cycle: record.cycle.id, ...household(family) })
        }
        const named = claims.map(({ claim, family }) => `${family} ${claim.kind}`)
        expect(new Set(named).size).toBe(named.length)
      }),
    )
  })

  it("leave no family out in silence: who has no recipient is named", () => {
    fc.assert(
      fc.property(records, fc.func(fc.boolean()), (record, isKnown) => {
        const { claims, withoutRecipient } = claimsOf(record, (family) =>
          isKnown(family) ? household(family) : undefined,
        )
        const granted = record.families.id.filter((_, place) => (record.families.granted[place] ?? 0) > 0)
        expect(withoutRecipient).toEqual(granted.filter((family) => !isKnown(family)))
        expect(new Set([...claims.map(({ family }) => family), ...withoutRecipient])).toEqual(
          new Set(granted),
        )
      }),
    )
  })
})

it("locks the digests of the snapshot and the record, and what is granted", () => {
  fc.assert(
    fc.property(snapshots, policies, (snapshot, policy) => {
      const record = Result.getOrThrow(computeCycle(snapshot, programme, policy, setting))
      expect(lockedRecordOf(snapshot, record)).toEqual({
        snapshotDigest: snapshotDigest(snapshot),
        recordDigest: recordDigest(record),
        families: snapshot.families.length,
        owed: record.totals.granted,
      })
    }),
    { numRuns: runs(20) },
  )
})

describe("the household of a family file", () => {
  const fileWith = (members: ReadonlyArray<object>) =>
    Result.getOrThrow(
      decodeFamilyFile({ id: "family-1", kind: "family", household: { members } }, familyJurisdiction),
    )
  const mother = {
    person: "mother",
    relation: "spouse",
    roles: ["head", "primaryRecipient"],
    joined: "1390/01/01",
  }
  const son = { person: "son", relation: "child", roles: ["alternateRecipient"], joined: "1395/01/01" }
  const prisoner = { person: "father", relation: "prisoner", roles: [], joined: "1390/01/01" }

  it("has those who belong to it on the day, the prisoner not among them", () => {
    expect(claimingHousehold(fileWith([mother, son, prisoner]), day("1404/01/01"))).toEqual({
      household: "family-1",
      recipients: { primary: "mother", alternate: "son" },
      members: ["mother", "son"],
    })
    expect(claimingHousehold(fileWith([mother, son, prisoner]), day("1394/12/29"))).toEqual({
      household: "family-1",
      recipients: { primary: "mother" },
      members: ["mother"],
    })
  })

  it("is none where no recipient is named", () => {
    expect(claimingHousehold(fileWith([{ ...mother, roles: ["head"] }]), day("1404/01/01"))).toBeUndefined()
  })
})

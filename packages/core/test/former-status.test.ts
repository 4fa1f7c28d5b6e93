/** What version 0.1 wrote under the key `standing` is read, keeps its digest, and is written so where events are stored. */

import {
  type CycleRecord,
  computeCycle,
  cycleRecordSchema,
  cycleSnapshotSchema,
  decodeFamilyFile,
  recordDigest,
} from "@bazgasht/core/support"
import { runs } from "@bazgasht/properties"
import { digestOf } from "@bazgasht/rules"
import * as Result from "effect/Result"
import * as Schema from "effect/Schema"
import * as fc from "fast-check"
import { describe, expect, it } from "vitest"
import { acceptedIn, holds } from "../../casework/test/life-cycle/laws.ts"
import { debtPetitionSchemas } from "../src/release/cases/debt-petition/debt-petition.ts"
import { poolSchemas } from "../src/release/cases/pool/pool.ts"
import { entitlementSchemas } from "../src/support/cases/entitlement/entitlement.ts"
import { tested as petitions } from "./release/debt-petition/sequences.ts"
import { tested as pools } from "./release/pool/sequences.ts"
import { tested as entitlements } from "./support/cases/entitlement/sequences.ts"
import { policies, programme, setting, snapshots } from "./support/cycle-programme.ts"
import { familyJurisdiction } from "./support/family-jurisdiction.ts"

/** What version 0.1 wrote of the same. */
const formerly = (value: unknown): unknown =>
  JSON.parse(JSON.stringify(value).replaceAll('"status":', '"standing":'))

/** Files with any support, sound or not. */
const families = fc
  .record(
    {
      status: fc.constantFrom("active", "waiting", "gone", 7),
      waitingSince: fc.constantFrom("1404/02/01", "never"),
      start: fc.constant("1404/03/01"),
      suspensions: fc.constant([]),
    },
    { requiredKeys: [] },
  )
  .map((support) => ({ kind: "family", id: "F-1", support }))

const codesOf = (document: unknown) =>
  Result.mapError(decodeFamilyFile(document, familyJurisdiction), (errors) => errors.map(({ code }) => code))

const records: fc.Arbitrary<CycleRecord> = fc
  .tuple(snapshots, policies)
  .map(([snapshot, policy]) => Result.getOrThrow(computeCycle(snapshot, programme, policy, setting)))

describe("a status under its former key", () => {
  it("is read in the file of a family", () => {
    fc.assert(
      fc.property(families, (document) => {
        expect(codesOf(formerly(document))).toEqual(codesOf(document))
      }),
      { numRuns: runs(200) },
    )
  })

  it("is read in a snapshot and in a record, and the record keeps the digest that it was locked with", () => {
    const [readSnapshot, readRecord] = [
      Schema.decodeUnknownSync(cycleSnapshotSchema()),
      Schema.decodeUnknownSync(cycleRecordSchema()),
    ]
    fc.assert(
      fc.property(snapshots, records, (snapshot, record) => {
        expect(readSnapshot(formerly(snapshot))).toEqual(snapshot)
        expect(readRecord(formerly(record))).toEqual(record)
        expect(recordDigest(record)).toBe(digestOf(formerly(record)))
      }),
      { numRuns: runs(100) },
    )
  })

  it("is the key under which a pool, a petition and an entitlement are stored", () => {
    holds(
      pools,
      (run) => {
        expect(
          JSON.stringify(run.events.map((event) => Schema.encodeSync(poolSchemas().event)(event))),
        ).not.toContain('"status":')
        for (const { after } of acceptedIn(run)) {
          const state = JSON.stringify(Schema.encodeSync(poolSchemas().state)(after))
          expect(state).not.toContain('"status":')
          if (after.stage !== "none" && after.gifts.length > 0) expect(state).toContain('"standing":')
        }
      },
      50,
    )
    holds(
      petitions,
      (run) => {
        for (const { after } of acceptedIn(run)) {
          const state = JSON.stringify(Schema.encodeSync(debtPetitionSchemas().state)(after))
          expect(state).not.toContain('"status":')
          if (after.stage !== "none" && after.holds.length > 0) expect(state).toContain('"standing":')
        }
      },
      50,
    )
    holds(
      entitlements,
      (run) => {
        for (const { after } of acceptedIn(run))
          expect(JSON.stringify(Schema.encodeSync(entitlementSchemas().state)(after))).not.toContain(
            '"status":',
          )
      },
      50,
    )
  })
})

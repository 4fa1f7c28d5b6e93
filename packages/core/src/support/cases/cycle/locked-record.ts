/**
 * What is locked of a computed cycle.
 *
 * @module
 */

import { digestOf } from "@bazgasht/rules"
import type { CycleRecord } from "../../decisions/cycle/record.ts"
import type { CycleSnapshot } from "../../decisions/cycle/snapshot.ts"
import { snapshotDigest } from "../../decisions/cycle/snapshot-digest.ts"
import type { LockedRecord } from "./matter.ts"

/**
 * What the command `lock` of a support cycle brings: the digests of the snapshot and of the record, and the totals.
 *
 * @example
 * supportCycle.handle(planned, { type: "lock", ...lockedRecordOf(snapshot, record), … }, setting)
 */
export const lockedRecordOf = (snapshot: CycleSnapshot, record: CycleRecord): LockedRecord => ({
  snapshotDigest: snapshotDigest(snapshot),
  recordDigest: digestOf(record),
  families: record.families.id.length,
  owed: record.totals.granted,
})

import type { CycleRecord } from "../../decisions/cycle/record.ts"
import { recordDigest } from "../../decisions/cycle/record-digest.ts"
import type { CycleSnapshot } from "../../decisions/cycle/snapshot.ts"
import { snapshotDigest } from "../../decisions/cycle/snapshot-digest.ts"
import type { LockedRecord } from "./matter.ts"

/**
 * What the command `lock` of a support cycle brings: the digests of the snapshot and of the record, and the totals.
 *
 * @example
 * const { families, owed, recordDigest: ofRecord, snapshotDigest: digest } = lockedRecordOf(snapshot, record)
 * families // => 3
 * owed // => 80
 * digest // => snapshotDigest(snapshot)
 * ofRecord // => recordDigest(record)
 */
export const lockedRecordOf = (snapshot: CycleSnapshot, record: CycleRecord): LockedRecord => ({
  snapshotDigest: snapshotDigest(snapshot),
  recordDigest: recordDigest(record),
  families: record.families.id.length,
  owed: record.totals.granted,
})

import { digestOf } from "@bazgasht/rules"
import type { CycleRecord } from "./record.ts"

/**
 * The digest of a record, by which the lock of a cycle, its approvals and the claims that follow name it: the SHA-256 of its canonical
 * JSON (RFC 8785). A digest covers the names of fields, so the status of families goes into it under the name of version 0.1, and a record
 * that was locked then still has its digest.
 *
 * @example
 * recordDigest(record).length // => 64
 * recordDigest({ ...record, lockedOn: gregorianDay(2025, 8, 26) }) === recordDigest(record) // => false
 */
export const recordDigest = (record: CycleRecord): string => {
  const { status: standing, ...families } = record.families
  return digestOf({ ...record, families: { ...families, standing } })
}

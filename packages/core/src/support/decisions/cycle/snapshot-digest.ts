/** The digest of a snapshot, by which a cycle that is locked names the families that it was computed from. */

import { digestOf, digestOfBytes } from "@bazgasht/rules"
import type { CycleSnapshot } from "./snapshot.ts"
import { type Column, type FewValues, type SnapshotColumns, snapshotColumns } from "./snapshot-columns.ts"

const isFewValues = (part: object): part is FewValues => "rows" in part && part.rows instanceof Uint8Array

const isColumn = (part: object): part is Column => Array.isArray(part) || isFewValues(part)

const digestOfColumn = (column: Column): object | string =>
  isFewValues(column) ? { values: column.values, rows: digestOfBytes(column.rows) } : digestOf(column)

/** The parts of a snapshot in columns, each column by its own digest. */
const withDigests = (part: object): object =>
  Object.fromEntries(
    Object.entries(part).map(([name, within]: [string, unknown]) => [
      name,
      typeof within !== "object" || within === null
        ? within
        : isColumn(within)
          ? digestOfColumn(within)
          : withDigests(within),
    ]),
  )

/**
 * The digest of a snapshot in columns. A digest covers the names of columns, so the status goes into it under the name of version 0.1, and
 * a snapshot that was taken then still has its digest.
 */
export const digestOfColumns = (columns: SnapshotColumns): string => {
  const { status: standing, ...families } = columns.families
  return digestOf(
    withDigests({ ...columns, families: standing === undefined ? families : { ...families, standing } }),
  )
}

/**
 * The digest of a snapshot: the same however its families, their members and their stretches are listed, and another as soon
 * as anything else differs. It is the SHA-256 of the canonical JSON (RFC 8785) of {@link snapshotColumns}, in which `status` is called `standing`, each list
 * of values stands by the SHA-256 of its own canonical JSON, and `rows` by the SHA-256 of its bytes.
 *
 * @example
 * const digest = snapshotDigest(snapshot)
 * digest.length // => 64
 * snapshotDigest({ ...snapshot, families: snapshot.families.toReversed() }) === digest // => true
 * snapshotDigest({ ...snapshot, families: snapshot.families.slice(1) }) === digest // => false
 */
export const snapshotDigest = (snapshot: CycleSnapshot): string => digestOfColumns(snapshotColumns(snapshot))

/**
 * The digest of a snapshot, by which a cycle that is locked names the families that it was computed from.
 *
 * @module
 */

import { digestOf } from "@bazgasht/rules"
import type { CycleSnapshot } from "./snapshot.ts"
import { snapshotColumns } from "./snapshot-columns.ts"

/**
 * The digest of a snapshot: the same however its families, their members and their stretches are listed, and another as soon
 * as anything else differs. It is the SHA-256 of the canonical JSON (RFC 8785) of the snapshot in columns.
 *
 * @example
 * snapshotDigest(snapshot) // => 64 hexadecimal digits
 */
export const snapshotDigest = (snapshot: CycleSnapshot): string => digestOf(snapshotColumns(snapshot))

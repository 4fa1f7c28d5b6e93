/** The port of a register of readings: who read which case, when and why. It is kept apart from the cases. */

import type * as Effect from "effect/Effect"
import type { StorageError } from "../ports/storage/storage-error.ts"

/** How a case was read. */
export type ReadingWay = "read" | "found" | "history" | "replayed" | "readings"

/** That somebody read a case. It holds ids and codes, and nothing of the case. */
export interface Reading {
  /** Id of the entry: appended twice, it is kept once. */
  readonly id: string
  /** Milliseconds since the beginning of 1970. */
  readonly at: number
  /** Opaque id of the person who read. */
  readonly person: string
  /** The roles that they held. */
  readonly roles: ReadonlyArray<string>
  readonly kind: string
  /** Id of the case. */
  readonly subject: string
  /** `found` is in a list, `readings` is the register itself, asked of the case. */
  readonly way: ReadingWay
  /** Code of why they asked, where the application said it with the caller. */
  readonly purpose?: string
}

/** An entry with its place in the register. */
export interface KeptReading extends Reading {
  readonly place: number
}

/** Which entries are asked for; all conditions hold together. */
export interface ReadingQuery {
  /** Who read. */
  readonly person?: string
  /** What was read: a case, or with the kind alone every case of it. */
  readonly kind?: string
  readonly subject?: string
  /** The first millisecond, and the first that is too late. */
  readonly from?: number
  readonly to?: number
  /** The place of the last entry of the page before. */
  readonly after?: number
  /** How many at most; 1 to 1000. */
  readonly limit: number
}

/** A register of readings. Entries are added, and never changed or taken out. */
export interface ReadingRegister {
  /** Adds entries, all or none. One that is there already is left as it is. */
  readonly append: (readings: ReadonlyArray<Reading>) => Effect.Effect<void, StorageError>
  /** Entries in the order in which they were added. */
  readonly find: (query: ReadingQuery) => Effect.Effect<ReadonlyArray<KeptReading>, StorageError>
}

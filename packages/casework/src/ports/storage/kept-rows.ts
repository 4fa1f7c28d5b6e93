/** Kept tables: what is computed from the feed, stored together with the position on which it rests. */

import * as Schema from "effect/Schema"
import { failure } from "../../failure/failure.ts"
import type { Json } from "./json.ts"

/** A row of a kept table. */
export interface KeptRow {
  /** Its name in the table, at most 512 bytes. Rows are listed in the order of the code points of their keys. */
  readonly key: string
  readonly value: Json
}

/** A change of a kept table: all of it is stored, or nothing. */
export interface KeptChange {
  /** The name of the projection whose table it is. */
  readonly projection: string
  /** The position of the feed on which the table rests; zero begins one. */
  readonly expectedPosition: number
  /** The position on which it rests afterwards, behind the expected one. */
  readonly position: number
  /** The rows that change, each key once; one without a value is removed. Rows that are not named stay. */
  readonly rows: ReadonlyArray<{ readonly key: string; readonly value?: Json }>
}

/** Which rows of a kept table are asked for: those of keys, or a page in the order of keys. */
export type KeptRowsAsked = { readonly projection: string } & (
  | { readonly keys: ReadonlyArray<string> }
  | {
      /** The least key. Absent: from the first on. */
      readonly from?: string
      /** The first key that is too great. Absent: to the last. */
      readonly below?: string
      /** How many at most; 1 to 1000. */
      readonly limit: number
    }
)

/** Rows of a kept table, as they were together at one moment. */
export interface KeptRows {
  /** The position of the feed on which the table rests; zero where there is no such table. */
  readonly position: number
  readonly rows: ReadonlyArray<KeptRow>
}

/** How many rows one change of a kept table may name. */
export const maxKeptRows = 10_000

/**
 * A kept table rests on another position than a change was computed from: another process was quicker. Nothing was changed.
 *
 * @example
 * const { keepRows } = tablesInMemory()
 * const change = { projection: "loans", expectedPosition: 3, position: 4, rows: [] }
 * const error = await Effect.runPromise(Effect.flip(keepRows(change)))
 * error.message // => "The kept table rests on another position of the feed: 0 instead of 3."
 */
export class PositionConflict extends /* @__PURE__ */ failure<PositionConflict>()("PositionConflict", {
  sentences: {
    "storage.positionConflict": "The kept table rests on another position of the feed.",
  },
  about: { projection: Schema.String },
  params: {
    expected: Schema.Number,
    /** The position on which the table rests; zero where there is none. */
    actual: Schema.Number,
  },
  detail: ({ actual, expected }) => `${actual} instead of ${expected}`,
}) {}

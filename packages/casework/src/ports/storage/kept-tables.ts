/** Kept tables in memory: for stores that live there, and for those that keep none. */

import { canonicalJson } from "@bazgasht/rules"
import * as Effect from "effect/Effect"
import { checkKeptChange, checkKeptRowsAsked, checkProjection } from "./checks.ts"
import type { Json } from "./json.ts"
import {
  type KeptChange,
  type KeptRow,
  type KeptRows,
  type KeptRowsAsked,
  PositionConflict,
} from "./kept-rows.ts"
import { compareTexts } from "./order.ts"
import type { StorageAdapter } from "./storage.ts"
import type { StorageError } from "./storage-error.ts"

/** What keeps tables that are computed from the feed. */
export type KeptTables = Required<Pick<StorageAdapter, "keepRows" | "keptRows" | "dropRows">>

interface Table {
  position: number
  readonly values: Map<string, Json>
  /** The keys in order; absent until somebody reads in order. */
  keys: ReadonlyArray<string> | undefined
}

const copy = (value: Json): Json => JSON.parse(canonicalJson(value)) as Json

/** The place of the first key that is not less. */
const placeOf = (keys: ReadonlyArray<string>, key: string): number => {
  let [low, high] = [0, keys.length]
  while (low < high) {
    const middle = (low + high) >> 1
    if (compareTexts(keys[middle] as string, key) < 0) low = middle + 1
    else high = middle
  }
  return low
}

const keysOf = (table: Table): ReadonlyArray<string> => {
  table.keys ??= [...table.values.keys()].toSorted(compareTexts)
  return table.keys
}

const change = (table: Table, { position, rows }: KeptChange): void => {
  const { values } = table
  for (const { key, value } of rows)
    if (value === undefined) {
      if (values.delete(key)) table.keys = undefined
    } else {
      if (!values.has(key)) table.keys = undefined
      values.set(key, copy(value))
    }
  table.position = position
}

const read = (table: Table, asked: KeptRowsAsked): KeptRows => {
  const rowOf = (key: string): ReadonlyArray<KeptRow> => {
    const value = table.values.get(key)
    return value === undefined ? [] : [{ key, value: copy(value) }]
  }
  const { position } = table
  if ("keys" in asked) return { position, rows: asked.keys.toSorted(compareTexts).flatMap(rowOf) }
  const keys = keysOf(table)
  const start = asked.from === undefined ? 0 : placeOf(keys, asked.from)
  const end = asked.below === undefined ? keys.length : placeOf(keys, asked.below)
  return { position, rows: keys.slice(start, Math.min(end, start + asked.limit)).flatMap(rowOf) }
}

const unless = <Value, Failure>(
  error: Failure | undefined,
  answer: () => Value,
): Effect.Effect<Value, Failure> => (error === undefined ? Effect.sync(answer) : Effect.fail(error))

/**
 * Tables in the memory of this process, gone with it: for a store that keeps none, whose feed is then read anew each time.
 *
 * @example
 * const { keepRows, keptRows } = tablesInMemory()
 * const change = { projection: "loans", expectedPosition: 0, position: 7, rows: [{ key: "open", value: 3 }] }
 * const program = Effect.andThen(keepRows(change), keptRows({ projection: "loans", limit: 10 }))
 * await Effect.runPromise(program) // => { position: 7, rows: [{ key: "open", value: 3 }] }
 */
export const tablesInMemory = (maxBytes = 1_000_000): KeptTables => {
  const tables = new Map<string, Table>()
  return {
    keepRows: (asked) =>
      Effect.suspend((): Effect.Effect<void, PositionConflict | StorageError> => {
        const { expectedPosition: expected, projection } = asked
        const error = checkKeptChange(asked, maxBytes)
        if (error !== undefined) return Effect.fail(error)
        const table = tables.get(projection) ?? { position: 0, values: new Map(), keys: undefined }
        const actual = table.position
        const code = "storage.positionConflict"
        if (actual !== expected)
          return Effect.fail(new PositionConflict({ code, projection, params: { expected, actual } }))
        tables.set(projection, table)
        return Effect.sync(() => change(table, asked))
      }),
    keptRows: (asked) =>
      Effect.suspend(() =>
        unless(checkKeptRowsAsked(asked), () => {
          const table = tables.get(asked.projection)
          return table === undefined ? { position: 0, rows: [] } : read(table, asked)
        }),
      ),
    dropRows: (projection) =>
      Effect.suspend(() =>
        unless(checkProjection(projection), () => {
          tables.delete(projection)
        }),
      ),
  }
}

/** Kept tables: what is computed from the feed, with the position on which it rests. */

import {
  checkKeptChange,
  checkKeptRowsAsked,
  checkProjection,
  type Json,
  type KeptRow,
  PositionConflict,
  type StorageAdapter,
} from "@bazgasht/casework/ports"
import * as Effect from "effect/Effect"
import type { Database, Row } from "./database.ts"
import { storageErrorOf } from "./failure.ts"
import { readRows } from "./rows.ts"

/** Changes a table and the position on which it rests. */
export const makeKeepRows = (
  database: Database,
  schema: string,
  maxBytes: number,
): NonNullable<StorageAdapter["keepRows"]> => {
  const statement = {
    name: "keep rows",
    text: `select ${schema}.keep_rows($1, $2, $3, $4, $5) as actual`,
  }
  return (change) => {
    const flaw = checkKeptChange(change, maxBytes)
    if (flaw !== undefined) return Effect.fail(flaw)
    const { expectedPosition, position, projection, rows } = change
    const keys = rows.map(({ key }) => key)
    const values = rows.map(({ value }) => (value === undefined ? null : JSON.stringify(value)))
    return database.run(statement, [projection, expectedPosition, position, keys, values]).pipe(
      Effect.uninterruptible,
      Effect.mapError((failure) => storageErrorOf(failure, { writes: true })),
      Effect.flatMap(([row]) => {
        const actual = Number(row?.["actual"])
        return actual === expectedPosition
          ? Effect.void
          : Effect.fail(
              new PositionConflict({
                code: "storage.positionConflict",
                projection,
                params: { expected: expectedPosition, actual },
              }),
            )
      }),
    )
  }
}

const rowIn = (row: Row): KeptRow => ({
  key: String(row["key"]),
  value: JSON.parse(String(row["value"])) as Json,
})

/** Reads rows of a table with its position. */
export const readKeptRows = (database: Database, schema: string): NonNullable<StorageAdapter["keptRows"]> => {
  /** Rows beside the position of their table, read at one moment; one row of nulls where there are none. */
  const selecting = (name: string, rows: string) => ({
    name,
    text: `select coalesce(at.position, 0) as position, kept.key, kept.value
      from (select (select position from ${schema}.projections where name = $1) as position) at
      left join (select key, value from ${schema}.kept_rows where projection = $1 and ${rows}) kept on true
      order by kept.key`,
  })
  const ofKeys = selecting("kept rows of keys", "key = any($2)")
  const inOrder = selecting("kept rows", "key >= $2 and ($3::text is null or key < $3) order by key limit $4")
  return (asked) => {
    const flaw = checkKeptRowsAsked(asked)
    if (flaw !== undefined) return Effect.fail(flaw)
    const found =
      "keys" in asked
        ? database.run(ofKeys, [asked.projection, asked.keys])
        : database.run(inOrder, [asked.projection, asked.from ?? "", asked.below ?? null, asked.limit])
    return found.pipe(
      Effect.mapError((failure) => storageErrorOf(failure, { writes: false })),
      Effect.flatMap((rows) =>
        Effect.map(
          readRows(
            rows.filter(({ key }) => key !== null),
            rowIn,
          ),
          (read) => ({ position: Number(rows[0]?.["position"] ?? 0), rows: read }),
        ),
      ),
    )
  }
}

/** Removes a table with its position. */
export const makeDropRows = (database: Database, schema: string): NonNullable<StorageAdapter["dropRows"]> => {
  const statement = { name: "drop rows", text: `delete from ${schema}.projections where name = $1` }
  return (projection) => {
    const flaw = checkProjection(projection)
    if (flaw !== undefined) return Effect.fail(flaw)
    return database.run(statement, [projection]).pipe(
      Effect.uninterruptible,
      Effect.mapError((failure) => storageErrorOf(failure, { writes: true })),
      Effect.asVoid,
    )
  }
}

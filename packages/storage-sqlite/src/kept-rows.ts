/** Kept tables: what is computed from the feed, with the position on which it rests. */

import {
  checkKeptChange,
  checkKeptRowsAsked,
  checkProjection,
  type KeptChange,
  type KeptRow,
  type KeptRows,
  type KeptRowsAsked,
  PositionConflict,
  type StorageError,
} from "@bazgasht/casework/ports"
import * as Result from "effect/Result"
import type { Connection } from "./database.ts"
import { eachRead, storedJson } from "./rows.ts"
import { changeKnown } from "./schema/change-known.ts"

const selectPosition = "SELECT position FROM projections WHERE name = ?"
const setPosition = `INSERT INTO projections (name, position) VALUES (?, ?)
  ON CONFLICT (name) DO UPDATE SET position = excluded.position`
const setRow = `INSERT INTO kept_rows (projection, key, value) VALUES (?, ?, ?)
  ON CONFLICT (projection, key) DO UPDATE SET value = excluded.value`
const deleteRow = "DELETE FROM kept_rows WHERE projection = ? AND key = ?"
const deleteProjection = "DELETE FROM projections WHERE name = ?"

/** Rows beside the position of their table, read at one moment; one row of nulls where there are none. */
const select = (rows: string): string => `SELECT at.position, row.key, row.value
  FROM (SELECT coalesce(max(position), 0) AS position FROM projections WHERE name = ?) at
  LEFT JOIN (SELECT key, value FROM kept_rows WHERE projection = ? AND ${rows}) row ORDER BY row.key`
const selectKeys = select("key IN (SELECT value FROM json_each(?))")
const selectFrom = select("key >= ? ORDER BY key LIMIT ?")
const selectBetween = select("key >= ? AND key < ? ORDER BY key LIMIT ?")

/** Changes a table and the position on which it rests. */
export const keepRows =
  (connection: Connection, maxBytes: number) =>
  (asked: KeptChange): Result.Result<void, PositionConflict | StorageError> => {
    const error = checkKeptChange(asked, maxBytes)
    if (error !== undefined) return Result.fail(error)
    const { expectedPosition, position, projection, rows } = asked
    return changeKnown(connection, (): Result.Result<void, PositionConflict> => {
      const actual = connection.one<{ readonly position: number }>(selectPosition, projection)?.position ?? 0
      if (actual !== expectedPosition)
        return Result.fail(
          new PositionConflict({
            code: "storage.positionConflict",
            projection,
            params: { expected: expectedPosition, actual },
          }),
        )
      connection.run(setPosition, projection, position)
      for (const { key, value } of rows)
        if (value === undefined) connection.run(deleteRow, projection, key)
        else connection.run(setRow, projection, key, JSON.stringify(value))
      return Result.void
    })
  }

interface Row {
  readonly position: number
  readonly key: string | null
  readonly value: string
}

/** Rows of a table with its position. */
export const keptRows =
  ({ all }: Connection) =>
  (asked: KeptRowsAsked): Result.Result<KeptRows, StorageError> => {
    const error = checkKeptRowsAsked(asked)
    if (error !== undefined) return Result.fail(error)
    const { projection } = asked
    const found =
      "keys" in asked
        ? all<Row>(selectKeys, projection, projection, JSON.stringify(asked.keys))
        : asked.below === undefined
          ? all<Row>(selectFrom, projection, projection, asked.from ?? "", asked.limit)
          : all<Row>(selectBetween, projection, projection, asked.from ?? "", asked.below, asked.limit)
    const rows = eachRead(
      found.filter(({ key }) => key !== null),
      ({ key, value }): Result.Result<KeptRow, StorageError> =>
        Result.map(storedJson(value, {}, "a row of a kept table as JSON"), (json) => ({
          key: key as string,
          value: json,
        })),
    )
    return Result.map(rows, (read) => ({ position: found[0]?.position ?? 0, rows: read }))
  }

/** Removes a table with its position. */
export const dropRows =
  (connection: Connection) =>
  (projection: string): Result.Result<void, StorageError> => {
    const error = checkProjection(projection)
    if (error !== undefined) return Result.fail(error)
    return changeKnown(connection, () => {
      connection.run(deleteProjection, projection)
      return Result.void
    })
  }

/**
 * JSON as it is stored.
 *
 * @module
 */

import { type CaseName, type Json, StorageError } from "@bazgasht/casework"
import * as Result from "effect/Result"

/** The JSON in a column, or the error of a row that somebody else has changed. */
export const storedJson = (
  text: string,
  { kind, subject }: CaseName,
  expected: string,
): Result.Result<Json, StorageError> => {
  try {
    return Result.succeed(JSON.parse(text) as Json)
  } catch {
    return Result.fail(new StorageError({ code: "storage.corrupt", kind, subject, expected }))
  }
}

/** Every row, or the error of the first that cannot be read. */
export const eachRead = <Row, Read>(
  rows: ReadonlyArray<Row>,
  read: (row: Row) => Result.Result<Read, StorageError>,
): Result.Result<ReadonlyArray<Read>, StorageError> => {
  const all: Array<Read> = []
  for (const row of rows) {
    const result = read(row)
    if (Result.isFailure(result)) return Result.fail(result.failure)
    all.push(result.success)
  }
  return Result.succeed(all)
}

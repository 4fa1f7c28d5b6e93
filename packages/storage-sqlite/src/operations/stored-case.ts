/**
 * Cases as they stand.
 *
 * @module
 */

import {
  type Attributes,
  type CaseName,
  checkName,
  type StorageError,
  type StoredCase,
} from "@bazgasht/casework"
import * as Result from "effect/Result"
import type { Connection } from "../connection/connection.ts"
import { storedJson } from "./stored-json.ts"

/** A row of the table of cases. */
export interface CaseRow extends CaseName {
  readonly version: number
  readonly hash: string
  readonly document: string
  readonly attributes: string
}

/** The attributes in a row. */
export const attributesOf = (
  row: Pick<CaseRow, "attributes"> & CaseName,
): Result.Result<Attributes, StorageError> =>
  Result.map(
    storedJson(row.attributes, row, "attributes of a case as JSON"),
    (attributes) => attributes as Attributes,
  )

/** The case in a row. */
export const caseOf = (row: CaseRow): Result.Result<StoredCase, StorageError> => {
  const document = storedJson(row.document, row, "a document as JSON")
  if (Result.isFailure(document)) return Result.fail(document.failure)
  return Result.map(attributesOf(row), (attributes) => ({
    kind: row.kind,
    subject: row.subject,
    version: row.version,
    document: document.success,
    attributes,
    hash: row.hash,
  }))
}

const selectCase =
  "SELECT kind, subject, version, hash, document, attributes FROM cases WHERE kind = ? AND subject = ?"

/** A case by its name. */
export const load =
  ({ one }: Connection) =>
  (name: CaseName): Result.Result<StoredCase | undefined, StorageError> => {
    const error = checkName(name)
    if (error !== undefined) return Result.fail(error)
    const row = one<CaseRow>(selectCase, name.kind, name.subject)
    return row === undefined ? Result.succeed(undefined) : caseOf(row)
  }

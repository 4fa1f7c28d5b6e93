/**
 * Finding cases by their attributes, in pages.
 *
 * @module
 */

import {
  type CasePage,
  type CaseQuery,
  checkQuery,
  type QueryPlace,
  readCursor,
  StorageError,
  writeCursor,
} from "@bazgasht/casework"
import * as Result from "effect/Result"
import type { Connection } from "../../connection/connection.ts"
import { givenValue, type StoredValue } from "../attribute-value.ts"
import { type CaseRow, caseOf } from "../stored-case.ts"
import { eachRead } from "../stored-json.ts"
import { meets, narrowest } from "./conditions.ts"
import { all, type Piece, piece } from "./piece.ts"
import { walkOf } from "./walk.ts"

interface FoundRow extends CaseRow {
  readonly type: StoredValue[0] | null
  readonly value: StoredValue[1] | null
}

const select = (connection: Connection, query: CaseQuery, after: QueryPlace | undefined): Piece => {
  const walk = walkOf(query, narrowest(connection, query.kind, query.where), after)
  const where = all([walk.where, ...query.where.map((condition) => meets("found", query.kind, condition))])
  const sortedBy = query.sort === undefined ? "NULL AS type, NULL AS value" : "found.type, found.value"
  // The documents are read for the cases of the page only.
  return piece(
    `SELECT cases.kind, cases.subject, version, hash, document, attributes, found.type, found.value
     FROM (
       SELECT found.kind, found.subject, ${sortedBy} FROM ${walk.from} WHERE ${where.sql}
       ORDER BY ${walk.order} LIMIT ?
     ) found
     JOIN cases ON cases.kind = found.kind AND cases.subject = found.subject
     ORDER BY ${walk.order}`,
    ...where.parameters,
    query.limit + 1,
  )
}

const placeOf = ({ subject, type, value }: FoundRow): QueryPlace =>
  type === null || value === null ? { subject } : { subject, value: givenValue([type, value]) }

/** The cases that meet every condition. */
export const query =
  (connection: Connection) =>
  (request: CaseQuery): Result.Result<CasePage, StorageError> => {
    const error = checkQuery(request)
    if (error !== undefined) return Result.fail(error)
    const after = readCursor(request)
    if (after instanceof StorageError) return Result.fail(after)
    const { sql, parameters } = select(connection, request, after)
    const rows = connection.all<FoundRow>(sql, ...parameters)
    const page = rows.slice(0, request.limit)
    const last = page.at(-1)
    return Result.map(eachRead(page, caseOf), (cases) =>
      rows.length <= request.limit || last === undefined
        ? { cases }
        : { cases, next: writeCursor(request, placeOf(last)) },
    )
  }

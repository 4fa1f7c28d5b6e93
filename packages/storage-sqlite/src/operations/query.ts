/**
 * Finding cases by their attributes, in pages.
 *
 * @module
 */

import type { SQLInputValue } from "node:sqlite"
import {
  type CasePage,
  type CaseQuery,
  type Condition,
  checkQuery,
  type QueryPlace,
  readCursor,
  StorageError,
  writeCursor,
} from "@bazgasht/core"
import * as Result from "effect/Result"
import type { Connection } from "../connection/connection.ts"
import { givenValue, type StoredValue, storedValue } from "./attribute-value.ts"
import { type CaseRow, caseOf } from "./stored-case.ts"
import { eachRead } from "./stored-json.ts"

/** A piece of SQL with its parameters. Whatever comes from a caller is a parameter. */
interface Piece {
  readonly sql: string
  readonly parameters: ReadonlyArray<SQLInputValue>
}

const piece = (sql: string, ...parameters: ReadonlyArray<SQLInputValue>): Piece => ({ sql, parameters })

const joined = (pieces: ReadonlyArray<Piece>, separator: string): Piece => ({
  sql: pieces.map(({ sql }) => sql).join(separator),
  parameters: pieces.flatMap(({ parameters }) => parameters),
})

/** That the attribute `a` has the name and value of the condition. */
const holds = (condition: Condition): Piece => {
  const named = piece("a.name = ?", condition.attribute)
  if ("is" in condition)
    return joined([named, piece("a.type = ? AND a.value = ?", ...storedValue(condition.is))], " AND ")
  const ends = [
    ...(condition.from === undefined
      ? []
      : [piece("a.type = ? AND a.value >= ?", ...storedValue(condition.from))]),
    ...(condition.below === undefined
      ? []
      : [piece("a.type = ? AND a.value < ?", ...storedValue(condition.below))]),
  ]
  return joined([named, ...ends], " AND ")
}

const meets = (condition: Condition): Piece =>
  joined(
    [
      piece(
        "EXISTS (SELECT 1 FROM attributes a WHERE a.kind = found.kind AND a.subject = found.subject AND ",
      ),
      holds(condition),
      piece(")"),
    ],
    "",
  )

/** The rows in the order of the answer, and those of them behind a place. */
interface Walk {
  readonly from: string
  readonly start: ReadonlyArray<Piece>
  readonly order: string
}

const byId = (after: QueryPlace | undefined): Pick<Walk, "start" | "order"> => ({
  start: after === undefined ? [] : [piece("found.subject > ?", after.subject)],
  order: "found.subject",
})

/** Along the attribute by which cases are sorted. */
const sorted = (
  { attribute, order }: NonNullable<CaseQuery["sort"]>,
  after: QueryPlace | undefined,
): Walk => {
  const named = piece("found.name = ?", attribute)
  const from = "attributes found"
  const descending = order === "descending"
  const direction = descending ? " DESC" : ""
  const orders = `found.type${direction}, found.value${direction}, found.subject`
  if (after?.value === undefined) return { from, start: [named], order: orders }
  const value = storedValue(after.value)
  const behind = descending
    ? piece(
        `(found.type, found.value) <= (?, ?)
         AND ((found.type, found.value) < (?, ?) OR found.subject > ?)`,
        ...value,
        ...value,
        after.subject,
      )
    : piece("(found.type, found.value, found.subject) > (?, ?, ?)", ...value, after.subject)
  return { from, start: [named, behind], order: orders }
}

/** Where the cases are not sorted, a value that they must have leads to them in the order of their ids. */
const walkOf = ({ where, sort }: CaseQuery, after: QueryPlace | undefined): Walk => {
  if (sort !== undefined) return sorted(sort, after)
  const { start, order } = byId(after)
  const leading = where.find((condition) => "is" in condition)
  if (leading === undefined) return { from: "cases found", start, order }
  const { sql, parameters } = holds(leading)
  const led = piece(sql.replaceAll("a.", "found."), ...parameters)
  return { from: "attributes found", start: [led, ...start], order }
}

interface FoundRow extends CaseRow {
  readonly sortType: StoredValue[0] | null
  readonly sortValue: StoredValue[1] | null
}

const select = (query: CaseQuery, after: QueryPlace | undefined): Piece => {
  const { from, start, order } = walkOf(query, after)
  const conditions = joined(
    [piece("found.kind = ?", query.kind), ...start, ...query.where.map(meets)],
    " AND ",
  )
  const sortColumns = query.sort === undefined ? "NULL AS type, NULL AS value" : "found.type, found.value"
  // The documents are read for the cases of the page only.
  return piece(
    `SELECT cases.kind, cases.subject, version, hash, document, attributes,
       found.type AS sortType, found.value AS sortValue
     FROM (SELECT found.kind, found.subject, ${sortColumns} FROM ${from} WHERE ${conditions.sql} ORDER BY ${order} LIMIT ?) found
     JOIN cases ON cases.kind = found.kind AND cases.subject = found.subject
     ORDER BY ${order}`,
    ...conditions.parameters,
    query.limit + 1,
  )
}

const placeOf = ({ subject, sortType, sortValue }: FoundRow): QueryPlace =>
  sortType === null || sortValue === null
    ? { subject }
    : { subject, value: givenValue([sortType, sortValue]) }

/** The cases that meet every condition. */
export const query =
  ({ all }: Connection) =>
  (request: CaseQuery): Result.Result<CasePage, StorageError> => {
    const error = checkQuery(request)
    if (error !== undefined) return Result.fail(error)
    const after = readCursor(request)
    if (after instanceof StorageError) return Result.fail(after)
    const { sql, parameters } = select(request, after)
    const rows = all<FoundRow>(sql, ...parameters)
    const page = rows.slice(0, request.limit)
    const last = page.at(-1)
    return Result.map(eachRead(page, caseOf), (cases) =>
      rows.length <= request.limit || last === undefined
        ? { cases }
        : { cases, next: writeCursor(request, placeOf(last)) },
    )
  }

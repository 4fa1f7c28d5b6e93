import type { SQLInputValue } from "node:sqlite"
import {
  type AttributeValue,
  type CasePage,
  type CaseQuery,
  type Condition,
  checkQuery,
  type IndexEntry,
  type QueryPlace,
  readCursor,
  type StorageAdapter,
  StorageError,
  stageAttribute,
  stagesAsked,
  writeCursor,
} from "@bazgasht/casework/ports"
import * as Result from "effect/Result"
import { type CaseRow, caseOf } from "./cases.ts"
import type { Connection } from "./database.ts"
import { eachRead, givenValue, type StoredValue, storedValue } from "./rows.ts"

/** A piece of SQL. */
interface Piece {
  readonly sql: string
  readonly parameters: ReadonlyArray<SQLInputValue>
}

const piece = (sql: string, ...parameters: ReadonlyArray<SQLInputValue>): Piece => ({
  sql,
  parameters,
})

/** Pieces one behind the other. */
const joined = (pieces: ReadonlyArray<Piece>, separator = " "): Piece => ({
  sql: pieces.map(({ sql }) => sql).join(separator),
  parameters: pieces.flatMap(({ parameters }) => parameters),
})

/** Pieces that all have to hold. */
const all = (pieces: ReadonlyArray<Piece>): Piece => joined(pieces, " AND ")

/** Before a column: a plus, and no index is used to find its value. */
type Sign = "" | "+"

/**
 * That a row of attributes has one of some values. They are as many as the next power of two, the last one again and again, so that
 * statements for lists of all lengths stay few.
 */
const isAmong = (row: string, values: ReadonlyArray<AttributeValue>, sign: Sign): Piece => {
  const pairs = [...new Set(values)].map(storedValue)
  const last = pairs.at(-1)
  if (last === undefined) return piece("FALSE")
  const length = 2 ** Math.ceil(Math.log2(pairs.length))
  const padded = Array.from({ length }, (_, place) => pairs[place] ?? last)
  return piece(
    `(${sign}${row}.type, ${sign}${row}.value) IN (VALUES ${padded.map(() => "(?, ?)").join(", ")})`,
    ...padded.flat(),
  )
}

/** That a row of attributes has the name and a value of the condition. */
const holds = (row: string, kind: string, condition: Condition, sign: Sign = ""): Piece => {
  const named = piece(`${row}.kind = ? AND ${row}.name = ?`, kind, condition.attribute)
  const compared = (comparison: string, value: AttributeValue | undefined) =>
    value === undefined
      ? []
      : [piece(`${sign}${row}.type = ? AND ${sign}${row}.value ${comparison} ?`, ...storedValue(value))]
  return all(
    "is" in condition
      ? [named, ...compared("=", condition.is)]
      : "among" in condition
        ? [named, isAmong(row, condition.among, sign)]
        : [named, ...compared(">=", condition.from), ...compared("<", condition.below)],
  )
}

/**
 * That the case of a row meets the condition. The attribute of the case is looked up once, and its value held against a list or a range: the sign
 * keeps SQLite from seeking the case among all that are within it.
 */
const meets = (row: string, kind: string, condition: Condition): Piece =>
  joined([
    piece(`EXISTS (SELECT 1 FROM attributes one WHERE one.subject = ${row}.subject AND`),
    holds("one", kind, condition, "is" in condition ? "" : "+"),
    piece(")"),
  ])

/** So many cases are looked at one by one, and sorted, rather than to walk past all others; for a small page, fewer. */
const fewFor = ({ limit }: CaseQuery, condition: Condition): number =>
  // A list of values is met by cases that lie far apart: to walk past all others costs more than to sort them.
  Math.min("among" in condition ? 5000 : 1000, ("among" in condition ? 100 : 20) * (limit + 1))

/** The condition that the fewest cases meet, if they are few. */
const narrowest = ({ one }: Connection, query: CaseQuery): Condition | undefined => {
  let found: Condition | undefined
  let fewest = Number.POSITIVE_INFINITY
  for (const condition of query.where) {
    const { sql, parameters } = holds("one", query.kind, condition)
    const most = Math.min(fewest, fewFor(query, condition))
    const counted = one<{ readonly count: number }>(
      `SELECT count(*) AS count FROM (SELECT 1 FROM attributes one WHERE ${sql} LIMIT ?)`,
      ...parameters,
      most,
    )
    if (counted !== undefined && counted.count < most) {
      fewest = counted.count
      found = condition
    }
  }
  return found
}

/** A walk along rows called `found`. */
interface Walk {
  readonly from: string
  readonly where: Piece
  readonly order: string
}

const behindId = (after: QueryPlace | undefined): ReadonlyArray<Piece> =>
  after === undefined ? [] : [piece("found.subject > ?", after.subject)]

/** By the ids of cases: of those of the kind, or of those that meet a condition. */
const byId = (kind: string, leading: Condition | undefined, after: QueryPlace | undefined): Walk =>
  leading === undefined
    ? {
        from: "cases found",
        where: all([piece("found.kind = ?", kind), ...behindId(after)]),
        order: "found.subject",
      }
    : {
        // Not in the order of the ids, in which SQLite would walk past every case of the kind.
        from: `attributes found${"among" in leading ? " INDEXED BY attributes_by_value" : ""}`,
        where: all([holds("found", kind, leading), ...behindId(after)]),
        order: "found.subject",
      }

const behindValue = (
  { order }: NonNullable<CaseQuery["sort"]>,
  after: QueryPlace | undefined,
): ReadonlyArray<Piece> => {
  if (after?.value === undefined) return []
  const value = storedValue(after.value)
  // Ids ascend in both orders.
  return order === "descending"
    ? [
        piece("(found.type, found.value) <= (?, ?)", ...value),
        piece("((found.type, found.value) < (?, ?) OR found.subject > ?)", ...value, after.subject),
      ]
    : [piece("(found.type, found.value, found.subject) > (?, ?, ?)", ...value, after.subject)]
}

const inOrder = (order: "ascending" | "descending"): string => {
  const direction = order === "descending" ? " DESC" : ""
  return `found.type${direction}, found.value${direction}, found.subject`
}

/** By an attribute: of all cases that have it, or of those that meet a condition. */
const byAttribute = (
  kind: string,
  sort: NonNullable<CaseQuery["sort"]>,
  leading: Condition | undefined,
  after: QueryPlace | undefined,
): Walk => {
  const order = inOrder(sort.order)
  const sorted = [
    piece("found.kind = ? AND found.name = ?", kind, sort.attribute),
    ...behindValue(sort, after),
  ]
  return leading === undefined
    ? { from: "attributes found", where: all(sorted), order }
    : {
        // The order of a cross join is that of the walk.
        from: "attributes leading CROSS JOIN attributes found ON found.subject = leading.subject",
        where: all([holds("leading", kind, leading), ...sorted]),
        order,
      }
}

/** By the numbers of an attribute, of cases in one stage. */
const byStage = (
  kind: string,
  sort: NonNullable<CaseQuery["sort"]>,
  stage: string,
  after: QueryPlace | undefined,
): Walk => ({
  from: "attributes found INDEXED BY attributes_by_stage",
  where: all([
    piece("found.kind = ? AND found.name = ? AND found.stage = ?", kind, sort.attribute, stage),
    ...behindValue(sort, after),
  ]),
  order: inOrder(sort.order),
})

/** Whether an attribute has no values but numbers, beside which the stages stand. */
const isOfNumbers = ({ one }: Connection, kind: string, name: string): boolean => {
  const typeAt = (order: "ASC" | "DESC"): string =>
    `(SELECT type FROM attributes WHERE kind = ? AND name = ? ORDER BY type ${order} LIMIT 1)`
  const types = one<{ readonly least: number | null; readonly most: number | null }>(
    `SELECT ${typeAt("ASC")} AS least, ${typeAt("DESC")} AS most`,
    ...[kind, name, kind, name],
  )
  return types?.least === 1 && types.most === 1
}

/** The ways to the cases of a page, all in the same order, and the condition that is met along them. */
interface Route {
  readonly walks: readonly [Walk, ...ReadonlyArray<Walk>]
  readonly met: Condition | undefined
}

/**
 * The way of a query behind a place. A condition that few cases meet leads to them; where none is, a list in the order of numbers is walked along each
 * stage that it asks for, and one that is not sorted along a value that its cases must have, in the order of their ids.
 */
const routeOf = (connection: Connection, query: CaseQuery, after: QueryPlace | undefined): Route => {
  const { kind, sort, where } = query
  const narrow = narrowest(connection, query)
  if (sort === undefined)
    return {
      walks: [byId(kind, narrow ?? where.find((condition) => "is" in condition), after)],
      met: narrow,
    }
  const staged = narrow === undefined ? where.find((condition) => stagesAsked(condition)) : undefined
  const [first, ...others] = staged === undefined ? [] : (stagesAsked(staged) ?? [])
  if (
    first === undefined ||
    sort.attribute === stageAttribute ||
    !isOfNumbers(connection, kind, sort.attribute)
  )
    return { walks: [byAttribute(kind, sort, narrow, after)], met: narrow }
  const along = (stage: string): Walk => byStage(kind, sort, stage, after)
  return { walks: [along(first), ...others.map(along)], met: staged }
}

interface FoundRow extends CaseRow {
  readonly type: StoredValue[0] | null
  readonly value: StoredValue[1] | null
}

const select = (connection: Connection, query: CaseQuery, after: QueryPlace | undefined): Piece => {
  const { met, walks } = routeOf(connection, query, after)
  const others = query.where
    .filter((condition) => condition !== met)
    .map((condition) => meets("found", query.kind, condition))
  const sortedBy = query.sort === undefined ? "NULL AS type, NULL AS value" : "found.type, found.value"
  const limit = query.limit + 1
  const first = walks.map(({ from, order, where }): Piece => {
    const { parameters, sql } = all([where, ...others])
    return piece(
      `SELECT * FROM (SELECT found.kind, found.subject, ${sortedBy} FROM ${from} WHERE ${sql} ORDER BY ${order} LIMIT ?)`,
      ...parameters,
      limit,
    )
  })
  const [{ order }] = walks
  const { parameters, sql } = joined(first, " UNION ALL ")
  // The documents are read for the cases of the page only.
  return piece(
    `SELECT cases.kind, cases.subject, version, hash, document, attributes, found.type, found.value
     FROM (SELECT * FROM (${sql}) found ORDER BY ${order} LIMIT ?) found
     JOIN cases ON cases.kind = found.kind AND cases.subject = found.subject
     ORDER BY ${order}`,
    ...parameters,
    limit,
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

/** A number beside which another stage stands than the case is in is listed as that stage, so whoever verifies finds it. */
const selectEntries = `SELECT subject, name, iif(strayed, 2, type) AS type, iif(strayed, coalesce(stage, ''), value) AS value
  FROM (
    SELECT *, type = 1 AND stage IS NOT (
      SELECT value FROM attributes staged
        WHERE staged.kind = entry.kind AND staged.subject = entry.subject AND staged.name = '${stageAttribute}' AND staged.type = 2
    ) AS strayed
    FROM attributes entry
    WHERE kind = ? AND (subject, name) > (?, ?) ORDER BY subject, name LIMIT ?
  ) ORDER BY subject, name`

/** What cases are found by. */
export const index =
  ({ all: rows }: Connection) =>
  ({
    after,
    kind,
    limit,
  }: Parameters<NonNullable<StorageAdapter["index"]>>[0]): Result.Result<
    ReadonlyArray<IndexEntry>,
    StorageError
  > => {
    const error = checkQuery({ kind, where: [], limit })
    if (error !== undefined) return Result.fail(error)
    const found = rows<
      Pick<IndexEntry, "subject" | "name"> & { readonly type: 0 | 1 | 2; readonly value: number | string }
    >(selectEntries, kind, after.subject, after.name, limit)
    return Result.succeed(
      found.map(({ name, subject, type, value }) => ({ subject, name, value: givenValue([type, value]) })),
    )
  }

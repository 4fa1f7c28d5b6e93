/**
 * Which rows an answer walks along, in its order, from where the page before ended.
 *
 * @module
 */

import type { CaseQuery, Condition, QueryPlace } from "@bazgasht/casework"
import { storedValue } from "../attribute-value.ts"
import { holds } from "./conditions.ts"
import { all, type Piece, piece } from "./piece.ts"

/** A walk along rows called `found`. */
export interface Walk {
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
        from: "attributes found",
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

/** By an attribute: of all cases that have it, or of those that meet a condition. */
const byAttribute = (
  kind: string,
  sort: NonNullable<CaseQuery["sort"]>,
  leading: Condition | undefined,
  after: QueryPlace | undefined,
): Walk => {
  const direction = sort.order === "descending" ? " DESC" : ""
  const order = `found.type${direction}, found.value${direction}, found.subject`
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

/**
 * The walk of a query behind a place. A condition that few cases meet leads to them; where cases are not sorted, so does a value
 * that they must have, in the order of their ids.
 */
export const walkOf = (
  { kind, where, sort }: CaseQuery,
  narrow: Condition | undefined,
  after: QueryPlace | undefined,
): Walk =>
  sort === undefined
    ? byId(kind, narrow ?? where.find((condition) => "is" in condition), after)
    : byAttribute(kind, sort, narrow, after)

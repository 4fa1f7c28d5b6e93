/**
 * Finding cases by their attributes among cases that are at hand: what a query means, for stores that cannot ask it of a
 * database.
 */

import { compareTexts, compareValues } from "./order.ts"
import { type QueryPlace, writeCursor } from "./query-cursor.ts"
import type { Attributes, AttributeValue, CasePage, CaseQuery, Condition, StoredCase } from "./storage.ts"

const attributeOf = (attributes: Attributes, name: string): AttributeValue | undefined =>
  Object.hasOwn(attributes, name) ? attributes[name] : undefined

const meets = (attributes: Attributes, condition: Condition): boolean => {
  const value = attributeOf(attributes, condition.attribute)
  if (value === undefined) return false
  if ("is" in condition) return value === condition.is
  if ("among" in condition) return condition.among.includes(value)
  const { from, below } = condition
  return (
    (from === undefined || (typeof value === typeof from && compareValues(value, from) >= 0)) &&
    (below === undefined || (typeof value === typeof below && compareValues(value, below) < 0))
  )
}

/** Where a case stands in the answers to a query. */
const placeIn = ({ sort }: CaseQuery, { attributes, subject }: StoredCase): QueryPlace => {
  const value = sort === undefined ? undefined : attributeOf(attributes, sort.attribute)
  return value === undefined ? { subject } : { subject, value }
}

const comparePlaces = ({ sort }: CaseQuery, one: QueryPlace, other: QueryPlace): number => {
  const byValue =
    one.value === undefined || other.value === undefined ? 0 : compareValues(one.value, other.value)
  const inOrder = sort?.order === "descending" ? -byValue : byValue
  return inOrder === 0 ? compareTexts(one.subject, other.subject) : inOrder
}

/**
 * The page of a query behind a place, among all cases of its kind in any order. The cases in it are those that were given, not
 * copies.
 *
 * @example
 * const loan = (subject: string, stage: string) => ({
 *   kind: "loan", subject, version: 1, hash: noHash, document: {}, attributes: { stage },
 * })
 * const cases = [loan("loan-2", "active"), loan("loan-1", "active"), loan("loan-3", "settled")]
 * const query = { kind: "loan", where: [{ attribute: "stage", is: "active" }], limit: 1 } as const
 * const first = findAmong(cases, query, undefined)
 * first.cases.map(({ subject }) => subject) // => ["loan-1"]
 * const place = readCursor({ ...query, after: first.next ?? "" })
 * const second = findAmong(cases, query, place instanceof StorageError ? undefined : place)
 * second.cases.map(({ subject }) => subject) // => ["loan-2"]
 */
export const findAmong = (
  cases: Iterable<StoredCase>,
  query: CaseQuery,
  start: QueryPlace | undefined,
): CasePage => {
  const { where, sort, limit } = query
  const answers = [...cases]
    .map((found) => ({ found, place: placeIn(query, found) }))
    .filter(
      ({ found, place }) =>
        where.every((condition) => meets(found.attributes, condition)) &&
        (sort === undefined || place.value !== undefined) &&
        (start === undefined || comparePlaces(query, place, start) > 0),
    )
    .sort((one, other) => comparePlaces(query, one.place, other.place))
  const page = answers.slice(0, limit)
  const last = page.at(-1)
  const found = page.map((answer) => answer.found)
  return last === undefined || answers.length === page.length
    ? { cases: found }
    : { cases: found, next: writeCursor(query, last.place) }
}

/**
 * Finding cases by their attributes.
 *
 * @module
 */

import {
  type Attributes,
  type CasePage,
  type CaseQuery,
  type Condition,
  compareTexts,
  compareValues,
  type QueryPlace,
  type StoredCase,
  writeCursor,
} from "@bazgasht/core"
import { copy, type Store } from "./store.ts"

const meets = (attributes: Attributes, condition: Condition): boolean => {
  if (!Object.hasOwn(attributes, condition.attribute)) return false
  const value = attributes[condition.attribute] as Attributes[string]
  if ("is" in condition) return value === condition.is
  const { from, below } = condition
  return (
    (from === undefined || (typeof value === typeof from && compareValues(value, from) >= 0)) &&
    (below === undefined || (typeof value === typeof below && compareValues(value, below) < 0))
  )
}

const attributeOf = ({ attributes }: StoredCase, name: string): Attributes[string] | undefined =>
  Object.hasOwn(attributes, name) ? attributes[name] : undefined

/** Where a case stands in the answers to a query. */
const placeIn = ({ sort }: CaseQuery, found: StoredCase): QueryPlace => {
  const value = sort === undefined ? undefined : attributeOf(found, sort.attribute)
  return value === undefined ? { subject: found.subject } : { subject: found.subject, value }
}

const comparePlaces = ({ sort }: CaseQuery, one: QueryPlace, other: QueryPlace): number => {
  const byValue =
    one.value === undefined || other.value === undefined ? 0 : compareValues(one.value, other.value)
  const inOrder = sort?.order === "descending" ? -byValue : byValue
  return inOrder === 0 ? compareTexts(one.subject, other.subject) : inOrder
}

/** The page of a query behind a place. */
export const find = (store: Store, query: CaseQuery, start: QueryPlace | undefined): CasePage => {
  const { kind, where, sort, limit } = query
  const answers = [...(store.cases.get(kind)?.values() ?? [])]
    .map(({ current }) => ({ found: current, place: placeIn(query, current) }))
    .filter(
      ({ found, place }) =>
        where.every((condition) => meets(found.attributes, condition)) &&
        (sort === undefined || place.value !== undefined) &&
        (start === undefined || comparePlaces(query, place, start) > 0),
    )
    .sort((one, other) => comparePlaces(query, one.place, other.place))
  const page = answers.slice(0, limit)
  const last = page.at(-1)
  const cases = page.map(({ found }) => copy(found))
  return last === undefined || answers.length === page.length
    ? { cases }
    : { cases, next: writeCursor(query, last.place) }
}

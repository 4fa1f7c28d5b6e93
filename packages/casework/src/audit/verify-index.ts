/**
 * Whether cases are found by what they say of themselves, and by nothing else: what a store keeps to find them by is no part of
 * any chain.
 */

import * as Effect from "effect/Effect"
import { compareTexts } from "../ports/storage/order.ts"
import { writeCursor } from "../ports/storage/query-cursor.ts"
import type { CasePage, CaseQuery, Condition, StorageAdapter, StoredCase } from "../ports/storage/storage.ts"
import type { CaseName } from "../ports/storage/stored-event.ts"
import { type BrokenRecord, brokenRecord } from "./broken-record.ts"

/** The cases that are read at a time: each may have a document of many megabytes. */
export const casesPerPage = 100

/** The most conditions of one query. */
const conditionsPerQuery = 100

/** The cases of a query, page by page; the work is told the one before each, and goes on as long as it says so. */
const isFoundBy = Effect.fnUntraced(function* (
  storage: StorageAdapter,
  { kind, subject }: CaseName,
  where: ReadonlyArray<Condition>,
  previous: string | undefined,
) {
  const query: CaseQuery = { kind, where, limit: 2 }
  let after = previous === undefined ? undefined : writeCursor(query, { subject: previous })
  for (;;) {
    const page: CasePage = yield* storage.query(after === undefined ? query : { ...query, after })
    // Between the two there may be some that were opened since.
    for (const found of page.cases) {
      const order = compareTexts(found.subject, subject)
      if (order >= 0) return order === 0
    }
    if (page.next === undefined) return false
    after = page.next
  }
})

/** The first attribute of a case by which it is not found; `previous` is the case that comes before it among all of its kind. */
export const unfoundAttribute = Effect.fnUntraced(function* (
  storage: StorageAdapter,
  { attributes, kind, subject }: StoredCase,
  previous: string | undefined,
) {
  const where = Object.entries(attributes).map(([attribute, is]): Condition => ({ attribute, is }))
  for (let place = 0; place < where.length; place += conditionsPerQuery) {
    const some = where.slice(place, place + conditionsPerQuery)
    if (yield* isFoundBy(storage, { kind, subject }, some, previous)) continue
    for (const condition of some)
      if (!(yield* isFoundBy(storage, { kind, subject }, [condition], previous))) return condition.attribute
  }
  return undefined
})

/** No case is found by an attribute that it does not have, or twice by one that it has. */
export const verifyAttribute = Effect.fnUntraced(function* (
  storage: StorageAdapter,
  kind: string,
  attribute: string,
) {
  const query: CaseQuery = { kind, where: [{ attribute }], limit: casesPerPage }
  let [after, last]: [string | undefined, string | undefined] = [undefined, undefined]
  do {
    const page: CasePage = yield* storage.query(after === undefined ? query : { ...query, after })
    for (const { attributes, subject, version } of page.cases) {
      if (!Object.hasOwn(attributes, attribute) || subject === last)
        return yield* misindexed({ kind, subject, version }, attribute)
      last = subject
    }
    after = page.next
  } while (after !== undefined)
})

/** A case that is not found by an attribute that it has, or is by one that it has not; or, by none, not among those of its kind. */
export const misindexed = (
  place: CaseName & { readonly version: number },
  attribute: string | undefined,
): BrokenRecord =>
  brokenRecord({
    code: "audit.misindexed",
    ...place,
    field: "index",
    expected: attribute ?? "subject",
  })

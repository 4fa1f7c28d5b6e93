import { digestOf } from "@bazgasht/rules"
import type { AttributeValue, CaseQuery } from "./storage.ts"
import { StorageError } from "./storage-error.ts"

/** Where a page ended: the value by which cases are sorted, if they are, and the id of the last case. */
export interface QueryPlace {
  readonly value?: AttributeValue
  readonly subject: string
}

/** All of the query but which page of it. */
const fingerprint = ({ kind, where, sort }: CaseQuery): string => digestOf({ kind, where, sort })

/**
 * The `next` of a page that ended at a place.
 *
 * @example
 * const query = { kind: "loan", where: [{ attribute: "stage", is: "active" }], limit: 20 }
 * const next = writeCursor(query, { subject: "loan-7" })
 * readCursor({ ...query, after: next }) // => { subject: "loan-7" }
 * readCursor({ ...query, where: [], after: next }) instanceof StorageError // => true
 */
export const writeCursor = (query: CaseQuery, { value, subject }: QueryPlace): string =>
  JSON.stringify(value === undefined ? [fingerprint(query), subject] : [fingerprint(query), subject, value])

const isValue = (value: unknown): value is AttributeValue =>
  typeof value === "string" ||
  typeof value === "boolean" ||
  (typeof value === "number" && Number.isFinite(value))

const parsed = (text: string): unknown => {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}

/**
 * The place behind which a page starts: `undefined` for the first page, an error for a cursor that this query has not given.
 *
 * @example
 * const query = { kind: "loan", where: [], limit: 20 }
 * readCursor({ ...query, after: writeCursor(query, { subject: "loan-7" }) }) // => { subject: "loan-7" }
 * readCursor(query) // => undefined
 */
export const readCursor = (query: CaseQuery): QueryPlace | undefined | StorageError => {
  if (query.after === undefined) return undefined
  const content = parsed(query.after)
  if (Array.isArray(content) && content[0] === fingerprint(query) && typeof content[1] === "string") {
    const [, subject, value] = content
    if (query.sort === undefined && content.length === 2) return { subject }
    if (query.sort !== undefined && content.length === 3 && isValue(value)) return { subject, value }
  }
  return new StorageError({
    code: "storage.invalid",
    kind: query.kind,
    params: { expected: "after is the next of a page of this query" },
  })
}

import * as Effect from "effect/Effect"
import { type Caller, idsOf } from "../access/caller.ts"
import { identifierKey } from "../identifiers/identifier-key.ts"
import type { LifeCycleTypes } from "../life-cycle/transition.ts"
import { checkQuery, maxPageSize } from "../ports/storage/checks.ts"
import { writeCursor } from "../ports/storage/query-cursor.ts"
import type {
  AttributeValue,
  CaseQuery,
  Condition,
  StorageAdapter,
  StoredCase,
} from "../ports/storage/storage.ts"
import type { CaseKind } from "./case-kind.ts"
import { casesInOrder, inStoredWriting } from "./query-writings.ts"
import { QueryError } from "./service-error.ts"
import { asStored } from "./stored-attributes.ts"
import { isEveryVisible, redact, type Serving, type VisibleCase, withVisibility } from "./visible-case.ts"

/** A question about the cases of one kind, by its declared attributes; see `CaseQuery`. */
export interface CaseSearch<Attribute extends string> {
  readonly where?: ReadonlyArray<Condition & { readonly attribute: Attribute }>
  readonly sort?: { readonly attribute: Attribute; readonly order: "ascending" | "descending" }
  /** The `next` of the page before. */
  readonly after?: string
  /** How many at most; 1 to 1000. */
  readonly limit: number
}

/** Cases that were found, as the caller may see them. */
export interface FoundCases<L extends LifeCycleTypes> {
  readonly cases: ReadonlyArray<VisibleCase<L>>
  /** Asks for the next page; absent where nothing follows that the caller may see. */
  readonly next?: string
}

const typeNames = { string: ["text", "identifier"], number: ["number"], boolean: ["truth"] } as const

const valuesIn = (condition: Condition): ReadonlyArray<AttributeValue> =>
  "is" in condition
    ? [condition.is]
    : "among" in condition
      ? condition.among
      : [condition.from, condition.below].filter((end) => end !== undefined)

/** What a question asks that the kind does not know. */
const queryFlaw = <L extends LifeCycleTypes>(
  { attributes, kind }: CaseKind<L, string, string>,
  { where, sort }: CaseQuery,
): QueryError | undefined => {
  const asked = [...where.map(({ attribute }) => attribute), ...(sort === undefined ? [] : [sort.attribute])]
  const undeclared = asked.find((name) => !Object.hasOwn(attributes, name))
  if (undeclared !== undefined)
    return new QueryError({
      code: "query.undeclared",
      kind,
      params: { attribute: undeclared, expected: Object.keys(attributes).sort() },
    })
  for (const condition of where) {
    const { attribute } = condition
    const type = attributes[attribute]?.type
    if (
      type !== undefined &&
      valuesIn(condition).some(
        (value) => !typeNames[typeof value as keyof typeof typeNames].some((name) => name === type),
      )
    )
      return new QueryError({ code: "query.wrongType", kind, params: { attribute, expected: [type] } })
  }
  return undefined
}

const tooWide = <L extends LifeCycleTypes>({ attributes, kind }: CaseKind<L, string, string>): QueryError =>
  new QueryError({ code: "query.tooWide", kind, params: { expected: Object.keys(attributes).sort() } })

/** The end of a page, as any store reads it. */
const cursorAt = (query: CaseQuery, { attributes, subject }: StoredCase): string => {
  const value = query.sort === undefined ? undefined : attributes[query.sort.attribute]
  return writeCursor(query, value === undefined ? { subject } : { subject, value })
}

/** The fields of the state that a question reads. */
const fieldsAsked = <L extends LifeCycleTypes>(
  { attributes }: CaseKind<L, string, string>,
  { where, sort }: CaseQuery,
): ReadonlyArray<string> =>
  [...where, ...(sort === undefined ? [] : [sort])].flatMap(
    ({ attribute }) => attributes[attribute]?.fields ?? [],
  )

/**
 * Alternative conditions: each case that the caller may read meets one, where the units to which cases belong and the one who would benefit
 * decide that. `undefined` where something else does.
 */
const ownCases = Effect.fnUntraced(function* <L extends LifeCycleTypes>(
  { access, kind: { attributes, beneficiaryAttribute, kind, unitAttribute } }: Serving<L>,
  caller: Caller,
) {
  const relations = access.readingRelations?.(caller, kind)
  if (relations === undefined) return undefined
  const conditions: Array<Condition> = []
  for (const relation of relations)
    if (relation === "beneficiary" && beneficiaryAttribute !== undefined) {
      const ids = new Map(idsOf(caller).map((id) => [identifierKey(id), id]))
      for (const is of ids.values()) conditions.push({ attribute: beneficiaryAttribute, is })
    } else if (relation === "ownUnit" && unitAttribute !== undefined && access.readingUnits !== undefined) {
      const among = yield* access.readingUnits(caller, kind)
      if (among.length > maxPageSize) return undefined
      conditions.push({ attribute: unitAttribute, among })
    } else if (relation === "formerUnit" && access.readingUnits !== undefined) {
      // Cases of a kind that are not handed over have no such unit, and none is found by it.
      if (!Object.hasOwn(attributes, "formerUnit")) continue
      const among = yield* access.readingUnits(caller, kind, relation)
      if (among.length > maxPageSize) return undefined
      conditions.push({ attribute: "formerUnit", among })
    } else return undefined
  return conditions
})

/** How many cases are looked through for one page that the caller may not see. */
const maxHidden = 10_000

/** The fewest cases that are read at a time. */
const minRead = 100

/**
 * Finds the cases that match a query by the fields that the caller may read: the result equals reading every case and filtering what is shown. What
 * a caller may not read neither shows nor counts, not even in a cursor. A query that would have to pass over more than 10,000 hidden cases for one
 * page fails with `query.tooWide`, since a cursor would reveal where among them it stopped.
 */
export const findCases = Effect.fnUntraced(function* <L extends LifeCycleTypes>(
  serving: Serving<L> & { readonly storage: StorageAdapter },
  caller: Caller,
  { where = [], ...search }: CaseSearch<string>,
) {
  const { kind, storage } = serving
  const given: CaseQuery = { kind: kind.kind, where, ...search }
  const flaw = checkQuery(given) ?? queryFlaw(kind, given)
  if (flaw !== undefined) return yield* Effect.fail(flaw)
  const query = inStoredWriting(kind.attributes, asStored(kind, given))
  const asked = fieldsAsked(kind, query)

  const cases: Array<VisibleCase<L>> = []
  const listed = new Set<string>()
  let hidden = 0
  let last: StoredCase | undefined
  const pages = { ...query, limit: Math.min(maxPageSize, Math.max(minRead, query.limit + 1)) }
  const next = yield* casesInOrder(storage, kind.attributes, pages, yield* ownCases(serving, caller))
  for (let stored = yield* next; stored !== undefined; stored = yield* next) {
    // One that is changed meanwhile may answer under the writing of before and the new one.
    if (listed.has(stored.subject)) continue
    const inside = yield* withVisibility(serving, caller, stored)
    const seen =
      inside === undefined || !isEveryVisible(inside.visibility, asked)
        ? undefined
        : redact(stored.subject, inside)
    if (seen === undefined) {
      hidden++
      if (hidden > maxHidden) return yield* tooWide(kind)
      continue
    }
    if (last !== undefined && cases.length === query.limit) return { cases, next: cursorAt(query, last) }
    cases.push(seen)
    listed.add(stored.subject)
    last = stored
  }
  return { cases }
})

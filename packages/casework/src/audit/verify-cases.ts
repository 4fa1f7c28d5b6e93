import * as Effect from "effect/Effect"
import type { CasePage, StorageAdapter, StoredCase } from "../ports/storage/storage.ts"
import type { StorageError } from "../ports/storage/storage-error.ts"
import type { CaseName } from "../ports/storage/stored-event.ts"
import { type BrokenRecord, brokenRecord } from "./broken-record.ts"
import { type HistoryMark, noEvents } from "./history-walk.ts"
import { firstLimit, forEachAhead, nextLimit, type Pace } from "./pace.ts"
import { readablePage } from "./readable.ts"
import {
  type BesideCase,
  type ContentByKind,
  readBesideCase,
  unreadableAsBroken,
  verifyCase,
} from "./verify-case.ts"
import { entriesOf, indexWalk, misindexed, verifyEntries } from "./verify-index.ts"

/** The cases that are read at a time: each may have a document of many megabytes. */
export const casesPerPage = 100

/** The cases of a kind, as the feed tells of them. */
export interface AuditedCases {
  readonly kind: string
  /** Where each stands. */
  readonly marks: ReadonlyMap<string, HistoryMark>
}

/** What cases are held against, and how. */
export interface VerifyCasesOptions {
  readonly contents: ContentByKind
  readonly pace: Pace
  /** Told of each case. */
  readonly counted: Effect.Effect<void>
}

const casesBehind = (
  storage: StorageAdapter,
  kind: string,
  after: string | undefined,
  most: number,
): Effect.Effect<CasePage, StorageError | BrokenRecord> =>
  readablePage(
    (limit) => storage.query({ kind, where: [], limit, ...(after === undefined ? {} : { after }) }),
    most,
    (error) => unreadableAsBroken(error, { kind, subject: error.subject ?? "?" }, "document"),
  )

/** A case that the feed does not have was committed since, or its events are gone. */
const strangerFault = ({ kind, subject }: CaseName, { history }: BesideCase): BrokenRecord | undefined =>
  history.length > 0
    ? undefined
    : brokenRecord({ code: "audit.missing", kind, subject, version: 1, field: "version", expected: 1 })

/**
 * Every case of a kind stands where the feed has brought it, holds what its events add up to, and is found by its attributes and by no
 * others. The answer counts those that hold other claims than their states have.
 */
export const verifyListedCases = Effect.fnUntraced(function* (
  storage: StorageAdapter,
  { kind, marks }: AuditedCases,
  { contents, counted, pace }: VerifyCasesOptions,
) {
  let misclaimed = 0
  let limit = firstLimit
  let after: string | undefined
  const unseen = new Set(marks.keys())
  const index = indexWalk(storage, kind)
  const verifyOne = Effect.fnUntraced(function* (stored: StoredCase, beside: BesideCase) {
    const { subject } = stored
    const mark = marks.get(subject)
    if (mark === undefined) {
      const fault = strangerFault(stored, beside)
      if (fault !== undefined) return yield* fault
    } else {
      if (yield* verifyCase(storage, { kind, subject, ...mark }, stored, beside, contents, pace)) misclaimed++
      unseen.delete(subject)
      yield* counted
    }
    yield* verifyEntries(storage, kind, stored, yield* index.takeTo(subject), marks)
    if (pace.isDue()) yield* pace.rest
  })
  do {
    const page: CasePage = yield* casesBehind(storage, kind, after, limit)
    yield* forEachAhead(page.cases, (stored) => readBesideCase(storage, stored, contents), verifyOne)
    after = page.next
    limit = nextLimit(page.cases, casesPerPage)
    yield* pace.rest
  } while (after !== undefined)
  for (const subject of unseen) {
    const name = { kind, subject }
    const mark = { ...name, ...(marks.get(subject) ?? noEvents) }
    const beside = yield* readBesideCase(storage, name, contents)
    yield* verifyCase(storage, mark, yield* storage.load(name), beside, contents, pace)
    // It is there, and is not among the cases of its kind.
    return yield* misindexed(mark, undefined)
  }
  yield* verifyEntries(storage, kind, undefined, yield* index.takeTo(), marks)
  return misclaimed
})

/** Verifies the cases of the feed alone, and loads each: for a store that lists none, and since a mark. */
export const verifyLoadedCases = Effect.fnUntraced(function* (
  storage: StorageAdapter,
  { kind, marks }: AuditedCases,
  { contents, counted, pace }: VerifyCasesOptions,
) {
  let misclaimed = 0
  const read = Effect.fnUntraced(function* ([subject, { version }]: readonly [string, HistoryMark]) {
    const name = { kind, subject }
    const stored = yield* Effect.mapError(storage.load(name), (error) =>
      unreadableAsBroken(error, { ...name, version }, "document"),
    )
    const entries = yield* entriesOf(storage, name)
    return { stored, entries, beside: yield* readBesideCase(storage, name, contents) }
  })
  yield* forEachAhead(
    [...marks],
    read,
    Effect.fnUntraced(function* ([subject, mark], { beside, entries, stored }) {
      if (yield* verifyCase(storage, { kind, subject, ...mark }, stored, beside, contents, pace)) misclaimed++
      yield* counted
      yield* verifyEntries(storage, kind, stored, entries, marks)
      if (pace.isDue()) yield* pace.rest
    }),
  )
  return misclaimed
})

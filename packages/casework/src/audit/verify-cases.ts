import * as Effect from "effect/Effect"
import type { CasePage, StorageAdapter, StoredCase } from "../ports/storage/storage.ts"
import type { StorageError } from "../ports/storage/storage-error.ts"
import { type BrokenRecord, brokenRecord } from "./broken-record.ts"
import { type HistoryMark, noEvents } from "./history-walk.ts"
import { readablePage } from "./readable.ts"
import { type ContentByKind, unreadableAsBroken, verifyCase } from "./verify-case.ts"
import { casesPerPage, misindexed, unfoundAttribute, verifyAttribute } from "./verify-index.ts"

/** The cases of a kind, as the feed tells of them. */
export interface ToldCases {
  readonly kind: string
  /** Where each stands. */
  readonly marks: ReadonlyMap<string, HistoryMark>
}

/** How a verification goes on while others go on writing: a case may be changed between being read and being looked for. */
const maxChanges = 10

const casesBehind = (
  storage: StorageAdapter,
  kind: string,
  after: string | undefined,
): Effect.Effect<CasePage, StorageError | BrokenRecord> =>
  readablePage(
    (limit) => storage.query({ kind, where: [], limit, ...(after === undefined ? {} : { after }) }),
    casesPerPage,
    (error) => unreadableAsBroken(error, { kind, subject: error.subject ?? "?" }, "document"),
  )

/** A case that the feed does not have was committed since, or its events are gone. */
const verifyStranger = Effect.fnUntraced(function* (storage: StorageAdapter, { kind, subject }: StoredCase) {
  const history = yield* storage.history({ kind, subject })
  if (history.length > 0) return
  return yield* brokenRecord({
    code: "audit.missing",
    kind,
    subject,
    version: 1,
    field: "version",
    expected: 1,
  })
})

/** A case is found by every attribute that it has. One that was changed while it was looked for is looked for again. */
const verifyFound = Effect.fnUntraced(function* (
  storage: StorageAdapter,
  read: StoredCase,
  previous: string | undefined,
) {
  let stored = read
  for (let changes = 0; changes < maxChanges; changes++) {
    const attribute = yield* unfoundAttribute(storage, stored, previous)
    if (attribute === undefined) return
    const now = yield* storage.load(stored)
    if (now === undefined || now.version === stored.version) return yield* misindexed(stored, attribute)
    stored = now
  }
})

/**
 * Every case of a kind stands where the feed has brought it, holds what its events add up to, and is found by its attributes and by no
 * others. `progress` is told of each. The answer counts those that hold other claims than their states have.
 */
export const verifyCasesOf = Effect.fnUntraced(function* (
  storage: StorageAdapter,
  { kind, marks }: ToldCases,
  contents: ContentByKind,
  progress: Effect.Effect<void>,
) {
  let misclaimed = 0
  const unseen = new Set(marks.keys())
  const attributes = new Set(contents.get(kind)?.attributes)
  let [after, previous]: [string | undefined, string | undefined] = [undefined, undefined]
  do {
    const page: CasePage = yield* casesBehind(storage, kind, after)
    for (const stored of page.cases) {
      const { subject } = stored
      const mark = marks.get(subject) ?? noEvents
      if (mark === noEvents) yield* verifyStranger(storage, stored)
      else {
        if (yield* verifyCase(storage, { kind, subject, ...mark }, stored, contents)) misclaimed++
        unseen.delete(subject)
        yield* progress
      }
      yield* verifyFound(storage, stored, previous)
      for (const name of Object.keys(stored.attributes)) attributes.add(name)
      previous = subject
    }
    after = page.next
    yield* Effect.yieldNow
  } while (after !== undefined)
  for (const subject of unseen) {
    const mark = { kind, subject, ...(marks.get(subject) ?? noEvents) }
    yield* verifyCase(storage, mark, yield* storage.load({ kind, subject }), contents)
    // It is there, and is not among the cases of its kind.
    return yield* misindexed(mark, undefined)
  }
  for (const name of attributes) yield* verifyAttribute(storage, kind, name)
  return misclaimed
})

/** The same for a store that finds nothing: every case that the feed tells of is loaded. */
export const verifyLoadedCasesOf = Effect.fnUntraced(function* (
  storage: StorageAdapter,
  { kind, marks }: ToldCases,
  contents: ContentByKind,
  progress: Effect.Effect<void>,
) {
  let misclaimed = 0
  for (const [subject, { hash, version }] of marks) {
    const name = { kind, subject }
    const stored = yield* Effect.mapError(storage.load(name), (error) =>
      unreadableAsBroken(error, { ...name, version }, "document"),
    )
    if (yield* verifyCase(storage, { ...name, hash, version }, stored, contents)) misclaimed++
    yield* progress
  }
  return misclaimed
})

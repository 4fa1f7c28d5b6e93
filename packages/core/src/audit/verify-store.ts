/**
 * Whether a store holds what was committed to it.
 *
 * @module
 */

import * as Effect from "effect/Effect"
import { mostPerPage } from "../ports/storage/checks.ts"
import type { StorageAdapter, StoredCase } from "../ports/storage/storage.ts"
import type { StorageError } from "../ports/storage/storage-error.ts"
import type { FeedEntry } from "../ports/storage/stored-event.ts"
import { BrokenRecord } from "./broken-record.ts"
import { type FeedMark, type FeedWalk, feedWalk } from "./feed-walk.ts"
import { noEvents } from "./history-walk.ts"
import { type ContentByKind, verifyCase } from "./verify-case.ts"

/** How far a verification has come. */
export interface VerifyProgress {
  /** Events of the feed that were walked over. */
  readonly events: number
  /** Cases that were held against their events; they come after the feed. */
  readonly cases: number
}

/** What a store is held against. */
export interface VerifyStoreOptions {
  /** A mark that was kept elsewhere: shows what was taken from the end of the feed, and a store that was chained anew. */
  readonly kept?: FeedMark
  /** How documents and attributes follow from events, for each kind of which it is known; see `contentOfKinds`. */
  readonly contents?: ContentByKind
  /** Is told now and then how far it has come. */
  readonly progress?: (progress: VerifyProgress) => Effect.Effect<void>
}

/** What was verified: the feed up to a mark that is worth keeping elsewhere, and so many cases. */
export interface VerifiedStore extends FeedMark {
  readonly cases: number
}

/** The cases that are read at a time: each may have a document of many megabytes. */
const casesPerPage = 100

/** A page of the feed. Where an entry cannot be read, fewer are read at a time, until it is the first and can be named. */
const pageBehind = (
  storage: StorageAdapter,
  after: number,
  limit: number,
): Effect.Effect<ReadonlyArray<FeedEntry>, StorageError | BrokenRecord> =>
  Effect.catchIf(
    storage.feed({ after, limit }),
    ({ code }) => code === "storage.corrupt",
    ({ expected = "an event that can be read", kind, subject }) =>
      limit > 1
        ? pageBehind(storage, after, limit >> 1)
        : Effect.fail(
            new BrokenRecord({
              code: "audit.unreadable",
              ...(kind === undefined ? {} : { kind }),
              ...(subject === undefined ? {} : { subject }),
              position: after + 1,
              field: "body",
              expected,
            }),
          ),
  )

const verifyFeed = (
  walk: FeedWalk,
  storage: StorageAdapter,
  progress: (events: number) => Effect.Effect<void>,
): Effect.Effect<void, StorageError | BrokenRecord> =>
  Effect.gen(function* () {
    for (;;) {
      const page = yield* pageBehind(storage, walk.reached().position, mostPerPage)
      const fault = walk.follow(page) ?? (page.length === 0 ? walk.end() : undefined)
      if (fault !== undefined) return yield* fault
      if (page.length === 0) return
      yield* progress(walk.reached().position)
      yield* Effect.yieldNow
    }
  })

/** A case of which the feed does not tell was committed since, or its events are gone. */
const verifyStranger = (
  storage: StorageAdapter,
  { kind, subject }: StoredCase,
): Effect.Effect<void, StorageError | BrokenRecord> =>
  Effect.gen(function* () {
    const history = yield* storage.history({ kind, subject })
    if (history.length > 0) return
    return yield* new BrokenRecord({
      code: "audit.missing",
      kind,
      subject,
      version: 1,
      field: "version",
      expected: 1,
    })
  })

/** Every case of a kind has events. */
const verifyStrangers = (
  storage: StorageAdapter,
  kind: string,
  isKnown: (subject: string) => boolean,
): Effect.Effect<void, StorageError | BrokenRecord> =>
  Effect.gen(function* () {
    let after: string | undefined
    do {
      const page: { readonly cases: ReadonlyArray<StoredCase>; readonly next?: string } =
        yield* storage.query({
          kind,
          where: [],
          limit: casesPerPage,
          ...(after === undefined ? {} : { after }),
        })
      for (const each of page.cases) if (!isKnown(each.subject)) yield* verifyStranger(storage, each)
      after = page.next
    } while (after !== undefined)
  })

/**
 * Walks over the whole feed, then over every case, and fails with the first record that is not what was committed. It remembers
 * where every case stands, and no more than a page of the feed besides. What is no part of the chains is not covered: messages, and
 * documents and attributes of kinds that `contents` does not know.
 *
 * @example
 * const { position, feedHash } = await Effect.runPromise(verifyStore(storage, { contents: contentOfKinds(caseKinds) }))
 */
export const verifyStore = (
  storage: StorageAdapter,
  { contents = new Map(), kept, progress = () => Effect.void }: VerifyStoreOptions = {},
): Effect.Effect<VerifiedStore, StorageError | BrokenRecord> =>
  Effect.gen(function* () {
    const walk = feedWalk(kept)
    yield* verifyFeed(walk, storage, (events) => progress({ events, cases: 0 }))
    const { position } = walk.reached()
    let cases = 0
    for (const each of walk.cases()) {
      yield* verifyCase(storage, each, contents)
      cases++
      if (cases % casesPerPage === 0) {
        yield* progress({ events: position, cases })
        yield* Effect.yieldNow
      }
    }
    if (storage.capabilities.queries)
      for (const kind of new Set([...walk.kinds(), ...contents.keys()]))
        yield* verifyStrangers(storage, kind, (subject) => walk.standing({ kind, subject }) !== noEvents)
    yield* progress({ events: position, cases })
    return { ...walk.reached(), cases }
  })

import * as Effect from "effect/Effect"
import { maxPageSize } from "../ports/storage/checks.ts"
import type { StorageAdapter } from "../ports/storage/storage.ts"
import type { StorageError } from "../ports/storage/storage-error.ts"
import type { FeedEntry } from "../ports/storage/stored-event.ts"
import { type BrokenRecord, brokenRecord } from "./broken-record.ts"
import { type FeedMark, type FeedWalk, feedWalk } from "./feed-walk.ts"
import { readablePage } from "./readable.ts"
import type { ContentByKind } from "./verify-case.ts"
import { verifyCasesOf, verifyLoadedCasesOf } from "./verify-cases.ts"
import { casesPerPage } from "./verify-index.ts"
import { type CountedMessages, type MessagesWalk, messagesWalk } from "./verify-messages.ts"

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
  /** Called now and then with the progress. */
  readonly progress?: (progress: VerifyProgress) => Effect.Effect<void>
}

/** What was verified: the feed up to a mark that is worth keeping elsewhere, so many messages, and so many cases. */
export interface VerifiedStore extends FeedMark, CountedMessages {
  readonly cases: number
  /**
   * Cases that hold other claims than their states have: they were stored before their kind claimed anything, another case holds what
   * they should, or somebody has changed what is held. `claimExisting` names and mends them. Absent where there is none.
   */
  readonly misclaimed?: number
  /** How many of the cases are of kinds that `contents` does not know: their events are verified, their documents and attributes are not. */
  readonly casesNotCovered: number
  /** Those kinds. */
  readonly kindsNotCovered: ReadonlyArray<string>
}

const pageBehind = (
  storage: StorageAdapter,
  after: number,
): Effect.Effect<ReadonlyArray<FeedEntry>, StorageError | BrokenRecord> =>
  readablePage(
    (limit) => storage.feed({ after, limit }),
    maxPageSize,
    ({ kind, params: { expected = "an event that can be read" }, subject }) =>
      brokenRecord({
        code: "audit.unreadable",
        ...(kind === undefined ? {} : { kind }),
        ...(subject === undefined ? {} : { subject }),
        position: after + 1,
        field: "body",
        expected,
      }),
  )

const verifyFeed = Effect.fnUntraced(function* (
  walk: FeedWalk,
  messages: MessagesWalk,
  storage: StorageAdapter,
  progress: (events: number) => Effect.Effect<void>,
) {
  for (;;) {
    const page = yield* pageBehind(storage, walk.reached().position)
    const fault = walk.follow(page) ?? (page.length === 0 ? walk.end() : undefined)
    const { position } = walk.reached()
    // What comes before the fault is named before it.
    yield* messages.follow(page.filter((entry) => entry.position <= position))
    if (fault !== undefined) return yield* fault
    if (page.length === 0) {
      const beyond = yield* messages.beyond(position)
      if (beyond === undefined) return
      // Its event may have been committed since the feed was read.
      if ((yield* pageBehind(storage, position)).length === 0) return yield* beyond
    }
    yield* progress(position)
    yield* Effect.yieldNow
  }
})

/**
 * Walks over the whole feed with the messages of each event, then over the cases of each kind in the order of their ids, and fails
 * with the first record that is not what was committed. It remembers where every case stands, and no more than pages of the feed, of
 * messages and of cases besides. Where the store answers queries, each case has to be found by its attributes, and by no others.
 * What is no part of the chains is not covered: what becomes of messages, and their `notBefore`; messages of events that were stored before messages
 * were sealed, which are counted; and documents and attributes of kinds that `contents` does not know, which are counted and named.
 *
 * @example
 * const storage = Effect.runSync(openMemory())
 * const { position, feedHash } = await Effect.runPromise(verifyStore(storage, { contents: contentOfKinds(caseKinds) }))
 * position // => 0
 */
export const verifyStore = (
  storage: StorageAdapter,
  { contents = new Map(), kept, progress = () => Effect.void }: VerifyStoreOptions = {},
): Effect.Effect<VerifiedStore, StorageError | BrokenRecord> =>
  Effect.gen(function* () {
    const walk = feedWalk(kept)
    const messages = messagesWalk(storage)
    yield* verifyFeed(walk, messages, storage, (events) => progress({ events, cases: 0 }))
    const { position } = walk.reached()
    let [cases, misclaimed] = [0, 0]
    const counted = Effect.suspend(() =>
      ++cases % casesPerPage === 0 ? progress({ events: position, cases }) : Effect.void,
    )
    const verifyCases = storage.capabilities.queries ? verifyCasesOf : verifyLoadedCasesOf
    for (const kind of new Set([...walk.kinds(), ...contents.keys()]))
      misclaimed += yield* verifyCases(storage, { kind, marks: walk.marksOf(kind) }, contents, counted)
    yield* progress({ events: position, cases })
    const kindsNotCovered = [...walk.kinds()].filter((kind) => !contents.has(kind)).sort()
    const casesNotCovered = kindsNotCovered.reduce((sum, kind) => sum + walk.marksOf(kind).size, 0)
    return {
      ...walk.reached(),
      cases,
      casesNotCovered,
      kindsNotCovered,
      ...messages.counted(),
      ...(misclaimed === 0 ? {} : { misclaimed }),
    }
  })

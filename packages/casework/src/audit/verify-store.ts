import * as Effect from "effect/Effect"
import * as Fiber from "effect/Fiber"
import type { StorageAdapter } from "../ports/storage/storage.ts"
import type { StorageError } from "../ports/storage/storage-error.ts"
import type { FeedEntry } from "../ports/storage/stored-event.ts"
import { type BrokenRecord, brokenRecord } from "./broken-record.ts"
import { type FeedMark, type FeedWalk, feedWalk, noEntries } from "./feed-walk.ts"
import { firstLimit, followAtPace, makePace, nextLimit, type Pace } from "./pace.ts"
import { readablePage } from "./readable.ts"
import type { ContentByKind } from "./verify-case.ts"
import { casesPerPage, verifyListedCases, verifyLoadedCases } from "./verify-cases.ts"
import { type CountedMessages, type MessagesWalk, messagesWalk } from "./verify-messages.ts"

/** How far a verification has come. */
export interface VerifyProgress {
  /** Events of the feed up to where it has come. */
  readonly events: number
  /** Cases that were held against their events; they come after the feed. */
  readonly cases: number
}

/** What a store is held against. */
export interface VerifyStoreOptions {
  /** A mark that was kept elsewhere: shows what was taken from the end of the feed, and a store that was chained anew. */
  readonly kept?: FeedMark
  /**
   * The mark of an earlier verification: what it covers is taken on trust, and only later events, their messages and the cases that they
   * touch are verified. It has to be a mark of this store, and is worth as much as the place where it was kept: a person who can write
   * there and to the store can move it to the end.
   */
  readonly since?: FeedMark
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
  /**
   * What was taken on trust: events and messages up to this mark, and cases that no later event touches. Absent where everything was
   * verified.
   */
  readonly since?: FeedMark
}

const pageBehind = (
  storage: StorageAdapter,
  after: number,
  most = 1,
): Effect.Effect<ReadonlyArray<FeedEntry>, StorageError | BrokenRecord> =>
  readablePage(
    (limit) => storage.feed({ after, limit }),
    most,
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

/** The store has come by a mark. */
const verifyMark = Effect.fnUntraced(function* (storage: StorageAdapter, { feedHash, position }: FeedMark) {
  const [entry] = position === 0 ? [noEntries] : yield* pageBehind(storage, position - 1)
  if (entry?.position === position && entry.feedHash === feedHash) return
  const code = entry === undefined ? "audit.missing" : "audit.unlinked"
  const found = entry === undefined ? {} : { found: entry.feedHash }
  return yield* brokenRecord({ code, position, field: "feedHash", expected: feedHash, ...found })
})

const verifyFeed = Effect.fnUntraced(function* (
  walk: FeedWalk,
  messages: MessagesWalk,
  storage: StorageAdapter,
  pace: Pace,
  progress: (events: number) => Effect.Effect<void>,
) {
  const readBehind = (position: number, limit: number) =>
    Effect.forkChild(Effect.result(pageBehind(storage, position, limit)))
  let reading = yield* readBehind(walk.reached().position, firstLimit)
  for (;;) {
    const page = yield* Effect.fromResult(yield* Fiber.join(reading))
    const last = page.at(-1)
    // The next page is read while this one is worked on.
    if (last !== undefined) reading = yield* readBehind(last.position, nextLimit(page))
    const fault = (yield* followAtPace(walk, page, pace)) ?? (last === undefined ? walk.end() : undefined)
    const { position } = walk.reached()
    // What comes before the fault is named before it.
    yield* messages.follow(page.filter((entry) => entry.position <= position))
    if (fault !== undefined) return yield* fault
    if (last === undefined) {
      const beyond = yield* messages.beyond(position)
      if (beyond === undefined) return
      // Its event may have been committed since the feed was read.
      reading = yield* readBehind(position, firstLimit)
      if ((yield* pageBehind(storage, position)).length === 0) return yield* beyond
    }
    yield* progress(position)
    yield* pace.rest
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
export const verifyStore = Effect.fn("casework.verifyStore")(function* (
  storage: StorageAdapter,
  { contents = new Map(), kept, progress = () => Effect.void, since }: VerifyStoreOptions = {},
): Effect.fn.Return<VerifiedStore, StorageError | BrokenRecord> {
  const pace = yield* makePace
  const begun = since ?? noEntries
  yield* verifyMark(storage, begun)
  if (kept !== undefined && kept.position <= begun.position) yield* verifyMark(storage, kept)
  const walk = feedWalk(kept, begun)
  const messages = messagesWalk(storage)
  yield* verifyFeed(walk, messages, storage, pace, (events) => progress({ events, cases: 0 }))
  const { position } = walk.reached()
  let [cases, misclaimed] = [0, 0]
  const counted = Effect.suspend(() =>
    ++cases % casesPerPage === 0 ? progress({ events: position, cases }) : Effect.void,
  )
  const isListed = storage.capabilities.queries && begun.position === 0
  const verifyCases = isListed ? verifyListedCases : verifyLoadedCases
  for (const kind of new Set([...walk.kinds(), ...contents.keys()]))
    misclaimed += yield* verifyCases(
      storage,
      { kind, marks: walk.marksOf(kind) },
      { contents, counted, pace },
    )
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
    ...(begun.position === 0 ? {} : { since: begun }),
  }
})

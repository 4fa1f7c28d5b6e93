/**
 * Whether a store holds what was committed to it.
 *
 * @module
 */

import * as Effect from "effect/Effect"
import { mostPerPage } from "../ports/storage/checks.ts"
import type { StorageAdapter } from "../ports/storage/storage.ts"
import type { StorageError } from "../ports/storage/storage-error.ts"
import type { CaseName } from "../ports/storage/stored-event.ts"
import { BrokenRecord } from "./broken-record.ts"
import { type FeedMark, type FeedWalk, feedWalk } from "./feed-walk.ts"
import { type HistoryMark, historyWalk, noEvents } from "./history-walk.ts"

/** What was verified: the feed up to a mark that is worth keeping elsewhere, and so many cases. */
export interface VerifiedStore extends FeedMark {
  readonly cases: number
}

const verifyPages = (
  walk: FeedWalk,
  storage: StorageAdapter,
): Effect.Effect<void, StorageError | BrokenRecord> =>
  Effect.gen(function* () {
    let read: number
    do {
      const page = yield* storage.feed({ after: walk.reached().position, limit: mostPerPage })
      const fault = walk.follow(page)
      if (fault !== undefined) return yield* fault
      read = page.length
    } while (read === mostPerPage)
    const fault = walk.end()
    if (fault !== undefined) return yield* fault
  })

/** A case stands where the feed has brought it, or further by now, and its history leads there. */
const verifyCase = (
  storage: StorageAdapter,
  { kind, subject, ...mark }: CaseName & HistoryMark,
): Effect.Effect<void, StorageError | BrokenRecord> =>
  Effect.gen(function* () {
    const { version, hash } = (yield* storage.load({ kind, subject })) ?? noEvents
    const stale = { code: "audit.stale", kind, subject, version: mark.version } as const
    if (version < mark.version) {
      return yield* new BrokenRecord({ ...stale, field: "version", expected: mark.version, found: version })
    }
    if (version === mark.version && hash !== mark.hash) {
      return yield* new BrokenRecord({ ...stale, field: "hash", expected: mark.hash, found: hash })
    }
    const walk = historyWalk({ kind, subject }, mark)
    const fault = walk.follow(yield* storage.history({ kind, subject })) ?? walk.end()
    if (fault !== undefined) return yield* fault
  })

/**
 * Walks over the whole feed, then over every case, and fails with the first record that is not what was committed. A mark that was
 * kept elsewhere shows what was taken from the end of the feed, and a store that was chained anew.
 *
 * @example
 * const { position, feedHash } = await Effect.runPromise(verifyStore(storage))
 */
export const verifyStore = (
  storage: StorageAdapter,
  kept?: FeedMark,
): Effect.Effect<VerifiedStore, StorageError | BrokenRecord> =>
  Effect.gen(function* () {
    const walk = feedWalk(kept)
    yield* verifyPages(walk, storage)
    let cases = 0
    for (const each of walk.cases()) {
      yield* verifyCase(storage, each)
      cases++
    }
    return { ...walk.reached(), cases }
  })

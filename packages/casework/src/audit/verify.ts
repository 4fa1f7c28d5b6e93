/** Whether a history or a feed is what was committed, read to its end. */

import * as Result from "effect/Result"
import type { CaseName, FeedEntry, StoredEvent } from "../ports/storage/stored-event.ts"
import type { BrokenRecord } from "./broken-record.ts"
import { type FeedMark, feedWalk } from "./feed-walk.ts"
import { type HistoryMark, historyWalk } from "./history-walk.ts"
import type { Walk } from "./walk.ts"

const walked = <Entry, Mark>(
  walk: Walk<Entry, Mark>,
  pages: Iterable<ReadonlyArray<Entry>>,
): Result.Result<Mark, BrokenRecord> => {
  for (const page of pages) {
    for (const place of page.keys()) {
      const fault = walk.follow(page, place)
      if (fault !== undefined) return Result.fail(fault)
    }
  }
  const fault = walk.end()
  return fault === undefined ? Result.succeed(walk.reached()) : Result.fail(fault)
}

/**
 * Verifies the events of a case, in pages of any size, and says how far they go. Events that are gone from the end show only
 * against a mark: the version and the hash of the case as it is loaded, or better, as they were kept elsewhere.
 *
 * @example
 * const event = { kind: "loan", subject: "loan-1", version: 1, body: { type: "applied" } }
 * const history = chain([event, { ...event, version: 2, body: { type: "recommended" } }], noHash)
 * const name = { kind: "loan", subject: "loan-1" }
 * Result.getOrThrow(verifyHistory(name, [history])).version // => 2
 *
 * const changed = history.map((one) => (one.version === 1 ? { ...one, body: { type: "approved" } } : one))
 * const broken = verifyHistory(name, [changed])
 * Result.isFailure(broken) && broken.failure.code // => "audit.altered"
 */
export const verifyHistory = (
  name: CaseName,
  pages: Iterable<ReadonlyArray<StoredEvent>>,
  kept?: HistoryMark,
): Result.Result<HistoryMark, BrokenRecord> =>
  walked(historyWalk(name, ...(kept === undefined ? [] : [kept])), pages)

/**
 * Verifies the feed of all cases, in pages of any size, and says how far it goes: its own chain, and the chain of every case in
 * it. Anyone who can write to a store can chain all of it anew; only a mark kept out of their reach reveals it.
 *
 * @example
 * const event = { kind: "loan", subject: "loan-1", version: 1, body: { type: "applied" } }
 * const history = chain([event, { ...event, version: 2, body: { type: "recommended" } }], noHash)
 * let feedHash = noHash
 * const feed = history.map((stored, place) => {
 *   feedHash = feedHashOf(feedHash, stored.hash)
 *   return { ...stored, position: place + 1, feedHash }
 * })
 * const mark = Result.getOrThrow(verifyFeed([feed.slice(0, 1), feed.slice(1)]))
 * mark.position // => 2
 *
 * // What is gone from the end shows against a mark that was kept elsewhere.
 * const broken = verifyFeed([feed.slice(0, 1)], mark)
 * Result.isFailure(broken) && broken.failure.code // => "audit.missing"
 */
export const verifyFeed = (
  pages: Iterable<ReadonlyArray<FeedEntry>>,
  kept?: FeedMark,
): Result.Result<FeedMark, BrokenRecord> => walked(feedWalk(kept), pages)

/**
 * Whether a history or a feed is what was committed, read to its end.
 *
 * @module
 */

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
    const fault = walk.follow(page)
    if (fault !== undefined) return Result.fail(fault)
  }
  const fault = walk.end()
  return fault === undefined ? Result.succeed(walk.reached()) : Result.fail(fault)
}

/**
 * Verifies the events of a case, in pages of any size, and says how far they go. Events that are gone from the end show only
 * against a mark: the version and the hash of the case as it is loaded, or better, as they were kept elsewhere.
 *
 * @example
 * verifyHistory({ kind: "loan", subject: "loan-1" }, [history], storedCase)
 */
export const verifyHistory = (
  name: CaseName,
  pages: Iterable<ReadonlyArray<StoredEvent>>,
  kept?: HistoryMark,
): Result.Result<HistoryMark, BrokenRecord> => walked(historyWalk(name, kept), pages)

/**
 * Verifies the feed of all cases, in pages of any size, and says how far it goes: its own chain, and the chain of every case in
 * it. Whoever can write to a store can chain all of it anew; that shows only against a mark that was kept where he cannot write.
 *
 * @example
 * verifyFeed([firstPage, secondPage], { position: 2_000, feedHash: keptHash })
 */
export const verifyFeed = (
  pages: Iterable<ReadonlyArray<FeedEntry>>,
  kept?: FeedMark,
): Result.Result<FeedMark, BrokenRecord> => walked(feedWalk(kept), pages)

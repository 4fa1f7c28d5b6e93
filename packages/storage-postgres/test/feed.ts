/** The feed as a reader checks it. */

import {
  type FeedEntry,
  feedHashOf,
  hashOfEvent,
  noHash,
  type StorageAdapter,
  type StorageError,
} from "@bazgasht/casework/ports"
import * as Effect from "effect/Effect"

const pageSize = 100

/** The whole feed, page by page. */
export const wholeFeed = (
  storage: StorageAdapter,
  after = 0,
): Effect.Effect<ReadonlyArray<FeedEntry>, StorageError> =>
  Effect.flatMap(storage.feed({ after, limit: pageSize }), (page) =>
    page.length < pageSize
      ? Effect.succeed(page)
      : Effect.map(wholeFeed(storage, page.at(-1)?.position), (rest) => [...page, ...rest]),
  )

/** What is wrong with a feed: positions with gaps, and links of the feed and of its cases that do not hold. */
export const faultsOf = (feed: ReadonlyArray<FeedEntry>): ReadonlyArray<string> => {
  const lastOf = new Map<string, { readonly version: number; readonly hash: string }>()
  let feedHash = noHash
  return feed.flatMap((entry, index) => {
    const before = lastOf.get(entry.subject) ?? { version: 0, hash: noHash }
    lastOf.set(entry.subject, entry)
    feedHash = feedHashOf(feedHash, entry.hash)
    const holds = {
      position: entry.position === index + 1,
      version: entry.version === before.version + 1,
      previous: entry.previous === before.hash,
      hash: entry.hash === hashOfEvent(entry, before.hash),
      feedHash: entry.feedHash === feedHash,
    }
    return Object.entries(holds).flatMap(([name, right]) => (right ? [] : `${name} at ${entry.position}`))
  })
}

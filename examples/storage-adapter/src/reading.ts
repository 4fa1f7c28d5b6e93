/**
 * Reading events: of one case, and of the feed.
 *
 * @module
 */

import { type CaseName, type FeedEntry, StorageError } from "@bazgasht/casework/ports"
import type { Entries } from "./entries.ts"
import { keys } from "./keys.ts"

/** The events of a case behind a version, in order. */
export const historyIn = async (
  entries: Entries,
  name: CaseName,
  after: number,
): Promise<ReadonlyArray<FeedEntry>> => {
  const events: Array<FeedEntry> = []
  for (let version = after + 1; ; version++) {
    const event = await entries.event(keys.event(name, version))
    if (event === undefined) return events
    events.push(event)
  }
}

/** The events of all cases behind a position, in the order of their commits. */
export const feedIn = async (
  entries: Entries,
  after: number,
  limit: number,
): Promise<ReadonlyArray<FeedEntry>> => {
  const events: Array<FeedEntry> = []
  for (let position = after + 1; events.length < limit; position++) {
    const key = await entries.keyInFeed(position)
    if (key === undefined) break
    const event = await entries.event(key)
    if (event === undefined) throw new StorageError({ code: "storage.corrupt" })
    events.push(event)
  }
  return events
}

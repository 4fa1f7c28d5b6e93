/**
 * Reading events: of one case, and of the feed.
 *
 * @module
 */

import { type CaseName, type FeedEntry, type LoadedCase, StorageError } from "@bazgasht/casework/ports"
import type { Entries } from "./entries.ts"
import { keys } from "./keys.ts"

/** A case as it stands, with the last event of a command, behind the one before it. */
export const loadIn = async (
  entries: Entries,
  { command, ...name }: CaseName & { readonly command?: string },
): Promise<LoadedCase | undefined> => {
  const found = await entries.case(keys.case(name))
  const version = command === undefined ? undefined : await entries.versionOf(name, command)
  if (found === undefined || version === undefined) return found
  const events = [
    await entries.event(keys.event(name, version - 1)),
    await entries.event(keys.event(name, version)),
  ]
  const handled = events.flatMap((event) =>
    event === undefined ? [] : [{ ...name, version: event.version, body: event.body }],
  )
  return { ...found, handled }
}

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

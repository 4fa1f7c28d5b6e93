import type { CaseName, FeedEntry, LoadedCase } from "@bazgasht/casework/ports"
import { copy, recordOf, type Store } from "./database.ts"

/** A case by its name, as it stands, with what a command came to. */
export const load = (
  store: Store,
  { command, ...name }: CaseName & { readonly command?: string },
): LoadedCase | undefined => {
  const record = recordOf(store, name)
  if (record === undefined) return undefined
  const version = command === undefined ? undefined : record.commands.get(command)
  if (version === undefined) return copy(record.current)
  const handled = record.events.slice(Math.max(0, version - 2), version)
  return copy({
    ...record.current,
    handled: handled.map(({ kind, subject, version, body }) => ({ kind, subject, version, body })),
  })
}

/** The events of a case behind a version. */
export const history = (
  store: Store,
  { after = 0, ...name }: CaseName & { readonly after?: number },
): ReadonlyArray<FeedEntry> => copy(recordOf(store, name)?.events.slice(after) ?? [])

/** The events of all cases behind a position. */
export const feed = (
  store: Store,
  { after, limit }: { readonly after: number; readonly limit: number },
): ReadonlyArray<FeedEntry> => copy(store.feed.slice(after, after + limit))

import type { CaseName, FeedEntry, StoredCase } from "@bazgasht/casework/ports"
import { copy, recordOf, type Store } from "./database.ts"

/** A case by its name, as it stands. */
export const load = (store: Store, name: CaseName): StoredCase | undefined => {
  const record = recordOf(store, name)
  return record === undefined ? undefined : copy(record.current)
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

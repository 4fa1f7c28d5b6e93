/** Storing a change: everything is checked before anything is changed. */

import {
  type BasisChanged,
  type CaseCommit,
  type ClaimConflict,
  type Committed,
  changedBasis,
  commandIn,
  type FeedEntry,
  feedHashOf,
  noHash,
  StorageError,
  type StoredEvent,
  VersionConflict,
} from "@bazgasht/casework/ports"
import { contested, replaceClaims } from "./claims.ts"
import { copy, recordOf, type Store } from "./database.ts"

/** What keeps a change that is sound in itself from being stored here. */
export const clashOf = (
  store: Store,
  commit: CaseCommit,
): VersionConflict | ClaimConflict | BasisChanged | StorageError | undefined => {
  const { kind, subject, expectedVersion } = commit
  const current = recordOf(store, commit)?.current
  const actual = current?.version ?? 0
  if (actual !== expectedVersion) {
    return new VersionConflict({
      code: "storage.versionConflict",
      kind,
      subject,
      params: { expected: expectedVersion, actual },
    })
  }
  const invalid = (expected: string): StorageError =>
    new StorageError({ code: "storage.invalid", kind, subject, params: { expected } })
  if (commit.events[0].previous !== (current?.hash ?? noHash)) {
    return invalid("previous is the hash of the last event of the case")
  }
  return (
    contested(store, commit, commit.claims) ??
    changedBasis(commit, commit.basedOn ?? [], (name) => recordOf(store, name)?.current.version ?? 0) ??
    (commit.messages.some(({ id }) => store.outbox.has(id))
      ? invalid("no message of another commit has the id")
      : undefined)
  )
}

/** The events of a change, as they follow the feed. */
const entriesOf = (events: ReadonlyArray<StoredEvent>, last: FeedEntry | undefined): Array<FeedEntry> => {
  let { position, feedHash } = last ?? { position: 0, feedHash: noHash }
  return events.map((event) => {
    position++
    feedHash = feedHashOf(feedHash, event.hash)
    return { ...event, position, feedHash }
  })
}

/** Stores a change in which nothing is wrong. */
export const apply = (store: Store, commit: CaseCommit): Committed => {
  const { kind, subject, events, document, attributes, messages } = copy(commit)
  const entries = entriesOf(events, store.feed.at(-1))
  const last = entries.at(-1) as FeedEntry
  const { version, position, hash } = last

  const { claims: held = [], commands = new Map(), events: before = [] } = recordOf(store, commit) ?? {}
  for (const { body, version } of entries) {
    const command = commandIn(body)
    if (command !== undefined) commands.set(command, version)
  }
  const ofKind = store.cases.get(kind) ?? new Map()
  store.cases.set(kind, ofKind)
  ofKind.set(subject, {
    current: { kind, subject, version, document, attributes, hash },
    events: [...before, ...entries],
    commands,
    claims: commit.claims === undefined ? held : replaceClaims(store, { kind, subject }, commit.claims),
  })
  store.feed.push(...entries)
  for (const [place, message] of messages.entries()) {
    const stored = { ...message, kind, subject, position, place, status: "waiting", attempts: 0 } as const
    store.outbox.set(message.id, { message: stored })
    store.unsettled.add(message.id)
  }
  return { version, position }
}

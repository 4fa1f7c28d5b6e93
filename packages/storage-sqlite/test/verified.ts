/** Whether a store is whole: chains, documents, attributes and messages that fit each other. */

import {
  type CaseName,
  type FeedEntry,
  feedHashOf,
  hashOfEvent,
  noHash,
  type StorageAdapter,
  type StorageError,
  type StoredMessage,
} from "@bazgasht/casework/ports"
import * as Effect from "effect/Effect"
import { expect } from "vitest"

export const wholeFeed = (
  store: StorageAdapter,
  limit = 1000,
): Effect.Effect<ReadonlyArray<FeedEntry>, StorageError> =>
  Effect.gen(function* () {
    const entries: Array<FeedEntry> = []
    for (;;) {
      const page = yield* store.feed({ after: entries.at(-1)?.position ?? 0, limit })
      if (page.length === 0) return entries
      entries.push(...page)
    }
  })

export const waitingMessages = (
  store: StorageAdapter,
): Effect.Effect<ReadonlyArray<StoredMessage>, StorageError> =>
  Effect.gen(function* () {
    const messages: Array<StoredMessage> = []
    for (;;) {
      const last = messages.at(-1)
      const page = yield* store.messages({
        status: "waiting",
        limit: 1000,
        ...(last === undefined ? {} : { after: last }),
      })
      if (page.length === 0) return messages
      messages.push(...page)
    }
  })

const named = ({ kind, subject }: CaseName): string => JSON.stringify([kind, subject])

/** Walks the store, and expects every link, and every document to be that of its last event. Returns the number of events by case. */
export const verified = (store: StorageAdapter): Effect.Effect<ReadonlyMap<string, number>, StorageError> =>
  Effect.gen(function* () {
    const feed = yield* wholeFeed(store)
    let feedHash = noHash
    const last = new Map<string, FeedEntry>()
    for (const [place, entry] of feed.entries()) {
      const before = last.get(named(entry))
      expect(entry.position).toBe(place + 1)
      expect(entry.version).toBe((before?.version ?? 0) + 1)
      expect(entry.previous).toBe(before?.hash ?? noHash)
      expect(entry.hash).toBe(hashOfEvent(entry, entry.previous))
      feedHash = feedHashOf(feedHash, entry.hash)
      expect(entry.feedHash).toBe(feedHash)
      last.set(named(entry), entry)
    }
    for (const { kind, subject, version, hash } of last.values()) {
      const found = yield* store.load({ kind, subject })
      expect(found).toMatchObject({ kind, subject, version, hash, document: { events: version } })
      expect(yield* store.history({ kind, subject })).toEqual(
        feed.filter((entry) => entry.kind === kind && entry.subject === subject),
      )
    }
    return new Map([...last.values()].map(({ subject, version }) => [subject, version]))
  })

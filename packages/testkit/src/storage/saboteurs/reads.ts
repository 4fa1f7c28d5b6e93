import type { FeedEntry, StoredCase } from "@bazgasht/casework/ports"
import * as Effect from "effect/Effect"
import { type Saboteur, saboteurs } from "./saboteur.ts"

const key = ({ kind, subject }: { readonly kind: string; readonly subject: string }): string =>
  JSON.stringify([kind, subject])

export const brokenReads: ReadonlyArray<Saboteur> = saboteurs({
  "a later commit replaces the document and every attribute": {
    "answers from a cache that no commit empties": (sound) => {
      const cache = new Map<string, StoredCase>()
      return {
        load: (name) =>
          Effect.suspend(() => {
            const cached = cache.get(key(name))
            if (cached !== undefined) return Effect.succeed(cached)
            return Effect.tap(sound.load(name), (found) =>
              Effect.sync(() => {
                if (found !== undefined) cache.set(key(name), found)
              }),
            )
          }),
        commit: (commit) => Effect.tap(sound.commit(commit), () => Effect.ignore(sound.load(commit))),
      }
    },
  },
  "what was given and what was answered is not shared with the store": {
    "hands out the object that it keeps": (sound) => {
      const kept = new Map<string, StoredCase>()
      return {
        load: (name) =>
          Effect.map(sound.load(name), (found) => {
            if (found === undefined) return undefined
            const same = kept.get(found.hash) ?? found
            kept.set(found.hash, same)
            return same
          }),
      }
    },
  },
  "the feed holds every event in the order of the commits, each chained to the one before": {
    "sorts the feed by cases": (sound) => ({
      feed: (page) =>
        Effect.map(sound.feed(page), (feed) =>
          feed.toSorted((one, other) => (key(one) < key(other) ? -1 : Number(key(one) > key(other)))),
        ),
    }),
    "chains the feed by time of reading, not by what came before": (sound) => ({
      feed: (page) =>
        Effect.map(sound.feed(page), (feed) =>
          feed.map((entry): FeedEntry => ({ ...entry, feedHash: entry.hash })),
        ),
    }),
  },
  "of many commits of one version at the same time exactly one is stored, and all of it": {
    "leaves a position out for every commit that it refused": (sound) => {
      /** Positions behind which another is left out. */
      const gaps: Array<number> = []
      let last = 0
      const shifted = (position: number) => position + gaps.filter((gap) => gap < position).length
      return {
        commit: (commit) =>
          sound.commit(commit).pipe(
            Effect.map(({ version, position }) => {
              last = position
              return { version, position: shifted(position) }
            }),
            Effect.tapError(() => Effect.sync(() => gaps.push(last))),
          ),
        feed: ({ after, limit }) =>
          Effect.gen(function* () {
            const all = yield* sound.feed({ after: 0, limit: 1000 })
            return all
              .map((entry) => ({ ...entry, position: shifted(entry.position) }))
              .filter(({ position }) => position > after)
              .slice(0, limit)
          }),
        history: (name) =>
          Effect.map(sound.history(name), (history) =>
            history.map((entry) => ({ ...entry, position: shifted(entry.position) })),
          ),
        messages: (page) =>
          Effect.map(sound.messages(page), (messages) =>
            messages.map((message) => ({ ...message, position: shifted(message.position) })),
          ),
      }
    },
  },
  "whoever follows the feed while others commit misses nothing": {
    "shows an event only after a later one was read": (sound) => {
      const hidden = new Set<string>()
      return {
        commit: (commit) =>
          Effect.gen(function* () {
            const hashes = commit.events.map(({ hash }) => hash)
            for (const hash of hashes) hidden.add(hash)
            const committed = yield* sound.commit(commit)
            // As a transaction that got its position first and ends last.
            const turns =
              commit.subject.length + commit.expectedVersion + (commit.subject.endsWith("0") ? 4 : 0)
            for (let turn = 0; turn < turns; turn++) yield* Effect.yieldNow
            for (const hash of hashes) hidden.delete(hash)
            return committed
          }),
        feed: (page) => Effect.map(sound.feed(page), (feed) => feed.filter(({ hash }) => !hidden.has(hash))),
      }
    },
  },
  "the feed is read in pages of the size that is asked for": {
    "reads one event too few on a page of the feed": (sound) => ({
      feed: ({ after, limit }) => sound.feed({ after, limit: limit > 1 ? limit - 1 : limit }),
    }),
    "starts a page of the feed with the event it stands behind": (sound) => ({
      feed: ({ after, limit }) => sound.feed({ after: Math.max(0, after - 1), limit }),
    }),
  },
  "a thousand events of many cases are all read, in order": {
    "reads no more than 500 events": (sound) => ({
      feed: ({ after, limit }) => sound.feed({ after, limit: Math.min(limit, 500) }),
    }),
  },
  "a history holds the events of its case behind a version": {
    "starts a history with the event it stands behind": (sound) => ({
      history: ({ after = 0, ...name }) => sound.history({ ...name, after: Math.max(0, after - 1) }),
    }),
  },
})

import type { FeedEntry, StoredCase } from "@bazgasht/casework/ports"
import * as Effect from "effect/Effect"
import { type Saboteur, saboteur } from "./saboteur.ts"

const key = ({ kind, subject }: { readonly kind: string; readonly subject: string }): string =>
  JSON.stringify([kind, subject])

export const brokenReads: ReadonlyArray<Saboteur> = [
  saboteur(
    "answers from a cache that no commit empties",
    "a later commit replaces the document and every attribute",
    (sound) => {
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
  ),
  saboteur(
    "hands out the object that it keeps",
    "what was given and what was answered is not shared with the store",
    (sound) => {
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
  ),
  saboteur(
    "sorts the feed by cases",
    "the feed holds every event in the order of the commits, each chained to the one before",
    (sound) => ({
      feed: (page) =>
        Effect.map(sound.feed(page), (feed) =>
          feed.toSorted((one, other) => (key(one) < key(other) ? -1 : Number(key(one) > key(other)))),
        ),
    }),
  ),
  saboteur(
    "leaves a position out for every commit that it refused",
    "of many commits of one version at the same time exactly one is stored, and all of it",
    (sound) => {
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
  ),
  saboteur(
    "shows an event only after a later one was read",
    "whoever follows the feed while others commit misses nothing",
    (sound) => {
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
  ),
  saboteur(
    "reads one event too few on a page of the feed",
    "the feed is read in pages of the size that is asked for",
    (sound) => ({
      feed: ({ after, limit }) => sound.feed({ after, limit: limit > 1 ? limit - 1 : limit }),
    }),
  ),
  saboteur(
    "reads no more than 500 events",
    "a thousand events of many cases are all read, in order",
    (sound) => ({
      feed: ({ after, limit }) => sound.feed({ after, limit: Math.min(limit, 500) }),
    }),
  ),
  saboteur(
    "starts a page of the feed with the event it stands behind",
    "the feed is read in pages of the size that is asked for",
    (sound) => ({
      feed: ({ after, limit }) => sound.feed({ after: Math.max(0, after - 1), limit }),
    }),
  ),
  saboteur(
    "starts a history with the event it stands behind",
    "a history holds the events of its case behind a version",
    (sound) => ({
      history: ({ after = 0, ...name }) => sound.history({ ...name, after: Math.max(0, after - 1) }),
    }),
  ),
  saboteur(
    "chains the feed by time of reading, not by what came before",
    "the feed holds every event in the order of the commits, each chained to the one before",
    (sound) => ({
      feed: (page) =>
        Effect.map(sound.feed(page), (feed) =>
          feed.map((entry): FeedEntry => ({ ...entry, feedHash: entry.hash })),
        ),
    }),
  ),
]

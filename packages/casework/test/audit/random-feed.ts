/**
 * Random feeds, well chained, and the ways to tamper with them.
 *
 * @module
 */

import {
  chain,
  type FeedEntry,
  feedHashOf,
  type Json,
  noHash,
  type StoredEvent,
} from "@bazgasht/casework/ports"
import * as fc from "fast-check"

/** Puts events into a feed, behind the entry with a position and a feed hash. */
export const feedOf = (
  events: ReadonlyArray<StoredEvent>,
  after: Pick<FeedEntry, "position" | "feedHash"> = { position: 0, feedHash: noHash },
): ReadonlyArray<FeedEntry> => {
  let { position, feedHash } = after
  return events.map((event) => {
    feedHash = feedHashOf(feedHash, event.hash)
    return { ...event, position: ++position, feedHash }
  })
}

const cases = [
  { kind: "loan", subject: "loan-1" },
  { kind: "loan", subject: "loan-2" },
  { kind: "course", subject: "loan-1" },
]

const json: fc.Arbitrary<Json> = fc.oneof(
  fc.constantFrom<Json>(null, true, 0, 1.5, "می‌خواهم", "", [], {}),
  fc.record({ type: fc.constantFrom("requested", "approved"), amount: fc.nat(3) }),
)

/** Chains bodies of several cases, mixed. */
export const chained = (
  events: ReadonlyArray<{ readonly which: number; readonly body: Json }>,
): ReadonlyArray<FeedEntry> => {
  const last = new Map<number, StoredEvent>()
  const stored = events.map(({ which, body }) => {
    const { version = 0, hash = noHash } = last.get(which) ?? {}
    const name = cases[which] ?? { kind: "loan", subject: "loan-3" }
    const [event] = chain([{ ...name, version: version + 1, body }], hash) as [StoredEvent]
    last.set(which, event)
    return event
  })
  return feedOf(stored)
}

/** A feed of some events of three cases. */
export const feeds: fc.Arbitrary<ReadonlyArray<FeedEntry>> = fc
  .array(fc.record({ which: fc.nat(2), body: json }), { minLength: 2, maxLength: 16, size: "max" })
  .map(chained)

/** Something that was done to a feed: what stands in it now, and from which position on it differs. */
export interface Tampering {
  readonly what: string
  readonly feed: ReadonlyArray<FeedEntry>
  readonly first: number
}

const otherText = (text: string): string => (text.startsWith("0") ? `1${text.slice(1)}` : `0${text.slice(1)}`)

/** One member of an entry, changed to something else of its type. */
const changes: ReadonlyArray<(entry: FeedEntry) => FeedEntry> = [
  (entry) => ({ ...entry, body: [entry.body] }),
  (entry) => ({ ...entry, body: entry.body === null ? 0 : null }),
  (entry) => ({ ...entry, kind: `${entry.kind}s` }),
  (entry) => ({ ...entry, kind: entry.kind === "loan" ? "course" : "loan" }),
  (entry) => ({ ...entry, subject: entry.subject === "loan-1" ? "loan-2" : "loan-1" }),
  (entry) => ({ ...entry, version: entry.version + 1 }),
  (entry) => ({ ...entry, version: entry.version - 1 }),
  (entry) => ({ ...entry, previous: otherText(entry.previous) }),
  (entry) => ({ ...entry, hash: otherText(entry.hash) }),
  (entry) => ({ ...entry, position: entry.position + 1 }),
  (entry) => ({ ...entry, position: entry.position - 1 }),
  (entry) => ({ ...entry, feedHash: otherText(entry.feedHash) }),
]

/** Every single way to tamper with a feed, at a random place. */
export const tampered = (feed: ReadonlyArray<FeedEntry>): fc.Arbitrary<Tampering> => {
  const place = fc.nat(feed.length - 1)
  // Two places that are never the same.
  const others = fc.nat(feed.length - 2)
  const another = ([one, other]: readonly [number, number]) => [one, other < one ? other : other + 1] as const
  const entry = (at: number): FeedEntry => feed[at] as FeedEntry
  return fc.oneof(
    fc.tuple(place, fc.constantFrom(...changes.keys())).map(([at, which]) => ({
      what: `change ${which}`,
      feed: feed.with(at, changes[which]?.(entry(at)) ?? entry(at)),
      first: at + 1,
    })),
    fc.tuple(place, fc.integer({ min: 1, max: 3 })).map(([at, count]) => ({
      what: "deletion",
      feed: feed.toSpliced(at, count),
      first: at + 1,
    })),
    fc
      .tuple(place, others)
      .map(another)
      .map(([one, other]) => ({
        what: "swap",
        feed: feed.with(one, entry(other)).with(other, entry(one)),
        first: Math.min(one, other) + 1,
      })),
    fc
      .tuple(place, others)
      .map(another)
      .map(([one, other]) => ({
        what: "swap of all but the places",
        feed: feed
          .with(one, { ...entry(other), position: one + 1, feedHash: entry(one).feedHash })
          .with(other, { ...entry(one), position: other + 1, feedHash: entry(other).feedHash }),
        first: Math.min(one, other) + 1,
      })),
    fc.tuple(place, fc.nat(feed.length)).map(([from, to]) => ({
      what: "a copy",
      feed: feed.toSpliced(to, 0, entry(from)),
      // A copy of an entry beside it differs from where the second stands.
      first: to === from ? to + 2 : to + 1,
    })),
  )
}

/** Cuts a list into pages of a size. */
export const pagesOf = <Item>(items: ReadonlyArray<Item>, size: number): ReadonlyArray<ReadonlyArray<Item>> =>
  Array.from({ length: Math.ceil(items.length / size) }, (_, page) =>
    items.slice(page * size, (page + 1) * size),
  )

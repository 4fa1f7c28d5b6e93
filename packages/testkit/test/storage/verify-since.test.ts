import { type BrokenRecord, type FeedMark, type VerifiedStore, verifyStore } from "@bazgasht/casework"
import {
  type CaseCommit,
  compareTexts,
  type FeedEntry,
  type IndexEntry,
  noHash,
  type StorageAdapter,
  type StorageError,
  type StoredCase,
  type StoredEvent,
} from "@bazgasht/casework/ports"
import { runs } from "@bazgasht/properties"
import { openMemory } from "@bazgasht/storage-memory"
import * as Effect from "effect/Effect"
import * as Result from "effect/Result"
import * as fc from "fast-check"
import { expect, test } from "vitest"
import { tampered } from "../../../casework/test/audit/random-feed.ts"
import { following, loan, message, opening } from "../../src/storage/commits.ts"

/** What a store was given, and what became of it. */
interface Content {
  readonly feed: ReadonlyArray<FeedEntry>
  readonly cases: ReadonlyArray<StoredCase>
  readonly index: ReadonlyArray<IndexEntry>
  /** The event whose messages are gone. */
  readonly silent?: number
}

/** Which case is moved on by how many events and messages. */
interface Step {
  readonly which: number
  readonly events: number
  readonly messages: number
}

const bodiesOf = (count: number, at: number) => Array.from({ length: count }, (_, event) => ({ at, event }))

const commitsOf = (steps: ReadonlyArray<Step>): ReadonlyArray<CaseCommit> => {
  const last = new Map<number, CaseCommit>()
  return steps.map(({ events, messages, which }, at) => {
    const special = {
      events: bodiesOf(events, at),
      document: { at },
      attributes: { at, stage: at % 2 === 0 ? "open" : "closed" },
      messages: Array.from({ length: messages }, (_, place) => message(`m-${at}-${place}`)),
    }
    const before = last.get(which)
    const commit = before === undefined ? opening(loan(`loan-${which}`), special) : following(before, special)
    last.set(which, commit)
    return commit
  })
}

const inOrder = (
  one: Pick<IndexEntry, "subject" | "name">,
  other: Pick<IndexEntry, "subject" | "name">,
): number => compareTexts(one.subject, other.subject) || compareTexts(one.name, other.name)

const entriesOf = ({ attributes, subject }: StoredCase): ReadonlyArray<IndexEntry> =>
  Object.entries(attributes).map(([name, value]) => ({ subject, name, value }))

/** A store that answers by a content that somebody may have changed. */
const storeOf = (sound: StorageAdapter, { cases, feed, index, silent }: Content): StorageAdapter => ({
  ...sound,
  messages: (page) =>
    Effect.map(sound.messages(page), (found) => found.filter(({ position }) => position !== silent)),
  feed: ({ after, limit }) =>
    Effect.succeed(
      feed
        .filter(({ position }) => position > after)
        .toSorted((one, other) => one.position - other.position)
        .slice(0, limit),
    ),
  history: ({ kind, subject }) =>
    Effect.succeed(
      feed
        .filter((entry) => entry.kind === kind && entry.subject === subject)
        .toSorted((one, other) => one.version - other.version),
    ),
  load: ({ subject }) => Effect.succeed(cases.find((one) => one.subject === subject)),
  query: ({ kind }) => Effect.succeed({ cases: cases.filter((one) => one.kind === kind) }),
  index: ({ after, kind, limit }) =>
    Effect.succeed(
      kind === "loan"
        ? index
            .filter((entry) => inOrder(entry, after) > 0)
            .toSorted(inOrder)
            .slice(0, limit)
        : [],
    ),
})

const filled = async (steps: ReadonlyArray<Step>) => {
  const sound = Effect.runSync(openMemory())
  for (const commit of commitsOf(steps)) await Effect.runPromise(sound.commit(commit))
  const feed = await Effect.runPromise(sound.feed({ after: 0, limit: 1000 }))
  const { cases } = await Effect.runPromise(sound.query({ kind: "loan", where: [], limit: 1000 }))
  return { sound, content: { feed, cases, index: cases.flatMap(entriesOf) } }
}

/** Documents and attributes of a case as the last event has made them. */
const contents = new Map([
  [
    "loan",
    {
      contentOf: (events: ReadonlyArray<StoredEvent>) => {
        const { at } = (events.at(-1)?.body ?? {}) as { readonly at: number }
        const attributes = { at, stage: at % 2 === 0 ? "open" : "closed" }
        return Effect.succeed(Result.succeed({ document: { at }, attributes }))
      },
    },
  ],
])

const verified = (
  storage: StorageAdapter,
  since?: FeedMark,
): Promise<Result.Result<VerifiedStore, BrokenRecord | StorageError>> =>
  Effect.runPromise(
    Effect.result(verifyStore(storage, { contents, ...(since === undefined ? {} : { since }) })),
  )

const markAt = (feed: ReadonlyArray<FeedEntry>, position: number): FeedMark => ({
  position,
  feedHash: feed[position - 1]?.feedHash ?? noHash,
})

const steps = fc.array(
  fc.record({ which: fc.nat(3), events: fc.integer({ min: 1, max: 2 }), messages: fc.nat(2) }),
  { minLength: 3, maxLength: 10, size: "max" },
)

const at = fc.nat(1_000)

const isSameUpTo = (end: number, ...feeds: ReadonlyArray<ReadonlyArray<FeedEntry>>): boolean => {
  const [one, other] = feeds.map((feed) => JSON.stringify(feed.filter(({ position }) => position <= end)))
  return one === other
}

/** Changes what stands in a store since a mark: events, cases that they touch, or entries of these in the index. */
const changed = (content: Content, position: number, seed: number, which: number): fc.Arbitrary<Content> => {
  const later = content.feed.slice(position)
  const touched = content.cases.filter(({ subject }) => later.some((entry) => entry.subject === subject))
  const one = touched[seed % touched.length]
  if (one === undefined) return fc.constant(content)
  const withCase = (other: Partial<StoredCase>): Content => ({
    ...content,
    cases: content.cases.map((each) => (each === one ? { ...one, ...other } : each)),
  })
  const withIndex = (change: (entry: IndexEntry) => ReadonlyArray<IndexEntry>): Content => ({
    ...content,
    index: content.index.flatMap((entry) => (entry.subject === one.subject ? change(entry) : [entry])),
  })
  const kinds: ReadonlyArray<fc.Arbitrary<Content>> = [
    tampered(content.feed).map(({ feed }) =>
      isSameUpTo(position, feed, content.feed) ? { ...content, feed } : content,
    ),
    fc.constant({ ...content, silent: position + 1 + (seed % later.length) }),
    fc.constant(withCase({ document: { at: -1 } })),
    fc.constant(withCase({ attributes: { at: -1 } })),
    fc.constant(withCase({ version: one.version + 1 })),
    fc.constant(withCase({ hash: noHash })),
    fc.constant({ ...content, cases: content.cases.filter((each) => each !== one) }),
    fc.constant(withIndex(() => [])),
    fc.constant(withIndex((entry) => [{ ...entry, value: "forged" }])),
    fc.constant(withIndex((entry) => [entry, { ...entry, name: `${entry.name}-forged` }])),
    fc.constant(content),
  ]
  return kinds[which % kinds.length] ?? fc.constant(content)
}

test("verified up to a mark and from there on, a store is as whole or as broken as verified at once", () =>
  fc.assert(
    fc.asyncProperty(
      steps.chain((all) =>
        fc.record({ all: fc.constant(all), place: at, seed: at, which: at, draw: fc.nat() }),
      ),
      async ({ all, draw, place, seed, which }) => {
        const { content, sound } = await filled(all)
        const position = place % (content.feed.length + 1)
        const since = markAt(content.feed, position)
        expect(await verified(storeOf(sound, content), since)).toMatchObject({ _tag: "Success" })
        const [now = content] = fc.sample(changed(content, position, seed, which), { seed: draw, numRuns: 1 })
        const store = storeOf(sound, now)
        const [atOnce, further] = [await verified(store), await verified(store, since)]
        const later = now.feed.filter((entry) => entry.position > position)
        const touched = new Set(later.map(({ subject }) => subject))
        // A case that lost all of its later events from the end of the feed is one that nothing has touched.
        const isUntouched =
          position > 0 &&
          Result.isFailure(atOnce) &&
          atOnce.failure.subject !== undefined &&
          !touched.has(atOnce.failure.subject)
        if (!isUntouched) expect(Result.isSuccess(further)).toBe(Result.isSuccess(atOnce))
        if (Result.isSuccess(further) && Result.isSuccess(atOnce)) {
          const { feedHash, position: end } = atOnce.success
          expect(further.success).toMatchObject({ feedHash, position: end, ...(position > 0 && { since }) })
          expect(further.success.cases).toBe(position > 0 ? touched.size : atOnce.success.cases)
          const messages = later.flatMap(({ messageDigests = [] }) => messageDigests)
          expect(further.success.messages).toBe(messages.length)
        }
      },
    ),
    { numRuns: runs(300) },
  ))

test("a mark that the store has never come by is refused, whichever part of it was changed", () =>
  fc.assert(
    fc.asyncProperty(steps, at, fc.integer({ min: -3, max: 40 }), at, async (all, place, other, digit) => {
      const { content, sound } = await filled(all)
      const store = storeOf(sound, content)
      const mark = markAt(content.feed, place % (content.feed.length + 1))
      const where = digit % mark.feedHash.length
      const feedHash = `${mark.feedHash.slice(0, where)}${mark.feedHash[where] === "0" ? "1" : "0"}${mark.feedHash.slice(where + 1)}`
      expect(await verified(store, { ...mark, feedHash })).toMatchObject({ _tag: "Failure" })
      if (other !== mark.position)
        expect(await verified(store, { ...mark, position: other })).toMatchObject({ _tag: "Failure" })
      expect(await verified(store, mark)).toMatchObject({ success: mark.position > 0 ? { since: mark } : {} })
    }),
    { numRuns: runs(60) },
  ))

test("a mark that was kept from before the one that is trusted has to hold as well", async () => {
  const { content, sound } = await filled([
    { which: 0, events: 2, messages: 1 },
    { which: 1, events: 2, messages: 0 },
  ])
  const since = markAt(content.feed, 3)
  const keptAt = (position: number, feedHash = markAt(content.feed, position).feedHash) =>
    Effect.runPromise(
      Effect.result(verifyStore(storeOf(sound, content), { since, kept: { position, feedHash } })),
    )
  for (const position of [1, 3, 4]) {
    expect(await keptAt(position)).toMatchObject({ success: { position: 4 } })
    expect(await keptAt(position, noHash)).toMatchObject({
      failure: { code: "audit.unlinked", params: { position } },
    })
  }
  expect(await keptAt(5)).toMatchObject({ failure: { code: "audit.missing", params: { position: 5 } } })
})

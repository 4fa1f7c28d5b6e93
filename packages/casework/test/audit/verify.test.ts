import { type BrokenRecord, type FeedMark, verifyFeed, verifyHistory } from "@bazgasht/casework"
import { chain, type FeedEntry, noHash, type StoredEvent } from "@bazgasht/casework/ports"
import { runs } from "@bazgasht/properties"
import * as Result from "effect/Result"
import * as fc from "fast-check"
import { describe, expect, test } from "vitest"
import { feedWalk } from "../../src/audit/feed-walk.ts"
import { historyWalk } from "../../src/audit/history-walk.ts"
import { chained, feedOf, feeds, pagesOf, tampered } from "./random-feed.ts"

const markOf = (feed: ReadonlyArray<FeedEntry>): FeedMark => {
  const { position = 0, feedHash = noHash } = feed.at(-1) ?? {}
  return { position, feedHash }
}

const faultIn = <Mark>(result: Result.Result<Mark, BrokenRecord>): BrokenRecord | undefined =>
  Result.isFailure(result) ? result.failure : undefined

/** Whether only places in the feed differ, of which a history knows nothing. */
const isSameHistory = (one: ReadonlyArray<FeedEntry>, other: ReadonlyArray<FeedEntry>): boolean => {
  const events = (feed: ReadonlyArray<FeedEntry>) =>
    JSON.stringify(feed.map(({ position: _, feedHash: __, ...event }) => event))
  return events(one) === events(other)
}

const sizes = fc.integer({ min: 1, max: 17 })

const loan = { kind: "loan", subject: "loan-1" }

describe("the feed", () => {
  test("is whole as it was committed, whatever the pages, and so is every case in it", () => {
    fc.assert(
      fc.property(feeds, sizes, (feed, size) => {
        expect(verifyFeed(pagesOf(feed, size), markOf(feed))).toEqual(Result.succeed(markOf(feed)))
        const walk = feedWalk()
        for (const place of feed.keys()) expect(walk.follow(feed, place)).toBeUndefined()
        for (const { kind, subject, version, hash } of walk.cases()) {
          const own = feed.filter((entry) => entry.kind === kind && entry.subject === subject)
          expect(verifyHistory({ kind, subject }, pagesOf(own, size), { version, hash })).toEqual(
            Result.succeed({ version, hash }),
          )
          expect(own.length).toBe(version)
        }
      }),
    )
  })

  test("that was changed, cut, mixed or added to in one place is found there or before", () => {
    const tampering = feeds.chain((before) => tampered(before).map((change) => ({ before, ...change })))
    fc.assert(
      fc.property(tampering, sizes, ({ before, feed, first }, size) => {
        const fault = faultIn(verifyFeed(pagesOf(feed, size), markOf(before)))
        expect(fault?.params.position).toBeDefined()
        expect(fault?.params.position).toBeLessThanOrEqual(first)
        // In whatever pages, it is the same place.
        expect(fault?.params.position).toBe(faultIn(verifyFeed([feed], markOf(before)))?.params.position)
      }),
      { numRuns: runs(1_000) },
    )
  })

  test("that was chained anew from one place on is found by a mark that was kept, and only by it", () => {
    const forged = fc.tuple(feeds, fc.nat(15)).map(([feed, at]) => {
      const place = at % feed.length
      const events = feed.map(({ kind, subject, body }, each) => ({
        which: kind === "course" ? 2 : subject === "loan-2" ? 1 : 0,
        body: each === place ? { forged: [body] } : body,
      }))
      return { feed, place, anew: chained(events) }
    })
    fc.assert(
      fc.property(forged, sizes, ({ feed, place, anew }, size) => {
        expect(faultIn(verifyFeed(pagesOf(anew, size)))).toBeUndefined()
        expect(faultIn(verifyFeed(pagesOf(anew, size), markOf(feed)))).toMatchObject({
          code: "audit.unlinked",
          params: { position: feed.length, field: "feedHash" },
        })
        // A mark from before the change still holds.
        expect(faultIn(verifyFeed(pagesOf(anew, size), markOf(feed.slice(0, place))))).toBeUndefined()
      }),
    )
  })

  test("may have grown since a mark was kept", () => {
    fc.assert(
      fc.property(feeds, fc.nat(16), sizes, (feed, kept, size) => {
        expect(verifyFeed(pagesOf(feed, size), markOf(feed.slice(0, kept)))).toEqual(
          Result.succeed(markOf(feed)),
        )
      }),
    )
  })

  test("that is empty is whole, unless something was there", () => {
    expect(verifyFeed([])).toEqual(Result.succeed({ position: 0, feedHash: noHash }))
    expect(faultIn(verifyFeed([[]], { position: 2, feedHash: "a" }))).toMatchObject({
      code: "audit.missing",
      params: { position: 1, expected: 1 },
    })
  })
})

describe("a history", () => {
  const histories = fc
    .array(fc.nat(3), { minLength: 2, maxLength: 12, size: "max" })
    .map((bodies) => chained(bodies.map((body) => ({ which: 0, body }))))

  test("that was changed, cut, mixed or added to in one place is found there or before", () => {
    const tampering = histories.chain((history) =>
      tampered(history).map((change) => ({ history, ...change })),
    )
    fc.assert(
      fc.property(tampering, sizes, ({ history, feed, first }, size) => {
        const { version, hash } = history.at(-1) as FeedEntry
        if (isSameHistory(history, feed)) return
        const fault = faultIn(verifyHistory(loan, pagesOf(feed, size), { version, hash }))
        expect(fault?.params.version).toBeDefined()
        expect(fault?.params.version).toBeLessThanOrEqual(first)
      }),
      { numRuns: runs(1_000) },
    )
  })
})

describe("what is found is named", () => {
  const feed = chained([
    { which: 0, body: "a" },
    { which: 1, body: "b" },
    { which: 0, body: "c" },
    { which: 0, body: "d" },
  ])
  const [first, second, third, fourth] = feed as readonly [FeedEntry, FeedEntry, FeedEntry, FeedEntry]
  const fault = (entries: ReadonlyArray<FeedEntry>, kept: FeedMark = markOf(feed)) => {
    const found = faultIn(verifyFeed([entries], kept))
    if (found === undefined) return undefined
    const { _tag, ...named } = found
    expect(_tag).toBe("BrokenRecord")
    return { ...named }
  }

  test("an altered entry, by the hash of its content", () => {
    expect(fault([first, { ...second, body: "x" }, third, fourth])).toMatchObject({
      code: "audit.altered",
      kind: "loan",
      subject: "loan-2",
      params: { version: 1, position: 2, field: "hash", found: second.hash },
    })
  })

  test("a missing entry, by its position", () => {
    expect(fault([first, third, fourth])).toMatchObject({
      code: "audit.missing",
      params: { position: 2, field: "position", expected: 2, found: 3 },
    })
    expect(fault([first, second, third])).toMatchObject({
      code: "audit.missing",
      params: { position: 4, expected: 4 },
    })
    expect(fault([first, second, third], { position: 0, feedHash: noHash })).toBeUndefined()
  })

  test("entries in another order, by the first of them", () => {
    expect(fault([first, second, fourth, third])).toMatchObject({
      code: "audit.reordered",
      params: { position: 3, expected: 3, found: 4 },
    })
  })

  test("an entry that stands twice, by the second", () => {
    expect(fault([first, second, third, second, fourth])).toMatchObject({
      code: "audit.added",
      subject: "loan-2",
      params: { position: 4, expected: 4, found: 2 },
    })
  })

  test("an entry that was replaced by one that is whole in itself, by the chain of the feed", () => {
    const [forged] = chained([{ which: 1, body: "forged" }]) as readonly [FeedEntry]
    expect(
      fault([first, { ...forged, position: 2, feedHash: second.feedHash }, third, fourth]),
    ).toMatchObject({
      code: "audit.unlinked",
      params: { position: 2, field: "feedHash", found: second.feedHash },
    })
  })

  test("an event that was replaced by one that is whole in itself, by the next of its case", () => {
    const { kind, subject, version, previous } = third
    const [forged] = chain([{ kind, subject, version, body: "forged" }], previous) as [StoredEvent]
    const unlinked = {
      code: "audit.unlinked",
      kind,
      subject,
      params: { version: 3, field: "previous", expected: forged.hash, found: third.hash },
    }
    expect(faultIn(verifyHistory(loan, [[first, forged, fourth]]))).toMatchObject(unlinked)
    const anew = feedOf([first, second, forged, fourth])
    expect(fault(anew, { position: 0, feedHash: noHash })).toMatchObject({
      ...unlinked,
      params: { ...unlinked.params, position: 4 },
    })
  })

  test("an entry taken out of a feed that was numbered and chained anew, by the chain of its case", () => {
    const events: ReadonlyArray<StoredEvent> = [first, second, fourth]
    expect(fault(feedOf(events), { position: 0, feedHash: noHash })).toMatchObject({
      code: "audit.missing",
      kind: "loan",
      subject: "loan-1",
      params: { version: 2, position: 3, field: "version", expected: 2, found: 3 },
    })
  })

  test("an event of another case in a history, by its case", () => {
    expect(faultIn(verifyHistory(loan, [[first, second]]))).toMatchObject({
      code: "audit.added",
      subject: "loan-2",
      params: { version: 2, field: "subject", expected: "loan-1", found: "loan-2" },
    })
  })

  test("a history that ends elsewhere than the case", () => {
    const { version, hash } = fourth
    expect(faultIn(verifyHistory(loan, [[first], [third, fourth]], { version, hash }))).toBeUndefined()
    expect(faultIn(verifyHistory(loan, [[first, third]], { version, hash }))).toMatchObject({
      code: "audit.missing",
      params: { version: 3 },
    })
    expect(faultIn(verifyHistory(loan, [[first, third, fourth]], { version, hash: noHash }))).toMatchObject({
      code: "audit.unlinked",
      params: { version: 3, field: "hash", expected: noHash, found: hash },
    })
  })

  test("a walk says how far it has come", () => {
    const walk = historyWalk(loan)
    const history = [first, third]
    for (const place of history.keys()) walk.follow(history, place)
    expect(walk.reached()).toEqual({ version: 2, hash: third.hash })
  })
})

/** History and feed: everything, in order, once. */

import { feedHashOf, noHash } from "@bazgasht/casework/ports"
import * as Arr from "effect/Array"
import * as Effect from "effect/Effect"
import { following, loan, opening } from "../commits.ts"
import { tests } from "../conformance-test.ts"
import { followWhile, wholeFeed } from "../content.ts"
import { equal, valuesOf } from "../expect.ts"

const first = opening(loan("loan-1"), { events: [{ a: 1 }, { a: 2 }] })
const other = opening(loan("loan-2"), { events: [{ b: 1 }] })
const second = following(first, { events: [{ a: 3 }, { a: 4 }, { a: 5 }] })
const inOrder = [...first.events, ...other.events, ...second.events]

export const reading = tests({
  *"a history holds the events of its case behind a version"({ adapter }) {
    for (const commit of [first, other, second]) yield* adapter.commit(commit)
    const versions = (after?: number) =>
      Effect.map(
        adapter.history({ ...loan("loan-1"), ...(after === undefined ? {} : { after }) }),
        (history) => history.map(({ version, position, body }) => ({ version, position, body })),
      )
    const all = [
      { version: 1, position: 1, body: { a: 1 } },
      { version: 2, position: 2, body: { a: 2 } },
      { version: 3, position: 4, body: { a: 3 } },
      { version: 4, position: 5, body: { a: 4 } },
      { version: 5, position: 6, body: { a: 5 } },
    ]
    equal(yield* versions(), all, "all of it")
    equal(yield* versions(0), all, "behind 0")
    equal(yield* versions(1), all.slice(1), "behind 1")
    equal(yield* versions(4), all.slice(4), "behind 4")
    equal(yield* versions(5), [], "behind the last")
    equal(yield* versions(70), [], "behind what was never reached")
  },
  *"the feed holds every event in the order of the commits, each chained to the one before"({ adapter }) {
    equal(yield* adapter.feed({ after: 0, limit: 10 }), [], "feed of an empty store")
    for (const commit of [first, other, second]) yield* adapter.commit(commit)
    let feedHash = noHash
    const expected = inOrder.map((event, place) => {
      feedHash = feedHashOf(feedHash, event.hash)
      return { ...event, position: place + 1, feedHash }
    })
    equal(yield* adapter.feed({ after: 0, limit: 10 }), expected, "feed")
    equal(
      yield* adapter.history(loan("loan-1")),
      expected.filter(({ subject }) => subject === "loan-1"),
      "history holds the same entries",
    )
  },
  *"the feed is read in pages of the size that is asked for"({ adapter }) {
    for (const commit of [first, other, second]) yield* adapter.commit(commit)
    const positions = (after: number, limit: number) =>
      Effect.map(adapter.feed({ after, limit }), (feed) => feed.map(({ position }) => position))
    equal(yield* positions(0, 1), [1], "one")
    equal(yield* positions(0, 4), [1, 2, 3, 4], "four")
    equal(yield* positions(4, 4), [5, 6], "what is left")
    equal(yield* positions(6, 4), [], "behind the last")
    equal(yield* positions(1_000_000, 4), [], "behind what was never reached")
    for (const limit of [1, 2, 3, 5, 6, 7]) {
      equal(
        valuesOf(yield* wholeFeed(adapter, limit), "hash"),
        valuesOf(inOrder, "hash"),
        `in pages of ${limit}`,
      )
    }
  },
  *"a thousand events of many cases are all read, in order"({ adapter }) {
    for (let place = 0; place < 25; place++) {
      const events = Array.from({ length: 20 }, (_, number) => ({ number }))
      const opened = opening(loan(`loan-${place}`), { events })
      yield* adapter.commit(opened)
      yield* adapter.commit(following(opened, { events }))
    }
    for (const limit of [1000, 999, 64]) {
      const feed = yield* wholeFeed(adapter, limit)
      equal(valuesOf(feed, "position"), Arr.range(1, 1000), `positions in pages of ${limit}`)
      equal(
        valuesOf(feed, "subject"),
        Array.from({ length: 1000 }, (_, place) => `loan-${Math.floor(place / 40)}`),
        `cases in pages of ${limit}`,
      )
    }
    equal((yield* adapter.history(loan("loan-24"))).length, 40, "history of the last")
  },
  *"whoever follows the feed while others commit misses nothing"({ adapter }) {
    const write = (writer: number) =>
      Effect.gen(function* () {
        let commit = opening(loan(`loan-${writer}`), { events: [{ writer }, { writer }] })
        for (let turn = 0; turn < 15; turn++) {
          yield* adapter.commit(commit)
          yield* Effect.yieldNow
          commit = following(commit, { events: [{ writer, turn }] })
        }
      })
    const writers = Effect.forEach([0, 1, 2, 3], write, { concurrency: "unbounded" })
    const seen = yield* followWhile(adapter, writers)
    equal(seen, yield* wholeFeed(adapter), "what the reader saw")
    equal(seen.length, 4 * 16, "events")
  },
})

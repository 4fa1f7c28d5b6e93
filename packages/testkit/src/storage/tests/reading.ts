/** History and feed: everything, in order, once. */

import { type CaseName, feedHashOf, type Json, noHash, type StorageAdapter } from "@bazgasht/casework/ports"
import * as Arr from "effect/Array"
import * as Effect from "effect/Effect"
import { caseAfter, following, loan, opening } from "../commits.ts"
import { tests } from "../conformance-test.ts"
import { followWhile, wholeFeed } from "../content.ts"
import { broken, equal, valuesOf } from "../expect.ts"

const first = opening(loan("loan-1"), { events: [{ a: 1 }, { a: 2 }] })
const other = opening(loan("loan-2"), { events: [{ b: 1 }] })
const second = following(first, { events: [{ a: 3 }, { a: 4 }, { a: 5 }] })
const inOrder = [...first.events, ...other.events, ...second.events]

/** What a case of commands holds of one of them. */
const handledIn = (adapter: StorageAdapter, name: CaseName, command: string) =>
  Effect.map(adapter.load({ ...name, command }), (found) =>
    found === undefined ? broken("not loaded") : found.handled,
  )

const causedBy = (command: Json) => ({ type: "noted", command })

export const reading = tests({
  *"a command is found by its id, with the event before it, however many events have come since"({
    adapter,
  }) {
    let last = opening(loan("loan-1"), { events: [causedBy("command-1")] })
    yield* adapter.commit(last)
    for (let turn = 0; turn < 12; turn++) {
      const events = Array.from({ length: 25 }, (_, place) => causedBy(`command-${turn}-${place}`))
      last = following(last, { events })
      yield* adapter.commit(last)
    }
    equal(yield* adapter.load({ ...loan("loan-1"), command: "command-0" }), caseAfter(last), "case")
    const eventAt = (version: number, command: string) => ({
      ...loan("loan-1"),
      version,
      body: causedBy(command),
    })
    const handled = (command: string) => handledIn(adapter, loan("loan-1"), command)
    const first = eventAt(1, "command-1")
    equal(
      yield* adapter.load({ ...loan("loan-1"), command: "command-1" }),
      { ...caseAfter(last), handled: [first] },
      "case with its first command",
    )
    equal(yield* handled("command-0-0"), [first, eventAt(2, "command-0-0")], "the second")
    equal(
      yield* handled("command-11-24"),
      [eventAt(300, "command-11-23"), eventAt(301, "command-11-24")],
      "the last",
    )
    yield* adapter.commit(following(last, { events: ["command-2", "command-2"].map(causedBy) }))
    equal(
      yield* handled("command-2"),
      [eventAt(302, "command-2"), eventAt(303, "command-2")],
      "a command of two events",
    )
  },
  *"a command of another case, or of another text, is not found"({ adapter }) {
    const long = "command ".repeat(1_000)
    const ids = ["command-1", "Command-1", "command-1 ", "ی", "ي", '"', "\u001f", "1", "[]", long]
    const others: ReadonlyArray<Json> = [1, true, null, [], { id: "id" }, `${long}!`]
    yield* adapter.commit(opening(loan("loan-1"), { events: [...others, ...ids].map(causedBy) }))
    yield* adapter.commit(opening(loan("loan-2"), { events: [causedBy("command-2"), ["command-3"]] }))
    yield* adapter.commit(
      opening({ kind: "assetGrant", subject: "loan-1" }, { events: [causedBy("command-4")] }),
    )
    for (const [place, id] of ids.entries())
      equal(
        (yield* handledIn(adapter, loan("loan-1"), id))?.map(({ version }) => version),
        [others.length + place, others.length + place + 1],
        "versions of a command",
      )
    for (const id of ["command-2", "command-3", "command-4", "true", '{"id":"id"}', "command", "noted"])
      equal(yield* handledIn(adapter, loan("loan-1"), id), undefined, `command ${id}`)
    equal(
      yield* adapter.load({ ...loan("loan-3"), command: "command-1" }),
      undefined,
      "a case that is not there",
    )
  },
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
    const write = Effect.fnUntraced(function* (writer: number) {
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

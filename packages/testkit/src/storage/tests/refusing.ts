/** What a store does not take, and that it is then as it was. */

import {
  type CaseCommit,
  type Json,
  maxDepth,
  maxNameBytes,
  noHash,
  type StoredEvent,
} from "@bazgasht/casework/ports"
import * as Effect from "effect/Effect"
import { caseAfter, following, loan, message, opening } from "../commits.ts"
import { type TestBench, tests } from "../conformance-test.ts"
import { contentOf } from "../content.ts"
import { equal, refused, valuesOf } from "../expect.ts"

const opened = opening(loan("loan-1"), {
  events: [{ a: 1 }, { a: 2 }],
  attributes: { amount: 7 },
  messages: [message("message-1")],
})

const next = following(opened, { events: [{ a: 3 }, { a: 4 }], messages: [message("message-2")] })

const [third, fourth] = next.events as readonly [StoredEvent, StoredEvent]

const withEvents = (...events: ReadonlyArray<StoredEvent>): CaseCommit => ({
  ...next,
  events: events as [StoredEvent, ...Array<StoredEvent>],
})

const nested = (depth: number): Json => {
  let value: Json = 1
  for (let level = 0; level < depth; level++) value = level % 2 === 0 ? [value] : { value }
  return value
}

/** JSON of so many bytes in all, most of them of a letter of two bytes. */
const jsonOf = (bytes: number): Json => {
  const text = bytes - 2
  return text % 2 === 0 ? "ب".repeat(text / 2) : `a${"ب".repeat((text - 1) / 2)}`
}

/** Expects commits to be refused, each leaving everything as it was. */
const allRefused = Effect.fnUntraced(function* (
  { adapter }: TestBench,
  code: string,
  commits: Readonly<Record<string, CaseCommit>>,
): Effect.fn.Return<void, unknown> {
  yield* adapter.commit(opened)
  const before = yield* contentOf(adapter)
  for (const [what, commit] of Object.entries(commits)) {
    yield* refused(adapter.commit(commit), code, what)
    equal(yield* contentOf(adapter), before, `${what}: content after it was refused`)
  }
  yield* adapter.commit(next)
  equal(yield* adapter.load(next), caseAfter(next), "a sound commit is stored afterwards")
})

export const refusing = tests({
  *"events that do not follow the case are refused"(bench) {
    yield* allRefused(bench, "storage.invalid", {
      "no event": withEvents(),
      "a version left out": withEvents(fourth),
      "a version twice": withEvents(third, third),
      "events in the wrong order": withEvents(fourth, third),
      "a version that is not the next": withEvents({ ...third, version: 4 }, { ...fourth, version: 5 }),
      "an event of another case": withEvents(third, { ...fourth, subject: "loan-2" }),
      "an event of another kind": withEvents({ ...third, kind: "assetGrant" }, fourth),
      "a first event linked to nothing": following(
        { ...opened, events: [{ ...opened.events[0], version: 2, hash: noHash }] },
        {},
      ),
      "a first event linked to another": following(
        { ...opened, events: [{ ...opened.events[0], version: 2, hash: "f".repeat(64) }] },
        {},
      ),
      "an event linked to nothing": withEvents(third, { ...fourth, previous: noHash }),
      "an opening linked to something": {
        ...opening(loan("loan-2")),
        events: [{ ...opening(loan("loan-2")).events[0], previous: third.hash }],
      },
      "an event with the hash of another": withEvents({ ...third, body: { a: 30 } }, fourth),
      "a version below zero": { ...next, expectedVersion: -1 },
      "a version that is no whole number": { ...next, expectedVersion: 2.5 },
    })
  },
  *"texts that not every store gives back are refused"(bench) {
    yield* allRefused(bench, "storage.invalid", {
      "U+0000 in an event": following(opened, { events: [{ text: "a\0b" }] }),
      "half a code point in an event": withEvents({ ...third, body: { text: "\ud83d" } }),
      "U+0000 in a document": { ...next, document: ["a\0b"] },
      "half a code point in a document": { ...next, document: { text: "\udc00a" } },
      "U+0000 in the name of a member": { ...next, document: { "a\0": 1 } },
      "U+0000 in an attribute": { ...next, attributes: { province: "البرز\0" } },
      "half a code point in an attribute": { ...next, attributes: { province: "\ud83d" } },
      "U+0000 in the name of an attribute": { ...next, attributes: { "pro\0vince": 1 } },
      "an attribute without a name": { ...next, attributes: { "": 1 } },
      "U+0000 in an id": opening(loan("loan\0")),
      "half a code point in an id": { ...opened, subject: "\ud83d" },
      "an empty id": opening(loan("")),
      "an empty kind": opening({ kind: "", subject: "loan-2" }),
      "U+0000 in a message": {
        ...next,
        messages: [message("message-2", { parameters: { name: "\0" } })],
      },
      "U+0000 in the id of a message": { ...next, messages: [message("message\0")] },
    })
  },
  *"what is not plain JSON is refused"(bench) {
    yield* allRefused(bench, "storage.invalid", {
      "no number in a document": { ...next, document: { amount: Number.NaN } },
      "an endless number in an attribute": { ...next, attributes: { amount: Number.POSITIVE_INFINITY } },
      "a hole in a list": { ...next, document: [undefined] as unknown as Json },
      "a date object": { ...next, document: { day: new Date(0) } as unknown as Json },
      "a big integer object": { ...next, document: { amount: 1n } as unknown as Json },
      "a list as an attribute": { ...next, attributes: { tags: ["a"] as unknown as string } },
    })
  },
  *"messages with the id of another are refused"(bench) {
    yield* bench.adapter.commit(opening(loan("loan-0"), { messages: [message("message-0")] }))
    yield* allRefused(bench, "storage.invalid", {
      "twice in one commit": { ...next, messages: [message("message-2"), message("message-2")] },
      "of the same case": { ...next, messages: [message("message-2"), message("message-1")] },
      "of another case": { ...next, messages: [message("message-0")] },
    })
  },
  *"what is nested too deep or has too many bytes is refused by name"(bench) {
    const { maxBytes } = bench.adapter.capabilities
    const long = "ب".repeat(maxNameBytes / 2)
    yield* allRefused(bench, "storage.tooLarge", {
      "a document that is nested too deep": { ...next, document: nested(maxDepth + 1) },
      "an event that is nested too deep": following(opened, { events: [nested(maxDepth + 1)] }),
      "a document that is nested so deep that a reader of it breaks down": {
        ...next,
        document: nested(100_000),
      },
      "a document of a byte too many": { ...next, document: jsonOf(maxBytes + 1) },
      "an event of a byte too many": following(opened, { events: [{ a: 3 }, jsonOf(maxBytes + 1)] }),
      "parameters of too many bytes": {
        ...next,
        messages: [message("message-2", { parameters: { text: jsonOf(maxBytes) } })],
      },
      "an attribute that is too long": { ...next, attributes: { province: `${long}a` } },
      "an id that is too long": opening(loan(`${long}a`)),
    })
  },
  *"what is as deep and as large as a store takes is stored"({ adapter }) {
    const { maxBytes } = adapter.capabilities
    const long = "ب".repeat(maxNameBytes / 2)
    const name = { kind: long, subject: long }
    const largest = opening(name, {
      events: [jsonOf(maxBytes), nested(maxDepth)],
      document: jsonOf(maxBytes),
      attributes: { [long]: long },
      messages: [message(long)],
    })
    yield* adapter.commit(largest)
    equal(yield* adapter.load(name), caseAfter(largest), "the largest case")
    const deepest = following(largest, { document: nested(maxDepth) })
    yield* adapter.commit(deepest)
    equal(yield* adapter.load(name), caseAfter(deepest), "the deepest case")
    equal(
      valuesOf(yield* adapter.history(name), "body"),
      [...largest.events, ...deepest.events].map(({ body }) => body),
      "events",
    )
  },
  *"pages, claims and names that make no sense are refused"({ adapter }) {
    yield* adapter.commit(opened)
    const claimed = { owner: "dispatcher", now: 1_000, until: 2_000, limit: 10 }
    for (const limit of [0, -1, 1.5, 1001, Number.NaN, Number.POSITIVE_INFINITY]) {
      yield* refused(adapter.feed({ after: 0, limit }), "storage.invalid", `feed of ${limit}`)
      yield* refused(adapter.claim({ ...claimed, limit }), "storage.invalid", `claim of ${limit}`)
      yield* refused(
        adapter.messages({ status: "waiting", limit }),
        "storage.invalid",
        `messages of ${limit}`,
      )
      if (adapter.capabilities.queries) {
        yield* refused(
          adapter.query({ kind: "loan", where: [], limit }),
          "storage.invalid",
          `query of ${limit}`,
        )
      }
    }
    for (const after of [-1, 0.5, Number.NaN]) {
      yield* refused(adapter.feed({ after, limit: 1 }), "storage.invalid", `feed behind ${after}`)
      yield* refused(
        adapter.history({ ...loan("loan-1"), after }),
        "storage.invalid",
        `history behind ${after}`,
      )
    }
    yield* refused(adapter.claim({ ...claimed, until: 1_000 }), "storage.invalid", "a claim that has run out")
    yield* refused(adapter.claim({ ...claimed, now: Number.NaN }), "storage.invalid", "a claim at no time")
    yield* refused(adapter.load(loan("loan\0")), "storage.invalid", "an id with U+0000")
    yield* refused(
      adapter.load({ ...loan("loan-1"), command: "command\0" }),
      "storage.invalid",
      "a command with U+0000",
    )
    yield* refused(adapter.history(loan("\ud83d")), "storage.invalid", "an id of half a code point")
    equal((yield* adapter.claim(claimed)).length, 1, "messages of a claim that makes sense")
  },
})

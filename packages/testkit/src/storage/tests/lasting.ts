/** What an adapter declares, against what it does: both ways. */

import type { StorageAdapter } from "@bazgasht/casework/ports"
import * as Effect from "effect/Effect"
import * as Result from "effect/Result"
import { caseAfter, following, loan, message, opening } from "../commits.ts"
import { type ConformanceTest, test, testNeeding } from "../conformance-test.ts"
import { contentOf } from "../content.ts"
import { broken, equal, holds } from "../expect.ts"

const commit = opening(loan("loan-1"), {
  events: [{ a: 1 }, { a: "می‌خواهم" }],
  attributes: { amount: 7 },
  messages: [message("message-1"), message("message-2")],
})

export const lasting: ReadonlyArray<ConformanceTest> = [
  {
    name: "an adapter has a name, and takes events of a size that a case needs",
    run: ({ adapter: { capabilities } }) =>
      Effect.sync(() => {
        holds(typeof capabilities.name === "string" && capabilities.name !== "", "it has a name")
        for (const capability of ["durable", "queries", "shared"] as const) {
          holds(typeof capabilities[capability] === "boolean", `${capability} is declared`)
        }
        holds(
          Number.isSafeInteger(capabilities.maxBytes) && capabilities.maxBytes >= 100_000,
          "events and documents may have 100 000 bytes at least",
        )
      }),
  },
  test("durable is declared exactly if what was committed is there when the store is opened again", function* ({
    store,
  }) {
    const { before, durable } = yield* Effect.scoped(
      Effect.gen(function* () {
        const adapter = yield* store.open
        yield* adapter.commit(commit)
        const [claimed] = yield* adapter.claim({
          owner: "dispatcher",
          now: 1_000,
          until: 2_000,
          limit: 1,
        })
        const { id, lease } = claimed ?? broken("nothing claimed")
        yield* adapter.settle([{ id, lease, status: "accepted", reference: "ref" }], 1_001)
        return { before: yield* contentOf(adapter), durable: adapter.capabilities.durable }
      }),
    )
    const again = yield* store.open
    if (!durable) return equal(yield* again.load(commit), undefined, "case of a store that does not last")
    equal(yield* contentOf(again), before, "content")
    equal(yield* again.load(commit), caseAfter(commit), "case")
    const next = following(commit, { messages: [message("message-3")] })
    equal(yield* again.commit(next), { version: 3, position: 3 }, "a commit behind it")
    equal(
      (yield* again.claim({ owner: "dispatcher", now: 1_000, until: 2_000, limit: 9 })).map(({ id }) => id),
      ["message-2"],
      "the next message",
    )
  }),
  testNeeding("durable")(
    "a claim outlasts its dispatcher, and no longer than it says",
    function* ({ store }) {
      const claim = (adapter: StorageAdapter, now: number) =>
        Effect.map(adapter.claim({ owner: "dispatcher", now, until: now + 1_000, limit: 9 }), (claimed) =>
          claimed.map(({ id, attempts }) => ({ id, attempts })),
        )
      yield* Effect.scoped(
        Effect.gen(function* () {
          const adapter = yield* store.open
          yield* adapter.commit(commit)
          equal(yield* claim(adapter, 1_000), [{ id: "message-1", attempts: 1 }], "first claim")
        }),
      )
      const again = yield* store.open
      equal(yield* claim(again, 1_999), [], "while the claim runs")
      equal(yield* claim(again, 2_000), [{ id: "message-1", attempts: 2 }], "when it has run out")
    },
  ),
  test("shared is declared exactly if two that have the store open see each other's commits", function* ({
    store,
    adapter,
  }) {
    const second = yield* Effect.result(store.open)
    yield* adapter.commit(commit)
    if (!adapter.capabilities.shared) {
      // A store that cannot be opened twice is not shared, nor is one of which each has his own.
      if (Result.isFailure(second)) return
      return equal(yield* second.success.load(commit), undefined, "case of a store that is not shared")
    }
    const other = Result.isSuccess(second) ? second.success : broken("it cannot be opened twice")
    equal(yield* other.load(commit), caseAfter(commit), "case that the first committed")
    const next = following(commit)
    equal(yield* other.commit(next), { version: 3, position: 3 }, "a commit of the second")
    equal(yield* contentOf(adapter), yield* contentOf(other), "content")
  }),
  testNeeding("shared")(
    "of two that commit one version to a shared store exactly one wins",
    function* ({ store, adapter }) {
      const other = yield* store.open
      yield* adapter.commit(commit)
      let last = commit
      for (let turn = 0; turn < 10; turn++) {
        const rivals = [adapter, other].map((each, rival) => {
          const next = following(last, {
            document: { turn, rival },
            messages: [message(`${turn}-${rival}`)],
          })
          return { each, next }
        })
        const results = yield* Effect.all(
          rivals.map(({ each, next }) => Effect.result(each.commit(next))),
          { concurrency: "unbounded" },
        )
        const winners = rivals.filter((_, rival) => Result.isSuccess(results[rival] ?? broken("no result")))
        equal(winners.length, 1, "winners")
        for (const result of results) {
          if (Result.isFailure(result))
            equal(result.failure.code, "storage.versionConflict", "code of a loser")
        }
        last = winners[0]?.next ?? broken("no winner")
        equal(yield* adapter.load(commit), caseAfter(last), "case, seen by the first")
        equal(yield* other.load(commit), caseAfter(last), "case, seen by the second")
      }
      const { events, messages } = yield* contentOf(other)
      equal(
        events.map(({ position }) => position),
        Array.from({ length: 12 }, (_, place) => place + 1),
        "positions",
      )
      equal(messages.length, 12, "messages")
    },
  ),
  testNeeding("shared")(
    "of two that follow a shared feed none sees anything added before what was read",
    function* ({ store, adapter }) {
      const other = yield* store.open
      const reader = yield* store.open
      const seen: Array<string> = []
      let writing = true
      const write = (each: StorageAdapter, writer: number) =>
        Effect.forEach(
          Array.from({ length: 15 }),
          (_, turn) =>
            each.commit(opening(loan(`loan-${writer}-${turn}`), { events: [{ writer }, { writer, turn }] })),
          { discard: true },
        )
      const writers = Effect.map(
        Effect.all([write(adapter, 0), write(other, 1), write(adapter, 2)], { concurrency: "unbounded" }),
        () => {
          writing = false
        },
      )
      const follow = Effect.gen(function* () {
        for (;;) {
          const done = !writing
          const page = yield* reader.feed({ after: seen.length, limit: 7 })
          seen.push(...page.map(({ position, hash }) => `${position} ${hash}`))
          if (done && page.length === 0) return
          if (seen.length > 1_000) broken("the feed does not end")
          yield* Effect.yieldNow
        }
      })
      yield* Effect.all([writers, follow], { concurrency: "unbounded" })
      equal(
        seen,
        (yield* contentOf(adapter)).events.map(({ position, hash }) => `${position} ${hash}`),
        "what the reader saw",
      )
      equal(seen.length, 90, "events")
    },
  ),
  testNeeding("shared")(
    "dispatchers of a shared store never take the same message",
    function* ({ store, adapter }) {
      const other = yield* store.open
      const ids = Array.from({ length: 40 }, (_, place) => `m-${String(place).padStart(2, "0")}`)
      for (const id of ids) yield* adapter.commit(opening(loan(id), { messages: [message(id)] }))
      const claims = yield* Effect.all(
        Array.from({ length: 12 }, (_, place) =>
          (place % 2 === 0 ? adapter : other).claim({
            owner: `dispatcher-${place}`,
            now: 1_000,
            until: 2_000,
            limit: 4,
          }),
        ),
        { concurrency: "unbounded" },
      )
      const claimed = claims.flat()
      const taken = claimed.map(({ id }) => id)
      equal(new Set(taken).size, taken.length, "messages that were taken twice")
      // A dispatcher may find fewer than there are while another claims; asked again, it gets the rest.
      const rest = yield* other.claim({ owner: "last", now: 1_000, until: 2_000, limit: 100 })
      equal([...taken, ...rest.map(({ id }) => id)].toSorted(), ids, "all messages together")
      const settlements = claimed.map(({ id, lease }) => ({ id, lease, status: "accepted" as const }))
      equal(yield* other.settle(settlements, 1_001), [], "settling by the lease, whoever has the store open")
    },
  ),
  test("queries are refused by name exactly if they are not declared", function* ({ adapter }) {
    yield* adapter.commit(commit)
    const answer = yield* Effect.result(adapter.query({ kind: "loan", where: [], limit: 1 }))
    if (adapter.capabilities.queries) {
      const { cases } = Result.isSuccess(answer) ? answer.success : broken("a declared query fails")
      return equal(cases, [caseAfter(commit)], "answer")
    }
    const { code, params } = Result.isFailure(answer)
      ? answer.failure
      : broken("queries are answered and not declared")
    equal(
      { code, params: { capability: params.capability } },
      { code: "storage.unsupported", params: { capability: "queries" } },
      "failure",
    )
  }),
]

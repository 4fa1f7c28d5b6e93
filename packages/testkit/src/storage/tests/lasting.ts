/** What an adapter declares, against what it does: both ways. */

import type { StorageAdapter } from "@bazgasht/casework/ports"
import * as Arr from "effect/Array"
import * as Effect from "effect/Effect"
import * as Result from "effect/Result"
import { caseAfter, following, loan, message, opening } from "../commits.ts"
import { type ConformanceTest, tests, testsNeeding } from "../conformance-test.ts"
import { contentOf, followWhile } from "../content.ts"
import { broken, equal, holds, valuesOf, winnersOf } from "../expect.ts"

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
  ...tests({
    *"durable is declared exactly if what was committed is there when the store is opened again"({ store }) {
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
        valuesOf(yield* again.claim({ owner: "dispatcher", now: 1_000, until: 2_000, limit: 9 }), "id"),
        ["message-2"],
        "the next message",
      )
    },
  }),
  ...testsNeeding("durable", {
    *"a claim outlasts its dispatcher, and no longer than it says"({ store }) {
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
  }),
  ...tests({
    *"shared is declared exactly if two that have the store open see each other's commits"({
      store,
      adapter,
    }) {
      const second = yield* Effect.result(store.open)
      yield* adapter.commit(commit)
      if (!adapter.capabilities.shared) {
        // A store that cannot be opened twice is not shared, nor is one that each opening makes anew.
        if (Result.isFailure(second)) return
        return equal(yield* second.success.load(commit), undefined, "case of a store that is not shared")
      }
      const other = Result.isSuccess(second) ? second.success : broken("it cannot be opened twice")
      equal(yield* other.load(commit), caseAfter(commit), "case that the first committed")
      const next = following(commit)
      equal(yield* other.commit(next), { version: 3, position: 3 }, "a commit of the second")
      equal(yield* contentOf(adapter), yield* contentOf(other), "content")
    },
  }),
  ...testsNeeding("shared", {
    *"of two that commit one version to a shared store exactly one wins"({ store, adapter }) {
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
        const winners = yield* winnersOf(
          rivals,
          ({ each, next }) => each.commit(next),
          "storage.versionConflict",
        )
        equal(winners.length, 1, "winners")
        last = winners[0]?.next ?? broken("no winner")
        equal(yield* adapter.load(commit), caseAfter(last), "case, seen by the first")
        equal(yield* other.load(commit), caseAfter(last), "case, seen by the second")
      }
      const { events, messages } = yield* contentOf(other)
      equal(valuesOf(events, "position"), Arr.range(1, 12), "positions")
      equal(messages.length, 12, "messages")
    },
    *"of two that follow a shared feed none sees anything added before what was read"({ store, adapter }) {
      const other = yield* store.open
      const reader = yield* store.open
      const write = (each: StorageAdapter, writer: number) =>
        Effect.forEach(
          Array.from({ length: 15 }),
          (_, turn) =>
            each.commit(opening(loan(`loan-${writer}-${turn}`), { events: [{ writer }, { writer, turn }] })),
          { discard: true },
        )
      const writers = [write(adapter, 0), write(other, 1), write(adapter, 2)]
      const seen = yield* followWhile(reader, Effect.all(writers, { concurrency: "unbounded" }))
      equal(seen, (yield* contentOf(adapter)).events, "what the reader saw")
      equal(seen.length, 90, "events")
    },
    *"dispatchers of a shared store never take the same message"({ store, adapter }) {
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
  }),
  ...tests({
    *"queries are refused by name exactly if they are not declared"({ adapter }) {
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
    },
  }),
]

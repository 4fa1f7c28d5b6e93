/** Messages that were given up on, and are brought back when somebody has put right what kept them. */

import type { MessageStatus, StorageAdapter } from "@bazgasht/casework/ports"
import * as Effect from "effect/Effect"
import { loan, message, opening, waitingAfter } from "../commits.ts"
import { type ConformanceTest, tests, testsNeeding } from "../conformance-test.ts"
import { allMessages } from "../content.ts"
import { broken, equal, holds, refused, valuesOf } from "../expect.ts"

const change = opening(loan("loan-1"), { messages: [message("1-a"), message("1-b"), message("1-c")] })
const other = opening(loan("loan-2"), { messages: [message("2-a")] })

/** The operation of an adapter that declares it. */
const requeue = ({ requeue: operation }: StorageAdapter) =>
  operation ?? broken("the adapter declares to bring messages back, and has no such operation")

const claimOne = (adapter: StorageAdapter, now: number) =>
  Effect.map(
    adapter.claim({ owner: "dispatcher-1", now, until: now + 1_000, limit: 1 }),
    ([claimed]) => claimed ?? broken("nothing claimed"),
  )

const claimedIds = (adapter: StorageAdapter, now: number) =>
  Effect.map(adapter.claim({ owner: "dispatcher-2", now, until: now + 1_000, limit: 10 }), (claimed) =>
    valuesOf(claimed, "id"),
  )

/** Claims the next message, and settles it with all that can be said of it. */
const settleNext = Effect.fnUntraced(function* (adapter: StorageAdapter, status: MessageStatus, now: number) {
  const { id, lease } = yield* claimOne(adapter, now)
  const found = { notBefore: now + 50, reference: "ref-1", note: "tried twice", failure: "gateway.refused" }
  equal(yield* adapter.settle([{ id, lease, status, ...found }], now), [], `settling ${id}`)
  return id
})

export const requeueing: ReadonlyArray<ConformanceTest> = [
  ...tests({
    *"what a dispatcher notes comes back with the next claim, apart from the reference"({ adapter }) {
      yield* adapter.commit(change)
      const once = yield* claimOne(adapter, 1_000)
      const noted = { id: once.id, status: "waiting", reference: "ref-1" } as const
      yield* adapter.settle([{ ...noted, lease: once.lease, note: '{"tries":1}' }], 1_100)
      const { note, reference, ...twice } = yield* claimOne(adapter, 1_200)
      equal({ note, reference }, { note: '{"tries":1}', reference: "ref-1" }, "noted")
      yield* adapter.settle([{ id: twice.id, lease: twice.lease, status: "accepted" }], 1_300)
      const [accepted] = yield* allMessages(adapter, "accepted")
      equal(accepted?.note, '{"tries":1}', "a note that is not named stays")
      const next = yield* claimOne(adapter, 1_400)
      const long = { id: next.id, lease: next.lease, status: "waiting", note: "ی".repeat(257) } as const
      yield* refused(adapter.settle([long], 1_500), "storage.tooLarge", "a note of 514 bytes")
    },
  }),
  ...testsNeeding("supportsRequeue", {
    *"what is requeued waits again as if it had never been tried, and comes before what is behind it"({
      adapter,
    }) {
      yield* adapter.commit(change)
      equal(yield* settleNext(adapter, "parked", 1_000), "1-a", "parked")
      equal(yield* settleNext(adapter, "rejected", 1_000), "1-b", "rejected")
      equal(yield* requeue(adapter)(["1-b", "1-a"]), [], "what was left")
      const waiting = waitingAfter(change, 1)
      equal(yield* allMessages(adapter, "waiting"), waiting, "waiting messages")
      equal(
        [yield* allMessages(adapter, "parked"), yield* allMessages(adapter, "rejected")],
        [[], []],
        "parked and rejected messages",
      )
      for (const id of ["1-a", "1-b", "1-c"]) {
        const { lease: _, ...claimed } = yield* claimOne(adapter, 1_001)
        equal(claimed, { ...waiting.find((each) => each.id === id), attempts: 1 }, "claimed")
        equal(yield* claimedIds(adapter, 1_001), [], "beside it")
        yield* adapter.settle([{ id, lease: _, status: "accepted" }], 1_001)
      }
    },
    *"nothing else is requeued, and each that is not is named"({ adapter }) {
      for (const commit of [change, other]) yield* adapter.commit(commit)
      yield* settleNext(adapter, "accepted", 1_000)
      yield* settleNext(adapter, "withdrawn", 1_000)
      const claimed = yield* claimOne(adapter, 1_000)
      const all = ["1-a", "nobody", "1-b", "2-a", "1-c"]
      equal(yield* requeue(adapter)(all), all, "what was left")
      equal(
        yield* adapter.settle([{ id: claimed.id, lease: claimed.lease, status: "accepted" }], 1_100),
        [],
        "a claim that was left alone",
      )
      yield* refused(requeue(adapter)([""]), "storage.invalid", "an id that is none")
      equal(yield* requeue(adapter)([]), [], "nothing asked")
    },
    *"what is requeued beside a claim of its case leaves the claim, and is sent before what that leaves"({
      adapter,
    }) {
      yield* adapter.commit(change)
      yield* settleNext(adapter, "parked", 1_000)
      const beside = yield* claimOne(adapter, 1_000)
      equal(beside.id, "1-b", "claimed beside it")
      equal(yield* requeue(adapter)(["1-a"]), [], "what was left")
      equal(
        yield* adapter.settle([{ id: "1-b", lease: beside.lease, status: "waiting" }], 1_100),
        [],
        "its claim",
      )
      const back = yield* claimOne(adapter, 1_200)
      equal(back.id, "1-a", "the next of the case")
      equal(yield* claimedIds(adapter, 1_200), [], "behind it")
      yield* adapter.settle([{ id: "1-a", lease: back.lease, status: "accepted" }], 1_300)
      equal(yield* claimedIds(adapter, 1_400), ["1-b"], "then")
    },
  }),
  {
    name: "only an adapter that declares it brings messages back",
    run: ({ adapter }) =>
      Effect.sync(() =>
        holds(
          (adapter.capabilities.supportsRequeue === true) === (adapter.requeue !== undefined),
          "requeue is there where it is declared, and nowhere else",
        ),
      ),
  },
]

/** The outbox: each message to one dispatcher at a time, in the order of its queue, until it is settled. */

import type { ClaimedMessage, MessageStatus, StorageAdapter, StorageError } from "@bazgasht/casework/ports"
import * as Effect from "effect/Effect"
import { following, loan, message, opening, waitingAfter } from "../commits.ts"
import { tests } from "../conformance-test.ts"
import { allMessages, contentOf } from "../content.ts"
import { broken, equal, holds, valuesOf } from "../expect.ts"

const claimAt = (
  adapter: StorageAdapter,
  now: number,
  { owner = "dispatcher-1", limit = 100, until = now + 1_000 } = {},
): Effect.Effect<ReadonlyArray<ClaimedMessage>, StorageError> => adapter.claim({ owner, now, until, limit })

const idsOf = (messages: ReadonlyArray<{ readonly id: string }>): ReadonlyArray<string> =>
  valuesOf(messages, "id")

const theOne = (messages: ReadonlyArray<ClaimedMessage>): ClaimedMessage => {
  equal(messages.length, 1, "claimed messages")
  return messages[0] ?? broken("nothing claimed")
}

const settleOne = (
  adapter: StorageAdapter,
  { id, lease }: ClaimedMessage,
  status: MessageStatus,
  now: number,
  more: { readonly notBefore?: number; readonly reference?: string; readonly failure?: string } = {},
) => adapter.settle([{ id, lease, status, ...more }], now)

const first = opening(loan("loan-1"), { messages: [message("1-a"), message("1-b"), message("1-c")] })
const other = opening(loan("loan-2"), { messages: [message("2-a")] })
const second = following(first, { messages: [message("1-d")] })

export const sending = tests({
  *"a claim takes the first message of every queue, in the order of the commits"({ adapter }) {
    equal(yield* claimAt(adapter, 1_000), [], "claim on an empty store")
    for (const commit of [first, other, second]) yield* adapter.commit(commit)
    const claimed = yield* claimAt(adapter, 1_000)
    const leases = claimed.map(({ lease }) => lease)
    holds(
      leases.every((lease) => typeof lease === "string" && lease !== ""),
      "leases are texts",
    )
    equal(
      claimed.map(({ lease: _, ...taken }) => taken),
      [...waitingAfter(first, 1).slice(0, 1), ...waitingAfter(other, 2)].map((taken) => ({
        ...taken,
        attempts: 1,
      })),
      "claimed messages",
    )
  },
  *"messages of a queue are claimed one behind the other"({ adapter }) {
    for (const commit of [first, second]) yield* adapter.commit(commit)
    for (const id of ["1-a", "1-b", "1-c", "1-d"]) {
      const claimed = theOne(yield* claimAt(adapter, 1_000))
      equal(claimed.id, id, "the next message")
      equal(
        yield* claimAt(adapter, 1_000, { owner: "dispatcher-2" }),
        [],
        "what comes behind a claimed message",
      )
      equal(yield* settleOne(adapter, claimed, "accepted", 1_500, { reference: `ref-${id}` }), [], "settling")
    }
    equal(yield* claimAt(adapter, 1_000), [], "when all is settled")
    equal(
      (yield* allMessages(adapter, "accepted")).map(({ id, reference, attempts, status }) => ({
        id,
        reference,
        attempts,
        status,
      })),
      ["1-a", "1-b", "1-c", "1-d"].map((id) => ({
        id,
        reference: `ref-${id}`,
        attempts: 1,
        status: "accepted",
      })),
      "accepted messages",
    )
    equal(yield* allMessages(adapter, "waiting"), [], "waiting messages")
  },
  *"a message holds back none of its case to another recipient or over another channel"({ adapter }) {
    const many = opening(loan("loan-1"), {
      messages: [
        message("a-1"),
        message("a-2"),
        message("b-1", { recipient: "person-2" }),
        message("c-1", { channel: "mail" }),
        message("b-2", { recipient: "person-2" }),
      ],
    })
    yield* adapter.commit(many)
    yield* adapter.commit(
      following(many, {
        messages: [message("d-1", { recipient: "person-3" }), message("c-2", { channel: "mail" })],
      }),
    )
    const claimed = yield* claimAt(adapter, 1_000)
    equal(idsOf(claimed), ["a-1", "b-1", "c-1", "d-1"], "the first of each queue")
    // The first recipient never answers.
    const others = claimed.slice(1).map(({ id, lease }) => ({ id, lease, status: "accepted" as const }))
    equal(yield* adapter.settle(others, 1_500), [], "settling the others")
    equal(idsOf(yield* claimAt(adapter, 1_500)), ["b-2", "c-2"], "what comes behind the others")
  },
  *"a claim takes no more than are asked for, and leaves the rest to others"({ adapter }) {
    for (let place = 0; place < 5; place++) {
      yield* adapter.commit(opening(loan(`loan-${place}`), { messages: [message(`m-${place}`)] }))
    }
    equal(idsOf(yield* claimAt(adapter, 1_000, { limit: 2 })), ["m-0", "m-1"], "first claim")
    equal(
      idsOf(yield* claimAt(adapter, 1_000, { limit: 2, owner: "dispatcher-2" })),
      ["m-2", "m-3"],
      "second",
    )
    equal(idsOf(yield* claimAt(adapter, 1_000, { limit: 2, owner: "dispatcher-3" })), ["m-4"], "third")
    equal(idsOf(yield* claimAt(adapter, 1_000, { limit: 2 })), [], "fourth")
  },
  *"dispatchers that claim at the same time never take the same message"({ adapter }) {
    const ids = Array.from({ length: 30 }, (_, place) => `m-${String(place).padStart(2, "0")}`)
    for (const id of ids) yield* adapter.commit(opening(loan(id), { messages: [message(id)] }))
    const claims = yield* Effect.all(
      Array.from({ length: 10 }, (_, place) => claimAt(adapter, 1_000, { owner: `d-${place}`, limit: 4 })),
      { concurrency: "unbounded" },
    )
    equal(idsOf(claims.flat()).toSorted(), ids, "what all of them took together")
  },
  *"a claim runs out, and then the message is another's"({ adapter }) {
    yield* adapter.commit(first)
    const late = theOne(yield* claimAt(adapter, 1_000, { until: 2_000 }))
    for (const owner of ["dispatcher-1", "dispatcher-2"]) {
      equal(yield* claimAt(adapter, 1_999, { owner }), [], "a claim before the other has run out")
    }
    const claimed = theOne(yield* claimAt(adapter, 2_000, { owner: "dispatcher-2" }))
    equal(claimed.id, late.id, "message")
    equal(claimed.attempts, 2, "attempts")
    holds(claimed.lease !== late.lease, "each claim has a lease of its own")
    equal(yield* settleOne(adapter, late, "accepted", 2_001), [late.id], "settling what was taken over")
    equal(yield* allMessages(adapter, "accepted"), [], "accepted messages")
    equal(yield* settleOne(adapter, claimed, "accepted", 2_999), [], "settling by its dispatcher")
  },
  *"a claim that has run out settles nothing, even where nobody has taken the message over"({ adapter }) {
    yield* adapter.commit(first)
    const claimed = theOne(yield* claimAt(adapter, 1_000, { until: 2_000 }))
    const before = yield* contentOf(adapter)
    equal(yield* settleOne(adapter, claimed, "accepted", 2_000), ["1-a"], "settling at the end of the claim")
    equal(yield* contentOf(adapter), before, "content")
    equal(yield* settleOne(adapter, claimed, "accepted", 1_999), [], "settling before")
  },
  *"a wrong lease settles nothing, and says so for each message"({ adapter }) {
    for (const commit of [first, other]) yield* adapter.commit(commit)
    const [one = broken("nothing"), two = broken("nothing")] = yield* claimAt(adapter, 1_000)
    const before = yield* contentOf(adapter)
    const status = "rejected"
    equal(yield* adapter.settle([], 1_001), [], "settling nothing")
    equal(
      yield* adapter.settle(
        [
          { id: one.id, lease: "another", status },
          { id: "never heard of", lease: one.lease, status },
          { id: "1-b", lease: one.lease, status },
        ],
        1_001,
      ),
      [one.id, "never heard of", "1-b"],
      "settling by a wrong lease",
    )
    equal(yield* contentOf(adapter), before, "content")
    equal(
      yield* adapter.settle(
        [
          { id: one.id, lease: "another", status },
          { id: two.id, lease: two.lease, status, failure: "address.unknown" },
        ],
        1_001,
      ),
      [one.id],
      "settling one of two",
    )
    equal(idsOf(yield* allMessages(adapter, "rejected")), ["2-a"], "rejected messages")
    equal(yield* settleOne(adapter, two, "accepted", 1_002), ["2-a"], "settling again")
    equal(idsOf(yield* allMessages(adapter, "accepted")), [], "accepted messages")
  },
  *"what waits again, or is unknown, is claimed again when it is due, before what comes behind it"({
    adapter,
  }) {
    yield* adapter.commit(first)
    const once = theOne(yield* claimAt(adapter, 1_000))
    equal(
      yield* settleOne(adapter, once, "waiting", 1_100, { notBefore: 5_000, failure: "gateway.busy" }),
      [],
      "settling as waiting",
    )
    equal(yield* claimAt(adapter, 4_999), [], "before it is due")
    const twice = theOne(yield* claimAt(adapter, 5_000))
    equal(
      { id: twice.id, attempts: twice.attempts, failure: twice.failure, notBefore: twice.notBefore },
      { id: "1-a", attempts: 2, failure: "gateway.busy", notBefore: 5_000 },
      "second claim",
    )
    equal(
      yield* settleOne(adapter, twice, "unknown", 5_100, { notBefore: 6_000, reference: "ref-1" }),
      [],
      "settling as unknown",
    )
    equal(
      (yield* allMessages(adapter, "unknown")).map(({ id, reference, failure }) => ({
        id,
        reference,
        failure,
      })),
      [{ id: "1-a", reference: "ref-1", failure: "gateway.busy" }],
      "unknown messages",
    )
    equal(yield* claimAt(adapter, 5_999), [], "before it is asked for")
    const thrice = theOne(yield* claimAt(adapter, 6_000))
    equal(
      {
        id: thrice.id,
        status: thrice.status,
        reference: thrice.reference,
        attempts: thrice.attempts,
      },
      { id: "1-a", status: "unknown", reference: "ref-1", attempts: 3 },
      "third claim",
    )
    equal(yield* settleOne(adapter, thrice, "waiting", 6_100), [], "settling as waiting, due at once")
    equal(theOne(yield* claimAt(adapter, 6_100)).id, "1-a", "fourth claim")
  },
  *"whatever settles a message lets the next of its queue go"({ adapter }) {
    const statuses = ["parked", "rejected", "withdrawn", "accepted"] as const
    yield* adapter.commit(opening(loan("loan-1"), { messages: statuses.map((status) => message(status)) }))
    for (const status of statuses) {
      const claimed = theOne(yield* claimAt(adapter, 1_000))
      equal(claimed.id, status, "the next message")
      equal(yield* settleOne(adapter, claimed, status, 1_001, { failure: "template.broken" }), [], "settling")
    }
    equal(yield* claimAt(adapter, 9_000_000), [], "when all is settled")
    for (const status of statuses) {
      equal(
        (yield* allMessages(adapter, status)).map(({ id, failure }) => ({ id, failure })),
        [{ id: status, failure: "template.broken" }],
        status,
      )
    }
  },
  *"a message is not claimed before its time, nor is what comes behind it, urgent or not"({ adapter }) {
    yield* adapter.commit(
      opening(loan("loan-1"), {
        messages: [message("later", { notBefore: 5_000 }), message("behind", { urgent: true })],
      }),
    )
    yield* adapter.commit(opening(loan("loan-2"), { messages: [message("now", { notBefore: 1_000 })] }))
    yield* adapter.commit(opening(loan("loan-3"), { messages: [message("urgent", { urgent: true })] }))
    const claimed = yield* claimAt(adapter, 1_000)
    equal(idsOf(claimed), ["now", "urgent"], "what is due, in the order of the commits")
    equal(
      claimed.map(({ urgent = false }) => urgent),
      [false, true],
      "urgency",
    )
    equal(yield* claimAt(adapter, 1_999), [], "before its time")
    equal(idsOf(yield* claimAt(adapter, 5_000)), ["later", "now", "urgent"], "at its time")
  },
  *"messages of a status are listed page by page, oldest first"({ adapter }) {
    for (const commit of [first, other, second]) yield* adapter.commit(commit)
    const ids = ["1-a", "1-b", "1-c", "2-a", "1-d"]
    for (const limit of [1, 2, 3, 4, 5, 6]) {
      equal(idsOf(yield* allMessages(adapter, "waiting", limit)), ids, `in pages of ${limit}`)
    }
    equal(yield* adapter.messages({ status: "parked", limit: 5 }), [], "a status without messages")
    equal(
      idsOf(yield* adapter.messages({ status: "waiting", after: { position: 1, place: 1 }, limit: 2 })),
      ["1-c", "2-a"],
      "behind a place",
    )
    const claimed = theOne((yield* claimAt(adapter, 1_000)).slice(1))
    equal(claimed.id, "2-a", "claimed message")
    equal(yield* settleOne(adapter, claimed, "parked", 1_001), [], "settling")
    equal(idsOf(yield* allMessages(adapter, "waiting", 2)), ["1-a", "1-b", "1-c", "1-d"], "what still waits")
    equal(idsOf(yield* allMessages(adapter, "parked", 2)), ["2-a"], "what is parked")
  },
  *"messages of a status are listed newest first where that is asked for"({ adapter }) {
    for (const commit of [first, other, second]) yield* adapter.commit(commit)
    const ids = ["1-d", "2-a", "1-c", "1-b", "1-a"]
    const order = "newestFirst"
    for (const limit of [1, 2, 3, 4, 5, 6]) {
      equal(idsOf(yield* allMessages(adapter, "waiting", limit, order)), ids, `in pages of ${limit}`)
    }
    const after = { position: 1, place: 1 }
    equal(
      idsOf(yield* adapter.messages({ status: "waiting", order, after, limit: 2 })),
      ["1-a"],
      "behind a place",
    )
    equal(
      idsOf(yield* adapter.messages({ status: "waiting", order: "oldestFirst", limit: 2 })),
      ["1-a", "1-b"],
      "the oldest, by name",
    )
  },
})

/** An audit finds messages as the events seal them, whatever has become of them. */

import { verifyStore } from "@bazgasht/casework"
import { type CaseCommit, chain, type StoredEvent } from "@bazgasht/casework/ports"
import * as Effect from "effect/Effect"
import { behind, caseAfter, following, loan, message, opening } from "../commits.ts"
import { tests } from "../conformance-test.ts"
import { contentOf, wholeFeed } from "../content.ts"
import { equal, refused } from "../expect.ts"

const messages = [
  message("1-a", { urgent: true, parameters: { name: "زهرا", list: [1.5, null, { deep: "می‌خواهم" }] } }),
  message("1-b", { channel: "mail", notBefore: 5_000, urgent: false }),
  message("1-c", { recipient: "شخص ۲" }),
]

const first = opening(loan("loan-1"), { events: [{ a: 1 }, { a: 2 }], messages })
const other = opening(loan("loan-2"), { messages: [message("2-a")] })
const second = following(first, { messages: [message("1-d")] })
const commits = [first, other, second]

/** A commit of two messages whose events, soundly chained, seal others. */
const sealedBy = (sealed: CaseCommit["messages"], events: number): CaseCommit => {
  const before = caseAfter(first)
  const bodies = Array.from({ length: events }, (_, place) => ({
    ...loan("loan-1"),
    version: before.version + place + 1,
    body: { place },
  }))
  return {
    ...behind(before, { messages: [message("1-d"), message("1-e")] }),
    events: chain(bodies, before.hash, sealed) as [StoredEvent, ...Array<StoredEvent>],
  }
}

export const sealing = tests({
  *"an event comes back with the digests of the messages that it causes"({ adapter }) {
    for (const commit of commits) yield* adapter.commit(commit)
    const digestsIn = (events: ReadonlyArray<StoredEvent>) =>
      events.map(({ messageDigests }) => messageDigests ?? "none")
    equal(
      digestsIn(yield* wholeFeed(adapter)),
      digestsIn(commits.flatMap(({ events }) => events)),
      "digests in the feed",
    )
    equal(
      digestsIn(yield* adapter.history(loan("loan-1"))),
      digestsIn([...first.events, ...second.events]),
      "digests in the history",
    )
  },
  *"events that do not seal the messages of their commit are refused"({ adapter }) {
    yield* adapter.commit(first)
    const before = yield* contentOf(adapter)
    const [d, e] = [message("1-d"), message("1-e")]
    const wrong = {
      "no message": sealedBy([], 1),
      "one of two messages": sealedBy([d], 1),
      "messages in another order": sealedBy([e, d], 1),
      "a message that is not sent": sealedBy([d, e, message("1-f")], 1),
      "a message with other words": sealedBy([d, { ...e, parameters: {} }], 1),
      "a message for another": sealedBy([d, { ...e, recipient: "person-2" }], 1),
    }
    for (const [what, commit] of Object.entries(wrong)) {
      yield* refused(adapter.commit(commit), "storage.invalid", what)
      equal(yield* contentOf(adapter), before, `${what}: content after it was refused`)
    }
    yield* adapter.commit(sealedBy([d, e], 2))
  },
  *"an audit finds every message as it was committed, whatever has become of it"({ adapter }) {
    const whole = (what: string, position: number, count: number) =>
      Effect.map(verifyStore(adapter), (verified) =>
        equal(
          [verified.position, verified.messages, verified.messagesNotCovered],
          [position, count, 0],
          what,
        ),
      )
    yield* whole("an empty store", 0, 0)
    for (const commit of commits) yield* adapter.commit(commit)
    yield* whole("what was committed", 4, 5)
    const ids: Array<string> = []
    for (const [round, status] of (
      ["accepted", "parked", "waiting", "unknown", "rejected"] as const
    ).entries()) {
      const now = 10_000 * (round + 1)
      const claimed = yield* adapter.claim({ owner: "dispatcher-1", now, until: now + 1_000, limit: 10 })
      yield* whole("what is claimed", 4, 5)
      ids.push(...claimed.map(({ id }) => id))
      const found = { notBefore: now + 50, reference: "ref-1", note: "tried", failure: "gateway.refused" }
      yield* adapter.settle(
        claimed.map(({ id, lease }) => ({ id, lease, status, ...found })),
        now + 1,
      )
      yield* whole(`what is ${status}`, 4, 5)
    }
    if (adapter.requeue !== undefined) yield* adapter.requeue([...new Set(ids)])
    yield* whole("what was requeued", 4, 5)
  },
})

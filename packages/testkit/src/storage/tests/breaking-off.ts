/** What is really stored behind the adapter, and what of a commit that is interrupted. */

import type { CaseCommit, HeldClaim, StorageAdapter, StoredMessage } from "@bazgasht/casework/ports"
import * as Effect from "effect/Effect"
import * as Result from "effect/Result"
import { caseAfter, following, loan, message, opening } from "../commits.ts"
import { type ConformanceTest, testsNeeding } from "../conformance-test.ts"
import { contentOf } from "../content.ts"
import { broken, equal, isSame, valuesOf } from "../expect.ts"
import type { StoreContent } from "../store-under-test.ts"

const first = opening(loan("loan-1"), {
  events: [{ a: 1 }, { a: 2 }],
  attributes: { amount: 7 },
  messages: [message("1-a"), message("1-b")],
})

const second = following(first, {
  events: [{ a: 3 }, { a: 4 }],
  document: "second",
  attributes: { province: "البرز" },
  messages: [message("1-c"), message("1-d")],
})

const claiming = (commit: CaseCommit, ...keys: ReadonlyArray<string>): CaseCommit => ({
  ...commit,
  claims: keys.map((key) => ({ key })),
})

/** What is committed first and second; each holds something that the other does not, where the store keeps claims. */
const commitsFor = ({ capabilities }: StorageAdapter): readonly [CaseCommit, CaseCommit] =>
  capabilities.claims === true
    ? [claiming(first, "kept", "given back"), claiming(second, "kept", "taken")]
    : [first, second]

const compare = (one: string, other: string): number => (one < other ? -1 : Number(one > other))

const ordered = ({ events, cases, claims, messages }: StoreContent): StoreContent => ({
  events,
  ...(claims === undefined
    ? {}
    : { claims: claims.toSorted((one: HeldClaim, other) => compare(one.key, other.key)) }),
  cases: cases.toSorted((one, other) =>
    compare(`${one.kind} ${one.subject}`, `${other.kind} ${other.subject}`),
  ),
  messages: messages.toSorted((one: StoredMessage, other) => compare(one.id, other.id)),
})

export const breakingOff: ReadonlyArray<ConformanceTest> = [
  ...testsNeeding("look", {
    *"what the adapter says is what is stored"({
      adapter,
      store: { look = broken("no second way to read") },
    }) {
      const [one, two] = commitsFor(adapter)
      yield* adapter.commit(one)
      yield* adapter.commit(opening(loan("می‌خواهم"), { document: { text: "می‌خواهم" } }))
      yield* adapter.commit(two)
      yield* Effect.result(adapter.commit(two))
      const [claimed] = yield* adapter.claim({ owner: "dispatcher", now: 1_000, until: 2_000, limit: 1 })
      const { id, lease } = claimed ?? broken("nothing claimed")
      yield* adapter.settle([{ id, lease, status: "parked", failure: "template.broken" }], 1_001)
      equal(ordered(yield* look), ordered(yield* contentOf(adapter)), "content")
    },
  }),
  ...testsNeeding("faults", {
    *"a commit that is broken off between any two steps is stored wholly or not at all"({ fresh }) {
      const { faults } = yield* Effect.scoped(fresh)
      const { steps } = faults ?? broken("no faults")
      for (const step of steps) {
        const store = yield* fresh
        const { breakAt } = store.faults ?? broken("no faults")
        const { before, result } = yield* Effect.scoped(
          Effect.gen(function* () {
            const adapter = yield* store.open
            const [one, two] = commitsFor(adapter)
            yield* adapter.commit(one)
            const content = yield* contentOf(adapter)
            yield* breakAt(step)
            return { before: content, result: yield* Effect.result(adapter.commit(two)) }
          }),
        )
        const again = yield* store.open
        const after = yield* contentOf(again)
        const isUntouched = isSame(after, before)
        if (Result.isSuccess(result) && isUntouched) broken(`${step}: a commit that succeeded is lost`)
        if (Result.isFailure(result) && result.failure.code !== "storage.outcomeUnknown") {
          equal(after, before, `${step}: content after ${result.failure.code}`)
        }
        if (isUntouched) yield* again.commit(commitsFor(again)[1])
        equal(yield* again.load(first), caseAfter(second), `${step}: case`)
        const { claims, events, messages } = yield* contentOf(again)
        if (claims !== undefined) equal(valuesOf(claims, "key"), ["kept", "taken"], `${step}: claims`)
        equal(
          events.map(({ position, hash }) => ({ position, hash })),
          [...first.events, ...second.events].map(({ hash }, place) => ({ position: place + 1, hash })),
          `${step}: events`,
        )
        equal(valuesOf(messages, "id"), ["1-a", "1-b", "1-c", "1-d"], `${step}: messages`)
      }
    },
  }),
]

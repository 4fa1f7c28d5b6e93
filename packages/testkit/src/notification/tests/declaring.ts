/** What an adapter declares, held against what it does, both ways. */

import * as Effect from "effect/Effect"
import { broken, equal, holds } from "../../storage/expect.ts"
import { type NotifierTest, tests, testsWhere } from "../conformance-test.ts"
import { notice } from "../notices.ts"

export const declaring: ReadonlyArray<NotifierTest> = [
  {
    name: "the adapter has the functions that it declares, and no others",
    run: ({ adapter: { capabilities, receiptsIn, reconcile } }) =>
      Effect.sync(() => {
        holds(/^[\x20-\x7e]{1,100}$/.test(capabilities.name), "a name has 1 to 100 printed ASCII characters")
        holds(capabilities.contents.length > 0, "an adapter sends some kind of content")
        equal(reconcile !== undefined, capabilities.reconciles, "whether it has reconcile")
        equal(receiptsIn !== undefined, capabilities.receipts === "pushed", "whether it has receiptsIn")
        holds(capabilities.catches !== true, "a catcher sends nothing")
      }),
  },
  ...tests({
    *"a key that is sent twice arrives once where the gateway is declared to see to that, and else twice"(
      gateway,
    ) {
      const { adapter } = gateway
      const outcomes = [
        yield* adapter.send(notice(gateway, "key-1")),
        yield* adapter.send(notice(gateway, "key-1")),
      ].map(({ outcome }) => outcome)
      const { idempotent } = adapter.capabilities
      if (idempotent) equal(outcomes, ["accepted", "accepted"], "outcomes")
      equal((yield* gateway.taken).length, idempotent ? 1 : 2, "notices that the gateway has taken")
      yield* adapter.send(notice(gateway, "key-2"))
      equal((yield* gateway.taken).length, idempotent ? 2 : 3, "notices after another key")
    },
  }),
  ...testsWhere(({ idempotent }) => idempotent, {
    *"a key whose answer was lost arrives once when it is sent again"(gateway) {
      yield* gateway.behave("closeAfter")
      yield* gateway.adapter.send(notice(gateway, "key-1"))
      yield* gateway.behave("accept")
      equal((yield* gateway.adapter.send(notice(gateway, "key-1"))).outcome, "accepted", "outcome")
      equal((yield* gateway.taken).length, 1, "notices that the gateway has taken")
    },
  }),
  ...testsWhere(({ reconciles }) => reconciles, {
    *"a notice whose answer was lost is found when it is asked about, and one that was never taken is not"(
      gateway,
    ) {
      const { reconcile = () => broken("no reconcile") } = gateway.adapter
      const { key, to } = notice(gateway, "key-1")
      const before = yield* reconcile({ key, to })
      holds(before.outcome !== "accepted", "a notice that was never sent is said to be accepted")
      yield* gateway.behave("closeAfter")
      const lost = yield* gateway.adapter.send(notice(gateway, "key-1"))
      yield* gateway.behave("accept")
      const reference = lost.outcome === "unknown" ? lost.reference : undefined
      const result = yield* reconcile({ key, to }, reference)
      equal(result.outcome, "accepted", "outcome when it is asked about")
      equal((yield* gateway.taken).length, 1, "asking sends nothing: notices that the gateway has taken")
      yield* gateway.behave("closeBefore")
      const away = yield* reconcile({ key, to }, reference)
      equal(away.outcome, "unknown", "outcome when the gateway cannot be asked")
    },
  }),
  ...testsWhere(({ receipts }) => receipts === "pushed", {
    *"what is pushed is read as receipts, and what is none is none"(gateway) {
      const { receiptsIn = () => broken("no receiptsIn") } = gateway.adapter
      const { pushed = () => broken("no way to make what a gateway pushes") } = gateway
      const sent = yield* gateway.adapter.send(notice(gateway, "key-1"))
      const reference = (sent.outcome === "accepted" ? sent.reference : undefined) ?? "key-1"
      for (const outcome of ["delivered", "undelivered"] as const) {
        const read = receiptsIn(pushed(reference, outcome))
        equal(
          read.map((receipt) => [receipt.reference, receipt.outcome]),
          [[reference, outcome]],
          "receipts",
        )
      }
      for (const strange of [undefined, null, "", 7, [], {}, "{", { reference: { deep: [] } }, [null]]) {
        equal(receiptsIn(strange), [], "receipts in what is none")
      }
    },
  }),
]

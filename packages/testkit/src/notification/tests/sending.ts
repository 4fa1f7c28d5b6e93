/** What an adapter says of a notice, held against what its gateway has taken. */

import type { NoticeContent, SendResult } from "@bazgasht/casework/ports"
import * as Effect from "effect/Effect"
import { equal, holds } from "../../storage/expect.ts"
import type { Steps } from "../../suite.ts"
import { type NotifierTest, tests, testsWhere } from "../conformance-test.ts"
import type { GatewayBehaviour, GatewayUnderTest } from "../gateway-under-test.ts"
import { notice, saidBy, secret, strangeNotice } from "../notices.ts"

/** What may come of sending once, and how often the gateway then has the notice. */
interface Expected {
  readonly outcomes: ReadonlyArray<SendResult["outcome"]>
  readonly taken: number
}

const expected: { readonly [Name in GatewayBehaviour]: Expected } = {
  accept: { outcomes: ["accepted"], taken: 1 },
  reject: { outcomes: ["rejected"], taken: 0 },
  busy: { outcomes: ["retryable"], taken: 0 },
  late: { outcomes: ["unknown"], taken: 1 },
  closeBefore: { outcomes: ["retryable", "unknown"], taken: 0 },
  closeAfter: { outcomes: ["unknown"], taken: 1 },
  garbage: { outcomes: ["unknown"], taken: 1 },
  twice: { outcomes: ["accepted"], taken: 1 },
}

const names: { readonly [Name in GatewayBehaviour]: string } = {
  accept: "what the gateway takes is accepted, and was sent once",
  reject: "what the gateway never takes is rejected",
  busy: "what the gateway does not take now may be tried again",
  late: "what is answered too late is unknown",
  closeBefore: "a connection that is closed before the notice is handed over accepts and rejects nothing",
  closeAfter: "a connection that is closed before the answer is unknown",
  garbage: "an answer that makes no sense is unknown",
  twice: "an answer that comes twice is one answer",
}

const codeIsClean = (result: SendResult, { address }: GatewayUnderTest): void => {
  if (!("code" in result)) return
  const { code } = result
  holds(
    /^[\x21-\x7e]{1,100}$/.test(code),
    "a code is a stable word of printed ASCII characters without spaces",
  )
  holds(
    !code.includes(address) && !code.includes(secret),
    "a code holds no address and no word of the notice",
  )
}

const behaving = (behaviour: GatewayBehaviour): Steps<GatewayUnderTest> =>
  function* (gateway) {
    yield* gateway.behave(behaviour)
    const result = yield* gateway.adapter.send(notice(gateway, "key-1"))
    const { outcomes, taken } = expected[behaviour]
    holds(
      outcomes.includes(result.outcome),
      `gateway that does ${behaviour}: expected ${outcomes.join(" or ")}, got ${result.outcome}`,
    )
    codeIsClean(result, gateway)
    // What is late is taken before it is answered; it may take a moment to see that.
    equal((yield* gateway.taken).length, taken, "notices that the gateway has taken")
  }

const sends = (kind: NoticeContent["kind"]) =>
  testsWhere(({ contents }) => contents.includes(kind), {
    *[`content of the kind ${kind} arrives whole`](gateway) {
      const sent = notice(gateway, "key-1", kind)
      const { outcome } = yield* gateway.adapter.send(sent)
      equal(outcome, "accepted", "outcome")
      const [taken] = yield* gateway.taken
      equal(taken?.to, gateway.address, "address")
      for (const said of saidBy(sent.content)) {
        holds(taken?.said.includes(said) ?? false, `a part of the ${kind} has not arrived`)
      }
    },
  })

const behaviours = Object.keys(expected) as ReadonlyArray<GatewayBehaviour>

export const sending: ReadonlyArray<NotifierTest> = [
  ...(["text", "template", "data"] as const).flatMap(sends),
  ...testsWhere(({ contents }) => new Set(contents).size < 3, {
    *"content of a kind that is not declared is rejected, not sent"(gateway) {
      const strange = strangeNotice(gateway, "key-1")
      if (strange === undefined) return
      equal((yield* gateway.adapter.send(strange)).outcome, "rejected", "outcome")
      equal(yield* gateway.taken, [], "notices that the gateway has taken")
    },
  }),
  ...tests({
    ...Object.fromEntries(behaviours.map((behaviour) => [names[behaviour], behaving(behaviour)])),
    *"notices that are sent at the same time all arrive, each with its own answer"(gateway) {
      const keys = Array.from({ length: 20 }, (_, number) => `key-${number}`)
      const results = yield* Effect.forEach(keys, (key) => gateway.adapter.send(notice(gateway, key)), {
        concurrency: "unbounded",
      })
      equal(new Set(results.map(({ outcome }) => outcome)).size, 1, "different outcomes")
      equal(results[0]?.outcome, "accepted", "outcome")
      equal((yield* gateway.taken).length, keys.length, "notices that the gateway has taken")
      const references = results.flatMap((each) =>
        each.outcome === "accepted" && each.reference !== undefined ? [each.reference] : [],
      )
      equal(new Set(references).size, references.length, "different references")
    },
    *"sending is a description: nothing is sent before it is run, and each run sends"(gateway) {
      const first = gateway.adapter.send(notice(gateway, "key-1"))
      equal(yield* gateway.taken, [], "notices taken before anything is run")
      yield* first
      yield* gateway.adapter.send(notice(gateway, "key-2"))
      equal((yield* gateway.taken).length, 2, "notices that the gateway has taken")
    },
    *"a gateway that was away is used again"(gateway) {
      yield* gateway.behave("closeBefore")
      yield* gateway.adapter.send(notice(gateway, "key-1"))
      yield* gateway.behave("accept")
      equal((yield* gateway.adapter.send(notice(gateway, "key-2"))).outcome, "accepted", "outcome")
    },
    *"sending can be interrupted, and the adapter works on"(gateway) {
      yield* gateway.behave("late")
      yield* Effect.timeoutOption(gateway.adapter.send(notice(gateway, "key-1")), 20)
      yield* gateway.behave("accept")
      equal((yield* gateway.adapter.send(notice(gateway, "key-2"))).outcome, "accepted", "outcome")
    },
  }),
]

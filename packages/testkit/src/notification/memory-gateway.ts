/** A gateway in memory with the shortest adapter that passes: what saboteurs are made of. */

import type { DeliveryReceipt, Notice, NotifierAdapter, SendResult } from "@bazgasht/casework/ports"
import { canonicalJson } from "@bazgasht/rules"
import * as Effect from "effect/Effect"
import * as Option from "effect/Option"
import type { GatewayBehaviour, GatewayUnderTest, TakenNotice } from "./gateway-under-test.ts"

/** What came over the line; nothing where it was closed. */
export type RawAnswer = "taken" | "never" | "later" | "nonsense" | "closedBefore" | "closedAfter"

export interface MemoryLine {
  readonly hand: (notice: Notice) => Effect.Effect<RawAnswer>
  readonly has: (key: string) => Effect.Effect<boolean | undefined>
}

const answers: { readonly [Name in GatewayBehaviour]: RawAnswer } = {
  accept: "taken",
  twice: "taken",
  late: "taken",
  reject: "never",
  busy: "later",
  garbage: "nonsense",
  closeBefore: "closedBefore",
  closeAfter: "closedAfter",
}

const takesNone: ReadonlySet<GatewayBehaviour> = new Set(["reject", "busy", "closeBefore"])

const textOf = ({ content }: Notice): string =>
  content.kind === "text" ? `${content.subject ?? ""}\n${content.text}` : canonicalJson(content)

/** How long the adapter waits, in milliseconds. */
const timeout = 100

/** What a sound adapter says of what came over the line. */
export const resultOf = (answer: RawAnswer | undefined, key: string): SendResult => {
  switch (answer) {
    case "taken":
      return { outcome: "accepted", reference: `reference of ${key}` }
    case "never":
      return { outcome: "rejected", code: "memory.never" }
    case "later":
      return { outcome: "retryable", code: "memory.later" }
    case "closedBefore":
      return { outcome: "retryable", code: "memory.away" }
    case "closedAfter":
    case "nonsense":
      return { outcome: "unknown", code: "memory.unclear" }
    case undefined:
      return { outcome: "unknown", code: "memory.late" }
  }
}

const isReceipt = (pushed: unknown): pushed is DeliveryReceipt =>
  typeof pushed === "object" &&
  pushed !== null &&
  typeof Reflect.get(pushed, "reference") === "string" &&
  ["delivered", "undelivered"].includes(String(Reflect.get(pushed, "outcome")))

const soundAdapter = ({ hand, has }: MemoryLine): NotifierAdapter => ({
  capabilities: {
    name: "memory",
    channel: "sms",
    contents: ["text", "template"],
    reconciles: true,
    idempotent: true,
    receipts: "pushed",
  },
  send: (notice) =>
    notice.content.kind === "data"
      ? Effect.succeed({ outcome: "rejected", code: "memory.content" })
      : Effect.map(Effect.timeoutOption(hand(notice), timeout), (answer) =>
          resultOf(Option.getOrUndefined(answer), notice.key),
        ),
  reconcile: ({ key }) =>
    Effect.map(has(key), (known): SendResult => {
      if (known === undefined) return { outcome: "unknown", code: "memory.away" }
      return known ? { outcome: "accepted" } : { outcome: "retryable", code: "memory.notTaken" }
    }),
  receiptsIn: (pushed) => (isReceipt(pushed) ? [pushed] : []),
})

/** A gateway in memory with an adapter, some of which may be replaced. */
export const memoryGateway = (
  sabotage: (sound: NotifierAdapter, line: MemoryLine) => Partial<NotifierAdapter> = () => ({}),
): Effect.Effect<GatewayUnderTest> =>
  Effect.sync(() => {
    const taken: Array<TakenNotice> = []
    let behaviour: GatewayBehaviour = "accept"
    const knows = (key: string): boolean => taken.some((each) => each.key === key)
    const line: MemoryLine = {
      hand: (notice) =>
        Effect.suspend(() => {
          if (!(takesNone.has(behaviour) || knows(notice.key))) {
            taken.push({ key: notice.key, to: notice.to, said: textOf(notice) })
          }
          const answer = Effect.succeed(answers[behaviour])
          return behaviour === "late" ? Effect.delay(answer, 3 * timeout) : answer
        }),
      has: (key) => Effect.sync(() => (behaviour === "closeBefore" ? undefined : knows(key))),
    }
    const sound = soundAdapter(line)
    return {
      adapter: { ...sound, ...sabotage(sound, line) },
      behave: (next) =>
        Effect.sync(() => {
          behaviour = next
        }),
      taken: Effect.sync(() => [...taken]),
      address: "+989120000001",
      pushed: (reference, outcome) => ({ reference, outcome }),
    }
  })

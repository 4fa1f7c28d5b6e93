import type { NotifierAdapter, SendResult } from "@bazgasht/casework/ports"
import * as Effect from "effect/Effect"
import type { GatewayFactory } from "../gateway-under-test.ts"
import { type MemoryLine, memoryGateway, resultOf } from "../memory-gateway.ts"

/** A notifier with one thing broken. */
export interface NotifierSaboteur {
  /** What it does wrong. */
  readonly name: string
  readonly gateway: GatewayFactory
  /** The test that is there for this; others may find it too. */
  readonly caughtBy: string
}

type Sabotage = (sound: NotifierAdapter, line: MemoryLine) => Partial<NotifierAdapter>

/** Gateways in memory with something replaced: by the test that is there for them, what each does wrong, and how. */
const saboteurs = (wrongs: {
  readonly [caughtBy: string]: { readonly [name: string]: Sabotage }
}): ReadonlyArray<NotifierSaboteur> =>
  Object.entries(wrongs).flatMap(([caughtBy, each]) =>
    Object.entries(each).map(([name, sabotage]) => ({ name, caughtBy, gateway: memoryGateway(sabotage) })),
  )

const saying =
  (instead: (result: SendResult, address: string) => SendResult) =>
  (sound: NotifierAdapter): Partial<NotifierAdapter> => ({
    send: (notice) => Effect.map(sound.send(notice), (result) => instead(result, notice.to)),
  })

const declaring =
  (capabilities: Partial<NotifierAdapter["capabilities"]>) =>
  (sound: NotifierAdapter): Partial<NotifierAdapter> => ({
    capabilities: { ...sound.capabilities, ...capabilities },
  })

/** Every broken notifier that the suite has to find. */
export const notifierSaboteurs: ReadonlyArray<NotifierSaboteur> = saboteurs({
  "what the gateway takes is accepted, and was sent once": {
    "accepts without sending": () => ({
      send: () => Effect.succeed({ outcome: "accepted" }),
    }),
    "sends twice": (sound) => ({
      send: (notice) =>
        Effect.andThen(sound.send({ ...notice, key: `${notice.key} again` }), sound.send(notice)),
    }),
  },
  "what the gateway never takes is rejected": {
    "swallows errors": saying(() => ({ outcome: "accepted" })),
    "leaks the address in the code": saying((result, address) =>
      "code" in result ? { ...result, code: `memory.refused:${address}` } : result,
    ),
    "dies where the gateway refuses": (sound) => ({
      send: (notice) =>
        Effect.flatMap(sound.send(notice), (result) =>
          result.outcome === "rejected" ? Effect.die(new Error("refused")) : Effect.succeed(result),
        ),
    }),
  },
  "what is answered too late is unknown": {
    "calls a time-out retryable": saying((result) =>
      result.outcome === "unknown" && result.code === "memory.late"
        ? { outcome: "retryable", code: "memory.late" }
        : result,
    ),
    "calls a time-out a rejection": saying((result) =>
      result.outcome === "unknown" ? { outcome: "rejected", code: "memory.error" } : result,
    ),
  },
  "a connection that is closed before the answer is unknown": {
    "calls a closed connection retryable": saying((result) =>
      result.outcome === "unknown" ? { outcome: "retryable", code: "memory.error" } : result,
    ),
  },
  "what the gateway does not take now may be tried again": {
    "calls a gateway that is busy a rejection": saying((result) =>
      result.outcome === "retryable" ? { outcome: "rejected", code: "memory.error" } : result,
    ),
  },
  "an answer that makes no sense is unknown": {
    "takes nonsense for a yes": saying((result) =>
      "code" in result && result.code === "memory.unclear" ? { outcome: "accepted" } : result,
    ),
  },
  "content of the kind text arrives whole": {
    "drops half-spaces": (sound) => ({
      send: (notice) => {
        const { content } = notice
        return content.kind === "text"
          ? sound.send({ ...notice, content: { ...content, text: content.text.replaceAll("\u200c", "") } })
          : sound.send(notice)
      },
    }),
  },
  "content of the kind template arrives whole": {
    "drops the last parameter": (sound) => ({
      send: (notice) => {
        const { content } = notice
        return content.kind === "template"
          ? sound.send({ ...notice, content: { ...content, parameters: content.parameters.slice(0, -1) } })
          : sound.send(notice)
      },
    }),
  },
  "content of a kind that is not declared is rejected, not sent": {
    "sends what it does not declare": (_, { hand }) => ({
      send: (notice) => Effect.map(hand(notice), (answer) => resultOf(answer, notice.key)),
    }),
  },
  "a key that is sent twice arrives once where the gateway is declared to see to that, and else twice": {
    "sends a new key each time": (sound) => {
      let count = 0
      return { send: (notice) => sound.send({ ...notice, key: `${notice.key} ${++count}` }) }
    },
    "does not declare that a key is sent once": declaring({ idempotent: false }),
  },
  "the adapter has the functions that it declares, and no others": {
    "declares that it reconciles, and cannot": (sound) => {
      const { reconcile: _, ...others } = sound
      return { ...others, reconcile: undefined } as unknown as Partial<NotifierAdapter>
    },
    "does not declare receipts that it reads": declaring({ receipts: "none" }),
  },
  "a notice whose answer was lost is found when it is asked about, and one that was never taken is not": {
    "says of everything that it was accepted": () => ({
      reconcile: () => Effect.succeed({ outcome: "accepted" }),
    }),
    "says of what it cannot ask about that it was not taken": (sound) => ({
      reconcile: (asked, reference) =>
        Effect.map(sound.reconcile?.(asked, reference) ?? Effect.die("none"), (result) =>
          result.outcome === "unknown" ? { outcome: "retryable", code: "memory.away" } : result,
        ),
    }),
  },
  "what is pushed is read as receipts, and what is none is none": {
    "reads receipts in everything": () => ({
      receiptsIn: (pushed) => [
        { reference: String(Reflect.get(Object(pushed), "reference")), outcome: "delivered" },
      ],
    }),
  },
  "sending is a description: nothing is sent before it is run, and each run sends": {
    "sends when it is asked, not when it is run": (sound) => ({
      send: (notice) => {
        const sent = Effect.runPromise(sound.send(notice))
        return Effect.promise(() => sent)
      },
    }),
  },
})

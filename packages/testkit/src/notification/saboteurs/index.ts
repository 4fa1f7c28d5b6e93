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

const saboteur = (
  name: string,
  caughtBy: string,
  sabotage: (sound: NotifierAdapter, line: MemoryLine) => Partial<NotifierAdapter>,
): NotifierSaboteur => ({ name, caughtBy, gateway: memoryGateway(sabotage) })

/** Replaces some results. */
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

const takenOnce = "what the gateway takes is accepted, and was sent once"
const twice =
  "a key that is sent twice arrives once where the gateway is declared to see to that, and else twice"
const functions = "the adapter has the functions that it declares, and no others"
const found =
  "a notice whose answer was lost is found when it is asked about, and one that was never taken is not"

/** Every broken notifier that the suite has to find. */
export const notifierSaboteurs: ReadonlyArray<NotifierSaboteur> = [
  saboteur("accepts without sending", takenOnce, () => ({
    send: () => Effect.succeed({ outcome: "accepted" }),
  })),
  saboteur(
    "swallows errors",
    "what the gateway never takes is rejected",
    saying(() => ({ outcome: "accepted" })),
  ),
  saboteur(
    "calls a time-out retryable",
    "what is answered too late is unknown",
    saying((result) =>
      result.outcome === "unknown" && result.code === "memory.late"
        ? { outcome: "retryable", code: "memory.late" }
        : result,
    ),
  ),
  saboteur(
    "calls a time-out a rejection",
    "what is answered too late is unknown",
    saying((result) =>
      result.outcome === "unknown" ? { outcome: "rejected", code: "memory.error" } : result,
    ),
  ),
  saboteur(
    "calls a closed connection retryable",
    "a connection that is closed before the answer is unknown",
    saying((result) =>
      result.outcome === "unknown" ? { outcome: "retryable", code: "memory.error" } : result,
    ),
  ),
  saboteur(
    "calls a gateway that is busy a rejection",
    "what the gateway does not take now may be tried again",
    saying((result) =>
      result.outcome === "retryable" ? { outcome: "rejected", code: "memory.error" } : result,
    ),
  ),
  saboteur(
    "takes nonsense for a yes",
    "an answer that makes no sense is unknown",
    saying((result) =>
      "code" in result && result.code === "memory.unclear" ? { outcome: "accepted" } : result,
    ),
  ),
  saboteur("sends twice", takenOnce, (sound) => ({
    send: (notice) =>
      Effect.andThen(sound.send({ ...notice, key: `${notice.key} again` }), sound.send(notice)),
  })),
  saboteur(
    "leaks the address in the code",
    "what the gateway never takes is rejected",
    saying((result, address) =>
      "code" in result ? { ...result, code: `memory.refused:${address}` } : result,
    ),
  ),
  saboteur("dies where the gateway refuses", "what the gateway never takes is rejected", (sound) => ({
    send: (notice) =>
      Effect.flatMap(sound.send(notice), (result) =>
        result.outcome === "rejected" ? Effect.die(new Error("refused")) : Effect.succeed(result),
      ),
  })),
  saboteur("drops half-spaces", "content of the kind text arrives whole", (sound) => ({
    send: (notice) => {
      const { content } = notice
      return content.kind === "text"
        ? sound.send({ ...notice, content: { ...content, text: content.text.replaceAll("\u200c", "") } })
        : sound.send(notice)
    },
  })),
  saboteur("drops the last parameter", "content of the kind template arrives whole", (sound) => ({
    send: (notice) => {
      const { content } = notice
      return content.kind === "template"
        ? sound.send({ ...notice, content: { ...content, parameters: content.parameters.slice(0, -1) } })
        : sound.send(notice)
    },
  })),
  saboteur(
    "sends what it does not declare",
    "content of a kind that is not declared is rejected, not sent",
    (_, { hand }) => ({
      send: (notice) => Effect.map(hand(notice), (answer) => resultOf(answer, notice.key)),
    }),
  ),
  saboteur("sends a new key each time", twice, (sound) => {
    let count = 0
    return { send: (notice) => sound.send({ ...notice, key: `${notice.key} ${++count}` }) }
  }),
  saboteur("does not declare that a key is sent once", twice, declaring({ idempotent: false })),
  saboteur("declares that it reconciles, and cannot", functions, (sound) => {
    const { reconcile: _, ...others } = sound
    return { ...others, reconcile: undefined } as unknown as Partial<NotifierAdapter>
  }),
  saboteur("does not declare receipts that it reads", functions, declaring({ receipts: "none" })),
  saboteur("says of everything that it was accepted", found, () => ({
    reconcile: () => Effect.succeed({ outcome: "accepted" }),
  })),
  saboteur("says of what it cannot ask about that it was not taken", found, (sound) => ({
    reconcile: (asked, reference) =>
      Effect.map(sound.reconcile?.(asked, reference) ?? Effect.die("none"), (result) =>
        result.outcome === "unknown" ? { outcome: "retryable", code: "memory.away" } : result,
      ),
  })),
  saboteur(
    "reads receipts in everything",
    "what is pushed is read as receipts, and what is none is none",
    () => ({
      receiptsIn: (pushed) => [
        { reference: String(Reflect.get(Object(pushed), "reference")), outcome: "delivered" },
      ],
    }),
  ),
  saboteur(
    "sends when it is asked, not when it is run",
    "sending is a description: nothing is sent before it is run, and each run sends",
    (sound) => ({
      send: (notice) => {
        const sent = Effect.runPromise(sound.send(notice))
        return Effect.promise(() => sent)
      },
    }),
  ),
]

/** A process that sends the due messages of a store until its parent sends `stop`: `drainer.ts <place> [receipts]`. */

import {
  makeDispatcher,
  makeMessageTypes,
  makeRouter,
  memoryReceipts,
  RecipientRegister,
} from "@bazgasht/casework"
import { type NotifierAdapter, Storage } from "@bazgasht/casework/ports"
import { iranPack, jalali } from "@bazgasht/iran"
import { gregorian, text } from "@bazgasht/rules"
import * as Effect from "effect/Effect"
import * as Fiber from "effect/Fiber"
import * as Layer from "effect/Layer"
import * as Result from "effect/Result"
import { type Place, receiptsOf, storageOf } from "./outbox-stores.ts"

const [given = "", receipts] = process.argv.slice(2)
const keepsReceipts = receipts === "receipts"
const place = JSON.parse(given) as Place

const types = Result.getOrThrow(
  makeMessageTypes([
    {
      name: "loan.approved",
      fields: { name: { kind: "text", longest: 30 }, day: { kind: "day", longest: 10 } },
      channels: {
        sms: {
          text: text(
            "{name} گرامی، وام شما پذیرفته شد. تا {day} به ما سر بزنید.",
            "Dear {name}, your loan was approved. Please call on us by {day}.",
          ),
        },
      },
    },
  ]),
)
const gateway: NotifierAdapter = {
  capabilities: {
    name: "memory",
    channel: "sms",
    contents: ["text"],
    reconciles: false,
    idempotent: true,
    receipts: keepsReceipts ? "asked" : "none",
  },
  send: ({ key }) => Effect.succeed({ outcome: "accepted", reference: `ref-${key}` }),
}
const router = Result.getOrThrow(
  makeRouter({ adapters: [gateway], routes: [{ channel: "sms", adapters: ["memory"] }], types }),
)
const style = { pack: iranPack, calendars: { fa: jalali, en: gregorian } }

const told = (word: string) =>
  Effect.callback<void>((resume) => {
    const listen = (message: unknown): void => {
      if (message !== word) return
      process.off("message", listen)
      resume(Effect.void)
    }
    process.on("message", listen)
  })

let settled = 0

const drain = Effect.gen(function* () {
  const dispatcher = yield* makeDispatcher({
    owner: `drainer-${process.pid}`,
    router,
    style,
    pollInterval: "20 millis",
    report: () =>
      Effect.sync(() => {
        settled++
      }),
  })
  const storage = yield* Storage
  // Connects before the clock runs.
  yield* storage.messages({ status: "waiting", limit: 1 })
  const started = yield* Effect.forkChild(told("start"), { startImmediately: true })
  process.send?.("ready")
  yield* Fiber.join(started)
  yield* Effect.raceFirst(dispatcher.run, told("stop"))
})

const register = Layer.succeed(RecipientRegister, {
  find: () => Effect.succeed({ address: "+989120000001", language: "fa", consents: true }),
})
await Effect.runPromise(
  Effect.provide(drain, [storageOf(place), register, keepsReceipts ? receiptsOf(place) : memoryReceipts]),
)
process.send?.(settled)
process.disconnect?.()

/**
 * A dispatcher drains an outbox in memory into a gateway of the same process, beside a bare loop over the same store.
 *
 * Prints a report as JSON on standard output and its progress on standard error; `pnpm bench` reads it.
 */

import {
  makeDispatcher,
  makeMessageTypes,
  makeRouter,
  memoryReceiptBook,
  Receipts,
  RecipientRegister,
} from "@bazgasht/casework"
import {
  chain,
  type NotifierAdapter,
  noHash,
  type SendResult,
  Storage,
  type StorageAdapter,
  type StoredEvent,
} from "@bazgasht/casework/ports"
import { iranPack, jalali } from "@bazgasht/iran"
import { gregorian, text } from "@bazgasht/rules"
import { openMemory } from "@bazgasht/storage-memory"
import * as Effect from "effect/Effect"
import * as Result from "effect/Result"

const count = 10_000
const perCase = 5
const rounds = 5
const warmUps = 2
const wantedPerSecond = 2_000

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

const taken: SendResult = { outcome: "accepted", reference: "1" }

const gateway = (): { readonly adapter: NotifierAdapter; readonly sent: () => number } => {
  let sent = 0
  return {
    sent: () => sent,
    adapter: {
      capabilities: {
        name: "memory",
        channel: "sms",
        contents: ["text"],
        reconciles: false,
        idempotent: true,
        receipts: "none",
      },
      send: () =>
        Effect.sync(() => {
          sent++
          return taken
        }),
    },
  }
}

const filled = (): Effect.Effect<StorageAdapter> =>
  Effect.gen(function* () {
    const storage = Effect.runSync(openMemory())
    for (let number = 0; number < count / perCase; number++) {
      const name = { kind: "loan", subject: `loan-${number}` }
      const messages = Array.from({ length: perCase }, (_, place) => ({
        id: `${number}-${place}`,
        channel: "sms",
        recipient: `person-${number}`,
        template: "loan.approved",
        parameters: { name: "زهرا", day: 20_000 + place },
      }))
      yield* storage.commit({
        ...name,
        expectedVersion: 0,
        events: chain([{ ...name, version: 1, body: null }], noHash, messages) as [StoredEvent],
        document: null,
        attributes: {},
        messages,
      })
    }
    return storage
  }).pipe(Effect.orDie)

/** What cannot be done without: claiming, handing over, settling. */
const byHand = (storage: StorageAdapter, { send }: NotifierAdapter) =>
  Effect.gen(function* () {
    for (let now = 0; ; now++) {
      const messages = yield* storage.claim({ owner: "hand", now, until: now + 10, limit: 64 })
      if (messages.length === 0) return
      for (const { id, lease, channel } of messages) {
        yield* send({ key: id, channel, to: "", language: "fa", content: { kind: "text", text: "" } })
        yield* storage.settle([{ id, lease, status: "accepted", reference: "1" }], now)
      }
    }
  }).pipe(Effect.orDie)

const byDispatcher = (storage: StorageAdapter, adapter: NotifierAdapter) =>
  Effect.gen(function* () {
    const router = Result.getOrThrow(
      makeRouter({ adapters: [adapter], routes: [{ channel: "sms", adapters: ["memory"] }], types }),
    )
    const style = { pack: iranPack, calendars: { fa: jalali, en: gregorian } }
    const { once } = yield* makeDispatcher({ owner: "bench", router, style })
    while ((yield* once) > 0);
  }).pipe(
    Effect.orDie,
    Effect.provideService(Storage, storage),
    Effect.provideService(Receipts, memoryReceiptBook()),
    Effect.provideService(RecipientRegister, {
      find: () => Effect.succeed({ address: "+989120000001", language: "fa", consents: true }),
    }),
  )

const cpuSeconds = (): number => {
  const { user, system } = process.cpuUsage()
  return (user + system) / 1_000_000
}

const perSecond = async (
  drain: (storage: StorageAdapter, adapter: NotifierAdapter) => Effect.Effect<void>,
): Promise<number> => {
  const storage = await Effect.runPromise(filled())
  const { adapter, sent } = gateway()
  const start = cpuSeconds()
  await Effect.runPromise(drain(storage, adapter))
  const seconds = cpuSeconds() - start
  if (sent() !== count) throw new Error(`${sent()} of ${count} messages were sent`)
  return count / seconds
}

const dispatched: Array<number> = []
const shares: Array<number> = []
for (let round = -warmUps; round < rounds; round++) {
  const bare = await perSecond(byHand)
  const reached = await perSecond(byDispatcher)
  console.error(`${Math.round(reached)} a second, by hand ${Math.round(bare)}`)
  // The first rounds only warm the engine up.
  if (round < 0) continue
  dispatched.push(reached)
  shares.push(bare / reached)
}

const measured = (values: ReadonlyArray<number>) => {
  const sorted = values.toSorted((one, other) => one - other)
  const at = (index: number): number => sorted[index] ?? Number.NaN
  return { median: at(Math.floor(sorted.length / 2)), least: at(0), greatest: at(sorted.length - 1) }
}
const twoDigits = (value: number): string => Number(value.toPrecision(2)).toLocaleString("en")
const spread = ({ median, least, greatest }: ReturnType<typeof measured>): string =>
  `${twoDigits(median)} (${twoDigits(least)} to ${twoDigits(greatest)})`

const speed = measured(dispatched)
const share = measured(shares)

console.log(
  JSON.stringify({
    title: "Sending messages",
    text: [
      `A dispatcher drains ${count.toLocaleString("en")} messages of ${(count / perCase).toLocaleString("en")} cases from an outbox in memory into a gateway in the same process: consent, quiet hours, rendering and a time-out for every message. The bare loop claims, hands over and settles, and does nothing else. Figures are messages for a second of CPU time, garbage collection on other cores included, the median of ${rounds} rounds after ${warmUps} that warm the engine up, with the smallest and the greatest beside it.`,
    ],
    head: ["messages", "a second", "times the time of the bare loop"],
    rows: [[count.toLocaleString("en"), spread(speed), spread(share)]],
    targets: [
      {
        says: "messages a second on one core",
        wanted: `at least ${wantedPerSecond.toLocaleString("en")}`,
        reached: spread(speed),
        holds: speed.median >= wantedPerSecond,
      },
    ],
  }),
)

/** Dispatchers as steps of a job: every message is sent once, whichever process runs which step and however often. */

import {
  type MessageStyle,
  makeDispatcher,
  makeMessageTypes,
  makeRouter,
  memoryReceiptBook,
  Receipts,
  RecipientRegister,
} from "@bazgasht/casework"
import {
  type CaseCommit,
  chain,
  type MessageToSend,
  type NotifierAdapter,
  noHash,
  Storage,
  type StorageAdapter,
  tablesInMemory,
} from "@bazgasht/casework/ports"
import { openMemory } from "@bazgasht/storage-memory"
import * as Effect from "effect/Effect"
import * as Result from "effect/Result"
import { expect, test } from "vitest"
import { jobRecords, stepRunner } from "../src/engine.ts"
import { dispatchJob } from "../src/index.ts"

const types = Result.getOrThrow(
  makeMessageTypes([
    {
      name: "loan.granted",
      fields: { amount: { kind: "count", longest: 9 } },
      channels: { email: { data: ["amount"] } },
    },
  ]),
)

/** A message of data has no words in it: only the languages of a style are looked at. */
const style = { calendars: {}, pack: { languages: new Map() } } as unknown as MessageStyle

const grantOf = (number: number): CaseCommit => {
  const name = { kind: "loan", subject: `loan-${number}` }
  const message: MessageToSend = {
    id: `message-${number}`,
    channel: "email",
    recipient: `person-${number % 5}`,
    template: "loan.granted",
    parameters: { amount: number },
  }
  const event = { ...name, version: 1, body: { type: "granted" } }
  const [first] = chain([event], noHash, [message])
  if (first === undefined) throw new Error("a chain of one event is empty")
  return {
    ...name,
    expectedVersion: 0,
    events: [first],
    document: {},
    attributes: {},
    messages: [message],
  }
}

/** The kind of a process with a dispatcher of its own, over the store that all share. */
const kindOf = (owner: string, storage: StorageAdapter, sent: Array<string>) =>
  Effect.gen(function* () {
    const gateway: NotifierAdapter = {
      capabilities: {
        name: "gateway",
        channel: "email",
        contents: ["data"],
        reconciles: false,
        idempotent: false,
        receipts: "none",
      },
      send: ({ key }) =>
        Effect.andThen(
          Effect.yieldNow,
          Effect.sync(() => {
            sent.push(key)
            return { outcome: "accepted" } as const
          }),
        ),
    }
    const routes = [{ channel: "email", adapters: ["gateway"] }] as const
    const router = Result.getOrThrow(makeRouter({ adapters: [gateway], routes, types }))
    const dispatcher = yield* makeDispatcher({ owner, router, style, timeout: "1 second" })
    return dispatchJob("messages", dispatcher.due)
  }).pipe(
    Effect.provideService(Storage, storage),
    Effect.provideService(Receipts, memoryReceiptBook()),
    Effect.provideService(RecipientRegister, {
      find: () => Effect.succeed({ address: "person@example.org", language: "en", consents: true }),
    }),
  )

test("two processes that both run every step send each message once", () =>
  Effect.runPromise(
    Effect.gen(function* () {
      const count = 60
      const storage = yield* openMemory()
      yield* Effect.forEach(Array.from({ length: count }), (_, number) => storage.commit(grantOf(number)))
      const sent: Array<string> = []
      const kinds = [yield* kindOf("one", storage, sent), yield* kindOf("two", storage, sent)]
      const records = jobRecords(tablesInMemory())
      const steps = [0, 1, 2]
      yield* records.begin("messages-1", { kind: "messages", input: { dispatchers: 3 }, steps })
      yield* Effect.forEach(
        kinds.map((kind) => stepRunner({ kinds: [kind], records })),
        (runner) =>
          Effect.andThen(
            Effect.forEach(steps, (place) => runner.runStep("messages-1", place), { concurrency: 2 }),
            runner.finish("messages-1"),
          ),
        { concurrency: 2 },
      )
      expect(yield* records.head("messages-1")).toMatchObject({ status: "done", kept: 3 })
      expect(sent.length).toBe(count)
      expect(new Set(sent).size).toBe(count)
    }),
  ))

import { chain, noHash, Storage, type StoredEvent } from "@bazgasht/casework/ports"
import * as Effect from "effect/Effect"
import { expect, test } from "vitest"
import { memoryStorage, openMemory } from "../src/index.ts"

const loan = { kind: "loan", subject: "loan-1" }

const commitOf = (body: string) => ({
  ...loan,
  expectedVersion: 0,
  events: chain([{ ...loan, version: 1, body }], noHash) as [StoredEvent],
  document: body,
  attributes: {},
  messages: [],
})

test("the layer is a store of its own every time it is built", async () => {
  const opened = Effect.gen(function* () {
    const storage = yield* Storage
    yield* storage.commit(commitOf("opened"))
    return yield* storage.load(loan)
  })
  for (const _ of [1, 2]) {
    const found = await Effect.runPromise(Effect.provide(opened, memoryStorage()))
    expect(found?.document).toBe("opened")
  }
})

test("what is opened is a store of its own every time it is run", async () => {
  const opening = openMemory()
  const [one, other] = [Effect.runSync(opening), Effect.runSync(opening)]
  await Effect.runPromise(one.commit(commitOf("opened")))
  expect(await Effect.runPromise(other.load(loan))).toBeUndefined()
})

test("a limit of bytes is declared and kept", async () => {
  const storage = Effect.runSync(openMemory({ maxBytes: 8 }))
  expect(storage.capabilities).toEqual({
    name: "memory",
    durable: false,
    projections: true,
    basis: true,
    queries: true,
    shared: false,
    supportsRequeue: true,
    claims: true,
    maxBytes: 8,
  })
  const failure = await Effect.runPromise(Effect.flip(storage.commit(commitOf("1234567"))))
  expect(failure.code).toBe("storage.tooLarge")
  expect(await Effect.runPromise(storage.commit(commitOf("123456")))).toEqual({ version: 1, position: 1 })
})

test("nothing happens before a request is run, and again each time it is", async () => {
  const storage = Effect.runSync(openMemory())
  const commit = storage.commit(commitOf("opened"))
  expect(await Effect.runPromise(storage.load(loan))).toBeUndefined()
  await Effect.runPromise(commit)
  expect((await Effect.runPromise(Effect.flip(commit))).code).toBe("storage.versionConflict")
})

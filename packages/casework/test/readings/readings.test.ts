/** Whatever is read of a case leaves an entry, once and off its path; and no reading goes unrecorded, whatever becomes of the register. */

import { accessBy, countedIds, makeCasework } from "@bazgasht/casework"
import { Storage, StorageError } from "@bazgasht/casework/ports"
import { memoryReadings, type ReadingRegister } from "@bazgasht/casework/readings"
import { runs } from "@bazgasht/properties"
import * as Effect from "effect/Effect"
import * as Layer from "effect/Layer"
import * as Logger from "effect/Logger"
import * as Result from "effect/Result"
import * as fc from "fast-check"
import { expect, it } from "vitest"
import { callerOf, commands, commandTo, openRequests, requestCases, setting } from "../services/requests.ts"
import { toyStore } from "../services/toy-store.ts"

const subjects = ["request-1", "request-2", "request-3"]

/** A store with some requests, each of which concerns somebody. */
const filled = Effect.gen(function* () {
  const storage = toyStore()
  const service = openRequests(storage)
  for (const subject of subjects) {
    const command = commandTo(subject, 0, ["person-7", "family"], { type: "ask", beneficiary: "person-7" })
    yield* service.handleUnknown({ caller: callerOf("person-7", "family"), command, setting })
  }
  return storage
})

/** Boards read all of it, families nothing. */
const access = accessBy({
  grants: [{ to: ["board"], kinds: ["request"], relation: "any", see: "whole", do: commands }],
})

const opened = (
  register: ReadingRegister,
  options: { readonly maxWaiting?: number; readonly protects?: (kind: string) => boolean } = {},
) =>
  Effect.flatMap(filled, (storage) =>
    makeCasework({
      storage: Layer.succeed(Storage, storage),
      kinds: { request: requestCases },
      access,
      ids: countedIds("reading"),
      readings: { register, auditors: ["auditor"], ...options },
    }),
  )

const board = { ...callerOf("person-1", "board"), purpose: "review.yearly" }
const family = callerOf("person-2", "family")
const all = { limit: 1_000 }

const steps = fc.array(
  fc.record({
    way: fc.constantFrom("read" as const, "history" as const, "replayed" as const, "found" as const),
    caller: fc.constantFrom(board, family),
    subject: fc.constantFrom(...subjects, "request-۲", "request-9"),
  }),
  { maxLength: 12 },
)

it("leaves an entry for each case of which something was given, and for nothing else", () =>
  fc.assert(
    fc.asyncProperty(steps, async (asked) => {
      const register = memoryReadings()
      const expected: Array<string> = []
      const reading = Effect.gen(function* () {
        const { cases } = yield* opened(register)
        for (const { caller, subject, way } of asked) {
          const request = { caller, subject }
          const answer: Result.Result<unknown, unknown> = yield* Effect.result<unknown, unknown, never>(
            way === "read"
              ? cases.request.read(request)
              : way === "history"
                ? cases.request.history(request)
                : way === "replayed"
                  ? cases.request.replay(request)
                  : cases.request.find({ caller, query: { where: [], limit: 100 } }),
          )
          if (Result.isFailure(answer) || caller !== board) continue
          for (const one of way === "found" ? subjects : [subject.replace("۲", "2")])
            expected.push(`${way} ${one}`)
        }
      })
      await Effect.runPromise(Effect.scoped(reading))
      const kept = await Effect.runPromise(register.find(all))
      expect(kept.map(({ subject, way }) => `${way} ${subject}`)).toEqual(expected)
      for (const { kind, person, purpose, roles } of kept)
        expect({ kind, person, purpose, roles }).toEqual({
          ...{ kind: "request", person: "person-1", purpose: "review.yearly", roles: ["board"] },
        })
    }),
    { numRuns: runs(100) },
  ))

/** A register that answers only while it is up. */
const register = () => {
  const kept = memoryReadings()
  const state = { isUp: false }
  const failing: ReadingRegister = {
    ...kept,
    append: (readings) =>
      state.isUp ? kept.append(readings) : Effect.fail(new StorageError({ code: "storage.unavailable" })),
  }
  return { failing, kept, state }
}

it("waits for no register, refuses to read once too many entries wait, and loses none", async () => {
  const { failing, kept, state } = register()
  const program = Effect.gen(function* () {
    const { cases } = yield* opened(failing, { maxWaiting: 3 })
    const read = Effect.result(cases.request.read({ caller: board, subject: "request-1" }))
    for (const _ of [1, 2, 3]) expect(Result.isSuccess(yield* read)).toBe(true)
    const refused = yield* read
    expect(Result.isFailure(refused) && refused.failure.code).toBe("storage.unavailable")
    state.isUp = true
    yield* Effect.sleep("250 millis")
    expect(yield* kept.find(all)).toHaveLength(3)
    expect(Result.isSuccess(yield* read)).toBe(true)
  })
  await Effect.runPromise(Effect.scoped(program))
  expect(await Effect.runPromise(kept.find(all))).toHaveLength(4)
})

it("says without a person that entries were lost at the end, and how many", async () => {
  const said: Array<string> = []
  const logger = Logger.make(({ fiber, message }) => {
    said.push(JSON.stringify([message, fiber.id]))
  })
  const program = Effect.gen(function* () {
    const { cases } = yield* opened(register().failing)
    yield* cases.request.read({ caller: board, subject: "request-1" })
  })
  await Effect.runPromise(Effect.scoped(program).pipe(Effect.provide(Logger.layer([logger]))))
  expect(said.join()).toContain("readings were not recorded")
  expect(said.join()).not.toMatch(/person-|request-/)
})

it("is shown to auditors alone, who leave an entry themselves; what is not protected leaves none", async () => {
  const kept = memoryReadings()
  const program = Effect.gen(function* () {
    const { cases, readings } = yield* opened(kept)
    yield* cases.request.read({ caller: board, subject: "request-1" })
    yield* Effect.sleep("20 millis")
    const refused = yield* Effect.result(readings({ caller: board, ...all }))
    expect(Result.isFailure(refused) && refused.failure.code).toBe("access.notGranted")
    const auditor = callerOf("person-3", "auditor")
    const found = yield* readings({ caller: auditor, kind: "request", subject: "request-۱", ...all })
    expect(found.map(({ person, way }) => [person, way])).toEqual([["person-1", "read"]])
    yield* Effect.sleep("20 millis")
    expect((yield* kept.find(all)).map(({ person, way }) => [person, way])).toEqual([
      ["person-1", "read"],
      ["person-3", "readings"],
    ])
    const open = yield* opened(memoryReadings(), { protects: () => false })
    yield* open.cases.request.read({ caller: board, subject: "request-1" })
    yield* Effect.sleep("20 millis")
    expect(yield* open.readings({ caller: auditor, ...all })).toEqual([])
  })
  await Effect.runPromise(Effect.scoped(program))
})

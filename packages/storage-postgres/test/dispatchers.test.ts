import { settledStatuses } from "@bazgasht/casework/ports"
import * as Effect from "effect/Effect"
import { describe, expect, test } from "vitest"
import { openPostgres } from "../src/index.ts"
import { following, message, opening } from "./changes.ts"
import { onRow, undisturbed } from "./disturb.ts"
import { freshSchema, needsServer, serverUrl } from "./server.ts"
import { freshStorage, place, run } from "./stores.ts"

const cases = 12
const messagesOfEach = 9
const dispatchers = 6

describe(`several dispatchers, ${place}`, () => {
  test("send every message once, and those of a case in their order", () =>
    run(
      Effect.gen(function* () {
        const storage = yield* freshStorage
        for (let index = 0; index < cases; index++) {
          const named = (from: number) => [0, 1, 2].map((step) => message(`${index}/${from + step}`))
          const first = opening(`loan-${index}`, { messages: named(0) })
          const second = following(first, { messages: named(3) })
          for (const change of [first, second, following(second, { messages: named(6) })])
            yield* storage.commit(change)
        }
        const sent: Array<string> = []
        const dispatch = (owner: string) =>
          Effect.gen(function* () {
            // Time stands still: no claim runs out while another dispatcher is at it.
            while (sent.length < cases * messagesOfEach) {
              const claimed = yield* storage.claim({ owner, now: 1, until: 2, limit: 4 })
              for (const { attempts, id } of claimed) sent.push(attempts === 1 ? id : `${id} again`)
              yield* Effect.yieldNow
              const settlements = claimed.map(({ id, lease }) => ({
                id,
                lease,
                status: "accepted" as const,
              }))
              expect(yield* storage.settle(settlements, 1)).toEqual([])
            }
          })
        yield* Effect.all(
          Array.from({ length: dispatchers }, (_, index) => dispatch(`dispatcher-${index}`)),
          { concurrency: "unbounded" },
        )
        for (let index = 0; index < cases; index++) {
          const ofCase = sent.filter((id) => id.startsWith(`${index}/`))
          expect(ofCase).toEqual(Array.from({ length: messagesOfEach }, (_, step) => `${index}/${step}`))
        }
        expect(sent.length).toBe(cases * messagesOfEach)
      }),
    ))

  test("pass over what is claimed until the claim runs out, and a late settlement changes nothing", () =>
    run(
      Effect.gen(function* () {
        const storage = yield* freshStorage
        yield* storage.commit(opening("loan-1", { messages: [message("m-1"), message("m-2")] }))
        const [slow] = yield* storage.claim({ owner: "slow", now: 0, until: 10, limit: 9 })
        expect(yield* storage.claim({ owner: "slow", now: 9, until: 19, limit: 9 })).toEqual([])
        const [quick] = yield* storage.claim({ owner: "quick", now: 10, until: 20, limit: 9 })
        expect([slow?.id, quick?.id, quick?.attempts]).toEqual(["m-1", "m-1", 2])
        const settle = (lease: string | undefined) =>
          storage.settle([{ id: "m-1", lease: lease ?? "", status: "accepted" }], 11)
        expect(yield* settle(slow?.lease)).toEqual(["m-1"])
        expect(yield* storage.claim({ owner: "quick", now: 11, until: 20, limit: 9 })).toEqual([])
        expect(yield* settle(quick?.lease)).toEqual([])
        expect(yield* settle(quick?.lease)).toEqual(["m-1"])
        const [next] = yield* storage.claim({ owner: "quick", now: 11, until: 20, limit: 9 })
        expect(next?.id).toBe("m-2")
      }),
    ))

  test("take in turn what had to wait, the earliest first, and the others", () =>
    run(
      Effect.gen(function* () {
        const storage = yield* freshStorage
        for (const id of ["a", "b", "c", "d"]) yield* storage.commit(opening(id, { messages: [message(id)] }))
        for (const [id, notBefore] of Object.entries({ late: 9, early: 8, tomorrow: 50 }))
          yield* storage.commit(opening(id, { messages: [{ ...message(id), notBefore }] }))
        const claim = (limit: number, now = 10) =>
          Effect.map(storage.claim({ owner: "one", now, until: 20, limit }), (claimed) =>
            claimed.map(({ id }) => id),
          )
        expect(yield* claim(1)).toEqual(["a"])
        expect(yield* claim(1, 11)).toEqual(["early"])
        expect(yield* claim(2)).toEqual(["b", "late"])
        expect(yield* claim(3)).toEqual(["c", "d"])
      }),
    ))

  test.each([...settledStatuses, "waiting", "unknown"] as const)(
    "leave the next message of a case alone until the one before it is settled: %s",
    (status) =>
      run(
        Effect.gen(function* () {
          const storage = yield* freshStorage
          yield* storage.commit(opening("loan-1", { messages: [message("m-1"), message("m-2")] }))
          const [{ id, lease } = { id: "", lease: "" }] = yield* storage.claim({
            owner: "one",
            now: 0,
            until: 10,
            limit: 9,
          })
          yield* storage.settle([{ id, lease, status, notBefore: 50 }], 1)
          const claimed = yield* storage.claim({ owner: "one", now: 20, until: 30, limit: 9 })
          expect(claimed.map((next) => next.id)).toEqual(settledStatuses.has(status) ? ["m-2"] : [])
        }),
      ),
  )
})

describe.skipIf(serverUrl === undefined)(`${needsServer}a message that is added to a case`, () => {
  const schemaWithStore = Effect.flatMap(freshSchema, (schema) =>
    Effect.map(openPostgres({ url: serverUrl ?? "", schema }), (storage) => ({ schema, storage })),
  )

  test.each([
    { what: "commit", event: "insert on events" },
    { what: "settlement", event: "update on messages" },
  ])("while the last one before it is settled is not forgotten: the $what is slow", ({ event, what }) =>
    run(
      Effect.gen(function* () {
        const { schema, storage } = yield* schemaWithStore
        const first = opening("loan-1", { messages: [message("m-1")] })
        yield* storage.commit(first)
        const [claimed] = yield* storage.claim({ owner: "one", now: 0, until: 10, limit: 9 })
        yield* Effect.promise(() => onRow(schema, event, "at the commit", "perform pg_sleep(0.5)"))
        const commit = storage.commit(following(first, { messages: [message("m-2")] }))
        const settle = storage.settle([{ id: "m-1", lease: claimed?.lease ?? "", status: "accepted" }], 1)
        const later = <Value, Failure>(work: Effect.Effect<Value, Failure>) =>
          Effect.delay(work, "100 millis")
        yield* Effect.all(what === "commit" ? [commit, later(settle)] : [later(commit), settle], {
          concurrency: 2,
        })
        yield* Effect.promise(() => undisturbed(schema))
        const next = yield* storage.claim({ owner: "one", now: 1, until: 10, limit: 9 })
        expect(next.map(({ id }) => id)).toEqual(["m-2"])
      }),
    ),
  )
})

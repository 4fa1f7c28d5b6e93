/** Pools that reserve money for the same petitions at the same moment, over real stores: together they never hold more than a petition lacks. */

import { makeCasework } from "@bazgasht/casework"
import { Storage, type StorageAdapter } from "@bazgasht/casework/ports"
import { runs } from "@bazgasht/properties"
import type { Money } from "@bazgasht/rules"
import { openMemory } from "@bazgasht/storage-memory"
import * as Effect from "effect/Effect"
import * as Layer from "effect/Layer"
import * as Result from "effect/Result"
import * as Schema from "effect/Schema"
import * as fc from "fast-check"
import { describe, expect, it } from "vitest"
import { freshStorage, place as ofPostgres } from "../../../storage-postgres/test/stores.ts"
import { openSqlite } from "../../../storage-sqlite/src/index.ts"
import { type Asked, beginnings, day, kinds, mayAll, officer, settings } from "./fund-commands.ts"
import { takingTurns } from "./taking-turns.ts"

const access = mayAll(kinds)
const readPool = Schema.decodeUnknownSync(kinds.pool.schemas().state)

const pools = ["pool-1", "pool-2", "pool-3"] as const
const petitions = ["petition-0", "petition-1"] as const
/** What each petition lacks. */
const lacking = 100

const openOver = Effect.fnUntraced(function* (storage: StorageAdapter, prefix: string) {
  const { cases } = yield* makeCasework({ kinds, access, storage: Layer.succeed(Storage, storage) })
  let given = 0
  return Effect.fnUntraced(function* ({ content, kind, subject }: Asked) {
    const { version = 0 } = (yield* storage.load({ kind, subject })) ?? {}
    // Whoever reserved money does not send it, and whoever opened a petition does not screen it.
    const person = `person-${["screen", "approve", "order"].includes(content.type) ? 1 : 0}`
    return yield* Effect.result(
      cases[kind].handleUnknown({
        caller: officer(person),
        command: {
          ...{ ...content, subject, id: `${prefix}-${given++}`, at: day, expectedVersion: version },
          by: { id: person, role: "officer" },
        },
        setting: settings[kind] as never,
      }) as Effect.Effect<unknown, { readonly code: string }>,
    )
  })
})

/** Each pool has gifts of 70 and of 50. */
const openings: ReadonlyArray<Asked> = [
  ...beginnings.filter(({ kind }) => kind !== "pool"),
  ...pools.flatMap((subject) =>
    beginnings.filter(({ kind }) => kind === "pool").map((one) => ({ ...one, subject })),
  ),
]

const reserve = (pool: string, petition: string, grant: string, amounts: ReadonlyArray<number>): Asked => ({
  kind: "pool",
  subject: pool,
  content: {
    type: "reserve",
    grants: [
      {
        ...{ grant, petition, obligation: "debt" },
        payments: amounts.flatMap((amount, gift) =>
          amount > 0 ? [{ gift: `gift-${gift}`, amount: amount as Money }] : [],
        ),
      },
    ],
  },
})

/** What a pool does for a petition: it reserves so much of each gift, and frees that again or proposes the grant, or does neither. */
const wishes = fc.record({
  petition: fc.constantFrom(...petitions),
  amounts: fc.tuple(fc.integer({ min: 0, max: 70 }), fc.integer({ min: 1, max: 50 })),
  after: fc.constantFrom("nothing", "nothing", "free", "propose"),
})
const plans = fc.record({
  ofPools: fc.tuple(...pools.map(() => fc.array(wishes, { minLength: 1, maxLength: 3 }))),
  turns: fc.array(fc.nat(6), { minLength: 20, maxLength: 20 }),
})

/** What the pools of a store hold for a petition, each for itself. */
const heldFor = Effect.fnUntraced(function* (storage: StorageAdapter, petition: string) {
  const held: Array<number> = []
  for (const subject of pools) {
    const state = readPool((yield* storage.load({ kind: "pool", subject }))?.document)
    const reservations = state.stage === "none" ? [] : state.reservations
    held.push(
      reservations
        .filter((one) => one.petition === petition && one.status === "reserved")
        .flatMap(({ payments }) => payments)
        .reduce((sum, { amount }) => sum + amount, 0),
    )
  }
  return held
})

const stores = {
  memory: openMemory(),
  SQLite: openSqlite({ file: ":memory:" }),
  [`PostgreSQL, ${ofPostgres}`]: freshStorage,
}

describe.each(Object.entries(stores))("pools that reserve at the same moment over %s", (_, open) => {
  it("hold together what a petition lacks at most, and all of that where they may", async () => {
    let shared = 0
    await fc.assert(
      fc.asyncProperty(plans, ({ ofPools, turns }) =>
        Effect.runPromise(
          Effect.scoped(
            Effect.gen(function* () {
              const storage = yield* open
              const first = yield* openOver(storage, "alone")
              for (const asked of openings) {
                const answer = yield* first(asked)
                if (Result.isFailure(answer))
                  return yield* Effect.die(`${asked.content.type}: ${answer.failure.code}`)
              }
              const refusals = new Set<string>()
              let operations = 0
              const turn = () => turns[operations++ % turns.length] ?? 0
              const give = yield* openOver(takingTurns(storage, turn), "together")
              const ask = (asked: Asked) =>
                Effect.map(give({ ...asked, content: { ...asked.content } }), (answer) => {
                  if (Result.isFailure(answer)) refusals.add(answer.failure.code)
                  return Result.isSuccess(answer)
                })
              yield* Effect.forEach(
                ofPools,
                (wanted, place) =>
                  Effect.gen(function* () {
                    const pool = pools[place] ?? pools[0]
                    for (const [number, { after, amounts, petition }] of wanted.entries()) {
                      const grant = `${pool}/${number}`
                      if (!(yield* ask(reserve(pool, petition, grant, amounts)))) continue
                      if (after === "free")
                        yield* ask({
                          ...{ kind: "pool", subject: pool },
                          content: { type: "free", grants: [grant], reason: "not used" },
                        })
                      if (after === "propose")
                        yield* ask({
                          ...{ kind: "charityGrant", subject: grant },
                          content: { type: "reserve", pool, petition, obligation: "debt" },
                        })
                    }
                  }),
                { concurrency: "unbounded", discard: true },
              )
              for (const petition of petitions) {
                const held = yield* heldFor(storage, petition)
                const sum = held.reduce((all, one) => all + one, 0)
                expect(sum).toBeLessThanOrEqual(lacking)
                if (held.filter((one) => one > 0).length > 1) shared++
              }
              // Nothing but money refuses.
              const known = ["gift.notFree", "grant.overResidual", "claim.held", "case.conflict"]
              expect([...refusals].filter((code) => !known.includes(code))).toEqual([])
            }),
          ),
        ),
      ),
      {
        numRuns: runs(60, { least: 20 }),
        examples: [
          [
            {
              ofPools: [70, 60, 50].map((amount) => [
                { petition: "petition-0", amounts: [amount, 1], after: "nothing" },
              ]) as never,
              turns: Array.from({ length: 20 }, () => 1),
            },
          ],
          // What a pool holds already does not let it take more.
          [
            {
              ofPools: [
                [{ petition: "petition-1", amounts: [0, 16], after: "nothing" }],
                [
                  { petition: "petition-1", amounts: [53, 12], after: "nothing" },
                  { petition: "petition-1", amounts: [15, 5], after: "nothing" },
                ],
                [],
              ] as never,
              turns: Array.from({ length: 20 }, (_, place) => place % 7),
            },
          ],
          [
            {
              ofPools: [30, 29, 28].map((amount) => [
                { petition: "petition-0", amounts: [amount, 1], after: "propose" },
              ]) as never,
              turns: Array.from({ length: 20 }, () => 0),
            },
          ],
        ],
      },
    )
    // Some petitions are helped by several pools.
    expect(shared).toBeGreaterThan(0)
  }, 60_000)

  it("leaves to another pool what one frees, and nothing before", () =>
    Effect.runPromise(
      Effect.scoped(
        Effect.gen(function* () {
          const storage = yield* open
          const give = yield* openOver(storage, "alone")
          for (const asked of openings) yield* give(asked)
          const code = (asked: Asked) =>
            Effect.map(give(asked), (answer) => (Result.isSuccess(answer) ? "done" : answer.failure.code))
          expect(yield* code(reserve("pool-1", "petition-0", "a", [60, 20]))).toBe("done")
          expect(yield* code(reserve("pool-2", "petition-0", "b", [21, 0]))).not.toBe("done")
          expect(yield* code(reserve("pool-2", "petition-0", "b", [20, 0]))).toBe("done")
          expect(yield* code(reserve("pool-2", "petition-1", "c", [50, 0]))).toBe("done")
          const free = { type: "free", grants: ["a"], reason: "not used" }
          expect(yield* code({ kind: "pool", subject: "pool-1", content: free })).toBe("done")
          expect(yield* code(reserve("pool-3", "petition-0", "d", [60, 21]))).not.toBe("done")
          expect(yield* code(reserve("pool-3", "petition-0", "d", [60, 20]))).toBe("done")
        }),
      ),
    ))
})

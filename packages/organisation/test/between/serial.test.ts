/** Commands that come at the same time, over real stores: what is stored is what one after the other would have come to. */

import { makeCasework } from "@bazgasht/casework"
import { commandIn, type FeedEntry, Storage, type StorageAdapter } from "@bazgasht/casework/ports"
import { poolBalanceOf, reservationOf } from "@bazgasht/core/release"
import { runs } from "@bazgasht/properties"
import { openMemory } from "@bazgasht/storage-memory"
import * as Effect from "effect/Effect"
import * as Layer from "effect/Layer"
import * as Result from "effect/Result"
import * as Schema from "effect/Schema"
import * as fc from "fast-check"
import { describe, expect, it } from "vitest"
import { openSqlite } from "../../../storage-sqlite/src/index.ts"
import {
  type Asked,
  beginnings,
  day,
  grantCommands,
  kinds,
  mayAll,
  officer,
  requests,
  settings,
} from "./fund-commands.ts"
import { takingTurns } from "./taking-turns.ts"

const access = mayAll(kinds)

const readPool = Schema.decodeUnknownSync(kinds.pool.schemas().state)
const readPetition = Schema.decodeUnknownSync(kinds.debtPetition.schemas().state)

/** Somebody who asks for something, under the id of their command and on a version. */
interface Given extends Asked {
  readonly id: string
  readonly person: string
  readonly version: number
}

const openOver = Effect.fnUntraced(function* (storage: StorageAdapter) {
  const { cases } = yield* makeCasework({ kinds, access, storage: Layer.succeed(Storage, storage) })
  return ({ content, id, kind, person, subject, version }: Given) =>
    Effect.result(
      cases[kind].handleUnknown({
        caller: officer(person),
        command: {
          ...content,
          id,
          subject,
          at: day,
          by: { id: person, role: "officer" },
          expectedVersion: version,
        },
        setting: settings[kind] as never,
      }) as Effect.Effect<unknown, { readonly code: string }>,
    )
})

/**
 * What is asked for: first, one after the other, the first commands of each grant; then at the same time what leads each grant on from
 * there, and what leads back.
 */
const plans = fc.record({
  before: fc.array(fc.nat(grantCommands), { minLength: 4, maxLength: 4 }),
  turns: fc.array(fc.nat(6), { minLength: 40, maxLength: 40 }),
  back: fc.array(fc.array(fc.nat(requests.length - 4 * grantCommands - 1), { minLength: 1, maxLength: 4 }), {
    minLength: 1,
    maxLength: 3,
  }),
})

const people = ["person-0", "person-1", "person-2"] as const

const stores = { memory: openMemory(), SQLite: openSqlite({ file: ":memory:" }) }

/** The commands that changed something, in the order of the feed. */
const commandsIn = (feed: ReadonlyArray<FeedEntry>): ReadonlyArray<string> =>
  feed.map(({ body }) => commandIn(body) ?? "")

describe.each(Object.entries(stores))("commands at the same time over a store in %s", (_, open) => {
  it("come to what one after the other comes to, in the order of the feed; nothing is paid twice or out of nothing", async () => {
    let payments = 0
    await fc.assert(
      fc.asyncProperty(plans, ({ back, before, turns }) =>
        Effect.runPromise(
          Effect.scoped(
            Effect.gen(function* () {
              const storage = yield* open
              const given = new Map<string, Given>()
              let operations = 0
              const give = yield* openOver(
                takingTurns(storage, () => turns[operations++ % turns.length] ?? 0),
              )
              const ask = Effect.fnUntraced(function* (asked: Asked, place: number) {
                const { version = 0 } = (yield* storage.load(asked)) ?? {}
                const id = `command-${given.size}`
                const one = { ...asked, id, version, person: people[place % people.length] ?? people[0] }
                given.set(id, one)
                return yield* give(one)
              })
              for (const asked of beginnings) {
                const answer = yield* ask(asked, asked.content.type === "screen" ? 1 : 0)
                if (Result.isFailure(answer)) return yield* Effect.die(answer.failure.code)
              }
              const ways = before.map((steps, grant) => {
                const own = requests.slice(grant * grantCommands, (grant + 1) * grantCommands)
                return [own.slice(0, steps), own.slice(steps)] as const
              })
              const each = (all: ReadonlyArray<Asked>, worker: number) =>
                Effect.forEach(all, (asked, place) => ask(asked, place + worker), { discard: true })
              for (const [done] of ways) yield* each(done, 0)
              const leadingBack = back.map((places) =>
                places.map((place) => requests[4 * grantCommands + place] as Asked),
              )
              yield* Effect.forEach([...ways.map(([, left]) => left), ...leadingBack], each, {
                concurrency: "unbounded",
                discard: true,
              })

              const feed = yield* storage.feed({ after: 0, limit: 1000 })
              const serial = yield* openMemory()
              const again = yield* openOver(serial)
              for (const id of commandsIn(feed)) {
                const one = given.get(id)
                if (one === undefined) return yield* Effect.die(`no command ${id}`)
                const answer = yield* again(one)
                expect(Result.isSuccess(answer), `${one.kind} ${one.subject} ${one.content.type}`).toBe(true)
              }
              const serially = yield* serial.feed({ after: 0, limit: 1000 })
              expect(serially).toEqual(feed)

              const stored = yield* storage.load({ kind: "pool", subject: "pool-1" })
              const pool = readPool(stored?.document)
              const { free, ordered, received, refunded, reserved, spent } = poolBalanceOf(pool)
              expect(free + reserved + ordered + spent + refunded).toBe(received)
              expect(Math.min(free, reserved, ordered, spent, refunded)).toBeGreaterThanOrEqual(0)
              payments += spent > 0 ? 1 : 0
              for (const petition of ["petition-0", "petition-1"]) {
                const paid = (pool.stage === "none" ? [] : pool.reservations)
                  .filter((one) => one.petition === petition && one.status === "spent")
                  .flatMap(({ payments }) => payments)
                expect(paid.reduce((sum, { amount }) => sum + amount, 0)).toBeLessThanOrEqual(100)
                const booking = readPetition(
                  (yield* storage.load({ kind: "debtPetition", subject: petition }))?.document,
                )
                // What a petition counts on is not free for another one.
                const freed = ("funds" in booking ? booking.funds : []).filter(
                  ({ receipt }) => reservationOf(pool, receipt)?.status === "freed",
                )
                expect(freed).toEqual([])
              }
            }),
          ),
        ),
      ),
      { numRuns: runs(60, { least: 20 }) },
    )
    // Money does arrive in some of them.
    expect(payments).toBeGreaterThan(0)
  }, 60_000)
})

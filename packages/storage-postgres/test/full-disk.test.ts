import { randomBytes } from "node:crypto"
import type { CaseCommit } from "@bazgasht/casework/ports"
import * as Effect from "effect/Effect"
import { describe, expect, test } from "vitest"
import { openPostgres } from "../src/index.ts"
import { following, message, opening } from "./changes.ts"
import { faultsOf, wholeFeed } from "./feed.ts"
import { freshSchema, onServer } from "./server.ts"
import { hasSmallDisks, needsSmallDisk, smallDisk } from "./small-disk.ts"
import { run } from "./stores.ts"

/** What no server can make smaller. */
const body = { type: "noted", text: randomBytes(12_000).toString("base64") }

/** How many messages there are, and cases and attributes that do not stand where the events end. */
const countsIn = (schema: string) =>
  onServer(async (client) => {
    const { rows } = await client.query(`
      select (select count(*)::integer from ${schema}.messages) as messages,
        (select count(*)::integer from ${schema}.cases c where version <>
          (select max(version) from ${schema}.events e where e.subject = c.subject)) as stale,
        (select count(*)::integer from ${schema}.cases c where not exists (select from ${schema}.attributes a
          where a.subject = c.subject and a.name = 'events' and a.number = c.version)) as misindexed`)
    return rows[0]
  })

describe.skipIf(!hasSmallDisks)(`${needsSmallDisk}a full disk`, () => {
  test("leaves what was stored, stores nothing in part, and is over when there is room again", () =>
    run(
      Effect.gen(function* () {
        const disk = yield* smallDisk(4)
        const schema = yield* freshSchema
        const storage = yield* openPostgres({ url: disk.url, schema })
        const { rows } = yield* Effect.promise(() =>
          onServer((client) =>
            client.query(
              `select count(*)::integer as elsewhere from pg_class
               where relnamespace = '${schema}'::regnamespace and relkind in ('r', 'i') and reltablespace = 0`,
            ),
          ),
        )
        expect(rows).toEqual([{ elsewhere: 0 }])

        const noted = (change: CaseCommit | undefined, count: number) => {
          const special = {
            body,
            events: 2,
            attributes: { events: 2 * (count + 1) },
            messages: [message(`message-${count}`)],
          }
          return change === undefined ? opening("loan-1", special) : following(change, special)
        }
        let change = noted(undefined, 0)
        let stored = 0
        const full = yield* Effect.flip(
          Effect.gen(function* () {
            for (;;) {
              yield* storage.commit(change)
              stored++
              change = noted(change, stored)
            }
          }),
        )
        expect(full).toMatchObject({ code: "storage.full", kind: "loan", subject: "loan-1" })
        expect(stored).toBeGreaterThan(10)
        const whole = { messages: stored, stale: 0, misindexed: 0 }
        expect(yield* Effect.promise(() => countsIn(schema))).toEqual(whole)
        const feed = yield* wholeFeed(storage)
        expect(feed).toHaveLength(2 * stored)
        expect(faultsOf(feed)).toEqual([])
        // It goes on being full, and goes on being read.
        expect(yield* Effect.flip(storage.commit(change))).toMatchObject({ code: "storage.full" })
        expect((yield* storage.load(change))?.version).toBe(2 * stored)

        disk.grow()
        expect(yield* storage.commit(change)).toEqual({ version: 2 * stored + 2, position: 2 * stored + 2 })
        expect(faultsOf(yield* wholeFeed(storage))).toEqual([])
        expect(yield* Effect.promise(() => countsIn(schema))).toEqual({ ...whole, messages: stored + 1 })
      }),
    ))
})

/**
 * Verification of stores of two sizes, of kinds with selective attributes and of one without, in full and from a mark.
 *
 * Prints a report as JSON on standard output and its progress on standard error; `pnpm bench` reads it.
 */

import { mkdtempSync, rmSync } from "node:fs"
import { tmpdir } from "node:os"
import { join } from "node:path"
import type { FeedMark } from "@bazgasht/casework"
import type { StorageAdapter } from "@bazgasht/casework/ports"
import { openPostgres } from "@bazgasht/storage-postgres"
import { openSqlite } from "@bazgasht/storage-sqlite"
import * as Effect from "effect/Effect"
import { freshSchema, onServer, serverUrl } from "../../storage-postgres/test/server.ts"
import {
  eventsOfCase,
  fillPostgres,
  fillSqlite,
  type KindName,
  livesOf,
  rowsOf,
  vacuumAnalyze,
} from "./filled-store.ts"
import { verified } from "./verified.ts"

const isFull = process.env["BAZGASHT_BENCH"] === "full"
const sizes = [10_000, Number(process.env["BAZGASHT_EVENTS"] ?? (isFull ? 100_000 : 40_000))]
const wantedMicroseconds = 60_000_000 / 500_000

const caseloads: { readonly [says: string]: ReadonlyArray<KindName> } = {
  "five kinds": ["supportCase", "loan", "grievance", "entitlement", "placement"],
  "one kind without a selective attribute": ["supportCycle"],
}

/** A mark from before the last tenth of the feed. */
const markBefore = (storage: StorageAdapter, { position }: FeedMark) =>
  Effect.map(
    storage.feed({ after: Math.floor(0.9 * position) - 1, limit: 1 }),
    ([entry]) => entry ?? { position: 0, feedHash: "" },
  )

const measure = (says: string, storage: StorageAdapter) =>
  Effect.gen(function* () {
    const full = yield* verified(storage)
    const further = yield* verified(storage, yield* markBefore(storage, full.mark))
    console.error(
      `${says}, ${full.mark.position}: ${full.microseconds.toFixed(1)} µs an event, ${full.processor.toFixed(1)} of the processor, a turn ${full.longestTurn.toFixed(0)} ms; from a mark ${further.microseconds.toFixed(1)}`,
    )
    return { full, further }
  })

const inSqlite = (size: number, kinds: ReadonlyArray<KindName>) =>
  Effect.gen(function* () {
    const folder = yield* Effect.acquireRelease(
      Effect.sync(() => mkdtempSync(join(tmpdir(), "bazgasht-bench-"))),
      (made) => Effect.sync(() => rmSync(made, { recursive: true })),
    )
    const file = join(folder, "store.sqlite")
    const storage = yield* openSqlite({ file })
    const lives = yield* Effect.promise(() => livesOf(kinds))
    fillSqlite(file, rowsOf(size / eventsOfCase, lives))
    return yield* measure("SQLite", storage)
  })

const inPostgres = (size: number, kinds: ReadonlyArray<KindName>) =>
  Effect.gen(function* () {
    const schema = yield* freshSchema
    const storage = yield* openPostgres({ url: serverUrl ?? "", schema })
    const lives = yield* Effect.promise(() => livesOf(kinds))
    yield* Effect.promise(() =>
      onServer(async (client) => {
        await fillPostgres(client, schema, rowsOf(size / eventsOfCase, lives))
        await vacuumAnalyze(client, schema)
      }),
    )
    return yield* measure("PostgreSQL", storage)
  })

const stores = { SQLite: inSqlite, ...(serverUrl === undefined ? {} : { PostgreSQL: inPostgres }) }

const rows = await Effect.runPromise(
  Effect.forEach(
    Object.entries(stores).flatMap(([store, inStore]) =>
      Object.entries(caseloads).map(([says, kinds]) => ({ store, says, kinds, inStore })),
    ),
    ({ inStore, kinds, says, store }) =>
      Effect.map(
        Effect.forEach(sizes, (size) => Effect.scoped(inStore(size, kinds))),
        (measured) => ({ store, says, measured }),
      ),
  ),
)

const twoDigits = (value = Number.NaN): string => Number(value.toPrecision(2)).toLocaleString("en")

console.log(
  JSON.stringify({
    title: "Verifying a store",
    text: [
      `Stores with ${eventsOfCase} events and as many messages for each case, of real kinds whose documents are replayed: ${sizes.map((size) => size.toLocaleString("en")).join(" and ")} events. Times are for an event, once; growth is that of the processor time of an event from the smaller store to the larger. From a mark the last tenth of the feed is verified with every case that it touches. A turn is the longest that the event loop was held, in processor time.`,
    ],
    head: [
      "",
      "µs for an event",
      "of the processor",
      "growth",
      "from a mark, µs for a new event",
      "longest turn, ms",
    ],
    rows: rows.map(({ measured: [small, large], says, store }) => [
      `${store}, ${says}`,
      twoDigits(large?.full.microseconds),
      twoDigits(large?.full.processor),
      twoDigits((large?.full.processor ?? Number.NaN) / (small?.full.processor ?? Number.NaN)),
      twoDigits(large?.further.microseconds),
      twoDigits(large?.full.longestTurn),
    ]),
    targets: rows.flatMap(({ measured: [small, large], says, store }) => [
      {
        says: `microseconds for an event of ${store}, ${says}`,
        wanted: `under ${wantedMicroseconds}, which is a minute for 500,000`,
        reached: twoDigits(large?.full.microseconds),
        holds: (large?.full.microseconds ?? Number.NaN) < wantedMicroseconds,
      },
      {
        says: `growth of the time of an event, ${store}, ${says}`,
        wanted: "under 1.5",
        reached: twoDigits((large?.full.processor ?? Number.NaN) / (small?.full.processor ?? Number.NaN)),
        holds: (large?.full.processor ?? Number.NaN) < 1.5 * (small?.full.processor ?? Number.NaN),
      },
      {
        says: `milliseconds of the longest turn, ${store}, ${says}`,
        wanted: "under 50",
        reached: twoDigits(large?.full.longestTurn),
        holds: (large?.full.longestTurn ?? Number.NaN) < 50,
      },
    ]),
  }),
)

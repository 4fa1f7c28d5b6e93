/**
 * Figures over a store of 64,000 support cases: folding them into their table, and reading them as of a day.
 *
 * Prints a report as JSON on standard output and its progress on standard error; `pnpm bench` reads it.
 */

import { mkdtempSync, rmSync } from "node:fs"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { DatabaseSync } from "node:sqlite"
import { chain, feedHashOf, noHash } from "@bazgasht/casework/ports"
import { compareFigures, keepUp, projectionStoreOf, readFigures } from "@bazgasht/casework/projections"
import { jalaliDay } from "@bazgasht/iran"
import { organisationProjection } from "@bazgasht/organisation/figures"
import type { Day } from "@bazgasht/rules"
import { openSqlite } from "@bazgasht/storage-sqlite"
import * as Effect from "effect/Effect"
import { supportLives } from "./support-lives.ts"

const isFull = process.env["BAZGASHT_BENCH"] === "full"
const cases = isFull ? 64_000 : 16_000
const associations = 220
const years = 2
const eventsOfCase = 5
const readings = 25
const wantedMilliseconds = 50

const first = jalaliDay(1402, 1, 1)

const lifeOf = supportLives({ cases, associations, years, first })

const folder = mkdtempSync(join(tmpdir(), "bazgasht-bench-"))
const file = join(folder, "store.sqlite")

/** Writes the events in the order of their days, as they would have been committed. */
const fill = (): void => {
  const database = new DatabaseSync(file)
  database.exec("PRAGMA synchronous = OFF; PRAGMA foreign_keys = OFF; BEGIN")
  const insertCase = database.prepare(
    "INSERT INTO cases (kind, subject, version, hash, document, attributes) VALUES ('supportCase', ?, ?, ?, '{}', '{}')",
  )
  const insertEvent = database.prepare(
    `INSERT INTO events (position, kind, subject, version, body, message_digests, previous, hash, feed_hash)
     VALUES (?, 'supportCase', ?, ?, ?, '[]', ?, ?, ?)`,
  )
  const lives = Array.from({ length: cases }, (_, number) => {
    const bodies = lifeOf(number)
    const { subject } = bodies[0] as { readonly subject: string }
    let previous = noHash
    return bodies.map((body, place) => {
      const [event] = chain([{ kind: "supportCase", subject, version: place + 1, body }], previous)
      if (event === undefined) throw new Error("no event")
      previous = event.hash
      return { ...event, at: (body as { readonly at: number }).at }
    })
  })
  for (const life of lives) {
    const last = life.at(-1)
    if (last !== undefined) insertCase.run(last.subject, last.version, last.hash)
  }
  let [position, feedHash] = [0, noHash]
  for (const { body, hash, previous, subject, version } of lives
    .flat()
    .toSorted((one, other) => one.at - other.at || one.version - other.version)) {
    position++
    feedHash = feedHashOf(feedHash, hash)
    insertEvent.run(position, subject, version, JSON.stringify(body), previous, hash, feedHash)
  }
  database.exec("COMMIT")
  database.close()
}

const timed = async <Value>(
  work: () => Promise<Value>,
): Promise<readonly [milliseconds: number, value: Value]> => {
  const start = performance.now()
  const value = await work()
  return [performance.now() - start, value]
}

const medianOf = (values: ReadonlyArray<number>): number =>
  values.toSorted((one, other) => one - other)[Math.floor(values.length / 2)] ?? Number.NaN

const measured = await Effect.runPromise(
  Effect.scoped(
    Effect.gen(function* () {
      const storage = yield* openSqlite({ file })
      fill()
      console.error("filled")
      const store = projectionStoreOf(storage)
      const projection = organisationProjection()
      const run = <Value>(work: Effect.Effect<Value, unknown>) => timed(() => Effect.runPromise(work))
      const [folded] = yield* Effect.promise(() => run(keepUp(store, projection)))
      console.error(`folded in ${folded.toFixed(0)} ms`)
      const last = first + 365 * years
      const read: Array<number> = []
      const compared: Array<number> = []
      for (let turn = 0; turn < readings; turn++) {
        const day = (first + 100 + Math.floor(((last - first) * turn) / readings)) as Day
        const [one, { values }] = yield* Effect.promise(() => run(readFigures(store, projection, { day })))
        const waiting = values.filter(({ figure }) => figure === "familiesCovered")
        const covered = waiting.reduce((sum, { value }) => sum + value, 0)
        const [both] = yield* Effect.promise(() =>
          run(compareFigures(store, projection, { day, against: (day - 30) as Day })),
        )
        read.push(one)
        compared.push(both)
        console.error(`${covered} covered: ${one.toFixed(1)} ms, compared ${both.toFixed(1)} ms`)
      }
      return { folded, read: medianOf(read), longest: Math.max(...read), compared: medianOf(compared) }
    }),
  ),
)
rmSync(folder, { recursive: true })

const twoDigits = (value: number): string => Number(value.toPrecision(2)).toLocaleString("en")

console.log(
  JSON.stringify({
    title: "Figures of a store",
    text: [
      `A SQLite file with ${cases.toLocaleString("en")} support cases of ${associations} associations over ${years} years, ${eventsOfCase} events each. All figures of the organisation are folded into their table once, and then read as of ${readings} days, by unit and code, and compared with the days a month before.`,
    ],
    head: ["", ""],
    rows: [
      ["folding, µs for an event", twoDigits((1000 * measured.folded) / (cases * eventsOfCase))],
      ["as of a day, ms (median)", twoDigits(measured.read)],
      ["as of a day, ms (longest)", twoDigits(measured.longest)],
      ["difference between two days, ms (median)", twoDigits(measured.compared)],
    ],
    targets: [
      {
        says: `the figures of ${cases.toLocaleString("en")} cases as of a day`,
        wanted: `under ${wantedMilliseconds} ms`,
        reached: `${twoDigits(measured.read)} ms`,
        holds: measured.read < wantedMilliseconds,
      },
    ],
  }),
)

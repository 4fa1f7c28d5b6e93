/**
 * Pages of work lists in a store of a country: 100,000 cases, and a million where figures are recorded.
 *
 * Prints a report as JSON on standard output and its progress on standard error; `pnpm bench` reads it.
 */

import * as Effect from "effect/Effect"
import { openPostgres } from "../src/index.ts"
import { freshSchema, onServer, serverUrl } from "../test/server.ts"
import { fillLists, listPages, middleOf } from "../test/work-lists.ts"
import { type Measured, spread } from "./measured.ts"
import { pageTimes, rounds } from "./page-times.ts"

if (serverUrl === undefined) throw new Error("The benchmark needs a PostgreSQL server: BAZGASHT_POSTGRES_URL")
const url = serverUrl

const sizes = process.env["BAZGASHT_BENCH"] === "full" ? [100_000, 1_000_000] : [100_000]
const wantedMilliseconds = 10

interface Row {
  readonly size: number
  readonly says: string
  readonly unknown: Measured
  readonly analyzed: Measured
}

const measure = (size: number) =>
  Effect.gen(function* () {
    const schema = yield* freshSchema
    const storage = yield* openPostgres({ url, schema, statementTimeout: 300_000 })
    yield* Effect.promise(() => onServer((client) => client.query(fillLists(schema, size))))
    console.error(`filled ${size}`)
    const all = Effect.forEach(listPages, ([, question, isDeep]) =>
      pageTimes(storage, { kind: "support", ...question }, isDeep === true ? middleOf(size) : undefined),
    )
    const unknown = yield* all
    yield* Effect.promise(() =>
      onServer((client) => client.query(`analyze ${schema}.cases, ${schema}.attributes`)),
    )
    const analyzed = yield* all
    return listPages.map(([says], index): Row => {
      const row = { size, says, unknown: unknown[index] as Measured, analyzed: analyzed[index] as Measured }
      console.error(`${size} ${says}: ${spread(row.unknown)}, analyzed ${spread(row.analyzed)}`)
      return row
    })
  })

const rows = (await Effect.runPromise(Effect.forEach(sizes, (size) => Effect.scoped(measure(size))))).flat()

console.log(
  JSON.stringify({
    title: "Work lists in PostgreSQL",
    text: [
      `A page of 50 cases out of a kind with so many, each with a document of 600 bytes and four or five attributes. A deep page begins in the middle of the list. The times are the median of ${rounds}, with the smallest and the greatest beside it, before the server knows anything of the tables, as after a restore, and after \`analyze\`.`,
    ],
    head: ["cases", "page", "ms before analyze", "ms after it"],
    rows: rows.map(({ analyzed, says, size, unknown }) => [
      size.toLocaleString("en"),
      says,
      spread(unknown),
      spread(analyzed),
    ]),
    targets: rows.map(({ analyzed, says, size, unknown }) => ({
      says: `milliseconds for a page ${says}, of ${size.toLocaleString("en")} cases, before and after \`analyze\``,
      wanted: `under ${wantedMilliseconds}`,
      reached: `${spread(unknown)}; ${spread(analyzed)}`,
      holds: analyzed.median < wantedMilliseconds && unknown.median < wantedMilliseconds,
    })),
  }),
)

/**
 * Pages of work lists in a store of a country: 100,000 cases, and a million where figures are recorded.
 *
 * Prints a report as JSON on standard output and its progress on standard error; `pnpm bench` reads it.
 */

import type { CaseQuery } from "@bazgasht/casework/ports"
import * as Effect from "effect/Effect"
import { openPostgres } from "../src/index.ts"
import { freshSchema, onServer, serverUrl } from "../test/server.ts"
import { type Measured, spread } from "./measured.ts"
import { pageTimes, rounds } from "./page-times.ts"

if (serverUrl === undefined) throw new Error("The benchmark needs a PostgreSQL server: BAZGASHT_POSTGRES_URL")
const url = serverUrl

const sizes = process.env["BAZGASHT_BENCH"] === "full" ? [100_000, 1_000_000] : [100_000]
const wantedMilliseconds = 10

const subjectOf = (number: number): string => `case-${String(number).padStart(8, "0")}`

/** Cases as the store would write them: four in ten are closed, and have no day by which something is due. */
const fill = (schema: string, size: number): string => {
  const subject = "'case-' || lpad(i::text, 8, '0')"
  // A prime, so that no stage has days of its own.
  const due = "19000 + (i::bigint * 7919) % 397"
  const stages =
    "(array['closed','closed','closed','closed','active','active','assessed','requested','suspended','decided'])[1 + i % 10]"
  const series = `from generate_series(1, ${size}) i`
  const attribute = (name: string, type: number, number: string, text: string, where = "") =>
    `insert into ${schema}.attributes select 'support', ${subject}, '${name}', ${type}, ${number}, ${text} ${series} ${where};`
  return `
    -- As after a restore: nothing is known of the tables before the figures that want it.
    alter table ${schema}.cases set (autovacuum_enabled = false);
    alter table ${schema}.attributes set (autovacuum_enabled = false);
    insert into ${schema}.cases select 'support', ${subject}, 1, md5(i::text),
      json_build_object('note', repeat('x', 600)),
      case when i % 10 >= 4 then json_build_object('stage', ${stages}, 'due', ${due}) else json_build_object('stage', ${stages}) end
      ${series};
    ${attribute("stage", 2, "0", stages)}
    ${attribute("due", 1, due, "''", "where i % 10 >= 4")}
    ${attribute("applicant", 2, "0", "'person-' || i / 3")}
    ${attribute("province", 2, "0", "'province-' || i % 31")}
    ${attribute("officer", 2, "0", `'officer-' || i % ${size / 100}`)}`
}

type Question = Omit<CaseQuery, "kind" | "limit">

const active = { attribute: "stage", is: "active" }
const byDue = { attribute: "due", order: "ascending" } as const
const downByDue = { attribute: "due", order: "descending" } as const
const inTheMiddle = { value: 19_200, subject: subjectOf(40_000) }

const pages: ReadonlyArray<readonly [says: string, question: Question, place?: typeof inTheMiddle]> = [
  ["by stage", { where: [active] }],
  ["by stage, deep", { where: [active] }, inTheMiddle],
  ["by due day", { where: [], sort: byDue }],
  ["by due day, deep", { where: [], sort: byDue }, inTheMiddle],
  ["by due day, the last first", { where: [], sort: downByDue }],
  ["by due day, the last first, deep", { where: [], sort: downByDue }, inTheMiddle],
  ["by due day, of a stage", { where: [active], sort: byDue }],
  ["by due day, of a stage, deep", { where: [active], sort: byDue }, inTheMiddle],
  [
    "by due day, of a stage and an officer",
    { where: [active, { attribute: "officer", is: "officer-15" }], sort: byDue },
  ],
  [
    "due within thirty days, of a stage",
    { where: [active, { attribute: "due", from: 19_100, below: 19_130 }], sort: byDue },
  ],
  ["of an applicant", { where: [{ attribute: "applicant", is: "person-777" }] }],
]

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
    yield* Effect.promise(() => onServer((client) => client.query(fill(schema, size))))
    console.error(`filled ${size}`)
    const all = Effect.forEach(pages, ([, question, place]) =>
      pageTimes(storage, { kind: "support", ...question }, place),
    )
    const unknown = yield* all
    yield* Effect.promise(() =>
      onServer((client) => client.query(`analyze ${schema}.cases, ${schema}.attributes`)),
    )
    const analyzed = yield* all
    return pages.map(([says], index): Row => {
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
    targets: rows.map(({ analyzed, says, size }) => ({
      says: `milliseconds for a page ${says}, of ${size.toLocaleString("en")} cases`,
      wanted: `under ${wantedMilliseconds}`,
      reached: spread(analyzed),
      holds: analyzed.median < wantedMilliseconds,
    })),
  }),
)

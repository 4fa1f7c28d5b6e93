/** Stores with cases of real kinds, written table by table as adapters write them commit by commit. */

import { DatabaseSync, type SQLInputValue } from "node:sqlite"
import { contentOfKinds } from "@bazgasht/casework"
import {
  type AttributeValue,
  type CaseName,
  chain,
  feedHashOf,
  type Json,
  type MessageToSend,
  noHash,
  stageIn,
} from "@bazgasht/casework/ports"
import { caseKinds } from "@bazgasht/core"
import * as Effect from "effect/Effect"
import * as Result from "effect/Result"
import * as Schema from "effect/Schema"
import * as fc from "fast-check"
import type { Client } from "pg"
import { acceptedIn, runsOf } from "../../casework/test/life-cycle/laws.ts"
import { everyKind } from "../../core/test/cases/every-kind.ts"

export type KindName = keyof typeof everyKind

type Row = { readonly [column: string]: string | number | boolean | null | undefined }

/** Rows of a hundred cases. */
interface Rows {
  readonly cases: ReadonlyArray<Row>
  readonly events: ReadonlyArray<Row>
  readonly attributes: ReadonlyArray<
    CaseName & { readonly name: string; readonly value: AttributeValue; readonly stage: string | null }
  >
  readonly claims: ReadonlyArray<Row>
  readonly messages: ReadonlyArray<Row>
}

export const eventsOfCase = 5
const casesOfBatch = 100

/** The bodies of the events of a case, as the life cycle of its kind makes them. */
const lifeOf = async (name: KindName): Promise<ReadonlyArray<Json>> => {
  const lives: Array<ReadonlyArray<Json>> = []
  await everyKind[name](async (kind, tested) => {
    const write = Schema.encodeSync(kind.schemas().event)
    for (const run of fc.sample(runsOf(tested), { numRuns: 100, seed: 58 })) {
      const accepted = acceptedIn(run)
      const events = accepted
        .filter(({ command }) => command.subject === accepted[0]?.command.subject)
        .flatMap(({ handled }) => handled.newEvents)
      if (events.length >= eventsOfCase)
        lives.push(events.slice(0, eventsOfCase).map((event) => write(event) as Json))
    }
  })
  const [life] = lives
  if (life === undefined) throw new Error(`no run of a ${name} has ${eventsOfCase} events`)
  return life
}

/** A kind of cases, and the bodies of the events of one of them by its number. */
export interface Lives {
  readonly kind: string
  readonly lifeOf: (number: number) => ReadonlyArray<Json>
}

/** The same life with ids of its own; of a kind without a selective attribute that of its case alone. */
const livedBy = (life: ReadonlyArray<Json>, number: number): ReadonlyArray<Json> =>
  JSON.parse(JSON.stringify(life).replaceAll(/"([a-z]+-\d+)"/g, `"$1-${String(number).padStart(7, "0")}"`))

/** Lives of kinds, as their life cycles make them. */
export const livesOf = (names: ReadonlyArray<KindName>): Promise<ReadonlyArray<Lives>> =>
  Promise.all(
    names.map(async (name) => {
      const life = await lifeOf(name)
      return { kind: caseKinds[name].kind, lifeOf: (number: number) => livedBy(life, number) }
    }),
  )

const messageOf = (subject: string, version: number): MessageToSend => ({
  id: `${subject}/${version}`,
  channel: "sms",
  recipient: `person-${subject}`,
  template: "case.changed",
  parameters: { case: subject, day: 20_000 + version },
})

/** Cases that live so in turns, a hundred at a time, each with a message for each event, which waits or was accepted. */
export function* rowsOf(
  cases: number,
  lives: ReadonlyArray<Lives>,
  standing: "waiting" | "accepted" = "waiting",
): Generator<Rows> {
  const contents = contentOfKinds(caseKinds)
  let [position, feedHash] = [0, noHash]
  for (let first = 0; first < cases; first += casesOfBatch) {
    const batch = Array.from({ length: Math.min(casesOfBatch, cases - first) }, (_, place) => {
      const number = first + place
      const { kind, lifeOf: bodiesOf } = lives[number % lives.length] as Lives
      const bodies = bodiesOf(number)
      const { subject } = bodies[0] as { readonly subject: string }
      let previous = noHash
      const events = bodies.flatMap((body, at) => {
        const event = { kind, subject, version: at + 1, body }
        const chained = chain([event], previous, [messageOf(subject, at + 1)])
        previous = chained[0]?.hash ?? noHash
        return chained
      })
      const known = contents.get(kind)
      if (known === undefined) throw new Error(kind)
      return {
        kind,
        subject,
        events,
        hash: previous,
        ...Result.getOrThrow(Effect.runSync(known.contentOf(events))),
      }
    })
    const events = batch
      .flatMap((one) => one.events)
      .toSorted((one, other) => one.version - other.version)
      .map(({ body, messageDigests, ...event }) => {
        feedHash = feedHashOf(feedHash, event.hash)
        position++
        const texts = { body: JSON.stringify(body), message_digests: JSON.stringify(messageDigests) }
        return { ...event, ...texts, position, feed_hash: feedHash }
      })
    yield {
      events,
      cases: batch.map(({ attributes, document, events: { length: version }, hash, kind, subject }) => ({
        ...{ kind, subject, version, hash },
        document: JSON.stringify(document),
        attributes: JSON.stringify(attributes),
      })),
      attributes: batch.flatMap(({ attributes, kind, subject }) =>
        Object.entries(attributes).map(([name, value]) => ({
          ...{ kind, subject, name, value },
          stage: typeof value === "number" ? (stageIn(attributes) ?? null) : null,
        })),
      ),
      claims: batch.flatMap(({ claims = [], kind, subject }) =>
        claims.map(({ key, of = 1, units = 1 }) => ({ key, kind, subject, units, whole: of })),
      ),
      messages: events.map(({ kind, position: at, subject, version }) => {
        const { parameters, ...message } = messageOf(subject, version)
        const place = { kind, subject, position: at, place: 0, standing, attempts: 0 }
        return {
          id: message.id,
          channel: message.channel,
          recipient: message.recipient,
          template: message.template,
          parameters: JSON.stringify(parameters),
          ...place,
          first: standing === "waiting" && version === 1,
        }
      }),
    }
  }
}

/** Writes rows into the tables of a SQLite file that the adapter has made. */
export const fillSqlite = (file: string, all: Iterable<Rows>): void => {
  const database = new DatabaseSync(file)
  database.exec("PRAGMA synchronous = OFF; BEGIN")
  const put = (table: string, rows: ReadonlyArray<Row>): void => {
    const names = Object.keys(rows[0] ?? {})
    if (names.length === 0) return
    const insert = database.prepare(
      `INSERT INTO ${table} (${names.join(", ")}) VALUES (${names.map(() => "?").join(", ")})`,
    )
    for (const row of rows) insert.run(...names.map((name) => row[name] as SQLInputValue))
  }
  for (const { attributes, cases, claims, events, messages } of all) {
    put("cases", cases)
    put("events", events)
    put(
      "attributes",
      attributes.map(({ value, ...row }) =>
        typeof value === "string"
          ? { ...row, type: 2, value }
          : { ...row, type: typeof value === "number" ? 1 : 0, value: Number(value) },
      ),
    )
    put("claims", claims)
    put(
      "messages",
      messages.map(({ first, ...row }) => ({ ...row, foremost: Number(first) })),
    )
  }
  database.exec("COMMIT")
  database.close()
}

/** The columns of a table whose values are JSON in JSON. */
const jsonColumns: { readonly [table: string]: ReadonlyArray<string> } = {
  cases: ["document", "attributes"],
  events: ["body", "message_digests"],
  messages: ["parameters"],
}

/** One statement that inserts the rows of every table: while the server works on it, the next rows are made. */
const insertOf = (schema: string, rows: { readonly [table: string]: ReadonlyArray<Row> }) => {
  const filled = Object.entries(rows).filter(([, some]) => some.length > 0)
  const inserts = filled.map(([table, some], place) => {
    const names = Object.keys(some[0] ?? {})
    const columns = names.map((name) =>
      jsonColumns[table]?.includes(name) ? `(${name} #>> '{}')::json` : name,
    )
    return `${table} as (insert into ${schema}.${table} (${names.join(", ")})
      select ${columns.join(", ")} from json_populate_recordset(null::${schema}.${table}, $${place + 1}))`
  })
  return {
    text: `with ${inserts.join(", ")} select`,
    values: filled.map(([, some]) => JSON.stringify(some)),
  }
}

/**
 * Writes rows into the tables of a schema that the adapter has made. The planner knows nothing of them until somebody says `analyze`.
 */
export const fillPostgres = async (client: Client, schema: string, all: Iterable<Rows>): Promise<void> => {
  await client.query("set synchronous_commit = off")
  let written: Promise<unknown> = Promise.resolve()
  for (const { attributes, ...rows } of all) {
    await written
    written = client.query(
      insertOf(schema, {
        ...rows,
        attributes: attributes.map(({ value, ...row }) =>
          typeof value === "string"
            ? { ...row, type: 2, number: 0, text: value }
            : { ...row, type: typeof value === "number" ? 1 : 0, number: Number(value), text: "" },
        ),
      }),
    )
  }
  await written
  await client.query("reset synchronous_commit")
}

/** Tells the planner of tables, and cleans them, as autovacuum does in its time. */
export const vacuumAnalyze = (client: Client, schema: string): Promise<unknown> =>
  client.query(
    `vacuum analyze ${["cases", "events", "attributes", "claims", "messages"].map((table) => `${schema}.${table}`).join(", ")}`,
  )

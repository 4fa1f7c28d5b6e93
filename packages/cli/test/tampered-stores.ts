/** Real stores, whole or changed behind the back of their adapters. */

import { randomUUID } from "node:crypto"
import { copyFileSync, mkdtempSync, rmSync } from "node:fs"
import { tmpdir, userInfo } from "node:os"
import { join } from "node:path"
import { DatabaseSync } from "node:sqlite"
import { accessBy, casesAsPromises } from "@bazgasht/casework"
import {
  type CaseCommit,
  chain,
  type FeedEntry,
  type MessageToSend,
  noHash,
  type StorageAdapter,
  type StoredEvent,
} from "@bazgasht/casework/ports"
import { caseKinds } from "@bazgasht/core"
import { iranPack, jalali, jalaliDay, leniencyTerms } from "@bazgasht/iran"
import { digestOf } from "@bazgasht/rules"
import { openPostgres } from "@bazgasht/storage-postgres"
import { openSqlite } from "@bazgasht/storage-sqlite"
import * as Effect from "effect/Effect"
import * as Result from "effect/Result"
import { Client } from "pg"

/** Cases of one kind, whose changes come in turn: which case, and what its event says. */
export const history: ReadonlyArray<readonly [subject: string, says: string]> = [
  ["errand-1", "requested"],
  ["errand-2", "requested"],
  ["errand-1", "appraised"],
  ["errand-3", "درخواست شد"],
  ["errand-1", "approved"],
  ["errand-2", "declined"],
  ["errand-1", "disbursed"],
  ["errand-3", "withdrawn"],
  ["errand-4", "requested"],
]

/** What each change tells people, in the order of the history. */
export const told: ReadonlyArray<ReadonlyArray<MessageToSend>> = [2, 0, 1, 3, 0, 1, 0, 2, 0].map(
  (count, at) =>
    Array.from({ length: count }, (_, place) => ({
      id: `m-${at + 1}-${place}`,
      channel: "sms",
      recipient: "person-1",
      template: "errand.moved",
      parameters: { name: "زهرا", day: 20_000 + at, said: [place, null, "بله"] },
      ...(place === 0 ? {} : { urgent: place === 1 }),
    })),
)

/** Commits the history, and reads the feed that comes of it. */
const filled = (storage: StorageAdapter): Promise<ReadonlyArray<FeedEntry>> => {
  const last = new Map<string, { readonly version: number; readonly hash: string }>()
  const commits = history.map(([subject, says], at): CaseCommit => {
    const messages = told[at] ?? []
    const before = last.get(subject) ?? { version: 0, hash: noHash }
    const event = { kind: "errand", subject, version: before.version + 1, body: { says } }
    const events = chain([event], before.hash, messages) as [StoredEvent]
    last.set(subject, events[0])
    return {
      kind: "errand",
      subject,
      expectedVersion: before.version,
      events,
      document: { says },
      attributes: { says, version: event.version },
      messages,
    }
  })
  return Effect.runPromise(
    Effect.gen(function* () {
      for (const commit of commits) yield* storage.commit(commit)
      // Some have been sent since, or were given up on.
      const claimed = yield* storage.claim({ owner: "dispatcher-1", now: 1, until: 2, limit: 2 })
      yield* storage.settle(
        claimed.map(({ id, lease }, place) => ({ id, lease, status: place === 0 ? "accepted" : "parked" })),
        1,
      )
      return yield* storage.feed({ after: 0, limit: 100 })
    }),
  )
}

const today = jalaliDay(1403, 6, 20)

/** Opens a petition for conditional release, as an application would. */
export const openedPetition = async (storage: StorageAdapter): Promise<ReadonlyArray<FeedEntry>> => {
  const terms = leniencyTerms({ pack: iranPack, today }).get("REL-CR")
  if (terms === undefined) throw new Error("The law of conditional release is known on this day.")
  const access = accessBy({
    grants: [{ to: ["convict"], kinds: ["leniency"], relation: "beneficiary", see: "whole", do: ["open"] }],
  })
  const petitions = casesAsPromises(caseKinds.leniency, { storage, access })
  Result.getOrThrow(
    await petitions.handle({
      caller: { person: "person-1", linked: [], offices: [{ role: "convict" }] },
      command: {
        type: "open",
        id: "open-1",
        subject: "petition-1",
        at: today,
        by: { id: "person-1", role: "convict" },
        expectedVersion: 0,
        route: "REL-CR",
        beneficiary: "person-1",
      },
      setting: { terms, calendar: jalali, policyDigest: digestOf(terms) },
    }),
  )
  return Effect.runPromise(storage.feed({ after: 0, limit: 100 }))
}

/** A statement, and the values that stand for `$1`, `$2` and so on. */
export type Statement = readonly [sql: string, ...values: ReadonlyArray<string | number>]

/** A store that is as it was committed again for each use. */
export interface TamperedStore {
  readonly feed: ReadonlyArray<FeedEntry>
  /** Changes the store by statements, and gives the words of a command line that name it. */
  readonly tamper: (statements: ReadonlyArray<Statement>) => Promise<ReadonlyArray<string>>
  readonly remove: () => Promise<unknown>
}

/** A SQLite file; whoever writes to it knows how to take its triggers away. */
export const tamperedFile = async (
  fill: (storage: StorageAdapter) => Promise<ReadonlyArray<FeedEntry>> = filled,
): Promise<TamperedStore> => {
  const folder = mkdtempSync(join(tmpdir(), "bazgasht-"))
  const whole = join(folder, "whole.sqlite")
  const feed = await Effect.runPromise(
    Effect.scoped(
      Effect.flatMap(openSqlite({ file: whole }), (storage) => Effect.promise(() => fill(storage))),
    ),
  )
  let copies = 0
  return {
    feed,
    tamper: async (statements) => {
      const file = join(folder, `copy-${copies++}.sqlite`)
      copyFileSync(whole, file)
      const database = new DatabaseSync(file, { enableForeignKeyConstraints: false })
      for (const name of ["are_appended", "are_not_changed", "are_not_deleted"])
        database.exec(`DROP TRIGGER events_${name}`)
      // What stands twice at one place is kept out by it.
      database.exec("DROP INDEX messages_by_standing")
      for (const [sql, ...values] of statements) {
        // Node 22.19 binds no numbered parameters: each gets its value anew.
        const places = [...sql.matchAll(/\$(\d+)/g)].map(([, place]) => values[Number(place) - 1] ?? null)
        database.prepare(sql.replaceAll(/\$\d+/g, "?")).run(...places)
      }
      database.close()
      return [file]
    },
    remove: async () => rmSync(folder, { recursive: true }),
  }
}

const url = process.env["BAZGASHT_POSTGRES_URL"] ?? `postgres://${userInfo().username}@127.0.0.1:5432/test`

const onServer = async <Value>(work: (client: Client) => Promise<Value>): Promise<Value> => {
  const client = new Client({ connectionString: url, connectionTimeoutMillis: 5_000 })
  client.on("error", () => {})
  await client.connect()
  try {
    return await work(client)
  } finally {
    await client.end()
  }
}

const isThere = await onServer((client) => client.query("select 1")).then(
  () => true,
  () => false,
)

if (!isThere && process.env["BAZGASHT_REQUIRE_POSTGRES"] === "1")
  throw new Error(
    "BAZGASHT_REQUIRE_POSTGRES is set, but no PostgreSQL server answers (BAZGASHT_POSTGRES_URL)",
  )

/** Where a server answers; `undefined` where none does. */
export const serverUrl: string | undefined = isThere ? url : undefined

/** A schema of a PostgreSQL server. */
export const tamperedSchema = async (
  fill: (storage: StorageAdapter) => Promise<ReadonlyArray<FeedEntry>> = filled,
): Promise<TamperedStore> => {
  const schema = `test_${randomUUID().replaceAll("-", "")}`
  const feed = await Effect.runPromise(
    Effect.scoped(
      Effect.flatMap(openPostgres({ url, schema, connections: 1 }), (storage) =>
        Effect.promise(() => fill(storage)),
      ),
    ),
  )
  const tables = ["events", "cases", "attributes", "messages"]
  await onServer(async (client) => {
    for (const table of tables)
      await client.query(`create table ${schema}.kept_${table} as select * from ${schema}.${table}`)
  })
  return {
    feed,
    tamper: async (statements) => {
      await onServer(async (client) => {
        await client.query(`set search_path to ${schema}`)
        for (const table of tables) {
          await client.query(`delete from ${table}`)
          await client.query(`insert into ${table} select * from kept_${table}`)
        }
        for (const [sql, ...values] of statements) await client.query(sql, values)
      })
      return [url, "--schema", schema]
    },
    remove: () => onServer((client) => client.query(`drop schema ${schema} cascade`)),
  }
}

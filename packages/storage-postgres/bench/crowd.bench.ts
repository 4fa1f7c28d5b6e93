/**
 * Commits of many callers at the same time: the store, the same rows written by hand, and the event store of Emmett, which writes
 * events and streams only.
 *
 * Prints a report as JSON on standard output and its progress on standard error; `pnpm bench` reads it.
 */

import { type CaseCommit, noHash } from "@bazgasht/casework/ports"
import { getPostgreSQLEventStore } from "@event-driven-io/emmett-postgresql"
import * as Effect from "effect/Effect"
import { Client, Pool } from "pg"
import { openPostgres } from "../src/index.ts"
import { following, opening } from "../test/changes.ts"
import { serverUrl } from "../test/server.ts"
import { statementByStatement } from "./by-hand.ts"
import { content } from "./content.ts"
import { type Measured, measured, spread } from "./measured.ts"

if (serverUrl === undefined) throw new Error("The benchmark needs a PostgreSQL server: BAZGASHT_POSTGRES_URL")
const server = serverUrl

const rounds = 7
const warmUps = 2
const callerCounts = [1, 8, 32]
const eventsOfEach = 5

/** What each caller writes in a round: the whole life of a case. */
type Life = ReadonlyArray<CaseCommit>

const lifeOf = (name: string): Life => {
  const changes = [opening(name, content(name, 1))]
  for (let step = 2; step <= eventsOfEach; step++) {
    const last = changes.at(-1)
    if (last !== undefined) changes.push(following(last, content(name, step)))
  }
  return changes
}

type Writer = (commit: CaseCommit) => Promise<unknown>

interface Contestant {
  readonly name: string
  readonly write: Writer
  readonly close: () => Promise<unknown>
}

const maxCallers = Math.max(...callerCounts)

const theStore = async (url: string): Promise<Contestant> => {
  let close = (): void => {}
  const closed = new Promise<void>((resolve) => {
    close = resolve
  })
  return new Promise((resolve, reject) => {
    const ended = Effect.runPromise(
      Effect.scoped(
        Effect.gen(function* () {
          const storage = yield* openPostgres({ url, schema: "store", connections: maxCallers })
          resolve({
            name: "the store",
            write: (commit) => Effect.runPromise(storage.commit(commit)),
            close: () => {
              close()
              return ended
            },
          })
          yield* Effect.promise(() => closed)
        }),
      ),
    )
    ended.catch(reject)
  })
}

const byHand = async (url: string): Promise<Contestant> => {
  await Effect.runPromise(Effect.scoped(openPostgres({ url, schema: "by_hand" })))
  const clients = await Promise.all(
    Array.from({ length: maxCallers }, async () => {
      const client = new Client({ connectionString: url })
      await client.connect()
      return { client, write: statementByStatement(client, "by_hand") }
    }),
  )
  const idle = [...clients]
  let position = 0
  return {
    name: "by hand",
    // There are as many connections as callers.
    write: async (commit) => {
      const one = idle.pop()
      if (one === undefined) throw new Error("more callers than connections")
      await one.write(commit, { position: ++position, feedHash: noHash })
      idle.push(one)
    },
    close: () => Promise.all(clients.map(({ client }) => client.end())),
  }
}

const emmett = async (url: string): Promise<Contestant> => {
  const pool = new Pool({ connectionString: url, max: maxCallers })
  // The database is dropped below it.
  pool.on("error", () => {})
  const store = getPostgreSQLEventStore(url, { connectionOptions: { pool } })
  await store.schema.migrate()
  return {
    name: "Emmett",
    write: ({ events, expectedVersion, kind, subject }) =>
      store.appendToStream(
        `${kind}:${subject}`,
        events.map(({ body }) => ({ type: "changed", data: { body } })),
        { expectedStreamVersion: expectedVersion === 0 ? "STREAM_DOES_NOT_EXIST" : BigInt(expectedVersion) },
      ),
    close: async () => {
      await store.close()
      await pool.end()
    },
  }
}

const secondsOf = async (write: Writer, lives: ReadonlyArray<Life>): Promise<number> => {
  const start = performance.now()
  await Promise.all(
    lives.map(async (life) => {
      for (const commit of life) await write(commit)
    }),
  )
  return (performance.now() - start) / 1000
}

interface Figures {
  readonly disk: string
  readonly callers: number
  /** Commits a second of each contestant. */
  readonly rates: ReadonlyArray<Measured>
  /** The speed of the store, of that of each contestant in the same round. */
  readonly shares: ReadonlyArray<Measured>
}

const measure = async (
  disk: string,
  contestants: ReadonlyArray<Contestant>,
): Promise<ReadonlyArray<Figures>> => {
  const figures: Array<Figures> = []
  for (const callers of callerCounts) {
    const rates = contestants.map((): Array<number> => [])
    const livesOfEach = callers === 1 ? 40 : 8
    for (let round = 0; round < rounds + warmUps; round++) {
      const spoken: Array<string> = []
      for (let turn = 0; turn < contestants.length; turn++) {
        const place = (turn + round) % contestants.length
        const { name, write } = contestants[place] as Contestant
        let seconds = 0
        for (let life = 0; life < livesOfEach; life++)
          seconds += await secondsOf(
            write,
            Array.from({ length: callers }, (_, caller) =>
              lifeOf(`loan-${callers}-${round}-${life}-${caller}`),
            ),
          )
        const rate = (livesOfEach * callers * eventsOfEach) / seconds
        spoken.push(`${name} ${rate.toFixed(0)}`)
        if (round >= warmUps) rates[place]?.push(rate)
      }
      console.error(`${disk}, ${callers} callers: ${spoken.join(", ")}`)
    }
    const [ours = []] = rates
    figures.push({
      disk,
      callers,
      rates: rates.map(measured),
      shares: rates.map((others) =>
        measured(ours.map((rate, round) => rate / (others[round] ?? Number.NaN))),
      ),
    })
  }
  return figures
}

/** Measures in a database of its own, whose disk is as slow as the settings say. */
const inDatabase = async (disk: string, settings: ReadonlyArray<string>): Promise<ReadonlyArray<Figures>> => {
  const name = `bazgasht_crowd_${process.pid}`
  const admin = new Client({ connectionString: server })
  await admin.connect()
  await admin.query(`create database ${name} template template0 encoding 'UTF8'`)
  for (const setting of settings) await admin.query(`alter database ${name} set ${setting}`)
  const url = new URL(server)
  url.pathname = `/${name}`
  const contestants: Array<Contestant> = []
  try {
    for (const make of [theStore, byHand, emmett]) contestants.push(await make(url.href))
    return await measure(disk, contestants)
  } finally {
    for (const { close } of contestants) await close()
    await admin.query(`drop database ${name} with (force)`)
    await admin.end()
  }
}

const figures = [
  ...(await inDatabase("as it is", [])),
  ...(await inDatabase("a flush of 5 ms", ["commit_delay = 5000", "commit_siblings = 0"])),
]

const targetOf = ({ callers, disk, shares }: Figures) => {
  const [, hand, emmett] = shares as [Measured, Measured, Measured]
  const slow = disk !== "as it is"
  const target = (what: string, share: Measured, wanted: number) => ({
    says: `commits of ${callers} callers on a disk ${slow ? `with ${disk}` : disk}, of the speed of ${what}`,
    wanted: `at least ${wanted}`,
    reached: spread(share),
    holds: share.median >= wanted,
  })
  if (callers === 1) return []
  return slow
    ? [target("the same rows by hand", hand, 0.8)]
    : [target("the same rows by hand", hand, 1), target("Emmett", emmett, 0.8)]
}

console.log(
  JSON.stringify({
    title: "Commits of many callers",
    text: [
      `Each of ${rounds} rounds has 1, 8 or 32 callers, who write whole lives of cases of ${eventsOfEach} changes one after the other, beside one another: each change an event, a document of 24 instalments, four attributes and a message. The store writes them with its chain, its feed without gaps and its checks; by hand they are the same rows in a transaction with a prepared statement for each table, with every position given and no chain; Emmett appends the event to its stream, and writes no document, no attributes and no message. They take turns within a round. All are on one server, which runs on the same machine. A disk whose flush takes 5 ms is stood in for by \`commit_delay = 5000, commit_siblings = 0\`.`,
    ],
    head: [
      "disk",
      "callers",
      "the store, commits a second",
      "by hand",
      "Emmett",
      "the store, of by hand",
      "of Emmett",
    ],
    rows: figures.map(({ callers, disk, rates, shares }) => [
      disk,
      `${callers}`,
      ...rates.map(spread),
      ...shares.slice(1).map(spread),
    ]),
    targets: figures.flatMap(targetOf),
  }),
)

/** Callers who commit at the same time: of the store, of the same rows written by hand, and of the event store of Emmett. */

import { type CaseCommit, noHash } from "@bazgasht/casework/ports"
import { getPostgreSQLEventStore } from "@event-driven-io/emmett-postgresql"
import * as Effect from "effect/Effect"
import { Client, Pool } from "pg"
import { openPostgres } from "../src/index.ts"
import { following, opening } from "../test/changes.ts"
import { statementByStatement } from "./by-hand.ts"
import { content } from "./content.ts"
import { type Measured, measured } from "./measured.ts"

const warmUps = 2
const callerCounts = [1, 8, 32]
/** How many changes the life of each case has. */
export const eventsOfEach = 5

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

/** Who writes the same changes. */
export interface Contestant {
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
  const clients = await Promise.all(
    Array.from({ length: maxCallers }, async () => {
      const client = new Client({ connectionString: url })
      await client.connect()
      return { client, write: statementByStatement(client, "by_hand") }
    }),
  )
  const idle = [...clients]
  const [first] = clients
  const last = await first?.client.query<{ position: string }>(
    "select coalesce(max(position), 0) as position from by_hand.events",
  )
  let position = Number(last?.rows[0]?.position)
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

/** What callers reached on a disk. */
export interface CallerFigures {
  readonly disk: string
  readonly callers: number
  /** Commits a second of each contestant. */
  readonly rates: ReadonlyArray<Measured>
  /** The speed of the store, of that of each contestant in the same round. */
  readonly shares: ReadonlyArray<Measured>
}

/** Measures contestants in turns; of the rows that they write nothing is there before. */
const measureCallers = async (
  disk: string,
  rounds: number,
  contestants: ReadonlyArray<Contestant>,
): Promise<ReadonlyArray<CallerFigures>> => {
  const figures: Array<CallerFigures> = []
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
              lifeOf(`loan-${disk}-${callers}-${round}-${life}-${caller}`),
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

/** The settings of a database that stand in for a disk. */
const disks: { readonly [disk: string]: ReadonlyArray<string> } = {
  "as it is": [],
  "a flush of 5 ms": ["commit_delay = 5000", "commit_siblings = 0"],
}

/** Does work over a database of its own. */
export const inDatabase = async <Value>(
  server: string,
  work: (url: string, alter: (settings: ReadonlyArray<string>) => Promise<void>) => Promise<Value>,
): Promise<Value> => {
  const name = `bazgasht_bench_${process.pid}`
  const admin = new Client({ connectionString: server })
  await admin.connect()
  await admin.query(`create database ${name} template template0 encoding 'UTF8'`)
  const url = new URL(server)
  url.pathname = `/${name}`
  try {
    // A setting holds for those who connect after it.
    return await work(url.href, async (settings) => {
      for (const setting of settings) await admin.query(`alter database ${name} set ${setting}`)
    })
  } finally {
    await admin.query(`drop database ${name} with (force)`)
    await admin.end()
  }
}

/** The three beside one another, on each disk in turn. `prepare` fills the schema of those who write by hand as that of the store is filled. */
export const measureOnDisks = async (
  url: string,
  alter: (settings: ReadonlyArray<string>) => Promise<void>,
  rounds: number,
  prepare: (url: string) => Promise<unknown> = () => Promise.resolve(),
): Promise<ReadonlyArray<CallerFigures>> => {
  const figures: Array<CallerFigures> = []
  await Effect.runPromise(Effect.scoped(openPostgres({ url, schema: "by_hand" })))
  await prepare(url)
  for (const [disk, settings] of Object.entries(disks)) {
    await alter(settings)
    const contestants: Array<Contestant> = []
    try {
      for (const make of [theStore, byHand, emmett]) contestants.push(await make(url))
      figures.push(...(await measureCallers(disk, rounds, contestants)))
    } finally {
      for (const { close } of contestants) await close()
    }
  }
  return figures
}

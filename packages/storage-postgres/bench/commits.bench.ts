/**
 * The PostgreSQL store against the same rows written by hand through the same driver, and what it reads.
 *
 * Prints a report as JSON on standard output and its progress on standard error; `pnpm bench` reads it.
 */

import { type CaseCommit, feedHashOf, noHash, type StorageAdapter } from "@bazgasht/casework/ports"
import * as Effect from "effect/Effect"
import { Client } from "pg"
import { openPostgres } from "../src/index.ts"
import { following, message, opening } from "../test/changes.ts"
import { freshSchema, serverUrl } from "../test/server.ts"
import { allInOne, statementByStatement, type Writer } from "./by-hand.ts"
import { content } from "./content.ts"
import { type Measured, measured, milliseconds, spread } from "./measured.ts"

if (serverUrl === undefined) throw new Error("The benchmark needs a PostgreSQL server: BAZGASHT_POSTGRES_URL")
const url = serverUrl

const rounds = 15
const warmUps = 3
const cases = 20
const eventsOfEach = 10

const wantedShare = 0.7
const wantedMilliseconds = 5
const wantedMessages = 2000

/** The life of a case, change by change. */
const changesOf = (index: number): ReadonlyArray<CaseCommit> => {
  const changes = [opening(`loan-${index}`, content(`${index}`, 1))]
  for (let step = 2; step <= eventsOfEach; step++) {
    const last = changes.at(-1)
    if (last !== undefined) changes.push(following(last, content(`${index}`, step)))
  }
  return changes
}

/** Writes by hand to tables of its own, which the store has made. */
const handWriter = (make: (client: Client, schema: string) => Writer) =>
  Effect.gen(function* () {
    const schema = yield* freshSchema
    yield* Effect.scoped(openPostgres({ url, schema }))
    const client = yield* Effect.acquireRelease(
      Effect.promise(async () => {
        const made = new Client({ connectionString: url })
        await made.connect()
        return made
      }),
      (made) => Effect.promise(() => made.end()),
    )
    const write = make(client, schema)
    const last = { position: 0, feedHash: noHash }
    return async (changes: ReadonlyArray<CaseCommit>): Promise<number> => {
      const workedOut = changes.map(({ events: [{ hash }] }) => {
        last.position++
        last.feedHash = feedHashOf(last.feedHash, hash)
        return { ...last }
      })
      return milliseconds(async () => {
        for (const [index, change] of changes.entries())
          await write(change, workedOut[index] ?? { position: 0, feedHash: "" })
      })
    }
  })

const commitAll = (storage: StorageAdapter, changes: ReadonlyArray<CaseCommit>): Promise<number> =>
  milliseconds(() => Effect.runPromise(Effect.forEach(changes, storage.commit, { discard: true })))

const measureCommits = Effect.gen(function* () {
  const schema = yield* freshSchema
  const storage = yield* openPostgres({ url, schema })
  const mostly = yield* handWriter(statementByStatement)
  const atOnce = yield* handWriter(allInOne)
  const writers = [(changes: ReadonlyArray<CaseCommit>) => commitAll(storage, changes), mostly, atOnce]
  const perCommit = writers.map((): Array<number> => [])
  for (let round = 0; round < rounds + warmUps; round++) {
    const times = writers.map(() => 0)
    for (let count = 0; count < cases; count++) {
      const changes = changesOf(round * cases + count)
      // In turn and case by case, so that what slows the machine down for a while slows all of them down.
      for (let turn = 0; turn < writers.length; turn++) {
        const index = (turn + count) % writers.length
        const time = yield* Effect.promise(() => writers[index]?.(changes) ?? Promise.reject())
        times[index] = (times[index] ?? 0) + time
      }
    }
    console.error(
      `commits: ${times.map((time) => time.toFixed(0)).join(", ")} ms for ${cases * eventsOfEach}`,
    )
    if (round >= warmUps)
      for (const [index, time] of times.entries()) perCommit[index]?.push(time / (cases * eventsOfEach))
  }
  const [ours = [], theirs = [], best = []] = perCommit
  const shares = (others: ReadonlyArray<number>): Measured =>
    measured(ours.map((time, round) => (others[round] ?? Number.NaN) / time))
  return {
    ours: measured(ours),
    mostly: measured(theirs),
    atOnce: measured(best),
    ofMostly: shares(theirs),
    ofAtOnce: shares(best),
  }
})

const measureReading = Effect.gen(function* () {
  const schema = yield* freshSchema
  const storage = yield* openPostgres({ url, schema })
  const whole = opening("loan-0", { ...content("0", 1), events: 200 })
  yield* storage.commit(whole)
  const load = Effect.all([storage.load(whole), storage.history(whole)])
  const times: Array<number> = []
  for (let round = -20; round < 100; round++) {
    const time = yield* Effect.promise(() => milliseconds(() => Effect.runPromise(load)))
    if (round >= 0) times.push(time)
  }
  return measured(times)
})

const messageCount = 10_000

const measureDraining = Effect.gen(function* () {
  const rates: Array<number> = []
  for (let round = 0; round < 3; round++) {
    const schema = yield* freshSchema
    const storage = yield* openPostgres({ url, schema })
    const names = Array.from({ length: messageCount }, (_, index) => index)
    // Ten messages in each commit, so that the order within a case is kept while it drains.
    yield* Effect.forEach(
      Array.from({ length: messageCount / 10 }, (_, index) => index),
      (index) =>
        storage.commit(
          opening(`loan-${index}`, {
            messages: names.slice(index * 10, index * 10 + 10).map((name) => message(`${name}`)),
          }),
        ),
      { concurrency: 8, discard: true },
    )
    const drain = Effect.gen(function* () {
      let settled = 0
      while (settled < messageCount) {
        const claimed = yield* storage.claim({ owner: "one", now: 1, until: 2, limit: 100 })
        yield* storage.settle(
          claimed.map(({ id, lease }) => ({ id, lease, status: "accepted" as const })),
          1,
        )
        settled += claimed.length
      }
    })
    const time = yield* Effect.promise(() => milliseconds(() => Effect.runPromise(drain)))
    rates.push((1000 * messageCount) / time)
    console.error(`draining: ${time.toFixed(0)} ms for ${messageCount}`)
  }
  return measured(rates)
})

const results = await Effect.runPromise(
  Effect.scoped(Effect.all({ commits: measureCommits, reading: measureReading, draining: measureDraining })),
)

const { commits, draining, reading } = results
console.log(
  JSON.stringify({
    title: "Cases in PostgreSQL",
    text: [
      `Each of ${rounds} rounds commits ${eventsOfEach} changes of each of ${cases} cases one after the other, each an event, a document of 24 instalments, four attributes and a message; in turn with it, case by case, the same rows are written by hand through the same driver, without checks, with every position and hash given. By hand is a transaction with a prepared statement for each table, as it is mostly written, or all tables in one statement. A share is that of the same round; figures are the median of the rounds, with the smallest and the greatest beside it. The server runs on the same machine and writes every commit to its disk.`,
      "Draining is claiming and settling 10,000 messages, 100 at a time, by one dispatcher that sends nothing.",
    ],
    head: ["", "ms for a commit", "the store, of that speed"],
    rows: [
      ["the store", spread(commits.ours), ""],
      ["by hand, statement by statement", spread(commits.mostly), spread(commits.ofMostly)],
      ["by hand, all in one statement", spread(commits.atOnce), spread(commits.ofAtOnce)],
    ],
    targets: [
      {
        says: "commits, of the speed of the same rows by hand",
        wanted: `over ${wantedShare}`,
        reached: spread(commits.ofMostly),
        holds: commits.ofMostly.median > wantedShare,
      },
      {
        says: "commits, of the speed of the same rows by hand in one statement",
        wanted: `over ${wantedShare}`,
        reached: spread(commits.ofAtOnce),
        holds: commits.ofAtOnce.median > wantedShare,
      },
      {
        says: "milliseconds to load a case with its 200 events",
        wanted: `under ${wantedMilliseconds}`,
        reached: spread(reading),
        holds: reading.median < wantedMilliseconds,
      },
      {
        says: "messages claimed and settled in a second",
        wanted: `over ${wantedMessages.toLocaleString("en")}`,
        reached: spread(draining),
        holds: draining.median > wantedMessages,
      },
    ],
  }),
)

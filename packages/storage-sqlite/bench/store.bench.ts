/**
 * Commits against the same rows written by hand, loading of cases, and reading of the feed.
 *
 * Prints a report as JSON on standard output and its progress on standard error; `pnpm bench` reads it.
 */

import { mkdtempSync, rmSync } from "node:fs"
import { tmpdir } from "node:os"
import { join } from "node:path"
import type { StorageAdapter } from "@bazgasht/casework/ports"
import { openSqlite } from "@bazgasht/storage-sqlite"
import * as Effect from "effect/Effect"
import * as Result from "effect/Result"
import { openDatabase } from "../src/open-database.ts"
import { writerByHand } from "./by-hand.ts"
import { oneCase, openings, placed } from "./commits.ts"

const rounds = 9
const commitsOfRound = 300
const slices = 30
const loads = 40
const feedSizes = [10_000, 20_000, 40_000]

const folder = mkdtempSync(join(tmpdir(), "bazgasht-bench-"))
let files = 0
const newFile = (): string => join(folder, `store-${files++}.sqlite`)

interface Measured {
  readonly median: number
  readonly least: number
  readonly greatest: number
}

const measured = (values: ReadonlyArray<number>): Measured => {
  const sorted = values.toSorted((a, b) => a - b)
  const at = (index: number): number => sorted[index] ?? Number.NaN
  return { median: at(Math.floor(sorted.length / 2)), least: at(0), greatest: at(sorted.length - 1) }
}

const milliseconds = async (work: () => void | Promise<void>): Promise<number> => {
  const start = performance.now()
  await work()
  return performance.now() - start
}

const withStore = (file: string, use: (store: StorageAdapter) => Promise<void>): Promise<void> =>
  Effect.runPromise(
    Effect.scoped(Effect.flatMap(openSqlite({ file }), (store) => Effect.promise(() => use(store)))),
  )

/** Milliseconds for a commit: by the adapter and by hand, in turns, on two files of their own. */
const commitRound = async (
  place: (name: string) => string,
): Promise<readonly [adapter: number, hand: number]> => {
  const commits = openings(commitsOfRound, "loan")
  const ready = placed(commits)
  const connection = Result.getOrThrow(openDatabase(place("hand")))
  const write = writerByHand(connection.database)
  const times: [number, number] = [0, 0]
  await withStore(place("adapter"), async (store) => {
    const each = commitsOfRound / slices
    for (let from = 0; from < commitsOfRound; from += each) {
      times[0] += await milliseconds(() =>
        Effect.runPromise(
          Effect.forEach(commits.slice(from, from + each), (commit) => store.commit(commit), {
            discard: true,
          }),
        ),
      )
      times[1] += await milliseconds(() => {
        for (const one of ready.slice(from, from + each)) write(one)
      })
    }
  })
  connection.database.close()
  return [times[0] / commitsOfRound, times[1] / commitsOfRound]
}

const compared = async (title: string, place: (name: string) => string) => {
  await commitRound(place)
  const all: Array<readonly [number, number]> = []
  for (let round = 0; round < rounds; round++) {
    all.push(await commitRound(place))
    console.error(
      `${title}: ${all
        .at(-1)
        ?.map((time) => time.toFixed(3))
        .join(" ms, by hand ")} ms`,
    )
  }
  return {
    title,
    adapter: measured(all.map(([adapter]) => adapter)),
    hand: measured(all.map(([, hand]) => hand)),
    share: measured(all.map(([adapter, hand]) => hand / adapter)),
  }
}

/** Milliseconds to load a case of 200 events with its history, among 2,000 other cases. */
const loading = async (): Promise<Measured> => {
  const times: Array<number> = []
  await withStore(newFile(), async (store) => {
    for (const commit of [...openings(2000, "other"), ...oneCase("loan-1", 200)]) {
      await Effect.runPromise(store.commit(commit))
    }
    const name = { kind: "loan", subject: "loan-1" }
    for (let round = 0; round < loads; round++) {
      times.push(
        await milliseconds(async () => {
          await Effect.runPromise(store.load(name))
          const events = await Effect.runPromise(store.history(name))
          if (events.length !== 200) throw new Error("the case is not whole")
        }),
      )
    }
  })
  return measured(times)
}

interface Reading {
  /** Microseconds for an event, by the length of the feed. */
  readonly times: ReadonlyArray<Measured>
  /** That of the longest feed over that of the shortest. */
  readonly growth: Measured
}

/** Reads whole feeds of several lengths, in turns. */
const reading = async (): Promise<Reading> => {
  const times: ReadonlyArray<Array<number>> = feedSizes.map(() => [])
  const stores = feedSizes.map(() => newFile())
  for (const [index, size] of feedSizes.entries()) {
    const connection = Result.getOrThrow(openDatabase(stores[index] ?? ""))
    connection.database.exec("PRAGMA synchronous = OFF")
    const write = writerByHand(connection.database)
    for (const one of placed(openings(size, "loan"))) write(one)
    connection.database.close()
  }
  for (let round = 0; round < rounds; round++) {
    for (const [index, size] of feedSizes.entries()) {
      await withStore(stores[index] ?? "", async (store) => {
        let after = 0
        const time = await milliseconds(async () => {
          for (;;) {
            const page = await Effect.runPromise(store.feed({ after, limit: 1000 }))
            if (page.length === 0) return
            after = page.at(-1)?.position ?? after
          }
        })
        if (after !== size) throw new Error("the feed is not whole")
        times[index]?.push((1000 * time) / size)
      })
    }
  }
  const [shortest = [], longest = []] = [times[0], times.at(-1)]
  return {
    times: times.map(measured),
    growth: measured(longest.map((time, round) => time / (shortest[round] ?? Number.NaN))),
  }
}

const durable = await compared("on disk", () => newFile())
const inMemory = await compared("in memory", () => ":memory:")
const load = await loading()
const feed = await reading()
rmSync(folder, { recursive: true })

const number = (value: number): string => Number(value.toPrecision(2)).toLocaleString("en")
const spread = ({ greatest, least, median }: Measured, unit = ""): string =>
  `${number(median)}${unit} (${number(least)} to ${number(greatest)})`

console.log(
  JSON.stringify({
    title: "Cases in a SQLite file",
    text: [
      "A commit opens a case: an event of some 500 bytes, a document of 2,000, three attributes and a message, in one transaction. By hand the same rows are written through the same driver into the same tables, with the feed hash worked out beforehand; the adapter works it out, and checks the commit, its hashes included. By hand makes its own JSON within the time; in an earlier form of this benchmark it found every text ready made, was quicker, and the target was missed then. Both take turns on files of their own, with the log flushed to the disk at each commit; in memory there is no disk to wait for.",
      `A figure is the median of ${rounds} rounds (of ${loads} for loading), with the smallest and the greatest beside it, by the clock on the wall.`,
    ],
    head: ["", "adapter", "by hand", "by hand over adapter"],
    rows: [
      ...[durable, inMemory].map(({ title, adapter, hand, share }) => [
        `a commit ${title}`,
        spread(adapter, " ms"),
        spread(hand, " ms"),
        spread(share),
      ]),
      ["a case with 200 events, loaded with its history", spread(load, " ms"), "", ""],
      ...feed.times.map((time, index) => [
        `an event of a feed of ${feedSizes[index]?.toLocaleString("en")}`,
        spread(time, " µs"),
        "",
        "",
      ]),
    ],
    targets: [
      {
        says: "speed of commits on disk, of the same rows written by hand",
        wanted: "at least 0.7",
        reached: spread(durable.share),
        holds: durable.share.median >= 0.7,
      },
      {
        says: "a case with 200 events, loaded with its history",
        wanted: "under 5 ms",
        reached: spread(load, " ms"),
        holds: load.median < 5,
      },
      {
        says: "time for an event of the longest feed over that of the shortest",
        wanted: "under 1.5",
        reached: spread(feed.growth),
        holds: feed.growth.median < 1.5,
      },
    ],
  }),
)

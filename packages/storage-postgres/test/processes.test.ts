import { type ChildProcess, spawn } from "node:child_process"
import { once } from "node:events"
import { createInterface } from "node:readline"
import { bundledProgram } from "@bazgasht/programs"
import * as Effect from "effect/Effect"
import { describe, expect, test } from "vitest"
import { openPostgres } from "../src/index.ts"
import { faultsOf, wholeFeed } from "./feed.ts"
import { freshSchema, needsServer, onServer, serverUrl } from "./server.ts"
import { run } from "./stores.ts"

const url = serverUrl ?? ""

interface Stored {
  readonly subject: string
  readonly version: number
}

/** A process that writes, and what it has said to have stored. */
const startWriter = async (schema: string, mode: "alone" | "beside", name: string) => {
  const program = await bundledProgram(new URL("./writer.ts", import.meta.url))
  const writer: ChildProcess = spawn(process.execPath, [program, url, schema, mode, name], {
    stdio: ["ignore", "pipe", "inherit"],
  })
  const stored: Array<Stored> = []
  const lines = writer.stdout === null ? undefined : createInterface(writer.stdout)
  lines?.on("line", (line) => stored.push(JSON.parse(line)))
  const ended = Promise.all([once(writer, "exit"), lines === undefined ? undefined : once(lines, "close")])
  return {
    stored,
    ended,
    /** Kills it at once, when it has stored so much. */
    killAfter: async (count: number): Promise<void> => {
      while (stored.length < count && writer.exitCode === null)
        await new Promise((wake) => setTimeout(wake, 1))
      writer.kill("SIGKILL")
      await ended
    },
  }
}

describe.skipIf(serverUrl === undefined)(`${needsServer}processes that write`, () => {
  test("and are killed at any instant leave whole changes, and every one that they know of", () =>
    run(
      Effect.gen(function* () {
        const schema = yield* freshSchema
        const storage = yield* openPostgres({ url, schema })
        const known: Array<Stored> = []
        for (const [round, count] of [1, 7, 20, 41].entries()) {
          const writer = yield* Effect.promise(() => startWriter(schema, "alone", `writer-${round}`))
          yield* Effect.promise(() => writer.killAfter(count))
          known.push(...writer.stored)
        }
        expect(known.length).toBeGreaterThanOrEqual(69)
        const feed = yield* wholeFeed(storage)
        expect(faultsOf(feed)).toEqual([])
        const inFeed = new Set(feed.map(({ subject }) => subject))
        expect(known.filter(({ subject }) => !inFeed.has(subject))).toEqual([])
        const halves = yield* Effect.promise(() =>
          onServer((client) =>
            client.query(`
              select subject from ${schema}.cases c where version <> 3
                or (select count(*) from ${schema}.events e where e.subject = c.subject) <> 3
                or (select count(*) from ${schema}.attributes a where a.subject = c.subject) <> 2
                or (select count(*) from ${schema}.messages m where m.subject = c.subject) <> 2
              union all (select subject from ${schema}.events except select subject from ${schema}.cases)
              union all (select subject from ${schema}.messages except select subject from ${schema}.cases)`),
          ),
        )
        expect(halves.rows).toEqual([])
      }),
    ))

  test("beside each other store every version once", () =>
    run(
      Effect.gen(function* () {
        const schema = yield* freshSchema
        const storage = yield* openPostgres({ url, schema })
        const writers = yield* Effect.promise(() =>
          Promise.all(["one", "two"].map((name) => startWriter(schema, "beside", name))),
        )
        yield* Effect.promise(() => Promise.all(writers.map(({ ended }) => ended)))
        const stored = writers.flatMap((writer) => writer.stored)
        const names = stored.map(({ subject, version }) => `${subject}@${version}`)
        expect(new Set(names).size).toBe(names.length)
        expect(names.length).toBe(100)
        const feed = yield* wholeFeed(storage)
        expect(feed.length).toBe(200)
        expect(faultsOf(feed)).toEqual([])
      }),
    ))
})

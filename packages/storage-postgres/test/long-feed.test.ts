import { execFile } from "node:child_process"
import { promisify } from "node:util"
import { bundledProgram } from "@bazgasht/programs"
import { runs } from "@bazgasht/properties"
import * as Effect from "effect/Effect"
import { describe, expect, test } from "vitest"
import { openPostgres } from "../src/index.ts"
import { freshSchema, needsServer, onServer, serverUrl } from "./server.ts"
import { run } from "./stores.ts"

const url = serverUrl ?? ""
/** A million in the full profile. */
const events = 1000 * runs(1000)
const noHash = "0".repeat(64)

/** Writes the rows of so many events by hand, a hundred for each case: to commit them would take as long as it takes. */
const fill = (schema: string): Promise<unknown> =>
  onServer((client) =>
    client.query(`
      set synchronous_commit = off;
      alter table ${schema}.events set unlogged;
      alter table ${schema}.events drop constraint events_kind_subject_version_key;
      insert into ${schema}.events (position, kind, subject, version, body, previous, hash, feed_hash)
        select n, 'loan', 'loan-' || ((n - 1) / 100), (n - 1) % 100 + 1, json_build_object('n', n),
          '${noHash}', '${noHash}', '${noHash}'
        from generate_series(1, ${events}) as numbers (n);
      analyze ${schema}.events`),
  )

/** What the reader says, with much less memory than all events need at once. */
const readAll = async (schema: string) => {
  const reader = await bundledProgram(new URL("./feed-reader.ts", import.meta.url))
  const program = ["--max-old-space-size=48", reader, url, schema]
  const { stdout } = await promisify(execFile)(process.execPath, program)
  return JSON.parse(stdout)
}

describe.skipIf(serverUrl === undefined)(`${needsServer}a feed of very many events`, () => {
  test(
    "is followed to its end in little memory, its last page as fast as its first",
    () =>
      run(
        Effect.gen(function* () {
          const schema = yield* freshSchema
          const storage = yield* openPostgres({ url, schema })
          yield* Effect.promise(() => fill(schema))
          const read = yield* Effect.promise(() => readAll(schema))
          expect(read).toMatchObject({ last: events, outOfPlace: 0, pages: events / 1000 })
          const [first, , last] = read.thirds
          // A page that looked through what is before it would take hundreds of times as long.
          expect(last / first).toBeLessThan(10)
          for (const after of [0, 1, events / 2, events - 2, events - 1, events]) {
            const page = yield* storage.feed({ after, limit: 2 })
            expect(page.map(({ position }) => position)).toEqual(
              [after + 1, after + 2].filter((position) => position <= events),
            )
          }
        }),
      ),
    600_000,
  )
})

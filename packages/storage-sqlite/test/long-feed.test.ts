import { DatabaseSync } from "node:sqlite"
import { runs } from "@bazgasht/properties"
import * as Effect from "effect/Effect"
import { expect, it } from "vitest"
import { runProgram } from "./processes/processes.ts"
import { newFile, withStore } from "./stores.ts"

const reader = new URL("./processes/feed-reader.ts", import.meta.url)

/** A million in the full profile. */
const events = 1000 * runs(1000)
const noHash = "0".repeat(64)

/** Writes the rows of so many events by hand, a hundred for each case: to commit them would take as long as it takes. */
const fill = (file: string): void => {
  const database = new DatabaseSync(file, { enableForeignKeyConstraints: false })
  database.exec(`PRAGMA synchronous = OFF; DROP TRIGGER events_are_appended;
    WITH RECURSIVE numbers (n) AS (SELECT 1 UNION ALL SELECT n + 1 FROM numbers WHERE n < ${events})
    INSERT INTO events (position, kind, subject, version, body, previous, hash, feed_hash)
    SELECT n, 'loan', 'loan-' || ((n - 1) / 100), (n - 1) % 100 + 1, json_object('n', n), '${noHash}', '${noHash}', '${noHash}'
    FROM numbers`)
  database.close()
}

it("a feed of very many events is followed to its end in little memory, its last page as fast as its first", async () => {
  const file = newFile()
  await withStore({ file }, () => Effect.void)
  fill(file)
  // All of them at once would need more than ten times as much.
  const { errors, lines, status } = await runProgram(reader, [file], {
    nodeOptions: ["--max-old-space-size=48"],
  })
  expect([errors, status]).toEqual([[], 0])
  const read = JSON.parse(lines[0] ?? "{}")
  expect(read).toMatchObject({ last: events, outOfPlace: 0, pages: events / 1000 })
  const [first, , last] = read.thirds
  // A page that looked through what is before it would take hundreds of times as long.
  expect(last / first).toBeLessThan(10)

  await withStore({ file, readOnly: true }, (store) =>
    Effect.gen(function* () {
      for (const after of [0, 1, events / 2, events - 2, events - 1, events]) {
        const page = yield* store.feed({ after, limit: 2 })
        expect(page.map(({ position }) => position)).toEqual(
          [after + 1, after + 2].filter((position) => position <= events),
        )
      }
      const history = yield* store.history({ kind: "loan", subject: `loan-${events / 100 - 1}`, after: 98 })
      expect(history.map(({ position }) => position)).toEqual([events - 1, events])
    }),
  )
}, 600_000)

/** A process that claims messages and settles them until there are no more, and writes the ids: `claimer.ts <file> <owner>`. */

import { writeSync } from "node:fs"
import { openSqlite } from "@bazgasht/storage-sqlite"
import * as Effect from "effect/Effect"

const [file = "", owner = ""] = process.argv.slice(2)

const program = Effect.gen(function* () {
  const store = yield* openSqlite({ file })
  for (;;) {
    const claimed = yield* store.claim({ owner, now: 1000, until: 2000, limit: 3 })
    if (claimed.length === 0) return
    for (const { id } of claimed) writeSync(1, `${id}\n`)
    yield* Effect.yieldNow
    yield* store.settle(
      claimed.map(({ id, lease }) => ({ id, lease, status: "accepted" })),
      1500,
    )
  }
})

await Effect.runPromise(Effect.scoped(program))

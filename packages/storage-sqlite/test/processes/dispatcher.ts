/**
 * A process that claims a message, sends it, which here is to write its id, and settles it: `dispatcher.ts <file> <step>`. It kills
 * itself at that statement, as {@link dyingAt} says.
 */

import { writeSync } from "node:fs"
import * as Effect from "effect/Effect"
import * as Result from "effect/Result"
import { openDatabase } from "../../src/open-database.ts"
import { storageOver } from "../../src/storage.ts"
import { dyingAt } from "./dying.ts"

const [file = "", step = "0"] = process.argv.slice(2)

const connection = Result.getOrThrow(openDatabase(file))
const store = storageOver(dyingAt(connection, step, () => true))

const program = Effect.gen(function* () {
  const claimed = yield* store.claim({ owner: "dispatcher-1", now: 0, until: 100, limit: 1 })
  for (const { id } of claimed) writeSync(1, `${id}\n`)
  yield* store.settle(
    claimed.map(({ id, lease }) => ({ id, lease, status: "accepted" })),
    50,
  )
})

await Effect.runPromise(program)
connection.database.close()

/**
 * A process that commits to one case in a loop, each time with two events, an attribute and a message, and writes a line for each
 * commit that was acknowledged: `committer.ts <file> <subject> <commits> [<step>]`. With a step it kills itself at that statement of
 * its third commit, as {@link dyingAt} says.
 */

import { writeSync } from "node:fs"
import { noHash, type VersionConflict } from "@bazgasht/casework/ports"
import * as Effect from "effect/Effect"
import { busyRetry } from "../../src/busy-retry.ts"
import { openDatabase } from "../../src/open-database.ts"
import { storageOver } from "../../src/storage.ts"
import { behind, loan, message } from "../commits.ts"
import { dyingAt } from "./dying.ts"

const [file = "", subject = "", commits = "0", step = "0"] = process.argv.slice(2)

let acknowledged = 0
// Another process may be creating the same file.
const connection = await Effect.runPromise(busyRetry("5 seconds")(() => openDatabase(file)))
const store = storageOver(dyingAt(connection, step, () => acknowledged === 2))

const commitOne = Effect.gen(function* () {
  // Not through the connection that dies: reading is not part of a commit.
  const stored = yield* storageOver(connection).load(loan(subject))
  const { version, hash } = stored ?? { version: 0, hash: noHash }
  const committed = yield* store.commit(
    behind(
      { ...loan(subject), version, hash },
      {
        bodies: [
          { type: "paid", by: process.pid },
          { type: "noted", by: process.pid },
        ],
        attributes: { events: version + 2, ["open"]: true },
        messages: [message(`${subject}-${version + 2}`)],
      },
    ),
  )
  acknowledged++
  writeSync(1, `${committed.version}\n`)
})

const lost = (conflict: VersionConflict): void => void writeSync(2, `${conflict.params.expected}\n`)

while (acknowledged < Number(commits)) {
  await Effect.runPromise(
    Effect.catchTag(commitOne, "VersionConflict", (conflict) => Effect.sync(() => lost(conflict))),
  )
}
connection.database.close()

/**
 * A process that commits to one case in a loop, each time with two events, an attribute and a message, and writes a line for each
 * commit that was acknowledged: `committer.ts <file> <subject> <commits> [<step>]`. With a step it kills itself at that statement of
 * its third commit: before it, or after it where the step ends in "+".
 */

import { writeSync } from "node:fs"
import type { SQLInputValue } from "node:sqlite"
import { noHash, type VersionConflict } from "@bazgasht/core"
import * as Effect from "effect/Effect"
import * as Result from "effect/Result"
import { openDatabase } from "../../src/connection/open-database.ts"
import { storageOver } from "../../src/sqlite-storage.ts"
import { behind, loan, message } from "../commits.ts"

const [file = "", subject = "", commits = "0", step = "0"] = process.argv.slice(2)
const fatal = Number.parseInt(step, 10)

const die = (): void => void process.kill(process.pid, "SIGKILL")

let acknowledged = 0
let statements = 0
const watched = <Answer>(statement: () => Answer): Answer => {
  const isFatal = acknowledged === 2 && ++statements === fatal
  if (isFatal && !step.endsWith("+")) die()
  const answer = statement()
  if (isFatal) die()
  return answer
}

const connection = Result.getOrThrow(openDatabase(file))
const store = storageOver({
  ...connection,
  run: (sql, ...parameters) => watched(() => connection.run(sql, ...parameters)),
  one: <Row>(sql: string, ...parameters: ReadonlyArray<SQLInputValue>) =>
    watched(() => connection.one<Row>(sql, ...parameters)),
})

const commitOne = Effect.gen(function* () {
  // Not through the watched connection: reading is not part of a commit.
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

const lost = (conflict: VersionConflict): void => void writeSync(2, `${conflict.expected}\n`)

while (acknowledged < Number(commits)) {
  await Effect.runPromise(
    Effect.catchTag(commitOne, "VersionConflict", (conflict) => Effect.sync(() => lost(conflict))),
  )
}
connection.database.close()

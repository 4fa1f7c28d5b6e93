/**
 * A process that lives cases over a store: `claimant.ts <store>`. The store is a file or the address of a server with a schema,
 * `postgres://…#schema`. It says `ready`; of each line, a kind, the id of a case and what that claims, it writes the stage that the case
 * reached or the code at which it ended.
 */

import { createInterface } from "node:readline"
import { openPostgres } from "@bazgasht/storage-postgres"
import { openSqlite } from "@bazgasht/storage-sqlite"
import * as Effect from "effect/Effect"
import { type LivedKind, lives } from "./lives.ts"

const [url = "", schema] = (process.argv[2] ?? "").split("#")
const opened = schema === undefined ? openSqlite({ file: url }) : openPostgres({ url, schema })

await Effect.runPromise(
  Effect.scoped(
    Effect.flatMap(opened, (storage) =>
      Effect.promise(async () => {
        process.stdout.write("ready\n")
        for await (const line of createInterface(process.stdin)) {
          const [kind, subject, claimed] = JSON.parse(line) as [LivedKind, string, string]
          process.stdout.write(`${await lives[kind](storage, subject, claimed)}\n`)
        }
      }),
    ),
  ),
)

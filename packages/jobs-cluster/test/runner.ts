/** A runner, as a process of its own: `runner URL SCHEMA PORT`. It says that it is ready, and works until it is ended, or whoever started it is gone. */

import { tablesOfStore } from "@bazgasht/jobs"
import { openPostgres } from "@bazgasht/storage-postgres"
import * as Effect from "effect/Effect"
import { Pool } from "pg"
import { makeClusterJobs } from "../src/index.ts"
import { ledgerIn, ledgerKind } from "./ledger-kind.ts"

const [url = "", schema = "", port = ""] = process.argv.slice(2)
const pool = new Pool({ connectionString: url, max: 4, connectionTimeoutMillis: 2000 })
pool.on("error", () => {})

process.stdin.on("close", () => process.exit(1)).resume()

const runner = Effect.gen(function* () {
  const tables = yield* tablesOfStore(yield* openPostgres({ url, schema }))
  yield* makeClusterJobs({
    kinds: [ledgerKind(ledgerIn(pool, schema))],
    ...{ tables, url, schema, concurrency: 6, lease: "2 seconds", shares: 30 },
    runner: { host: "127.0.0.1", port: Number(port) },
  })
  console.log("ready")
  return yield* Effect.never
})

await Effect.runPromise(Effect.scoped(runner))

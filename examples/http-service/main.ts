/** `npm run service`: opens the service over a file and listens until it is interrupted. */

import { mkdirSync } from "node:fs"
import { join } from "node:path"
import { todayIn } from "@bazgasht/core"
import { commandLine, wholeNumber, wordWhere } from "@bazgasht/example-command-line"
import { listen } from "@bazgasht/http/node"
import * as Result from "effect/Result"
import { openService } from "./service.ts"

const { file, port, zone } = commandLine(
  "service",
  "A service over loans in a SQLite file, until it is interrupted.",
)
  .option("--port <number>", "the port; 0 for any that is free", wholeNumber(0), 8080)
  .option("--file <file>", "the SQLite file", join(import.meta.dirname, ".service", "loans.sqlite"))
  .option(
    "--zone <zone>",
    "the time zone that says which day it is",
    wordWhere((zone) => Result.isSuccess(todayIn(Date.now(), zone)), "There is no such time zone."),
    "Asia/Tehran",
  )
  .parse()
  .opts()

mkdirSync(join(file, ".."), { recursive: true })
const { close, fetch, tokens } = await openService({
  file,
  today: () => Result.getOrThrow(todayIn(Date.now(), zone)),
  log: (entry) => console.log(JSON.stringify(entry)),
})
const { close: stop, url } = await listen(fetch, { port })

console.log(`${url}/openapi.json describes the service. People who may ask, with their tokens:`)
for (const [name, token] of tokens) console.log(`  ${name.padEnd(9)} ${token}`)
console.log(`For example:
  curl -s -H "authorization: Bearer ${tokens.get("clerk")}" ${url}/kinds/loan/commands`)

for (const signal of ["SIGINT", "SIGTERM"] as const)
  process.once(signal, async () => {
    await stop()
    await close()
  })

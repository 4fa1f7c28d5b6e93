/** `npm run service`: opens the service over a file and listens until it is interrupted. */

import { mkdirSync } from "node:fs"
import { join } from "node:path"
import { parseArgs } from "node:util"
import { todayIn } from "@bazgasht/core"
import { listen } from "@bazgasht/http/node"
import * as Result from "effect/Result"
import { openService } from "./service.ts"

const { values } = parseArgs({
  options: {
    port: { type: "string", default: "8080" },
    file: { type: "string", default: join(import.meta.dirname, ".service", "loans.sqlite") },
    zone: { type: "string", default: "Asia/Tehran" },
  },
})

mkdirSync(join(values.file, ".."), { recursive: true })
const { close, fetch, tokens } = await openService({
  file: values.file,
  today: () => Result.getOrThrow(todayIn(Date.now(), values.zone)),
  log: (entry) => console.log(JSON.stringify(entry)),
})
const { close: stop, url } = await listen(fetch, { port: Number(values.port) })

console.log(`${url}/openapi.json describes the service. People who may ask, with their tokens:`)
for (const [name, token] of tokens) console.log(`  ${name.padEnd(9)} ${token}`)
console.log(`For example:
  curl -s -H "authorization: Bearer ${tokens.get("clerk")}" ${url}/kinds/loan/commands`)

for (const signal of ["SIGINT", "SIGTERM"] as const)
  process.once(signal, async () => {
    await stop()
    await close()
  })

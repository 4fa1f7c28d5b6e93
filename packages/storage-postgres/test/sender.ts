/**
 * A process that sends what is in a store until nothing is left that is due: `sender.ts <url> <schema> <gateway> <step> <later>`. The
 * gateway is a file of keys, one a line, and takes a key once. The process kills itself before that statement, or after it where the
 * step ends in `+`; at the gateway where the step is `gateway` or `gateway+`; its clock is so many milliseconds ahead.
 */

import { appendFileSync, existsSync, readFileSync } from "node:fs"
import {
  type MessageStyle,
  makeDispatcher,
  makeMessageTypes,
  makeRouter,
  memoryReceiptBook,
  Receipts,
  RecipientRegister,
} from "@bazgasht/casework"
import { type NotifierAdapter, Storage } from "@bazgasht/casework/ports"
import * as Clock from "effect/Clock"
import * as Effect from "effect/Effect"
import * as Result from "effect/Result"
import type { Database } from "../src/database.ts"
import { openDatabase } from "../src/open-database.ts"
import { storageOver } from "../src/storage.ts"

const [url = "", schema = "", gateway = "", step = "0", later = "0"] = process.argv.slice(2)

const dieAt = (place: string): void => {
  if (step === place) process.kill(process.pid, "SIGKILL")
}

const adapter: NotifierAdapter = {
  capabilities: {
    name: "file",
    channel: "email",
    contents: ["data"],
    reconciles: false,
    idempotent: true,
    receipts: "none",
  },
  send: ({ key }) =>
    Effect.sync(() => {
      dieAt("gateway")
      const isKnown = existsSync(gateway) && readFileSync(gateway, "utf8").split("\n").includes(key)
      if (!isKnown) appendFileSync(gateway, `${key}\n`)
      dieAt("gateway+")
      return { outcome: "accepted" }
    }),
}

const types = Result.getOrThrow(
  makeMessageTypes([
    {
      name: "loan.granted",
      fields: { amount: { kind: "count", longest: 9 } },
      channels: { email: { data: ["amount"] } },
    },
  ]),
)
const router = Result.getOrThrow(
  makeRouter({ adapters: [adapter], routes: [{ channel: "email", adapters: ["file"] }], types }),
)

/** Counts statements from the opened store on. */
const dying = (database: Database, counts: () => boolean): Database => {
  let statements = 0
  const run: Database["run"] = (statement, parameters) =>
    Effect.suspend(() => {
      const place = counts() ? `${++statements}` : ""
      dieAt(place)
      return Effect.tap(database.run(statement, parameters), () => Effect.sync(() => dieAt(`${place}+`)))
    })
  return { ...database, run }
}

const program = Effect.gen(function* () {
  const pool = yield* openDatabase({
    url,
    connections: 1,
    connectTimeout: 10_000,
    statementTimeout: 30_000,
    preparedStatements: true,
    readOnly: false,
  })
  let isOpen = false
  const store = yield* storageOver(
    dying(pool, () => isOpen),
    schema,
  )
  isOpen = true
  // An event for a program has no words in it: only the languages of a style are looked at.
  const style = { calendars: {}, pack: { languages: new Map() } } as unknown as MessageStyle
  const dispatcher = yield* Effect.provideService(
    makeDispatcher({ owner: `sender-${process.pid}`, router, style, timeout: "1 second", reconcileFor: 0 }),
    Storage,
    store,
  )
  while ((yield* dispatcher.once) > 0);
})

const clock = Effect.runSync(Effect.clockWith((each) => Effect.succeed(each)))
const ahead = (): number => clock.currentTimeMillisUnsafe() + Number(later)

await Effect.runPromise(
  Effect.scoped(program).pipe(
    Effect.provideService(Receipts, memoryReceiptBook()),
    Effect.provideService(RecipientRegister, {
      find: () => Effect.succeed({ address: "person@example.org", language: "en", consents: true }),
    }),
    Effect.provideService(Clock.Clock, {
      currentTimeMillisUnsafe: ahead,
      currentTimeMillis: Effect.sync(ahead),
      currentTimeNanosUnsafe: () => clock.currentTimeNanosUnsafe(),
      currentTimeNanos: clock.currentTimeNanos,
      monotonicTimeNanosUnsafe: () => clock.monotonicTimeNanosUnsafe(),
      monotonicTimeNanos: clock.monotonicTimeNanos,
      sleep: (duration) => clock.sleep(duration),
    }),
  ),
)

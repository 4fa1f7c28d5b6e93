/**
 * A process that sends what is in a store until nothing is left that is due: `sender.ts <file> <gateway> <step> <later>`. The
 * gateway is a file of keys, one a line: `once` takes a key once, any other takes whatever it gets. The process kills itself at
 * that statement, as {@link dyingAt} says, or at the gateway where the step is `gateway` or `gateway+`; its clock is so many
 * milliseconds ahead.
 */

import { appendFileSync, existsSync, readFileSync } from "node:fs"
import { basename } from "node:path"
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
import * as Effect from "effect/Effect"
import * as Result from "effect/Result"
import { openDatabase } from "../../src/open-database.ts"
import { storageOver } from "../../src/storage.ts"
import { ahead } from "./clock-ahead.ts"
import { dyingAt } from "./dying.ts"

const [file = "", gateway = "", step = "0", later = "0"] = process.argv.slice(2)
const idempotent = basename(gateway).startsWith("once")

const dieAt = (place: string): void => {
  if (step === place) process.kill(process.pid, "SIGKILL")
}

const adapter: NotifierAdapter = {
  capabilities: {
    name: "file",
    channel: "webhook",
    contents: ["data"],
    reconciles: false,
    idempotent,
    receipts: "none",
  },
  send: ({ key }) =>
    Effect.sync(() => {
      dieAt("gateway")
      const isKnown = existsSync(gateway) && readFileSync(gateway, "utf8").split("\n").includes(key)
      if (!(idempotent && isKnown)) appendFileSync(gateway, `${key}\n`)
      dieAt("gateway+")
      return { outcome: "accepted" }
    }),
}

const types = Result.getOrThrow(
  makeMessageTypes([
    {
      name: "loan.approved",
      fields: { loan: { kind: "text", longest: 20 } },
      channels: { webhook: { data: ["loan"] } },
    },
  ]),
)
const router = Result.getOrThrow(
  makeRouter({ adapters: [adapter], routes: [{ channel: "webhook", adapters: ["file"] }], types }),
)

const connection = Result.getOrThrow(openDatabase(file))
const store = storageOver(dyingAt(connection, step, () => true))

const program = Effect.gen(function* () {
  // An event for a program has no words in it: only the languages of a style are looked at.
  const style = { calendars: {}, pack: { languages: new Map() } } as unknown as MessageStyle
  const dispatcher = yield* makeDispatcher({
    owner: `sender-${process.pid}`,
    router,
    style,
    timeout: "1 second",
    reconcileFor: 0,
  })
  while ((yield* dispatcher.once) > 0);
})

await Effect.runPromise(
  program.pipe(
    Effect.provideService(Receipts, memoryReceiptBook()),
    Effect.provideService(Storage, store),
    Effect.provideService(RecipientRegister, {
      find: () => Effect.succeed({ address: "https://example.org", language: "en", consents: true }),
    }),
    ahead(Number(later)),
  ),
)
connection.database.close()

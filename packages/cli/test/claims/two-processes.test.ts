/** A debt of 900 million, for which several processes petition at the same time over one store: it is paid once. */

import { spawn } from "node:child_process"
import { randomUUID } from "node:crypto"
import { mkdtempSync, rmSync } from "node:fs"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { createInterface } from "node:readline"
import { fileURLToPath } from "node:url"
import {
  caseKinds,
  contentOfKinds,
  type StorageAdapter,
  type StorageError,
  verifyStore,
} from "@bazgasht/core"
import { openPostgres } from "@bazgasht/storage-postgres"
import { openSqlite } from "@bazgasht/storage-sqlite"
import * as Effect from "effect/Effect"
import type * as Scope from "effect/Scope"
import { Client } from "pg"
import { afterAll, describe, expect, it } from "vitest"
import { serverUrl } from "../tampered-stores.ts"

const petitioner = fileURLToPath(new URL("./petitioner.ts", import.meta.url))
const folder = mkdtempSync(join(tmpdir(), "bazgasht-claims-"))
afterAll(() => rmSync(folder, { recursive: true }))

/** A process that waits until it is let go; `outcome` is the stage that it reached, or the code at which it ended. */
const start = (store: string, subject: string, obligation: string) => {
  const child = spawn(
    process.execPath,
    [
      "--disable-warning=ExperimentalWarning",
      "--conditions=bazgasht-source",
      petitioner,
      store,
      subject,
      obligation,
    ],
    { stdio: ["pipe", "pipe", "inherit"] },
  )
  const lines = createInterface(child.stdout)[Symbol.asyncIterator]()
  const next = async (): Promise<string> => String((await lines.next()).value)
  return { ready: next(), go: () => child.stdin.end("go\n"), outcome: next }
}

/** The outcomes of petitions that begin at the same time, each in a process of its own. */
const atOnce = async (store: string, obligations: ReadonlyArray<string>): Promise<ReadonlyArray<string>> => {
  const petitioners = obligations.map((obligation, place) =>
    start(store, `petition-${place + 1}`, obligation),
  )
  for (const { ready } of petitioners) expect(await ready).toBe("ready")
  for (const { go } of petitioners) go()
  return Promise.all(petitioners.map(({ outcome }) => outcome()))
}

const paidIn = (storage: StorageAdapter): Effect.Effect<number, StorageError> =>
  Effect.map(storage.query({ kind: "debtPetition", where: [], limit: 100 }), ({ cases }) =>
    cases
      .flatMap(
        ({ document }) => (document as { confirmed?: ReadonlyArray<{ amount: number }> }).confirmed ?? [],
      )
      .reduce((sum, { amount }) => sum + amount, 0),
  )

type Opened = Effect.Effect<StorageAdapter, StorageError, Scope.Scope>

const isPaidOnce = async (store: string, opened: Opened, obligations: ReadonlyArray<string>) => {
  // The tables are there before the processes come.
  await Effect.runPromise(Effect.scoped(opened))
  const outcomes = await atOnce(store, obligations)
  expect(outcomes.toSorted()).toEqual([...obligations.slice(1).map(() => "claim.held"), "settled"])
  const { paid, verified } = await Effect.runPromise(
    Effect.scoped(
      Effect.gen(function* () {
        const storage = yield* opened
        const contents = contentOfKinds(caseKinds)
        return { paid: yield* paidIn(storage), verified: yield* verifyStore(storage, { contents }) }
      }),
    ),
  )
  expect(paid).toBe(900_000_000)
  expect(verified.misclaimed).toBeUndefined()
}

/** One debt under one id, and under two ids that only the file of the execution office shows to be one. */
const debts = [
  ["obligation-1", "obligation-1", "obligation-۱"],
  ["obligation-1", "obligation-2"],
]

describe("a debt for which processes petition at the same time", () => {
  it.each(debts.map((obligations) => [obligations]))("is paid once from a file: %j", (obligations) => {
    const file = join(folder, `${randomUUID()}.sqlite`)
    return isPaidOnce(file, openSqlite({ file }), obligations)
  })

  it.skipIf(serverUrl === undefined).each(debts.map((obligations) => [obligations]))(
    "is paid once from a server: %j",
    async (obligations) => {
      const url = serverUrl ?? ""
      const schema = `test_${randomUUID().replaceAll("-", "")}`
      try {
        await isPaidOnce(`${url}#${schema}`, openPostgres({ url, schema, connections: 2 }), obligations)
      } finally {
        const client = new Client({ connectionString: url })
        await client.connect()
        await client.query(`drop schema if exists ${schema} cascade`)
        await client.end()
      }
    },
  )
})

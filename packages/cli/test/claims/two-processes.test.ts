/** What may be so only once, claimed by several processes at the same time over one store: a debt, a week of work, a family, a member. */

import { spawn } from "node:child_process"
import { randomUUID } from "node:crypto"
import { once } from "node:events"
import { mkdtempSync, rmSync } from "node:fs"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { createInterface } from "node:readline"
import { contentOfKinds, verifyStore } from "@bazgasht/casework"
import type { StorageAdapter, StorageError } from "@bazgasht/casework/ports"
import { caseKinds } from "@bazgasht/core"
import { bundledProgram } from "@bazgasht/programs"
import { openPostgres } from "@bazgasht/storage-postgres"
import { openSqlite } from "@bazgasht/storage-sqlite"
import * as Effect from "effect/Effect"
import type * as Scope from "effect/Scope"
import { Client } from "pg"
import { afterAll, describe, expect, it } from "vitest"
import { serverUrl } from "../tampered-stores.ts"
import type { LivedKind } from "./lives.ts"

const claimant = await bundledProgram(new URL("./claimant.ts", import.meta.url))
const folder = mkdtempSync(join(tmpdir(), "bazgasht-claims-"))
afterAll(() => rmSync(folder, { recursive: true }))

/** Processes over one store, each ready to live cases. */
const startAll = async (store: string, count: number) => {
  const processes = Array.from({ length: count }, () => {
    const child = spawn(process.execPath, ["--disable-warning=ExperimentalWarning", claimant, store], {
      stdio: ["pipe", "pipe", "inherit"],
    })
    const lines = createInterface(child.stdout)[Symbol.asyncIterator]()
    const next = async (): Promise<string> => String((await lines.next()).value)
    return { child, next }
  })
  for (const { next } of processes) expect(await next()).toBe("ready")
  return {
    /** The outcomes of cases that begin at the same time, each in a process of its own. */
    atOnce: ({ claims, kind }: Race, name: string): Promise<ReadonlyArray<string>> => {
      const claimants = processes.slice(0, claims.length)
      for (const [place, { child }] of claimants.entries())
        child.stdin.write(`${JSON.stringify([kind, `${name}-${place + 1}`, claims[place]])}\n`)
      return Promise.all(claimants.map(({ next }) => next()))
    },
    end: (): Promise<unknown> =>
      Promise.all(
        processes.map(({ child }) => {
          child.stdin.end()
          return child.exitCode === null ? once(child, "exit") : undefined
        }),
      ),
  }
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

interface Race {
  readonly kind: LivedKind
  /** What each of the cases claims. */
  readonly claims: ReadonlyArray<string>
  /** The stage that the one reaches which is first. */
  readonly won: string
}

const races: ReadonlyArray<Race> = [
  { kind: "debtPetition", claims: ["obligation-1", "obligation-1", "obligation-۱"], won: "settled" },
  // Under two ids that only the file of the execution office shows to be one.
  { kind: "debtPetition", claims: ["obligation-2a", "obligation-2b"], won: "settled" },
  { kind: "placement", claims: ["prisoner-1", "prisoner-۱"], won: "active" },
  { kind: "supportCase", claims: ["household-1", " household-١", "household-1"], won: "intake" },
  { kind: "household", claims: ["child-1", "child-۱"], won: "registered" },
]

/** Runs the races over one store, one after the other, and looks at what is stored then. */
const areClaimedOnce = async (store: string, opened: Opened) => {
  // The tables are there before the processes come.
  await Effect.runPromise(Effect.scoped(opened))
  const { atOnce, end } = await startAll(store, Math.max(...races.map(({ claims }) => claims.length)))
  try {
    for (const [place, race] of races.entries()) {
      const outcomes = await atOnce(race, `case-${place + 1}`)
      expect(outcomes.toSorted(), race.kind).toEqual(
        [...race.claims.slice(1).map(() => "claim.held"), race.won].toSorted(),
      )
    }
  } finally {
    await end()
  }
  const { paid, verified } = await Effect.runPromise(
    Effect.scoped(
      Effect.gen(function* () {
        const storage = yield* opened
        const contents = contentOfKinds(caseKinds)
        return { paid: yield* paidIn(storage), verified: yield* verifyStore(storage, { contents }) }
      }),
    ),
  )
  expect(paid).toBe(2 * 900_000_000)
  expect(verified.misclaimed).toBeUndefined()
}

describe("what several processes claim at the same time is given to one of them", () => {
  it("over a file", () => {
    const file = join(folder, `${randomUUID()}.sqlite`)
    return areClaimedOnce(file, openSqlite({ file }))
  })

  it.skipIf(serverUrl === undefined)("over a server", async () => {
    const url = serverUrl ?? ""
    const schema = `test_${randomUUID().replaceAll("-", "")}`
    try {
      await areClaimedOnce(`${url}#${schema}`, openPostgres({ url, schema, connections: 2 }))
    } finally {
      const client = new Client({ connectionString: url })
      await client.connect()
      await client.query(`drop schema if exists ${schema} cascade`)
      await client.end()
    }
  })
})

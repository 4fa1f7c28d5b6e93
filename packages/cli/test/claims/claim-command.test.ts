/** `bazgasht claim` over stores that were filled before cases claimed anything. */

import { randomUUID } from "node:crypto"
import { mkdtempSync, rmSync } from "node:fs"
import { tmpdir } from "node:os"
import { join } from "node:path"
import type { StorageAdapter, StorageError } from "@bazgasht/casework/ports"
import { openPostgres } from "@bazgasht/storage-postgres"
import { openSqlite } from "@bazgasht/storage-sqlite"
import * as Effect from "effect/Effect"
import type * as Scope from "effect/Scope"
import { Client } from "pg"
import { afterAll, describe, expect, it } from "vitest"
import { runOverStores } from "../store-platform.ts"
import { serverUrl } from "../tampered-stores.ts"
import { lives } from "./lives.ts"

const folder = mkdtempSync(join(tmpdir(), "bazgasht-claim-"))
afterAll(() => rmSync(folder, { recursive: true }))

/** Two families that are each open in one association, and one that is open in two; a prisoner with two full weeks of work. */
const filled = (opened: Effect.Effect<StorageAdapter, StorageError, Scope.Scope>) =>
  Effect.runPromise(
    Effect.scoped(
      Effect.flatMap(opened, (storage) =>
        Effect.promise(async () => {
          const before = (kind: "supportCase" | "placement", subject: string, claimed: string) =>
            lives[kind](storage, subject, claimed, false)
          expect(await before("supportCase", "case-1", "household-1")).toBe("intake")
          expect(await before("supportCase", "case-2", "household-۱")).toBe("intake")
          expect(await before("supportCase", "case-3", "household-3")).toBe("intake")
          expect(await before("placement", "job-1", "prisoner-1")).toBe("active")
          expect(await before("placement", "job-2", "prisoner-1")).toBe("active")
        }),
      ),
    ),
  )

const holds = async (words: ReadonlyArray<string>): Promise<void> => {
  const found = await runOverStores(["verify", ...words])
  expect(found.printed).toContain("cases that do not hold what they claim for themselves alone, or hold more")
  const first = await runOverStores(["claim", ...words, "--json"])
  expect(first).toMatchObject({ code: 1, errors: "" })
  const family = { claim: "coveredFamily", case: { kind: "supportCase", subject: "case-2" } }
  const work = { claim: "fullTimePlace", case: { kind: "placement", subject: "job-2" } }
  const contested = [
    { ...family, holder: { kind: "supportCase", subject: "case-1" } },
    { ...work, holder: { kind: "placement", subject: "job-1" } },
  ]
  const told = JSON.parse(first.printed)
  expect(told).toMatchObject({ format: "bazgasht.claim/1", cases: 5, unreadable: [] })
  expect(told.contested).toHaveLength(2)
  for (const one of contested) expect(told.contested).toContainEqual(expect.objectContaining(one))
  // Keys hold digests: nobody is named but the cases.
  expect(first.printed).not.toMatch(/household-|prisoner-/)

  const again = await runOverStores(["claim", ...words])
  expect(again.code).toBe(1)
  expect(again.printed).toMatch(
    /^✗ supportCase\/case-2: The family is covered .*held by supportCase\/case-1 \[coveredFamily\]$/m,
  )
  expect(again.printed).toMatch(/^✗ placement\/job-2: .*held by placement\/job-1 \[fullTimePlace\]$/m)
  const persian = (await runOverStores(["claim", ...words], "fa")).printed
  expect(persian).toContain("ادعاهایی که پروندهٔ دیگری دارد: ۲")

  // Two places of 40 hours are within a week of 80.
  const longer = JSON.parse((await runOverStores(["claim", ...words, "--week", "80", "--json"])).printed)
  expect(longer.contested).toMatchObject([{ claim: "coveredFamily" }])
  // By the week of the application both places hold what they claim; by another none of them does.
  const misclaimed = async (...more: ReadonlyArray<string>): Promise<unknown> =>
    JSON.parse((await runOverStores(["verify", ...words, ...more, "--json"])).printed).stores[0].misclaimed
  expect(await misclaimed("--week", "80")).toBe(1)
  expect(await misclaimed("--week", "40")).toBe(3)
}

describe("bazgasht claim", { timeout: 60_000 }, () => {
  it("claims for the cases of a file, and names every two that claim the same", async () => {
    const file = join(folder, "cases.sqlite")
    await filled(openSqlite({ file }))
    await holds([file])
  })

  it.skipIf(serverUrl === undefined)("claims for the cases of a server", async () => {
    const url = serverUrl ?? ""
    const schema = `test_${randomUUID().replaceAll("-", "")}`
    try {
      await filled(openPostgres({ url, schema, connections: 2 }))
      await holds([url, "--schema", schema])
    } finally {
      const client = new Client({ connectionString: url })
      await client.connect()
      await client.query(`drop schema if exists ${schema} cascade`)
      await client.end()
    }
  })

  it("says that all is claimed where no two cases claim the same", async () => {
    const file = join(folder, "whole.sqlite")
    await Effect.runPromise(
      Effect.scoped(
        Effect.flatMap(openSqlite({ file }), (storage) =>
          Effect.promise(() => lives.household(storage, "household-1", "child-1", false)),
        ),
      ),
    )
    const { code, printed } = await runOverStores(["claim", file])
    expect({ code, printed }).toEqual({
      code: 0,
      printed: `✓ ${file}: cases that may claim something: 1; claimed for: 1; claims that another case holds: 0; cases that cannot be read: 0`,
    })
    expect((await runOverStores(["verify", file])).printed).not.toContain("do not hold what they claim")
  })

  it("opens no store that is not there, and takes no week that is none", async () => {
    expect((await runOverStores(["claim", "/nowhere/a.sqlite"])).code).toBe(4)
    expect((await runOverStores(["claim", "a.sqlite", "--week", "0"])).code).toBe(2)
    expect((await runOverStores(["claim", "a.sqlite", "--week", "forty"])).code).toBe(2)
    expect((await runOverStores(["verify", "a.sqlite", "--week", "169"])).code).toBe(2)
  })
})

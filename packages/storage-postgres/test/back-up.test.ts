import { spawn, spawnSync } from "node:child_process"
import { once } from "node:events"
import { mkdtempSync, rmSync } from "node:fs"
import { tmpdir } from "node:os"
import { join } from "node:path"
import * as Effect from "effect/Effect"
import { describe, expect, test } from "vitest"
import { openPostgres } from "../src/index.ts"
import { following, message, opening } from "./changes.ts"
import { faultsOf, wholeFeed } from "./feed.ts"
import { dropSchema, freshSchema, needsServer, onServer, serverUrl } from "./server.ts"
import { run } from "./stores.ts"

const url = serverUrl ?? ""

/** The main version of a tool; `undefined` where it is not installed. */
const versionOf = (tool: string): number | undefined => {
  const { status, stdout } = spawnSync(tool, ["--version"], { encoding: "utf8" })
  return status === 0 ? Number(/(\d+)/.exec(stdout)?.[1]) : undefined
}

const [dumper, restorer] = ["pg_dump", "pg_restore"] as const
const tools = [versionOf(dumper), versionOf(restorer)]
const served = await (serverUrl === undefined
  ? undefined
  : onServer(async (client) => {
      const { rows } = await client.query(
        "select current_setting('server_version_num')::integer / 10000 as main",
      )
      return Number(rows[0]?.main)
    }))

// pg_dump refuses a server that is newer than itself.
const canBackUp = served !== undefined && tools.every((version) => version !== undefined && version >= served)
const why =
  served === undefined ? needsServer : canBackUp ? "" : "(no pg_dump and pg_restore of its version) "

const tool = (name: string, ...options: ReadonlyArray<string>): void => {
  const { status, stderr } = spawnSync(name, [...options], { encoding: "utf8" })
  if (status !== 0) throw new Error(`${name}: ${stderr}`)
}

describe.skipIf(!canBackUp)(`${why}a back-up`, () => {
  test("that is made while cases change holds whole changes, and goes on from there when it is restored", () =>
    run(
      Effect.gen(function* () {
        const schema = yield* freshSchema
        const folder = yield* Effect.acquireRelease(
          Effect.sync(() => mkdtempSync(join(tmpdir(), "bazgasht-"))),
          (path) => Effect.sync(() => rmSync(path, { recursive: true })),
        )
        const file = join(folder, "cases.dump")
        const storage = yield* openPostgres({ url, schema })
        const first = opening("loan-1", {
          body: { text: "آزادی\u200cها 😀", number: 0.1 },
          attributes: { amount: 5 },
          messages: [message("m-1"), message("m-2")],
        })
        yield* storage.commit(first)
        const [claimed] = yield* storage.claim({ owner: "one", now: 0, until: 10, limit: 1 })
        let changing = true
        const change = Effect.gen(function* () {
          for (let count = 0; changing; count++)
            yield* storage.commit(opening(`busy-${count}`, { events: 2 }))
        })
        const backUp = Effect.promise(async () => {
          const dump = spawn(dumper, ["--format=custom", `--schema=${schema}`, `--file=${file}`, url])
          const [code] = await once(dump, "exit")
          changing = false
          expect(code).toBe(0)
        })
        yield* Effect.all([change, backUp], { concurrency: 2 })
        const before = yield* wholeFeed(storage)

        yield* Effect.promise(() => dropSchema(schema))
        tool(restorer, "--exit-on-error", "--single-transaction", `--dbname=${url}`, file)

        const restored = yield* openPostgres({ url, schema })
        const after = yield* wholeFeed(restored)
        expect(after.length).toBeGreaterThan(0)
        expect(after).toEqual(before.slice(0, after.length))
        expect(faultsOf(after)).toEqual([])
        expect(yield* restored.load(first)).toMatchObject({ version: 1, attributes: { amount: 5 } })
        expect(
          (yield* restored.query({ kind: "loan", where: [{ attribute: "amount", is: 5 }], limit: 9 })).cases
            .length,
        ).toBe(1)
        const settlement = { id: "m-1", lease: claimed?.lease ?? "", status: "accepted" } as const
        expect(yield* restored.settle([settlement], 5)).toEqual([])
        expect(yield* restored.commit(following(first))).toEqual({ version: 2, position: after.length + 1 })
        expect(faultsOf(yield* wholeFeed(restored))).toEqual([])
      }),
    ))
})

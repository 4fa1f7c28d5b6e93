import { spawn } from "node:child_process"
import { once } from "node:events"
import { existsSync, mkdtempSync, readFileSync, rmSync } from "node:fs"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { bundledProgram } from "@bazgasht/programs"
import * as Effect from "effect/Effect"
import { afterAll, describe, expect, test } from "vitest"
import { openPostgres } from "../src/index.ts"
import { message, opening } from "./changes.ts"
import { freshSchema, needsServer, serverUrl } from "./server.ts"
import { run } from "./stores.ts"

const url = serverUrl ?? ""
const folder = mkdtempSync(join(tmpdir(), "bazgasht-"))
afterAll(() => rmSync(folder, { recursive: true }))

/** Runs a process that sends, and says whether it was killed. */
const send = async (schema: string, gateway: string, step: string, later: string): Promise<boolean> => {
  const program = await bundledProgram(new URL("./sender.ts", import.meta.url))
  const child = spawn(process.execPath, [program, url, schema, gateway, step, later], {
    stdio: ["ignore", "ignore", "inherit"],
  })
  const [status, signal] = await once(child, "exit")
  expect([status, signal]).toEqual(signal === null ? [0, null] : [null, "SIGKILL"])
  return signal === "SIGKILL"
}

/** Two messages of a case, sent by a process that is killed at a step, and then by one that comes later. */
const isKilledAt = (step: string): Promise<boolean> =>
  run(
    Effect.gen(function* () {
      const schema = yield* freshSchema
      const gateway = join(folder, `gateway-${step}`)
      const storage = yield* openPostgres({ url, schema, connections: 1 })
      yield* storage.commit(opening("loan-1", { messages: [message("m1"), message("m2")] }))
      const isKilled = yield* Effect.promise(() => send(schema, gateway, step, "0"))
      yield* Effect.promise(() => send(schema, gateway, "0", "600000"))
      const accepted = yield* storage.messages({ status: "accepted", limit: 10 })
      expect(accepted.map(({ id }) => id)).toEqual(["m1", "m2"])
      const taken = existsSync(gateway) ? readFileSync(gateway, "utf8").trim().split("\n") : []
      expect(taken).toEqual(["m1", "m2"])
      return isKilled
    }),
  )

describe.skipIf(serverUrl === undefined)(`${needsServer}a process that is killed while it sends`, () => {
  test("between any two steps loses nothing and doubles nothing, where the gateway sends a key once", async () => {
    expect(await Promise.all([isKilledAt("gateway"), isKilledAt("gateway+")])).toEqual([true, true])
    // Two at a time: before a statement, until there is none.
    let steps = 0
    let killed: ReadonlyArray<boolean>
    do {
      killed = await Promise.all([isKilledAt(`${steps + 1}`), isKilledAt(`${steps + 2}`)])
      steps += killed.filter((each) => each).length
    } while (!killed.includes(false))
    expect(await isKilledAt(`${steps}+`)).toBe(true)
    // A claim and a settlement for each message, and a claim that finds nothing.
    expect(steps).toBe(5)
  }, 600_000)
})

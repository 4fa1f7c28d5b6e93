import { mkdtempSync, rmSync } from "node:fs"
import { tmpdir } from "node:os"
import { join } from "node:path"
import * as Result from "effect/Result"
import { afterAll, describe, expect, test } from "vitest"
import { type CountrySize, countryOf } from "../country.ts"
import { phasesOf } from "../phases.ts"
import { sealsOf } from "../same-cases.ts"
import { type StorePlace, storeAt } from "../stores.ts"
import { openSystems } from "../systems.ts"
import { runByWorkers } from "../workforce.ts"
import { dropSchema, needsServer, newSchema, serverUrl } from "./server.ts"

const seed = 1404
const size: CountrySize = {
  prisoners: 36,
  families: 24,
  associations: 3,
  employers: 3,
  gifts: 20,
  debtors: 1,
}
const phases = phasesOf(countryOf(seed, size))

const folder = mkdtempSync(join(tmpdir(), "systems-"))
afterAll(() => rmSync(folder, { recursive: true }))

const alone: StorePlace = { kind: "sqlite", file: join(folder, "alone.sqlite") }

const live = async (place: StorePlace): Promise<void> => {
  const systems = await openSystems(storeAt(place))
  for (const { tasks } of phases) for (const task of tasks) await task(systems)
  Result.getOrThrow(await systems.verify())
  await systems.close()
}

describe("a year of a small country", () => {
  test("is the same when it is lived through a second time over the same store", async () => {
    await live(alone)
    const seals = await sealsOf(alone)
    await live(alone)
    expect(await sealsOf(alone)).toEqual(seals)
  })

  test.skipIf(serverUrl === undefined)(
    `${needsServer}comes to the same with four processes on PostgreSQL that are killed in their work`,
    async () => {
      const schema = newSchema()
      const place: StorePlace = { kind: "postgres", url: serverUrl ?? "", schema }
      try {
        const killings = [0, 1, 2].map((worker) => ({ phase: worker * 2, worker, after: 20 * (worker + 1) }))
        const killed = await runByWorkers(phases, { place, seed, size, workers: 4 }, killings)
        expect(killed).toBeGreaterThan(0)
        expect(await sealsOf(place)).toEqual(await sealsOf(alone))
      } finally {
        await dropSchema(schema)
      }
    },
  )
})

import { mkdtempSync, readdirSync, readFileSync, rmSync } from "node:fs"
import { tmpdir } from "node:os"
import { join } from "node:path"
import * as Result from "effect/Result"
import { afterAll, describe, expect, test } from "vitest"
import { validateXML } from "xmllint-wasm"
import { dropSchema, needsServer, newSchema, serverUrl } from "../../applications/test/server.ts"
import { type CountrySize, countryOf } from "../country.ts"
import { householdOf } from "../families.ts"
import { figuresOfYear } from "../figures.ts"
import { staffOf } from "../offices.ts"
import { openSystems } from "../open-systems.ts"
import { phasesOf } from "../phases.ts"
import { type StorePlace, storeAt } from "../stores.ts"
import { type Systems, stateOf, statesWhere } from "../systems.ts"
import { runByWorkers } from "../workforce.ts"
import { carryOutConsequences, doTasks } from "../year.ts"

const seed = 1404
const size: CountrySize = {
  prisoners: 36,
  families: 24,
  associations: 3,
  employers: 3,
  gifts: 60,
  debtors: 1,
}
const country = countryOf(seed, size)
const phases = phasesOf(country)

/** In milliseconds; for machines that do other work beside. */
const timeLimit = 300_000

/** What may stand in a customer credit transfer initiation. */
const paymentSchema = new URL(
  "../../../packages/pay-iso20022/test/pain.001.001.09.profile.xsd",
  import.meta.url,
)

const folder = mkdtempSync(join(tmpdir(), "systems-"))
afterAll(() => rmSync(folder, { recursive: true }))

const alone: StorePlace = { kind: "sqlite", file: join(folder, "alone.sqlite") }

/** The cases of a household that an association sees. */
const casesSeenBy = async ({ cases }: Systems, unit: string, household: string) =>
  (
    await statesWhere(cases.supportCase, staffOf(unit).auditor, [{ attribute: "household", is: household }])
  ).flatMap(({ state }) =>
    state.stage === "none" ? [] : [{ association: state.file.association, stage: state.stage }],
  )

/** The households that moved: the former association, the new one, the cases, and the units of the household and of its record, as the new association reads them. */
const movesIn = async (place: StorePlace) => {
  const systems = await openSystems(storeAt(place), country)
  const { familyRecord, household: households } = systems.cases
  const units = country.associations.map(({ unit }) => unit)
  const found = []
  for (const from of country.associations)
    for (const household of from.households.map(householdOf)) {
      const seen = await Promise.all(units.map((unit) => casesSeenBy(systems, unit, household)))
      const kept = seen.flat()
      const to = kept.find(({ association }) => association !== from.unit)?.association
      if (to === undefined) continue
      const reader = staffOf(to).auditor
      const [lives, record] = [
        await stateOf(households, reader, household),
        await stateOf(familyRecord, reader, household),
      ]
      found.push({ from: from.unit, to, kept, units: [lives.unit, record.unit] })
    }
  await systems.close()
  return found
}

/** What a store has come to: how many events, whether they fit together, and every figure. */
const lookInto = async (place: StorePlace) => {
  const systems = await openSystems(storeAt(place), country)
  const { cases, position } = Result.getOrThrow(await systems.verify())
  const refused = Result.getOrThrow(await systems.consequences("rejected"))
  const figures = await figuresOfYear(systems)
  await systems.close()
  return { cases, position, figures, refused: refused.map(({ failure }) => failure) }
}

const files = join(folder, "files")

const live = async (place: StorePlace): Promise<void> => {
  const systems = await openSystems(storeAt(place), country, { files })
  for (const phase of phases) {
    await doTasks(systems, phase, phase.tasks)
    await carryOutConsequences(systems)
  }
  await systems.close()
}

describe("a year of a small country", () => {
  test(
    "refuses nothing of what follows from one case for another, and its store fits together",
    async () => {
      await live(alone)
      const { cases, refused } = await lookInto(alone)
      expect(refused).toEqual([])
      const schema = readFileSync(paymentSchema, "utf8")
      const xml = readdirSync(files)
        .filter((name) => name.endsWith(".xml"))
        .map((fileName) => ({ fileName, contents: readFileSync(join(files, fileName), "utf8") }))
      expect(xml.length).toBeGreaterThan(0)
      expect((await validateXML({ xml, schema })).errors).toEqual([])
      expect(cases).toBeGreaterThan(country.prisoners.length + 2 * size.families)
      const moved = await movesIn(alone)
      expect(moved.length).toBeGreaterThan(0)
      const stages = new Set<string>()
      for (const { from, kept, to, units } of moved) {
        expect(units).toEqual([to, to])
        const [former, now] = kept.toSorted((one) => (one.association === from ? -1 : 1))
        expect(kept).toHaveLength(2)
        expect(former).toEqual({ association: from, stage: "transferred" })
        expect(now?.association).toBe(to)
        stages.add(now?.stage ?? "")
      }
      // Who moved in the year is supported where they live now; of who moved at its end the case is open.
      expect([...stages]).toEqual(expect.arrayContaining(["active", "intake"]))
    },
    timeLimit,
  )

  test.skipIf(serverUrl === undefined)(
    `${needsServer}comes to the same figures with four processes on PostgreSQL that are killed in their work`,
    async () => {
      const schema = newSchema()
      const place: StorePlace = { kind: "postgres", url: serverUrl ?? "", schema }
      try {
        const killings = [0, 1, 2].map((worker) => ({
          phase: worker * 2,
          worker,
          after: 20 * (worker + 1),
        }))
        const killed = await runByWorkers(phases, { place, seed, size, workers: 4 }, killings)
        expect(killed).toBeGreaterThan(0)
        expect(await lookInto(place)).toEqual(await lookInto(alone))
      } finally {
        await dropSchema(schema)
      }
    },
    timeLimit,
  )
})

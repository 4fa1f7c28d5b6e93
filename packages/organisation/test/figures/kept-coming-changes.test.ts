import type { Day } from "@bazgasht/rules"
import { openMemory } from "@bazgasht/storage-memory"
import * as Effect from "effect/Effect"
import { expect, it } from "vitest"
import { day as dayNamed, ruritania } from "../../../core/test/country/ruritania.ts"
import { changesOfStore, daysOfMonth, keepChanges, readChanges } from "../../src/figures/index.ts"
import { importPlanner, type RowToImport } from "../../src/registers/import-rows.ts"
import { registers } from "../../src/registers/registers.ts"
import { settingOf } from "../registers/sequences.ts"

const register = registers.prisonerRecord
const registered = dayNamed("2024/01/15")

const row = (id: string, unit: string, hearing: string): RowToImport => ({
  id,
  unit,
  document: {
    custody: { commitmentDay: "2023/01/10", detention: [], escapes: [] },
    events: [],
    reports: { boardAgrees: true },
    sentences: [
      {
        id: "s-1",
        judgmentDay: "2023/01/05",
        punishments: { imprisonment: { kind: "custody", term: "2y" } },
        hearing: { day: hearing, known: "2024/01/10" },
      },
    ],
  },
})

it("keeps the list of the month by unit, and brings it up to what has happened since and to another day", async () => {
  await Effect.runPromise(
    Effect.gen(function* () {
      const storage = yield* openMemory()
      const plan = importPlanner(storage, {
        register,
        setting: settingOf(register),
        at: registered,
        by: { id: "person-7", role: "clerk" },
        source: { kind: "document" },
      })
      const importRow = (row: RowToImport) => Effect.flatMap(plan(row), ({ carryOut }) => carryOut)
      expect(yield* readChanges(storage)).toBeUndefined()
      expect((yield* importRow(row("one", "north", "2024/05/02"))).outcome).toBe("registered")
      expect((yield* importRow(row("two", "south", "2024/06/02"))).outcome).toBe("registered")
      const whole = { day: (registered + 1) as Day, through: (registered + 1_000) as Day }
      const list = yield* keepChanges(storage, ruritania, whole)
      expect(list.changes.length).toBeGreaterThan(0)
      expect(list).toEqual(yield* changesOfStore(storage, ruritania, whole))
      expect(yield* readChanges(storage)).toEqual(list)
      const ofNorth = list.changes.filter(({ unit }) => unit === "north")
      expect(ofNorth.length).toBe(list.changes.length / 2)
      expect((yield* readChanges(storage, ["north"]))?.changes).toEqual(ofNorth)
      expect((yield* readChanges(storage, []))?.changes).toEqual([])

      // Another night, on which nothing has happened.
      const [first] = list.changes
      const later = { day: first?.on ?? whole.day, through: whole.through }
      const next = yield* keepChanges(storage, ruritania, later)
      expect(next.changes).not.toContainEqual(first)
      expect(yield* readChanges(storage)).toEqual(next)

      yield* importRow(row("three", "west", "2024/07/02"))
      yield* keepChanges(storage, ruritania, whole)

      // What was to come in the north has come.
      yield* importRow(row("four", "east", "2024/07/02"))
      const passed = { day: dayNamed("2024/05/10"), through: whole.through }
      const grown = yield* keepChanges(storage, ruritania, passed)
      expect(new Set(grown.changes.map(({ unit }) => unit))).toEqual(new Set(["east", "south", "west"]))
      expect(yield* readChanges(storage)).toEqual(grown)
    }),
  )
})

it("a month ends with its last day", () => {
  expect(daysOfMonth(dayNamed("2024/02/10"), ruritania).through).toBe(dayNamed("2024/02/29"))
})

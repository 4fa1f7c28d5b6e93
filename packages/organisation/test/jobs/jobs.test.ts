/** Nightly outlooks and support cycles as jobs: what they come to is what one call comes to, and a second process adds nothing. */

import { tablesInMemory } from "@bazgasht/casework/ports"
import {
  computeCycle,
  cycleFamily,
  decodeCyclePlanFile,
  type LockedRecord,
  lockedRecordOf,
} from "@bazgasht/core/support"
import { makeJobs, tablesOfStore, waitForResult } from "@bazgasht/jobs"
import { jobRecords, stepRunner } from "@bazgasht/jobs/engine"
import type { Day } from "@bazgasht/rules"
import { openMemory } from "@bazgasht/storage-memory"
import * as Effect from "effect/Effect"
import * as Result from "effect/Result"
import { expect, it } from "vitest"
import { day as dayNamed, ruritania } from "../../../core/test/country/ruritania.ts"
import { changesOfStore, keepChanges, readChanges } from "../../src/figures/index.ts"
import { outlookJob, supportCycleJob } from "../../src/jobs/index.ts"
import { inSlices } from "../../src/jobs/slices.ts"
import { importPlanner } from "../../src/registers/import-rows.ts"
import { registers } from "../../src/registers/registers.ts"
import { settingOf } from "../registers/sequences.ts"
import { cyclePlan, waitingFamily } from "./waiting-families.ts"

const register = registers.prisonerRecord
const registered = dayNamed("2024/01/15")
const days = { day: (registered + 1) as Day, through: (registered + 1000) as Day }

/** A store with prisoners whose hearings are on different days. */
const storeOf = (count: number) =>
  Effect.gen(function* () {
    const storage = yield* openMemory()
    const plan = importPlanner(storage, {
      register,
      setting: settingOf(register),
      at: registered,
      by: { id: "person-7", role: "clerk" },
      source: { kind: "document" },
    })
    for (let place = 0; place < count; place++) {
      const hearing = { day: `2024/0${2 + (place % 8)}/1${place % 10}`, known: "2024/01/10" }
      const { carryOut } = yield* plan({
        id: `prisoner-${place}`,
        unit: `unit-${place % 3}`,
        document: {
          custody: { commitmentDay: "2023/01/10", detention: [], escapes: [] },
          events: [],
          reports: { boardAgrees: true },
          sentences: [
            {
              id: "s-1",
              judgmentDay: "2023/01/05",
              punishments: { imprisonment: { kind: "custody", term: "2y" } },
              hearing,
            },
          ],
        },
      })
      yield* carryOut
    }
    return storage
  })

it("an outlook of two processes is the list that one keeps, and is kept as that is", () =>
  Effect.runPromise(
    Effect.gen(function* () {
      const storage = yield* storeOf(230)
      const kept = yield* keepChanges(storage, ruritania, days)
      const alone = yield* readChanges(storage)
      expect(kept.changes.length).toBeGreaterThan(100)
      yield* (yield* tablesOfStore(storage)).dropRows("coming-changes")

      const records = jobRecords(tablesInMemory())
      const kinds = [
        outlookJob({ storage, jurisdiction: ruritania }),
        outlookJob({ storage, jurisdiction: ruritania }),
      ]
      const [first] = kinds
      if (first === undefined) throw new Error("there is no kind")
      const input = yield* first.encodeInput("night", days)
      const steps = yield* first.plan("night", input)
      expect(steps.length).toBe(3)
      yield* records.begin("night", { kind: "outlook", input, steps })
      // What happens after the job was started does not tear it: each file is decided as it was known by the day.
      const processes = kinds.map((kind) => stepRunner({ kinds: [kind], records }))
      yield* Effect.forEach(
        processes,
        (one) =>
          Effect.andThen(
            Effect.forEach(steps, (_, place) => one.runStep("night", place)),
            one.finish("night"),
          ),
        { concurrency: 2 },
      )
      expect(yield* records.head("night")).toMatchObject({ status: "done", kept: 3 })
      expect(yield* readChanges(storage)).toEqual(alone)
      expect(yield* changesOfStore(storage, ruritania, days)).toEqual(alone)
    }),
  ))

it("an outlook that comes late leaves a list that follows more", () =>
  Effect.runPromise(
    Effect.scoped(
      Effect.gen(function* () {
        const storage = yield* storeOf(2)
        const kind = outlookJob({ storage, jurisdiction: ruritania })
        const records = jobRecords(tablesInMemory())
        const input = yield* kind.encodeInput("night", days)
        yield* records.begin("night", { kind: "outlook", input, steps: yield* kind.plan("night", input) })
        const runner = stepRunner({ kinds: [kind], records })
        yield* runner.runStep("night", 0)
        const later = { day: (days.day + 1) as Day, through: days.through }
        const plan = importPlanner(storage, {
          register,
          setting: settingOf(register),
          at: (registered + 1) as Day,
          by: { id: "person-7", role: "clerk" },
          source: { kind: "document" },
        })
        const { carryOut } = yield* plan({
          id: "prisoner-9",
          unit: "unit-9",
          document: { reports: { boardAgrees: true } },
        })
        yield* carryOut
        const newer = yield* keepChanges(storage, ruritania, later)
        yield* runner.finish("night")
        expect(yield* records.head("night")).toMatchObject({ status: "done" })
        expect(yield* readChanges(storage)).toEqual(newer)
      }),
    ),
  ))

it("a support cycle in slices is the record of one call, and is locked under one key", () =>
  Effect.runPromise(
    Effect.scoped(
      Effect.gen(function* () {
        const storage = yield* openMemory()
        const files = Array.from({ length: 210 }, (_, place) =>
          waitingFamily(`family-${place}`, `2025/0${6 + (place % 2)}/${10 + (place % 17)}`),
        )
        const locks: Array<{ readonly key: string; readonly locked: LockedRecord }> = []
        const kind = supportCycleJob({
          storage,
          jurisdiction: ruritania,
          filesOn: () => Effect.succeed(files),
          lock: (locked, _, key) => Effect.sync(() => void locks.push({ key, locked })),
        })
        const jobs = yield* makeJobs({ kinds: [kind], tables: yield* tablesOfStore(storage) })
        expect(yield* jobs.start(kind, "cycle-2025-09", cyclePlan)).toMatchObject({ steps: 3 })
        const found = yield* waitForResult(jobs, kind, "cycle-2025-09", 1)

        const { cycle, lockedOn, policy } = Result.getOrThrow(decodeCyclePlanFile(cyclePlan, ruritania))
        const families = files.map((file) => Result.getOrThrow(cycleFamily(file, ruritania, lockedOn)))
        const snapshot = { cycle, lockedOn, families }
        const { pack, support } = ruritania
        if (support === undefined) throw new Error("ruritania supports families")
        const record = Result.getOrThrow(computeCycle(snapshot, support, policy, { pack }))
        expect(record.totals.granted).toBeGreaterThan(0)
        expect(found).toEqual({ record, locked: lockedRecordOf(snapshot, record) })
        expect(locks).toEqual([{ key: "cycle-2025-09/result", locked: found.locked }])
      }),
    ),
  ))

it("slices hold everything once, and none is empty", () => {
  for (const count of [0, 1, 99, 100, 101, 60_000]) {
    const list = Array.from({ length: count }, (_, place) => place)
    const slices = inSlices(list)
    expect(slices.flat()).toEqual(list)
    expect(slices.every((slice) => slice.length > 0)).toBe(true)
    expect(slices.length).toBeLessThanOrEqual(500)
  }
})

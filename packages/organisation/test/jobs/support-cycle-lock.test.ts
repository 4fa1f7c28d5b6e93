/** The lock of a support cycle by a job: the command goes under the key of the job, so that a cycle is locked once, whatever becomes of the process. */

import { Access, accessBy, countedIds, Ids, makeCaseService } from "@bazgasht/casework"
import { Storage } from "@bazgasht/casework/ports"
import { caseKinds } from "@bazgasht/core"
import type { LockedRecord } from "@bazgasht/core/support"
import { makeJobs, tablesOfStore, waitForResult } from "@bazgasht/jobs"
import { openMemory } from "@bazgasht/storage-memory"
import * as Effect from "effect/Effect"
import { expect, it } from "vitest"
import { day as dayNamed, ruritania } from "../../../core/test/country/ruritania.ts"
import { supportCycleJob } from "../../src/jobs/index.ts"
import { cyclePlan, waitingFamily } from "./waiting-families.ts"

const cycle = "cycle-2025-09"
const roles = ["planner", "clerk"]
const callerOf = (role: string) => ({ person: `${role}-1`, linked: [], offices: [{ role }] })

it("a job whose process dies after the lock locks the cycle once, and comes to its result", () =>
  Effect.runPromise(
    Effect.scoped(
      Effect.gen(function* () {
        const storage = yield* openMemory()
        const cycles = yield* makeCaseService(caseKinds.supportCycle).pipe(
          Effect.provideService(Storage, storage),
          Effect.provideService(
            Access,
            accessBy({
              grants: [
                { to: roles, kinds: ["supportCycle"], relation: "any", see: "whole", do: ["plan", "lock"] },
              ],
            }),
          ),
          Effect.provideService(Ids, countedIds("message")),
        )
        const give = (role: string, id: string, expectedVersion: number, content: object) =>
          cycles.handleUnknown({
            caller: callerOf(role),
            command: {
              id,
              subject: cycle,
              at: dayNamed("2025/09/02"),
              by: { id: `${role}-1`, role },
              expectedVersion,
              ...content,
            },
            setting: {
              policyDigest: "policy-1",
              terms: {
                citations: [],
                planners: ["planner"],
                lockers: ["clerk"],
                approvers: ["board"],
                releasers: ["treasurer"],
                settlers: ["treasurer"],
                closers: ["auditor"],
                aborters: ["board"],
              },
            },
          })
        yield* give("planner", "plan", 0, {
          type: "plan",
          unit: "unit-1",
          from: dayNamed("2025/09/01"),
          to: dayNamed("2025/10/01"),
          budget: 3000,
        })
        let calls = 0
        const kind = supportCycleJob({
          storage,
          jurisdiction: ruritania,
          filesOn: () =>
            Effect.succeed(
              Array.from({ length: 12 }, (_, place) => waitingFamily(`family-${place}`, "2025/06/20")),
            ),
          // The command of a process that began it, and dies before it hears that the cycle is locked.
          lock: (locked: LockedRecord, _, key) =>
            Effect.gen(function* () {
              yield* give("clerk", key, 1, { type: "lock", ...locked })
              if (calls++ === 0) return yield* Effect.fail({ code: "process.died" })
            }).pipe(Effect.mapError((error) => ({ code: String((error as { code: string }).code) }))),
        })
        const jobs = yield* makeJobs({ kinds: [kind], tables: yield* tablesOfStore(storage) })
        yield* jobs.start(kind, cycle, cyclePlan)
        const failed = yield* Effect.flip(waitForResult(jobs, kind, cycle, 1))
        expect(failed).toMatchObject({ code: "job.failed", cause: "process.died" })
        yield* jobs.resume(cycle)
        const { locked } = yield* waitForResult(jobs, kind, cycle, 1)

        const events = yield* cycles.history({ caller: callerOf("planner"), subject: cycle })
        expect(calls).toBe(2)
        expect(events.length).toBe(2)
        expect(yield* cycles.replay({ caller: callerOf("planner"), subject: cycle })).toMatchObject({
          stage: "locked",
          lock: { recordDigest: locked.recordDigest, families: locked.families, owed: locked.owed },
        })
      }),
    ),
  ))

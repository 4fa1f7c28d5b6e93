import { tablesInMemory } from "@bazgasht/casework/ports"
import { iran, jalaliDay } from "@bazgasht/iran"
import { makeJobs, waitForResult } from "@bazgasht/jobs"
import { jobRecords, stepRunner } from "@bazgasht/jobs/engine"
import { runs } from "@bazgasht/properties"
import { type Money, text } from "@bazgasht/rules"
import * as Effect from "effect/Effect"
import * as Result from "effect/Result"
import * as Schema from "effect/Schema"
import * as fc from "fast-check"
import { expect, test } from "vitest"
import { drawRegister } from "../../../iran-population/src/index.ts"
import {
  plainScenario,
  type Reform,
  type SimulationSubject,
  simulate,
  simulationJob,
  simulationOf,
} from "../../src/index.ts"

const reform: Reform = {
  id: "earlier",
  title: text("زودتر", "earlier"),
  changes: [
    {
      change: "setParameter",
      parameter: "conditionalRelease.shareOfOtherTerm",
      value: { numerator: 1, denominator: 4 },
    },
  ],
}

const subjectOf = (seed: number): SimulationSubject => ({
  jurisdiction: iran,
  population: drawRegister({ seed, day: jalaliDay(1404, 7, 1), prisoners: 120, shared: true }, iran),
  reforms: [reform],
  scenario: {
    ...plainScenario,
    budget: { before: 900_000_000 as Money, after: 1_000_000_000 as Money },
    projection: { months: 2, grants: [{ rule: "REL-CR", rate: { numerator: 1, denominator: 4 } }] },
  },
})

const simulations = (seedOfRunner?: number) =>
  simulationJob({
    kind: "simulation",
    input: Schema.Natural,
    load: async (seed) => subjectOf(seedOfRunner ?? seed),
  })

const seed = 7
const alone = Result.getOrThrow(await simulate({ ...subjectOf(seed), workers: 0 }))

test("a job comes to the simulation of one call, to the byte", async () => {
  const kind = simulations()
  const found = await Effect.runPromise(
    Effect.scoped(
      Effect.gen(function* () {
        const jobs = yield* makeJobs({ kinds: [kind], tables: tablesInMemory() })
        yield* jobs.start(kind, "reform-1", seed)
        return yield* waitForResult(jobs, kind, "reform-1")
      }),
    ),
  )
  expect(found.receipt).toEqual(alone.receipt)
  const whole = Result.getOrThrow(await simulationOf(subjectOf(seed), found))
  expect(whole.receipt).toEqual(alone.receipt)
  expect(whole.results).toEqual(alone.results)
})

test("slices are done in a thread of their own, while the thread of the process stays free", async () => {
  const kind = simulationJob({
    kind: "simulation",
    input: Schema.Natural,
    load: async (of) => subjectOf(of),
    workerModule: new URL("./iran-worker.ts", import.meta.url),
  })
  const input = await Effect.runPromise(kind.encodeInput("reform-1", seed))
  const steps = await Effect.runPromise(kind.plan("reform-1", input))
  let threads = 0
  const count = (): void => void threads++
  process.on("worker", count)
  const found = await Effect.runPromise(
    Effect.scoped(
      Effect.gen(function* () {
        const jobs = yield* makeJobs({ kinds: [kind], tables: tablesInMemory() })
        yield* jobs.start(kind, "reform-1", seed)
        return yield* waitForResult(jobs, kind, "reform-1")
      }),
    ),
  )
  expect(steps.length).toBeGreaterThan(2)
  expect(found.receipt).toEqual(alone.receipt)
  process.off("worker", count)
  expect(threads).toBe(1)
})

test("a thread that ends fails the step by name, and the next step starts another", async () => {
  const kind = simulationJob({
    kind: "simulation",
    input: Schema.Natural,
    load: async (of) => subjectOf(of),
    workerModule: new URL("./crashing-worker.ts", import.meta.url),
  })
  const failed = await Effect.runPromise(
    Effect.scoped(
      Effect.gen(function* () {
        const jobs = yield* makeJobs({ kinds: [kind], tables: tablesInMemory() })
        yield* jobs.start(kind, "reform-1", seed)
        return yield* Effect.flip(waitForResult(jobs, kind, "reform-1"))
      }),
    ),
  )
  expect(failed).toMatchObject({ code: "job.failed", cause: "run.workerCrashed" })
})

test("slices that several processes do in any order, some of them twice, come to the same", async () => {
  const kind = simulations()
  const input = await Effect.runPromise(kind.encodeInput("reform-1", seed))
  const steps = await Effect.runPromise(kind.plan("reform-1", input))
  await fc.assert(
    fc.asyncProperty(
      fc.infiniteStream(fc.record({ process: fc.nat(1), place: fc.nat(steps.length - 1) })),
      async (turns) => {
        const records = jobRecords(tablesInMemory())
        const processes = [kind, kind].map((of) => stepRunner({ kinds: [of], records }))
        const job = "reform-1"
        const head = await Effect.runPromise(
          Effect.gen(function* () {
            yield* records.begin(job, { kind: "simulation", input, steps })
            for (const { place, process } of turns) {
              const { kept } = yield* records.head(job)
              if (kept === steps.length) break
              yield* Effect.forEach(
                [processes[process], processes[1 - process]],
                (one) => one?.runStep(job, place) ?? Effect.void,
                { concurrency: 2 },
              )
            }
            yield* processes[0]?.finish(job) ?? Effect.void
            yield* processes[1]?.finish(job) ?? Effect.void
            return yield* records.head(job)
          }),
        )
        expect(head).toMatchObject({ status: "done", kept: steps.length })
        const found = await Effect.runPromise(
          Effect.flatMap(records.result(job), (result) => kind.decodeResult(job, result)),
        )
        expect(found.receipt).toEqual(alone.receipt)
      },
    ),
    { numRuns: runs(10) },
  )
})

test("a process that has another population does nothing, and says so", async () => {
  const tables = tablesInMemory()
  const records = jobRecords(tables)
  const started = simulations()
  const program = Effect.gen(function* () {
    const input = yield* started.encodeInput("reform-1", seed)
    const steps = yield* started.plan("reform-1", input)
    yield* records.begin("reform-1", { kind: "simulation", input, steps })
    yield* stepRunner({ kinds: [simulations(8)], records }).runStep("reform-1", 0)
    return yield* records.head("reform-1")
  })
  expect(await Effect.runPromise(program)).toMatchObject({
    status: "failed",
    cause: "run.otherBasis",
    kept: 0,
  })
})

test("what cannot be put together is refused before a job is begun", async () => {
  const kind = simulationJob({
    kind: "simulation",
    input: Schema.Natural,
    load: async (of) => ({ ...subjectOf(of), reforms: [reform, reform] }),
  })
  const input = await Effect.runPromise(kind.encodeInput("reform-1", seed))
  const { code } = await Effect.runPromise(Effect.flip(kind.plan("reform-1", input)))
  expect(code).toBe("run.reform")
})

/** Three runners do a simulation and a nightly outlook; one of them is killed in the middle. Then one process does the same. */

import { iran } from "@bazgasht/iran"
import { waitForResult } from "@bazgasht/jobs"
import { changesOfStore, readChanges } from "@bazgasht/organisation/figures"
import { canonicalJson, digestOf } from "@bazgasht/rules"
import { simulate, simulationOf } from "@bazgasht/simulation"
import * as Effect from "effect/Effect"
import * as Result from "effect/Result"
import { fillRegisters } from "./fill-registers.ts"
import { joinCluster, type Place } from "./join-cluster.ts"
import { simulations } from "./kinds.ts"
import { startRunner } from "./runners.ts"
import { outlookDays, type SimulationInput, subjectOf } from "./subjects.ts"

/** How much is done. */
export interface Size {
  readonly simulated: SimulationInput
  /** How many prisoners the registers hold. */
  readonly recorded: number
}

/** What came of it. */
export interface Outcome {
  readonly recorded: number
  /** How many results were kept when the runner was killed. */
  readonly keptAtKill: number
  readonly simulation: { readonly steps: number; readonly digest: string; readonly digestAlone: string }
  readonly outlook: {
    readonly steps: number
    readonly changes: number
    readonly digest: string
    readonly digestAlone: string
  }
}

/** The ids of the jobs: started again under them, they are the same jobs. */
const [simulation, outlook] = ["simulation-earlier-release", "outlook-1404-07-01"]

export const runCluster = (place: Place, { recorded, simulated }: Size) =>
  Effect.gen(function* () {
    const { jobs, outlooks, storage } = yield* joinCluster(place)
    const inRegisters = yield* fillRegisters(storage, recorded, simulated.seed)
    const runners = yield* Effect.all([startRunner(place), startRunner(place), startRunner(place)], {
      concurrency: 3,
    })
    yield* jobs.start(simulations, simulation, simulated)
    yield* jobs.start(outlooks, outlook, outlookDays)
    let keptAtKill = 0
    while (keptAtKill === 0) {
      yield* Effect.sleep(20)
      keptAtKill = (yield* jobs.progress(simulation)).kept
    }
    runners[0].kill("SIGKILL")

    const found = yield* waitForResult(jobs, simulations, simulation)
    const { changes } = yield* waitForResult(jobs, outlooks, outlook)
    const kept = yield* readChanges(storage)
    const subject = yield* Effect.promise(() => subjectOf(simulated))
    const whole = yield* Effect.fromResult(yield* Effect.promise(() => simulationOf(subject, found)))
    const alone = Result.getOrThrow(yield* Effect.promise(() => simulate({ ...subject, workers: 0 })))
    const listAlone = yield* changesOfStore(storage, iran, outlookDays)
    const digestOfList = (list: unknown): string => digestOf(JSON.parse(canonicalJson(list)))
    return {
      recorded: inRegisters,
      keptAtKill,
      simulation: {
        steps: (yield* jobs.progress(simulation)).steps,
        digest: whole.receipt.results,
        digestAlone: alone.receipt.results,
      },
      outlook: {
        steps: (yield* jobs.progress(outlook)).steps,
        changes,
        digest: digestOfList(kept),
        digestAlone: digestOfList(listAlone),
      },
    } satisfies Outcome
  })

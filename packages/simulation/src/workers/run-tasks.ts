import { availableParallelism } from "node:os"
import type { Jurisdiction } from "@bazgasht/core"
import { codedError, text } from "@bazgasht/rules"
import * as Result from "effect/Result"
import {
  type Assignment,
  type Task,
  type TaskResult,
  type TaskRunner,
  taskRunnerOf,
  tasksOf,
} from "../runs/assignment.ts"
import { digestOfPack } from "../runs/receipt.ts"
import type { Scenario } from "../scenarios/index.ts"
import { RunNotKept, type UnfinishedRun } from "./unfinished-run.ts"
import { runInWorkers, WorkerCrash } from "./worker-pool.ts"

/** How far a run is. */
export interface Progress {
  /** Tasks that are done, of them those that were done before this run went on, and all there are. */
  readonly done: number
  readonly before: number
  readonly all: number
  /** How much of the work is done, from 0 to 1. */
  readonly portion: number
  /** Cases that this run has read, each as often as it was asked. */
  readonly cases: number
}

/** How tasks are carried out. */
export interface RunOptions {
  /** Threads; by default one a core for half a million cases or more, and none for less. 0 does all in this thread. */
  readonly workers?: number
  readonly onProgress?: (progress: Progress) => void
  /** Stops the run; what is being done is finished and kept first. */
  readonly signal?: AbortSignal
  /**
   * The module of the worker threads: one that calls {@link serveSlices} with the jurisdiction of the run, for a jurisdiction is code and does
   * not travel to a thread. Without one all is done in this thread.
   */
  readonly workerModule?: URL
}

const texts = () => ({
  "run.stopped": text("اجرا پیش از پایان متوقف شد.", "The run was stopped before it was done."),
})

/**
 * The run was stopped before it was done. What is done is kept where it was asked for.
 *
 * @example
 * const stopped = await simulate({ jurisdiction: iran, population, reforms: [earlierRelease], signal: AbortSignal.abort() })
 * Result.isFailure(stopped) && stopped.failure.code // => "run.stopped"
 */
export class SimulationStopped extends /* @__PURE__ */ codedError("SimulationStopped", texts)<{
  readonly done: number
  readonly all: number
}> {}

/** How many cases a task reads: all of its rows, for a sweep once for each value. */
const casesOf = ({ from, task, to }: Task, { sweep }: Scenario): number =>
  (to - from) * (task === "sweep" ? (sweep?.values.length ?? 0) : 1)

/** A task in this thread ends a run as one in a worker does. */
const runHere = (runTask: TaskRunner, task: Task): TaskResult => {
  try {
    return runTask(task)
  } catch (cause) {
    throw new WorkerCrash({ code: "run.workerCrashed", cause })
  }
}

/** For how many cases to be read it is worth while to start threads; a thread takes about a second to start and to become warm. */
const casesWorthThreads = 500_000

/** Carries tasks out, here or in worker threads; results in the order of the tasks. The reforms have been checked. */
export const runTasks = async (
  assignment: Assignment,
  jurisdiction: Jurisdiction,
  kept: UnfinishedRun | undefined,
  options: RunOptions,
): Promise<Result.Result<ReadonlyArray<TaskResult>, SimulationStopped | WorkerCrash>> => {
  const { onProgress, signal, workerModule } = options
  const tasks = tasksOf(assignment)
  const results = new Map<number, TaskResult>(kept?.done)
  const before = results.size
  const work = tasks.map((task) => casesOf(task, assignment.scenario))
  const workOf = (places: Iterable<number>): number => {
    let sum = 0
    for (const place of places) sum += work[place] as number
    return sum
  }
  const [workBefore, allWork] = [workOf(results.keys()), workOf(tasks.keys())]
  let cases = 0
  const tell = (): void =>
    onProgress?.({
      done: results.size,
      before,
      all: tasks.length,
      portion: allWork === 0 ? 1 : (workBefore + cases) / allWork,
      cases,
    })
  const onResult = (place: number, result: TaskResult): void => {
    results.set(place, result)
    kept?.keep(place, result)
    cases += work[place] as number
    tell()
  }
  const pending = [...tasks.keys()].filter((place) => !results.has(place))
  const wanted = options.workers ?? (allWork - workBefore < casesWorthThreads ? 0 : availableParallelism())
  tell()
  try {
    if (wanted > 0 && workerModule !== undefined)
      await runInWorkers({
        start: {
          assignment,
          jurisdiction: jurisdiction.pack.id,
          pack: digestOfPack(jurisdiction.pack),
        },
        tasks,
        pending,
        workers: wanted,
        onResult,
        module: workerModule,
        ...(signal === undefined ? {} : { signal }),
      })
    else {
      const runTask = Result.getOrThrow(taskRunnerOf(assignment, jurisdiction))
      for (const place of pending) {
        if (signal?.aborted === true) break
        onResult(place, runHere(runTask, tasks[place] as Task))
        // Lets a signal to stop the run arrive.
        await new Promise((resolve) => setImmediate(resolve))
      }
    }
  } catch (error) {
    if (error instanceof WorkerCrash && !(error.cause instanceof RunNotKept)) return Result.fail(error)
    throw error instanceof WorkerCrash ? error.cause : error
  }
  if (results.size < tasks.length)
    return Result.fail(new SimulationStopped({ code: "run.stopped", done: results.size, all: tasks.length }))
  return Result.succeed([...tasks.keys()].map((place) => results.get(place) as TaskResult))
}

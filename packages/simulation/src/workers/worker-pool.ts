import { Worker } from "node:worker_threads"
import { codedError, text } from "@bazgasht/rules"
import type { Assignment, Task, TaskResult } from "../runs/assignment.ts"
import { partition } from "./partition.ts"

export interface WorkerStart {
  readonly assignment: Assignment
  /** The name of the jurisdiction of the run: the id of its pack. */
  readonly jurisdiction: string
  /** The digest of the rules and the parameters that the run was prepared with. */
  readonly pack: string
}

export interface WorkerTask {
  readonly place: number
  readonly task: Task
}

export interface WorkerAnswer {
  readonly place: number
  readonly result: TaskResult
}

const texts = () => ({
  "run.workerCrashed": text(
    "یکی از رشته‌های کار پیش از پایان از کار افتاد.",
    "A worker ended before its work was done.",
  ),
})

/** A worker that ended before its work was done, with the cause. */
export class WorkerCrash extends /* @__PURE__ */ codedError("WorkerCrash", texts)<{
  readonly cause: unknown
}> {}

export interface WorkerPoolOptions {
  readonly start: WorkerStart
  readonly tasks: ReadonlyArray<Task>
  /** The places of the tasks that are still to be done. */
  readonly pending: ReadonlyArray<number>
  readonly workers: number
  /** Called in this thread for every task that is done, in any order. */
  readonly onResult: (place: number, result: TaskResult) => void
  /** Stops handing tasks out; those that are being done are finished first. */
  readonly signal?: AbortSignal
  /** The module of the workers. */
  readonly module: URL
}

/** Workers of sources need what resolves sources; workers of a bundle need nothing. */
export const argumentsFor = (module: URL): Array<string> =>
  module.pathname.endsWith(".ts") ? ["--conditions=bazgasht-source"] : []

/**
 * Shares tasks out among worker threads, and says at the end whether all of them are done. Rejects with a {@link WorkerCrash} where
 * a worker ends before its work is done; the others are ended then too.
 */
export const runInWorkers = ({
  module,
  onResult,
  pending,
  signal,
  start,
  tasks,
  workers,
}: WorkerPoolOptions): Promise<"done" | "stopped"> =>
  new Promise((resolve, reject) => {
    const pool: Array<Worker> = []
    const count = Math.min(workers, pending.length)
    const nextFor = partition(pending.length, count)
    let [handedOut, busy] = [0, 0]
    let ended = false
    const end = (settle: () => void): void => {
      if (ended) return
      ended = true
      void Promise.all(pool.map((worker) => worker.terminate())).then(settle)
    }
    const crash = (cause: unknown): void =>
      end(() => reject(new WorkerCrash({ code: "run.workerCrashed", cause })))
    const handOut = (worker: Worker, number: number): void => {
      const next = signal?.aborted === true ? undefined : nextFor(number)
      if (next === undefined) {
        if (busy === 0) end(() => resolve(handedOut === pending.length ? "done" : "stopped"))
        return
      }
      const place = pending[next] as number
      handedOut++
      busy++
      worker.postMessage({ place, task: tasks[place] as Task } satisfies WorkerTask)
    }
    if (count === 0) return resolve("done")
    for (let number = 0; number < count; number++) {
      const worker = new Worker(module, { workerData: start, execArgv: argumentsFor(module) })
      pool.push(worker)
      worker.on("error", crash)
      worker.on("messageerror", crash)
      worker.on("exit", (code) => crash(new Error(`a worker ended with code ${code}`)))
      worker.on("message", ({ place, result }: WorkerAnswer) => {
        if (ended) return
        busy--
        try {
          onResult(place, result)
        } catch (cause) {
          crash(cause)
          return
        }
        handOut(worker, number)
      })
      handOut(worker, number)
    }
  })

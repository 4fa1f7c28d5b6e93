import { Worker } from "node:worker_threads"
import type { Task, TaskResult } from "../runs/assignment.ts"
import {
  argumentsFor,
  type WorkerAnswer,
  WorkerCrash,
  type WorkerStart,
  type WorkerTask,
} from "./worker-pool.ts"

/** One thread that does the tasks of a run, each when it is asked for. */
export interface SliceWorker {
  /** Rejects with a {@link WorkerCrash} where the thread ended before the task was done; the next task starts another thread. */
  readonly run: (task: Task) => Promise<TaskResult>
  readonly end: () => Promise<void>
}

interface Waiting {
  readonly resolve: (result: TaskResult) => void
  readonly reject: (crash: WorkerCrash) => void
}

/** A thread for the tasks of a run, started with the first. While it has nothing to do it does not keep the process alive. */
export const sliceWorker = (start: WorkerStart, module: URL): SliceWorker => {
  let worker: Worker | undefined
  let asked = 0
  const waiting = new Map<number, Waiting>()
  const started = (): Worker => {
    const made = new Worker(module, { workerData: start, execArgv: argumentsFor(module) })
    const crash = (cause: unknown): void => {
      if (worker !== made) return
      worker = undefined
      const all = [...waiting.values()]
      waiting.clear()
      for (const { reject } of all) reject(new WorkerCrash({ code: "run.workerCrashed", cause }))
      void made.terminate()
    }
    made.on("error", crash)
    made.on("messageerror", crash)
    made.on("exit", (code) => crash(new Error(`a worker ended with code ${code}`)))
    made.on("message", ({ place, result }: WorkerAnswer) => {
      const task = waiting.get(place)
      waiting.delete(place)
      if (waiting.size === 0) made.unref()
      task?.resolve(result)
    })
    return made
  }
  return {
    run: (task) =>
      new Promise((resolve, reject) => {
        worker ??= started()
        const place = asked++
        waiting.set(place, { resolve, reject })
        worker.ref()
        worker.postMessage({ place, task } satisfies WorkerTask)
      }),
    end: async () => {
      const ending = worker
      worker = undefined
      await ending?.terminate()
    },
  }
}

import { availableParallelism } from "node:os"
import { setFlagsFromString } from "node:v8"
import { Worker } from "node:worker_threads"
import type { ThreadModule, Threads } from "./platform.ts"

/** A task of a thread, by its place among all. */
export interface ThreadTask<Task> {
  readonly place: number
  readonly task: Task
}

/** What a thread found. */
export interface ThreadAnswer<Answer> {
  readonly place: number
  readonly answer: Answer
}

/** The sources beside this file, or the modules of the bundle. Sources need what resolves them. */
const isSource = import.meta.url.endsWith(".ts")

const started = (module: ThreadModule, start: unknown): Worker =>
  new Worker(new URL(`./${module}.${isSource ? "ts" : "js"}`, import.meta.url), {
    workerData: start,
    // Little is kept from task to task: without limits a thread would rather hold what nobody needs any more.
    resourceLimits: { maxYoungGenerationSizeMb: 12, maxOldGenerationSizeMb: 512 },
    execArgv: isSource ? ["--conditions=bazgasht-source"] : [],
  })

/** The worker threads of this machine: two, for each holds a hundred megabytes; whoever has more of them asks for more threads. */
export const threads: Threads = {
  most: Math.min(2, availableParallelism()),
  bytesOfTask: 1_000_000,
  run: (module, start, tasks, count, take) =>
    new Promise((resolve, reject) => {
      // By itself a heap grows to several times what is alive before it is collected; here several of them share the memory of one process.
      setFlagsFromString("--heap-growing-percent=60")
      const pool: Array<Worker> = []
      let [handedOut, done] = [0, 0]
      let isOver = false
      const end = (settle: () => void): void => {
        if (isOver) return
        isOver = true
        void Promise.all(pool.map((worker) => worker.terminate())).then(settle)
      }
      const fail = (cause: unknown): void => end(() => reject(cause))
      const handOut = (worker: Worker): void => {
        if (handedOut === tasks.length) return
        const place = handedOut++
        worker.postMessage({ place, task: tasks[place] } satisfies ThreadTask<unknown>)
      }
      if (tasks.length === 0) resolve()
      for (let number = 0; number < Math.min(count, tasks.length); number++) {
        const worker = started(module, start)
        pool.push(worker)
        worker.on("error", fail)
        worker.on("messageerror", fail)
        worker.on("exit", (code) => fail(new Error(`a thread ended with code ${code}`)))
        worker.on("message", ({ answer, place }: ThreadAnswer<unknown>) => {
          if (isOver) return
          handOut(worker)
          try {
            if (!take(place, answer) || ++done === tasks.length) end(resolve)
          } catch (cause) {
            fail(cause)
          }
        })
        handOut(worker)
      }
    }),
}

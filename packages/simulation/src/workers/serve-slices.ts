import { parentPort, workerData } from "node:worker_threads"
import type { Jurisdiction } from "@bazgasht/core"
import * as Result from "effect/Result"
import { taskRunnerOf } from "../runs/assignment.ts"
import { digestOfPack } from "../runs/receipt.ts"
import type { WorkerAnswer, WorkerStart, WorkerTask } from "./worker-pool.ts"

const isStart = (data: unknown): data is WorkerStart =>
  typeof data === "object" && data !== null && "assignment" in data && "jurisdiction" in data

/**
 * What a worker thread of a simulation does: it carries out one task after another, each over a slice of the population. Called once by the
 * module that `simulate` is given as `workerModule`, with what loads the jurisdiction of the run by the id of its pack. It rejects where that is
 * another law than the run was prepared with, for it would answer another question, and in a thread that no run has started.
 *
 * @example
 * // The whole of a worker module for the law of Iran; here no run has started it.
 * await serveSlices(() => iran).catch(({ message }: Error) => message) // => "no run has started this thread"
 */
export const serveSlices = async (
  load: (name: string) => Jurisdiction | Promise<Jurisdiction>,
): Promise<void> => {
  if (!isStart(workerData)) throw new Error("no run has started this thread")
  const { assignment, jurisdiction: name, pack } = workerData
  const jurisdiction = await load(name)
  if (digestOfPack(jurisdiction.pack) !== pack) throw new Error("the worker has other law than the run")
  const runTask = Result.getOrThrow(taskRunnerOf(assignment, jurisdiction))
  parentPort?.on("message", ({ place, task }: WorkerTask) => {
    const answer: WorkerAnswer = { place, result: runTask(task) }
    parentPort?.postMessage(answer)
  })
}

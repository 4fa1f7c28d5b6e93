/**
 * A worker thread: carries out one task after another, each over a slice of the population.
 *
 * @module
 */

import { parentPort, workerData } from "node:worker_threads"
import { iranPack } from "@bazgasht/iran"
import * as Result from "effect/Result"
import { worksiteOf } from "../runs/assignment.ts"
import { digestOfPack } from "../runs/receipt.ts"
import type { WorkerAnswer, WorkerStart, WorkerTask } from "./worker-message.ts"

const { assignment, pack } = workerData as WorkerStart

// A worker that was loaded with other law than the run was prepared with would answer another question.
if (digestOfPack(iranPack) !== pack) throw new Error("the worker has other law than the run")

const worksite = Result.getOrThrow(worksiteOf(assignment, iranPack))

parentPort?.on("message", ({ place, task }: WorkerTask) => {
  const answer: WorkerAnswer = { place, result: worksite(task) }
  parentPort?.postMessage(answer)
})

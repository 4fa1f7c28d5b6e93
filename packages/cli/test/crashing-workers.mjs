/** Brought into every thread of a process, with `--import`: worker threads end at their first task. */

import { isMainThread, parentPort } from "node:worker_threads"

if (!isMainThread)
  parentPort?.once("message", () => {
    throw new Error("a worker that cannot go on")
  })

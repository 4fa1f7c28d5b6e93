/** A worker that fails at its first task. */

import { parentPort } from "node:worker_threads"

parentPort?.on("message", () => {
  throw new Error("a task that no worker survives")
})

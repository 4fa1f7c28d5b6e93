import { parentPort, workerData } from "node:worker_threads"
import { jurisdictionNamed } from "../jurisdictions.ts"
import { nodePlatform } from "../node-platform.ts"
import type { ThreadAnswer, ThreadTask } from "../threads.ts"
import { type FamiliesOfSlice, type FileSlice, prepareSlices, type SliceStart } from "./families-of-slice.ts"

/** What a worker thread of a cycle does: it reads and judges the families of one slice of a file after another. */
export const serveFamilies = async (): Promise<void> => {
  const start = workerData as SliceStart
  const read = prepareSlices(
    start,
    await jurisdictionNamed(start.jurisdiction),
    nodePlatform(() => ""),
  )
  parentPort?.on("message", ({ place, task }: ThreadTask<FileSlice>) => {
    const answer = read(task)
    const given: ThreadAnswer<FamiliesOfSlice | undefined> = { place, answer }
    parentPort?.postMessage(given, answer === undefined ? [] : [answer.undecided.json.buffer])
  })
}

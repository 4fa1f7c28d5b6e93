import { contentOfKinds, type FeedMark, verifyStore } from "@bazgasht/casework"
import type { StorageAdapter } from "@bazgasht/casework/ports"
import { caseKinds } from "@bazgasht/core"
import * as Effect from "effect/Effect"

/** What a verification took, for each event. */
export interface Verified {
  readonly microseconds: number
  /** Of the processor, for each event. */
  readonly processor: number
  readonly longestTurn: number
  readonly mark: FeedMark
}

/** Verifies a store; a turn of the event loop is timed by the processor that this thread takes for it. */
export const verified = (storage: StorageAdapter, since?: FeedMark): Effect.Effect<Verified> =>
  Effect.promise(async () => {
    const [start, before] = [performance.now(), process.cpuUsage()]
    let isOver = false
    const work = Effect.runPromise(
      verifyStore(storage, {
        contents: contentOfKinds(caseKinds),
        ...(since === undefined ? {} : { since }),
      }),
    ).finally(() => {
      isOver = true
    })
    let longestTurn = 0
    while (!isOver) {
      const turn = process.threadCpuUsage()
      await new Promise(setImmediate)
      const { system, user } = process.threadCpuUsage(turn)
      longestTurn = Math.max(longestTurn, (system + user) / 1000)
    }
    const mark = await work
    const events = mark.position - (since?.position ?? 0)
    const { system, user } = process.cpuUsage(before)
    const microseconds = (1000 * (performance.now() - start)) / events
    return { microseconds, processor: (system + user) / events, longestTurn, mark }
  })

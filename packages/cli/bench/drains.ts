/** Drains of the messages of a store, and claims right after quiet hours. */

import { type ChildProcess, fork } from "node:child_process"
import { once } from "node:events"
import { cpus } from "node:os"
import { Storage } from "@bazgasht/casework/ports"
import * as Effect from "effect/Effect"
import { type Measured, measured } from "../../storage-postgres/bench/measured.ts"
import { fill, type Place } from "./outbox-stores.ts"

/** Messages that are put into a store before it is drained: of so many cases, so many behind one another to each recipient. */
export interface Load {
  readonly cases: number
  readonly perCase: number
  /** How the cases are called, apart from those of other loads of the store. */
  readonly prefix?: string
}

const secondsSince = (start: number): number => (performance.now() - start) / 1000

const filled = (load: Load) => fill(load, (subject) => ({ recipient: subject }))

/** The milliseconds that the processors of the machine have worked, and all that have gone by. */
const worked = (): { readonly busy: number; readonly all: number } => {
  let [busy, all] = [0, 0]
  for (const { times } of cpus()) {
    const sum = times.user + times.nice + times.sys + times.irq + times.idle
    all += sum
    busy += sum - times.idle
  }
  return { busy, all }
}

/** How a drain went. */
export interface Drain {
  /** Messages a second. */
  readonly rate: number
  /** The share of its processors that the machine used meanwhile, for the server and everything else: at 1 no further process can help. */
  readonly busy: number
}

const drainer = async (place: Place, more: ReadonlyArray<string>): Promise<ChildProcess> => {
  const child = fork(new URL("./drainer.ts", import.meta.url), [JSON.stringify(place), ...more], {
    execArgv: ["--conditions=bazgasht-source"],
  })
  await once(child, "message")
  return child
}

/** Drains a load by so many processes over a store in which no other message waits. */
export const drained = (place: Place, load: Load, processes: number, ...more: ReadonlyArray<string>) =>
  Effect.gen(function* () {
    yield* filled(load)
    const storage = yield* Storage
    const children = yield* Effect.promise(() =>
      Promise.all(Array.from({ length: processes }, () => drainer(place, more))),
    )
    const [start, before] = [performance.now(), worked()]
    for (const child of children) child.send("start")
    while ((yield* storage.messages({ status: "waiting", limit: 1 })).length > 0)
      yield* Effect.sleep("20 millis")
    const [seconds, after] = [secondsSince(start), worked()]
    const settled = yield* Effect.promise(() =>
      Promise.all(
        children.map(async (child) => {
          const answer = once(child, "message")
          child.send("stop")
          const [count] = await answer
          return Number(count)
        }),
      ),
    )
    const all = settled.reduce((sum, count) => sum + count, 0)
    const messages = load.cases * load.perCase
    if (all !== messages) throw new Error(`${all} of ${messages} messages were settled`)
    const drain: Drain = {
      rate: all / seconds,
      busy: (after.busy - before.busy) / (after.all - before.all),
    }
    return drain
  })

/** Messages a second of a loop that claims and settles, and sends nothing. */
export const drainedByHand = (load: Load) =>
  Effect.gen(function* () {
    yield* filled(load)
    const storage = yield* Storage
    const start = performance.now()
    for (let now = 0; ; now++) {
      const claimed = yield* storage.claim({ owner: "hand", now, until: now + 10, limit: 64 })
      if (claimed.length === 0) return (load.cases * load.perCase) / secondsSince(start)
      const settlements = claimed.map(({ id, lease }) => ({ id, lease, status: "accepted" as const }))
      yield* storage.settle(settlements, now)
    }
  })

/** Milliseconds for claims of a size, while a backlog waits for the end of quiet hours and once it is due. */
export interface Claims {
  readonly limit: number
  readonly before: Measured
  readonly after: Measured
}

/** How many claims of each size are timed. */
export const claimsOfEachSize = 31
const claimSizes = [1, 64]

/** Claims while a backlog is not due, and once it is, for each size of a claim. */
export const claimedAround = (backlog: number) =>
  Effect.gen(function* () {
    const due = 1_000
    yield* fill({ cases: backlog / 100, perCase: 100, prefix: "quiet" }, (subject, place) => ({
      recipient: `${subject}/${place}`,
      notBefore: due,
    }))
    yield* fill({ cases: 50, perCase: 100, prefix: "due" }, (subject, place) => ({
      recipient: `${subject}/${place}`,
    }))
    const storage = yield* Storage
    const timesAt = (now: number, limit: number) =>
      Effect.gen(function* () {
        const times: Array<number> = []
        for (let round = -3; round < claimsOfEachSize; round++) {
          const start = performance.now()
          const taken = yield* storage.claim({ owner: "hand", now, until: 2 * due, limit })
          if (round >= 0) times.push(performance.now() - start)
          if (taken.length !== limit) throw new Error(`${taken.length} messages were claimed`)
        }
        return measured(times)
      })
    const before = yield* Effect.forEach(claimSizes, (limit) => timesAt(due - 1, limit))
    const after = yield* Effect.forEach(claimSizes, (limit) => timesAt(due, limit))
    return claimSizes.map(
      (limit, index): Claims => ({
        limit,
        before: before[index] as Measured,
        after: after[index] as Measured,
      }),
    )
  })

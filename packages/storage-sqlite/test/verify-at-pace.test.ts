import { verifyStore } from "@bazgasht/casework"
import * as Effect from "effect/Effect"
import { expect, test } from "vitest"
import { openSqlite } from "../src/index.ts"
import { loan, opening } from "./commits.ts"

/** The most milliseconds of the processor that this thread takes between two turns of the event loop while something runs. */
const longestTurn = async (work: Promise<unknown>): Promise<number> => {
  let isOver = false
  const over = work.finally(() => {
    isOver = true
  })
  const turns: Array<number> = []
  while (!isOver) {
    const before = process.threadCpuUsage()
    await new Promise(setImmediate)
    const { system, user } = process.threadCpuUsage(before)
    turns.push((system + user) / 1000)
  }
  await over
  return Math.max(...turns)
}

test("verifying large cases lets others run: no turn of the event loop takes fifty milliseconds", () =>
  Effect.runPromise(
    Effect.scoped(
      Effect.gen(function* () {
        const storage = yield* openSqlite({ file: ":memory:" })
        const large = "دادگاه با درخواست موافقت کرد. ".repeat(3_000)
        for (let number = 0; number < 40; number++) {
          const commit = opening(loan(`loan-${number}`), { bodies: [{ large, number }, { large }] })
          yield* storage.commit({ ...commit, document: { large, number } })
        }
        const turn = yield* Effect.promise(() => longestTurn(Effect.runPromise(verifyStore(storage))))
        expect(turn).toBeLessThan(50)
      }),
    ),
  ))

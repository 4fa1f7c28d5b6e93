/**
 * A worker thread that decides some rows of people, whose columns and answers it shares with others, as often as it is asked to.
 */

import { parentPort, workerData } from "node:worker_threads"
import type { Day } from "@bazgasht/rules"
import { compileAnswerColumns, compileValueColumns } from "@bazgasht/rules/columns"
import { generateAnswerColumns, generateValueColumns } from "@bazgasht/rules/generated"
import * as Result from "effect/Result"
import { type People, releaseColumns, rowsOf, supportColumns } from "./population.ts"
import { conditionalRelease, pack, supportAmount } from "./rules.ts"

/** What a worker is started with. */
export interface WorkerStart {
  readonly people: People
  readonly releases: Uint8Array
  readonly amounts: Float64Array
  readonly today: Day
}

/** What a worker is to do: rows of a decision, so many times. */
export interface WorkerTask {
  readonly way: "generated" | "interpreted"
  readonly decision: "release" | "support"
  readonly from: number
  readonly to: number
  readonly times: number
}

/** So many steps of a computation that reads no memory, to see what the cores give. */
export interface WorkerSteps {
  readonly steps: number
}

const { amounts, people, releases, today } = workerData as WorkerStart

const ways = {
  generated: {
    release: Result.getOrThrow(generateAnswerColumns(conditionalRelease, { pack })),
    support: Result.getOrThrow(generateValueColumns(supportAmount, { pack })),
  },
  interpreted: {
    release: compileAnswerColumns(conditionalRelease, { pack }),
    support: compileValueColumns(supportAmount, { pack }),
  },
}

// Six sums that do not wait for one another fill a core: where somebody else computes on the same one, they take longer.
const step = (steps: number): number => {
  let [one, two, three, four, five, six] = [1, 2, 3, 4, 5, 6]
  for (let done = 0; done < steps; done++) {
    one = (one + done) | 0
    two ^= done
    three = (three + one) | 0
    four ^= two
    five = (five + done) | 0
    six ^= done
  }
  return one + two + three + four + five + six
}

const decide = ({ decision, from, times, to, way }: WorkerTask): void => {
  const rows = rowsOf(people, from, to)
  const { release, support } = ways[way]
  if (decision === "release") {
    const [columns, into] = [releaseColumns(rows), releases.subarray(from, to)]
    for (let time = 0; time < times; time++) release.answers(columns, today, into)
  } else {
    const [columns, into] = [supportColumns(rows), amounts.subarray(from, to)]
    for (let time = 0; time < times; time++) support.values(columns, today, into)
  }
}

parentPort?.on("message", (task: WorkerTask | WorkerSteps) => {
  parentPort?.postMessage("steps" in task ? step(task.steps) : decide(task))
})

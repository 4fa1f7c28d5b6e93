/**
 * Two decisions over a population by two worker threads, beside one that does the same work alone.
 *
 * Prints a report as JSON on standard output and its progress on standard error; `pnpm bench` reads it. It is wall time, and
 * tells of the rules only on a machine with two idle cores.
 */

import { once } from "node:events"
import { Worker } from "node:worker_threads"
import type { Day } from "@bazgasht/rules"
import { type Measured, measured } from "./compare.ts"
import { releasePlainly, supportPlainly } from "./populations/hand.ts"
import { makePeople, shared, sharedPeople } from "./populations/population.ts"
import type { WorkerStart, WorkerTask } from "./populations/worker.ts"

const size = process.env["BAZGASHT_BENCH"] === "full" ? 10_000_000 : 1_000_000
const times = 40_000_000 / size
const rounds = 9
const warming = 5
const seed = 58
const wantedTimes = 1.7
const today = 20_000 as Day

const people = sharedPeople(makePeople(size, seed))
const releases = shared(new Uint8Array(size))
const amounts = shared(new Float64Array(size))

const start: WorkerStart = { people, releases, amounts, today }
const crew = ["first", "second"].map(
  () =>
    new Worker(new URL("./populations/worker.ts", import.meta.url), {
      workerData: start,
      execArgv: ["--conditions=bazgasht-source"],
    }),
)

type Work = Pick<WorkerTask, "way" | "decision">

/** Milliseconds in which some of the workers do all of the work, each as large a part of it. */
const millisecondsOf = async (workers: ReadonlyArray<Worker>, work: Work): Promise<number> => {
  const before = performance.now()
  await Promise.all(
    workers.map((worker, place) => {
      const [from, to] = [place, place + 1].map((edge) => Math.floor((edge * size) / workers.length))
      worker.postMessage({ ...work, from, to, times } as WorkerTask)
      return once(worker, "message")
    }),
  )
  return performance.now() - before
}

/** Throws where the workers answer another than the plain loop does. */
const holdEqual = async (work: Work): Promise<void> => {
  const answers = work.decision === "release" ? releases : amounts
  answers.fill(9)
  await millisecondsOf(crew, work)
  const [expectedReleases, expectedAmounts] = [new Uint8Array(size), new Float64Array(size)]
  if (work.decision === "release") releasePlainly(people, expectedReleases)
  else supportPlainly(people, expectedAmounts)
  const expected = work.decision === "release" ? expectedReleases : expectedAmounts
  const wrong = expected.findIndex((answer, row) => !Object.is(answer, answers[row]))
  if (wrong >= 0) throw new Error(`${work.way} answers row ${wrong} of ${work.decision} otherwise`)
}

const works: ReadonlyArray<Work & { readonly title: string }> = [
  { decision: "release", way: "generated", title: "release, generated code" },
  { decision: "release", way: "interpreted", title: "release, without generated code" },
  { decision: "support", way: "generated", title: "support, generated code" },
  { decision: "support", way: "interpreted", title: "support, without generated code" },
]

const results: Array<{ readonly title: string; readonly alone: Measured; readonly ratio: Measured }> = []
for (const { title, ...work } of works) {
  await holdEqual(work)
  const alone: Array<number> = []
  const ratios: Array<number> = []
  for (let round = -warming; round < rounds; round++) {
    // Neither of the workers is always the one that works alone, and neither way always the first.
    const single = [crew[Math.abs(round) % 2] as Worker]
    const together = round % 2 === 0 ? await millisecondsOf(crew, work) : undefined
    const one = await millisecondsOf(single, work)
    const two = together ?? (await millisecondsOf(crew, work))
    if (round < 0) continue
    alone.push(one / times)
    ratios.push(one / two)
  }
  results.push({ title, alone: measured(alone), ratio: measured(ratios) })
  console.error(`${title}: ${measured(ratios).median.toFixed(2)} times as fast`)
}
await Promise.all(crew.map((worker) => worker.terminate()))

const twoDigits = (value: number): string => Number(value.toPrecision(2)).toLocaleString("en")
const spread = ({ greatest, least, median }: Measured): string =>
  `${twoDigits(median)} (${twoDigits(least)} to ${twoDigits(greatest)})`

console.log(
  JSON.stringify({
    title: "Whole populations by two workers",
    text: [
      `${size.toLocaleString("en")} people from the seed ${seed} in columns that two worker threads share, and the two decisions of "Whole populations in columns": each worker decides half of the people and writes their answers where they belong, or one of them decides all. Every answer was compared with that of the plain loop.`,
      `Milliseconds by the clock on the wall, from the message that starts the work to the last that says it is done; what is compiled is compiled before. One worker and two alternate; a figure is the median of ${rounds} rounds, with the smallest and the greatest beside it.`,
    ],
    head: ["", "ms, one worker", "times as fast with two"],
    rows: results.map(({ alone, ratio, title }) => [title, spread(alone), spread(ratio)]),
    targets: results.map(({ ratio, title }) => ({
      says: `${title}: times as fast with two workers as with one`,
      wanted: `at least ${wantedTimes}`,
      reached: spread(ratio),
      holds: ratio.median >= wantedTimes,
    })),
  }),
)

/**
 * Two decisions over a population by two worker threads, beside one that does the same work alone.
 *
 * Prints a report as JSON on standard output and its progress on standard error; `pnpm bench` reads it. It is wall time:
 * what two cores give while others use them is measured beside it.
 */

import { once } from "node:events"
import { Worker } from "node:worker_threads"
import type { Day } from "@bazgasht/rules"
import { measured } from "./compare.ts"
import { releasePlainly, supportPlainly } from "./populations/hand.ts"
import { makePeople, shared, sharedPeople } from "./populations/population.ts"
import type { WorkerStart, WorkerSteps, WorkerTask } from "./populations/worker.ts"

const size = process.env["BAZGASHT_BENCH"] === "full" ? 10_000_000 : 1_000_000
const times = 10_000_000 / size
const rounds = 101
const warming = 5
const steps = 50_000_000
const seed = 58
const wantedTimes = 1.7
/** The same where others use the cores as well: of what two of them give. */
const wantedShare = wantedTimes / 2
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

/** Milliseconds from the first message to the last answer. */
const millisecondsOf = async (
  tasks: ReadonlyArray<readonly [Worker, WorkerTask | WorkerSteps]>,
): Promise<number> => {
  const before = performance.now()
  await Promise.all(
    tasks.map(([worker, task]) => {
      worker.postMessage(task)
      return once(worker, "message")
    }),
  )
  return performance.now() - before
}

type Time = (workers: ReadonlyArray<Worker>) => Promise<number>

/** Each of the workers does as large a part of the work. */
const working =
  (work: Work): Time =>
  (workers) =>
    millisecondsOf(
      workers.map((worker, place) => {
        const [from, to] = [place, place + 1].map((edge) => Math.floor((edge * size) / workers.length))
        return [worker, { ...work, from, to, times } as WorkerTask]
      }),
    )

const stepping: Time = (workers) =>
  millisecondsOf(workers.map((worker) => [worker, { steps: steps / workers.length }]))

/** Neither of the workers is always the one that is alone, and neither way always the first. */
const timed = async (round: number, time: Time) => {
  const single = [crew[round % 2] as Worker]
  const first = round % 2 === 0 ? await time(crew) : undefined
  const alone = await time(single)
  return { alone, ratio: alone / (first ?? (await time(crew))) }
}

/** Throws where the workers answer another than the plain loop does. */
const holdEqual = async (work: Work): Promise<void> => {
  const answers = work.decision === "release" ? releases : amounts
  answers.fill(9)
  await working(work)(crew)
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

interface Figures {
  /** Milliseconds of one worker. */
  readonly alone: ReadonlyArray<number>
  /** How many times as fast both are, round by round. */
  readonly ratios: ReadonlyArray<number>
  /** The same of the steps. */
  readonly ofSteps: ReadonlyArray<number>
}

const figuresOf = async (work: Work): Promise<Figures> => {
  const [alone, ratios, ofSteps]: ReadonlyArray<Array<number>> = [[], [], []]
  for (let round = 0; round < warming + rounds; round++) {
    const [decided, stepped] = [await timed(round, working(work)), await timed(round, stepping)]
    if (round < warming) continue
    alone?.push(decided.alone / times)
    ratios?.push(decided.ratio)
    ofSteps?.push(stepped.ratio)
  }
  return { alone, ratios, ofSteps } as Figures
}

/** How many times as fast both are, of what they are at the steps of the same round. */
const sharesOf = ({ ofSteps, ratios }: Figures): ReadonlyArray<number> =>
  ratios.map((ratio, round) => ratio / (ofSteps[round] as number))

const results: Array<Figures & { readonly title: string }> = []
for (const { title, ...work } of works) {
  await holdEqual(work)
  const figures = await figuresOf(work)
  results.push({ title, ...figures })
  console.error(`${title}: ${measured(figures.ratios).median.toFixed(2)} times as fast`)
}
await Promise.all(crew.map((worker) => worker.terminate()))

const twoDigits = (value: number): string => Number(value.toPrecision(2)).toLocaleString("en")
/** The median, and between what the half in the middle lies. */
const middle = (values: ReadonlyArray<number>): string => {
  const sorted = [...values].sort((one, other) => one - other)
  const [low, median, high] = [1, 2, 3].map((quarter) =>
    twoDigits(sorted[Math.floor((quarter * sorted.length) / 4)] ?? Number.NaN),
  )
  return `${median} (${low} to ${high})`
}

console.log(
  JSON.stringify({
    title: "Whole populations by two workers",
    text: [
      `${size.toLocaleString("en")} people from the seed ${seed} in columns that two worker threads share, and the two decisions of "Whole populations in columns": each worker decides half of the people and writes their answers where they belong, or one of them decides all. Every answer was compared with that of the plain loop.`,
      `Milliseconds by the clock on the wall, from the message that starts the work to the last that says it is done; what is compiled is compiled before. One worker and two alternate; a figure is the median of ${rounds} rounds, all of which count, and beside it stands between what the half in the middle lies.`,
      `In every round the same workers also take ${steps.toLocaleString("en")} steps of a computation that fills a core and reads no memory. Nothing of ours can slow that down: on a machine whose cores nobody else uses, two workers are twice as fast at it. Where they are not, the machine is not idle, and the share of that is what tells of the rules.`,
    ],
    head: [
      "",
      "ms, one worker",
      "times as fast with two",
      "the steps, times as fast with two",
      "of the steps",
    ],
    rows: results.map((figures) => [
      figures.title,
      ...[figures.alone, figures.ratios, figures.ofSteps, sharesOf(figures)].map(middle),
    ]),
    targets: results.flatMap((figures) => [
      {
        says: `${figures.title}: times as fast with two workers as with one`,
        wanted: `at least ${wantedTimes}`,
        reached: middle(figures.ratios),
        holds: measured(figures.ratios).median >= wantedTimes,
      },
      {
        says: `${figures.title}: of the times by which two workers are as fast at the steps`,
        wanted: `at least ${wantedShare}`,
        reached: middle(sharesOf(figures)),
        holds: measured(sharesOf(figures)).median >= wantedShare,
      },
    ]),
  }),
)

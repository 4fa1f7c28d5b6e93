/**
 * The register of a nation: drawn, written and read, decided under the law in force and a reform, alone and by two workers.
 *
 * Prints a report as JSON on standard output and its progress on standard error; `pnpm bench` reads it. The whole register is
 * measured where BAZGASHT_BENCH is `full`, a tenth of it elsewhere.
 */

import { mkdtempSync, rmSync } from "node:fs"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { iran, iranPack, jalaliDay } from "@bazgasht/iran"
import { text } from "@bazgasht/rules"
import * as Result from "effect/Result"
import { drawRegister } from "../../iran-population/src/index.ts"
import {
  applyReforms,
  digestOfPopulation,
  plainScenario,
  type Reform,
  readPopulation,
  type Scenario,
  simulate,
  writePopulation,
} from "../src/index.ts"
import { questionsReached } from "../src/runs/questions-reached.ts"
import { runStudy } from "../src/runs/run.ts"
import { studyOf } from "../src/runs/study.ts"

const isFull = process.env["BAZGASHT_BENCH"] === "full"
const prisoners = isFull ? 200_000 : 20_000
const rounds = isFull ? 5 : 3
const seed = 58
const day = jalaliDay(1404, 7, 1)

/** Half becomes two fifths, a third a quarter, a long term one of eight years and more, and a pension rises. */
const reform: Reform = {
  id: "bench",
  title: text("سنجش سرعت", "benchmark"),
  changes: [
    ["conditionalRelease.shareOfLongTerm", { numerator: 2, denominator: 5 }],
    ["conditionalRelease.shareOfOtherTerm", { numerator: 1, denominator: 4 }],
    ["conditionalRelease.longTerm", { months: 96, days: 0 }],
    ["pension.size3", 35_000_000],
  ].map(([parameter, value]) => ({
    change: "setParameter",
    parameter: parameter as string,
    value: value as number,
  })),
}

/** A short run, of which the start of the threads is a good part, and a long one. */
const [fewValues, manyValues] = [8, isFull ? 120 : 16]
const scenarioWith = (numberOfValues: number): Scenario => ({
  ...plainScenario,
  sweep: {
    parameter: "conditionalRelease.shareOfOtherTerm",
    values: Array.from({ length: numberOfValues }, (_, place) => ({ numerator: 1, denominator: place + 2 })),
  },
})

const cpuSeconds = (): number => {
  const { system, user } = process.cpuUsage()
  return (user + system) / 1e6
}
const wallSeconds = (): number => performance.now() / 1000

interface Spread {
  readonly median: number
  readonly written: string
}

const twoDigits = (value: number): string => Number(value.toPrecision(2)).toLocaleString("en")
const spreadOf = (values: ReadonlyArray<number>): Spread => {
  const sorted = values.toSorted((a, b) => a - b)
  const at = (index: number): number => sorted[index] ?? Number.NaN
  const median = at(Math.floor(sorted.length / 2))
  return {
    median,
    written: `${twoDigits(median)} (${twoDigits(at(0))} to ${twoDigits(at(sorted.length - 1))})`,
  }
}

const cases = (size: number): string => size.toLocaleString("en")

/** How long something takes, once to become warm and then round after round. */
const timed = async (title: string, run: () => unknown): Promise<Spread> => {
  const times: Array<number> = []
  for (let round = -1; round < rounds; round++) {
    const before = cpuSeconds()
    await run()
    if (round >= 0) times.push(cpuSeconds() - before)
  }
  const spread = spreadOf(times)
  console.error(`${title}: ${spread.written} s`)
  return spread
}

const draw = (size: number) => drawRegister({ seed, day, prisoners: size, shared: true }, iran)

const drawing = await timed(`drawn, ${cases(prisoners)} prisoners`, () => draw(prisoners))
const drawingHalf = await timed(`drawn, ${cases(prisoners / 2)} prisoners`, () => draw(prisoners / 2))
const population = draw(prisoners)
const families = population.tables.family?.ids.length ?? 0

const folder = mkdtempSync(join(tmpdir(), "register-"))
// From its sources a worker strips types from every module; the bundle that is published has none to strip.
process.env["NODE_COMPILE_CACHE"] = join(folder, "modules")
const reading: { [format: string]: Spread } = {}
const writing: { [format: string]: Spread } = {}
for (const format of ["csv", "parquet"] as const) {
  const place = join(folder, format)
  const mapping = Result.getOrThrow(await writePopulation(population, place, iran, { format }))
  const again = Result.getOrThrow(await readPopulation(mapping, iran, { shared: true }))
  if (again.leftOut.length > 0) throw new Error("a row that was written does not fit")
  if (digestOfPopulation(again.population) !== digestOfPopulation(population))
    throw new Error("what was read is not what was written")
  writing[format] = await timed(`written as ${format}`, () =>
    writePopulation(population, place, iran, { format }),
  )
  reading[format] = await timed(`read from ${format}`, () => readPopulation(mapping, iran, { shared: true }))
}

const law = Result.getOrThrow(applyReforms(iranPack, [reform]))
const questions = questionsReached(iran, law)
const run = () => runStudy(studyOf({ jurisdiction: iran, law, day, questions }), population)
const turned = run().comparisons.map(({ turned: { rows } }) => rows.length)
const running = await timed("both laws and the causes", run)
const released = questions.filter(({ of }) => of === "prisoner")
const release = await timed("both laws and the causes, prisoners alone", () =>
  runStudy(studyOf({ jurisdiction: iran, law, day, questions: released }), population),
)

/** Seconds of a simulation by the clock on the wall, and of it those before the first task is handed out and after the last. */
const simulated = async (
  scenario: Scenario,
  workers: number,
): Promise<{ readonly whole: number; readonly serial: number }> => {
  const start = wallSeconds()
  let [handedOut, done] = [start, start]
  Result.getOrThrow(
    await simulate({
      jurisdiction: iran,
      population,
      reforms: [reform],
      scenario,
      workers,
      workerModule: new URL("../test/workers/iran-worker.ts", import.meta.url),
      onProgress: (progress) => {
        if (progress.done === 0) handedOut = wallSeconds()
        if (progress.done === progress.all) done = wallSeconds()
      },
    }),
  )
  const end = wallSeconds()
  return { whole: end - start, serial: handedOut - start + (end - done) }
}

/** A simulation by one worker, how many times as fast two are, and the share of the time in which none works. */
const byWorkers = async (numberOfValues: number) => {
  const scenario = scenarioWith(numberOfValues)
  const times: Array<number> = []
  const ratios: Array<number> = []
  const serials: Array<number> = []
  for (let round = -1; round < rounds; round++) {
    // Neither always follows the other.
    const later = round % 2 === 0 ? await simulated(scenario, 2) : undefined
    const one = await simulated(scenario, 1)
    const two = later ?? (await simulated(scenario, 2))
    if (round < 0) continue
    times.push(one.whole)
    ratios.push(one.whole / two.whole)
    serials.push(one.serial / one.whole)
  }
  const [alone, together, serial] = [spreadOf(times), spreadOf(ratios), spreadOf(serials)]
  console.error(
    `${numberOfValues} values: one worker ${alone.written} s, two ${together.written} times as fast, alone ${serial.written}`,
  )
  return { alone, together, serial }
}
const short = await byWorkers(fewValues)
const { alone, serial, together } = await byWorkers(manyValues)
rmSync(folder, { recursive: true })

const rowOf = (title: string, { median, written }: Spread, size = prisoners): ReadonlyArray<string> => [
  title,
  written,
  twoDigits((median * 1e6) / size),
]
const ofHalf = drawing.median / drawingHalf.median
const target = (says: string, wanted: string, reached: string, holds: boolean) => ({
  says,
  wanted,
  reached,
  holds,
})

console.log(
  JSON.stringify({
    title: "The register of a nation",
    text: [
      `${cases(prisoners)} prisoners from the seed ${seed} with every fact that a rule of the Iranian pack reads, and the ${cases(families)} families that are covered. A reform sets four parameters; ${questions.length} rules are asked under the law in force and under the reform, for whole decisions with their days and for amounts, and of the ${turned.map(cases).join(", ")} cases that turn it is told by which change. What was read from files had the digest of what was written.`,
      `Seconds are CPU time of the whole process, garbage collection on other cores included; a figure is the median of ${rounds} rounds, with the smallest and the greatest beside it. Workers are measured by the clock on the wall, from the start of a simulation with more values of a parameter to its receipt, the start of the threads included; one worker and two take turns at being first. What they load was compiled once before. With ${fewValues} values two workers are ${short.together.written} times as fast as one: each has to start and to become warm.`,
    ],
    head: ["", "seconds", "microseconds for a prisoner"],
    rows: [
      ["drawn", drawing],
      ["half of it drawn", drawingHalf, prisoners / 2],
      ["written as CSV", writing["csv"]],
      ["written as Parquet", writing["parquet"]],
      ["read from CSV", reading["csv"]],
      ["read from Parquet", reading["parquet"]],
      ["conditional release under both laws, with the causes", release],
      ["everything that the reform reaches, with the causes", running],
      [`a simulation with ${fewValues} more values of a parameter, one worker`, short.alone],
      [`a simulation with ${manyValues} more values of a parameter, one worker`, alone],
    ].map(([title, spread, size]) => rowOf(title as string, spread as Spread, size as number | undefined)),
    targets: [
      target(
        `seconds for drawing ${cases(prisoners)} prisoners with their families`,
        "under 5",
        drawing.written,
        drawing.median < 5,
      ),
      target(
        "times the time of half of them for drawing all, so that the cost is linear",
        "at most 2.6",
        twoDigits(ofHalf),
        ofHalf <= 2.6,
      ),
      ...Object.entries(reading).map(([format, { median, written }]) =>
        target(`seconds for reading the register from ${format}`, "under 3", written, median < 3),
      ),
      target(
        "seconds for conditional release under both laws, with the causes",
        "under 1",
        release.written,
        release.median < 1,
      ),
      target(
        "seconds for everything that the reform reaches, with the causes",
        "under 1",
        running.written,
        running.median < 1,
      ),
      target(
        `times as fast with two workers as with one, ${manyValues} values`,
        "at least 1.7",
        together.written,
        together.median >= 1.7,
      ),
      target(
        "share of the time before the first task and after the last, with one worker",
        "at most 0.1",
        serial.written,
        serial.median <= 0.1,
      ),
    ],
  }),
)

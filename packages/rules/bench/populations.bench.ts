/**
 * Two decisions over whole populations in columns: ours beside loops written by hand, a database and engines.
 *
 * Prints a report as JSON on standard output and its progress on standard error; `pnpm bench` reads it. The largest
 * population takes gigabytes and minutes: it is measured where BAZGASHT_BENCH is `full`.
 */

import type { Day } from "@bazgasht/rules"
import {
  type AnswerColumns,
  bytesOfColumns,
  type Columns,
  compileAnswerColumns,
  compileValueColumns,
  type ValueColumns,
} from "@bazgasht/rules/columns"
import { generateAnswerColumns, generateValueColumns } from "@bazgasht/rules/generated"
import * as Result from "effect/Result"
import { type Measured, measured } from "./compare.ts"
import { type Database, databaseOf } from "./populations/duckdb.ts"
import { type Engine, jsonRulesEngine, knownRows, publicodes } from "./populations/engines.ts"
import {
  releasePlainly,
  releaseWithoutBranches,
  supportPlainly,
  supportWithoutBranches,
} from "./populations/hand.ts"
import {
  makePeople,
  type People,
  releaseColumns,
  releaseFacts,
  supportColumns,
  supportFacts,
} from "./populations/population.ts"
import { conditionalRelease, pack, supportAmount } from "./populations/rules.ts"

const isFull = process.env["BAZGASHT_BENCH"] === "full"
const sizes = isFull ? [100_000, 1_000_000, 10_000_000] : [100_000, 1_000_000]
const rounds = 9
const warming = 12
const millisecondsOfSlice = 20
const seed = 58
const mostBytes = 60
const today = 20_000 as Day

const ways = ["plainly", "branchFree", "generated", "interpreted", "duckdb"] as const
type Way = (typeof ways)[number]
type Decision = "release" | "support"

const titles: { readonly [W in Way]: string } = {
  plainly: "loop by hand, plain",
  branchFree: "loop by hand, branch-free",
  generated: "bazgasht, generated code",
  interpreted: "bazgasht, without generated code",
  duckdb: "DuckDB 1.5.6, two-valued, one thread",
}

/** One decision: how each way runs it over all people. */
interface Contest {
  readonly decision: Decision
  readonly columns: Columns
  /** Answers or amounts of the last run of a way that writes them. */
  readonly answers: Uint8Array | Float64Array
  readonly runs: { readonly [W in Way]: () => void | Promise<void> }
}

const release = (people: People, database: Database): Contest => {
  const columns = releaseColumns(people)
  const answers = new Uint8Array(people.size)
  const of =
    ({ answers: run }: AnswerColumns) =>
    () => {
      run(columns, today, answers)
    }
  return {
    decision: "release",
    columns,
    answers,
    runs: {
      plainly: () => releasePlainly(people, answers),
      branchFree: () => releaseWithoutBranches(people, answers),
      generated: of(Result.getOrThrow(generateAnswerColumns(conditionalRelease, { pack }))),
      interpreted: of(compileAnswerColumns(conditionalRelease, { pack })),
      duckdb: () => database.run("release"),
    },
  }
}

const support = (people: People, database: Database): Contest => {
  const columns = supportColumns(people)
  const answers = new Float64Array(people.size)
  const of =
    ({ values }: ValueColumns) =>
    () => {
      values(columns, today, answers)
    }
  return {
    decision: "support",
    columns,
    answers,
    runs: {
      plainly: () => supportPlainly(people, answers),
      branchFree: () => supportWithoutBranches(people, answers),
      generated: of(Result.getOrThrow(generateValueColumns(supportAmount, { pack }))),
      interpreted: of(compileValueColumns(supportAmount, { pack })),
      duckdb: () => database.run("support"),
    },
  }
}

/** Throws where a way answers another than the plain loop does. */
const holdEqual = async ({ answers, runs }: Contest): Promise<void> => {
  runs.plainly()
  const expected = answers.slice()
  for (const way of ["branchFree", "generated", "interpreted"] as const) {
    answers.fill(9)
    await runs[way]()
    const wrong = expected.findIndex((answer, row) => !Object.is(answer, answers[row]))
    if (wrong >= 0) throw new Error(`${way} answers row ${wrong} otherwise`)
  }
}

/** The same for the others, which are held to people all of whose facts are known. */
const holdKnown = (
  title: string,
  rows: ReadonlyArray<number>,
  found: (row: number, place: number) => number | undefined,
  expected: Uint8Array | Float64Array,
): void => {
  for (const [place, row] of rows.entries())
    if (found(row, place) !== expected[row]) throw new Error(`${title} answers row ${row} otherwise`)
}

const cpuMilliseconds = (): number => {
  const { system, user } = process.cpuUsage()
  return (user + system) / 1000
}

/** Milliseconds of CPU time of one run, round after round; the ways alternate. */
const measure = async ({ runs }: Contest): Promise<{ readonly [W in Way]: ReadonlyArray<number> }> => {
  const times: { [W in Way]: Array<number> } = {
    plainly: [],
    branchFree: [],
    generated: [],
    interpreted: [],
    duckdb: [],
  }
  for (let round = -warming; round < rounds; round++)
    for (const way of ways) {
      let done = 0
      const before = cpuMilliseconds()
      do {
        await runs[way]()
        done++
      } while (cpuMilliseconds() - before < millisecondsOfSlice)
      if (round >= 0) times[way].push((cpuMilliseconds() - before) / done)
    }
  return times
}

/** People a second that an engine decides one by one, once it is warm. */
const perSecondOf = async (
  engine: Engine,
  decision: Decision,
  people: People,
  rows: ReadonlyArray<number>,
): Promise<number> => {
  await engine[decision](people, rows)
  const before = cpuMilliseconds()
  await engine[decision](people, rows)
  return (1000 * rows.length) / (cpuMilliseconds() - before)
}

const twoDigits = (value: number): string =>
  value >= 10
    ? Math.round(Number(value.toPrecision(2))).toLocaleString("en")
    : String(Number(value.toPrecision(2)))
const spread = ({ greatest, least, median }: Measured): string =>
  `${twoDigits(median)} (${twoDigits(least)} to ${twoDigits(greatest)})`

interface Outcome {
  readonly decision: Decision
  readonly size: number
  readonly bytes: number
  readonly times: { readonly [W in Way]: ReadonlyArray<number> }
}

const ratio = (times: Outcome["times"], way: Way, to: Way): Measured =>
  measured(times[to].map((time, round) => time / (times[way][round] ?? Number.NaN)))

const results: Array<Outcome> = []
const engineSpeeds: Array<readonly [title: string, decision: Decision, perSecond: number]> = []
for (const size of sizes) {
  console.error(`${size.toLocaleString("en")} people`)
  const people = makePeople(size, seed)
  const database = await databaseOf(people)
  for (const contest of [release(people, database), support(people, database)]) {
    const { columns, decision } = contest
    await holdEqual(contest)
    await contest.runs.plainly()
    const expected = contest.answers.slice()
    const facts = decision === "release" ? releaseFacts : supportFacts
    if (size <= 1_000_000) {
      const answers = await database.answers(decision)
      holdKnown("DuckDB", knownRows(people, facts, size), (row) => answers[row], expected)
    }
    if (size === sizes[0])
      for (const [engine, most] of [
        [jsonRulesEngine, 20_000],
        [publicodes, 4000],
      ] as const) {
        const rows = knownRows(people, facts, most)
        const answers = await engine[decision](people, rows)
        holdKnown(engine.title, rows, (_, place) => answers[place], expected)
        engineSpeeds.push([engine.title, decision, await perSecondOf(engine, decision, people, rows)])
      }
    const times = await measure(contest)
    results.push({ decision, size, bytes: bytesOfColumns(columns) / size, times })
    for (const way of ways)
      console.error(
        `${decision}, ${titles[way]}: ${twoDigits((measured(times[way]).median * 1e6) / size)} ns a person`,
      )
  }
  database.close()
}

const names: { readonly [D in Decision]: string } = { release: "release", support: "support" }
const perSecond = (size: number, milliseconds: number): string =>
  Number(((size / milliseconds) * 1000).toPrecision(2)).toLocaleString("en")

const target = (says: string, wanted: string, reached: Measured, holds: (median: number) => boolean) => ({
  says,
  wanted,
  reached: spread(reached),
  holds: holds(reached.median),
})

/** How the time of a person goes from the second smallest population to the largest. */
const growth = (decision: Decision, way: Way): Measured => {
  const [small, large] = [sizes[isFull ? 1 : 0], sizes.at(-1)].map((size) =>
    results.find((result) => result.decision === decision && result.size === size),
  ) as [Outcome, Outcome]
  return measured(
    large.times[way].map(
      (time, round) => time / large.size / ((small.times[way][round] ?? Number.NaN) / small.size),
    ),
  )
}

console.log(
  JSON.stringify({
    title: "Whole populations in columns",
    text: [
      `Conditional release in five conditions, and the rials of support by a score of twelve rows and four levels, for people from the seed ${seed} one in fifty of whose facts is unknown. The loops by hand know unknown as a third value, as ours do, and have every limit written into them; each of their answers was compared with each of ours. DuckDB takes what stands for unknown as a number; its answers, and those of the engines, were compared where every fact of a person is known, DuckDB's for all people up to a million, the engines' for a few thousand.`,
      `The ways alternate in slices of at least ${millisecondsOfSlice} milliseconds of CPU time on one core; a figure is the median of ${rounds} rounds, with the smallest and the greatest beside it, and a ratio is taken round by round. DuckDB has the same columns in a table of its own and returns a total; ours and the loops write an answer for each person.`,
    ],
    head: ["", "people", "people a second", "of the plain loop's speed", "of the branch-free loop's speed"],
    rows: [
      ...results.flatMap(({ decision, size, times }) =>
        ways.map((way) => [
          `${names[decision]}, ${titles[way]}`,
          size.toLocaleString("en"),
          perSecond(size, measured(times[way]).median),
          spread(ratio(times, way, "plainly")),
          spread(ratio(times, way, "branchFree")),
        ]),
      ),
      ...engineSpeeds.map(([title, decision, speed]) => [
        `${names[decision]}, ${title}`,
        "one by one",
        Number(speed.toPrecision(2)).toLocaleString("en"),
        "",
        "",
      ]),
    ],
    targets: [
      ...results.flatMap(({ decision, size, times }) => {
        const of = `${names[decision]}, ${size.toLocaleString("en")} people`
        return [
          target(
            `${of}: generated code, of the branch-free loop's speed`,
            "at least 0.9",
            ratio(times, "generated", "branchFree"),
            (median) => median >= 0.9,
          ),
          target(
            `${of}: generated code, times as fast as DuckDB`,
            "more than 1",
            ratio(times, "generated", "duckdb"),
            (median) => median > 1,
          ),
          target(
            `${of}: without generated code, of the plain loop's speed`,
            "at least 0.5",
            ratio(times, "interpreted", "plainly"),
            (median) => median >= 0.5,
          ),
          target(
            `${of}: without generated code, times as fast as DuckDB`,
            "more than 1",
            ratio(times, "interpreted", "duckdb"),
            (median) => median > 1,
          ),
        ]
      }),
      ...(["release", "support"] as const).map((decision) =>
        target(
          `${names[decision]}: time for a person, the largest population over a smaller one, so that the cost is linear`,
          "at most 1.5",
          growth(decision, "generated"),
          (median) => median <= 1.5,
        ),
      ),
      ...results
        .filter(({ size }) => size === sizes.at(-1))
        .map(({ bytes, decision, size }) => ({
          says: `${names[decision]}, ${size.toLocaleString("en")} people: bytes a person for the columns that the rule reads`,
          wanted: `at most ${mostBytes}`,
          reached: twoDigits(bytes),
          holds: bytes <= mostBytes,
        })),
    ],
  }),
)

/**
 * What readers cost where rules are each read three times by the next: forty rules beside four, and so ten times the law.
 *
 * Prints a report as JSON on standard output and its progress on standard error; `pnpm bench` reads it.
 */

import {
  type Day,
  decide,
  decideExactly,
  determine,
  evaluate,
  type Facts,
  gregorian,
  missing,
  nodeOfRule,
  remedies,
  timeline,
} from "@bazgasht/rules"
import { desugar } from "@bazgasht/rules/calculus"
import {
  columnsOf,
  compileAnswer,
  compileAnswerColumns,
  compileValueColumns,
  factsRead,
  overTime,
  prepare,
  spansOf,
} from "@bazgasht/rules/columns"
import { decisionRecordOf, verifyDecision } from "@bazgasht/rules/data"
import { generateAnswer, generateAnswerColumns } from "@bazgasht/rules/generated"
import { toSql } from "@bazgasht/rules/sql"
import { describe, explain, explainDetermination, readAloud, textOfOutline } from "@bazgasht/rules/wording"
import * as Result from "effect/Result"
import { getOrInsertComputed } from "../src/memo.ts"
import { type ChainedLaw, chainedLaw } from "../test/chained-law.ts"
import { day } from "../test/small-law.ts"
import { type Measured, measured } from "./compare.ts"

const short = 4
const long = 40
const rounds = 21
const millisecondsOfSlice = 30
const wanted = 10

const facts: Facts = { applied: true, consented: false, heard: false, points: 3 }
const refused: Facts = { ...facts, applied: false }
const today: Day = day("2025-07-01")
const settingOf = ({ pack }: ChainedLaw) => ({ pack, today })
const styleOf = ({ pack }: ChainedLaw) => ({ language: "en", calendar: gregorian, pack }) as const

const recorded = new Map<ChainedLaw, ReturnType<typeof decisionRecordOf>>()
/** A record that was written once, as a verifier gets it. */
const recordOf = (law: ChainedLaw) =>
  getOrInsertComputed(recorded, law, () => decisionRecordOf(decide(law.decision, refused, settingOf(law))))

const people = 1_000
const executed = new Map<ChainedLaw, ReturnType<typeof executorsOf>>()
/** What was compiled once, and is carried out for case after case, or for a population. */
const executorsOf = (law: ChainedLaw) => {
  const { decision, pack, quantity } = law
  const columns = Result.getOrThrow(
    columnsOf(
      factsRead([decision, quantity], pack),
      Array.from(
        { length: people },
        (_, person): Facts => ({ ...facts, applied: person % 2 === 0, points: person % 100 }),
      ),
    ),
  )
  const closures = compileAnswer(decision, { pack })
  const code = Result.getOrThrow(generateAnswer(decision, { pack }))
  const blocks = compileAnswerColumns(decision, { pack })
  const counts = compileValueColumns(quantity, { pack })
  const generatedColumns = Result.getOrThrow(generateAnswerColumns(decision, { pack }))
  return {
    closures: closures.answer,
    code: code.answer,
    blocks: () => blocks.answers(columns, today).length,
    counts: () => counts.values(columns, today).column.length,
    generatedColumns: () => generatedColumns.answers(columns, today).length,
  }
}
const carriedOut = (law: ChainedLaw) => getOrInsertComputed(executed, law, executorsOf)

/** What is done once; the result is added up, so that nothing of it can be left out. */
type Reader = (law: ChainedLaw) => number

const readers: ReadonlyArray<readonly [name: string, read: Reader]> = [
  ["`decide`", (law) => decide(law.decision, facts, settingOf(law)).outcome.outcome.length],
  ["the proof", (law) => evaluate(nodeOfRule(law.decision), facts, settingOf(law)).parts.length],
  [
    "the record as JSON",
    (law) => JSON.stringify(decisionRecordOf(decide(law.decision, refused, settingOf(law)))).length,
  ],
  [
    "a decision in words",
    (law) => textOfOutline(explain(decide(law.decision, facts, settingOf(law)), styleOf(law))).length,
  ],
  [
    "a quantity in words",
    (law) =>
      textOfOutline(explainDetermination(determine(law.quantity, facts, settingOf(law)), styleOf(law)))
        .length,
  ],
  ["a rule in words", (law) => textOfOutline(describe(law.decision, styleOf(law))).length],
  ["a pack read aloud", (law) => readAloud(styleOf(law)).flatMap(({ entries }) => entries).length],
  ["a quantity", (law) => Number(determine(law.quantity, facts, settingOf(law)).value)],
  ["`timeline`", (law) => timeline(law.decision, facts, settingOf(law)).length],
  ["`missing`", (law) => missing(law.decision, {}, settingOf(law)).questions.length],
  ["`missing` of a quantity", (law) => missing(law.quantity, {}, settingOf(law)).questions.length],
  ["`remedies`", (law) => remedies(law.decision, refused, settingOf(law)).remedies.length],
  ["exact mode", (law) => decideExactly(law.decision, {}, settingOf(law)).answer.length],
  [
    "a record verified",
    (law) => Number(verifyDecision(recordOf(law), law.decision, refused, settingOf(law)).verified),
  ],
  [
    "a condition by spans",
    (law) =>
      spansOf(nodeOfRule(law.decision), overTime, { from: 0, to: 60_000 }, facts, settingOf(law)).length,
  ],
  ["`prepare`", (law) => prepare(law.decision, settingOf(law))(facts).outcome.outcome.length],
  ["the calculus", (law) => desugar([law.decision, law.quantity], law).steps.length],
  ["a query, written", (law) => Result.getOrThrow(toSql(law.decision, settingOf(law), "duckdb")).text.length],
  ["closures, compiled", (law) => compileAnswer(law.decision, law).answer(facts, today)],
  ["code, generated", (law) => Result.getOrThrow(generateAnswer(law.decision, law)).source.length],
  ["closures", (law) => carriedOut(law).closures(facts, today)],
  ["generated code", (law) => carriedOut(law).code(facts, today)],
  ["columns, block by block", (law) => carriedOut(law).blocks()],
  ["columns of counts", (law) => carriedOut(law).counts()],
  ["columns in generated code", (law) => carriedOut(law).generatedColumns()],
]

let sum = 0
/** Milliseconds of CPU time for so many readings. */
const time = (read: Reader, law: ChainedLaw, count: number): number => {
  const before = process.cpuUsage()
  for (let step = 0; step < count; step++) sum += read(law)
  const { system, user } = process.cpuUsage(before)
  return (system + user) / 1000
}

const countOf = (read: Reader, law: ChainedLaw): number => {
  for (let count = 1; ; count *= 2) {
    const spent = time(read, law, count)
    if (spent >= millisecondsOfSlice) return count
  }
}

const laws = { short: chainedLaw(short), long: chainedLaw(long) }

const compared = readers.map(([name, read]) => {
  const counts = { short: countOf(read, laws.short), long: countOf(read, laws.long) }
  const each = { short: [] as Array<number>, long: [] as Array<number> }
  for (let round = 0; round < rounds; round++)
    for (const law of ["short", "long"] as const)
      each[law].push(time(read, laws[law], counts[law]) / counts[law])
  const [shortest, longest] = [measured(each.short), measured(each.long)]
  const ratio = longest.least / shortest.least
  console.error(`${name}: ${ratio.toPrecision(3)} times`)
  return { name, short: shortest, long: longest, ratio }
})
if (!(sum > 0)) throw new Error("nothing was read")

const microseconds = ({ least }: Measured): string => String(Number((1000 * least).toPrecision(2)))

console.log(
  JSON.stringify({
    title: "Cost by the size of the law",
    text: [
      `A chain of conditions and a chain of counts, each rule of which reads the one before it three times: with ${long} rules there are three to the power of ${long} paths through the law. What is read more than once is read once, so a law of ten times the rules takes about ten times as long. Microseconds of CPU time, the least of ${rounds} rounds in turn.`,
    ],
    head: ["", `${short} rules, µs`, `${long} rules, µs`, "times"],
    rows: compared.map((one) => [
      one.name,
      microseconds(one.short),
      microseconds(one.long),
      one.ratio.toPrecision(2),
    ]),
    targets: compared.map(({ name, ratio }) => ({
      says: `${name} over ${long} rules, times that over ${short}`,
      wanted: `at most ${wanted}`,
      reached: ratio.toPrecision(2),
      holds: ratio <= wanted,
    })),
  }),
)

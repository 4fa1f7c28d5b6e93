/**
 * What readers cost where rules are each read three times by the next: forty rules beside four, and so ten times the law.
 *
 * Prints a report as JSON on standard output and its progress on standard error; `pnpm bench` reads it.
 */

import {
  decide,
  determine,
  evaluate,
  type Facts,
  gregorian,
  missing,
  nodeOfRule,
  remedies,
  timeline,
} from "@bazgasht/rules"
import { prepare } from "@bazgasht/rules/columns"
import { decisionRecordOf } from "@bazgasht/rules/data"
import { explain, textOfOutline } from "@bazgasht/rules/wording"
import { type ChainedLaw, chainedLaw } from "../test/chained-law.ts"
import { day } from "../test/small-law.ts"
import { type Measured, measured } from "./compare.ts"

const short = 4
const long = 40
const rounds = 9
const millisecondsOfSlice = 30
const wanted = 10

const facts: Facts = { applied: true, consented: false, heard: false, points: 3 }
const refused: Facts = { ...facts, applied: false }
const settingOf = ({ pack }: ChainedLaw) => ({ pack, today: day("2025-07-01") })

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
    (law) =>
      textOfOutline(
        explain(decide(law.decision, facts, settingOf(law)), {
          language: "en",
          calendar: gregorian,
          pack: law.pack,
        }),
      ).length,
  ],
  ["a quantity", (law) => Number(determine(law.quantity, facts, settingOf(law)).value)],
  ["`timeline`", (law) => timeline(law.decision, facts, settingOf(law)).length],
  ["`missing`", (law) => missing(law.decision, {}, settingOf(law)).questions.length],
  ["`missing` of a quantity", (law) => missing(law.quantity, {}, settingOf(law)).questions.length],
  ["`remedies`", (law) => remedies(law.decision, refused, settingOf(law)).remedies.length],
  ["`prepare`", (law) => prepare(law.decision, settingOf(law))(facts).outcome.outcome.length],
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

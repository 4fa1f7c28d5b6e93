/**
 * A national cycle of support: every family scored, ranked, admitted or cut, with everything that it is owed and why.
 *
 * Prints a report as JSON on standard output and its progress on standard error; `pnpm bench` reads it.
 */

import {
  type CycleFamily,
  type CyclePolicy,
  type CycleRecord,
  type CycleSnapshot,
  computeCycle,
  lockedRecordOf,
  prepareExplanations,
  scoreOf,
} from "@bazgasht/core/support"
import { decide, digestOf, type Money } from "@bazgasht/rules"
import * as Result from "effect/Result"
import { iranPack, jalaliDay, supportProgramme } from "../src/index.ts"
import { makeSnapshot } from "./families.ts"

const families = 65_000
const compared = 250
const explained = 1000
const seed = 58
const rounds = 7
const wantedSeconds = 2
const wantedGrowth = 2.6

const setting = { pack: iranPack }
const cycle = { id: "1404-07", from: jalaliDay(1404, 7, 1), to: jalaliDay(1404, 8, 1) }
const whole = makeSnapshot(cycle, { count: families, seed })
const half: CycleSnapshot = { ...whole, families: whole.families.slice(0, families / 2) }
const members = whole.families.reduce((sum, family) => sum + family.members.length, 0)

const rials = (toman: number): Money => (toman * 10) as Money

const policyFor = (count: number): CyclePolicy => ({
  budget: rials(2_600_000 * count),
  priority: {
    keys: [
      { key: "need", order: "highestFirst" },
      { key: "waitingSince", order: "lowestFirst" },
    ],
    tieBreaker: { kind: "lottery", seed: "1404-07" },
    misfit: "stop",
  },
  cash: { kind: "programme" },
  packages: [
    { kind: "livelihoodPackage", per: "household", unitCost: rials(800_000) },
    { kind: "visitTravel", per: "household", unitCost: rials(500_000) },
    { kind: "study", per: "member", unitCost: rials(400_000) },
    { kind: "medical", per: "member", unitCost: rials(600_000) },
  ],
  cut: "proportional",
})

const cycleOf = (snapshot: CycleSnapshot): CycleRecord =>
  Result.getOrThrow(computeCycle(snapshot, supportProgramme, policyFor(snapshot.families.length), setting))

const record = cycleOf(whole)

const explain = prepareExplanations(record, whole, supportProgramme, setting)

const explanationOf = ({ id }: CycleFamily) => Result.getOrThrow(explain(id))

/** What a record says of a family against decisions with their proofs, one by one. */
const compare = (family: CycleFamily): void => {
  const { contributions, cover, help, lines, outcome, review } = explanationOf(family)
  const decided = decide(supportProgramme.cover, family.facts, { ...setting, today: whole.lockedOn }).outcome
  const covered = !["undetermined", "referred", "notCovered"].includes(outcome)
  const score = Result.getOrThrow(
    scoreOf(supportProgramme.needScore, family.facts, { ...setting, today: whole.lockedOn }),
  )
  const helps = lines.every(({ amount, kind }) =>
    help.some(
      (one) => one.kind === kind && one.decision.answer === (amount === undefined ? "unknown" : "yes"),
    ),
  )
  if (
    cover.outcome.outcome !== decided.outcome ||
    covered !== (decided.outcome === "eligible") ||
    review !== (family.status === "active" && !covered) ||
    !helps ||
    digestOf(contributions) !== digestOf(score.contributions)
  )
    throw new Error(`the cycle and decide differ: ${family.id}`)
}

const step = Math.floor(families / compared)
for (let place = 0; place < families; place += step) compare(whole.families[place] as CycleFamily)

const counted = new Map<string, number>()
for (const outcome of record.families.outcome) counted.set(outcome, (counted.get(outcome) ?? 0) + 1)
console.error(JSON.stringify(Object.fromEntries(counted)))

const cpuSeconds = (): number => {
  const { user, system } = process.cpuUsage()
  return (user + system) / 1_000_000
}

const secondsOf = (work: () => unknown): number => {
  const start = cpuSeconds()
  if (work() === undefined) throw new Error("nothing was worked out")
  return cpuSeconds() - start
}

interface Measured {
  readonly median: number
  readonly least: number
  readonly greatest: number
}

const measured = (values: ReadonlyArray<number>): Measured => {
  const sorted = values.toSorted((a, b) => a - b)
  const at = (index: number): number => sorted[index] ?? Number.NaN
  return { median: at(Math.floor(sorted.length / 2)), least: at(0), greatest: at(sorted.length - 1) }
}

const explainSome = (): number => {
  let sum = 0
  for (let place = 0; place < explained; place++)
    sum += explanationOf(whole.families[place * 60] as CycleFamily).owed
  return sum
}

/** What is measured; the ways alternate, so that what disturbs the machine disturbs all of them. */
const ways = {
  whole: { title: `a cycle of ${families.toLocaleString("en")} families`, work: () => cycleOf(whole) },
  half: { title: `a cycle of half of them`, work: () => cycleOf(half) },
  lock: { title: "the digests of its snapshot and its record", work: () => lockedRecordOf(whole, record) },
  json: { title: "its record as JSON", work: () => JSON.stringify(record) },
  explain: { title: `${explained.toLocaleString("en")} families explained from it`, work: explainSome },
} as const

type Way = keyof typeof ways

const names = Object.keys(ways) as ReadonlyArray<Way>
const seconds = new Map(names.map((name): [Way, Array<number>] => [name, []]))
for (const name of names) secondsOf(ways[name].work)
for (let round = 0; round < rounds; round++)
  for (const name of names) {
    const taken = secondsOf(ways[name].work)
    seconds.get(name)?.push(taken)
    console.error(`${ways[name].title}: ${taken.toFixed(2)} s`)
  }

const twoDigits = (value: number): string => Number(value.toPrecision(2)).toLocaleString("en")
const spread = ({ median, least, greatest }: Measured): string =>
  `${twoDigits(median)} (${twoDigits(least)} to ${twoDigits(greatest)})`

const secondsFor = (name: Way): ReadonlyArray<number> => seconds.get(name) ?? []
const reached = measured(secondsFor("whole"))
const locked = measured(
  secondsFor("whole").map((taken, round) => taken + (secondsFor("lock")[round] ?? Number.NaN)),
)
const growth = measured(
  secondsFor("whole").map((taken, round) => taken / (secondsFor("half")[round] ?? Number.NaN)),
)

console.log(
  JSON.stringify({
    title: "A national cycle of support",
    text: [
      `${families.toLocaleString("en")} families with ${members.toLocaleString("en")} members from the seed ${seed}, with facts already derived and some of them unknown, under the Iranian programme: cover, need with every contribution, cash and four packages for each family, the order of priority, admission, and the record from which every family is explained. Of ${compared} families the record was first compared with \`decide\`.`,
      `Seconds are CPU time of the whole process, garbage collection on other cores included; a figure is the median of ${rounds} rounds, with the smallest and the greatest beside it.`,
    ],
    head: ["", "seconds"],
    rows: names.map((name) => [ways[name].title, spread(measured(secondsFor(name)))]),
    targets: [
      {
        says: `seconds for a cycle of ${families.toLocaleString("en")} families and ${members.toLocaleString("en")} members`,
        wanted: `under ${wantedSeconds}`,
        reached: spread(reached),
        holds: reached.median < wantedSeconds,
      },
      {
        says: "seconds for the cycle and its digests together, so that it is computed and locked",
        wanted: `under ${wantedSeconds}`,
        reached: spread(locked),
        holds: locked.median < wantedSeconds,
      },
      {
        says: "times the time of half of the families, so that the cost is linear",
        wanted: `at most ${wantedGrowth}`,
        reached: spread(growth),
        holds: growth.median <= wantedGrowth,
      },
    ],
  }),
)

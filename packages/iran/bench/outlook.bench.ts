/**
 * Outlooks of many prisoners on one day: all routes, each with its outcome, its day and who decides.
 *
 * Prints a report as JSON on standard output and its progress on standard error; `pnpm bench` reads it.
 */

import { type Outlook, outlook, prepareOutlook } from "@bazgasht/core/release"
import type { Decision, Facts, Outcome } from "@bazgasht/rules"
import { iranPack, jalaliDay, releaseRoutes } from "../src/index.ts"
import { makePrisoners } from "./prisoners.ts"

const prisoners = 2000
const seed = 58
const rounds = 9
const secondsOfRound = 0.25
const wanted = 20_000

const today = jalaliDay(1404, 7, 1)
const setting = { pack: iranPack, today }
const cases = makePrisoners(releaseRoutes, iranPack, today, { count: prisoners, seed })
const outlookOf = prepareOutlook(releaseRoutes, setting)

/** A way of working out an outlook; what it yields is added up, so that nothing of it can be left out. */
interface Way {
  readonly title: string
  readonly worth: (facts: Facts) => number
}

const dayOf = (outcome: Outcome): number =>
  outcome.outcome === "notYet" ? outcome.from : outcome.outcome === "eligible" ? (outcome.since ?? 0) : 0

const plainly = ({ outcome, rule }: Decision): number =>
  outcome.outcome.length + dayOf(outcome) + rule.deciders.length

const groundsOf = (outcome: Outcome): number => {
  switch (outcome.outcome) {
    case "barred":
      return outcome.grounds.length
    case "notYet":
      return outcome.awaits.length + outcome.whileTrue.length
    case "undetermined":
      return outcome.openClauses.length
    default:
      return 0
  }
}

const withProof = (decision: Decision): number =>
  plainly(decision) + decision.proof.parts.length + groundsOf(decision.outcome)

const total = ({ routes }: Outlook, worth: (decision: Decision) => number): number => {
  let sum = 0
  for (const decision of routes) sum += worth(decision)
  return sum
}

const prepared: Way = {
  title: "`prepareOutlook`, outcomes and days",
  worth: (facts) => total(outlookOf(facts), plainly),
}
const proved: Way = {
  title: "`prepareOutlook`, every proof and ground as well",
  worth: (facts) => total(outlookOf(facts), withProof),
}
const oneByOne: Way = {
  title: "`outlook`, outcomes and days",
  worth: (facts) => total(outlook(releaseRoutes, facts, setting), plainly),
}
const ways = [prepared, proved, oneByOne]

const inShort = ({ routes }: Outlook): string =>
  JSON.stringify(
    routes.map(({ answer, outcome, rule }) => [rule.id, answer, outcome.outcome, dayOf(outcome)]),
  )

for (const facts of cases)
  if (inShort(outlookOf(facts)) !== inShort(outlook(releaseRoutes, facts, setting)))
    throw new Error(`prepareOutlook and outlook differ: ${JSON.stringify(facts)}`)

const cpuSeconds = (): number => {
  const { user, system } = process.cpuUsage()
  return (user + system) / 1_000_000
}

/** Outlooks in a second of CPU time, over a round. */
const perSecond = ({ worth }: Way, place: number): number => {
  let count = 0
  let sum = 0
  const start = cpuSeconds()
  let time = 0
  while (time < secondsOfRound) {
    for (let step = 0; step < 20; step++) sum += worth(cases[(place + count++) % prisoners] as Facts)
    time = cpuSeconds() - start
  }
  if (!Number.isFinite(sum)) throw new Error("an outlook without a day")
  return count / time
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

const speeds = ways.map((): Array<number> => [])
for (const way of ways) perSecond(way, 0)
for (let round = 0; round < rounds; round++)
  for (const [index, way] of ways.entries()) speeds[index]?.push(perSecond(way, round * 97))

const twoDigits = (value: number): string => Number(value.toPrecision(2)).toLocaleString("en")
const spread = ({ median, least, greatest }: Measured): string =>
  `${twoDigits(median)} (${twoDigits(least)} to ${twoDigits(greatest)})`

const speedsOf = (way: Way): ReadonlyArray<number> => speeds[ways.indexOf(way)] ?? []
const reached = measured(speedsOf(prepared))
for (const way of ways) console.error(`${way.title}: ${spread(measured(speedsOf(way)))} a second`)

/** The time of a way in multiples of that of the prepared outlook, round by round. */
const times = (way: Way): ReadonlyArray<number> =>
  speedsOf(way).map((speed, round) => (speedsOf(prepared)[round] ?? Number.NaN) / speed)

console.log(
  JSON.stringify({
    title: "Outlooks of all routes",
    text: [
      `The ${releaseRoutes.length} routes of the Iranian pack for ${prisoners.toLocaleString("en")} prisoners from the seed ${seed}, with facts already derived and some of them unknown: of each route the outcome, the day and who decides, sorted. Every prepared outlook was first compared with that of \`outlook\`.`,
      `The ways alternate in slices of CPU time; a figure is the median of ${rounds} rounds, with the smallest and the greatest beside it.`,
    ],
    head: ["", "outlooks a second", "times the time of the first"],
    rows: ways.map((way) => [
      way.title,
      spread(measured(speedsOf(way))),
      way === prepared ? "1" : spread(measured(times(way))),
    ]),
    targets: [
      {
        says: "outlooks of all routes a second, on one core",
        wanted: `at least ${wanted.toLocaleString("en")}`,
        reached: spread(reached),
        holds: reached.median >= wanted,
      },
    ],
  }),
)

/**
 * What is missing for all routes of a prisoner of whom nothing is known, with and without a budget.
 *
 * Prints a report as JSON on standard output and its progress on standard error; `pnpm bench` reads it.
 */

import { decodeCaseFile, releaseFacts, releaseHistory } from "@bazgasht/core/release"
import { type Missing, missing } from "@bazgasht/rules"
import * as Result from "effect/Result"
import { iran, iranPack, jalaliDay, releaseRoutes } from "../src/index.ts"

const rounds = 9
const warming = 40
const budgets = [2_000, 10_000]
const wanted = 60

const today = jalaliDay(1404, 7, 1)
const file = Result.getOrThrow(decodeCaseFile({ kind: "prisoner", id: "A-1" }, iran))
const facts = releaseFacts(file, iran, today)
const setting = { pack: iranPack, today, history: releaseHistory(file, iran, today) }

const ofAllRoutes = (budget?: number): ReadonlyArray<Missing> =>
  releaseRoutes.map((route) => missing(route, facts, setting, budget === undefined ? {} : { budget }))

const milliseconds = (run: () => unknown): number => {
  const before = process.cpuUsage()
  run()
  const { system, user } = process.cpuUsage(before)
  return (system + user) / 1000
}

const measuredWith = (budget?: number) => {
  for (let round = 0; round < warming; round++) ofAllRoutes(budget)
  const times = Array.from({ length: rounds }, () => milliseconds(() => ofAllRoutes(budget))).sort(
    (a, b) => a - b,
  )
  const [least = Number.NaN] = times
  const median = times[Math.floor(rounds / 2)] ?? Number.NaN
  const found = ofAllRoutes(budget)
  console.error(`${budget ?? "no"} budget: ${median.toFixed(0)} ms`)
  return {
    budget,
    median,
    said: `${median.toFixed(0)} (${least.toFixed(0)} to ${(times.at(-1) ?? Number.NaN).toFixed(0)})`,
    questions: found.reduce((sum, { questions }) => sum + questions.length, 0),
    sets: found.reduce((sum, { sets }) => sum + sets.length, 0),
    complete: found.filter(({ complete }) => complete).length,
  }
}

const searched = measuredWith()
const measurements = [...budgets.map(measuredWith), searched]

console.log(
  JSON.stringify({
    title: "What is missing for an empty file",
    text: [
      `All ${releaseRoutes.length} routes of a prisoner of whom the file says nothing: what to ask, and the smallest sets of answers. The budget is that of one route, in parts of the rule that may be read; it is the same on every machine. Milliseconds of CPU time for all routes on one core, warm, the median of ${rounds} rounds, with the smallest and the greatest beside it.`,
    ],
    head: [
      "budget of a route",
      "milliseconds for all routes",
      "questions",
      "sets found",
      "routes searched to the end",
    ],
    rows: measurements.map(({ budget, complete, questions, said, sets }) => [
      budget === undefined ? "none" : budget.toLocaleString("en"),
      said,
      String(questions),
      String(sets),
      String(complete),
    ]),
    targets: [
      {
        says: "milliseconds for what is missing over all routes of an empty file, without a budget",
        wanted: `under ${wanted}`,
        reached: searched.said,
        holds: searched.median < wanted,
      },
    ],
  }),
)

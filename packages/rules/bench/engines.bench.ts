/**
 * One rule, the same cases, every engine: how long a decision takes beside one written by hand.
 *
 * Prints a report as JSON on standard output and its progress on standard error; `pnpm bench` reads it.
 */

import { makeConvicts } from "./case.ts"
import { closures, generated, proof } from "./columns/bazgasht.ts"
import { hand } from "./columns/hand.ts"
import { jsonLogicEngine, jsonLogicJs } from "./columns/json-logic.ts"
import { jsonRulesEngine } from "./columns/json-rules-engine.ts"
import { publicodes } from "./columns/publicodes.ts"
import { zen, zenTraced } from "./columns/zen.ts"
import { type Compared, compare, type Measured, measured } from "./compare.ts"

const cases = 200_000
const seed = 58
const ours = [generated, closures, proof]
const engines = [jsonLogicEngine, jsonLogicJs, jsonRulesEngine, publicodes, zen, zenTraced]

const compared = await compare(hand, [...ours, ...engines], makeConvicts(cases, seed), console.error)

const of = (id: string): Compared => {
  const found = compared.find(({ column }) => column.id === id)
  if (found === undefined) throw new Error(`no column ${id}`)
  return found
}

/** How many times as fast the first is as the second, round by round. */
const advantage = (first: Compared, second: Compared): Measured =>
  measured(first.times.map((time, round) => (second.times[round] ?? Number.NaN) / time))

const twoDigits = (value: number): string =>
  value >= 10
    ? Math.round(Number(value.toPrecision(2))).toLocaleString("en")
    : String(Number(value.toPrecision(2)))
const spread = ({ median, least, greatest }: Measured): string =>
  `${twoDigits(median)} (${twoDigits(least)} to ${twoDigits(greatest)})`

const target = (says: string, reached: Measured, wanted: number) => ({
  says,
  wanted: `${wanted === 1 ? "more than" : "at least"} ${wanted}`,
  reached: spread(reached),
  holds: wanted === 1 ? reached.median > 1 : reached.median >= wanted,
})

const byHand: Compared = { ...of("hand"), times: of("generated").times.map(() => 1) }
const fastestEngine = engines
  .map(({ id }) => of(id))
  .reduce((best, engine) => (measured(engine.times).median < measured(best.times).median ? engine : best))

console.log(
  JSON.stringify({
    title: "One rule in every engine",
    text: [
      `Conditional release in five conditions: a share of the term that depends on its length is served, no earlier grant, good conduct, damages paid or forgiven, the offence not excluded. ${cases.toLocaleString("en")} cases from the seed ${seed}, one in ten on the threshold or a day before it; every column answered every case as the hand-written function did.`,
      "Each column alternates with the hand-written function in short slices of CPU time; a ratio is the median of nine rounds, with the smallest and the greatest beside it. Rules are compiled or loaded once. The hand-written function knows neither unknown facts nor reasons; ours answer yes, no or unknown and check the kind and the limits of each fact.",
    ],
    head: ["", "decisions a second", "times the hand-written time", "explains"],
    rows: compared
      .toSorted((a, b) => measured(a.times).median - measured(b.times).median)
      .map(({ column, perSecond, times }) => [
        column.title,
        Number(perSecond.toPrecision(2)).toLocaleString("en"),
        column === hand ? "1" : spread(measured(times)),
        column.explains,
      ]),
    targets: [
      target("generated code, as a share of the hand-written speed", advantage(of("generated"), byHand), 0.4),
      target(
        `generated code, times as fast as the fastest engine (${fastestEngine.column.title})`,
        advantage(of("generated"), fastestEngine),
        1,
      ),
      target("closures, times as fast as json-logic-js", advantage(of("closures"), of("json-logic-js")), 10),
      target(
        "a decision with its whole proof, times as fast as json-rules-engine",
        advantage(of("proof"), of("json-rules-engine")),
        10,
      ),
    ],
  }),
)

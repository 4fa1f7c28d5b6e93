/**
 * A decision by a score, with its whole proof, beside the engine that explains most: twelve rows, four levels, the score read four
 * times.
 *
 * Prints a report as JSON on standard output and its progress on standard error; `pnpm bench` reads it.
 */

import {
  atLeast,
  count,
  type Day,
  decide,
  decisionRule,
  type Expression,
  type Facts,
  type Money,
  money,
  moreThan,
  type RulePack,
  text,
  valueOfRule,
  when,
} from "@bazgasht/rules"
import { measured } from "./compare.ts"
import { jsonRulesEngine, knownRows } from "./populations/engines.ts"
import { makePeople, type People, supportFacts } from "./populations/population.ts"
import { levels, pack, supportScore } from "./populations/rules.ts"

const seed = 58
const families = 400
const rounds = 9
const times = 3
const wanted = 10
const today = 20_000 as Day

/** The amount of the highest level that the score reaches; the score is read once for each level. */
const amount: Expression<Money> = levels.reduce<Expression<Money>>(
  (below, { from, amount: rials }) =>
    when(atLeast(valueOfRule(supportScore), count(from)), money(rials), below),
  money(0),
)

const supported = decisionRule({
  id: "supported",
  title: text("حمایت نقدی", "support in cash"),
  citations: supportScore.citations,
  kind: "administrative",
  deciders: [{ id: "association", title: text("انجمن", "association") }],
  expression: moreThan(amount, money(0)),
})
const law: RulePack = { ...pack, rules: new Map([...pack.rules, [supported.id, supported]]) }

const people = makePeople(10 * families, seed)
const rows = knownRows(people, supportFacts, families)

const factsOf = (of: People, row: number): Facts => ({
  members: of.members[row] as number,
  income: of.income[row] as number,
  femaleHead: of.femaleHead[row] === 2,
  disabled: of.disabled[row] as number,
  pupils: of.pupils[row] as number,
  rents: of.rents[row] === 2,
})
const cases = rows.map((row) => factsOf(people, row))

const byProof = (): ReadonlyArray<boolean> =>
  cases.map((facts) => {
    const { answer, proof } = decide(supported, facts, { pack: law, today })
    if (proof.parts.length === 0) throw new Error("a decision without its proof")
    return answer === "yes"
  })
const byEngine = async (): Promise<ReadonlyArray<boolean>> =>
  (await jsonRulesEngine.support(people, rows)).map((rials) => rials > 0)

const milliseconds = async (run: () => unknown): Promise<number> => {
  const before = process.cpuUsage()
  await run()
  const { system, user } = process.cpuUsage(before)
  return (system + user) / 1000
}

const [ours, theirs] = [byProof(), await byEngine()]
const differs = ours.findIndex((answer, place) => answer !== theirs[place])
if (differs >= 0) throw new Error(`family ${differs} is decided differently`)

for (let warming = 0; warming < 40; warming++) byProof()
const ratios: Array<number> = []
const perSecond: Array<readonly [ours: number, theirs: number]> = []
for (let round = 0; round < rounds; round++) {
  const engine = await milliseconds(byEngine)
  const proof = await milliseconds(() => {
    for (let time = 0; time < 10 * times; time++) byProof()
  })
  ratios.push((10 * times * engine) / proof)
  perSecond.push([(10_000 * times * rows.length) / proof, (1000 * rows.length) / engine])
}
const reached = measured(ratios)
console.error(`scored: ${reached.median.toPrecision(3)} times as fast as json-rules-engine`)

const twoDigits = (value: number): string => Math.round(Number(value.toPrecision(2))).toLocaleString("en")
const spread = `${twoDigits(reached.median)} (${twoDigits(reached.least)} to ${twoDigits(reached.greatest)})`
const speed = (of: 0 | 1): string => twoDigits(measured(perSecond.map((pair) => pair[of])).median)

console.log(
  JSON.stringify({
    title: "A decision by a score, with its whole proof",
    text: [
      `Support in cash by a score of twelve rows and four levels, of which the law reads the score once each. ${rows.length} families from the seed ${seed}; both answer alike for each of them. json-rules-engine finds the rows that match and says why; the program around it adds them up and finds the level. CPU time of one process, in turn, ${rounds} rounds; a ratio is the median, with the smallest and the greatest beside it.`,
    ],
    head: ["", "decisions a second", "explains"],
    rows: [
      ["bazgasht, decide with the whole proof", speed(0), "every part: value, article, why it has none"],
      [jsonRulesEngine.title, speed(1), "every condition of the rows: value read, value needed"],
    ],
    targets: [
      {
        says: "a decision by a score with its whole proof, times as fast as json-rules-engine",
        wanted: `at least ${wanted}`,
        reached: spread,
        holds: reached.median >= wanted,
      },
    ],
  }),
)

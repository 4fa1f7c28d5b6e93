/**
 * A change of law over a national register: the decisions of the law in force and of a reform, and which change turned whom.
 *
 * Prints a report as JSON on standard output and its progress on standard error; `pnpm bench` reads it.
 */

import { type Rule, type RulePack, share, type Value, years } from "@bazgasht/rules"
import {
  attribute,
  columnsBuilder,
  compileDecisionColumns,
  type Decisions,
  factsRead,
} from "@bazgasht/rules/columns"
import { lawChanges, packBetween } from "@bazgasht/rules/data"
import { generateDecisionColumns } from "@bazgasht/rules/generated"
import * as Result from "effect/Result"
import { iranPack, jalaliDay } from "../src/index.ts"
import { makePrisoners } from "./prisoners.ts"

const prisoners = 200_000
const atATime = 2000
const seed = 58
const rounds = 7
const warming = 2
const today = jalaliDay(1404, 7, 1)
const ruleId = "REL-CR"

const withValue = (pack: RulePack, id: string, value: Value): RulePack => {
  const parameter = pack.parameters.get(id)
  if (parameter === undefined) throw new Error(`no parameter ${id}`)
  const changed = { ...parameter, values: parameter.values.map((entry) => ({ ...entry, value })) }
  return { ...pack, parameters: new Map([...pack.parameters, [id, changed]]) }
}

/** Half becomes two fifths, a third becomes a quarter, and a term is long from eight years on. */
const reform = [
  ["conditionalRelease.shareOfLongTerm", share(2, 5).value],
  ["conditionalRelease.shareOfOtherTerm", share(1, 4).value],
  ["conditionalRelease.longTerm", years(8).value],
] as const
const reformed = reform.reduce((pack, [id, value]) => withValue(pack, id, value), iranPack)

const ruleOf = (pack: RulePack): Rule<boolean> => pack.rules.get(ruleId) as Rule<boolean>

console.error(`${prisoners.toLocaleString("en")} prisoners`)
const builder = columnsBuilder(factsRead([ruleOf(iranPack)], iranPack), { capacity: prisoners })
for (let made = 0; made < prisoners; made += atATime)
  for (const facts of makePrisoners([ruleOf(iranPack)], iranPack, today, {
    count: atATime,
    seed: seed + made,
  }))
    builder.add(facts)
const columns = builder.build()

type Compile = typeof compileDecisionColumns

/** Whether a decision is the same: its outcome, and the day of it. */
const resultOf = ({ firstDays, outcomes }: Decisions): Float64Array =>
  Float64Array.from(outcomes, (outcome, row) => outcome * 2 ** 33 + (firstDays[row] as number))

/** Everything that a run asks: compiling, both laws, and the causes. */
const run = (compile: Compile): { readonly turned: number; readonly causes: number } => {
  const changes = lawChanges(iranPack, reformed).map(({ id }) => id)
  const { causes, rows } = attribute(
    changes.length,
    (made) => {
      const pack = packBetween(
        iranPack,
        reformed,
        changes.filter((_, change) => made[change]),
      )
      const { decisions } = compile(ruleOf(pack), { pack })
      return (of, day) => resultOf(decisions(of, day))
    },
    columns,
    today,
  )
  return { turned: rows.length, causes: causes.length }
}

const ways = [
  {
    title: "generated code",
    compile: ((rule, setting) => Result.getOrThrow(generateDecisionColumns(rule, setting))) as Compile,
  },
  { title: "without generated code", compile: compileDecisionColumns },
] as const

const cpuSeconds = (): number => {
  const { system, user } = process.cpuUsage()
  return (user + system) / 1e6
}

const times = ways.map((): Array<number> => [])
const found = ways.map(({ compile }) => run(compile))
if (new Set(found.map((one) => JSON.stringify(one))).size !== 1)
  throw new Error("generated code and the interpreter do not agree")
for (let round = -warming; round < rounds; round++)
  ways.forEach(({ compile }, way) => {
    const before = cpuSeconds()
    run(compile)
    if (round >= 0) times[way]?.push(cpuSeconds() - before)
  })

const twoDigits = (value: number): string => Number(value.toPrecision(2)).toLocaleString("en")
const spread = (values: ReadonlyArray<number>): string => {
  const sorted = values.toSorted((a, b) => a - b)
  const at = (index: number): string => twoDigits(sorted[index] ?? Number.NaN)
  return `${at(Math.floor(sorted.length / 2))} (${at(0)} to ${at(sorted.length - 1)})`
}
const medianOf = (values: ReadonlyArray<number>): number =>
  values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? Number.NaN

ways.forEach(({ title }, way) => {
  console.error(`${title}: ${spread(times[way] ?? [])} s`)
})

console.log(
  JSON.stringify({
    title: "A reform over a national register",
    text: [
      `Conditional release under the Iranian pack for ${prisoners.toLocaleString("en")} prisoners from the seed ${seed}, with facts already derived and some of them unknown, in columns: whole decisions with their first days under the law in force and under a reform of three parameters, and for each of the ${(found[0]?.turned ?? 0).toLocaleString("en")} whom it turns the changes that turned them. Compiling is part of the time.`,
      `Seconds are CPU time of the whole process on one core; a figure is the median of ${rounds} rounds, with the smallest and the greatest beside it.`,
    ],
    head: ["", "seconds"],
    rows: ways.map(({ title }, way) => [title, spread(times[way] ?? [])]),
    targets: ways.map(({ title }, way) => ({
      says: `seconds for the law in force, the reform and the causes, ${title}`,
      wanted: "under 1",
      reached: spread(times[way] ?? []),
      holds: medianOf(times[way] ?? []) < 1,
    })),
  }),
)

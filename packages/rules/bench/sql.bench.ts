/**
 * Two decisions inside DuckDB, PostgreSQL and ClickHouse: the queries that are written from the rules, beside queries written by hand.
 *
 * Prints a report as JSON on standard output and its progress on standard error; `pnpm bench` reads it.
 */

import type { Day } from "@bazgasht/rules"
import { createTables, populationSql, type SqlRegister, toSql } from "@bazgasht/rules/sql"
import * as Result from "effect/Result"
import { type Measured, measured } from "./compare.ts"
import { makePeople } from "./populations/population.ts"
import { conditionalRelease, pack, supportAmount } from "./populations/rules.ts"
import { type Engine, startEngines } from "./sql/engines.ts"
import { handWritten } from "./sql/hand.ts"
import { checkedIn, peopleRegister, rowsOfPeople } from "./sql/people-register.ts"

const size = Number(process.env["BAZGASHT_PEOPLE"] ?? 1_000_000)
const rounds = 9
const warming = 2
const seed = 58
const wanted = 0.7
const setting = { pack, today: 20_000 as Day }
const decisions = ["release", "support"] as const
type Decision = (typeof decisions)[number]

/** The queries of both decisions, with the totals that those written by hand give. */
const written = ({ dialect }: Engine, register: SqlRegister): { readonly [D in Decision]: string } => ({
  release: Result.getOrThrow(populationSql(conditionalRelease, setting, dialect, { register })).text,
  support: `SELECT count(v.value) AS known, sum(v.value) AS total FROM (${
    Result.getOrThrow(toSql(supportAmount, setting, dialect, { register })).text
  }) AS v`,
})

interface Outcome {
  readonly engine: string
  readonly decision: Decision
  readonly hand: Measured
  readonly checkedRatio: Measured
  readonly carefulRatio: Measured
}

const twoDigits = (value: number): string => Number(value.toPrecision(2)).toLocaleString("en")
const spread = ({ greatest, least, median }: Measured): string =>
  `${twoDigits(median)} (${twoDigits(least)} to ${twoDigits(greatest)})`

/** Milliseconds of one run of each query, round after round; they alternate. */
const timed = async <Name extends string>(
  engine: Engine,
  texts: { readonly [N in Name]: string },
): Promise<{ readonly [N in Name]: ReadonlyArray<number> }> => {
  const names = Object.keys(texts) as Array<Name>
  const times = Object.fromEntries(names.map((name) => [name, [] as Array<number>])) as {
    [N in Name]: Array<number>
  }
  for (let round = -warming; round < rounds; round++)
    for (const name of names) {
      const before = engine.milliseconds()
      await engine.run(texts[name])
      if (round >= 0) times[name].push(engine.milliseconds() - before)
    }
  return times
}

const ratio = (hand: ReadonlyArray<number>, ours: ReadonlyArray<number>): Measured =>
  measured(hand.map((time, round) => time / (ours[round] ?? Number.NaN)))

const compared = async (engine: Engine): Promise<ReadonlyArray<Outcome>> => {
  const register = await checkedIn(engine)
  const checked = written(engine, register)
  const careful = written(engine, peopleRegister)
  const hand = handWritten(engine.dialect)
  const outcomes: Array<Outcome> = []
  for (const decision of decisions) {
    const expected = await engine.rows(hand[decision])
    for (const texts of [checked, careful]) {
      const other = await engine.rows(texts[decision])
      if (JSON.stringify(other) !== JSON.stringify(expected))
        throw new Error(`${engine.title} counts ${decision} otherwise: ${JSON.stringify([expected, other])}`)
    }
    const times = await timed(engine, {
      hand: hand[decision],
      checked: checked[decision],
      careful: careful[decision],
    })
    const outcome: Outcome = {
      engine: engine.title,
      decision,
      hand: measured(times.hand),
      checkedRatio: ratio(times.hand, times.checked),
      carefulRatio: ratio(times.hand, times.careful),
    }
    console.error(`${engine.title}, ${decision}: ${spread(outcome.checkedRatio)}`)
    outcomes.push(outcome)
  }
  return outcomes
}

const rows = rowsOfPeople(makePeople(size, seed))
const outcomes: Array<Outcome> = []
for (const engine of await startEngines()) {
  for (const statement of createTables(peopleRegister, engine.dialect)) await engine.run(statement)
  await engine.fill(
    peopleRegister.cases.name,
    peopleRegister.cases.columns.map(({ name }) => name),
    rows,
  )
  outcomes.push(...(await compared(engine)))
  await engine.close()
}

console.log(
  JSON.stringify({
    title: "Decisions inside a database",
    text: [
      `The two decisions over whole populations, for ${size.toLocaleString("en")} people from the seed ${seed} one in fifty of whose facts is unknown, in a table of each engine on one thread. Beside them stand queries that somebody who knows SQL wrote for just these two decisions, with NULL for unknown and every limit written into them; all give the same totals, the sure and the possible of release, and the known amounts of support with their sum.`,
      `After one check of the table a query trusts it; a careful one tests every limit in every row. The queries alternate, ${rounds} rounds after ${warming} to warm up. Milliseconds are CPU time of the engine; a ratio is taken round by round, and is the median with the smallest and the greatest beside it.`,
    ],
    head: ["", "by hand, ms", "of its speed: checked table", "of its speed: careful"],
    rows: outcomes.map(({ carefulRatio, checkedRatio, decision, engine, hand }) => [
      `${decision}, ${engine}`,
      spread(hand),
      spread(checkedRatio),
      spread(carefulRatio),
    ]),
    targets: outcomes.map(({ checkedRatio, decision, engine }) => ({
      says: `${decision}, ${engine}: a checked table, of the speed of the query by hand`,
      wanted: `at least ${wanted}`,
      reached: spread(checkedRatio),
      holds: checkedRatio.median >= wanted,
    })),
  }),
)

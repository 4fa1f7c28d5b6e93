/** Queries held against `evaluate` and `prepare`, case by case. */

import {
  type Expression,
  eligibility,
  evaluate,
  type Facts,
  type Kind,
  type Rule,
  type Setting,
  type Value,
} from "@bazgasht/rules"
import { noDay, outcomeNames, prepare } from "@bazgasht/rules/columns"
import {
  checkedRegister,
  checkSql,
  type Dialect,
  type DialectName,
  type SqlQuery,
  type SqlRegister,
  toSql,
} from "@bazgasht/rules/sql"
import * as Result from "effect/Result"
import { firstDayOf, truthOf } from "../in-numbers.ts"
import type { Engine, Row } from "./engines.ts"
import { loadCases } from "./load.ts"
import { valueIn } from "./world-register.ts"

/** The rows of a query, in the order of the keys; an error shows the query. */
const rowsInOrder = async (
  { name, rows }: Engine,
  { text }: SqlQuery,
  count: number,
): Promise<ReadonlyArray<Row | undefined>> => {
  try {
    const found = new Map((await rows(text)).map((row) => [row["case_id"], row]))
    return Array.from({ length: count }, (_, key) => found.get(key))
  } catch (error) {
    throw new Error(`${name} refuses a query: ${(error as Error).message}\n${text}`)
  }
}

/** A register with what the engine finds in its tables. */
export const checked = async (engine: Engine, register: SqlRegister): Promise<SqlRegister> => {
  const rows: Array<Row> = []
  for (const { text } of checkSql(register, engine.dialect)) rows.push(...(await engine.rows(text)))
  return checkedRegister(register, rows).register
}

/** A value expected of each case. */
export const expectedValues = (
  of: Expression,
  cases: ReadonlyArray<Facts>,
  setting: Setting,
): ReadonlyArray<Value | undefined> => cases.map((facts) => evaluate(of, facts, setting).value)

export const valuesFound = async (
  engine: Engine,
  kind: Kind,
  of: Expression,
  setting: Setting,
  cases: ReadonlyArray<Facts>,
  register: SqlRegister,
  dialect: DialectName | Dialect = engine.dialect,
  change: (text: string) => string = (text) => text,
  offered: (engine: Engine, register: SqlRegister) => Promise<SqlRegister> = async (_, same) => same,
): Promise<ReadonlyArray<Value | undefined>> => {
  await loadCases(engine, register, cases)
  const query = Result.getOrThrow(
    toSql(of, setting, dialect, { register: await offered(engine, register), say: "value" }),
  )
  const rows = await rowsInOrder(engine, { ...query, text: change(query.text) }, cases.length)
  return rows.map((row) => row && valueIn(kind, row, register))
}

/** What columns of decisions hold, for one case. */
export const expectedDecision = (
  rule: Rule<boolean>,
  facts: Facts,
  setting: Setting,
): ReadonlyArray<number | null> => {
  const { answer, outcome } = prepare(rule, setting)(facts)
  const day = firstDayOf(outcome)
  const becomes = outcome.outcome === "notYet" ? (outcome.becomes === "eligible" ? 2 : 1) : 0
  const referral =
    outcome.outcome === "referred" ? 1 + rule.referrals.findIndex(({ id }) => id === outcome.ground.id) : 0
  return [
    ["no", "unknown", "yes"].indexOf(answer),
    outcomeNames.indexOf(outcome.outcome),
    truthOf(evaluate(eligibility(rule), facts, setting).value),
    day === noDay ? null : day,
    becomes,
    referral,
  ]
}

const decisionColumns = ["answer", "outcome", "eligible", "first_day", "becomes", "referral"] as const

export const decisionsFound = async (
  engine: Engine,
  query: SqlQuery,
  count: number,
): Promise<ReadonlyArray<ReadonlyArray<number | null | undefined>>> =>
  (await rowsInOrder(engine, query, count)).map((row) => decisionColumns.map((column) => row?.[column]))

/** Queries held against `evaluate` and `prepare`, case by case. */

import {
  type Expression,
  eligibility,
  evaluate,
  type Facts,
  type Kind,
  nodeOfRule,
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
export const rowsInOrder = async (
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
  of: Expression | Rule,
  cases: ReadonlyArray<Facts>,
  setting: Setting,
): ReadonlyArray<Value | undefined> => {
  const node = "op" in of ? of : nodeOfRule(of)
  return cases.map((facts) => evaluate(node, facts, setting).value)
}

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

/** The quantities of a decision that belong to a case, each with its value. */
export type FoundQuantities = ReadonlyArray<readonly [id: string, value: Value | undefined]>

/** What `decide` says of the quantities of a case; those without a condition are unknown where it is barred or referred. */
export const expectedQuantities = (rule: Rule<boolean>, facts: Facts, setting: Setting): FoundQuantities => {
  const given = prepare(rule, setting)(facts).quantities
  const { pack } = setting
  return (pack.quantities.get(rule.id) ?? []).flatMap(({ id, where }) => {
    const found = given.find((one) => one.rule.id === id)
    return found === undefined && where !== undefined ? [] : [[id, found?.value] as const]
  })
}

export const quantitiesFound = async (
  engine: Engine,
  query: SqlQuery,
  count: number,
  rule: Rule<boolean>,
  { pack }: Setting,
): Promise<ReadonlyArray<FoundQuantities>> =>
  (await rowsInOrder(engine, query, count)).map((row) =>
    (pack.quantities.get(rule.id) ?? []).flatMap(({ id, where }) => {
      const quantity = pack.rules.get(id)
      if (row === undefined || quantity === undefined) return []
      if (where !== undefined && row[`${id}_belongs`] !== 2) return []
      return [[id, valueIn(quantity.valueKind, row, query.register, id)] as const]
    }),
  )

const decisionColumns = ["answer", "outcome", "eligible", "first_day", "becomes", "referral"] as const

export const decisionsFound = async (
  engine: Engine,
  query: SqlQuery,
  count: number,
): Promise<ReadonlyArray<ReadonlyArray<number | null | undefined>>> =>
  (await rowsInOrder(engine, query, count)).map((row) => decisionColumns.map((column) => row?.[column]))

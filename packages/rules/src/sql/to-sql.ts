import * as Result from "effect/Result"
import type { Expression, ListFact } from "../expression.ts"
import { eligibility, type Rule } from "../law/rule.ts"
import { factsRead } from "../readers/columns/declarations.ts"
import type { Setting } from "../readers/setting.ts"
import { decisionQuery, readByQuantities } from "./decision-query.ts"
import type { Dialect, DialectName } from "./dialect.ts"
import { dialects } from "./dialects.ts"
import { crossTabulation, type PopulationOptions, populationQuery } from "./population-query.ts"
import type { ResultColumn, SqlQuery } from "./query.ts"
import { QueryWriter, type WrittenQuery } from "./query-writer.ts"
import {
  dictionaryOf,
  keyOf,
  registerFor,
  type SqlRegister,
  type SqlRegisterOptions,
  sqlRegisterOf,
} from "./register.ts"
import { SqlError } from "./sql-error.ts"
import { valueQuery } from "./value-query.ts"

/** What a query says of each case. */
export interface SqlOptions extends SqlRegisterOptions {
  /**
   * `value`: the value on the day of the decision, in `value`; of a decision 0 no, 1 unknown, 2 yes. `decision`: the answer, the
   * outcome by its number among `outcomeNames`, whether it is eligible, the first day, what it becomes and the referral from 1 on, as
   * `compileDecisionColumns` gives them. Default: `decision` of a rule that decides, else `value`.
   */
  readonly say?: "value" | "decision"
  /**
   * Whether a decision has its quantities beside it: those that the pack shows with it, each by its id, on the day or on the day on which a
   * `notYet` opens. One that belongs to some cases only has `…_belongs` too. Default: without them.
   */
  readonly quantities?: boolean
}

const refusing = <T>(make: () => T): Result.Result<T, SqlError> => {
  try {
    return Result.succeed(make())
  } catch (error) {
    if (error instanceof SqlError) return Result.fail(error)
    throw error
  }
}

/** The columns of a result, no two of which may have one name: engines do not tell capital letters from small ones. */
const distinct = (columns: ReadonlyArray<ResultColumn>, { name: dialect }: Dialect) => {
  const names = new Set<string>()
  for (const { name } of columns) {
    if (names.has(name.toLowerCase())) throw new SqlError({ code: "sql.resultColumn", of: name, dialect })
    names.add(name.toLowerCase())
  }
  return columns
}

const dialectOf = (dialect: DialectName | Dialect): Dialect =>
  typeof dialect === "string" ? dialects[dialect] : dialect

const decides = (of: Expression | Rule): of is Rule<boolean> => !("op" in of) && of.valueKind === "truth"

const written = (writer: QueryWriter, of: Expression | Rule, options: SqlOptions): WrittenQuery =>
  decides(of) && options.say !== "value"
    ? decisionQuery(writer, of, options.quantities === true)
    : valueQuery(writer, [{ name: "value", of, setting: writer.setting }])

/**
 * A rule as a query: what `decide` and `determine` say, a row a case. Everything is whole numbers and NULL; overflow, days outside the calendar
 * and divisions by zero are unknown, as in the language. `register` is what the database has to offer.
 *
 * @example
 * const { columns, text } = Result.getOrThrow(toSql(conditionalRelease, setting, "duckdb"))
 * columns.map(({ name }) => name)
 * // => ["case_id", "answer", "outcome", "eligible", "first_day", "becomes", "referral"]
 * text.startsWith("WITH ") // => true
 */
export const toSql = (
  of: Expression | Rule,
  setting: Setting,
  dialect: DialectName | Dialect,
  options: SqlOptions = {},
): Result.Result<SqlQuery, SqlError> =>
  refusing(() => {
    const { pack } = setting
    const beside = options.quantities === true && decides(of) ? readByQuantities(of, pack) : []
    const writer = new QueryWriter(dialectOf(dialect), sqlRegisterOf([of, ...beside], pack, options), setting)
    const { columns, from, selected } = written(writer, of, options)
    return {
      dialect: writer.dialect.name,
      text: writer.text([`t.${writer.key} AS ${writer.key}`, ...selected], from),
      columns: distinct([{ name: keyOf(writer.register.cases), kind: "key" }, ...columns], writer.dialect),
      register: writer.register,
    }
  })

/** Options of a query over a population. */
export interface PopulationSqlOptions extends SqlOptions, PopulationOptions {}

/**
 * A decision counted over all cases, in one pass: `cases`, `sure` (the answer is yes) and `possible` (it is yes or unknown), with sums of
 * weights beside them. Of a decision the outcome counts (`eligible`), unless `say` is `value`, and no change day is looked for.
 *
 * @example
 * const { columns } = Result.getOrThrow(populationSql(conditionalRelease, setting, "duckdb", { by: ["province"] }))
 * columns.map(({ name }) => name) // => ["province", "cases", "sure", "possible"]
 */
export const populationSql = (
  of: Rule<boolean>,
  setting: Setting,
  dialect: DialectName | Dialect,
  options: PopulationSqlOptions = {},
): Result.Result<SqlQuery, SqlError> =>
  refusing(() => {
    const writer = new QueryWriter(dialectOf(dialect), sqlRegisterOf([of], setting.pack, options), setting)
    const asked = options.say === "value" ? of : eligibility(of)
    const beside = [...new Set([...(options.by ?? []), ...(options.weights ?? [])])]
    const answers = valueQuery(writer, [{ name: "value", of: asked, setting }], beside)
    const { columns, from, selected } = populationQuery(writer, answers, options)
    return {
      dialect: writer.dialect.name,
      text: writer.text(selected, from),
      columns: distinct(columns, writer.dialect),
      register: writer.register,
    }
  })

/** Options of a comparison. */
export interface ComparisonSqlOptions extends SqlRegisterOptions, PopulationOptions {}

/**
 * A rule before and after a change of law, in one pass over all cases: the number of cases, and sums of weights, for each pair of answers
 * `before` and `after`. Of a decision the answer is whether the case is eligible: 0 no, 1 unknown, 2 yes.
 *
 * @example
 * const sides = { before: { of: conditionalRelease, setting }, after: { of: conditionalRelease, setting } }
 * const { columns } = Result.getOrThrow(comparisonSql(sides, "duckdb"))
 * columns.map(({ name }) => name) // => ["before", "after", "cases"]
 */
export const comparisonSql = (
  sides: {
    readonly [Side in "before" | "after"]: { readonly of: Rule; readonly setting: Setting }
  },
  dialect: DialectName | Dialect,
  options: ComparisonSqlOptions = {},
): Result.Result<SqlQuery, SqlError> =>
  refusing(() => {
    const { after, before } = sides
    const register = registerOfSides([before, after], options)
    const writer = new QueryWriter(dialectOf(dialect), register, before.setting)
    const named = [
      { name: "before", ...before },
      { name: "after", ...after },
    ].map(({ name, of, setting }) => ({ name, of: decides(of) ? eligibility(of) : of, setting }))
    const beside = [...new Set([...(options.by ?? []), ...(options.weights ?? [])])]
    const values = valueQuery(writer, named, beside)
    const { columns, from, selected } = crossTabulation(writer, values, options)
    return {
      dialect: writer.dialect.name,
      text: writer.text(selected, from),
      columns: distinct(columns, writer.dialect),
      register,
    }
  })

/** What a database has to offer for both sides of a comparison. */
const registerOfSides = (
  sides: ReadonlyArray<{ readonly of: Rule; readonly setting: Setting }>,
  options: SqlRegisterOptions,
): SqlRegister => {
  if (options.register !== undefined) return options.register
  const read = sides.map(({ of, setting }) => factsRead([of], setting.pack))
  const facts = new Map(read.flatMap((of) => of.facts.map((fact) => [fact.id, fact])))
  const lists = new Map<string, ListFact>()
  for (const list of read.flatMap((of) => of.lists)) {
    const known = lists.get(list.id)
    lists.set(list.id, { ...list, fields: { ...known?.fields, ...list.fields } })
  }
  const dictionary = options.dictionary ?? dictionaryOf((sides[0] as (typeof sides)[number]).setting.pack)
  return registerFor({ facts: [...facts.values()], lists: [...lists.values()] }, dictionary, options.names)
}

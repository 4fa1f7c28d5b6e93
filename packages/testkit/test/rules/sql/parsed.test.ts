/** Trino and Spark, which no test executes: what is written for them is at least of the grammars that others wrote of them. */

import { iranPack, jalaliDay } from "@bazgasht/iran"
import { runs } from "@bazgasht/properties"
import type { Rule } from "@bazgasht/rules"
import { dialects, type SqlError, type SqlQuery, toSql } from "@bazgasht/rules/sql"
import * as Result from "effect/Result"
import * as fc from "fast-check"
import { describe, expect, it } from "vitest"
import { anyExpression, anyRule, anySetting, kinds } from "../../../src/index.ts"
import { isLong } from "./engines-of-tests.ts"
import { refusedIn } from "./parse-queries.ts"
import { worldRegister } from "./world-register.ts"

const minutes = 60_000
const names = ["trino", "spark"] as const

describe.each(names)("the grammar of %s", (name) => {
  const dialect = dialects[name]
  const expectTaken = (written: ReadonlyArray<Result.Result<SqlQuery, SqlError>>): void => {
    const queries = written.filter(Result.isSuccess).map(({ success: { text } }) => text)
    expect(queries.length).toBeGreaterThan(written.length / 2)
    expect(refusedIn[name](queries).flat()).toEqual([])
  }

  it("refuses what is no query", () => {
    const texts = [
      "select 1 as one",
      "select (1 as one",
      "select case when 1 = 1 then 2 from cases",
      "with cases as (select 1 as one) select one from",
      "select one two three from cases",
    ]
    expect(refusedIn[name](texts).map(({ length }) => length > 0)).toEqual([false, true, true, true, true])
  })

  it("refuses a query in which a word or a bracket is lost", () => {
    const setting = { pack: iranPack, today: jalaliDay(1404, 7, 1) }
    const { text } = Result.getOrThrow(toSql(iranPack.rules.get("REL-CR") as Rule, setting, dialect))
    const spoilt = [
      text.replace(" END", ""),
      text.replace(" THEN ", " "),
      text.replace(")", ""),
      text.replace(/\nFROM /, "\n"),
    ]
    expect(refusedIn[name]([text, ...spoilt]).map(({ length }) => length > 0)).toEqual([
      false,
      ...spoilt.map(() => true),
    ])
  })

  it(
    "takes queries of expressions and rules of every form",
    () => {
      const register = worldRegister
      const drawn = fc.sample(
        fc.tuple(fc.constantFrom(...kinds).chain(anyExpression), anySetting()),
        runs(100),
      )
      const rules = fc.sample(fc.tuple(anyRule("truth"), anySetting()), runs(25))
      expectTaken(
        drawn.map(([expression, setting]) => toSql(expression, setting, dialect, { register, say: "value" })),
      )
      expectTaken(rules.map(([rule, setting]) => toSql(rule, setting, dialect, { register })))
    },
    10 * minutes,
  )

  it(
    "takes queries of Iranian law, in a long run of every rule",
    () => {
      const setting = { pack: iranPack, today: jalaliDay(1404, 7, 1) }
      const rules = isLong ? [...iranPack.rules.values()] : [iranPack.rules.get("BASE-7") as Rule]
      expectTaken(rules.map((rule) => toSql(rule, setting, dialect)))
    },
    60 * minutes,
  )
})

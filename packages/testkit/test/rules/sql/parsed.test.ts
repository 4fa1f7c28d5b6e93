/** Trino, which no test executes: what is written for it is at least of the grammar that others wrote of it. */

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
const { trino } = dialects
const expectTaken = (written: ReadonlyArray<Result.Result<SqlQuery, SqlError>>): void => {
  const queries = written.filter(Result.isSuccess).map(({ success: { text } }) => text)
  expect(queries.length).toBeGreaterThan(written.length / 2)
  expect(refusedIn(queries).flat()).toEqual([])
}

describe("the grammar of Trino", () => {
  it("refuses what is no query", () => {
    expect(refusedIn(["select 1 as one", "select (1 as one"]).map(({ length }) => length > 0)).toEqual([
      false,
      true,
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
        drawn.map(([expression, setting]) => toSql(expression, setting, trino, { register, say: "value" })),
      )
      expectTaken(rules.map(([rule, setting]) => toSql(rule, setting, trino, { register })))
    },
    10 * minutes,
  )

  it(
    "takes queries of Iranian law, in a long run of every rule",
    () => {
      const setting = { pack: iranPack, today: jalaliDay(1404, 7, 1) }
      const rules = isLong ? [...iranPack.rules.values()] : [iranPack.rules.get("BASE-7") as Rule]
      expectTaken(rules.map((rule) => toSql(rule, setting, trino)))
    },
    60 * minutes,
  )
})

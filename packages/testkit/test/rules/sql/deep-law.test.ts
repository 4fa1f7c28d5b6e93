import { iranPack } from "@bazgasht/iran"
import {
  all,
  any,
  atLeastOf,
  type Day,
  decisionRule,
  type Facts,
  gregorian,
  makePack,
  type Rule,
  text,
  truthFact,
  valueOfRule,
} from "@bazgasht/rules"
import { sqlRegisterOf, toSql } from "@bazgasht/rules/sql"
import * as Result from "effect/Result"
import { afterAll, beforeAll, expect, it } from "vitest"
import { decisionsFound, expectedDecision } from "./compare.ts"
import type { Engine } from "./engines.ts"
import { startEngines } from "./engines-of-tests.ts"
import { loadCases, makeTables } from "./load.ts"

let engines: ReadonlyArray<Engine> = []
const minutes = 60_000

beforeAll(async () => {
  engines = await startEngines()
}, 5 * minutes)
afterAll(async () => {
  for (const engine of engines) await engine.close()
})

const truth = (id: string) => truthFact({ id, label: text(id, id), change: "any" })
const applied = truth("applied")
const consented = truth("consented")
const heard = truth("heard")

/** Rules of which each reads the one before it three times. */
const chain = (depth: number): ReadonlyArray<Rule<boolean>> => {
  const rules: Array<Rule<boolean>> = []
  for (let level = 0; level <= depth; level++) {
    const [last] = rules.slice(-1)
    const before = last && valueOfRule(last)
    rules.push(
      decisionRule({
        id: `rule.${level}`,
        title: text("قاعده", "rule"),
        citations: [{ instrument: { id: "act", title: text("قانون", "act") }, confidence: "design" }],
        kind: "automatic",
        expression:
          before === undefined
            ? applied
            : all(any(before, consented), any(before, heard), atLeastOf(1, before, all(consented, heard))),
      }),
    )
  }
  return rules
}

it(
  "of sixty rules, each read three times by the next, is decided by every engine as by `decide`",
  async () => {
    const rules = chain(60)
    const rule = rules.at(-1) as Rule<boolean>
    const pack = Result.getOrThrow(
      makePack({
        id: "deep",
        title: text("قانون", "law"),
        version: "1.0.0",
        calendar: gregorian,
        dayCount: iranPack.dayCount,
        rules,
      }),
    )
    const setting = { pack, today: 20_000 as Day }
    const values = [true, false, undefined]
    const cases = values.flatMap((one) =>
      values.flatMap((two) =>
        values.map((three): Facts => {
          const given = { applied: one, consented: two, heard: three }
          return Object.fromEntries(
            Object.entries(given).flatMap(([id, value]) => (value === undefined ? [] : [[id, value]])),
          )
        }),
      ),
    )
    const register = sqlRegisterOf([rule], pack)
    for (const engine of engines) {
      await makeTables(engine, register)
      await loadCases(engine, register, cases)
      const query = Result.getOrThrow(toSql(rule, setting, engine.dialect, { register }))
      expect(await decisionsFound(engine, query, cases.length), engine.name).toEqual(
        cases.map((facts) => expectedDecision(rule, facts, setting)),
      )
    }
  },
  2 * minutes,
)

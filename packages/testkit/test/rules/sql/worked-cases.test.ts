/** The worked cases of Iranian law in every engine: every rule, over what the files of all cases say, answers as `evaluate` and `decide` do. */

import { globSync, readFileSync } from "node:fs"
import { join, resolve } from "node:path"
import { workFacts } from "@bazgasht/core/employment"
import { decodeCaseFile } from "@bazgasht/core/release"
import { decodeFamilyFile, familyCase } from "@bazgasht/core/support"
import { iran, iranPack, jalali, jalaliDay } from "@bazgasht/iran"
import { type Day, type Facts, parseDay, type Rule } from "@bazgasht/rules"
import { type SqlRegister, sqlRegisterOf, toSql } from "@bazgasht/rules/sql"
import * as Result from "effect/Result"
import { afterAll, beforeAll, describe, expect, it } from "vitest"
import {
  checked,
  decisionsFound,
  expectedDecision,
  expectedQuantities,
  expectedValues,
  quantitiesFound,
  rowsInOrder,
} from "./compare.ts"
import type { Engine } from "./engines.ts"
import { isLong, startEngines } from "./engines-of-tests.ts"
import { loadCases, makeTables } from "./load.ts"
import { valueIn } from "./world-register.ts"

const root = resolve(import.meta.dirname, "../../../../..")
const read = (file: string) => JSON.parse(readFileSync(join(root, file), "utf8"))

/** By this day all files were written. */
const writtenBy = jalaliDay(1406, 1, 1)

interface Answered {
  readonly facts: ReadonlyArray<Facts>
  readonly day: Day
}

/** What a file says on each day of which an answer is expected: of a family also what it says of each member. */
const answered: ReadonlyArray<Answered> = globSync("examples/cases/iran/**/*.expected.json", { cwd: root })
  .toSorted()
  .flatMap((file) => {
    const written = read(file.replace(".expected.json", ".json"))
    const document = written.case ?? written
    const { answers = [] } = read(file) as { readonly answers?: ReadonlyArray<{ readonly day: string }> }
    return answers.flatMap((answer): ReadonlyArray<Answered> => {
      const day = Result.getOrThrow(parseDay(jalali, answer.day))
      if (document.kind === "prisoner")
        return [{ day, facts: [workFacts(Result.getOrThrow(decodeCaseFile(document, iran)), iran, day)] }]
      if (document.kind !== "family") return []
      const family = Result.getOrThrow(decodeFamilyFile(document, iran, { today: writtenBy }))
      const { facts, members } = familyCase(family, iran, day)
      return [{ day, facts: [facts, ...members.map((member) => member.facts)] }]
    })
  })

const cases = answered.flatMap(({ facts }) => facts)

/** The days of which most answers are expected; each is asked of all cases. */
const days: ReadonlyArray<Day> = [...Map.groupBy(answered, ({ day }) => day)]
  .toSorted(([, one], [, other]) => other.length - one.length)
  .map(([day]) => day)
  .slice(0, isLong ? 5 : 1)

/** Rules that count days, read lists and refer to others; in a long run, all. */
const some = new Set(["BASE-1/imposed", "EMP-9", "REL-CR", "REL-FUR-1", "FAM-7"])
const rules = [...iranPack.rules.values()].filter(({ id }) => isLong || some.has(id))
const decisions = rules.filter((rule): rule is Rule<boolean> => rule.valueKind === "truth")

/** Decisions of which SQL cannot find the first days, with the form that stands in the way: their answers of the day are asked alone. */
const withoutFirstDays: ReadonlyMap<string, string> = new Map([["FIN-6/end", "choose"]])
const [datable, undatable] = [
  decisions.filter(({ id }) => !withoutFirstDays.has(id)),
  decisions.filter(({ id }) => withoutFirstDays.has(id)),
]

/** ClickHouse takes long to plan a decision with its first days: in the quick suite it has one. */
const isInTime = ({ dialect }: Engine, { id }: Rule): boolean =>
  isLong || dialect !== "clickhouse" || id === "REL-CR"

let engines: ReadonlyArray<readonly [engine: Engine, register: SqlRegister]> = []

beforeAll(async () => {
  const needed = sqlRegisterOf([...iranPack.rules.values()], iranPack)
  const started: Array<readonly [Engine, SqlRegister]> = []
  for (const engine of await startEngines()) {
    await makeTables(engine, needed)
    await loadCases(engine, needed, cases)
    started.push([engine, await checked(engine, needed)])
  }
  engines = started
}, 300_000)
afterAll(async () => {
  for (const [engine] of engines) await engine.close()
})

describe("the worked cases in every engine", () => {
  it("are all there", () => {
    expect(answered.length).toBeGreaterThan(300)
    expect(rules.length).toBeGreaterThanOrEqual(some.size)
    expect(days).toContain(jalaliDay(1404, 6, 1))
  })

  it.each(rules)(
    "$id has the value that evaluate gives",
    async (rule) => {
      for (const today of days) {
        const setting = { pack: iranPack, today }
        const expected = expectedValues(rule, cases, setting)
        for (const [engine, register] of engines) {
          const query = Result.getOrThrow(toSql(rule, setting, engine.dialect, { register, say: "value" }))
          const rows = await rowsInOrder(engine, query, cases.length)
          const found = rows.map((row) => row && valueIn(rule.valueKind, row, register))
          expect(found, engine.name).toEqual(expected)
        }
      }
    },
    600_000,
  )

  it("name the decisions of which no engine finds the first days, and the form", () => {
    for (const [{ dialect, name }, register] of engines)
      for (const rule of undatable)
        expect(toSql(rule, { pack: iranPack, today: writtenBy }, dialect, { register }), name).toMatchObject({
          failure: { code: "sql.changeDays", of: `${rule.id}: ${withoutFirstDays.get(rule.id)}` },
        })
  })

  it.each(datable)(
    "$id decides as decide does, with its first day and its quantities",
    async (rule) => {
      for (const today of days) {
        const setting = { pack: iranPack, today }
        const expected = cases.map((facts) => expectedDecision(rule, facts, setting))
        const quantities = cases.map((facts) => expectedQuantities(rule, facts, setting))
        for (const [engine, register] of engines.filter(([one]) => isInTime(one, rule))) {
          const query = Result.getOrThrow(
            toSql(rule, setting, engine.dialect, { register, quantities: true }),
          )
          expect(await decisionsFound(engine, query, cases.length), engine.name).toEqual(expected)
          expect(await quantitiesFound(engine, query, cases.length, rule, setting), engine.name).toEqual(
            quantities,
          )
        }
      }
    },
    600_000,
  )
})

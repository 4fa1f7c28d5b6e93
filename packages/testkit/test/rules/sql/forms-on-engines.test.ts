/** The table of engines that agree, held to the engines: each form is executed where the table says so, with the answers of `evaluate`. */

import type { Expression, Kind, Setting } from "@bazgasht/rules"
import { desugar, type Form } from "@bazgasht/rules/calculus"
import { dialects, toSql } from "@bazgasht/rules/sql"
import * as Result from "effect/Result"
import * as fc from "fast-check"
import { afterAll, beforeAll, describe, expect, it } from "vitest"
import { anyExpression, anyFacts, anySetting, kinds } from "../../../src/index.ts"
import {
  agreementPage,
  agreementPages,
  forms,
  type Treatment,
  treatmentOf,
  treatments,
  withAgreement,
} from "./agreement-table.ts"
import { checked, expectedValues, valuesFound } from "./compare.ts"
import type { Engine } from "./engines.ts"
import { isLong, startEngines } from "./engines-of-tests.ts"
import { makeTables } from "./load.ts"
import { refusedIn } from "./parse-queries.ts"
import { worldRegister } from "./world-register.ts"

let engines: ReadonlyArray<Engine> = []

beforeAll(async () => {
  engines = await startEngines()
  for (const engine of engines) await makeTables(engine, worldRegister)
}, 300_000)
afterAll(async () => {
  for (const engine of engines) await engine.close()
})

interface Sample {
  readonly kind: Kind
  readonly expression: Expression
  readonly setting: Setting
}

type FormName = Form["form"]

const formsIn = ({ expression, setting }: Sample): ReadonlyArray<FormName> =>
  desugar([expression], { ...setting, lawDay: setting.today }).steps.map(({ form }) => form)

/** One law for all: to draw one takes longer than to draw an expression. */
const [setting] = fc.sample(anySetting(), { seed: 1, numRuns: 1 }) as [Setting]

/** Drawn expressions, the smallest first: the same ones each time. */
const drawn: ReadonlyArray<readonly [sample: Sample, forms: ReadonlyArray<FormName>]> = fc
  .sample(
    fc.constantFrom(...kinds).chain((kind) =>
      fc.record({
        kind: fc.constant(kind),
        expression: anyExpression(kind) as fc.Arbitrary<Expression>,
        setting: fc.constant(setting),
      }),
    ),
    { seed: 1, numRuns: 400 },
  )
  .map((sample): readonly [Sample, ReadonlyArray<FormName>] => [sample, formsIn(sample)])
  .toSorted(([, one], [, other]) => one.length - other.length)

const formNames = Object.keys(forms) as ReadonlyArray<FormName>

/** The smallest expression with each of some forms. */
const samplesOf = (wanted: ReadonlyArray<FormName>, besides: ReadonlyArray<FormName> = []) => [
  ...new Set(
    wanted.map((form) => {
      const found = drawn.find(
        ([, has]) => has.includes(form) && !besides.some((other) => has.includes(other)),
      )
      if (found === undefined) throw new Error(`no expression has ${form}`)
      return found[0]
    }),
  ),
]

const enginesWith = (treatment: Treatment): ReadonlyArray<string> =>
  Object.entries(treatments).flatMap(([name, of]) => (of === treatment ? [name] : []))

describe("the table of engines that agree", () => {
  it("names as executed the engines that the tests start, and no others", () => {
    const started = engines.map(({ name }) => name)
    // Beside a server that answers, PGlite is started in a long run.
    if (isLong || !started.includes("PostgreSQL"))
      expect(started.toSorted()).toEqual(
        enginesWith("executed")
          .filter((name) => name !== "PostgreSQL" || started.includes(name))
          .toSorted(),
      )
    else expect([...started, "PGlite"].toSorted()).toEqual(enginesWith("executed").toSorted())
    expect(
      started.every(
        (name) => dialects[engines.find((one) => one.name === name)?.dialect ?? "spark"].executed,
      ),
    ).toBe(true)
    for (const name of enginesWith("parsed"))
      expect(Object.values(dialects).find((dialect) => dialect.name === name.toLowerCase())?.executed).toBe(
        false,
      )
  })

  it("has every form executed on each of them, with the answers of evaluate", async () => {
    for (const { expression, kind, setting } of samplesOf(formNames)) {
      const cases = fc.sample(anyFacts(expression, { pack: setting.pack, entries: 3 }), {
        seed: 1,
        numRuns: 6,
      })
      const expected = expectedValues(expression, cases, setting)
      for (const engine of engines) {
        const found = await valuesFound(
          engine,
          kind,
          expression,
          setting,
          cases,
          worldRegister,
          engine.dialect,
          undefined,
          checked,
        )
        expect(found, engine.name).toEqual(expected)
      }
    }
  }, 300_000)

  it("has every form parsed where it says that it is, and refused where it says that", () => {
    const written = (name: "trino" | "spark", { expression, setting }: Sample) =>
      toSql(expression, setting, name, { register: worldRegister, say: "value" })
    const refused = formNames.filter((form) => treatmentOf("Trino", form) === "refused")
    expect(refused).toEqual(formNames.filter((form) => treatmentOf("Spark", form) === "refused"))
    for (const sample of samplesOf(refused))
      for (const name of ["trino", "spark"] as const) {
        const query = written(name, sample)
        expect(Result.isFailure(query) && query.failure.code).toBe("sql.form")
      }
    const others = samplesOf(
      formNames.filter((form) => !refused.includes(form)),
      refused,
    )
    expect(enginesWith("parsed")).toEqual(["Trino", "Spark"])
    for (const name of ["trino", "spark"] as const) {
      const texts = others.map((sample) => Result.getOrThrow(written(name, sample)).text)
      expect(refusedIn[name](texts).flat(), name).toEqual([])
    }
  }, 300_000)

  it.each(agreementPages)("is the one of the page $file", ({ file, language }) => {
    const page = agreementPage(file)
    expect(withAgreement(page, language)).toBe(page)
  })
})

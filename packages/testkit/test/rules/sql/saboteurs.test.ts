import type { Expression, Facts, Kind, Setting, Value } from "@bazgasht/rules"
import * as fc from "fast-check"
import { afterAll, beforeAll, describe, expect, it } from "vitest"
import { anyExpression, anyFacts, anySetting, kinds } from "../../../src/index.ts"
import { expectedValues, valuesFound } from "./compare.ts"
import { edges } from "./edges.ts"
import { clickhouse, duckdb, type Engine } from "./engines.ts"
import { makeTables } from "./load.ts"
import { saboteurs } from "./saboteurs.ts"
import { worldRegister } from "./world-register.ts"

let engines: ReadonlyArray<Engine> = []
const minutes = 60_000

beforeAll(async () => {
  engines = [await duckdb(), await clickhouse()]
  for (const engine of engines) await makeTables(engine, worldRegister)
}, 5 * minutes)
afterAll(async () => {
  for (const engine of engines) await engine.close()
})

interface Drawn {
  readonly kind: Kind
  readonly expression: Expression
  readonly setting: Setting
  readonly cases: ReadonlyArray<Facts>
  readonly expected: ReadonlyArray<Value | undefined>
}

/** A few laws, which take longer to draw than rules do. */
const settings = fc.sample(anySetting(), { numRuns: 6, seed: 20 })

const anyDrawn: fc.Arbitrary<Drawn> = fc
  .tuple(fc.constantFrom(...kinds), fc.constantFrom(...settings))
  .chain(([kind, setting]) =>
    anyExpression(kind).chain((expression) =>
      fc
        .array(anyFacts(expression, { pack: setting.pack, entries: 3 }), { minLength: 4, maxLength: 9 })
        .map((cases) => ({
          kind,
          expression: expression as Expression,
          setting,
          cases,
          expected: expectedValues(expression as Expression, cases, setting),
        })),
    ),
  )

/** Rules and cases as the agreement has them: those at the edges, and such as it draws. */
const drawn: ReadonlyArray<Drawn> = [
  ...settings.slice(0, 1).flatMap((setting) =>
    edges.map(({ cases, expression, kind }) => ({
      kind,
      expression,
      setting,
      cases,
      expected: expectedValues(expression, cases, setting),
    })),
  ),
  ...fc.sample(anyDrawn, { numRuns: 250, seed: 20 }),
]

const differs = (
  found: ReadonlyArray<Value | undefined>,
  expected: ReadonlyArray<Value | undefined>,
): boolean => found.some((value, row) => JSON.stringify(value) !== JSON.stringify(expected[row]))

describe("a dialect", () => {
  it.each(saboteurs)(
    "that $name is found out",
    async ({ change, dialect, register = (same) => same }) => {
      const engine = engines.find((one) => one.dialect === dialect.name) as Engine
      for (const { cases, expected, expression, kind, setting } of drawn) {
        const found = await valuesFound(
          engine,
          kind,
          expression,
          setting,
          cases,
          register(worldRegister),
          dialect,
          change,
        )
        if (differs(found, expected)) return
      }
      expect.fail("the agreement does not see it")
    },
    5 * minutes,
  )
})

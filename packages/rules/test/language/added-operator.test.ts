/** An operator that the language does not have, added in three places: its desugaring, its words and its typing. */

import { runs } from "@bazgasht/properties"
import {
  atLeast,
  type Count,
  count,
  countFact,
  type Day,
  type Expression,
  type Facts,
  gregorian,
  type Language,
  quantityRule,
  text,
} from "@bazgasht/rules"
import { desugar, valuesOf } from "@bazgasht/rules/calculus"
import {
  columnsOf,
  compileAnswer,
  compileAnswerColumns,
  compileValue,
  compileValueColumns,
  factsRead,
  valueAtPlace,
} from "@bazgasht/rules/columns"
import {
  generateAnswer,
  generateAnswerColumns,
  generateValue,
  generateValueColumns,
} from "@bazgasht/rules/generated"
import { toSql } from "@bazgasht/rules/sql"
import { describe, textOfOutline } from "@bazgasht/rules/wording"
import * as Result from "effect/Result"
import * as fc from "fast-check"
import { expect, test, vi } from "vitest"
import { act, pack } from "../small-law.ts"

/** The parts of the number between two others, `{ op: "middleOf", of: [a, b, c] }`; `undefined` for every other form. */
const { partsOfMiddle } = vi.hoisted(() => ({
  partsOfMiddle: (node: unknown): ReadonlyArray<Expression> | undefined => {
    const { of, op } = node as { readonly op: string; readonly of: ReadonlyArray<Expression> }
    return op === "middleOf" ? of : undefined
  },
}))

vi.mock(import("../../src/calculus/desugar/numbers.ts"), async (original) => {
  const { numbersOf } = await original()
  return {
    numbersOf: (workshop, node, parts) => {
      if (partsOfMiddle(node) === undefined) return numbersOf(workshop, node, parts)
      const { graph } = workshop
      const [[a], [b], [c]] = parts as unknown as readonly [[number], [number], [number]]
      const [low, high] = [graph.extreme(-1, a, b), graph.extreme(1, a, b)]
      return [graph.extreme(1, low, graph.extreme(-1, high, c))]
    },
  }
})

vi.mock(import("../../src/language/kinds.ts"), async (original) => {
  const { kindOf } = await original()
  return { kindOf: (node) => (partsOfMiddle(node) === undefined ? kindOf(node) : "count") }
})

vi.mock(import("../../src/language/parts.ts"), async (original) => {
  const { partsOf, ...others } = await original()
  const parts: typeof partsOf = (node) => partsOfMiddle(node) ?? partsOf(node)
  return {
    ...others,
    partsOf: parts,
    walk: (node, visit) => {
      const each: typeof visit = (one) => {
        visit(one)
        parts(one).forEach(each)
      }
      each(node)
    },
  }
})

vi.mock(import("../../src/wording/phrase-of.ts"), async (original) => {
  const { phraseOf, ...others } = await original()
  return {
    ...others,
    phraseOf: (style, node, proof, so) => {
      const given = partsOfMiddle(node)
      if (given === undefined) return phraseOf(style, node, proof, so)
      const [a, b, c] = given.map((part) => phraseOf(style, part))
      return style.language === "fa" ? `عدد میانی ${a}، ${b} و ${c}` : `the middle of ${a}, ${b} and ${c}`
    },
  }
})

const [a, b, c] = (
  [
    ["a", "عدد نخست", "the first number"],
    ["b", "عدد دوم", "the second number"],
    ["c", "عدد سوم", "the third number"],
  ] as const
).map(([id, fa, en]) => countFact({ id, label: text(fa, en), maximum: 100 })) as [
  Expression<Count>,
  Expression<Count>,
  Expression<Count>,
]
const middle = { op: "middleOf", of: [a, b, c] } as unknown as Expression<Count>
const condition = atLeast(middle, count(40))
const today = 20_000 as Day
const setting = { pack, today }

const expected = ({ a, b, c }: Facts): number | undefined =>
  a === undefined || b === undefined || c === undefined
    ? undefined
    : ([a, b, c] as Array<number>).sort((one, other) => one - other)[1]

const anyCase = fc.record(
  { a: fc.nat(100), b: fc.nat(100), c: fc.nat(100) },
  { requiredKeys: [] },
) as fc.Arbitrary<Facts>

type ReadValue = (facts: Facts) => unknown

const inColumns =
  (
    compile: (of: Expression) => { readonly values: ReturnType<typeof compileValueColumns>["values"] },
  ): ReadValue =>
  (facts) =>
    valueAtPlace(
      compile(middle).values(Result.getOrThrow(columnsOf(factsRead([middle], pack), [facts])), today),
      0,
    )

const values: ReadonlyArray<readonly [string, ReadValue]> = [
  [
    "the calculus",
    (facts) =>
      valuesOf(desugar([middle], { pack }), { facts, today, lawDay: today, calendar: pack.calendar })[0],
  ],
  ["closures", (facts) => compileValue(middle, { pack }).value(facts, today)],
  ["generated code", (facts) => Result.getOrThrow(generateValue(middle, { pack })).value(facts, today)],
  ["columns, block by block", inColumns((of) => compileValueColumns(of, { pack }))],
  ["columns, in generated code", inColumns((of) => Result.getOrThrow(generateValueColumns(of, { pack })))],
]

test.each(values)("%s: an added operator has the value that its desugaring says", (_, read) => {
  fc.assert(
    fc.property(anyCase, (facts) => {
      expect(read(facts)).toBe(expected(facts))
    }),
    { numRuns: runs(100, { least: 40 }) },
  )
})

test("conditions on it are answered by every executing reader", () => {
  const answers = [compileAnswer(condition, { pack }), Result.getOrThrow(generateAnswer(condition, { pack }))]
  const columns = [
    compileAnswerColumns(condition, { pack }),
    Result.getOrThrow(generateAnswerColumns(condition, { pack })),
  ]
  fc.assert(
    fc.property(anyCase, (facts) => {
      const value = expected(facts)
      const truth = value === undefined ? 1 : value >= 40 ? 2 : 0
      for (const { answer } of answers) expect(answer(facts, today)).toBe(truth)
      const population = Result.getOrThrow(columnsOf(factsRead([condition], pack), [facts]))
      for (const { answers: read } of columns) expect([...read(population, today)]).toEqual([truth])
    }),
    { numRuns: runs(100, { least: 40 }) },
  )
})

test.each(["duckdb", "postgres", "clickhouse", "trino", "spark"] as const)(
  "%s has a query for it",
  (dialect) => {
    const query = Result.getOrThrow(toSql(middle, setting, dialect, { say: "value" }))
    expect(query.columns.map(({ name }) => name)).toContain("value")
  },
)

test("it is said in both languages", () => {
  const rule = quantityRule("count", {
    id: "middle",
    title: text("عدد میانی", "middle number"),
    citations: [act],
    kind: "automatic",
    expression: middle,
  })
  const said = (language: Language): string =>
    textOfOutline(describe(rule, { language, pack, calendar: gregorian }))
  expect(said("en")).toContain("the middle of “the first number”, “the second number” and “the third number”")
  expect(said("fa")).toContain("عدد میانی «عدد نخست»، «عدد دوم» و «عدد سوم»")
})

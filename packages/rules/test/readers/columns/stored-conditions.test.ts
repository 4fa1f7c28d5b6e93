import { runs } from "@bazgasht/properties"
import {
  all,
  any,
  codeFact,
  codeSet,
  type Day,
  type Expression,
  evaluate,
  type Facts,
  isIn,
  not,
  text,
  truthFact,
} from "@bazgasht/rules"
import {
  type Column,
  type Columns,
  columnsOf,
  compileAnswerColumns,
  factsRead,
  sliceColumns,
} from "@bazgasht/rules/columns"
import { generateAnswerColumns } from "@bazgasht/rules/generated"
import * as Result from "effect/Result"
import * as fc from "fast-check"
import { describe, expect, it } from "vitest"
import { truthOf } from "../../../src/values/truth.ts"
import { act, pack } from "../../small-law.ts"

const named = (id: string) => ({ id, label: text(id, id) })
const truths = ["one", "two", "three", "four", "five", "six"].map((id) => truthFact(named(id)))
const codes = ["red", "green", "blue"]
const ofCodes = ["colour", "other"].map((id) => codeFact({ ...named(id), codes }))
const today = 20_000 as Day
const setting = { pack, today }

const anyPart = (): fc.Arbitrary<Expression<boolean>> =>
  fc.oneof(
    { weight: 3, arbitrary: fc.constantFrom(...truths) },
    fc
      .tuple(fc.constantFrom(...ofCodes), fc.subarray(codes, { minLength: 1 }))
      .map(([fact, members]) =>
        isIn(fact, codeSet({ id: "some", title: text("چند", "some"), citations: [act], members })),
      ),
  )

/** Conditions that are made of stored truths and of codes, one within the other. */
const anyCondition = (): fc.Arbitrary<Expression<boolean>> =>
  fc.letrec<{ condition: Expression<boolean>; junction: Expression<boolean> }>((tie) => ({
    junction: fc
      .tuple(
        fc.constantFrom(all, any),
        fc.array(fc.oneof({ weight: 3, arbitrary: anyPart() }, tie("condition")), {
          minLength: 2,
          maxLength: 7,
        }),
      )
      .map(([join, parts]) => join(...parts)),
    condition: fc.oneof(
      { maxDepth: 3 },
      anyPart(),
      tie("junction"),
      tie("condition").map((of) => not(of)),
    ),
  })).junction

const anyCase = (): fc.Arbitrary<Facts> =>
  fc.record(
    {
      ...Object.fromEntries(truths.map(({ id }) => [id, fc.boolean()])),
      ...Object.fromEntries(ofCodes.map(({ id }) => [id, fc.constantFrom(...codes)])),
    },
    { requiredKeys: [] },
  )

const anyPopulation = () =>
  anyCondition().chain((condition) =>
    fc.record({
      condition: fc.constant(condition),
      cases: fc.array(anyCase(), { minLength: 1, maxLength: 14 }),
    }),
  )

const truthColumns = ({ facts }: Columns) =>
  Object.entries(facts).filter(
    (entry): entry is [string, Column & { readonly column: "truth" }] => entry[1].column === "truth",
  )

/** The same columns with truths in memory of their own, so many bytes after its beginning and before its end. */
const moved = (columns: Columns, before: number, after: number): Columns => ({
  ...columns,
  facts: {
    ...columns.facts,
    ...Object.fromEntries(
      truthColumns(columns).map(([id, column]) => {
        const memory = new Uint8Array(before + columns.size + after).fill(255)
        const cells = memory.subarray(before, before + columns.size)
        cells.set(column.cells)
        return [id, { ...column, cells }]
      }),
    ),
  },
})

/** The same columns with every dictionary the other way round. */
const turned = ({ facts, ...columns }: Columns): Columns => ({
  ...columns,
  facts: Object.fromEntries(
    Object.entries(facts).map(([id, column]) => [
      id,
      column.column === "code"
        ? {
            ...column,
            codes: column.codes.toReversed(),
            cells: column.cells.map((place) => (place === 0 ? 0 : column.codes.length + 1 - place)),
          }
        : column,
    ]),
  ),
})

describe.each([
  { backEnd: "block by block", compile: compileAnswerColumns },
  {
    backEnd: "in generated code",
    compile: (...of: Parameters<typeof generateAnswerColumns>) =>
      Result.getOrThrow(generateAnswerColumns(...of)),
  },
])("conditions on stored truths and codes, $backEnd", ({ compile }) => {
  it("answer what evaluate answers, wherever truths lie in memory and codes in a dictionary", () => {
    fc.assert(
      fc.property(anyPopulation(), fc.nat(5), fc.nat(5), ({ condition, cases }, before, after) => {
        const columns = Result.getOrThrow(columnsOf(factsRead([condition], pack), cases))
        const { answers } = compile(condition, setting)
        const expected = cases.map((facts) =>
          truthOf(evaluate(condition, facts, setting).value as boolean | undefined),
        )
        expect([...answers(columns, today)]).toEqual(expected)
        expect([...answers(moved(columns, before, after), today)]).toEqual(expected)
        expect([...answers(turned(columns), today)]).toEqual(expected)
        const from = Math.min(before, cases.length)
        expect([...answers(sliceColumns(columns, from, cases.length), today)]).toEqual(expected.slice(from))
      }),
      { numRuns: runs(1000) },
    )
  })

  it("are not changed for one case by what is stored of another, even where that is no truth", () => {
    fc.assert(
      fc.property(anyPopulation(), fc.nat(), fc.nat(255), ({ condition, cases }, at, byte) => {
        const columns = Result.getOrThrow(columnsOf(factsRead([condition], pack), cases))
        const { answers } = compile(condition, setting)
        const expected = [...answers(columns, today)]
        const spoilt = at % cases.length
        for (const [, { cells }] of truthColumns(columns)) cells[spoilt] = byte
        const others = (of: Iterable<number>) => [...of].filter((_, row) => row !== spoilt)
        expect(others(answers(columns, today))).toEqual(others(expected))
      }),
      { numRuns: runs(300) },
    )
  })
})

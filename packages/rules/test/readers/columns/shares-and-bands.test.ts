import { runs } from "@bazgasht/properties"
import {
  always,
  atLeast,
  atMost,
  type Count,
  completionDay,
  count,
  countFact,
  type Day,
  type Expression,
  evaluate,
  exception,
  type Facts,
  fromBelow,
  type Literal,
  lessThan,
  moreThan,
  never,
  onDay,
  oneOf,
  type Ratio,
  ratioFact,
  scaled,
  share,
  smallest,
  type TypedCell,
  table,
  text,
  unless,
  when,
  years,
} from "@bazgasht/rules"
import {
  columnsOf,
  compileAnswerColumns,
  compileValueColumns,
  factsRead,
  valueAtPlace,
} from "@bazgasht/rules/columns"
import { generateAnswerColumns, generateValueColumns } from "@bazgasht/rules/generated"
import * as Result from "effect/Result"
import * as fc from "fast-check"
import { describe, expect, it } from "vitest"
import { truthOf } from "../../../src/values/truth.ts"
import { act, pack } from "../../small-law.ts"

const today = 20_000 as Day
const setting = { pack, today }
const named = (id: string) => ({ id, label: text(id, id) })

/** Facts that lie in two bytes and in four. */
const facts = Object.fromEntries(
  [32_767, 2_000_000].map((maximum) => [
    maximum,
    ["served", "term", "other"].map((id) => countFact({ ...named(id), maximum })),
  ]),
)

const anyShare = () => fc.tuple(fc.integer({ min: 0, max: 20 }), fc.integer({ min: 1, max: 20 }))

/** A number against a share of another that a limit chooses, and cases around the limit and around the share. */
const anyShared = (): fc.Arbitrary<{
  readonly expression: Expression<boolean>
  readonly cases: ReadonlyArray<Facts>
}> =>
  fc
    .record({
      maximum: fc.constantFrom(32_767, 2_000_000),
      limit: fc.integer({ min: 0, max: 900 }),
      ofTerm: fc.boolean(),
      compare: fc.constantFrom(atLeast, atMost, lessThan, moreThan),
      choose: fc.constantFrom(atLeast, atMost, lessThan, moreThan, undefined),
      shares: fc.tuple(anyShare(), anyShare()),
      cases: fc.array(
        fc.record({
          term: fc.option(fc.integer({ min: -2, max: 2 }).map((apart) => ({ apart }))),
          far: fc.integer({ min: 0, max: 30_000 }),
          served: fc.option(fc.integer({ min: -1, max: 1 })),
          first: fc.boolean(),
          other: fc.option(fc.integer({ min: -1, max: 1 })),
        }),
        { minLength: 1, maxLength: 40 },
      ),
    })
    .map(({ cases, choose, compare, limit, maximum, ofTerm, shares }) => {
      const [served, term, other] = facts[maximum] as [
        Expression<Count>,
        Expression<Count>,
        Expression<Count>,
      ]
      const [one, another] = shares.map(([numerator, denominator]) => share(numerator, denominator)) as [
        Literal<Ratio>,
        Literal<Ratio>,
      ]
      const chosen: Expression<Ratio> =
        choose === undefined ? one : when(choose(ofTerm ? term : other, count(limit)), one, another)
      const within = (value: number): number => Math.max(0, Math.min(maximum, value))
      return {
        expression: compare(served, scaled(term, chosen, "up")),
        cases: cases.map(({ far, first, other: near, served: apart, term: at }): Facts => {
          const ofCase = at === null ? undefined : within(at.apart === 2 ? far : limit + at.apart)
          const [numerator, denominator] = shares[first ? 0 : 1]
          const part = Math.ceil(((ofCase ?? far) * numerator) / denominator)
          return {
            ...(ofCase === undefined ? {} : { term: ofCase }),
            ...(apart === null ? {} : { served: within(part + apart) }),
            ...(near === null ? {} : { other: within(limit + near) }),
          }
        }),
      }
    })

const score = countFact({ ...named("score"), maximum: 200 })

/** A table of bands of a number, some of which may be missing. */
const anyBands = (of: Expression<Count>, greatest: number): fc.Arbitrary<Expression<Count>> =>
  fc
    .record({
      hitPolicy: fc.constantFrom("unique", "first"),
      cuts: fc.uniqueArray(fc.integer({ min: 0, max: greatest }), { minLength: 2, maxLength: 12 }),
      gives: fc.array(fc.integer({ min: -3, max: 12 }), { minLength: 12, maxLength: 12 }),
      missing: fc.nat(14),
      single: fc.boolean(),
    })
    .map(({ cuts, gives, hitPolicy, missing, single }) => {
      const rising = cuts.toSorted((a, b) => a - b)
      const rows = rising.flatMap(
        (from, place): ReadonlyArray<readonly [readonly [TypedCell<Count>], Literal<Count>]> => {
          const below = rising[place + 1]
          if (below === undefined || place === missing) return []
          const cell = single ? oneOf(count(from)) : fromBelow(count(from), count(below))
          return [[[cell], count(gives[place] as number)]]
        },
      )
      return table({ hitPolicy: hitPolicy as "unique", inputs: [of], rows }) satisfies Expression<Count>
    })

/** An amount by level by score. */
const anyBandsOfBands = () => anyBands(score, 200).chain((level) => anyBands(level, 12))

describe.each([
  { backEnd: "block by block", compileAnswerColumns, compileValueColumns },
  {
    backEnd: "in generated code",
    compileAnswerColumns: (...of: Parameters<typeof generateAnswerColumns>) =>
      Result.getOrThrow(generateAnswerColumns(...of)),
    compileValueColumns: (...of: Parameters<typeof generateValueColumns>) =>
      Result.getOrThrow(generateValueColumns(...of)),
  },
])("columns, $backEnd", (back) => {
  it("hold a number against a share as evaluate does, on both sides of every limit", () => {
    fc.assert(
      fc.property(anyShared(), ({ cases, expression }) => {
        const columns = Result.getOrThrow(columnsOf(factsRead([expression], pack), cases))
        const { answers } = back.compileAnswerColumns(expression, { pack })
        expect([...answers(columns, today)]).toEqual(
          cases.map((facts) => truthOf(evaluate(expression, facts, setting).value as boolean | undefined)),
        )
      }),
      { numRuns: runs(300) },
    )
  })

  it("take a share that is the same for all cases, also where each has a day of its own", () => {
    const part = (id: string) => ({ id, title: text(id, id), citations: [act] })
    // Not a literal, though no case is ever read for it.
    const half = unless(
      share(1, 3),
      exception({ ...part("never"), when: never, gives: ratioFact(named("own")) }),
      exception({ ...part("always"), when: always, gives: share(1, 2) }),
    )
    const days = [today, (today + 1) as Day]
    const expression = completionDay(onDay(today), years(2), smallest(half))
    const columns = Result.getOrThrow(columnsOf(factsRead([expression], pack), [{}, {}]))
    const values = back.compileValueColumns(expression, { pack }).values(columns, Int32Array.from(days))
    expect(days.map((_, row) => valueAtPlace(values, row))).toEqual(
      days.map((on) => evaluate(expression, {}, { pack, today: on }).value),
    )
  })

  it("look up bands of what bands give as evaluate does, at every score", () => {
    fc.assert(
      fc.property(anyBandsOfBands(), (expression) => {
        const cases = Array.from({ length: 202 }, (_, value): Facts => (value > 200 ? {} : { score: value }))
        const columns = Result.getOrThrow(columnsOf(factsRead([expression], pack), cases))
        const values = back.compileValueColumns(expression, { pack }).values(columns, today)
        expect(cases.map((_, row) => valueAtPlace(values, row))).toEqual(
          cases.map((facts) => evaluate(expression, facts, setting).value),
        )
      }),
      { numRuns: runs(100) },
    )
  })
})

/**
 * What executing readers and those that speak cost where rules are read three times by the next: as the law is long, not as it has paths. They read
 * no form of the language, so that what they come to is counted: steps, texts, lines, and facts that are asked for.
 */

import { type Day, decide, determine, type Facts, gregorian } from "@bazgasht/rules"
import { desugar } from "@bazgasht/rules/calculus"
import {
  columnsOf,
  compileAnswer,
  compileAnswerColumns,
  compileDecisionColumns,
  compileValue,
  compileValueColumns,
  factsRead,
} from "@bazgasht/rules/columns"
import {
  generateAnswer,
  generateAnswerColumns,
  generateDecisionColumns,
  generateValue,
  generateValueColumns,
} from "@bazgasht/rules/generated"
import { type DialectName, dialects, toSql } from "@bazgasht/rules/sql"
import { describe, explain, explainDetermination, readAloud, textOfOutline } from "@bazgasht/rules/wording"
import * as Result from "effect/Result"
import { expect, test, vi } from "vitest"
import { visitSteps } from "../../src/readers/compiled/plan.ts"
import { planGraph } from "../../src/readers/compiled/planning.ts"
import { type ChainedLaw, chainedLaw } from "../chained-law.ts"
import { day } from "../small-law.ts"

const today: Day = day("2025-07-01")
const given: ReadonlyArray<Facts> = [
  { applied: true, consented: false, heard: false, points: 3 },
  { applied: true, consented: false },
  {},
]

/** How often a reading asks for a fact. */
const asked = (read: (facts: Facts) => unknown): number =>
  given.reduce((sum, facts) => {
    let count = sum
    read(
      new Proxy(facts, {
        get: (of, id) => {
          count++
          return of[id as string]
        },
      }),
    )
    return count
  }, 0)

/** How often the cells of a population are asked for while rules are bound to it and carried out. */
const cellsAsked = (
  { decision, pack, quantity }: ChainedLaw,
  read: (columns: ReturnType<typeof populationOf>) => unknown,
): number => {
  let count = 0
  const columns = populationOf({ decision, pack, quantity })
  read({
    ...columns,
    facts: new Proxy(columns.facts, {
      get: (of, id) => {
        count++
        return of[id as string]
      },
      getOwnPropertyDescriptor: (of, id) => {
        count++
        return Reflect.getOwnPropertyDescriptor(of, id)
      },
    }),
  })
  return count
}

const populationOf = ({ decision, pack, quantity }: ChainedLaw) =>
  Result.getOrThrow(columnsOf(factsRead([decision, quantity], pack), given))

const linesOf = (text: string): number => text.split("\n").length

const styleOf = ({ pack }: ChainedLaw) => ({ language: "en", calendar: gregorian, pack }) as const

const sizes: { readonly [what: string]: (law: ChainedLaw) => number } = {
  "the steps of the calculus": ({ decision, pack, quantity }) =>
    desugar([decision, quantity], { pack }).steps.length,
  "the steps of a plan": ({ decision, pack, quantity }) => {
    let steps = 0
    const outputs = planGraph(desugar([decision, quantity], { pack }))
    visitSteps(
      outputs.flatMap(({ plans }) => plans),
      () => {
        steps++
      },
    )
    return steps
  },
  "the facts that closures ask for": ({ decision, pack, quantity }) => {
    const { answer } = compileAnswer(decision, { pack })
    const { value } = compileValue(quantity, { pack })
    return asked((facts) => answer(facts, today)) + asked((facts) => value(facts, today))
  },
  "the facts that generated code asks for": ({ decision, pack, quantity }) => {
    const { answer } = Result.getOrThrow(generateAnswer(decision, { pack }))
    const { value } = Result.getOrThrow(generateValue(quantity, { pack }))
    return asked((facts) => answer(facts, today)) + asked((facts) => value(facts, today))
  },
  "the lines of generated code": ({ decision, pack, quantity }) =>
    linesOf(Result.getOrThrow(generateAnswer(decision, { pack })).source) +
    linesOf(Result.getOrThrow(generateValue(quantity, { pack })).source),
  "the cells that columns ask for, block by block": (law) =>
    cellsAsked(law, (columns) => {
      const { decision, pack, quantity } = law
      compileAnswerColumns(decision, { pack }).answers(columns, today)
      compileValueColumns(quantity, { pack }).values(columns, today)
      compileDecisionColumns(decision, { pack }).decisions(columns, today)
    }),
  "the cells that columns ask for, in generated code": (law) =>
    cellsAsked(law, (columns) => {
      const { decision, pack, quantity } = law
      Result.getOrThrow(generateAnswerColumns(decision, { pack })).answers(columns, today)
      Result.getOrThrow(generateValueColumns(quantity, { pack })).values(columns, today)
      Result.getOrThrow(generateDecisionColumns(decision, { pack })).decisions(columns, today)
    }),
  "the lines of decisions in words": (law) =>
    given
      .map((facts) => explain(decide(law.decision, facts, { pack: law.pack, today }), styleOf(law)))
      .reduce((sum, outline) => sum + linesOf(textOfOutline(outline)), 0),
  "the lines of a quantity in words": (law) =>
    linesOf(
      textOfOutline(
        explainDetermination(
          determine(law.quantity, given[0] as Facts, { pack: law.pack, today }),
          styleOf(law),
        ),
      ),
    ),
  "the lines of rules in words": (law) =>
    [law.decision, law.quantity].reduce(
      (sum, rule) => sum + linesOf(textOfOutline(describe(rule, styleOf(law)))),
      0,
    ),
  "the lines of a pack that is read aloud": (law) =>
    readAloud(styleOf(law))
      .flatMap(({ entries }) => entries)
      .reduce((sum, { lines }) => sum + lines.length, 0),
  ...Object.fromEntries(
    (Object.keys(dialects) as ReadonlyArray<DialectName>).flatMap((dialect) =>
      (["decision", "quantity"] as const).map((of) => [
        `the text of a query of a ${of} in ${dialect}`,
        (law: ChainedLaw) =>
          Result.getOrThrow(toSql(law[of], { pack: law.pack, today }, dialect)).text.length,
      ]),
    ),
  ),
}

test.each(Object.entries(sizes))(
  "%s: at most ten times as much for ten times the rules",
  (_, sizeOf) => {
    const [short, long] = [sizeOf(chainedLaw(4)), sizeOf(chainedLaw(40))]
    expect(short).toBeGreaterThan(0)
    expect(long).toBeLessThanOrEqual(10 * short)
  },
  5_000,
)

test("each character of an explanation is written once, however deep its lines are", () => {
  const law = chainedLaw(40)
  const outline = explain(decide(law.decision, given[0] as Facts, { pack: law.pack, today }), styleOf(law))
  const join = vi.spyOn(Array.prototype, "join")
  const text = textOfOutline(outline)
  const written = join.mock.results.reduce((sum, { value }) => sum + String(value).length, 0)
  join.mockRestore()
  expect(written).toBe(text.length)
})

import { spawnSync } from "node:child_process"
import { readFileSync } from "node:fs"
import { dirname, resolve } from "node:path"
import {
  add,
  addDays,
  addTerm,
  addTerms,
  all,
  any,
  anything,
  atLeast,
  atLeastOf,
  choiceOf,
  clause,
  code,
  codeSet,
  completionDay,
  count,
  countOf,
  days,
  daysBetween,
  type Expression,
  evaluate,
  every,
  exception,
  exists,
  type Facts,
  from,
  greatest,
  greatestOf,
  is,
  isIn,
  lawDay,
  makeTerm,
  money,
  moreThan,
  multiply,
  not,
  onDay,
  oneOf,
  quotient,
  ratioOf,
  scaled,
  share,
  shareOfTerm,
  smallest,
  smallestOf,
  startOfMonth,
  subtract,
  subtractTerms,
  sumOf,
  table,
  termBetween,
  text,
  today,
  unless,
  upTo,
  valueOfParameter,
  valueOfRule,
  versions,
  when,
  years,
} from "@bazgasht/rules"
import { compileAnswer, compileValue } from "@bazgasht/rules/columns"
import { generateAnswer, generateValue } from "@bazgasht/rules/generated"
import * as Result from "effect/Result"
import { beforeEach, describe, expect, it, vi } from "vitest"
import * as meaning from "../src/readers/apply.ts"
import {
  act,
  conditionalRelease,
  day,
  degree,
  earlier,
  goodConduct,
  imposedTerm,
  kind,
  minimumSum,
  pack,
  paid,
  reading,
  settlement,
  shareToServe,
  start,
  usedBefore,
} from "./small-law.ts"

// What is compiled must not fall back to the general meaning unseen: it would be right, and slow.
vi.mock(import("../src/readers/apply.ts"), async (original) => {
  const whole = await original()
  return { ...whole, apply: vi.fn(whole.apply) }
})

const facts: Facts = {
  start: day("2020-01-10"),
  imposedTerm: makeTerm({ years: 3 }),
  goodConduct: true,
  usedBefore: false,
  kind: "tazir",
  degree: 5,
  paid: 150,
  earlier: [{ degree: 7 }, { degree: 6 }],
}
const dayOfDecision = day("2021-03-01")

const label = (id: string) => ({ id, title: text(id, id), citations: [act] })
const lives = codeSet({ ...label("lives"), members: ["life"] })
const whole = (value: number) => add(degree, count(value))

/** Every form of the language, over facts so that nothing can be worked out beforehand. */
const forms: ReadonlyArray<readonly [string, Expression]> = [
  ["fact", goodConduct],
  ["today", moreThan(today, start)],
  ["lawDay", moreThan(lawDay, start)],
  ["literal", is(degree, count(5))],
  ["parameter", atLeast(paid, valueOfParameter(minimumSum, addDays(start, count(-4000))))],
  ["policy", is(choiceOf(reading), kind as unknown as Expression<"text" | "custom">)],
  ["rule", is(valueOfRule(shareToServe), ratioOf(degree, whole(1)))],
  ["all", all(goodConduct, not(usedBefore), is(kind, code("tazir")), moreThan(degree, count(1)))],
  ["any", any(usedBefore, goodConduct)],
  ["not", not(any(usedBefore, goodConduct))],
  ["atLeast", atLeastOf(2, goodConduct, usedBefore, is(kind, code("tazir")))],
  ["compare", moreThan(imposedTerm, years(2))],
  ["memberOf", isIn(kind, lives)],
  ["when", when(goodConduct, degree, whole(1))],
  [
    "table",
    table({
      hitPolicy: "unique",
      inputs: [degree],
      rows: [
        [[upTo(count(4))], count(1)],
        [[from(count(5))], degree],
      ],
    }),
  ],
  [
    "table of two columns",
    table({
      hitPolicy: "first",
      inputs: [degree, kind],
      rows: [
        [[upTo(count(4)), anything], count(1)],
        [[from(count(2)), oneOf(code("tazir"))], degree],
      ],
    }),
  ],
  ["unless", unless(degree, exception({ ...label("a"), when: usedBefore, gives: count(1) }))],
  [
    "versions",
    versions(start, { to: day("2000-01-01"), of: count(1) }, { from: day("2000-01-01"), of: degree }),
  ],
  ["clause", clause(label("c"), goodConduct)],
  ["add", whole(2)],
  ["subtract", subtract(degree, count(2))],
  ["multiply", multiply(degree, degree)],
  ["scale", scaled(degree, share(1, 3), "up")],
  ["divide", quotient(degree, count(2), "nearest")],
  ["ratio", ratioOf(degree, count(3))],
  ["smallest", smallest(degree, whole(1))],
  ["greatest", greatest(degree, whole(1))],
  ["addDays", addDays(start, degree)],
  ["addTerm", addTerm(start, imposedTerm)],
  ["daysBetween", daysBetween(start, today)],
  ["termBetween", termBetween(start, today)],
  ["startOf", startOfMonth(start)],
  ["addTerms", addTerms(imposedTerm, days(3))],
  ["subtractTerms", subtractTerms(imposedTerm, days(3))],
  ["scaleTerm", shareOfTerm(imposedTerm, share(1, 3), "up")],
  ["completionDay", completionDay(start, imposedTerm, share(1, 3))],
  ["exists", exists(earlier, (entry) => moreThan(entry.degree, degree))],
  ["every", every(earlier, (entry) => moreThan(entry.degree, degree))],
  ["countOf", countOf(earlier, (entry) => moreThan(entry.degree, count(6)))],
  ["sumOf", sumOf(earlier, (entry) => entry.degree)],
  ["smallestOf", smallestOf(earlier, (entry) => entry.degree)],
  ["greatestOf", greatestOf(earlier, (entry) => entry.degree)],
]

describe("every form of the language is compiled without its general meaning", () => {
  beforeEach(() => {
    vi.mocked(meaning.apply).mockClear()
  })

  it.each(forms)("%s", (_, expression) => {
    const expected = evaluate(expression, facts, { pack, today: dayOfDecision }).value
    expect(expected).toBeDefined()
    const compiled = compileValue(expression, { pack })
    const generated = Result.getOrThrow(generateValue(expression, { pack }))
    vi.mocked(meaning.apply).mockClear()
    expect(compiled.value(facts, dayOfDecision)).toEqual(expected)
    expect(generated.value(facts, dayOfDecision)).toEqual(expected)
    expect(meaning.apply).not.toHaveBeenCalled()
  })
})

describe("what does not depend on the case is worked out once", () => {
  const source = (expression: Expression<boolean>): string =>
    Result.getOrThrow(generateAnswer(expression, { pack, lawDay: day("2005-01-01") })).source

  it("parameters on a fixed day, options of policies and what follows from them", () => {
    expect(source(atLeast(paid, valueOfParameter(minimumSum)))).toContain(">= 100")
    expect(source(any(goodConduct, is(choiceOf(reading), code("text"))))).toBe(
      ['"use strict";', "return (facts, today) => {", "return 2;", "};"].join("\n"),
    )
    expect(source(atLeast(paid, valueOfParameter(minimumSum, onDay(day("1999-01-01")))))).toContain(
      "return 1;",
    )
  })

  it("a part that stands in several places is read once a case", () => {
    const end = completionDay(start, imposedTerm, share(1, 3))
    const completions = vi.fn(pack.dayCount.completionDay)
    const dayCount = { ...pack.dayCount, completionDay: completions }
    const twice = all(moreThan(today, end), moreThan(addDays(end, degree), start), goodConduct)
    for (const { answer } of [
      compileAnswer(twice, { pack, dayCount }),
      Result.getOrThrow(generateAnswer(twice, { pack, dayCount })),
    ]) {
      completions.mockClear()
      expect(answer(facts, dayOfDecision)).toBe(2)
      expect(answer({ ...facts, imposedTerm: makeTerm({ years: 9 }) }, dayOfDecision)).toBe(0)
      expect(completions).toHaveBeenCalledTimes(2)
    }
  })
})

describe("at the ends of what is exact", () => {
  const most = Number.MAX_SAFE_INTEGER
  const lastDay = pack.calendar.lastDay
  const edges: ReadonlyArray<readonly [string, Expression, Facts]> = [
    ["a sum whose way leads out and back", add(degree, count(most), count(-most)), { degree: 5 }],
    ["a sum that stays out", add(degree, count(most)), { degree: 1 }],
    [
      "a sum over a list that leads out and back",
      add(paid, sumOf(earlier, (entry) => entry.degree) as never),
      {
        paid: 1,
        earlier: [{ degree: most }, { degree: most }, { degree: -most }, { degree: -most }],
      },
    ],
    ["the last day", addDays(start, count(1)), { start: lastDay - 1 }],
    ["the day after the last", addDays(start, count(1)), { start: lastDay }],
    ["months past the last day", addTerm(start, years(1)), { start: lastDay }],
    ...(["up", "down", "nearest"] as const).flatMap(
      (rounding): ReadonlyArray<readonly [string, Expression, Facts]> => [
        [`a great fraction ${rounding}`, scaled(paid, share(2, 3), rounding), { paid: most }],
        [`a fraction too great ${rounding}`, scaled(paid, share(4, 3), rounding), { paid: most }],
        [`a great quotient ${rounding}`, quotient(paid, money(7), rounding), { paid: most - 1 }],
        [`a quotient by nothing ${rounding}`, quotient(paid, subtract(paid, paid), rounding), { paid: 4 }],
        [`a quotient by less than nothing ${rounding}`, quotient(paid, money(-3), rounding), { paid: 4 }],
      ],
    ),
    ...(["unique", "first", "any"] as const).flatMap((hitPolicy) =>
      [4, 5, 6].map((value): readonly [string, Expression, Facts] => [
        `${value} in a table of hit policy ${hitPolicy} whose bands both hold five`,
        table({
          hitPolicy,
          inputs: [degree],
          rows: [
            [[upTo(count(5))], count(1)],
            [[from(count(5))], count(2)],
          ],
        }),
        { degree: value },
      ]),
    ),
    ["a product that is not exact", multiply(paid, degree), { paid: most, degree: 2 }],
    ["nothing of a negative zero", multiply(paid, count(-1)), { paid: 0 }],
  ]

  it.each(edges)("%s", (_, expression, edge) => {
    const expected = evaluate(expression, edge, { pack, today: dayOfDecision }).value
    expect(compileValue(expression, { pack }).value(edge, dayOfDecision)).toBe(expected)
    expect(Result.getOrThrow(generateValue(expression, { pack })).value(edge, dayOfDecision)).toBe(expected)
  })
})

describe("whole rules", () => {
  const before = day("2021-01-09")
  const on = day("2021-01-10")

  it.each([
    ["closures", compileAnswer(conditionalRelease, { pack }), compileAnswer(settlement, { pack })],
    [
      "generated code",
      Result.getOrThrow(generateAnswer(conditionalRelease, { pack })),
      Result.getOrThrow(generateAnswer(settlement, { pack })),
    ],
  ])("answer on the day as %s", (_, release, paidUp) => {
    expect(release.answer(facts, before)).toBe(0)
    expect(release.answer(facts, on)).toBe(2)
    expect(release.answer({ ...facts, goodConduct: undefined }, on)).toBe(1)
    expect(release.answer({ ...facts, goodConduct: undefined }, before)).toBe(0)
    expect(release.answer({ ...facts, kind: "life" }, on)).toBe(0)
    expect(release.answer({ ...facts, kind: "unheardOf" }, on)).toBe(1)
    expect(paidUp.answer(facts, day("2009-12-31"))).toBe(0)
    expect(paidUp.answer({ ...facts, start: day("2001-01-01"), earlier: [] }, day("2009-12-31"))).toBe(2)
  })

  it("take the options chosen", () => {
    const { answer } = compileAnswer(settlement, { pack, choices: { reading: "custom" } })
    expect(answer({ start: day("2001-01-01"), earlier: [] }, on)).toBe(2)
  })
})

describe("where generated code is forbidden", () => {
  it("the generator says so, and closures answer", () => {
    const program = `
      import * as Result from "effect/Result"
      import { always, countFact, atLeast, count } from "@bazgasht/rules"
      import { compileAnswer } from "@bazgasht/rules/columns"
      import { generateAnswer } from "@bazgasht/rules/generated"
      const pack = { calendar: { firstDay: 0 }, rules: new Map(), parameters: new Map(), policies: new Map() }
      const held = atLeast(countFact({ id: "n", label: {} }), count(1))
      const generated = generateAnswer(held, { pack })
      console.log(generated._tag, generated.failure?._tag, generated.failure?.code)
      console.log(compileAnswer(held, { pack }).answer({ n: 1 }, 0))
    `
    const { stdout, stderr } = spawnSync(
      process.execPath,
      [
        "--disallow-code-generation-from-strings",
        "--conditions=bazgasht-source",
        "--input-type=module",
        "--eval",
        program,
      ],
      { encoding: "utf8", cwd: dirname(import.meta.dirname) },
    )
    expect(stderr).toBe("")
    expect(stdout.trim().split("\n")).toEqual(["Failure GenerationError generate.forbidden", "2"])
  })

  it("nothing that the package exports by itself holds generated code", () => {
    const seen = new Set<string>()
    const visit = (file: string): void => {
      if (seen.has(file)) return
      seen.add(file)
      const source = readFileSync(file, "utf8")
      for (const [, path] of source.matchAll(/from "(\.[^"]+)"/g)) visit(resolve(dirname(file), path ?? ""))
    }
    visit(resolve(import.meta.dirname, "../src/index.ts"))
    const generating = [...seen].filter((file) => /\bFunction\(|\beval\(/.test(readFileSync(file, "utf8")))
    expect(seen.size).toBeGreaterThan(20)
    expect(generating).toEqual([])
  })
})

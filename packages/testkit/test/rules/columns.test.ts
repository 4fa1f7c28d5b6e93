import { runs } from "@bazgasht/properties"
import {
  always,
  anything,
  type Count,
  count,
  countFact,
  type Expression,
  eligibility,
  evaluate,
  type Facts,
  fromUpTo,
  gregorian,
  type Kind,
  type Literal,
  never,
  oneOf,
  type Rule,
  type Setting,
  type TypedCell,
  table,
  text,
  truthFact,
} from "@bazgasht/rules"
import {
  attribute,
  bytesOfColumns,
  type Column,
  type Columns,
  columnsOf,
  compileAnswerColumns,
  compileDecisionColumns,
  compileValueColumns,
  factsAt,
  factsRead,
  joinColumns,
  onlyColumns,
  outcomeNames,
  pickColumns,
  prepare,
  representatives,
  settlingFacts,
  sliceColumns,
  type Today,
  tallyOf,
  valueAtPlace,
} from "@bazgasht/rules/columns"
import {
  generateAnswerColumns,
  generateDecisionColumns,
  generateValueColumns,
} from "@bazgasht/rules/generated"
import * as Result from "effect/Result"
import * as fc from "fast-check"
import { describe, expect, it } from "vitest"
import {
  allWorldFacts,
  anyDay,
  anyExpression,
  anyFacts,
  anyRule,
  anySetting,
  anyWorldFacts,
  completionsOf,
  kinds,
  worldDays,
  worldLists,
} from "../../src/index.ts"
import { firstDayOf, truthOf } from "./in-numbers.ts"

/** Columns for what an expression reads. */
const columnsFor = (
  of: Expression | Rule,
  { pack }: Setting,
  cases: ReadonlyArray<Facts>,
  shared = false,
): Columns => Result.getOrThrow(columnsOf(factsRead([of], pack), cases, { shared }))

/** A setting, an expression, and a population for it, each case with its day. */
const anyPopulation = <K extends Kind>(kind: K) =>
  fc.tuple(anySetting(), anyExpression(kind)).chain(([setting, expression]) =>
    fc.record({
      setting: fc.constant(setting),
      expression: fc.constant(expression),
      cases: fc.array(anyFacts(expression, { pack: setting.pack, entries: 3 }), { maxLength: 9 }),
      days: fc.array(anyDay(worldDays), { minLength: 9, maxLength: 9 }),
    }),
  )

const named = (id: string) => ({ id, label: text(id, id) })

/** Numbers and truths that scores are made of; a byte holds each number, as far as the rule knows. */
const scored = {
  numbers: [
    countFact({ ...named("few"), maximum: 9 }),
    countFact({ ...named("some"), minimum: -50, maximum: 50 }),
    countFact({ ...named("many"), maximum: 100_000 }),
  ],
  truths: ["one", "other", "another"].map((id) => truthFact(named(id))),
}
const inputs = [...scored.numbers, ...scored.truths]

const anyGiven = () => fc.integer({ min: -40, max: 40 })

/** A row that asks one thing and gives some points. */
const anyScoreRow = (): fc.Arbitrary<readonly [ReadonlyArray<TypedCell<boolean | Count>>, Literal<Count>]> =>
  fc
    .tuple(fc.nat(inputs.length - 1), fc.integer({ min: -60, max: 60 }), fc.nat(60), fc.boolean(), anyGiven())
    .map(([place, low, width, holds, points]) => [
      inputs.map((_, at): TypedCell<boolean | Count> => {
        if (at !== place) return anything
        return place < scored.numbers.length
          ? fromUpTo(count(low), count(low + width))
          : oneOf(holds ? always : never)
      }),
      count(points),
    ])

const anyScore = (): fc.Arbitrary<Expression<Count>> =>
  fc
    .array(anyScoreRow(), { minLength: 1, maxLength: 12 })
    .map((rows) => table({ hitPolicy: "sum", inputs, rows }) satisfies Expression<Count>)

const anyScored = (): fc.Arbitrary<Facts> =>
  fc.record(
    {
      few: fc.nat(9),
      some: fc.integer({ min: -50, max: 50 }),
      many: fc.nat(70),
      one: fc.boolean(),
      other: fc.boolean(),
      another: fc.boolean(),
    },
    { requiredKeys: [] },
  )

const backEnds = [
  { backEnd: "block by block", compileAnswerColumns, compileValueColumns, compileDecisionColumns },
  {
    backEnd: "in generated code",
    compileAnswerColumns: (...of: Parameters<typeof generateAnswerColumns>) =>
      Result.getOrThrow(generateAnswerColumns(...of)),
    compileValueColumns: (...of: Parameters<typeof generateValueColumns>) =>
      Result.getOrThrow(generateValueColumns(...of)),
    compileDecisionColumns: (...of: Parameters<typeof generateDecisionColumns>) =>
      Result.getOrThrow(generateDecisionColumns(...of)),
  },
] as const

describe.each(backEnds)("columns, $backEnd", (back) => {
  it("answer what evaluate answers, case by case, on one day and on a day for each", () => {
    fc.assert(
      fc.property(anyPopulation("truth"), ({ setting, expression, cases, days }) => {
        const columns = columnsFor(expression, setting, cases)
        const { answers } = back.compileAnswerColumns(expression, setting)
        const expected = cases.map((facts) => truthOf(evaluate(expression, facts, setting).value))
        expect([...answers(columns, setting.today)]).toEqual(expected)
        const each = cases.map((facts, row) =>
          truthOf(evaluate(expression, facts, { ...setting, today: days[row] ?? setting.today }).value),
        )
        expect([...answers(columns, Int32Array.from(days))]).toEqual(each)
      }),
      { numRuns: runs(300) },
    )
  })

  it.each(kinds)("yield the %s that evaluate yields", (kind) => {
    fc.assert(
      fc.property(anyPopulation(kind), ({ setting, expression, cases, days }) => {
        const columns = columnsFor(expression, setting, cases)
        const { values } = back.compileValueColumns(expression, setting)
        const column = values(columns, Int32Array.from(days))
        expect(cases.map((_, row) => valueAtPlace(column, row))).toEqual(
          cases.map(
            (facts, row) =>
              evaluate(expression, facts, { ...setting, today: days[row] ?? setting.today }).value,
          ),
        )
      }),
      { numRuns: runs(100) },
    )
  })

  it("add up the points that evaluate adds up, also of numbers that only the columns allow", () => {
    fc.assert(
      fc.property(
        anySetting(),
        anyScore(),
        fc.array(anyScored(), { minLength: 1, maxLength: 40 }),
        fc.boolean(),
        (setting, score, cases, wider) => {
          const declared = factsRead([score], setting.pack)
          const facts = declared.facts.map((fact) =>
            wider && fact.kind === "count" ? { ...fact, minimum: -100, maximum: 100 } : fact,
          )
          const given = wider ? cases.map((facts, place) => ({ ...facts, few: (place % 30) - 9 })) : cases
          const columns = Result.getOrThrow(columnsOf({ ...declared, facts }, given))
          const found = back.compileValueColumns(score, setting).values(columns, setting.today)
          expect(given.map((_, row) => valueAtPlace(found, row))).toEqual(
            given.map((_, row) => evaluate(score, factsAt(columns, row), setting).value),
          )
        },
      ),
      { numRuns: runs(300) },
    )
  })

  it("decide what prepare decides", () => {
    fc.assert(
      fc.property(
        anyRule("truth"),
        anySetting(),
        fc.array(anyWorldFacts({ unknownShare: 20 }), { minLength: 1, maxLength: 4 }),
        fc.array(anyDay(worldDays), { minLength: 4, maxLength: 4 }),
        (rule, anySettingOf, cases, days) => {
          const calendar = { ...gregorian, firstDay: worldDays.from, lastDay: worldDays.to }
          const setting = { ...anySettingOf, pack: { ...anySettingOf.pack, calendar } }
          const columns = columnsFor(rule, setting, cases)
          const decisions = back
            .compileDecisionColumns(rule, setting)
            .decisions(columns, Int32Array.from(days))
          cases.forEach((facts, row) => {
            const { answer, outcome } = prepare(rule, { ...setting, today: days[row] ?? setting.today })(
              facts,
            )
            expect(["no", "unknown", "yes"][decisions.answers[row] ?? 3]).toBe(answer)
            expect(outcomeNames[decisions.outcomes[row] ?? 5]).toBe(outcome.outcome)
            expect(decisions.firstDays[row]).toBe(firstDayOf(outcome))
            const becomes = outcome.outcome === "notYet" ? (outcome.becomes === "eligible" ? 2 : 1) : 0
            expect(decisions.becomes[row]).toBe(becomes)
            const referral = rule.referrals[(decisions.referrals[row] ?? 0) - 1]
            expect(referral?.id).toBe(outcome.outcome === "referred" ? outcome.ground.id : undefined)
            const on = { ...setting, today: days[row] ?? setting.today }
            expect(decisions.eligible[row]).toBe(truthOf(evaluate(eligibility(rule), facts, on).value))
          })
        },
      ),
      { numRuns: runs(200) },
    )
  })

  it.each(["truth", "money"] as const)("read the %s of a case among thousands as among few", (kind) => {
    fc.assert(
      fc.property(
        anyPopulation(kind).filter(({ cases }) => cases.length > 0),
        fc.integer({ min: 1, max: 40 }),
        ({ setting, expression, cases, days }, stride) => {
          const { values } = back.compileValueColumns(expression, setting)
          const few = columnsFor(expression, setting, cases)
          const rows = Array.from(
            { length: 2500 },
            (_, place) => (place * stride + (place >> 6)) % cases.length,
          )
          const [ofFew, ofMany] = [days, rows.map((row) => days[row] as number)].map((of) =>
            Int32Array.from(of),
          )
          for (const [today, on] of [
            [setting.today, setting.today],
            [ofFew, ofMany],
          ] as const) {
            const [alone, among] = [values(few, today as Today), values(pickColumns(few, rows), on as Today)]
            const expected = cases.map((_, row) => valueAtPlace(alone, row))
            expect(rows.map((_, place) => valueAtPlace(among, place))).toEqual(
              rows.map((row) => expected[row]),
            )
          }
        },
      ),
      { numRuns: runs(100) },
    )
  })

  it("answer the same for slices and for populations put together", () => {
    fc.assert(
      fc.property(
        anyPopulation("truth"),
        fc.nat(9),
        fc.nat(9),
        fc.boolean(),
        ({ setting, expression, cases }, one, other, shared) => {
          const whole = columnsFor(expression, setting, cases, shared)
          const { answers } = back.compileAnswerColumns(expression, setting)
          const expected = [...answers(whole, setting.today)]
          const [from, to] = [Math.min(one, other), Math.max(one, other)]
          expect([...answers(sliceColumns(whole, from, to), setting.today)]).toEqual(expected.slice(from, to))
          const joined = joinColumns(
            sliceColumns(whole, 0, from),
            columnsFor(expression, setting, cases.slice(from, to)),
            sliceColumns(whole, to, cases.length),
          )
          expect([...answers(joined, setting.today)]).toEqual(expected)
        },
      ),
      { numRuns: runs(200) },
    )
  })
})

describe("columns", () => {
  it("call eligible whom every completion of a case makes so, and rule out whom none does", () => {
    fc.assert(
      fc.property(
        anyRule("truth"),
        anySetting(),
        fc.array(anyWorldFacts({ unknownShare: 40 }), { minLength: 1, maxLength: 2 }),
        (rule, setting, cases) => {
          const { decisions } = compileDecisionColumns(rule, setting)
          const { eligible } = decisions(columnsFor(rule, setting, cases), setting.today)
          const decideOne = prepare(rule, setting)
          cases.forEach((facts, row) => {
            const { cases: completed } = completionsOf(eligibility(rule), facts, {
              pack: setting.pack,
              atMost: 8,
            })
            for (const completion of completed) {
              const { outcome } = decideOne(completion).outcome
              if (eligible[row] === 2) expect(outcome).toBe("eligible")
              if (eligible[row] === 0) expect(outcome).not.toBe("eligible")
            }
          })
        },
      ),
      { numRuns: runs(60) },
    )
  })

  it("give back the facts they were made of, as far as the rule reads them", () => {
    fc.assert(
      fc.property(anyPopulation("truth"), ({ setting, expression, cases }) => {
        const columns = columnsFor(expression, setting, cases)
        cases.forEach((facts, row) => {
          const again = factsAt(columns, row)
          expect(evaluate(expression, again, setting)).toEqual(evaluate(expression, facts, setting))
          expect(Object.keys(facts).filter((id) => id in columns.facts || id in columns.lists)).toEqual(
            Object.keys(facts).filter((id) => id in again),
          )
        })
        expect(bytesOfColumns(columns)).toBeGreaterThanOrEqual(0)
      }),
      { numRuns: runs(200) },
    )
  })

  it("count no more for sure, and no fewer possible, the less is known", () => {
    fc.assert(
      fc.property(
        anyPopulation("truth"),
        fc.infiniteStream(fc.boolean()),
        ({ setting, expression, cases }, coins) => {
          const fewer = cases.map(
            (facts) => Object.fromEntries(Object.entries(facts).filter(() => coins.next().value)) as Facts,
          )
          const { answers } = compileAnswerColumns(expression, setting)
          const tally = (of: ReadonlyArray<Facts>) =>
            tallyOf(answers(columnsFor(expression, setting, of), setting.today))
          const [less, more] = [tally(fewer), tally(cases)]
          expect(less.sure).toBeLessThanOrEqual(more.sure)
          expect(less.possible).toBeGreaterThanOrEqual(more.possible)
          expect(more.sure).toBeLessThanOrEqual(more.possible)
        },
      ),
      { numRuns: runs(200) },
    )
  })

  it("need no other facts than those that are said to be read", () => {
    fc.assert(
      fc.property(
        anySetting(),
        fc.constantFrom(...kinds).chain((kind) => anyRule(kind)),
        anyRule("truth"),
        fc.array(anyWorldFacts(), { maxLength: 6 }),
        (setting, quantity, decides, cases) => {
          const columns = Result.getOrThrow(columnsOf({ facts: allWorldFacts, lists: worldLists }, cases))
          const { today } = setting
          const { answers, ...answering } = compileAnswerColumns(decides, setting)
          const { values, ...valuing } = compileValueColumns(quantity, setting)
          const { decisions, ...deciding } = compileDecisionColumns(decides, setting)
          expect(answers(onlyColumns(columns, answering.reads), today)).toEqual(answers(columns, today))
          // Codes are numbered anew where there are others.
          const [some, all] = [values(onlyColumns(columns, valuing.reads), today), values(columns, today)]
          for (let row = 0; row < columns.size; row++)
            expect(valueAtPlace(some, row)).toEqual(valueAtPlace(all, row))
          expect(decisions(onlyColumns(columns, deciding.reads), today)).toEqual(decisions(columns, today))
        },
      ),
      { numRuns: runs(60) },
    )
  })

  it("name the facts that settle what each of their values settles, case by case", () => {
    fc.assert(
      fc.property(anyPopulation("truth"), ({ setting, expression, cases }) => {
        const columns = columnsFor(expression, setting, cases)
        const isOpen = (facts: Facts): boolean => evaluate(expression, facts, setting).value === undefined
        const open = cases.filter(isOpen)
        const supposed = representatives(expression, {}, setting).unknowns
        const expected = columns.declarations.facts.flatMap(({ id }) => {
          const values = supposed.find(
            ({ unknown }) => unknown.of === "fact" && unknown.fact.id === id,
          )?.values
          const asked = open.filter((facts) => facts[id] === undefined)
          if (values === undefined || values.length === 0 || asked.length === 0) return []
          const settles = (facts: Facts) => values.map((value) => !isOpen({ ...facts, [id]: value } as Facts))
          return [
            {
              fact: id,
              cases: asked.length,
              settled: asked.filter((facts) => settles(facts).every((settled) => settled)).length,
              possible: asked.filter((facts) => settles(facts).some((settled) => settled)).length,
            },
          ]
        })
        const found = settlingFacts(expression, setting, columns, setting.today)
        expect(found.toSorted((one, other) => (one.fact < other.fact ? -1 : 1))).toEqual(
          expected.toSorted((one, other) => (one.fact < other.fact ? -1 : 1)),
        )
        expect(found.map(({ settled }) => settled)).toEqual(
          found.map(({ settled }) => settled).toSorted((one, other) => other - one),
        )
      }),
      { numRuns: runs(100) },
    )
  })

  it("name causes of a turn that hold when each change is made alone, and when it is taken back alone", () => {
    const columns = (size: number): Columns => ({
      declarations: { facts: [], lists: [] },
      size,
      facts: { row: { column: "number", cells: Int32Array.from({ length: size }, (_, row) => row) } },
      lists: {},
    })
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 3 }).chain((changes) =>
          fc.record({
            changes: fc.constant(changes),
            // What the law says of each case with each choice of changes.
            says: fc.array(fc.array(fc.nat(2), { minLength: 2 ** changes, maxLength: 2 ** changes }), {
              maxLength: 12,
            }),
          }),
        ),
        ({ changes, says }) => {
          const choice = (made: (change: number) => boolean): number =>
            Array.from({ length: changes }, (_, change) => (made(change) ? 2 ** change : 0)).reduce(
              (sum, bit) => sum + bit,
              0,
            )
          const result = (row: number, made: (change: number) => boolean): number | undefined =>
            says[row]?.[choice(made)]
          const { causeOf, causes, rows } = attribute(
            changes,
            (made) =>
              ({ facts }) =>
                Uint8Array.from(
                  (facts["row"] as Column & { readonly column: "number" }).cells,
                  (row) => result(row, (change) => made[change] === true) ?? 0,
                ),
            columns(says.length),
            worldDays.from,
          )
          const before = (row: number) => result(row, () => false)
          const after = (row: number) => result(row, () => true)
          expect([...rows]).toEqual(says.flatMap((_, row) => (before(row) === after(row) ? [] : [row])))
          expect(new Set(causes.map(({ changes: named, how }) => `${how} ${named}`)).size).toBe(causes.length)
          expect(causes.map(({ cases }) => cases)).toEqual(
            causes.map((_, cause) => [...causeOf].filter((of) => of === cause).length),
          )
          rows.forEach((row, place) => {
            const cause = causes[causeOf[place] ?? 0]
            const alone = (change: number) => result(row, (made) => made === change) === after(row)
            const takenBack = (change: number) => result(row, (made) => made !== change) !== after(row)
            const all = Array.from({ length: changes }, (_, change) => change)
            switch (cause?.how) {
              case "one":
                expect(cause.changes.every((change) => alone(change) && takenBack(change))).toBe(true)
                break
              case "each":
                expect(cause.changes).toEqual(all.filter(alone))
                expect(cause.changes.length > 1 || !cause.changes.every(takenBack)).toBe(true)
                break
              default:
                expect(all.some(alone)).toBe(false)
                expect(cause?.changes).toEqual(all.some(takenBack) ? all.filter(takenBack) : all)
            }
          })
          expect(causes.reduce((sum, { cases }) => sum + cases, 0)).toBe(rows.length)
        },
      ),
      { numRuns: runs(300) },
    )
  })
})

import { runs } from "@bazgasht/properties"
import {
  add,
  addDays,
  addTerm,
  after,
  all,
  atLeast,
  type Count,
  count,
  countFact,
  type Day,
  dayFact,
  daysBetween,
  type Expression,
  evaluate,
  type Facts,
  fromUpTo,
  greatest,
  is,
  lawDay,
  lessThan,
  type Money,
  money,
  moneyFact,
  moreThan,
  multiply,
  onDay,
  onOrAfter,
  quotient,
  scaled,
  share,
  startOfMonth,
  subtract,
  table,
  term,
  text,
  today,
  upTo,
  valueOfParameter,
  versions,
  when,
} from "@bazgasht/rules"
import { overTime, spansOf, type Variable } from "@bazgasht/rules/columns"
import * as fc from "fast-check"
import { describe, expect, it } from "vitest"
import { conditionalRelease, day, minimumSum, pack, settlement } from "../small-law.ts"

const base = day("2019-11-20")
const anchor = dayFact({ id: "anchor", label: text("مبدأ", "anchor") })
const amount = moneyFact({ id: "amount", label: text("مبلغ", "amount"), minimum: -10_000, maximum: 10_000 })
const number = countFact({ id: "number", label: text("تعداد", "number"), minimum: -500, maximum: 500 })

/** Expressions of every shape that a sweep treats in a way of its own. */
const overDays: Record<string, Expression> = {
  "a line against a constant": onOrAfter(today, anchor),
  "a line that falls": lessThan(daysBetween(today, anchor), count(10)),
  "a line with a steeper slope": moreThan(multiply(daysBetween(anchor, today), number), count(300)),
  "two lines that cross": after(addDays(today, daysBetween(anchor, today)), addDays(anchor, count(41))),
  "a sum of lines": is(add(daysBetween(anchor, today), daysBetween(anchor, today)), count(40)),
  "a curve against a constant": onOrAfter(addTerm(today, term({ months: 1, days: 3 })), anchor),
  "a curve through a curve": after(startOfMonth(addTerm(today, term({ months: 2, days: 0 }))), anchor),
  "a curve against a line": lessThan(
    daysBetween(today, addTerm(today, term({ months: 1, days: 0 }))),
    count(31),
  ),
  "the greatest of two": is(greatest(today, anchor), anchor),
  "a parameter of the day": atLeast(amount, valueOfParameter(minimumSum, today)),
  "a parameter of the law's day": atLeast(amount, valueOfParameter(minimumSum)),
  "versions with a gap": versions(
    lawDay,
    { to: base, of: count(1) },
    { from: (base + 20) as Day, to: (base + 30) as Day, of: count(2) },
    { from: (base + 30) as Day, of: count(3) },
  ),
  "a table of days": table({
    hitPolicy: "unique",
    inputs: [today],
    rows: [
      [[upTo(onDay(base))], count(1)],
      [[fromUpTo(onDay((base + 2) as Day), onDay((base + 9) as Day))], count(2)],
    ],
  }),
  "a choice between lines": when(
    moreThan(number, count(0)),
    daysBetween(anchor, today),
    daysBetween(today, anchor),
  ),
  "a rounded fraction": scaled(daysBetween(anchor, today), share(1, 7), "up"),
  "a quotient": quotient(daysBetween(anchor, today), count(7), "down"),
  "a rule": conditionalRelease.expression,
  "a rule with lists": all(settlement.expression, onOrAfter(today, anchor)),
}

const overAmounts: Record<string, Expression> = {
  "a bound": atLeast(amount, money(900)),
  "a difference": moreThan(subtract(money(900), amount), money(30)),
  "a rounded share": is(scaled(amount, share(1, 3), "nearest"), money(33)),
  "a negative share": atLeast(scaled(amount, share(-1, 3), "nearest"), money(33)),
  "a share that varies": atLeast(scaled(money(100), share(1, 3), "nearest"), amount),
  "a band": table<readonly [Money], Count>({
    hitPolicy: "first",
    inputs: [amount],
    rows: [
      [[upTo(money(10))], count(1)],
      [[fromUpTo(money(5), money(50))], count(2)],
    ],
  }),
}

const anyFacts: fc.Arbitrary<Facts> = fc.record(
  {
    anchor: fc.integer({ min: base - 60, max: base + 60 }),
    amount: fc.integer({ min: 0, max: 300 }),
    number: fc.integer({ min: -20, max: 20 }),
    start: fc.constant(day("2018-11-20")),
    imposedTerm: fc.record({
      months: fc.integer({ min: 1, max: 60 }),
      days: fc.integer({ min: 0, max: 29 }),
    }),
    goodConduct: fc.boolean(),
    usedBefore: fc.boolean(),
    kind: fc.constantFrom("tazir", "life"),
    degree: fc.integer({ min: 1, max: 8 }),
    paid: fc.integer({ min: 0, max: 300 }),
    earlier: fc.array(fc.record({ degree: fc.integer({ min: 1, max: 8 }) }), { maxLength: 2 }),
  },
  { requiredKeys: ["anchor", "start"] },
)

const agrees = (expression: Expression, variable: Variable, from: number, to: number, facts: Facts): void => {
  const setting = { pack, today: base }
  const spans = spansOf(expression, variable, { from, to }, facts, setting)
  expect(spans[0]?.from).toBe(from)
  expect(spans.at(-1)?.to).toBe(to)
  spans.forEach((span, index) => {
    expect(span.to).toBe(spans[index + 1]?.from ?? to)
    for (let x = span.from; x < span.to; x++) {
      const there = variable.of === "today" ? { ...setting, today: x as Day } : setting
      const known = variable.of === "today" ? facts : { ...facts, [variable.id]: x }
      expect(evaluate(expression, known, there).value).toEqual(span.value)
    }
  })
}

describe("spansOf", () => {
  for (const [name, expression] of Object.entries(overDays))
    it(`agrees with evaluate on every day: ${name}`, () => {
      fc.assert(
        fc.property(anyFacts, fc.integer({ min: 1, max: 90 }), (facts, length) => {
          agrees(expression, overTime, base - 40, base - 40 + length, facts)
        }),
        { numRuns: runs(60) },
      )
    })

  for (const [name, expression] of Object.entries(overAmounts))
    it(`agrees with evaluate on every amount: ${name}`, () => {
      fc.assert(
        fc.property(anyFacts, fc.integer({ min: -150, max: 150 }), (facts, from) => {
          agrees(expression, { of: "fact", id: "amount" }, from, from + 120, facts)
        }),
        { numRuns: runs(60) },
      )
    })

  it("has no value where the calendar ends, and finds that end", () => {
    const { firstDay, lastDay } = pack.calendar
    const ahead = addTerm(today, term({ months: 1, days: 0 }))
    for (const [from, to] of [
      [lastDay - 60, lastDay + 1],
      [firstDay, firstDay + 60],
    ] as const)
      agrees(onOrAfter(ahead, anchor), overTime, from, to, { anchor: from })
    agrees(addDays(today, count(10)), overTime, lastDay - 30, lastDay + 1, {})
  })

  it("finds the one day in a whole calendar without reading it off", () => {
    const reads = { count: 0 }
    const calendar = {
      ...pack.calendar,
      addMonths: (from: Day, months: number) => {
        reads.count++
        return pack.calendar.addMonths(from, months)
      },
    }
    const expression = onOrAfter(addTerm(today, term({ months: 7, days: 3 })), anchor)
    const spans = spansOf(
      expression,
      overTime,
      { from: calendar.firstDay, to: calendar.lastDay + 1 },
      { anchor: base },
      { pack: { ...pack, calendar }, today: base },
    )
    expect(spans.map(({ value }) => value)).toEqual([false, true, undefined])
    expect(reads.count).toBeLessThan(300)
  })
})

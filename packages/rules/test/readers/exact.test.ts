import {
  add,
  all,
  any,
  atLeast,
  atMost,
  code,
  codeFact,
  codeSet,
  count,
  countFact,
  dayFact,
  evaluate,
  exact,
  exists,
  fields,
  from,
  is,
  isIn,
  lessThan,
  listFact,
  money,
  moneyFact,
  months,
  moreThan,
  not,
  onOrAfter,
  over,
  overUpTo,
  table,
  termFact,
  text,
  today,
  truthFact,
  upTo,
  when,
  years,
} from "@bazgasht/rules"
import { completed, representatives } from "@bazgasht/rules/columns"
import * as fc from "fast-check"
import { describe, expect, it } from "vitest"
import { act, conditionalRelease, day, pack } from "../small-law.ts"

const setting = { pack, today: day("2015-06-01") }
const named = (id: string) => ({ id, label: text(id, id) })
const first = truthFact(named("first"))
const second = truthFact(named("second"))
const amount = moneyFact(named("amount"))
const owed = moneyFact(named("owed"))
const offence = codeFact(named("offence"))
const length = termFact(named("length"))
const since = dayFact(named("since"))
const debts = listFact({ ...named("debts"), fields: { sum: fields.money(text("مبلغ", "sum")) } })

describe("exact mode", () => {
  it("says that Kleene logic decided where it does", () => {
    expect(exact(any(first, second), { first: true }, setting)).toEqual({ mode: "kleene", value: true })
  })

  it("decides what every completion agrees on", () => {
    expect(exact(any(first, not(first)), {}, setting)).toEqual({ mode: "exact", value: true })
    expect(exact(all(second, first, not(first)), {}, setting)).toEqual({ mode: "exact", value: false })
    expect(exact(when(first, second, second), {}, setting).value).toBe(undefined)
  })

  it("goes through amounts, days, terms and codes of any range by where they are looked at", () => {
    const bands = table({
      hitPolicy: "unique",
      inputs: [length],
      rows: [
        [[upTo(months(6))], first],
        [[overUpTo(months(6), years(2))], first],
        [[over(years(2))], first],
      ],
    })
    const known = { first: true }
    expect(exact(bands, known, setting)).toEqual({ mode: "exact", value: true })
    const gap = table({
      hitPolicy: "unique",
      inputs: [length],
      rows: [
        [[upTo(months(6))], first],
        [[from(years(2))], first],
      ],
    })
    expect(exact(gap, known, setting)).toMatchObject({ mode: "exact", value: undefined })
    expect(exact(any(atLeast(amount, money(5)), lessThan(amount, money(5))), {}, setting).value).toBe(true)
    expect(exact(any(moreThan(amount, money(5)), lessThan(amount, money(5))), {}, setting).value).toBe(
      undefined,
    )
    expect(exact(any(onOrAfter(since, today), lessThan(since, today)), {}, setting).value).toBe(true)
    const set = codeSet({ id: "set", title: text("", ""), citations: [act], members: ["a", "b"] })
    expect(exact(any(isIn(offence, set), not(isIn(offence, set))), {}, setting).value).toBe(true)
    expect(exact(any(is(offence, code("a")), is(offence, code("b"))), {}, setting).value).toBe(undefined)
    expect(exact(all(isIn(offence, set), is(offence, code("c"))), {}, setting)).toEqual({
      mode: "exact",
      value: false,
    })
  })

  it("decides two wide amounts together where intervals are enough", () => {
    const both = add(amount, owed)
    expect(exact(any(atLeast(both, money(10)), atMost(amount, money(10))), {}, setting)).toEqual({
      mode: "exact",
      value: true,
    })
  })

  it("gives two cases that differ where the answer is open", () => {
    const decision = exact(conditionalRelease, {}, setting)
    if (decision.mode !== "exact" || decision.value !== undefined) throw new Error("open is expected")
    const answers = decision.completions.map(
      (completion) => evaluate(conditionalRelease.expression, completed({}, completion), setting).value,
    )
    expect(answers.sort()).toEqual([false, true])
  })

  it("says what keeps it from telling", () => {
    const large = exists(debts, (debt) => moreThan(debt.sum, money(5)))
    expect(exact(any(large, not(large)), {}, setting)).toEqual({
      mode: "kleene",
      value: undefined,
      why: "exact.unknownList",
    })
    const same = any(atLeast(amount, owed), lessThan(amount, owed))
    expect(exact(same, {}, setting)).toEqual({
      mode: "kleene",
      value: undefined,
      why: "exact.tooManyCases",
    })
  })

  it("reads fields of entries like facts", () => {
    const large = exists(debts, (debt) => moreThan(debt.sum, money(5)))
    expect(exact(any(large, not(large)), { debts: [{}, {}] }, setting).value).toBe(true)
    expect(exact(large, { debts: [{}, { sum: 6 }] }, setting)).toEqual({ mode: "kleene", value: true })
  })

  it("agrees with brute force on thresholds of one amount", () => {
    const threshold = fc.tuple(
      fc.constantFrom(atLeast, atMost, moreThan, lessThan),
      fc.integer({ min: -1, max: 9 }),
    )
    const limited = countFact({ ...named("limited"), maximum: 7 })
    fc.assert(
      fc.property(fc.array(threshold, { maxLength: 4 }), fc.boolean(), (some, joined) => {
        const conditions = some.map(([relation, bound]) => relation(limited, count(bound)))
        const condition = joined ? all(...conditions) : any(...conditions)
        const answers = [0, 1, 2, 3, 4, 5, 6, 7].map(
          (value) => evaluate(condition, { limited: value }, setting).value,
        )
        const agreed = answers.every((answer) => answer === answers[0]) ? answers[0] : undefined
        expect(exact(condition, {}, setting).value).toBe(agreed)
      }),
    )
  })
})

describe("representatives", () => {
  const valuesOf = (condition: Parameters<typeof representatives>[0]) =>
    representatives(condition, {}, setting).unknowns.map(({ unknown, values }) => [unknown.id, values])

  it("are one value for each way in which an unknown can be looked at", () => {
    expect(valuesOf(atLeast(amount, money(100)))).toEqual([["amount", [0, 100]]])
    expect(valuesOf(is(amount, money(100)))).toEqual([["amount", [0, 100]]])
    expect(valuesOf(all(atLeast(amount, money(100)), atMost(amount, money(200))))).toEqual([
      ["amount", [0, 100, 201]],
    ])
    const set = codeSet({ id: "set", title: text("", ""), citations: [act], members: ["b", "a", "c"] })
    expect(valuesOf(isIn(offence, set))).toEqual([["offence", ["a", "*"]]])
    expect(valuesOf(all(isIn(offence, set), is(offence, code("c"))))).toEqual([["offence", ["a", "c", "*"]]])
    expect(valuesOf(any(first, atLeast(length, years(10))))).toEqual([
      ["first", [true, false]],
      [
        "length",
        [
          { months: 0, days: 0 },
          { months: 120, days: 0 },
        ],
      ],
    ])
  })

  it("leave out what no longer matters", () => {
    expect(valuesOf(all(first, any(second, atLeast(count(2), count(1)))))).toEqual([["first", [true, false]]])
  })

  it("say when they do not stand for everything", () => {
    const complete = (condition: Parameters<typeof representatives>[0]) =>
      representatives(condition, {}, setting).separable
    expect(complete(atLeast(amount, money(1)))).toBe(true)
    expect(complete(atLeast(amount, owed))).toBe(false)
    expect(complete(exists(debts, () => first))).toBe(false)
    expect(complete(conditionalRelease)).toBe(false)
  })
})

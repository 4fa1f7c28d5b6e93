import {
  add,
  addDays,
  addTerm,
  addTerms,
  after,
  all,
  any,
  anything,
  atLeast,
  bar,
  type Citation,
  type Count,
  choiceOf,
  clause,
  code,
  codeFact,
  completionDay,
  count,
  countFact,
  countOf,
  type Day,
  dayFact,
  days,
  daysBetween,
  decisionRule,
  type Expression,
  every,
  exception,
  exists,
  fields,
  from,
  greatest,
  is,
  lessThan,
  listFact,
  type Money,
  money,
  moneyFact,
  moreThan,
  multiply,
  not,
  onDay,
  oneOf,
  over,
  type Parameter,
  type Policy,
  quantityRule,
  quotient,
  type Ratio,
  type Rule,
  ratioOf,
  scaled,
  share,
  subtract,
  sumOf,
  type Term,
  table,
  termFact,
  text,
  today,
  truthFact,
  unless,
  upTo,
  valueOfParameter,
  valueOfRule,
  versions,
  when,
  years,
} from "@bazgasht/rules"
import { describe, expectTypeOf, it } from "vitest"

const label = text("برچسب", "label")
const told = (id: string) => ({ id, label })
const labelled = { id: "a", title: label, citations: [] as ReadonlyArray<Citation> }

const goodConduct = truthFact(told("goodConduct"))
const degree = countFact(told("degree"))
const fine = moneyFact(told("fine"))
const birthDay = dayFact(told("birthDay"))
const imposedTerm = termFact(told("imposedTerm"))
const sex = codeFact({ ...told("sex"), codes: ["male", "female"] })
const debts = listFact({
  ...told("debts"),
  fields: {
    amount: fields.money(label),
    settled: fields.truth(label),
    kind: fields.code(label, ["dowry", "loan"]),
  },
})
const earlier = listFact({ ...told("earlier"), fields: { degree: fields.count(label) } })
const minimumWage = {} as Parameter<Money>
const reading = {} as Policy<"text" | "custom">
const lengthRule = {} as Rule<Term>

describe("the type of an expression", () => {
  it("is that of its value", () => {
    expectTypeOf(all(goodConduct)).toExtend<Expression<boolean>>()
    expectTypeOf(add(fine, money(1))).toExtend<Expression<Money>>()
    expectTypeOf(daysBetween(birthDay, today)).toExtend<Expression<Count>>()
    expectTypeOf(addTerm(birthDay, years(18))).toExtend<Expression<Day>>()
    expectTypeOf(ratioOf(fine, fine)).toExtend<Expression<Ratio>>()
    expectTypeOf(valueOfParameter(minimumWage)).toExtend<Expression<Money>>()
    expectTypeOf(choiceOf(reading)).toExtend<Expression<"text" | "custom">>()
    expectTypeOf(valueOfRule(lengthRule)).toExtend<Expression<Term>>()
    expectTypeOf(sumOf(debts, ({ amount }) => amount)).toExtend<Expression<Money>>()
    expectTypeOf(when(goodConduct, degree, count(1))).toExtend<Expression<Count>>()
  })
})

describe("the compiler refuses", () => {
  it("comparisons of two kinds", () => {
    // @ts-expect-error money with a count
    moreThan(fine, degree)
    // @ts-expect-error a count with money
    lessThan(count(5), money(5))
    // @ts-expect-error a day with a term
    after(today, imposedTerm)
    // @ts-expect-error a term with a number of days
    atLeast(imposedTerm, count(91))
    // @ts-expect-error a truth with a code
    is(goodConduct, code("yes"))
    // @ts-expect-error a fraction with a count
    is(share(1, 3), count(1))
    atLeast(imposedTerm, days(91))
  })

  it("an order where there is none", () => {
    // @ts-expect-error of codes
    moreThan(sex, code("male"))
    // @ts-expect-error of truths
    greatest(goodConduct, goodConduct)
  })

  it("codes outside the vocabulary", () => {
    // @ts-expect-error of a fact
    is(sex, code("other"))
    // @ts-expect-error of a policy
    is(choiceOf(reading), code("spirit"))
    // @ts-expect-error of a field
    exists(debts, ({ kind }) => is(kind, code("gambling")))
    is(sex, code("female"))
    is(choiceOf(reading), code("custom"))
    exists(debts, ({ kind }) => is(kind, code("dowry")))
  })

  it("conditions that are no truth", () => {
    // @ts-expect-error a count among conditions
    all(goodConduct, degree)
    // @ts-expect-error a day among conditions
    any(today)
    // @ts-expect-error the negation of a term
    not(imposedTerm)
    // @ts-expect-error a choice by a code
    when(sex, count(1), count(2))
    // @ts-expect-error a bar that is an amount
    unless(goodConduct, bar({ ...labelled, when: fine }))
    // @ts-expect-error a condition on entries that is an amount
    every(debts, ({ amount }) => amount)
    // @ts-expect-error a rule that decides by a quantity
    decisionRule({ ...labelled, kind: "discretion", expression: degree })
    decisionRule({ ...labelled, kind: "discretion", expression: goodConduct })
  })

  it("choices between kinds", () => {
    // @ts-expect-error in a conditional
    when(goodConduct, count(1), money(1))
    // @ts-expect-error in an exception
    unless(goodConduct, exception({ ...labelled, when: goodConduct, gives: degree }))
    // @ts-expect-error in versions
    versions<Count>(today, { of: count(1) }, { of: money(1) })
    // @ts-expect-error by a version day that is none
    versions(degree, { of: count(1) })
    // @ts-expect-error a quantity of another kind than the rule says
    quantityRule<Money>("money", { ...labelled, kind: "automatic", expression: degree })
    clause(labelled, goodConduct)
  })

  it("cells of another kind than their column", () => {
    table({
      hitPolicy: "first",
      inputs: [imposedTerm, sex],
      rows: [
        [[upTo(years(1)), anything], count(8)],
        [[over(years(1)), oneOf(code("male"))], count(7)],
      ],
    })
    table<readonly [Term], Count>({
      hitPolicy: "first",
      inputs: [imposedTerm],
      // @ts-expect-error a bound in money
      rows: [[[upTo(money(5))], count(1)]],
    })
    table<readonly [Day], Count>({
      hitPolicy: "first",
      inputs: [birthDay],
      // @ts-expect-error one of some numbers
      rows: [[[oneOf(count(1))], count(1)]],
    })
    table<readonly [Term], Count>({
      hitPolicy: "first",
      inputs: [imposedTerm],
      // @ts-expect-error a row without its cell
      rows: [[[], count(1)]],
    })
    table<readonly [Term], Count>({
      hitPolicy: "first",
      inputs: [imposedTerm],
      // @ts-expect-error a consequence of another kind
      rows: [[[from(years(1))], money(1)]],
    })
  })

  it("fields that the list does not have, and fields of another kind", () => {
    // @ts-expect-error no such field
    exists(debts, ({ weight }) => weight)
    // @ts-expect-error a field of another list
    exists(earlier, ({ settled }) => settled)
    // @ts-expect-error an amount compared with a count
    exists(debts, ({ amount }) => moreThan(amount, count(1)))
    // @ts-expect-error a sum of truths
    sumOf(debts, ({ settled }) => settled)
    countOf(debts, ({ settled }) => settled)
  })

  it("arithmetic between kinds", () => {
    // @ts-expect-error money and a count
    add(fine, degree)
    // @ts-expect-error the difference of two days is `daysBetween`
    subtract(birthDay, today)
    // @ts-expect-error money times money
    multiply(fine, fine)
    // @ts-expect-error a fraction that is a count
    scaled(fine, count(3), "down")
    // @ts-expect-error a quotient without a rounding
    quotient(fine, fine)
    // @ts-expect-error days that are a term
    addDays(today, days(3))
    // @ts-expect-error a term that is a number of days
    addTerm(today, count(3))
    // @ts-expect-error terms and days
    addTerms(imposedTerm, today)
    // @ts-expect-error the term before the day
    completionDay(imposedTerm, today, share(1, 3))
    // @ts-expect-error a parameter at a term
    valueOfParameter(minimumWage, imposedTerm)
    // @ts-expect-error a day made of a number
    onDay(5)
  })
})

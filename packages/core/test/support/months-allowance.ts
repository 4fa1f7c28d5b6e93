/** A monthly allowance small enough to be seen whole: a rate for each of so many people, raised once. */

import { thirtyDayMonths } from "@bazgasht/core"
import {
  type Citation,
  type Count,
  countFact,
  type Day,
  type Facts,
  gregorian,
  lawDay,
  type Money,
  makePack,
  money,
  multiply,
  type Parameter,
  quantityRule,
  type Setting,
  subtract,
  text,
  valueOfParameter,
} from "@bazgasht/rules"
import * as Result from "effect/Result"

const citations: ReadonlyArray<Citation> = [
  { instrument: { id: "TEST", title: text("قانون آزمایشی", "test act") }, confidence: "design" },
]

export const dayOf = (year: number, month: number, day: number): Day =>
  Result.getOrThrow(gregorian.fromDate({ year, month, day }))

const firstRate = dayOf(2024, 1, 1)
export const raisedFrom = dayOf(2024, 4, 1)

const size = countFact({ id: "size", label: text("تعداد", "size") })

const rate: Parameter<Money> = {
  id: "rate",
  title: text("نرخ", "rate"),
  kind: "money",
  values: [
    { from: firstRate, value: 1000, citations, lastChecked: raisedFrom },
    { from: raisedFrom, value: 1500, citations, lastChecked: raisedFrom },
  ],
}

export const allowance = quantityRule<Money>("money", {
  id: "allowance",
  title: text("مستمری", "allowance"),
  citations,
  kind: "automatic",
  expression: multiply(valueOfParameter(rate, lawDay), size),
})

/** A defect: less than nothing. */
export const belowZero = quantityRule<Money>("money", {
  id: "belowZero",
  title: text("کمتر از هیچ", "less than nothing"),
  citations,
  kind: "automatic",
  expression: subtract(money(0), money(1)),
})

export const setting: Setting = {
  pack: Result.getOrThrow(
    makePack({
      id: "test",
      title: text("آزمایش", "test"),
      version: "1.0.0",
      calendar: gregorian,
      dayCount: thirtyDayMonths,
      rules: [allowance, belowZero],
      parameters: [rate],
    }),
  ),
  today: dayOf(2024, 6, 1),
}

export const facts = (people: number): Facts => ({ size: people as Count })

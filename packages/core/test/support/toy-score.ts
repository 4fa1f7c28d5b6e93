/** A need score small enough to be seen whole: children, a rented home, and members who are ill. */

import { thirtyDayMonths } from "@bazgasht/core"
import { makeNeedScore, type NeedIndicator } from "@bazgasht/core/support"
import {
  type Citation,
  type Count,
  count,
  countFact,
  countOf,
  type Day,
  decisionRule,
  type Expression,
  type Facts,
  fields,
  gregorian,
  listFact,
  makePack,
  multiply,
  quantityRule,
  type Rule,
  type Setting,
  smallest,
  subtract,
  text,
  truthFact,
  valueOfRule,
  when,
} from "@bazgasht/rules"
import * as Result from "effect/Result"
import * as fc from "fast-check"

const citations: ReadonlyArray<Citation> = [
  { instrument: { id: "TEST", title: text("قانون آزمایشی", "test act") }, confidence: "design" },
]

const children = countFact({ id: "children", label: text("تعداد فرزندان", "children") })
const rented = truthFact({ id: "rented", label: text("اجاره‌نشین", "lives in a rented home") })
const members = listFact({
  id: "members",
  label: text("اعضا", "members"),
  fields: {
    ill: fields.truth(text("بیمار", "ill")),
    female: fields.truth(text("زن", "female")),
  },
})

const points = (id: string, expression: Expression<Count>): Rule<Count> =>
  quantityRule<Count>("count", { id, title: text("امتیاز", id), citations, kind: "automatic", expression })

const renting = decisionRule({
  id: "renting",
  title: text("اجاره‌نشینی", "renting"),
  citations,
  kind: "automatic",
  expression: rented,
})
const women = points(
  "women",
  countOf(members, ({ female }) => female),
)

export const childPoints = points("childPoints", smallest(multiply(children, count(5)), count(20)))
export const housingPoints = points("housingPoints", when(valueOfRule(renting), count(10), count(0)))
export const illnessPoints = points(
  "illnessPoints",
  smallest(
    multiply(
      countOf(members, ({ ill }) => ill),
      count(7),
    ),
    count(21),
  ),
)
export const womenPoints = points("womenPoints", smallest(valueOfRule(women), count(3)))
/** Gives less than nothing to a family without children. */
export const sinkingPoints = points("sinkingPoints", subtract(children, count(1)))
/** Gives without limit. */
export const boundlessPoints = points("boundlessPoints", multiply(children, count(5)))

export const pack = Result.getOrThrow(
  makePack({
    id: "test",
    title: text("آزمایش", "test"),
    version: "1.0.0",
    calendar: gregorian,
    dayCount: thirtyDayMonths,
    rules: [
      renting,
      women,
      childPoints,
      housingPoints,
      illnessPoints,
      womenPoints,
      sinkingPoints,
      boundlessPoints,
    ],
  }),
)

export const setting: Setting = { pack, today: 20_000 as Day }

export const indicator = (rule: Rule<Count>, most: number): NeedIndicator => ({ rule, most: most as Count })

export const title = text("امتیاز نیاز", "need score")

export const indicators = [
  indicator(childPoints, 20),
  indicator(housingPoints, 10),
  indicator(illnessPoints, 21),
]

export const score = Result.getOrThrow(makeNeedScore({ title, indicators, pack, protectedFacts: [] }))

const orUnknown = <T>(of: fc.Arbitrary<T>): fc.Arbitrary<T | undefined> => fc.option(of, { nil: undefined })

/** Families of which anything may be unknown. */
export const families: fc.Arbitrary<Facts> = fc.record({
  children: orUnknown(fc.nat(8)),
  rented: orUnknown(fc.boolean()),
  members: orUnknown(fc.array(fc.record({ ill: orUnknown(fc.boolean()) }), { maxLength: 4 })),
})

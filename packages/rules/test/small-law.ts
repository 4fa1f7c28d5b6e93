/** A law small enough to be seen whole, for the tests of the readers. */

import {
  after,
  all,
  any,
  atLeast,
  bar,
  type Citation,
  choiceOf,
  clause,
  code,
  codeFact,
  completionDay,
  countFact,
  type Day,
  type DayCount,
  dayFact,
  decisionRule,
  exists,
  fields,
  gregorian,
  is,
  listFact,
  type Money,
  makePack,
  measureOfTerm,
  moneyFact,
  moreThan,
  onOrAfter,
  type Parameter,
  type Policy,
  parseDay,
  quantityRule,
  type Ratio,
  scale,
  share,
  termFact,
  termOfMeasure,
  text,
  today,
  truthFact,
  unless,
  valueOfParameter,
  when,
  years,
} from "@bazgasht/rules"
import * as Result from "effect/Result"

export const day = (value: string): Day => Result.getOrThrow(parseDay(gregorian, value))

export const act: Citation = {
  instrument: { id: "ACT", title: text("قانون نمونه", "Model Act") },
  article: text("مادهٔ ۱", "article 1"),
  confidence: "design",
}

const court = { id: "court", title: text("دادگاه", "court") }

export const start = dayFact({ id: "start", label: text("آغاز حبس", "start of the sentence") })
export const imposedTerm = termFact({ id: "imposedTerm", label: text("مدت حبس", "imposed term") })
export const goodConduct = truthFact({
  id: "goodConduct",
  label: text("حسن اخلاق", "good conduct"),
  issuer: "court",
  change: "toYes",
})
export const usedBefore = truthFact({ id: "usedBefore", label: text("سابقهٔ استفاده", "earlier use") })
export const paid = moneyFact({ id: "paid", label: text("پرداخت", "paid"), change: "increase" })
export const kind = codeFact({ id: "kind", label: text("نوع", "kind"), codes: ["tazir", "life"] })
export const degree = countFact({ id: "degree", label: text("درجه", "degree"), minimum: 1, maximum: 8 })
export const earlier = listFact({
  id: "earlier",
  label: text("سوابق", "earlier convictions"),
  fields: { degree: fields.count(text("درجه", "degree")) },
})

export const minimumSum: Parameter<Money> = {
  id: "minimumSum",
  title: text("حداقل مبلغ", "minimum sum"),
  kind: "money",
  values: [
    { from: day("2000-01-01"), value: 100, citations: [act], lastChecked: day("2025-01-01") },
    { from: day("2010-01-01"), value: 200, citations: [act], lastChecked: day("2025-01-01") },
    { from: day("2020-01-01"), citations: [act], lastChecked: day("2025-01-01") },
  ],
}

export const reading: Policy<"text" | "custom"> = {
  id: "reading",
  title: text("خوانش", "reading"),
  options: [
    { id: "text", title: text("متن", "text"), citations: [act] },
    { id: "custom", title: text("رویه", "practice"), citations: [act] },
  ],
}

export const shareToServe = quantityRule<Ratio>("ratio", {
  id: "shareToServe",
  title: text("نصاب", "share to serve"),
  citations: [act],
  kind: "automatic",
  expression: when(moreThan(imposedTerm, years(10)), share(1, 2), share(1, 3)),
})

/** One third of the term, one half above ten years; good conduct; never used before; not for life. */
export const conditionalRelease = decisionRule({
  id: "conditionalRelease",
  title: text("آزادی مشروط", "conditional release"),
  citations: [act],
  kind: "discretion",
  proposers: [court],
  deciders: [court],
  inForce: { from: day("1990-01-01") },
  expression: unless(
    all(
      clause(
        { id: "time", title: text("گذشتن نصاب", "the share is served"), citations: [act] },
        onOrAfter(
          today,
          completionDay(start, imposedTerm, when(moreThan(imposedTerm, years(10)), share(1, 2), share(1, 3))),
        ),
      ),
      clause({ id: "conduct", title: text("حسن اخلاق", "good conduct"), citations: [act] }, goodConduct),
    ),
    bar({ id: "used", title: text("استفادهٔ پیشین", "used before"), citations: [act], when: usedBefore }),
    bar({
      id: "life",
      title: text("حبس ابد", "life imprisonment"),
      citations: [act],
      when: is(kind, code("life")),
    }),
  ),
})

/** Paid enough by the day's tariff, or practice reads it away; no earlier conviction of degree above 6. */
export const settlement = decisionRule({
  id: "settlement",
  title: text("تسویه", "settlement"),
  citations: [act],
  kind: "administrative",
  deciders: [court],
  expression: all(
    clause(
      { id: "sum", title: text("پرداخت کافی", "enough is paid") },
      any(atLeast(paid, valueOfParameter(minimumSum)), is(choiceOf(reading), code("custom"))),
    ),
    clause(
      { id: "record", title: text("نداشتن سابقه", "no record") },
      unless(
        after(today, start),
        bar({
          id: "recordBar",
          title: text("سابقه", "record"),
          citations: [act],
          when: exists(earlier, (entry) => moreThan(degree, entry.degree)),
        }),
      ),
    ),
  ),
})

const thirtyDays: DayCount = {
  id: "thirtyDays",
  title: text("ماه سی‌روزه", "thirty-day months"),
  completionDay: (calendar, from, term, part) => {
    const measure = scale(measureOfTerm(term), part, "up")
    if (measure === undefined) return undefined
    const { months, days } = termOfMeasure(measure)
    const moved = calendar.addMonths(from, months)
    return moved === undefined || moved + days > calendar.lastDay ? undefined : ((moved + days) as Day)
  },
}

export const pack = Result.getOrThrow(
  makePack({
    id: "small",
    title: text("قانون کوچک", "small law"),
    version: "1.0.0",
    calendar: gregorian,
    dayCount: thirtyDays,
    rules: [conditionalRelease, settlement, shareToServe],
    parameters: [minimumSum],
    policies: [reading],
    actors: [court],
    vocabulary: new Map([
      ["tazir", text("تعزیر", "ta'zir")],
      ["life", text("حبس ابد", "life imprisonment")],
    ]),
    currency: { fa: "ریال", en: { one: "rial", several: "rials" } },
  }),
)

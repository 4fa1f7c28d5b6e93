import { iranPack, jalali, jalaliDay } from "@bazgasht/iran"
import {
  all,
  atLeast,
  bar,
  type Citation,
  clause,
  completionDay,
  count,
  type Day,
  dayFact,
  decisionRule,
  type Fact,
  type Facts,
  type Money,
  makePack,
  moneyFact,
  months,
  moreThan,
  onOrAfter,
  over,
  overUpTo,
  type Parameter,
  quantityRule,
  share,
  type Term,
  table,
  termFact,
  text,
  today,
  truthFact,
  unless,
  upTo,
  valueOfParameter,
  when,
  years,
} from "@bazgasht/rules"
import { columnsOf, factsRead } from "@bazgasht/rules/columns"
import * as Result from "effect/Result"

/** An article of the Islamic Penal Code. */
export const ipc = (article: string): Citation => ({
  instrument: { id: "IPC", title: text("قانون مجازات اسلامی", "Islamic Penal Code") },
  article: text(
    `مادهٔ ${article.replace(/[0-9]/g, (digit) => String.fromCharCode(0x06f0 + Number(digit)))}`,
    `article ${article}`,
  ),
  confidence: "verifiedText",
})

export const court = { id: "court", title: text("دادگاه", "the court") }

export const start: Fact<Day> = dayFact({ id: "start", label: text("آغاز حبس", "start of imprisonment") })
export const imposedTerm: Fact<Term> = termFact({ id: "imposedTerm", label: text("مدت حبس", "imposed term") })
export const goodConduct: Fact<boolean> = truthFact({
  id: "goodConduct",
  label: text("حسن اخلاق", "good conduct"),
  issuer: "headOfPrison",
  change: "toYes",
})
export const usedBefore: Fact<boolean> = truthFact({
  id: "usedBefore",
  label: text("استفادهٔ پیشین", "used before"),
})
export const paid: Fact<Money> = moneyFact({
  id: "paid",
  label: text("مبلغ پرداخت‌شده", "amount paid"),
  change: "increase",
})

/** After a third of the term, or half of one above ten years, with good conduct, and once in a life. */
export const conditionalRelease = decisionRule({
  id: "conditionalRelease",
  title: text("آزادی مشروط", "conditional release"),
  citations: [ipc("58")],
  kind: "discretion",
  deciders: [court],
  expression: unless(
    all(
      clause(
        { id: "58-share", title: text("گذشتن نصاب", "the share is served"), citations: [ipc("58")] },
        onOrAfter(
          today,
          completionDay(start, imposedTerm, when(moreThan(imposedTerm, years(10)), share(1, 2), share(1, 3))),
        ),
      ),
      clause({ id: "58-a", title: text("حسن اخلاق", "good conduct"), citations: [ipc("58")] }, goodConduct),
    ),
    bar({
      id: "58-d",
      title: text("استفادهٔ پیشین", "used before"),
      citations: [ipc("58")],
      when: usedBefore,
    }),
  ),
})

/** The degree of an imprisonment by its length. */
export const degreeOfImprisonment = quantityRule("count", {
  id: "degreeOfImprisonment",
  title: text("درجهٔ حبس", "degree of imprisonment"),
  citations: [ipc("19")],
  kind: "automatic",
  expression: table({
    hitPolicy: "unique",
    inputs: [imposedTerm],
    rows: [
      [[over(years(25))], count(1)],
      [[overUpTo(years(15), years(25))], count(2)],
      [[overUpTo(years(10), years(15))], count(3)],
      [[overUpTo(years(5), years(10))], count(4)],
      [[overUpTo(years(2), years(5))], count(5)],
      [[overUpTo(months(6), years(2))], count(6)],
      [[overUpTo(months(3), months(6))], count(7)],
      [[upTo(months(3))], count(8)],
    ],
  }),
})

/** What a day of imprisonment for a fine comes to; from 1404 on nobody has seen the value. */
export const fineDay: Parameter<Money> = {
  id: "fineDay",
  title: text("معادل یک روز حبس", "what a day of imprisonment comes to"),
  kind: "money",
  values: [
    {
      from: jalaliDay(1400, 1, 1),
      value: 1_000_000,
      citations: [ipc("27")],
      lastChecked: jalaliDay(1403, 12, 1),
    },
    { from: jalaliDay(1404, 1, 1), citations: [ipc("27")], lastChecked: jalaliDay(1404, 1, 1) },
  ],
}

/** Enough is paid for a day. */
export const settlement = decisionRule({
  id: "settlement",
  title: text("تسویه", "settlement"),
  citations: [ipc("27")],
  kind: "entitlement",
  deciders: [court],
  expression: clause(
    { id: "27-paid", title: text("پرداخت کافی", "enough is paid"), citations: [ipc("27")] },
    atLeast(paid, valueOfParameter(fineDay)),
  ),
})

const lawOf = (fineDayOfLaw: Parameter<Money>) =>
  Result.getOrThrow(
    makePack({
      id: "small",
      title: text("قانون کوچک", "small law"),
      version: "1.0.0",
      calendar: jalali,
      dayCount: iranPack.dayCount,
      rules: [conditionalRelease, degreeOfImprisonment, settlement],
      parameters: [fineDayOfLaw],
      actors: [court, { id: "headOfPrison", title: text("رئیس زندان", "head of prison") }],
      vocabulary: iranPack.vocabulary,
      ...(iranPack.currency === undefined ? {} : { currency: iranPack.currency }),
    }),
  )

export const pack = lawOf(fineDay)
export const baseline = lawOf(fineDay)

/** The same law, with a day of imprisonment worth twice as much. */
export const reform = lawOf({
  ...fineDay,
  values: fineDay.values.map((entry) => (entry.value === undefined ? entry : { ...entry, value: 2_000_000 })),
})

export const setting = { pack, today: jalaliDay(1404, 2, 10) }
export const style = { language: "en", calendar: jalali, pack } as const

/** Five years from 1 Aban 1403 on, of good conduct. */
export const facts: Facts = {
  start: jalaliDay(1403, 8, 1),
  imposedTerm: { months: 60, days: 0 },
  goodConduct: true,
  usedBefore: false,
}

/** That case, one of three years whose third is served, and one of which nobody has reported the conduct. */
export const cases: ReadonlyArray<Facts> = [
  facts,
  { ...facts, imposedTerm: { months: 36, days: 0 }, start: jalaliDay(1402, 8, 1) },
  { start: jalaliDay(1402, 8, 1), imposedTerm: { months: 36, days: 0 }, usedBefore: false },
]

export const columns = Result.getOrThrow(columnsOf(factsRead([conditionalRelease], pack), cases))

/**
 * The two decisions of the comparison: conditional release in five conditions, and an amount of support by a score of twelve
 * rows.
 */

import {
  all,
  always,
  any,
  anything,
  atLeast,
  type Citation,
  type Count,
  clause,
  codeFact,
  codeSet,
  count,
  countFact,
  type Day,
  decisionRule,
  from,
  fromBelow,
  fromUpTo,
  gregorian,
  isIn,
  type Literal,
  type Money,
  makePack,
  money,
  moneyFact,
  moreThan,
  not,
  oneOf,
  quantityRule,
  scale,
  scaled,
  share,
  type TypedCell,
  table,
  text,
  truthFact,
  valueOfRule,
  when,
} from "@bazgasht/rules"
import * as Result from "effect/Result"
import { excludedOffences, longTermDays, offences } from "../case.ts"

const act: Citation = {
  instrument: { id: "IPC", title: text("قانون مجازات اسلامی", "Islamic Penal Code") },
  article: text("مادهٔ ۵۸", "article 58"),
  confidence: "design",
}
const named = (id: string, fa: string, en: string) => ({ id, label: text(fa, en) })
const part = (id: string, fa: string, en: string) => ({ id, title: text(fa, en), citations: [act] })

/** The longest term in days that two bytes hold. */
const longestTerm = 32_767
const termDays = countFact({
  ...named("termDays", "مدت حبس به روز", "days of the term"),
  maximum: longestTerm,
})
const servedDays = countFact({
  ...named("servedDays", "روزهای تحمل‌شده", "days served"),
  maximum: longestTerm,
})
const grantedBefore = truthFact(named("grantedBefore", "استفادهٔ پیشین از آزادی مشروط", "an earlier grant"))
const goodConduct = truthFact(named("goodConduct", "حسن اخلاق", "good conduct"))
const compensationPaid = truthFact(named("compensationPaid", "جبران ضرر و زیان", "damages are paid"))
const complainantConsents = truthFact(named("complainantConsents", "رضایت شاکی", "the complainant consents"))
const offence = codeFact({ ...named("offence", "جرم", "the offence"), codes: offences })
const excluded = codeSet({
  ...part("excluded", "جرایم مستثنا", "excluded offences"),
  members: excludedOffences,
})

export const conditionalRelease = decisionRule({
  ...part("conditionalRelease", "آزادی مشروط", "conditional release"),
  kind: "discretion",
  deciders: [{ id: "court", title: text("دادگاه", "court") }],
  expression: all(
    clause(
      part("served", "گذراندن مدت لازم", "the share of the term is served"),
      atLeast(
        servedDays,
        scaled(termDays, when(moreThan(termDays, count(longTermDays)), share(1, 2), share(1, 3)), "up"),
      ),
    ),
    clause(part("firstTime", "نبود سابقهٔ استفاده", "never granted before"), not(grantedBefore)),
    clause(part("conduct", "حسن اخلاق", "good conduct"), goodConduct),
    clause(part("damages", "جبران یا رضایت", "paid or forgiven"), any(compensationPaid, complainantConsents)),
    clause(part("offence", "جرم مستثنا نیست", "the offence is not excluded"), not(isIn(offence, excluded))),
  ),
})

const million = (rials: number): number => rials * 1_000_000
const members = countFact({
  ...named("members", "تعداد اعضای خانوار", "members of the family"),
  maximum: 100,
})
const income = moneyFact({
  ...named("income", "درآمد سرانه", "income for each member"),
  maximum: million(2000),
})
const femaleHead = truthFact(named("femaleHead", "سرپرست زن", "headed by a woman"))
const disabled = countFact({ ...named("disabled", "اعضای معلول", "disabled members"), maximum: 100 })
const pupils = countFact({ ...named("pupils", "دانش‌آموزان", "pupils"), maximum: 100 })
const rents = truthFact(named("rents", "اجاره‌نشین", "lives for rent"))

const band = (low: number, high?: number): TypedCell<Count> =>
  high === undefined ? from(count(low)) : fromUpTo(count(low), count(high))
const rials = (low: number, below: number): TypedCell<Money> =>
  fromBelow(money(million(low)), money(million(below)))
const yes = oneOf(always)

export const supportScore = quantityRule<Count>("count", {
  ...part("supportScore", "امتیاز نیاز", "score of need"),
  kind: "administrative",
  deciders: [{ id: "association", title: text("انجمن", "association") }],
  expression: table({
    hitPolicy: "sum",
    inputs: [members, income, femaleHead, disabled, pupils, rents],
    rows: [
      [[band(1, 2), anything, anything, anything, anything, anything], count(5)],
      [[band(3, 4), anything, anything, anything, anything, anything], count(10)],
      [[band(5, 6), anything, anything, anything, anything, anything], count(20)],
      [[band(7), anything, anything, anything, anything, anything], count(30)],
      [[anything, rials(0, 20), anything, anything, anything, anything], count(40)],
      [[anything, rials(20, 50), anything, anything, anything, anything], count(25)],
      [[anything, rials(50, 100), anything, anything, anything, anything], count(10)],
      [[anything, anything, yes, anything, anything, anything], count(15)],
      [[anything, anything, anything, band(1), anything, anything], count(15)],
      [[anything, anything, anything, anything, band(1, 2), anything], count(5)],
      [[anything, anything, anything, anything, band(3), anything], count(10)],
      [[anything, anything, anything, anything, anything, yes], count(10)],
    ],
  }),
})

/** The scores from which each level begins, and the rials a month of each level. */
export const levels = [
  { from: 0, amount: 0 },
  { from: 20, amount: million(15) },
  { from: 45, amount: million(25) },
  { from: 75, amount: million(40) },
] as const

const supportLevel = quantityRule<Count>("count", {
  ...part("supportLevel", "سطح حمایت", "level of support"),
  kind: "administrative",
  deciders: [{ id: "association", title: text("انجمن", "association") }],
  expression: table({
    hitPolicy: "unique",
    inputs: [valueOfRule(supportScore)],
    rows: levels.map(({ from: first }, level): readonly [readonly [TypedCell<Count>], Literal<Count>] => {
      const next = levels[level + 1]
      return [
        [next === undefined ? from(count(first)) : fromBelow(count(first), count(next.from))],
        count(level),
      ]
    }),
  }),
})

export const supportAmount = quantityRule<Money>("money", {
  ...part("supportAmount", "مبلغ حمایت", "amount of support"),
  kind: "administrative",
  deciders: [{ id: "association", title: text("انجمن", "association") }],
  expression: table({
    hitPolicy: "unique",
    inputs: [valueOfRule(supportLevel)],
    rows: levels.map(({ amount }, level): readonly [readonly [TypedCell<Count>], Literal<Money>] => [
      [oneOf(count(level))],
      money(amount),
    ]),
  }),
})

export const pack = Result.getOrThrow(
  makePack({
    id: "bench",
    title: text("سنجش سرعت", "benchmark"),
    version: "0.0.0",
    calendar: gregorian,
    dayCount: {
      id: "thirtyDayMonths",
      title: text("ماه سی‌روزه", "months of thirty days"),
      completionDay: (_, start, term, of) => {
        const days = scale(term.months * 30 + term.days, of, "up")
        return days === undefined ? undefined : ((start + days) as Day)
      },
    },
    rules: [conditionalRelease, supportScore, supportLevel, supportAmount],
    actors: [
      { id: "court", title: text("دادگاه", "court") },
      { id: "association", title: text("انجمن", "association") },
    ],
    vocabulary: new Map(offences.map((code) => [code, text("جرم", code)])),
  }),
)

import {
  all,
  any,
  atLeast,
  type Citation,
  clause,
  codeFact,
  codeSet,
  count,
  countFact,
  type Day,
  decide,
  decisionRule,
  type Facts,
  gregorian,
  isIn,
  makePack,
  moreThan,
  not,
  type Rule,
  scale,
  scaled,
  share,
  text,
  truthFact,
  when,
} from "@bazgasht/rules"
import { compileAnswer } from "@bazgasht/rules/columns"
import { generateAnswer } from "@bazgasht/rules/generated"
import * as Result from "effect/Result"
import { type Convict, excludedOffences, longTermDays, offences } from "../case.ts"
import type { Column } from "../column.ts"

const act: Citation = {
  instrument: { id: "IPC", title: text("قانون مجازات اسلامی", "Islamic Penal Code") },
  article: text("مادهٔ ۵۸", "article 58"),
  confidence: "design",
}
const named = (id: keyof Convict, fa: string, en: string) => ({ id, label: text(fa, en) })
const part = (id: string, fa: string, en: string) => ({ id, title: text(fa, en), citations: [act] })

const termDays = countFact(named("termDays", "مدت حبس به روز", "days of the term"))
const servedDays = countFact(named("servedDays", "روزهای تحمل‌شده", "days served"))
const grantedBefore = truthFact(named("grantedBefore", "استفادهٔ پیشین از آزادی مشروط", "an earlier grant"))
const goodConduct = truthFact(named("goodConduct", "حسن اخلاق", "good conduct"))
const compensationPaid = truthFact(named("compensationPaid", "جبران ضرر و زیان", "damages are paid"))
const complainantConsents = truthFact(named("complainantConsents", "رضایت شاکی", "the complainant consents"))
const offence = codeFact({ ...named("offence", "جرم", "the offence"), codes: offences })

const excluded = codeSet({
  ...part("excluded", "جرایم مستثنا", "excluded offences"),
  members: excludedOffences,
})
const required = scaled(
  termDays,
  when(moreThan(termDays, count(longTermDays)), share(1, 2), share(1, 3)),
  "up",
)

const conditionalRelease: Rule<boolean> = decisionRule({
  ...part("conditionalRelease", "آزادی مشروط", "conditional release"),
  kind: "discretion",
  deciders: [{ id: "court", title: text("دادگاه", "court") }],
  expression: all(
    clause(
      part("served", "گذراندن مدت لازم", "the share of the term is served"),
      atLeast(servedDays, required),
    ),
    clause(part("firstTime", "نبود سابقهٔ استفاده", "never granted before"), not(grantedBefore)),
    clause(part("conduct", "حسن اخلاق", "good conduct"), goodConduct),
    clause(part("damages", "جبران یا رضایت", "paid or forgiven"), any(compensationPaid, complainantConsents)),
    clause(part("offence", "جرم مستثنا نیست", "the offence is not excluded"), not(isIn(offence, excluded))),
  ),
})

const pack = Result.getOrThrow(
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
    rules: [conditionalRelease],
    actors: [{ id: "court", title: text("دادگاه", "court") }],
    vocabulary: new Map(offences.map((code) => [code, text("جرم", code)])),
  }),
)
const today = 20_000 as Day
const asFacts = (convicts: ReadonlyArray<Convict>) => convicts as ReadonlyArray<Convict & Facts>

export const generated: Column = {
  id: "generated",
  title: "bazgasht, generated code",
  explains: "no",
  ready: (convicts) => {
    const { answer } = Result.getOrThrow(generateAnswer(conditionalRelease, { pack }))
    return { inputs: asFacts(convicts), holds: (facts: Facts) => answer(facts, today) === 2 }
  },
}

export const closures: Column = {
  id: "closures",
  title: "bazgasht, closures",
  explains: "no",
  ready: (convicts) => {
    const { answer } = compileAnswer(conditionalRelease, { pack })
    return { inputs: asFacts(convicts), holds: (facts: Facts) => answer(facts, today) === 2 }
  },
}

export const proof: Column = {
  id: "proof",
  title: "bazgasht, decide with the whole proof",
  explains: "every part: value, article, why it has none",
  ready: (convicts) => ({
    inputs: asFacts(convicts),
    holds: (facts: Facts) => {
      const decision = decide(conditionalRelease, facts, { pack, today })
      return decision.proof.parts.length > 0 && decision.answer === "yes"
    },
  }),
}

import { inLanguage, type Style, type Text, text } from "@bazgasht/rules"
import type { outcomeNames } from "@bazgasht/rules/columns"
import { citationsInWords } from "@bazgasht/rules/wording"
import {
  type AnswerDifference,
  type AnswerUnderLaw,
  differencesOf,
  effectTitles,
  type FundDifference,
  fundDifferencesOf,
  fundOutcomeTitles,
  type OutcomeChange,
  type registerKinds,
  type Simulation,
} from "@bazgasht/simulation"
import { type ColumnOf, dayColumn, numberColumn, type Table, tableOf, wordsColumn } from "../report/report.ts"

const kinds: Readonly<Record<(typeof registerKinds)[number], Text>> = {
  prisoner: text("زندانی", "prisoner"),
  family: text("خانواده", "family"),
  member: text("عضو خانواده", "member of a family"),
}

const outcomes: Readonly<Record<(typeof outcomeNames)[number], Text>> = {
  barred: text("ممکن نیست", "barred"),
  undetermined: text("نامعین", "undetermined"),
  eligible: text("واجد شرایط", "eligible"),
  notYet: text("هنوز نه", "not yet"),
  referred: text("ارجاع به مرجع دیگر", "referred"),
}

const ways = {
  one: text("به‌تنهایی", "by itself"),
  each: text("هر کدام به‌تنهایی", "each by itself"),
  together: text("فقط با هم", "only together"),
} as const

const words = {
  kind: text("نوع پرونده", "kind of case"),
  id: text("شناسه", "id"),
  rule: text("شناسهٔ قاعده", "id of the rule"),
  title: text("قاعده", "rule"),
  effect: text("اثر", "effect"),
  outcomeBefore: text("نتیجه، اکنون", "outcome today"),
  outcomeAfter: text("نتیجه، پس از اصلاح", "outcome after the reform"),
  referredBefore: text("مرجع ارجاع، اکنون", "referred to today"),
  referredAfter: text("مرجع ارجاع، پس از اصلاح", "referred to after the reform"),
  dayBefore: text("نخستین روز، اکنون", "first day today"),
  dayAfter: text("نخستین روز، پس از اصلاح", "first day after the reform"),
  valueBefore: text("مقدار، اکنون", "value today"),
  valueAfter: text("مقدار، پس از اصلاح", "value after the reform"),
  change: text("شناسهٔ تغییر", "id of the change"),
  changed: text("آنچه تغییر می‌کند", "what changes"),
  how: text("چگونه", "how"),
  article: text("مادهٔ قانون", "article of law"),
  clause: text("شناسهٔ بند", "id of the clause"),
  reading: text("بندی که آن را به کار می‌برد", "clause that reads it"),
  readingArticle: text("مادهٔ آن بند", "article of the clause"),
  prisoner: text("شناسهٔ زندانی", "id of the prisoner"),
  people: text("تعداد نفرات", "people"),
  residualBefore: text("ماندهٔ بدهی هر نفر، اکنون", "residual of each today"),
  residualAfter: text("ماندهٔ بدهی هر نفر، پس از اصلاح", "residual of each after the reform"),
} as const satisfies { readonly [name: string]: Text }

const byMoneyAlone = text(
  "حکم قانون دربارهٔ پرونده همان است؛ پول صندوق به افراد دیگر یا به تعداد دیگری از افراد رسید",
  "the law says the same of the case; the money went to others, or to another number of people",
)

const joined = (texts: ReadonlyArray<string>): string => [...new Set(texts)].join("; ")

/** What changes, how it turned somebody, and where the law reads it; where nothing of the law changed, that it was the money. */
const changeColumns = (
  style: Style,
): ReadonlyArray<ColumnOf<{ readonly change?: OutcomeChange | undefined }>> => {
  const say = (of: Text): string => inLanguage(style, of)
  const articles = (of: ReadonlyArray<Pick<OutcomeChange["parts"][number], "citations">>): string =>
    joined(
      citationsInWords(
        style,
        of.flatMap(({ citations }) => citations),
      ),
    )
  const column = (title: Text, said: (of: OutcomeChange) => string, otherwise?: Text) =>
    wordsColumn<{ readonly change?: OutcomeChange | undefined }>(say(title), ({ change }) =>
      change === undefined ? otherwise : said(change),
    )
  return [
    column(words.change, ({ parts }) => joined(parts.map(({ id }) => id))),
    column(words.changed, ({ parts }) => joined(parts.map(({ title }) => say(title)))),
    column(words.how, ({ how }) => say(ways[how]), byMoneyAlone),
    column(words.article, ({ parts }) => articles(parts)),
    column(words.clause, ({ clauses }) => joined(clauses.map(({ id }) => id))),
    column(words.reading, ({ clauses }) => joined(clauses.map(({ title }) => say(title)))),
    column(words.readingArticle, ({ clauses }) => articles(clauses)),
  ]
}

/** A row for everybody whose answer changes, with the change and the clause that reads it. Names people: written only on request. */
export const differencesTable = (simulation: Simulation, style: Style): Table => {
  const say = (of: Text): string => inLanguage(style, of)
  const outcome = ({ outcome: of }: AnswerUnderLaw) => of && outcomes[of]
  const firstDay = (title: Text, of: (row: AnswerDifference) => AnswerUnderLaw) =>
    dayColumn(say(title), (row: AnswerDifference) => of(row).firstDay)
  return tableOf<AnswerDifference>(
    [...differencesOf(simulation, style.pack)],
    [
      wordsColumn(say(words.kind), ({ kind }) => kinds[kind]),
      wordsColumn(say(words.id), ({ id }) => id),
      wordsColumn(say(words.rule), ({ question }) => question),
      wordsColumn(say(words.title), ({ question }) => style.pack.rules.get(question)?.title ?? question),
      wordsColumn(say(words.effect), ({ effect }) => effectTitles[effect]),
      wordsColumn(say(words.outcomeBefore), ({ before }) => outcome(before)),
      wordsColumn(say(words.outcomeAfter), ({ after }) => outcome(after)),
      wordsColumn(say(words.referredBefore), ({ before }) => before.referredTo?.title),
      wordsColumn(say(words.referredAfter), ({ after }) => after.referredTo?.title),
      firstDay(words.dayBefore, ({ before }) => before),
      firstDay(words.dayAfter, ({ after }) => after),
      numberColumn(say(words.valueBefore), ({ before }) => before.value),
      numberColumn(say(words.valueAfter), ({ after }) => after.value),
      ...changeColumns(style),
    ],
  )
}

/** A row for each case whose outcome under the fund changes, with the cause. Names people: written only on request. */
export const fundDifferencesTable = (simulation: Simulation, style: Style): Table => {
  const say = (of: Text): string => inLanguage(style, of)
  return tableOf<FundDifference>(
    [...fundDifferencesOf(simulation, style.pack)],
    [
      wordsColumn(say(words.prisoner), ({ id }) => id),
      numberColumn(say(words.people), ({ people }) => people),
      wordsColumn(say(words.outcomeBefore), ({ outcome }) => fundOutcomeTitles[outcome.before]),
      wordsColumn(say(words.outcomeAfter), ({ outcome }) => fundOutcomeTitles[outcome.after]),
      numberColumn(say(words.residualBefore), ({ residual }) => residual.before),
      numberColumn(say(words.residualAfter), ({ residual }) => residual.after),
      ...changeColumns(style),
    ],
  )
}

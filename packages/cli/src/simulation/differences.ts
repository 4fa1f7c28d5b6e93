import { inLanguage, type Style, type Text, text } from "@bazgasht/rules"
import type { outcomeNames } from "@bazgasht/rules/columns"
import { citationInWords } from "@bazgasht/rules/wording"
import {
  type AnswerUnderLaw,
  differencesOf,
  effectTitles,
  fundDifferencesOf,
  fundOutcomeTitles,
  type registerKinds,
  type Simulation,
  type Turning,
} from "@bazgasht/simulation"
import { type Cell, type Column, numeric, Table } from "../report/report.ts"

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
  one: text("به تنهایی", "by itself"),
  each: text("هر کدام به تنهایی", "each by itself"),
  together: text("تنها با هم", "only together"),
} as const

const columns = {
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
} as const satisfies { readonly [name: string]: Text }

const fundColumns = {
  id: text("شناسهٔ زندانی", "id of the prisoner"),
  people: text("شمار نفرات", "people"),
  outcomeBefore: text("نتیجه، اکنون", "outcome today"),
  outcomeAfter: text("نتیجه، پس از اصلاح", "outcome after the reform"),
  residualBefore: text("ماندهٔ بدهی هر نفر، اکنون", "residual of each today"),
  residualAfter: text("ماندهٔ بدهی هر نفر، پس از اصلاح", "residual of each after the reform"),
  change: columns.change,
  changed: columns.changed,
  how: columns.how,
  article: columns.article,
  clause: columns.clause,
  reading: columns.reading,
  readingArticle: columns.readingArticle,
} as const satisfies { readonly [name: string]: Text }

const byMoneyAlone = text(
  "حکم قانون دربارهٔ پرونده همان است؛ پول صندوق به کسان دیگری رسید یا به شمار دیگری",
  "the law says the same of the case; the money went to others, or to another number of people",
)

const numericColumns: ReadonlyArray<string> = [
  "valueBefore",
  "valueAfter",
  "people",
  "residualBefore",
  "residualAfter",
]

const columnsOf = (style: Style, of: { readonly [name: string]: Text }): ReadonlyArray<Column> =>
  Object.entries(of).map(([name, title]) => {
    const said = inLanguage(style, title)
    return numericColumns.includes(name) ? numeric(said) : { title: said }
  })

/** What changes, how it turned somebody, and where the law reads it. */
const turningCells = (style: Style, { clauses, how, parts }: Turning): ReadonlyArray<Cell> => {
  const say = (of: Text): string => inLanguage(style, of)
  const joined = (texts: ReadonlyArray<string>): Cell => ({ text: [...new Set(texts)].join("; ") })
  const articles = (of: ReadonlyArray<Pick<(typeof parts)[number], "citations">>): Cell =>
    joined(of.flatMap(({ citations }) => citations.map((one) => citationInWords(style, one))))
  return [
    joined(parts.map((part) => part.id)),
    joined(parts.map(({ title }) => say(title))),
    { text: say(ways[how]) },
    articles(parts),
    joined(clauses.map((clause) => clause.id)),
    joined(clauses.map(({ title }) => say(title))),
    articles(clauses),
  ]
}

/**
 * A row for everybody whose answer to a question is another, with the change of law that did it and the clause that reads this change.
 * It names single people, so it is written only where it is asked for.
 */
export const differencesTable = (simulation: Simulation, style: Style): Table => {
  const say = (of: Text): string => inLanguage(style, of)
  const answer = ({
    firstDay,
    outcome,
    referredTo,
    value,
  }: AnswerUnderLaw): readonly [Cell, Cell, Cell, Cell] => [
    outcome === undefined ? undefined : { text: say(outcomes[outcome]) },
    referredTo === undefined ? undefined : { text: say(referredTo.title) },
    firstDay === undefined ? undefined : { day: firstDay },
    value === undefined ? undefined : { number: value },
  ]
  const titleOf = (id: string): string => {
    const title = style.pack.rules.get(id)?.title
    return title === undefined ? id : say(title)
  }
  return new Table(
    columnsOf(style, columns),
    [...differencesOf(simulation, style.pack)].map(
      ({ after, before, effect, id, kind, question, turning }) => {
        const [outcomeBefore, referredBefore, dayBefore, valueBefore] = answer(before)
        const [outcomeAfter, referredAfter, dayAfter, valueAfter] = answer(after)
        return [
          { text: say(kinds[kind]) },
          { text: id },
          { text: question },
          { text: titleOf(question) },
          { text: say(effectTitles[effect]) },
          outcomeBefore,
          outcomeAfter,
          referredBefore,
          referredAfter,
          dayBefore,
          dayAfter,
          valueBefore,
          valueAfter,
          ...turningCells(style, turning),
        ]
      },
    ),
  )
}

/**
 * A row for everybody with whom the fund of a scenario does something else after the reform, with the change of law that did it and
 * the clause that reads this change, or that it was the money. It names single people, so it is written only where it is asked for.
 */
export const fundDifferencesTable = (simulation: Simulation, style: Style): Table => {
  const say = (of: Text): string => inLanguage(style, of)
  const rials = (residual: number | undefined): Cell =>
    residual === undefined ? undefined : { number: residual }
  return new Table(
    columnsOf(style, fundColumns),
    [...fundDifferencesOf(simulation, style.pack)].map(({ id, outcome, people, residual, turning }) => [
      { text: id },
      { number: people },
      { text: say(fundOutcomeTitles[outcome.before]) },
      { text: say(fundOutcomeTitles[outcome.after]) },
      rials(residual.before),
      rials(residual.after),
      ...(turning === undefined
        ? [undefined, undefined, { text: say(byMoneyAlone) }, undefined, undefined, undefined, undefined]
        : turningCells(style, turning)),
    ]),
  )
}

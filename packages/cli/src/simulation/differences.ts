/**
 * Who is decided otherwise after a reform, as a sheet.
 *
 * @module
 */

import { citationInWords, inLanguage, type outcomeNames, type Text, text } from "@bazgasht/rules"
import {
  type Answer,
  type caseKinds,
  differencesOf,
  effectTitles,
  type Simulation,
} from "@bazgasht/simulation"
import type { Voice } from "../rendering/voice.ts"
import { type Cell, numeric, type Sheet } from "../sheets/sheet.ts"

const kinds: Readonly<Record<(typeof caseKinds)[number], Text>> = {
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

const numericColumns: ReadonlyArray<string> = ["valueBefore", "valueAfter"]

/**
 * A row for everybody whose answer to a question is another, with the change of law that did it and the clause that reads this change.
 * It names single people, so it is written only where it is asked for.
 */
export const differencesSheet = (simulation: Simulation, voice: Voice): Sheet => {
  const say = (of: Text): string => inLanguage(voice, of)
  const joined = (texts: ReadonlyArray<string>): Cell => ({ text: [...new Set(texts)].join("; ") })
  const answer = ({ firstDay, outcome, value }: Answer): readonly [Cell, Cell, Cell] => [
    outcome === undefined ? undefined : { text: say(outcomes[outcome]) },
    firstDay === undefined ? undefined : { day: firstDay },
    value === undefined ? undefined : { number: value },
  ]
  const titleOf = (id: string): string => {
    const title = voice.pack.rules.get(id)?.title
    return title === undefined ? id : say(title)
  }
  return {
    name: "differences",
    title: text("تفاوت‌ها نفر به نفر", "differences person by person"),
    columns: Object.entries(columns).map(([name, title]) =>
      numericColumns.includes(name) ? numeric(say(title)) : { title: say(title) },
    ),
    rows: [...differencesOf(simulation, voice.pack)].map(
      ({ after, before, effect, id, kind, question, turning: { clauses, how, parts } }) => {
        const [outcomeBefore, dayBefore, valueBefore] = answer(before)
        const [outcomeAfter, dayAfter, valueAfter] = answer(after)
        const articles = (of: ReadonlyArray<Pick<(typeof parts)[number], "citations">>): Cell =>
          joined(of.flatMap(({ citations }) => citations.map((one) => citationInWords(voice, one))))
        return [
          { text: say(kinds[kind]) },
          { text: id },
          { text: question },
          { text: titleOf(question) },
          { text: say(effectTitles[effect]) },
          outcomeBefore,
          outcomeAfter,
          dayBefore,
          dayAfter,
          valueBefore,
          valueAfter,
          joined(parts.map((part) => part.id)),
          joined(parts.map(({ title }) => say(title))),
          { text: say(ways[how]) },
          articles(parts),
          joined(clauses.map((clause) => clause.id)),
          joined(clauses.map(({ title }) => say(title))),
          articles(clauses),
        ]
      },
    ),
  }
}

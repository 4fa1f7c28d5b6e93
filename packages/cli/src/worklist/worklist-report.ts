import type { RefusalWording } from "@bazgasht/casework"
import type { DueCase, KeptChanges, PlacedChange } from "@bazgasht/organisation/figures"
import { type Day, dayInWords, inLanguage, type Style, type Text, text, wordsOf } from "@bazgasht/rules"
import { wordingOf } from "../codes/case-wordings.ts"
import { kindTitles } from "../codes/kind-titles.ts"
import {
  type ColumnOf,
  dayColumn,
  day as dayData,
  Item,
  namedTable,
  numberColumn,
  type Part,
  sayerOf,
  wordsColumn,
} from "../report/report.ts"

const words = {
  due: text("مهلت", "due"),
  late: text("روز گذشته", "days late"),
  since: text("منتظر از", "waits since"),
  kind: text("پرونده", "kind"),
  case: text("شناسه", "case"),
  unit: text("واحد", "unit"),
  stage: text("مرحله", "stage"),
  next: text("گام بعدی", "next"),
  office: text("با چه کسی", "by whom"),
  from: text("از روز", "from"),
  about: text("موضوع", "about"),
  change: text("تغییر", "change"),
  rule: text("قاعده", "by the rule"),
  nothing: text("کاری نمانده است", "nothing is to be done"),
  nothingComes: text("در این روزها چیزی عوض نمی‌شود", "nothing changes in these days"),
  underived: text("پرونده‌هایی که از آن‌ها چیزی به دست نیامد", "records that gave no file to decide"),
  titleDue: text("کارها تا", "What is to be done by"),
  titleComing: text("آنچه پیش می‌آید", "What comes"),
  release: text("آزادی", "release"),
  work: text("اشتغال", "work"),
  training: text("آموزش", "training"),
  cover: text("حمایت", "support"),
  begins: text("ممکن می‌شود", "opens"),
  perhaps: text("شاید ممکن شود؛ چیزی هنوز معلوم نیست", "may open; something is not known"),
  ends: text("پایان می‌یابد", "ends"),
  perhapsEnds: text("شاید پایان یابد؛ چیزی هنوز معلوم نیست", "may end; something is not known"),
} as const

const sayIn = sayerOf(words)

type Wording = Pick<RefusalWording<never>, "titles" | "commands"> & {
  readonly titles: { readonly [code: string]: Text | undefined }
  readonly commands: { readonly [command: string]: Text | undefined }
}

const wordingIn = (kind: string): Wording => wordingOf(kind as never) as unknown as Wording

/** What is due by a day. */
export interface DueList {
  readonly day: Day
  readonly through: Day
  readonly names: ReadonlyMap<string, string>
  readonly cases: ReadonlyArray<DueCase>
}

const titleOfKind = (kind: string): Text | undefined =>
  Object.hasOwn(kindTitles, kind) ? kindTitles[kind as keyof typeof kindTitles] : undefined

const titleIn = (style: Style, title: Text | undefined, code: string): string =>
  title === undefined ? code : inLanguage(style, title)

const each = (items: ReadonlyArray<string>): string => [...new Set(items)].join("; ")

/** The cases in which something is to be done, for a person and for a program. */
export const dueReport = (style: Style, { cases, day, names, through }: DueList): Item => {
  const say = sayIn(style)
  const columns: ReadonlyArray<ColumnOf<DueCase>> = [
    dayColumn(say("due"), ({ due }) => due),
    numberColumn(say("late"), ({ due = day }) => (due < day ? day - due : undefined)),
    dayColumn(say("since"), ({ since }) => since),
    wordsColumn(say("kind"), ({ kind }) => titleIn(style, titleOfKind(kind), kind)),
    wordsColumn(say("case"), ({ subject }) => subject),
    wordsColumn(say("unit"), ({ unit }) => (unit === undefined ? undefined : (names.get(unit) ?? unit))),
    wordsColumn(say("stage"), ({ kind, stage }) => titleIn(style, wordingIn(kind).titles[stage], stage)),
    wordsColumn(say("next"), ({ kind, next }) =>
      each(next.map(({ command }) => titleIn(style, wordingIn(kind).commands[command], command))),
    ),
    wordsColumn(say("office"), ({ kind, next }) =>
      each(next.map(({ permission }) => titleIn(style, wordingIn(kind).titles[permission], permission))),
    ),
  ]
  return new Item(
    () => ({
      format: "bazgasht.worklist/2",
      day: dayData(day),
      through: dayData(through),
      cases: cases.map(({ due, since, ...one }) => ({
        ...one,
        ...(due === undefined ? {} : { due: dayData(due) }),
        ...(since === undefined ? {} : { since: dayData(since) }),
      })),
    }),
    (): ReadonlyArray<Part> => [
      { tone: "heading", text: `${say("titleDue")} ${dayInWords(style, through)}` },
      cases.length === 0 ? say("nothing") : namedTable("worklist", cases, columns),
    ],
  )
}

const changeOf = ({ change, isCertain }: PlacedChange): keyof typeof words => {
  if (isCertain) return change
  return change === "begins" ? "perhaps" : "perhapsEnds"
}

/** What comes, for a person and for a program. */
export const comingReport = (
  style: Style,
  { changes, day, through, underived }: KeptChanges,
  names: ReadonlyMap<string, string>,
): Item => {
  const say = sayIn(style)
  const columns: ReadonlyArray<ColumnOf<PlacedChange>> = [
    { title: say("from"), cellOf: ({ on }) => ({ day: on }) },
    wordsColumn(say("case"), ({ subject }) => subject),
    wordsColumn(say("unit"), ({ unit }) => (unit === undefined ? undefined : (names.get(unit) ?? unit))),
    wordsColumn(say("about"), ({ about }) => say(about)),
    wordsColumn(say("change"), (change) => say(changeOf(change))),
    wordsColumn(say("rule"), ({ rule }) => style.pack.rules.get(rule)?.title ?? rule),
  ]
  return new Item(
    () => ({
      format: "bazgasht.coming/1",
      day: dayData(day),
      through: dayData(through),
      underived,
      coming: changes.map(({ on, ...one }) => ({ ...one, on: dayData(on) })),
    }),
    (): ReadonlyArray<Part> => [
      {
        tone: "heading",
        text: `${say("titleComing")} (${dayInWords(style, day)} – ${dayInWords(style, through)})`,
      },
      changes.length === 0 ? say("nothingComes") : namedTable("worklist", changes, columns),
      ...(underived === 0 ? [] : [`${say("underived")}: ${wordsOf(style).number(underived)}`]),
    ],
  )
}

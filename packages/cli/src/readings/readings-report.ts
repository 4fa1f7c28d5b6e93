import type { KeptReading, ReadingWay } from "@bazgasht/casework/readings"
import { type Day, inLanguage, type Style, type Text, text, wordsOf } from "@bazgasht/rules"
import { kindTitles } from "../codes/kind-titles.ts"
import {
  type ColumnOf,
  day as dayData,
  Item,
  namedTable,
  type Part,
  sayerOf,
  wordsColumn,
} from "../report/report.ts"

const words = {
  title: text("مشاهدهٔ پرونده‌ها", "Readings of cases"),
  day: text("تاریخ", "day"),
  time: text("ساعت (UTC)", "time (UTC)"),
  person: text("چه کسی", "who"),
  roles: text("سمت", "roles"),
  kind: text("پرونده", "kind"),
  case: text("شناسه", "case"),
  way: text("چگونه", "how"),
  purpose: text("چرا", "why"),
  nothing: text("موردی ثبت نشده است", "there is no such entry"),
  more: text(
    "موارد بیشتری هست؛ بازهٔ کوتاه‌تری بخواهید یا ‎--after را به کار ببرید",
    "there are more; ask for fewer days, or go on with --after",
  ),
} as const

const sayIn = sayerOf(words)

const ways: { readonly [Way in ReadingWay]: Text } = {
  read: text("دیدن پرونده", "the case"),
  found: text("در فهرست", "in a list"),
  history: text("تاریخچه", "its history"),
  replayed: text("بازسازی از رویدادها", "replayed from its events"),
  readings: text("دیدن همین ثبت‌ها", "this register"),
}

const millisecondsInDay = 86_400_000
const dayOf = (at: number): Day => Math.floor(at / millisecondsInDay) as Day
const timeOf = (at: number): string => new Date(at).toISOString().slice(11, 19)

const kindIn = (style: Style, kind: string): string =>
  Object.hasOwn(kindTitles, kind) ? inLanguage(style, kindTitles[kind as keyof typeof kindTitles]) : kind

/** Entries of a register of readings, for an auditor and for a program. */
export const readingsReport = (
  style: Style,
  readings: ReadonlyArray<KeptReading>,
  hasMore: boolean,
): Item => {
  const say = sayIn(style)
  const roleIn = (role: string): string => {
    const title = style.pack.actors.get(role)?.title
    return title === undefined ? role : inLanguage(style, title)
  }
  const columns: ReadonlyArray<ColumnOf<KeptReading>> = [
    { title: say("day"), cellOf: ({ at }) => ({ day: dayOf(at) }) },
    wordsColumn(say("time"), ({ at }) => wordsOf(style).digits(timeOf(at))),
    wordsColumn(say("person"), ({ person }) => person),
    wordsColumn(say("roles"), ({ roles }) => wordsOf(style).list(roles.map(roleIn))),
    wordsColumn(say("kind"), ({ kind }) => kindIn(style, kind)),
    wordsColumn(say("case"), ({ subject }) => subject),
    wordsColumn(say("way"), ({ way }) => inLanguage(style, ways[way])),
    wordsColumn(say("purpose"), ({ purpose }) => purpose),
  ]
  return new Item(
    () => ({
      format: "bazgasht.readings/1",
      readings: readings.map(({ at, ...reading }) => ({
        ...reading,
        day: dayData(dayOf(at)),
        time: new Date(at).toISOString(),
      })),
      hasMore,
    }),
    (): ReadonlyArray<Part> => [
      { tone: "heading", text: say("title") },
      readings.length === 0 ? say("nothing") : namedTable("readings", readings, columns),
      ...(hasMore ? [say("more")] : []),
    ],
  )
}

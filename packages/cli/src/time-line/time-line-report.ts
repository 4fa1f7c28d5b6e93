import { commonCommands } from "@bazgasht/casework/law"
import type { TimeLine, TimeLineEntry, TimeLineOf } from "@bazgasht/organisation/registers"
import { inLanguage, type Style, type Text, text } from "@bazgasht/rules"
import { caseWordings } from "../codes/case-wordings.ts"
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
  title: text("سیر زمانی", "Time line of"),
  day: text("تاریخ", "day"),
  kind: text("پرونده", "kind"),
  case: text("شناسه", "case"),
  done: text("اقدام", "what was done"),
  stage: text("مرحله", "stage"),
  office: text("به دست", "by whom"),
  nothing: text("پرونده‌ای از این شخص در پایگاه نیست", "the store has no case of this person"),
  household: text("خانوار", "household"),
  noHousehold: text("پرونده‌ای از این خانوار در پایگاه نیست", "the store has no case of this household"),
} as const

const sayIn = sayerOf(words)

interface Worded {
  readonly titles: { readonly [code: string]: Text }
  readonly commands: { readonly [command: string]: Text }
}

const titleIn = (
  style: Style,
  titles: { readonly [code: string]: Text } | undefined,
  code: string,
): string => {
  const title = titles !== undefined && Object.hasOwn(titles, code) ? titles[code] : undefined
  return title === undefined ? code : inLanguage(style, title)
}

const wordingOf = (kind: string): Worded | undefined =>
  (caseWordings as { readonly [kind: string]: unknown })[kind] as Worded | undefined

/** What happened in the cases of a person or a household, for a reader and for a program. */
export const timeLineReport = (style: Style, of: TimeLineOf, { entries }: TimeLine): Item => {
  const say = sayIn(style)
  const name = "person" in of ? of.person : `${say("household")} ${of.household}`
  const columns: ReadonlyArray<ColumnOf<TimeLineEntry>> = [
    { title: say("day"), cellOf: ({ day }) => ({ day }) },
    wordsColumn(say("kind"), ({ kind }) => titleIn(style, kindTitles, kind)),
    wordsColumn(say("case"), ({ subject }) => subject),
    wordsColumn(say("done"), ({ command, kind }) =>
      titleIn(style, { ...commonCommands, ...wordingOf(kind)?.commands }, command),
    ),
    wordsColumn(say("stage"), ({ kind, stage }) => titleIn(style, wordingOf(kind)?.titles, stage)),
    wordsColumn(say("office"), ({ role }) => style.pack.actors.get(role)?.title ?? role),
  ]
  return new Item<unknown>(
    () => ({
      format: "bazgasht.time-line/1",
      ...of,
      entries: entries.map(({ day, ...entry }) => ({ ...entry, day: dayData(day) })),
    }),
    (): ReadonlyArray<Part> => [
      { tone: "heading", text: `${say("title")} ${name}` },
      entries.length === 0
        ? say("person" in of ? "nothing" : "noHousehold")
        : namedTable("time-line", entries, columns),
    ],
  )
}

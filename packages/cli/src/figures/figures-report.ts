import type { Figure as FigureDefinition, LateEntry } from "@bazgasht/casework/projections"
import { figureFields } from "@bazgasht/organisation/figures"
import { type Day, dayInWords, inLanguage, type Style, type Text, text, wordsOf } from "@bazgasht/rules"
import {
  Beside,
  type Cell,
  type ColumnOf,
  day as dayData,
  Item,
  namedTable,
  numericColumn,
  type Part,
  Section,
  sayerOf,
  type Table,
  wordsColumn,
} from "../report/report.ts"
import { type AskedFigures, figuresFormat } from "./asked-figures.ts"
import type { CollectedFigures, FigurePartName, FigureRow } from "./collect-figures.ts"

const words = {
  title: text("آمار", "Figures"),
  known: text("روز آخرین رویداد", "day of the latest event"),
  position: text("تعداد رویدادهای پشتوانه", "events that it rests on"),
  behind: text(
    "رویدادهای تازه‌تری هست که هنوز شمرده نشده است؛ ‎--keep آن‌ها را می‌افزاید",
    "there are later events that do not count yet; --keep adds them",
  ),
  since: text("رقم‌های دوره‌ای از", "over a period: since"),
  knownBy: text("با اطلاعات تا", "as it was known by"),
  published: text("کوچک‌ترین تعدادی که منتشر می‌شود", "smallest count that is published"),
  figure: text("رقم", "figure"),
  unit: text("واحد", "unit"),
  province: text("استان", "province"),
  withoutUnit: text(
    "در این رقم‌ها پرونده‌های بدون واحدی هست که در اینجا شمرده نشده‌اند",
    "these figures have cases of no unit, not counted here",
  ),
  month: text("ماه", "month"),
  code: text("تفکیک", "of which"),
  value: text("مقدار", "value"),
  before: text("پیشین", "before"),
  recordedLate: text("ثبت‌شده با تأخیر", "recorded late"),
  corrected: text("اصلاح‌شده", "corrected"),
  began: text("آغازشده", "began"),
  ended: text("پایان‌یافته", "ended"),
  moved: text("جابه‌جاشده", "moved"),
  after: text("اکنون", "after"),
  none: text("نامعلوم", "not known"),
  hidden: text("منتشر نمی‌شود", "not published"),
  all: text("همه", "all"),
  corrections: text("آنچه بعداً معلوم شد", "What became known later"),
  how: text("چگونه", "how"),
  recorded: text("روز ثبت", "recorded on"),
  counts: text("برای روز", "for the day"),
  case: text("پرونده", "case"),
  more: text("سطر دیگر؛ همه در ‎--json", "more lines; all of them with --json"),
} as const

const sayIn = sayerOf(words)

/** What is reported. */
export interface ReportedFigures {
  readonly store: string
  readonly asked: AskedFigures
  readonly definitions: ReadonlyArray<FigureDefinition>
  readonly collected: CollectedFigures
}

/** What a code of a figure means. */
export const codeTitle = (style: Style, { codes }: FigureDefinition, code: string): string => {
  const { rules, vocabulary } = style.pack
  const title: Text | undefined = codes?.[code] ?? vocabulary.get(code) ?? rules.get(code)?.title
  return code === "" ? inLanguage(style, words.none) : title === undefined ? code : inLanguage(style, title)
}

/** What a group is called. */
export const groupTitle = (style: Style, { names }: CollectedFigures, group: string): string =>
  group === "" ? inLanguage(style, words.none) : (names.get(group) ?? group)

const numberCell = ({ measure }: FigureDefinition, number: number | undefined): Cell =>
  number === undefined ? { text: words.hidden } : measure === "rials" ? { money: number } : { number }

/** A line of the table: a figure in a group and a code. */
interface FigureLine {
  readonly definition: FigureDefinition
  readonly row: FigureRow
}

const partNames = ({ against, smallest }: AskedFigures): ReadonlyArray<FigurePartName> => {
  if (against === undefined) return ["value"]
  return smallest === undefined
    ? ["before", "recordedLate", "corrected", "began", "ended", "moved", "after"]
    : ["before", "after"]
}

const nothing = (names: ReadonlyArray<FigurePartName>): FigureRow => ({
  numbers: Object.fromEntries(names.map((name) => [name, 0])),
})

/** The lines of figures; one without anything has a line of zeros, unless it is broken down. */
export const linesOf = (
  { asked, collected, definitions }: ReportedFigures,
  field: string,
): ReadonlyArray<FigureLine> =>
  definitions
    .filter((definition) => definition.field === field)
    .flatMap((definition) => {
      const found = collected.figures.find(({ figure }) => figure === definition.id)?.rows ?? []
      const rows = found.length === 0 && asked.by !== "month" ? [nothing(partNames(asked))] : found
      return rows.map((row) => ({ definition, row }))
    })

/** The table of lines. */
export const tableOfLines = (
  style: Style,
  { asked, collected }: Pick<ReportedFigures, "asked" | "collected">,
  lines: ReadonlyArray<FigureLine>,
  name?: string,
): Table => {
  const say = sayIn(style)
  const isBroken = lines.some(({ row }) => row.code !== undefined)
  const columns: ReadonlyArray<ColumnOf<FigureLine>> = [
    wordsColumn(say("figure"), ({ definition }) => definition.title),
    ...(asked.by === undefined
      ? []
      : [
          wordsColumn<FigureLine>(say(asked.by), ({ row }) =>
            row.group === undefined ? say("all") : groupTitle(style, collected, row.group),
          ),
        ]),
    ...(isBroken
      ? [
          wordsColumn<FigureLine>(say("code"), ({ definition, row }) =>
            row.code === undefined ? undefined : codeTitle(style, definition, row.code),
          ),
        ]
      : []),
    ...partNames(asked).map((part) =>
      numericColumn<FigureLine>(say(part), ({ definition, row }) =>
        numberCell(definition, row.numbers[part]),
      ),
    ),
  ]
  return namedTable(name, lines, columns)
}

const maxCorrections = 40

const correctionsSection = (style: Style, reported: ReportedFigures): ReadonlyArray<Part> => {
  const { collected, definitions } = reported
  const { corrections } = collected
  if (corrections.length === 0) return []
  const say = sayIn(style)
  const byId = new Map(definitions.map((definition) => [definition.id, definition]))
  const tableOfLate = (late: ReadonlyArray<LateEntry>, name?: string): Table =>
    namedTable<LateEntry>(name, late, [
      { title: say("recorded"), cellOf: ({ recorded }) => ({ day: recorded }) },
      { title: say("counts"), cellOf: ({ day }) => ({ day }) },
      wordsColumn(say("figure"), ({ figure }) => byId.get(figure)?.title),
      wordsColumn(say("how"), ({ corrects }) => say(corrects ? "corrected" : "recordedLate")),
      numericColumn(say("value"), ({ amount, figure }) => {
        const definition = byId.get(figure)
        return definition === undefined ? { number: amount } : numberCell(definition, amount)
      }),
      wordsColumn(say("case"), ({ kind, subject }) => `${kind}/${subject}`),
    ])
  const left = corrections.length - maxCorrections
  return [
    new Section(say("corrections"), [
      tableOfLate(corrections.slice(0, maxCorrections)),
      ...(left > 0 ? [`${wordsOf(style).number(left)} ${say("more")}`] : []),
      new Beside(true, () => [tableOfLate(corrections, "corrections")]),
    ]),
  ]
}

/** What has to be known before the numbers: on what they rest, and from when to when they count. */
export const headOf = (
  style: Style,
  { asked, collected, definitions }: ReportedFigures,
): ReadonlyArray<string> => {
  const say = sayIn(style)
  const { number, separator } = wordsOf(style)
  const said = (title: keyof typeof words, day: Day | undefined): ReadonlyArray<string> =>
    day === undefined ? [] : [`${say(title)} ${dayInWords(style, day)}`]
  return [
    [
      ...said("since", asked.since),
      ...said("knownBy", asked.knownBy),
      ...(asked.unit === undefined ? [] : [`${say("unit")}: ${groupTitle(style, collected, asked.unit)}`]),
      ...(asked.smallest === undefined ? [] : [`${say("published")}: ${number(asked.smallest)}`]),
    ].join(separator),
    [`${say("position")}: ${number(collected.position)}`, ...said("known", collected.known)].join(separator),
    ...(collected.isBehind ? [say("behind")] : []),
    ...(collected.withoutUnit.length === 0
      ? []
      : [
          `${say("withoutUnit")}: ${definitions
            .filter(({ id }) => collected.withoutUnit.includes(id))
            .map(({ title }) => inLanguage(style, title))
            .join(separator)}`,
        ]),
  ]
}

/** The title of a report: its days. */
export const titleOf = (style: Style, { asked: { against, day } }: ReportedFigures): string => {
  const days = against === undefined ? [day] : [against, day]
  return `${sayIn(style)("title")} (${days.map((one) => dayInWords(style, one)).join(" – ")})`
}

/** The fields of figures that have any, in the order of a report. */
export const fieldsIn = ({ definitions }: ReportedFigures): ReadonlyArray<readonly [string, Text]> =>
  Object.entries(figureFields).filter(([field]) => definitions.some((one) => one.field === field))

const numbersData = ({ numbers }: FigureRow): object =>
  Object.fromEntries(Object.entries(numbers).filter(([, value]) => value !== undefined))

/** The figures for programs. */
const dataOf = ({ asked, collected, definitions, store }: ReportedFigures) => ({
  format: figuresFormat,
  store,
  day: dayData(asked.day),
  ...(asked.against === undefined ? {} : { against: dayData(asked.against) }),
  ...(asked.knownBy === undefined ? {} : { knownBy: dayData(asked.knownBy) }),
  since: dayData(asked.since),
  ...(asked.by === undefined ? {} : { by: asked.by }),
  ...(asked.unit === undefined ? {} : { unit: asked.unit }),
  ...(collected.withoutUnit.length === 0 ? {} : { withoutUnit: collected.withoutUnit }),
  ...(asked.smallest === undefined ? {} : { smallest: asked.smallest }),
  position: collected.position,
  isBehind: collected.isBehind,
  ...(collected.known === undefined ? {} : { known: dayData(collected.known) }),
  figures: definitions.map(({ definition, field, id, measure, nature, title }) => ({
    ...{ id, field, title, definition, measure, nature },
    rows: (collected.figures.find(({ figure }) => figure === id)?.rows ?? []).map((row) => ({
      ...(row.group === undefined || asked.by === undefined ? {} : { [asked.by]: row.group }),
      ...(row.code === undefined ? {} : { code: row.code }),
      ...numbersData(row),
    })),
  })),
  corrections: collected.corrections.map(({ day, recorded, ...late }) => ({
    ...late,
    day: dayData(day),
    recorded: dayData(recorded),
  })),
})

/** The figures of a store, for a person and for a program. */
export const figuresReport = (style: Style, reported: ReportedFigures, withDefinitions: boolean): Item =>
  new Item(
    () => dataOf(reported),
    () => {
      const fields = fieldsIn(reported)
      const lines = fields.flatMap(([field]) => linesOf(reported, field))
      return [
        { tone: "heading", text: titleOf(style, reported) },
        ...headOf(style, reported),
        ...fields.map(([field, title]) => {
          const ofField = linesOf(reported, field)
          const definitions = reported.definitions.filter((one) => one.field === field)
          return new Section(inLanguage(style, title), [
            tableOfLines(style, reported, ofField),
            ...(withDefinitions
              ? definitions.map(
                  ({ definition, title: of }): Part => [
                    { tone: "quiet", text: `${inLanguage(style, of)}: ${inLanguage(style, definition)}` },
                  ],
                )
              : []),
          ])
        }),
        ...correctionsSection(style, reported),
        new Beside(true, () => [tableOfLines(style, reported, lines, "figures")]),
      ]
    },
  )

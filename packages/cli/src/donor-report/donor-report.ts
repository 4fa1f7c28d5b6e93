import type { DonorReport, FreedBy, ReportOfDonor } from "@bazgasht/core/release"
import {
  type Day,
  dayInWords,
  formatDay,
  inLanguage,
  type Style,
  type Text,
  text,
  wordsOf,
} from "@bazgasht/rules"
import {
  Figure,
  Item,
  namedTable,
  numberColumn,
  type Part,
  Section,
  type Table,
  wordsColumn,
} from "../report/report.ts"

/** The report to the donors for programs. */
export interface DonorReportJson extends DonorReport {
  readonly format: "bazgasht.donor-report/1"
  readonly run: string
  readonly day: string
}

const words = {
  title: text("گزارش مصرف کمک شما", "Use of your gift"),
  fund: text("صندوق", "The fund"),
  donor: text("خیّر", "donor"),
  people: text("تعداد افراد", "people"),
  amount: text("مبلغ (ریال)", "sum in rials"),
  freed: text("کسانی که این پول زمینهٔ آزادی‌شان را فراهم می‌کند", "people whose release the money pays for"),
  helped: text("کسانی که این کمک در آزادی‌شان سهم دارد", "people whose release this gift helps to pay for"),
  waiting: text("کسانی که هنوز در انتظارند", "people who still wait"),
  lacking: text("آنچه برای آزادی‌شان کم است", "what is missing for their release"),
  free: text("موجودی قابل تخصیص", "money available"),
  spent: text("تخصیص‌یافته", "allocated"),
  left: text("مانده", "left"),
  others: text("سایر", "others"),
  tooFew: text("منتشر نمی‌شود", "not published"),
} as const

type Word = keyof typeof words

const mergedInWords = (style: Style, smallest: number): string => {
  const least = wordsOf(style).number(smallest)
  return inLanguage(
    style,
    text(
      `گروه‌های کمتر از ${least} نفر ادغام شده‌اند و از جمع و تفریق جدول‌ها هم به دست نمی‌آیند`,
      `groups of fewer than ${least} people are merged, and do not follow from the tables either`,
    ),
  )
}

const attributeTitles: { readonly [attribute: string]: Text } = {
  province: text("استان", "province"),
  debt: text("نوع بدهی", "kind of debt"),
}

/** What an attribute of petitions is called; one that the report does not know has the name that the file gives it. */
const attributeTitle = (attribute: string): Text =>
  Object.hasOwn(attributeTitles, attribute)
    ? (attributeTitles[attribute] as Text)
    : text(attribute, attribute)

/** A table of people by an attribute, with its title. */
export interface TitledTable {
  readonly title: string
  readonly table: Table
}

interface Headcount {
  readonly people: number
  readonly amount?: number
}

const byAttribute = (
  style: Style,
  { attribute, groups, others }: FreedBy<Headcount>,
  hasAmounts: boolean,
): TitledTable => {
  const say = (of: Word): string => inLanguage(style, words[of])
  const title = inLanguage(style, attributeTitle(attribute))
  const valueTitle = (value: string): Text => style.pack.vocabulary.get(value) ?? text(value, value)
  const rows: ReadonlyArray<Headcount & { readonly of: string | Text }> = [
    ...groups.map((group) => ({ ...group, of: valueTitle(group.value) })),
    ...(others === undefined ? [] : [{ ...others, of: say("others") }]),
  ]
  return {
    title: style.language === "fa" ? `به تفکیک ${title}` : `By ${title}`,
    table: namedTable(`by-${attribute}`, rows, [
      wordsColumn(title, ({ of }) => of),
      numberColumn(say("people"), (row) => row.people),
      ...(hasAmounts ? [numberColumn<Headcount>(say("amount"), (row) => row.amount)] : []),
    ]),
  }
}

/** A part of the report: the fund as a whole, or what one donor gave. */
export interface DonorSection {
  readonly id: string
  readonly title: string
  readonly figures: ReadonlyArray<Figure>
  readonly tables: ReadonlyArray<TitledTable>
}

/** A table in which everybody is among the others tells nothing. */
const withGroups = (
  style: Style,
  tables: ReadonlyArray<FreedBy<Headcount>>,
  hasAmounts: boolean,
): ReadonlyArray<TitledTable> =>
  tables.filter(({ groups }) => groups.length > 0).map((table) => byAttribute(style, table, hasAmounts))

const people = (style: Style, title: Word, count: number | undefined): Figure =>
  new Figure(
    inLanguage(style, words[title]),
    count === undefined ? { text: words.tooFew } : { number: count },
  )

const money = (style: Style, title: Word, amount: number): Figure =>
  new Figure(inLanguage(style, words[title]), { money: amount })

/** The people that the fund frees, what that costs, and those it does not reach. */
const ofFund = (style: Style, { fund }: DonorReport): DonorSection => ({
  id: "fund",
  title: inLanguage(style, words.fund),
  figures: [
    people(style, "freed", fund.freed?.people),
    money(style, "free", fund.free),
    money(style, "spent", fund.spent),
    people(style, "waiting", fund.waiting?.people),
    ...(fund.waiting === undefined ? [] : [money(style, "lacking", fund.waiting.amount)]),
  ],
  tables: withGroups(style, fund.tables, true),
})

const ofDonor = (style: Style, donor: ReportOfDonor, place: number): DonorSection => ({
  id: `donor-${place + 1}`,
  title: `${inLanguage(style, words.donor)}: ${donor.donor}`,
  figures: [
    people(style, "helped", donor.people),
    money(style, "free", donor.free),
    money(style, "spent", donor.spent),
    money(style, "left", donor.left),
  ],
  tables: withGroups(style, donor.tables, false),
})

/** A run as its report names it. */
export interface ReportedRun {
  readonly id: string
  readonly day: Day
}

/** What stands in a report to the donors, whatever it is printed on: its head, the fund, and each donor. */
export const contentOf = (style: Style, run: ReportedRun, report: DonorReport) => ({
  title: inLanguage(style, words.title),
  day: dayInWords(style, run.day),
  merged: mergedInWords(style, report.smallest),
  sections: [ofFund(style, report), ...report.donors.map((donor, place) => ofDonor(style, donor, place))],
})

/** The report of a run: the fund, and each donor. */
export const donorReportOf = (style: Style, run: ReportedRun, report: DonorReport): Item<DonorReportJson> =>
  new Item<DonorReportJson>(
    () => ({
      format: "bazgasht.donor-report/1",
      run: run.id,
      day: formatDay(style.calendar, run.day),
      ...report,
    }),
    () => {
      const { day, merged, sections, title } = contentOf(style, run, report)
      return [
        { tone: "heading", text: `${title} (${[run.id, day].join(wordsOf(style).separator)})` },
        merged,
        ...sections.map(
          (section) =>
            new Section(section.title, [
              ...section.figures,
              ...section.tables.flatMap((one): ReadonlyArray<Part> => ["", one.title, one.table]),
            ]),
        ),
      ]
    },
  )

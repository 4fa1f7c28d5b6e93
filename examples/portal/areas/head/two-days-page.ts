/** The figures of two days, and what lies between them: what was recorded late or corrected, what began, what ended and what moved. */

import type { ComparedFigures, Figure, FigureDifference } from "@bazgasht/casework/projections"
import { jalali } from "@bazgasht/iran"
import {
  figureFields,
  type GroupedCell,
  groupFigures,
  organisationFigures,
} from "@bazgasht/organisation/figures"
import { type Day, inLanguage, latinDigits, parseDay, type Text, text } from "@bazgasht/rules"
import * as Result from "effect/Result"
import { type Html, html } from "../../page/html.ts"
import type { PageContent } from "../../page/page.ts"
import { choice, field, notice, section, table } from "../../page/parts.ts"
import type { Portal } from "../../portal.ts"
import { provinceName } from "../../unit-names.ts"
import type { Visit } from "../../visit.ts"
import { provincesOf } from "../public/read-figures.ts"

const words = {
  title: text("آمار دو روز", "Figures of two days"),
  lead: text(
    "هر تفاوت توضیح داده می‌شود: چه با تأخیر ثبت شد، چه اصلاح شد، چه آغاز شد، چه پایان یافت و چه جابه‌جا شد. با افزودن این‌ها به عدد روز نخست، عدد روز دوم به دست می‌آید.",
    "Every difference is explained: what was recorded late, what was corrected, what began, what ended and what moved. Added to the number of the first day they give that of the second.",
  ),
  against: text("روز نخست", "First day"),
  day: text("روز دوم", "Second day"),
  dayHelp: text("مانند ۱۴۰۵/۰۶/۳۱", "such as 1405/06/31"),
  province: text("کجا", "Where"),
  country: text("همهٔ کشور", "the whole country"),
  show: text("نمایش", "Show"),
  bad: text(
    "روزها را مانند ۱۴۰۵/۰۶/۳۱ بنویسید؛ روز نخست پیش از روز دوم است.",
    "Write days such as 1405/06/31, the first before the second.",
  ),
  noProvince: text(
    "چنین استانی نیست؛ یکی از فهرست را برگزینید.",
    "There is no such province; choose one from the list.",
  ),
  figure: text("آمار", "Figure"),
  before: text("روز نخست", "First day"),
  recordedLate: text("ثبت با تأخیر", "Recorded late"),
  corrected: text("اصلاح", "Corrected"),
  began: text("آغاز", "Began"),
  ended: text("پایان", "Ended"),
  moved: text("جابه‌جایی", "Moved"),
  after: text("روز دوم", "Second day"),
  why: text("چرا", "Why"),
  same: text("تفاوتی نیست.", "No difference."),
  grew: text("{change} بیشتر: ", "{change} more: "),
  fell: text("{change} کمتر: ", "{change} fewer: "),
  saidBegan: text("{count} آغاز شد", "{count} began"),
  saidEnded: text("{count} پایان یافت", "{count} ended"),
  saidMovedIn: text("{count} از جای دیگر آمد", "{count} moved in"),
  saidMovedOut: text("{count} به جای دیگر رفت", "{count} moved out"),
  saidRecordedLate: text("{count} با تأخیر ثبت شد", "{count} recorded late"),
  saidFewerLate: text("{count} کمتر به سبب ثبت با تأخیر", "{count} fewer because of late records"),
  saidCorrected: text("{count} پس از روز نخست اصلاح شد", "{count} corrected after the first day"),
  saidFewerCorrected: text(
    "{count} کمتر به سبب اصلاح پس از روز نخست",
    "{count} fewer because of corrections after the first day",
  ),
  nothing: text("در این بخش چیزی نیست", "nothing here"),
} as const

const parts = ["before", "recordedLate", "corrected", "began", "ended", "moved", "after"] as const
type Parts = GroupedCell<(typeof parts)[number]>

/** What is asked: two days and a province. */
export interface AskedDays {
  readonly against: string | undefined
  readonly day: string | undefined
  readonly province: string | undefined
}

const readDay = (written: string | undefined, otherwise: Day): Day | undefined => {
  if (written === undefined || written.trim() === "") return otherwise
  const day = parseDay(jalali, latinDigits(written.trim()))
  return Result.isSuccess(day) ? day.success : undefined
}

const compared = async (portal: Portal, against: Day, day: Day): Promise<ComparedFigures> => {
  const figures = portal.systems.figures(organisationFigures)
  const position = Result.getOrThrow(await figures.keepUp())
  return portal.remembered.at(`compare/${against}/${day}`, position, async () =>
    Result.getOrThrow(await figures.compare({ day, against })),
  )
}

const inNumbers = ({ money, number }: Visit, { measure }: Figure, value: number): string =>
  measure === "rials" ? money(value) : number(value)

/** The difference in one sentence. */
const difference = (visit: Visit, figure: Figure, cell: Parts): string => {
  const { say, style } = visit
  const change = cell.after - cell.before
  const count = (value: number): string => inNumbers(visit, figure, value)
  /** A part says by its words whether the figure rose or fell by it. */
  const part = (value: number, more: Text, fewer: Text): string | undefined =>
    value === 0 ? undefined : say(value > 0 ? more : fewer, { count: count(Math.abs(value)) })
  const said = [
    part(cell.recordedLate, words.saidRecordedLate, words.saidFewerLate),
    part(cell.corrected, words.saidCorrected, words.saidFewerCorrected),
    part(cell.began, words.saidBegan, words.saidBegan),
    part(cell.ended, words.saidEnded, words.saidEnded),
    part(cell.moved, words.saidMovedIn, words.saidMovedOut),
  ].filter((one) => one !== undefined)
  const list = said.join(style.language === "fa" ? "، " : ", ")
  if (said.length === 0) return say(words.same)
  const head =
    change === 0 ? "" : say(change > 0 ? words.grew : words.fell, { change: count(Math.abs(change)) })
  return `${head}${list}.`
}

const fieldTable = (
  visit: Visit,
  [id, title]: readonly [string, Text],
  cells: ReadonlyArray<Parts>,
): Html => {
  const { say, style } = visit
  const rows = organisationFigures
    .filter((figure) => figure.field === id)
    .flatMap((figure) => {
      const cell = cells.find((one) => one.figure === figure.id)
      return cell === undefined ? [] : [{ figure, cell }]
    })
  return section(
    inLanguage(style, title),
    table(
      "",
      [
        {
          title: say(words.figure),
          of: ({ figure }) => html`<a href="/figures/${figure.id}">${inLanguage(style, figure.title)}</a>`,
        },
        {
          title: say(words.before),
          numeric: true,
          of: ({ cell, figure }) => inNumbers(visit, figure, cell.before),
        },
        {
          title: say(words.after),
          numeric: true,
          of: ({ cell, figure }) => inNumbers(visit, figure, cell.after),
        },
        { title: say(words.why), of: ({ cell, figure }) => difference(visit, figure, cell) },
      ],
      rows,
      say(words.nothing),
    ),
  )
}

const askingForm = (
  visit: Visit,
  asked: { readonly against: Day; readonly day: Day; readonly province: string },
): Html => {
  const { portal, say, style } = visit
  const written = (day: Day): string => visit.day(day)
  return html`<form method="get" class="asking">${field("against", say(words.against), html`<input id="against" name="against" value="${written(asked.against)}" dir="ltr" aria-describedby="against-help">`, say(words.dayHelp))}${field("day", say(words.day), html`<input id="day" name="day" value="${written(asked.day)}" dir="ltr" aria-describedby="day-help">`, say(words.dayHelp))}${field(
    "province",
    say(words.province),
    choice(
      "province",
      [
        ["", say(words.country)] as const,
        ...provincesOf(portal).map((code) => [code, inLanguage(style, provinceName(code))] as const),
      ],
      { chosen: asked.province },
    ),
  )}<button>${say(words.show)}</button></form>`
}

/** What the page of two days holds. */
export const twoDaysPage = async (visit: Visit, asked: AskedDays): Promise<PageContent> => {
  const { portal, say } = visit
  const usual = { against: (portal.today - 180) as Day, day: portal.today }
  const [against, day] = [readDay(asked.against, usual.against), readDay(asked.day, usual.day)]
  const { province = "" } = asked
  const frame = { title: say(words.title), lead: say(words.lead) }
  const refuse = (why: Html, of: string): PageContent => ({
    ...frame,
    body: [why, askingForm(visit, { ...usual, province: of })],
  })
  if (province !== "" && !provincesOf(portal).includes(province))
    return refuse(notice("problem", say(words.noProvince)), "")
  if (against === undefined || day === undefined || against > day)
    return refuse(notice("problem", say(words.bad)), province)
  const { differences } = await compared(portal, against, day)
  const inProvince = ({ unit }: FigureDifference): boolean =>
    province === "" || portal.units.nearest(unit, "unit.province")?.unit === province
  const cells = groupFigures(
    differences.filter(inProvince).map((cell) => ({ ...cell, code: "" })),
    parts,
    () => "",
  )
  return {
    ...frame,
    body: [
      askingForm(visit, { against, day, province }),
      ...Object.entries(figureFields).map((of) => fieldTable(visit, of, cells)),
    ],
  }
}

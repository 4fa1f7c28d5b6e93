/** Headline figures for everyone: each with its day, what it counts, how it was counted, its provinces and its months. */

import type { Figure } from "@bazgasht/casework/projections"
import { kindsInWords } from "@bazgasht/cli"
import { firstDay } from "@bazgasht/example-systems/country.ts"
import type { PublishedFigure } from "@bazgasht/organisation/figures"
import { figureFields, organisationFigures } from "@bazgasht/organisation/figures"
import { inLanguage, type Text, text, wordsOf } from "@bazgasht/rules"
import { type Html, html } from "../../page/html.ts"
import { card, cards, section, table, wideFacts } from "../../page/parts.ts"
import { provinceName } from "../../unit-names.ts"
import type { Visit } from "../../visit.ts"
import { countryMap } from "./map.ts"
import {
  figureByMonth,
  figureOf,
  figuresByProvince,
  headlineFigures,
  type MonthOfFigure,
  provincesOf,
  publishedOn,
  smallest,
} from "./read-figures.ts"

const words = {
  hidden: text("منتشر نمی‌شود", "not published"),
  hiddenWhy: text(
    "آمار پایان ماه است. عددهای کمتر از {smallest} منتشر نمی‌شود. تغییرهای کمتر از آن از ماهی به ماه دیگر هم منتشر نمی‌شود. عددهایی که این‌ها را آشکار می‌کند هم پنهان است. پس کسی شناخته نمی‌شود.",
    "The figures are those of the end of a month. We hide counts below {smallest}, and changes below it between two months. We also hide numbers that would reveal either. So nobody is recognised.",
  ),
  asOf: text("در روز {day}", "on {day}"),
  within: text("از {from} تا {day}", "{from} to {day}"),
  definition: text("چه چیزی شمرده می‌شود", "What is counted"),
  how: text("چگونه شمرده شد", "How it was counted"),
  howStock: text(
    "وضع هر پرونده در پایان این روز، از روی رویدادهای ثبت‌شده در پرونده‌های {kinds}.",
    "The state of every case at the end of the day, from the recorded events of these kinds of case: {kinds}.",
  ),
  howFlow: text(
    "هر رویداد یک بار، در روزی که رخ داده است، از پرونده‌های {kinds}.",
    "Each event once, on the day on which it happened, from these kinds of case: {kinds}.",
  ),
  position: text("شمارهٔ آخرین رویداد شمرده‌شده", "last event counted"),
  province: text("استان", "Province"),
  none: text("ستاد", "Headquarters"),
  value: text("عدد", "Number"),
  whole: text("کشور", "The country"),
  byProvince: text("به تفکیک استان", "By province"),
  byMonth: text("ماه به ماه", "Month by month"),
  month: text("ماه", "Month"),
  all: text("همهٔ آمارها", "All figures"),
  title: text("آمار", "Figures"),
  lead: text(
    "هر عدد تعریف، روز و روش شمارش دارد. برای دیدن آن‌ها روی نام عدد بزنید.",
    "Each number has its definition, its day and how it was counted: open it by its name.",
  ),
  nothing: text("هنوز چیزی نیست", "nothing yet"),
} as const

/** A number of a figure as it is read. */
const inNumbers = ({ money, number, say }: Visit, { measure }: Figure, value: number | undefined): string =>
  value === undefined ? say(words.hidden) : measure === "rials" ? money(value) : number(value)

const timeOf = ({ day, portal, say }: Visit, { nature }: Figure): string =>
  nature === "stock"
    ? say(words.asOf, { day: day(publishedOn(portal)) })
    : say(words.within, { from: day(firstDay), day: day(publishedOn(portal)) })

const totalOf = (published: PublishedFigure | undefined): number | undefined =>
  published === undefined ? 0 : published.total

/** The headline figures as cards. */
export const headlineCards = async (visit: Visit): Promise<Html> => {
  const figures = await figuresByProvince(visit.portal)
  return cards(
    headlineFigures.map((figure) =>
      card(
        inLanguage(visit.style, figure.title),
        inNumbers(visit, figure, totalOf(figures.get(figure.id))),
        timeOf(visit, figure),
        `/figures/${figure.id}`,
      ),
    ),
  )
}

/** What the page of all figures holds. */
export const allFigures = async (visit: Visit): Promise<{ title: string; lead: string; body: Html }> => {
  const { portal, say, style } = visit
  const figures = await figuresByProvince(portal)
  const fields: ReadonlyArray<readonly [string, Text]> = Object.entries(figureFields)
  return {
    title: say(words.title),
    lead: say(words.lead),
    body: [
      await headlineCards(visit),
      html`<p class="small">${say(words.hiddenWhy, { smallest: visit.number(smallest) })}</p>`,
      ...fields.map(([field, title]) =>
        section(
          inLanguage(style, title),
          table(
            inLanguage(style, title),
            [
              {
                title: say(words.title),
                of: (figure: Figure) =>
                  html`<a href="/figures/${figure.id}">${inLanguage(style, figure.title)}</a>`,
              },
              {
                title: say(words.value),
                numeric: true,
                of: (figure: Figure) => inNumbers(visit, figure, totalOf(figures.get(figure.id))),
              },
            ],
            organisationFigures.filter((figure) => figure.field === field),
            say(words.nothing),
          ),
        ),
      ),
    ],
  }
}

const kindsOf = ({ style }: Visit, { sources }: Figure): string => {
  const { list, quoted } = wordsOf(style)
  const titles = [...new Set(sources.map(({ kind }) => kind))].map((kind) => {
    const title = kindsInWords[kind]?.title
    return quoted(title === undefined ? kind : inLanguage(style, title))
  })
  return list(titles)
}

const provinceTable = (visit: Visit, figure: Figure, published: PublishedFigure | undefined): Html => {
  const { portal, say, style } = visit
  const value = (province: string): number | undefined => {
    const group = published?.groups.find((one) => one.group === province)
    return group === undefined ? 0 : group.value
  }
  const provinces = provincesOf(portal)
  const values = provinces.map((province) => value(province) ?? 0)
  const most = Math.max(1, ...values)
  const rows = [...provinces, ...(published?.groups.some(({ group }) => group === "") ? [""] : [])]
  const nameOf = (province: string): string =>
    province === "" ? say(words.none) : inLanguage(style, provinceName(province))
  return html`<div class="two">${countryMap(
    `${inLanguage(style, figure.title)}: ${say(words.byProvince)}`,
    (province) => {
      const known = value(province)
      const shown =
        figure.measure === "rials" && known !== undefined
          ? visit.number(Math.round(known / 1_000_000))
          : inNumbers(visit, figure, known)
      return {
        name: nameOf(province),
        value: known === undefined ? "–" : shown,
        level: known === undefined ? 0 : Math.ceil((known / most) * 3),
      }
    },
  )}${table(
    timeOf(visit, figure),
    [
      { title: say(words.province), of: nameOf },
      {
        title: say(words.value),
        numeric: true,
        of: (province: string) => inNumbers(visit, figure, value(province)),
      },
    ],
    rows,
    say(words.nothing),
  )}</div>`
}

const monthTable = (visit: Visit, figure: Figure, months: ReadonlyArray<MonthOfFigure>): Html => {
  const { direction, say } = visit
  const most = Math.max(1, ...months.map(({ value = 0 }) => value))
  const wide = 1200 / months.length
  const bars = months.map(({ value = 0 }, place) => {
    const height = (Math.max(0, value) / most) * 110
    const column = direction === "rtl" ? months.length - 1 - place : place
    return html`<rect x="${column * wide + 4}" y="${120 - height}" width="${wide - 8}" height="${height}" rx="2"></rect>`
  })
  return html`<svg class="bars" viewBox="0 0 1200 124" aria-hidden="true">${bars}</svg>${table(
    say(words.byMonth),
    [
      { title: say(words.month), of: ({ from }: MonthOfFigure) => visit.month(from) },
      {
        title: say(words.value),
        numeric: true,
        of: ({ value }: MonthOfFigure) => inNumbers(visit, figure, value),
      },
    ],
    months,
    say(words.nothing),
  )}`
}

/** What the page of a figure holds; `undefined` where there is no such figure. */
export const oneFigure = async (
  visit: Visit,
  id: string,
): Promise<{ title: string; body: Html } | undefined> => {
  const figure = figureOf(id)
  if (figure === undefined) return undefined
  const { portal, say, style } = visit
  const published = (await figuresByProvince(portal)).get(id)
  return {
    title: inLanguage(style, figure.title),
    body: [
      cards([card(say(words.whole), inNumbers(visit, figure, totalOf(published)), timeOf(visit, figure))]),
      wideFacts([
        [say(words.definition), inLanguage(style, figure.definition)],
        [
          say(words.how),
          say(figure.nature === "stock" ? words.howStock : words.howFlow, { kinds: kindsOf(visit, figure) }),
        ],
      ]),
      section(say(words.byProvince), provinceTable(visit, figure, published)),
      section(say(words.byMonth), monthTable(visit, figure, await figureByMonth(portal, figure))),
      html`<p class="small">${say(words.hiddenWhy, { smallest: visit.number(smallest) })} <a href="/figures">${say(words.all)}</a></p>`,
    ],
  }
}

/** The page of a donor: what their gifts did in the year. It shows counts of people and sums, and nobody. */

import type { PoolLife } from "@bazgasht/core/release"
import {
  type CharityReport,
  charityReport,
  type DonorShare,
  helpOfPool,
  helpToPublish,
  traceGifts,
} from "@bazgasht/organisation/charity"
import { type Day, dayInWords, type Money, type Style, type Text, text, wordsOf } from "@bazgasht/rules"
import { htmlOf, type Layout, layoutOf } from "@bazgasht/simulation"
import * as Result from "effect/Result"
import { firstDay, lastDay } from "./country.ts"
import { poolId } from "./gift-batches.ts"
import { headquarters, headquartersStaff } from "./offices.ts"
import { type Systems, statesWhere } from "./systems.ts"

/** Amounts are disclosed in steps of this at least, in rials. */
const leastStep = 1_000_000_000

/** The first day that the report of the half year leaves out. */
const midYear = (firstDay + 186) as Day

const words = {
  title: text("گزارش مصرف کمک‌های شما", "Use of your gifts"),
  given: text("کمک‌های شما", "what you gave"),
  gifts: text("تعداد کمک‌ها", "your gifts"),
  helped: text("کسانی که کمک شما در آزادی‌شان سهم دارد", "people whose release your gifts helped to pay for"),
  used: text("چه اندازه به مصرف رسیده است", "how much of it was spent"),
  none: text("هنوز هیچ", "none yet"),
  part: text("بخشی", "a part"),
  whole: text("همه", "all of it"),
  all: text("همهٔ خیّران", "All donors"),
  freed: text("کسانی که بدهی‌شان پرداخت شد", "people whose debts were paid"),
  paid: text("دست‌کم این مبلغ پرداخت شد", "at least this much was paid"),
  people: text("تعداد افراد", "people"),
  province: text("استان", "Province"),
  debt: text("نوع بدهی", "Kind of debt"),
  few: text("کمتر از پنج نفر", "fewer than five"),
} as const

/** What the gifts of the year did, for the public and for each donor. */
export const reportOfYear = async ({ cases }: Systems): Promise<CharityReport> => {
  const { caller } = headquartersStaff.officer
  const history = Result.getOrThrow(await cases.pool.history({ caller, subject: poolId }))
  const events = history.map(({ event }) => event as PoolLife["Event"])
  const attributes = ["province", "debt"]
  const halfYear = { from: firstDay, to: midYear, attributes }
  const ofHalfYear = helpToPublish(helpOfPool(events.filter(({ at }) => at < midYear)), [], halfYear)
  // The report of the half year is out, and this one must not be held against it.
  const help = helpToPublish(helpOfPool(events), [{ ...halfYear, help: ofHalfYear }], {
    from: firstDay,
    to: lastDay,
    attributes,
  })
  const gifts = await statesWhere(cases.gift, headquartersStaff.officer, [
    { attribute: "unit", is: headquarters },
  ])
  const toPool = gifts.map(({ state }) => state)
  const most = help.reduce((amount, one) => Math.max(amount, one.amount), 0)
  return Result.getOrThrow(
    charityReport(help, traceGifts(toPool, help), {
      from: firstDay,
      to: lastDay,
      attributes,
      step: (leastStep * (1 + Math.floor(most / leastStep))) as Money,
    }),
  )
}

/** The donor whose gifts helped the most people. */
export const donorOf = ({ donors }: CharityReport): DonorShare | undefined =>
  [...donors].sort((one, other) => other.people - one.people || other.given - one.given)[0]

const peopleInWords = ({ number, say }: Layout, people: number): string =>
  people === 0 ? say(words.few) : number(people)

const table = (layout: Layout, report: CharityReport, attribute: "debt" | "province") => {
  const { say, style } = layout
  const titleOf = (value: string): Text => style.pack.vocabulary.get(value) ?? text(value, value)
  return {
    id: attribute,
    title: say(words[attribute]),
    columns: [[words[attribute]], [words.people, "numeric"]] as const,
    rows: (report.tables.find((one) => one.attribute === attribute)?.groups ?? []).map(
      ({ people, value }) => [say(titleOf(value)), { text: layout.number(people), value: String(people) }],
    ),
  }
}

/** The page of a donor in a language, as one file that needs nothing else. */
export const donorPage = (
  style: Style,
  report: CharityReport,
  { gifts, given, people, used }: DonorShare,
  otherFile: string,
): string => {
  const layout = layoutOf(style)
  const { say } = layout
  const { money: amountOf, number } = wordsOf(style)
  const money = (amount: number): string => amountOf(amount, style.pack.currency)
  return htmlOf(layout, {
    title: say(words.title),
    subtitle: `${dayInWords(style, report.from)} – ${dayInWords(style, report.to)}`,
    cards: [
      { title: say(words.given), value: money(given) },
      { title: say(words.gifts), value: number(gifts) },
      { title: say(words.helped), value: peopleInWords(layout, people) },
      { title: say(words.used), value: say(words[used]) },
    ],
    sections: [
      {
        id: "all",
        title: say(words.all),
        columns: [[text("", "")], [text("", ""), "numeric"]],
        rows: [
          [say(words.freed), peopleInWords(layout, report.people)],
          [say(words.paid), money(report.amount)],
        ],
      },
      ...[table(layout, report, "province"), table(layout, report, "debt")].filter(
        ({ rows }) => rows.length > 0,
      ),
    ],
    otherFile,
  })
}

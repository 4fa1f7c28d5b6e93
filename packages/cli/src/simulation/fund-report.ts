import { inLanguage, type Style, type Text, text, wordsOf } from "@bazgasht/rules"
import {
  type Disclosed,
  type DisclosedFund,
  type DisclosedFundRow,
  type DisclosedFundSide,
  fundOutcomes,
  fundOutcomeTitles,
} from "@bazgasht/simulation"
import { Item, numericColumn, tableOf, wordsColumn } from "../report/report.ts"

const hidden = text("منتشر نمی‌شود", "not published")

const grouped = (value: bigint, style: Style): string => {
  const digits = String(value < 0n ? -value : value).replace(
    /\B(?=(\d{3})+(?!\d))/g,
    style.language === "fa" ? "٬" : ",",
  )
  return wordsOf(style).digits(value < 0n ? `−${digits}` : digits)
}

export const disclosedInWords = (value: Disclosed, style: Style): string =>
  value === "few" ? inLanguage(style, hidden) : grouped(value, style)

const words = {
  fund: text("صندوق آزادی", "fund"),
  before: text("اکنون", "today"),
  after: text("پس از اصلاح", "after the reform"),
  money: text("موجودی قابل تخصیص صندوق (ریال)", "available money of the fund, in rials"),
  spent: text("پرداخت‌شده (ریال)", "spent, in rials"),
}

const count = (value: Disclosed): number | "few" => (value === "few" ? value : Number(value))

const outcomesData = (outcomes: ReadonlyArray<Disclosed>) =>
  Object.fromEntries(fundOutcomes.map((outcome, place) => [outcome, count(outcomes[place] ?? 0n)]))

const sideData = ({ earmarked, free, left, outcomes, spent }: DisclosedFundSide) => ({
  free: String(free),
  earmarked: String(earmarked),
  spent: String(spent),
  left: String(left),
  outcomes: outcomesData(outcomes),
})

const rowData = ({ all, code, outcomes, spent }: DisclosedFundRow) => ({
  value: code ?? null,
  all: count(all),
  before: { outcomes: outcomesData(outcomes.before), spent: String(spent.before) },
  after: { outcomes: outcomesData(outcomes.after), spent: String(spent.after) },
})

/** What is disclosed of a fund. Rials are decimal digits, or `few` where they are not disclosed. */
const fundData = ({ after, all, before, groups, moves, sizes }: DisclosedFund) => ({
  all: count(all),
  before: sideData(before),
  after: sideData(after),
  moves: moves.map(({ people, ...move }) => ({ ...move, people: count(people) })),
  groups: { province: groups.province.map(rowData), debtKind: groups.debtKind.map(rowData) },
  sizes: sizes.map(({ freed, size, spent }) => ({
    size: String(size),
    before: { freed: count(freed.before), spent: String(spent.before) },
    after: { freed: count(freed.after), spent: String(spent.after) },
  })),
})

/** What becomes of debt prisoners, before and after; the tables by province and kind of debt stand in the pages. */
export const fundReport = (style: Style, fund: DisclosedFund): Item =>
  new Item(
    () => fundData(fund),
    () => {
      const { after, before } = fund
      const say = (of: Text): string => inLanguage(style, of)
      type Row = readonly [title: Text, was: Disclosed, is: Disclosed]
      const rows: ReadonlyArray<Row> = [
        [words.money, before.free, after.free],
        ...fundOutcomes.map(
          (outcome, place): Row => [
            fundOutcomeTitles[outcome],
            before.outcomes[place] ?? 0n,
            after.outcomes[place] ?? 0n,
          ],
        ),
        [words.spent, before.spent, after.spent],
      ]
      return [
        tableOf(rows, [
          wordsColumn(say(words.fund), ([title]) => title),
          numericColumn(say(words.before), ([, was]) => ({ text: disclosedInWords(was, style) })),
          numericColumn(say(words.after), ([, , is]) => ({ text: disclosedInWords(is, style) })),
        ]),
      ]
    },
  )

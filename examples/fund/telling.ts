/** What a charity prints of a round: whom the money frees, why not the others and at which price, and what donors are told. */

import { refusalInWords } from "@bazgasht/casework"
import { tableLines } from "@bazgasht/cli"
import { poolBalanceOf, poolWording } from "@bazgasht/core/release"
import { inLanguage, type Style, type Text, text, wordsOf } from "@bazgasht/rules"
import type { FreedAt, UnservedReason } from "@bazgasht/solvers/fund"
import type { FundRound } from "./round.ts"

const words = {
  grants: text("بدهی چه کسانی تأمین شد", "Whose debts the money covers"),
  unserved: text(
    "بدهی چه کسانی تأمین نشد، چرا و با چه مانده‌ای می‌شد",
    "Who is not served, why, and up to which residual they would be",
  ),
  pool: text("حساب صندوق", "The account of the pool"),
  public: text("گزارش به عموم", "Report to the public"),
  donor: text("گزارش به خیّر", "Report to a donor:"),
  petition: text("درخواست", "petition"),
  residual: text("ماندهٔ بدهی", "residual"),
  paidFrom: text("از محل", "paid from"),
  why: text("علت", "why"),
  upTo: text("تا این مانده تأمین می‌شد", "would be served up to"),
  free: text("قابل تخصیص", "available"),
  reserved: text("ذخیره‌شده", "reserved"),
  again: text("تخصیص دوباره روی همان پول", "a second time on the same money"),
  people: text("نفر", "people"),
  others: text("سایر", "others"),
  spent: text("هزینه‌شده", "spent"),
  notTold: text("منتشر نمی‌شود", "not published"),
}

const attributes: { readonly [code: string]: Text } = {
  province: text("استان", "province"),
  debt: text("نوع بدهی", "kind of debt"),
}

const reasons: Readonly<Record<UnservedReason, Text>> = {
  noGift: text("کمکی برای آن نیست", "no gift is meant for it"),
  aboveAllMoney: text("بیش از همهٔ موجودی", "more than all the money"),
  notEnoughLeft: text("موجودی به آن نرسید", "not enough was left"),
  behindMisfit: text("پس از درخواستی که مانده برای آن کفایت نکرد", "behind one that did not fit"),
}

/** The lines of a round. */
export const roundLines = (round: FundRound, style: Style): ReadonlyArray<string> => {
  const say = (of: keyof typeof words): string => inLanguage(style, words[of])
  const { direction, number, separator } = wordsOf(style)
  const titleOf = (value: string): Text => style.pack.vocabulary.get(value) ?? text(value, value)
  const table = (columns: Parameters<typeof tableLines>[0], rows: Parameters<typeof tableLines>[1]) =>
    tableLines(columns, rows, { direction, paintHead: (line) => line })
  const priceOf = (price: FreedAt | undefined): string =>
    price?.kind === "price" ? number(price.price) : "—"
  const numeric = (of: keyof typeof words) => ({ title: say(of), numeric: true }) as const
  const { after, again, allocation, prices, report } = round
  const { free, reserved } = poolBalanceOf(after)
  const people = (count: number | undefined): string =>
    count === undefined ? say("notTold") : `${number(count)} ${say("people")}`
  return [
    say("grants"),
    ...table(
      [{ title: say("petition") }, numeric("residual"), { title: say("paidFrom") }],
      allocation.grants.map(({ amount, payments, petition }) => [
        petition,
        number(amount),
        payments.map(({ gift }) => gift).join(" + "),
      ]),
    ),
    "",
    say("unserved"),
    ...table(
      [{ title: say("petition") }, numeric("residual"), numeric("upTo"), { title: say("why") }],
      allocation.unserved.map(({ petition, reason, residual }) => [
        petition,
        number(residual),
        priceOf(prices.get(petition)),
        inLanguage(style, reasons[reason]),
      ]),
    ),
    "",
    say("pool"),
    `${say("reserved")}: ${number(reserved)}`,
    `${say("free")}: ${number(free)}`,
    `${say("again")}: ${again.code}: ${refusalInWords(poolWording, again, style)}`,
    "",
    say("public"),
    ...report.fund.tables.flatMap(({ attribute, groups, others }) =>
      [
        ...groups.map((group) => ({ ...group, title: titleOf(group.value) })),
        ...(others === undefined ? [] : [{ ...others, title: words.others }]),
      ].map(
        ({ amount, people: count, title }) =>
          `${inLanguage(style, attributes[attribute] ?? text(attribute, attribute))}: ${inLanguage(style, title)}${separator}${people(count)}${separator}${number(amount)}`,
      ),
    ),
    "",
    ...report.donors.map(
      ({ donor, people: count, spent }) =>
        `${say("donor")} ${donor}: ${people(count)}${separator}${say("spent")} ${number(spent)}`,
    ),
  ]
}

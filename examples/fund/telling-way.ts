/** What a charity prints of the way of one petition: who did what, the ledger after each step, and that it adds up. */

import { tableLines } from "@bazgasht/cli"
import { inLanguage, type Style, text, wordsOf } from "@bazgasht/rules"
import type { LedgerEntry, WayToRelease } from "./way-to-release.ts"

const words = {
  title: text(
    "راه یک درخواست با صندوقی جدا، از تعهد خیّر تا آزادی",
    "The way of one petition with a pool of its own, from the promise to the release",
  ),
  who: text("چه کسی", "who"),
  subject: text("پرونده", "case"),
  command: text("چه خواست", "asked for"),
  outcome: text("نتیجه", "result"),
  ledger: text("دفتر صندوق پس از هر گام، به ریال", "The ledger after each step, in rials"),
  after: text("پس از آنکه", "after"),
  received: text("دریافت‌شده", "received"),
  free: text("قابل تخصیص", "available"),
  reserved: text("ذخیره‌شده", "reserved"),
  ordered: text("در راه پرداخت", "on its way"),
  paid: text("پرداخت‌شده", "paid"),
  refunded: text("بازگشته به خیّر", "refunded"),
  residual: text("ماندهٔ درخواست", "petition lacks"),
  cases: text("پرونده‌ها", "cases"),
  events: text("رویدادهای ثبت‌شده و درست", "events, every one as it was entered"),
}

/** Where all the money that came in is now. What was paid and came back is not paid. */
export const whereMoneyIs = ({ balance }: LedgerEntry) => {
  const { free, ordered, refunded, reserved, reversed, spent } = balance
  return { free, reserved, ordered, paid: spent - reversed, refunded }
}

/** The lines of the way. */
export const wayLines = (
  { happenings, ledger, verified }: WayToRelease,
  style: Style,
): ReadonlyArray<string> => {
  const say = (of: keyof typeof words): string => inLanguage(style, words[of])
  const { number } = wordsOf(style)
  const layout = { direction: wordsOf(style).direction, paintHead: (line: string) => line }
  const accounts = ["free", "reserved", "ordered", "paid", "refunded"] as const
  const rows = ledger.map((entry) => ({ ...entry, money: whereMoneyIs(entry) }))
  return [
    say("title"),
    ...tableLines(
      (["who", "subject", "command", "outcome"] as const).map((of) => ({ title: say(of) })),
      happenings.map(({ command, inWords, refused, subject, who }) => [
        inLanguage(style, who),
        subject,
        inLanguage(style, command),
        refused === undefined ? `✓ ${inWords(style)}` : `✗ ${refused}: ${inWords(style)}`,
      ]),
      layout,
    ),
    "",
    say("ledger"),
    ...tableLines(
      [
        { title: say("after") },
        ...(["received", ...accounts, "residual"] as const).map((of) => ({
          title: say(of),
          numeric: true as const,
        })),
      ],
      rows.map(({ after, balance, money, residual }) => [
        inLanguage(style, after),
        ...[balance.received, ...accounts.map((account) => money[account]), residual].map(number),
      ]),
      layout,
    ),
    "",
    ...rows.slice(-1).map(({ balance, money }) => {
      const parts = accounts.map((account) => `${say(account)} ${number(money[account])}`)
      return `${say("received")} ${number(balance.received)} = ${parts.join(" + ")}`
    }),
    `${say("cases")}: ${number(verified.cases)}`,
    `${say("events")}: ${number(verified.position)}`,
  ]
}

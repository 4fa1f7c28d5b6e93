import { type Day, inLanguage, type Style, type Text, wordsOf } from "@bazgasht/rules"
import * as Result from "effect/Result"
import { type Letter, type LetterVoice, letterOf, partOf, voiceOf } from "./letter.ts"
import type { LetterLaw } from "./letter-law.ts"
import { letterWords } from "./letter-words.ts"
import { changeOf, cutOf, type MonthPayment, type PaymentChange } from "./payment-change.ts"
import { reasonOfChange } from "./payment-reason.ts"

/** A payment of which a family is told. */
export interface PaymentToFamily {
  readonly payment: MonthPayment
  /** Where the money is, and since which day. */
  readonly status: { readonly kind: "onItsWay" | "arrived" | "cameBack"; readonly on: Day }
  /** The number of the account. Its last four digits alone are said. */
  readonly account: string
  /** The payment before; absent for the first. */
  readonly before?: MonthPayment
}

/** How many digits of an account are said: enough to know one's own, too few to use it. */
const digitsSaid = 4

/** The last digits of an account, as the bank writes them. */
export const lastDigitsOf = (account: string): string => account.slice(-digitsSaid)

/** What a payment is compared with in words: the one before, or none. */
export const comparisonWords = (direction: PaymentChange["direction"] | "first"): Text =>
  ({
    first: letterWords.firstPayment,
    same: letterWords.samePayment,
    less: letterWords.lessPayment,
    more: letterWords.morePayment,
  })[direction]

/** A month and its year in words; `undefined` where the country's letters do not name months. */
const monthInWords = (
  { style }: LetterVoice,
  { months }: LetterLaw,
  { month }: MonthPayment,
): string | undefined =>
  Result.match(style.calendar.toDate(month), {
    onFailure: () => undefined,
    onSuccess: ({ month: number, year }) => {
      const name = months?.[number - 1]
      return name === undefined
        ? undefined
        : `${inLanguage(style, name)} ${wordsOf(style).digits(String(year))}`
    },
  })

const periodOf = (voice: LetterVoice, law: LetterLaw, payment: MonthPayment): string => {
  const { from, monthDays, to } = payment
  const month = to - from === monthDays ? monthInWords(voice, law, payment) : undefined
  return month === undefined
    ? voice.say(letterWords.forDays, { from: voice.day(from), until: voice.day((to - 1) as Day) })
    : voice.say(letterWords.forMonth, { month })
}

const whyLines = (
  { money, say, style }: LetterVoice,
  { direction, reasons }: PaymentChange,
  now: MonthPayment,
  before: MonthPayment,
): ReadonlyArray<string> =>
  reasons.map((reason) => {
    const { counts, sums, words } = reasonOfChange(reason, direction, now, before)
    const number = wordsOf(style).number
    return say(words, {
      ...Object.fromEntries(Object.entries(counts).map(([name, count]) => [name, number(count)])),
      ...Object.fromEntries(Object.entries(sums).map(([name, sum]) => [name, money(sum)])),
    })
  })

/** What the reader does, by where the money is. */
const nextStep = {
  arrived: letterWords.notArrived,
  onItsWay: letterWords.waitForBank,
  cameBack: letterWords.bringAccount,
} as const

/**
 * One monthly payment as a letter to the family: how much, for which month, to which account by its last four digits, why it is more or
 * less than the payment before, what to do and whom to ask.
 *
 * @example
 * const [march, april] = [3, 4].map((month) => gregorianDay(2025, month, 1))
 * const payment = { from: march, to: april, month: march, monthDays: 31, amount: 80, monthly: 100 } as MonthPayment
 * const about = { payment, status: { kind: "arrived", on: april }, account: "DE89370400440532013000" } as PaymentToFamily
 * const letter = letterOnPayment(about, letterLaw, { language: "en", calendar: gregorian, pack })
 * letter.parts[0]?.lines[2] // => "The last four digits of the account are 3000."
 * letter.parts[0]?.lines[4] // => "The money was not enough for the whole sum. It is not your fault."
 */
export const letterOnPayment = (
  { account, before, payment, status }: PaymentToFamily,
  law: LetterLaw,
  style: Style,
): Letter => {
  const voice = voiceOf(style)
  const { money, say } = voice
  const change = before === undefined ? undefined : changeOf(payment, before)
  const isCutSaid = change?.direction === "less" && change.reasons.includes("budget")
  return letterOf(
    voice,
    "payment",
    [
      ...partOf(voice, "answer", [
        say(letterWords[status.kind], { amount: money(payment.amount), day: voice.day(status.on) }),
        periodOf(voice, law, payment),
        say(letterWords.account, { digits: lastDigitsOf(account) }),
        say(comparisonWords(change?.direction ?? "first"), { difference: money(change?.difference ?? 0) }),
        ...(cutOf(payment) > 0 && !isCutSaid ? [say(letterWords.grantedLess)] : []),
      ]),
      ...(change === undefined || before === undefined
        ? []
        : partOf(
            voice,
            change.direction === "less" ? "whyLess" : "whyMore",
            whyLines(voice, change, payment, before),
          )),
      ...partOf(voice, "bring", [say(nextStep[status.kind])]),
    ],
    { ask: law.askFamily, law, today: status.on },
  )
}

import { type Day, inLanguage, type Style, type Text, wordsOf } from "@bazgasht/rules"
import * as Result from "effect/Result"
import { type Letter, type LetterVoice, letterOf, partOf, voiceOf } from "./letter.ts"
import type { LetterLaw } from "./letter-law.ts"
import { letterWords } from "./letter-words.ts"
import { changeOf, cutOf, type PaymentChange, type PeriodPayment } from "./payment-change.ts"
import { reasonOfChange } from "./payment-reason.ts"

/** A payment of which a family is told. */
export interface PaymentToFamily {
  readonly payment: PeriodPayment
  /** What kind of help it is, in a few words. */
  readonly help?: Text
  /** Where the money is, and since which day. */
  readonly status: { readonly kind: "onItsWay" | "arrived" | "cameBack"; readonly on: Day }
  /** The number of the account, where it is known. Its last four digits alone are said. */
  readonly account?: string
  /** The payment before, or that there was none. Where it is absent nothing is compared. */
  readonly before?: PeriodPayment | "none"
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
const monthInWords = ({ style }: LetterVoice, { months }: LetterLaw, day: Day): string | undefined =>
  Result.match(style.calendar.toDate(day), {
    onFailure: () => undefined,
    onSuccess: ({ month: number, year }) => {
      const name = months?.[number - 1]
      return name === undefined
        ? undefined
        : `${inLanguage(style, name)} ${wordsOf(style).digits(String(year))}`
    },
  })

/** Whole months by their names, other days by their dates. */
const periodInWords = (voice: LetterVoice, law: LetterLaw, { from, period, to }: PeriodPayment): string => {
  const last = (to - 1) as Day
  const isWhole = to - from === period.days
  const [first, end] = isWhole ? [monthInWords(voice, law, from), monthInWords(voice, law, last)] : []
  if (first === undefined || end === undefined)
    return voice.say(letterWords.forDays, { from: voice.day(from), until: voice.day(last) })
  return period.months === 1
    ? voice.say(letterWords.forMonth, { month: first })
    : voice.say(letterWords.forDays, { from: first, until: end })
}

const whyLines = (
  { money, say, style }: LetterVoice,
  { direction, reasons }: PaymentChange,
  now: PeriodPayment,
  before: PeriodPayment,
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
 * One payment as a letter to the family: how much, for which days or months, to which account by its last four digits, why it is more or
 * less than the payment before, what to do and whom to ask.
 *
 * @example
 * const march = { from: gregorianDay(2025, 3, 1), to: gregorianDay(2025, 4, 1) }
 * const payment = { ...march, period: { months: 1, days: 31 }, amount: 80 as Money, monthly: 100 as Money }
 * const status = { kind: "arrived", on: march.to } as const
 * const about = { payment, status, before: "none", account: "DE89370400440532013000" } as const
 * const letter = letterOnPayment(about, letterLaw, { language: "en", calendar: gregorian, pack })
 * letter.parts[0]?.lines[2] // => "The last four digits of the account are 3000."
 * letter.parts[0]?.lines[4] // => "The money was not enough for the whole sum. It is not your fault."
 */
export const letterOnPayment = (
  { account, before, help, payment, status }: PaymentToFamily,
  law: LetterLaw,
  style: Style,
): Letter => {
  const voice = voiceOf(style)
  const { money, say } = voice
  const earlier = before === "none" ? undefined : before
  const change = earlier === undefined ? undefined : changeOf(payment, earlier)
  const compared = change?.direction ?? (before === "none" ? "first" : undefined)
  const isCutSaid = change?.direction === "less" && change.reasons.includes("budget")
  return letterOf(
    voice,
    "payment",
    [
      ...partOf(voice, "answer", [
        say(letterWords[status.kind], { amount: money(payment.amount), day: voice.day(status.on) }),
        ...(help === undefined ? [] : [say(letterWords.kindOfHelp, { help: inLanguage(style, help) })]),
        periodInWords(voice, law, payment),
        ...(account === undefined ? [] : [say(letterWords.account, { digits: lastDigitsOf(account) })]),
        ...(compared === undefined
          ? []
          : [say(comparisonWords(compared), { difference: money(change?.difference ?? 0) })]),
        ...(cutOf(payment) > 0 && !isCutSaid ? [say(letterWords.grantedLess)] : []),
      ]),
      ...(change === undefined || earlier === undefined
        ? []
        : partOf(
            voice,
            change.direction === "less" ? "whyLess" : "whyMore",
            whyLines(voice, change, payment, earlier),
          )),
      ...partOf(voice, "bring", [say(nextStep[status.kind])]),
    ],
    { ask: law.askFamily, law, today: status.on },
  )
}

/** A payment as a mail or a short message to the family: the sentences of its letter, in a short message in fewer words, filled in when it is sent. */

import type { MessageField, MessageOfEvent, MessageType } from "@bazgasht/casework"
import { type Day, type Language, type Text, text } from "@bazgasht/rules"
import type { LetterLaw } from "./letter-law.ts"
import { letterWords } from "./letter-words.ts"
import { changeOf, type PaymentChange, type PaymentReason, type PeriodPayment } from "./payment-change.ts"
import { comparisonWords, lastDigitsOf, type PaymentToFamily } from "./payment-letter.ts"
import { reasonOfChange } from "./payment-reason.ts"
import { shortComparison, shortPaymentWords, shortReason } from "./short-payment-words.ts"

/** A way by which families are told. */
export type FamilyChannel = "sms" | "mail"

const day: MessageField = { kind: "day", longest: 20 }
const money: MessageField = { kind: "money", longest: 40 }
const count: MessageField = { kind: "count", longest: 10 }

/** Why a family is told these sums. */
const own = text("کمکی است که به خود خانواده پرداخت می‌شود", "it is what the family itself is paid")

const reasons: ReadonlyArray<PaymentReason> = [
  "days",
  "people",
  "monthly",
  "rate",
  "budget",
  "backPay",
  "unexplained",
]

/** A message by what it says: where the money is, how it compares, and for which reason. */
interface Variant {
  readonly status: "arrived" | "cameBack"
  /** `unexplained` where nothing is known but the payment itself: neither the one before nor the account. */
  readonly direction: PaymentChange["direction"] | "first" | "unexplained"
  readonly reason?: PaymentReason
}

const variants: ReadonlyArray<Variant> = [
  { status: "cameBack", direction: "unexplained" },
  { status: "cameBack", direction: "first" },
  { status: "arrived", direction: "unexplained" },
  { status: "arrived", direction: "first" },
  { status: "arrived", direction: "same" },
  ...(["less", "more"] as const).flatMap((direction) =>
    reasons.map((reason): Variant => ({ status: "arrived", direction, reason })),
  ),
]

/** What may be said over a channel: a short message names no account. */
const variantsOver = (channel: FamilyChannel): ReadonlyArray<Variant> =>
  variants.filter(
    ({ direction, status }) => channel === "mail" || status === "arrived" || direction === "unexplained",
  )

const nameOf = ({ direction, reason, status }: Variant): string => {
  if (direction === "unexplained") return `payment.${status}`
  return status === "cameBack"
    ? "payment.cameBack.account"
    : ["payment", status, direction, ...(reason === undefined ? [] : [reason])].join(".")
}

/** A payment of which nothing is known but its shape: the sentence of a reason holds the same places for all. */
const anyPayment: PeriodPayment = {
  from: 0 as Day,
  to: 0 as Day,
  period: { months: 1, days: 30 },
  amount: 0 as PeriodPayment["amount"],
}

const together = (texts: ReadonlyArray<Text>, between: string): Text =>
  Object.fromEntries(
    ["fa", "en", "ar", "ckb"].map((language) => [
      language,
      texts
        .map((said) => (said as { readonly [language: string]: string | undefined })[language] ?? "")
        .filter((said) => said !== "")
        .join(between),
    ]),
  ) as unknown as Text

/** The note on languages without a reviewer, in those languages alone. */
const inUnreviewed = (unreviewed: ReadonlyArray<Language>, note: Text): Text =>
  Object.fromEntries(
    Object.entries(note).map(([language, said]) => [language, unreviewed.includes(language) ? said : ""]),
  ) as unknown as Text

/** The words of a channel: those of a payment, and what is asked of the family. */
interface PaymentWords {
  readonly words: { readonly [of in Variant["status"] | "bringAccount" | "forDays" | "unreviewed"]: Text }
  /** To which account it went; absent where the channel names none. */
  readonly account?: Text
  readonly comparison: (direction: PaymentChange["direction"] | "first") => Text
  readonly reason: (reason: PaymentReason, direction: PaymentChange["direction"]) => Text
  readonly ask: (law: LetterLaw) => Text
}

const mailWords: PaymentWords = {
  words: letterWords,
  account: letterWords.account,
  comparison: comparisonWords,
  reason: (reason, direction) => reasonOfChange(reason, direction, anyPayment, anyPayment).words,
  ask: ({ askFamily }) => askFamily,
}

const shortWords: PaymentWords = {
  words: shortPaymentWords,
  comparison: shortComparison,
  reason: shortReason,
  ask: ({ askFamilyShort }) => askFamilyShort,
}

/** The sentences of a message, in their order. */
const sentencesOf = (
  { direction, reason, status }: Variant,
  { account, ask, comparison, reason: reasonIn, words }: PaymentWords,
  law: LetterLaw,
): ReadonlyArray<Text> => {
  const isUnexplained = direction === "unexplained"
  return [
    words[status],
    words.forDays,
    ...(isUnexplained || account === undefined ? [] : [account]),
    ...(status === "cameBack" ? [words.bringAccount] : isUnexplained ? [] : [comparison(direction)]),
    ...(isUnexplained || direction === "first" || reason === undefined ? [] : [reasonIn(reason, direction)]),
    ask(law),
    inUnreviewed(law.unreviewed, words.unreviewed),
  ]
}

const typeOf = (variant: Variant, channel: FamilyChannel, law: LetterLaw): MessageType => {
  const { direction, reason, status } = variant
  const isMail = channel === "mail"
  const isUnexplained = direction === "unexplained"
  const said =
    reason === undefined || isUnexplained || direction === "first"
      ? undefined
      : reasonOfChange(reason, direction, anyPayment, anyPayment)
  const sums = {
    amount: money,
    ...(reason === undefined ? {} : { difference: money }),
    ...Object.fromEntries(Object.keys(said?.sums ?? {}).map((place) => [place, money])),
  }
  const words = together(sentencesOf(variant, isMail ? mailWords : shortWords, law), isMail ? "\n" : " ")
  return {
    name: nameOf(variant),
    fields: {
      ...sums,
      ...(isMail && status === "arrived" ? { day } : {}),
      from: day,
      until: day,
      ...(!isMail || isUnexplained ? {} : { digits: { kind: "text", longest: 4 } as const }),
      ...Object.fromEntries(Object.keys(said?.counts ?? {}).map((place) => [place, count])),
    },
    discloses: Object.fromEntries(Object.keys(sums).map((place) => [place, own])),
    channels: {
      [channel]: isMail ? { subject: letterWords.payment, text: words } : { text: words },
    },
  }
}

/**
 * What families learn about payments over one channel, one type for each thing that may be said: that the money came back, that it arrived,
 * that it did for the first time, and why it is less or more than before. A short message says neither the day of the deposit nor the
 * digits of the account, for each part of it is paid for.
 *
 * @example
 * const types = paymentMessageTypes("sms", letterLaw)
 * types.map(({ name }) => name).slice(1, 5)
 * // => ["payment.arrived", "payment.arrived.first", "payment.arrived.same", "payment.arrived.less.days"]
 */
export const paymentMessageTypes = (channel: FamilyChannel, law: LetterLaw): ReadonlyArray<MessageType> =>
  variantsOver(channel).map((variant) => typeOf(variant, channel, law))

/**
 * The message on a payment that arrived or came back; none while it is on its way. Of several reasons for a change the first is said. Where
 * the account is not known, neither is the payment before told: whoever knows only the case of a family says that the money arrived.
 *
 * @example
 * const march = { from: gregorianDay(2025, 3, 1), to: gregorianDay(2025, 4, 1) }
 * const payment = { ...march, period: { months: 1, days: 31 }, amount: 80 as Money, monthly: 100 as Money }
 * const status = { kind: "arrived", on: march.to } as const
 * const about = { payment, status, before: "none", account: "DE89370400440532013000" } as const
 * const [message] = messagesOnPayment(about, { channel: "mail", recipient: "mother" })
 * message?.template // => "payment.arrived.first"
 * message?.parameters["digits"] // => "3000"
 * messagesOnPayment({ payment, status }, { channel: "sms", recipient: "mother" })[0]?.template // => "payment.arrived"
 */
export const messagesOnPayment = (
  { account, before, payment, status: { kind: status, on } }: PaymentToFamily,
  { channel, recipient }: { readonly channel: FamilyChannel; readonly recipient: string },
): ReadonlyArray<MessageOfEvent> => {
  if (status === "onItsWay") return []
  const isArrived = status === "arrived"
  const earlier = before === "none" || account === undefined || !isArrived ? undefined : before
  const change = earlier === undefined ? undefined : changeOf(payment, earlier)
  const [reason] = change?.reasons ?? []
  const said =
    change === undefined || earlier === undefined || reason === undefined
      ? undefined
      : reasonOfChange(reason, change.direction, payment, earlier)
  const isMail = channel === "mail"
  const isUnexplained =
    account === undefined || (isArrived && before === undefined) || (!isArrived && !isMail)
  const variant: Variant = {
    status,
    direction: isUnexplained ? "unexplained" : (change?.direction ?? "first"),
    ...(reason === undefined ? {} : { reason }),
  }
  return [
    {
      channel,
      recipient,
      template: nameOf(variant),
      parameters: {
        amount: payment.amount,
        from: payment.from,
        until: payment.to - 1,
        ...(isUnexplained || !isMail ? {} : { digits: lastDigitsOf(account) }),
        ...(isMail && isArrived ? { day: on } : {}),
        ...(said === undefined || change === undefined
          ? {}
          : { difference: change.difference, ...said.counts, ...said.sums }),
      },
    },
  ]
}

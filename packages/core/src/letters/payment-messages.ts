/** A monthly payment as a mail or a short message to the family: the sentences of its letter, filled in when it is sent. */

import type { MessageField, MessageOfEvent, MessageType } from "@bazgasht/casework"
import { type Day, type Language, type Text, text } from "@bazgasht/rules"
import type { LetterLaw } from "./letter-law.ts"
import { letterWords } from "./letter-words.ts"
import { changeOf, type MonthPayment, type PaymentChange, type PaymentReason } from "./payment-change.ts"
import { comparisonWords, lastDigitsOf, type PaymentToFamily } from "./payment-letter.ts"
import { reasonOfChange } from "./payment-reason.ts"

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
  "budget",
  "backPay",
  "unexplained",
]

/** A message by what it says: where the money is, how it compares, and for which reason. */
interface Variant {
  readonly status: "arrived" | "cameBack"
  readonly direction: PaymentChange["direction"] | "first"
  readonly reason?: PaymentReason
}

const variants: ReadonlyArray<Variant> = [
  { status: "cameBack", direction: "first" },
  { status: "arrived", direction: "first" },
  { status: "arrived", direction: "same" },
  ...(["less", "more"] as const).flatMap((direction) =>
    reasons.map((reason): Variant => ({ status: "arrived", direction, reason })),
  ),
]

const nameOf = ({ direction, reason, status }: Variant): string =>
  status === "cameBack"
    ? "payment.cameBack"
    : ["payment", status, direction, ...(reason === undefined ? [] : [reason])].join(".")

/** A month of which nothing is known but its shape: the sentence of a reason holds the same places for all. */
const anyMonth: MonthPayment = {
  from: 0 as Day,
  to: 0 as Day,
  month: 0 as Day,
  monthDays: 0,
  amount: 0 as MonthPayment["amount"],
  monthly: 0 as MonthPayment["monthly"],
}

const together = (texts: ReadonlyArray<Text>): Text =>
  Object.fromEntries(
    ["fa", "en", "ar", "ckb"].map((language) => [
      language,
      texts
        .map((said) => (said as { readonly [language: string]: string | undefined })[language] ?? "")
        .filter((said) => said !== "")
        .join(" "),
    ]),
  ) as unknown as Text

/** The note on languages without a reviewer, in those languages alone. */
const unreviewedNote = (unreviewed: ReadonlyArray<Language>): Text =>
  Object.fromEntries(
    Object.entries(letterWords.unreviewed).map(([language, said]) => [
      language,
      unreviewed.includes(language) ? said : "",
    ]),
  ) as unknown as Text

const typeOf = (variant: Variant, channel: FamilyChannel, law: LetterLaw): MessageType => {
  const { direction, reason, status } = variant
  const isArrived = status === "arrived"
  const said =
    reason === undefined || direction === "first"
      ? undefined
      : reasonOfChange(reason, direction, anyMonth, anyMonth)
  const sums = {
    amount: money,
    ...(reason === undefined ? {} : { difference: money }),
    ...Object.fromEntries(Object.keys(said?.sums ?? {}).map((place) => [place, money])),
  }
  const words = together([
    letterWords[status],
    letterWords.forDays,
    letterWords.account,
    ...(isArrived ? [comparisonWords(direction)] : [letterWords.bringAccount]),
    ...(said === undefined ? [] : [said.words]),
    law.askFamily,
    unreviewedNote(law.unreviewed),
  ])
  return {
    name: nameOf(variant),
    fields: {
      ...sums,
      ...(isArrived ? { day } : {}),
      from: day,
      until: day,
      digits: { kind: "text", longest: 4 },
      ...Object.fromEntries(Object.keys(said?.counts ?? {}).map((place) => [place, count])),
    },
    discloses: Object.fromEntries(Object.keys(sums).map((place) => [place, own])),
    channels: {
      [channel]: channel === "mail" ? { subject: letterWords.payment, text: words } : { text: words },
    },
  }
}

/**
 * What families are told of monthly payments over one channel, one type for each thing that may be said: that the money came back, that it
 * arrived for the first time, and why it is less or more than before.
 *
 * @example
 * const types = paymentMessageTypes("sms", letterLaw)
 * types.map(({ name }) => name).slice(0, 4)
 * // => ["payment.cameBack", "payment.arrived.first", "payment.arrived.same", "payment.arrived.less.days"]
 */
export const paymentMessageTypes = (channel: FamilyChannel, law: LetterLaw): ReadonlyArray<MessageType> =>
  variants.map((variant) => typeOf(variant, channel, law))

/**
 * The message on a payment that arrived or came back; none while it is on its way. Of several reasons for a change the first is said.
 *
 * @example
 * const [march, april] = [3, 4].map((month) => gregorianDay(2025, month, 1))
 * const payment = { from: march, to: april, month: march, monthDays: 31, amount: 80, monthly: 100 } as MonthPayment
 * const about = { payment, status: { kind: "arrived", on: april }, account: "DE89370400440532013000" } as PaymentToFamily
 * const [message] = messagesOnPayment(about, { channel: "sms", recipient: "mother" })
 * message?.template // => "payment.arrived.first"
 * message?.parameters["digits"] // => "3000"
 */
export const messagesOnPayment = (
  { account, before, payment, status: { kind: status, on } }: PaymentToFamily,
  { channel, recipient }: { readonly channel: FamilyChannel; readonly recipient: string },
): ReadonlyArray<MessageOfEvent> => {
  if (status === "onItsWay") return []
  const isArrived = status === "arrived"
  const change = before === undefined || !isArrived ? undefined : changeOf(payment, before)
  const [reason] = change?.reasons ?? []
  const said =
    change === undefined || before === undefined || reason === undefined
      ? undefined
      : reasonOfChange(reason, change.direction, payment, before)
  const variant: Variant = {
    status,
    direction: change?.direction ?? "first",
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
        digits: lastDigitsOf(account),
        ...(isArrived ? { day: on } : {}),
        ...(said === undefined || change === undefined
          ? {}
          : { difference: change.difference, ...said.counts, ...said.sums }),
      },
    },
  ]
}

/**
 * What the donors of a pool are told: that a gift came in, was paid to a creditor, lapsed or went back. Nothing of whom it
 * freed.
 */

import type { MessageField, MessageOfEvent, MessageType } from "@bazgasht/casework"
import { type Text, text } from "@bazgasht/rules"
import type { PoolLife, PoolState } from "./pool-protocol.ts"
import { giftsIn } from "./pool-reading.ts"

const gift: MessageField = { kind: "text", longest: 40 }
const day: MessageField = { kind: "day", longest: 20 }
const amount: MessageField = { kind: "money", longest: 40 }

/** Why a donor is told a sum. */
const ownMoney = {
  amount: text("وجهی است که خود خیّر داده است", "it is what the donor gave"),
}

/** A way by which donors are told. */
export type DonorChannel = "sms" | "mail"

const subject = text("کمک شما به آزادی زندانیان", "Your gift for the release of prisoners")

/** What donors are told, by the name of the message. */
const messages: ReadonlyArray<Pick<MessageType, "name" | "fields" | "discloses"> & { readonly words: Text }> =
  [
    {
      name: "gift.received",
      fields: { gift, amount, day },
      discloses: ownMoney,
      words: text(
        "مبلغ {amount} از کمک شما رسید. شمارهٔ کمک: {gift}. تاریخ: {day}. سپاس‌گزاریم.",
        "{amount} of your gift came in. Gift: {gift}. Day: {day}. Thank you.",
      ),
    },
    {
      name: "gift.spent",
      fields: { gift, day },
      words: text(
        "کمک شما بخشی از بدهی یک زندانی را پرداخت. شمارهٔ کمک: {gift}. تاریخ: {day}.",
        "Your gift helped to pay what a prisoner owed. Gift: {gift}. Day: {day}.",
      ),
    },
    {
      name: "gift.lapsed",
      fields: { gift, day },
      words: text(
        "مهلت پرداخت کمک شما تمام شد. شمارهٔ کمک: {gift}. تاریخ: {day}. پرداخت بقیهٔ آن لازم نیست.",
        "The time for your gift is over. Gift: {gift}. Day: {day}. You need not pay the rest.",
      ),
    },
    {
      name: "gift.refunded",
      fields: { gift, amount, day },
      discloses: ownMoney,
      words: text(
        "مبلغ {amount} از کمک شما به شما برگشت. شمارهٔ کمک: {gift}. تاریخ: {day}.",
        "{amount} of your gift went back to you. Gift: {gift}. Day: {day}.",
      ),
    },
  ]

/**
 * Everything that donors are told over one channel. No field names a prisoner, a petition, a debt or another donor.
 *
 * @example
 * const types = donorMessageTypes("sms")
 * types.map(({ name }) => name).includes("gift.received") // => true
 * Result.isSuccess(makeMessageTypes(types)) // => true
 */
export const donorMessageTypes = (channel: DonorChannel): ReadonlyArray<MessageType> =>
  messages.map(({ words, ...type }) => ({
    ...type,
    channels: { [channel]: channel === "mail" ? { subject, text: words } : { text: words } },
  }))

/**
 * The messages that an event of a pool causes, over one channel.
 *
 * @example
 * const pools = defineCaseKind({ ...caseKinds.pool, messagesOf: donorMessages("sms") })
 * pools.kind // => "pool"
 */
export const donorMessages =
  (channel: DonorChannel) =>
  (event: PoolLife["Event"], state: PoolState): ReadonlyArray<MessageOfEvent> => {
    const tell = (template: string, id: string, parameters: object): ReadonlyArray<MessageOfEvent> =>
      giftsIn(state)
        // A batch of gifts is booked under its own id: its donors have messages of their gifts.
        .filter(({ donor, gift: own }) => own === id && donor !== id)
        .map(({ donor }) => ({
          channel,
          recipient: donor,
          template,
          parameters: { gift: id, day: event.at, ...parameters },
        }))
    switch (event.type) {
      case "received":
        return tell("gift.received", event.gift, { amount: event.amount })
      case "paid":
        return event.payments.flatMap((payment) => tell("gift.spent", payment.gift, {}))
      case "lapsed":
        return tell("gift.lapsed", event.gift, {})
      case "refunded":
        return [event, ...event.unmatched].flatMap((payment) =>
          tell("gift.refunded", payment.gift, { amount: payment.amount }),
        )
      default:
        return []
    }
  }

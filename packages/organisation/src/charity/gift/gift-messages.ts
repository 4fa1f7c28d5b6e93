import type { MessageOfEvent } from "@bazgasht/casework"
import type { DonorChannel } from "@bazgasht/core/release"
import type { GiftLife, GiftState } from "./gift-protocol.ts"

/**
 * The messages that an event of a gift causes, over one channel: that it came in, lapsed or went back. Their types are those of
 * `donorMessageTypes`; a donor who gave no name gets none.
 *
 * @example
 * const gifts = defineCaseKind({ ...giftCases, messagesOf: giftMessages("sms") })
 * gifts.kind // => "gift"
 */
export const giftMessages =
  (channel: DonorChannel) =>
  (event: GiftLife["Event"], state: GiftState): ReadonlyArray<MessageOfEvent> => {
    if (state.stage === "none" || state.donor === undefined) return []
    const recipient = state.donor
    const tell = (template: string, parameters: object): ReadonlyArray<MessageOfEvent> => [
      { channel, recipient, template, parameters: { gift: state.subject, day: event.at, ...parameters } },
    ]
    switch (event.type) {
      case "given":
      case "received":
        return tell("gift.received", { amount: event.amount })
      case "lapsed":
        return tell("gift.lapsed", {})
      case "refunded":
        return tell("gift.refunded", { amount: event.amount })
      default:
        return []
    }
  }

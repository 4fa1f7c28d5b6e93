import type { ProtocolGuards } from "@bazgasht/casework"
import type { Day, Money } from "@bazgasht/rules"
import * as Result from "effect/Result"
import { isKnownEarmark } from "../earmarks.ts"
import { refundedOf } from "./gift-amounts.ts"
import type { GiftEarmark } from "./gift-profile.ts"
import { type GiftLife, refuse } from "./gift-protocol.ts"
import type { GiftSetting } from "./gift-terms.ts"

type Checked = Result.Result<void, GiftLife["Refusal"]>

interface Described {
  readonly amount: Money
  readonly channel: string
  readonly earmark: GiftEarmark
}

const checkDescription = (
  { amount, channel, earmark }: Described,
  { isCampaign = true, terms: { attributes, channels } }: GiftSetting,
): Checked => {
  if (!isCampaign) return refuse("campaign.unknown", "campaign", {})
  if (amount === 0) return refuse("amount.none", "amount", {})
  if (!channels.includes(channel)) return refuse("channel.unknown", "channel", { known: channels })
  return isKnownEarmark(earmark, attributes)
    ? Result.void
    : refuse("earmark.unknown", "earmark", { known: attributes })
}

const checkReceived = ({ at, receivedOn }: { readonly at: Day; readonly receivedOn: Day }): Checked =>
  receivedOn <= at ? Result.void : refuse("gift.notReceived", "receivedOn", {})

export const guards: ProtocolGuards<GiftLife> = {
  promise: ({ command, setting }) => checkDescription(command, setting),

  give: ({ command, setting }) =>
    Result.flatMap(checkDescription(command, setting), () => checkReceived(command)),

  receive: ({ command, state: { amount: promised } }) => {
    if (command.amount === 0) return refuse("amount.none", "amount", {})
    if (command.amount > promised) return refuse("gift.overPromise", "amount", { promised })
    return Result.map(checkReceived(command), () => ({ dropped: (promised - command.amount) as Money }))
  },

  lapse: ({ command: { at }, state: { until } }) =>
    at > until ? Result.void : refuse("gift.stillExpected", "at", { until }),

  cancel: "carry",

  refund: ({ command: { amount, document }, setting: { returned }, state }) => {
    const left = (state.amount - refundedOf(state)) as Money
    if (amount === 0) return refuse("amount.none", "amount", {})
    if (amount > left) return refuse("refund.overGift", "amount", { left })
    if (state.refunds.some((refund) => refund.document === document))
      return refuse("refund.repeated", "document", {})
    if (returned !== undefined && amount > returned)
      return refuse("refund.notReturned", "amount", { returned })
    return Result.succeed({ stage: amount === left ? ("refunded" as const) : ("received" as const) })
  },
}

import type { ProtocolGuards } from "@bazgasht/casework"
import { isExact, type Money } from "@bazgasht/rules"
import * as Result from "effect/Result"
import { type CampaignLife, refuse } from "./campaign-protocol.ts"

export const guards: ProtocolGuards<CampaignLife> = {
  open: ({ command: { channel, from, purpose, until, wanted }, setting: { terms } }) => {
    if (wanted === 0) return refuse("amount.none", "wanted", {})
    if (until < from) return refuse("days.none", "until", {})
    if (!terms.purposes.includes(purpose))
      return refuse("purpose.unknown", "purpose", { known: terms.purposes })
    return terms.channels.includes(channel)
      ? Result.void
      : refuse("channel.unknown", "channel", { known: terms.channels })
  },

  identify: ({ state: { asksFor } }) =>
    asksFor === undefined ? Result.void : refuse("campaign.identified", "asksFor", {}),

  count: ({ command: { amount, batch }, setting: { confirmed }, state }) => {
    const { batches, given, over, stage, wanted } = state
    if (amount === 0) return refuse("amount.none", "amount", {})
    if (!isExact(given + over + amount)) return refuse("amount.tooGreat", "amount", {})
    if (batches.some((one) => one.batch === batch)) return refuse("batch.counted", "batch", {})
    if (amount !== confirmed) return refuse("batch.otherSum", "amount", {})
    const lacking = stage === "open" ? wanted - given : 0
    const meant = Math.min(amount, lacking)
    return Result.succeed({
      stage: stage === "open" && meant === lacking ? ("reached" as const) : stage,
      meant: meant as Money,
      over: (amount - meant) as Money,
    })
  },

  close: ({ command: { at }, state: { given, until, wanted } }) =>
    given < wanted && at <= until
      ? refuse("campaign.stillOpen", "at", { until, lacking: (wanted - given) as Money })
      : Result.void,

  callOff: "carry",
  settle: "carry",
}

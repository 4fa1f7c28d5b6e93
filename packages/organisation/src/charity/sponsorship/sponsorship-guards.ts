import type { ProtocolGuards } from "@bazgasht/casework"
import type { Money } from "@bazgasht/rules"
import * as Result from "effect/Result"
import { sponsoredMoney } from "./sponsor-report.ts"
import { refuse, type SponsorshipLife } from "./sponsorship-protocol.ts"

const checkAmount = (amount: Money): Result.Result<void, SponsorshipLife["Refusal"]> =>
  amount > 0 ? Result.void : refuse("amount.none", "amount", {})

export const guards: ProtocolGuards<SponsorshipLife> = {
  offer: ({ command: { amount, form }, setting: { terms } }) =>
    terms.forms.includes(form) ? checkAmount(amount) : refuse("form.unknown", "form", { known: terms.forms }),

  match: ({ command: { household }, state }) =>
    state.stage === "active" && state.household === household
      ? refuse("household.same", "household", {})
      : Result.void,

  change: ({ command: { amount } }) => checkAmount(amount),

  credit: ({ command: { amount, gift }, state: { gifts } }) =>
    gifts.some((one) => one.gift === gift) ? refuse("gift.credited", "gift", {}) : checkAmount(amount),

  deliver: ({ command: { allotment, amount }, state }) => {
    if (state.deliveries.some((one) => one.allotment === allotment))
      return refuse("delivery.repeated", "allotment", {})
    const { delivered, given } = sponsoredMoney(state)
    const left = (given - delivered) as Money
    return amount > left ? refuse("delivery.notReceived", "amount", { left }) : checkAmount(amount)
  },

  withdraw: "carry",

  end: ({ state }) => {
    const { delivered, given } = sponsoredMoney(state)
    return Result.succeed({ left: (given - delivered) as Money })
  },
}

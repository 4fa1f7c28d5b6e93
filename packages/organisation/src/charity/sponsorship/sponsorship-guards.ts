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

  match: ({ command: { household }, setting: { isRegistered = true }, state }) => {
    if (!isRegistered) return refuse("household.unknown", "household", {})
    return state.stage === "active" && state.household === household
      ? refuse("household.same", "household", {})
      : Result.void
  },

  change: ({ command: { amount } }) => checkAmount(amount),

  credit: ({ command: { amount, gift }, setting: { held }, state: { gifts } }) => {
    if (gifts.some((one) => one.gift === gift)) return refuse("gift.credited", "gift", {})
    if (held !== undefined && amount > held) return refuse("gift.notHeld", "gift", { held })
    return Result.map(checkAmount(amount), () => (held === undefined ? {} : { held }))
  },

  deliver: ({ command: { allotment, amount }, setting: { paid }, state }) => {
    if (state.deliveries.some((one) => one.allotment === allotment))
      return refuse("delivery.repeated", "allotment", {})
    const { delivered, given } = sponsoredMoney(state)
    const left = (given - delivered) as Money
    if (amount > left) return refuse("delivery.notReceived", "amount", { left })
    if (paid !== undefined && amount > paid) return refuse("delivery.notPaid", "allotment", { paid })
    return checkAmount(amount)
  },

  withdraw: "carry",

  end: ({ state }) => {
    const { delivered, given } = sponsoredMoney(state)
    return Result.succeed({ left: (given - delivered) as Money })
  },
}

import type { Money } from "@bazgasht/rules"
import { sumOfMoney } from "../sum-of-money.ts"
import type { SponsorshipState } from "./sponsorship-protocol.ts"

/** What a sponsor learns: money and counts, and of the household its code alone. */
export interface SponsorReport {
  /** The code of the household; absent until one was chosen. */
  readonly code?: string
  /** Code of the form. */
  readonly form: string
  readonly gifts: number
  readonly given: Money
  readonly deliveries: number
  readonly delivered: Money
  /** What has not reached a household yet. */
  readonly left: Money
}

/** What came in for a sponsored household and what reached it. */
export const sponsoredMoney = (
  state: SponsorshipState,
): { readonly given: Money; readonly delivered: Money } =>
  state.stage === "active" || state.stage === "ended"
    ? {
        given: sumOfMoney(state.gifts.map(({ amount }) => amount)),
        delivered: sumOfMoney(state.deliveries.map(({ amount }) => amount)),
      }
    : { given: 0 as Money, delivered: 0 as Money }

/**
 * What a sponsor learns of a sponsorship; `undefined` before it was offered. Nothing in it depends on the household but the code and what it got.
 *
 * @example
 * sponsorReport(sponsored)
 * // => { code: "code-7", form: "monthly", gifts: 1, given: 500_000, deliveries: 1, delivered: 400_000, left: 100_000 }
 */
export const sponsorReport = (state: SponsorshipState): SponsorReport | undefined => {
  if (state.stage === "none") return undefined
  const { delivered, given } = sponsoredMoney(state)
  const books = state.stage === "active" || state.stage === "ended" ? state : undefined
  return {
    ...(books === undefined ? {} : { code: books.code }),
    form: state.form,
    gifts: books?.gifts.length ?? 0,
    given,
    deliveries: books?.deliveries.length ?? 0,
    delivered,
    left: (given - delivered) as Money,
  }
}

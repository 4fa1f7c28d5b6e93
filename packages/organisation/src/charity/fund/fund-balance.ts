import type { Money } from "@bazgasht/rules"
import { sumOfMoney } from "../sum-of-money.ts"
import type { Allotment } from "./fund-books.ts"
import type { FundState } from "./fund-protocol.ts"

/** Where the money of an allotment is. */
export interface AllotmentBalance {
  /** Held for its purpose. */
  readonly reserved: Money
  /** Paid, and not come back. */
  readonly paid: Money
}

/** What an allotment took from the entries of the fund and did not give up. */
export const takenBy = ({ parts }: Pick<Allotment, "parts">): Money =>
  sumOfMoney(parts.map(({ amount }) => amount))

/** What was given out for an allotment, whatever came back of it. */
export const givenOutOf = ({ payments }: Pick<Allotment, "payments">): Money =>
  sumOfMoney(payments.map(({ amount }) => amount))

/** What came back of it. */
export const cameBackOf = ({ repayments }: Pick<Allotment, "repayments">): Money =>
  sumOfMoney(repayments.map(({ amount }) => amount))

/**
 * Where the money of an allotment is.
 *
 * @example
 * // Of 400,000 for the spring cycle 300,000 were paid.
 * fund.stage === "open" && fund.allotments.map(allotmentBalance) // => [{ reserved: 100_000, paid: 300_000 }]
 */
export const allotmentBalance = (allotment: Allotment): AllotmentBalance => {
  const paid = (givenOutOf(allotment) - cameBackOf(allotment)) as Money
  return { reserved: (takenBy(allotment) - paid) as Money, paid }
}

/** Where the money of a fund is: `received = refunded + free + reserved + paid`. */
export interface FundBalance extends AllotmentBalance {
  readonly received: Money
  readonly refunded: Money
  readonly free: Money
}

/**
 * Where the money of a fund is.
 *
 * @example
 * fundBalance(fund) // => { received: 750_000, refunded: 0, free: 350_000, reserved: 100_000, paid: 300_000 }
 */
export const fundBalance = (state: FundState): FundBalance => {
  const { allotments, entries } = state.stage === "none" ? { allotments: [], entries: [] } : state
  const balances = allotments.map(allotmentBalance)
  return {
    received: sumOfMoney(entries.map(({ received }) => received)),
    refunded: sumOfMoney(entries.map(({ refunded }) => refunded)),
    free: sumOfMoney(entries.map(({ free }) => free)),
    reserved: sumOfMoney(balances.map(({ reserved }) => reserved)),
    paid: sumOfMoney(balances.map(({ paid }) => paid)),
  }
}

import { compareIdentifiers } from "@bazgasht/casework"
import type { Money } from "@bazgasht/rules"
import { fundingOf } from "../allocation/funding.ts"
import type { Pot, Table } from "./table.ts"

/** What one gift pays. */
export interface Payment {
  /** The id of the gift. */
  readonly gift: string
  /** In the smallest unit of the currency; greater than zero. */
  readonly amount: Money
}

/** A sum that is used up from one gift to the next, the oldest first. */
const purse = (table: Table, budget: number): ((sum: number) => ReadonlyArray<Payment>) => {
  const gifts = (table.budgets[budget] as Pot).gifts
    .map((place) => table.gifts[place] as Table["gifts"][number])
    .sort((one, other) => one.receivedOn - other.receivedOn || compareIdentifiers(one.id, other.id))
  let gift = 0
  let left: number = gifts[0]?.free ?? 0
  return (sum) => {
    const payments: Array<Payment> = []
    for (let open = sum; open > 0; ) {
      if (left === 0) {
        gift++
        left = (gifts[gift] as Table["gifts"][number]).free
        continue
      }
      const amount = Math.min(open, left)
      payments.push({ gift: gifts[gift]?.id as string, amount: amount as Money })
      open -= amount
      left -= amount
    }
    return payments
  }
}

/**
 * Pays for petitions that can be served together: money that is meant for fewer petitions is spent before money that is meant
 * for more, and of gifts that are meant for the same the older before the younger.
 *
 * @param served places in the table, in the order in which they are paid
 * @returns for each of them its payments, which add up to its residual
 */
export const paymentsFor = (table: Table, served: Uint32Array): ReadonlyArray<ReadonlyArray<Payment>> => {
  const purses = table.budgets.map((_, budget) => purse(table, budget))
  return fundingOf(table, served).map((funding) =>
    funding.flatMap(({ amount, budget }) =>
      (purses[budget] as (sum: number) => ReadonlyArray<Payment>)(amount),
    ),
  )
}

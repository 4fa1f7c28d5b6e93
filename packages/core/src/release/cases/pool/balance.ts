import { moneySchema } from "@bazgasht/casework"
import type { Money } from "@bazgasht/rules"
import * as Schema from "effect/Schema"

/**
 * Where the money of a gift is, in the smallest unit of the currency. None is ever negative, and at any time
 * `received − refunded = free + reserved + ordered + spent − reversed`.
 *
 * - `received`: all that ever came in
 * - `refunded`: all that ever went back to the donor
 * - `free`: may be reserved, or go back
 * - `reserved`: for grants
 * - `ordered`: on its way to creditors
 * - `spent`: all that creditors ever gave a receipt for
 * - `reversed`: what came back of it, by a counter-entry; it is free again
 */
export type PoolBalance = ReturnType<typeof balanceSchema>["Type"]

export const balanceSchema = () =>
  Schema.Struct({
    received: moneySchema(),
    refunded: moneySchema(),
    free: moneySchema(),
    reserved: moneySchema(),
    ordered: moneySchema(),
    spent: moneySchema(),
    reversed: moneySchema(),
  })

/** An account of a gift. */
export type PoolAccount = keyof PoolBalance

/** Money of one gift that moves from one account to another. */
export interface Posting {
  readonly gift: string
  readonly from: PoolAccount
  readonly to: PoolAccount
  readonly amount: Money
}

/** The accounts in which money begins: they grow by what leaves them, all others by what comes in. */
export const sources: ReadonlySet<PoolAccount> = /* @__PURE__ */ new Set(["received", "reversed"])

/** The balance of a gift of which nothing has come yet. */
export const nothingReceived: PoolBalance = {
  received: 0 as Money,
  refunded: 0 as Money,
  free: 0 as Money,
  reserved: 0 as Money,
  ordered: 0 as Money,
  spent: 0 as Money,
  reversed: 0 as Money,
}

/** A balance after a posting. */
export const posted = (balance: PoolBalance, { amount, from, to }: Posting): PoolBalance => ({
  ...balance,
  [from]: balance[from] + (sources.has(from) ? amount : -amount),
  [to]: balance[to] + amount,
})

/** The sum of balances, account by account. */
export const sumOfBalances = (balances: Iterable<PoolBalance>): PoolBalance => {
  const sum: { -readonly [Account in PoolAccount]: number } = { ...nothingReceived }
  for (const balance of balances)
    for (const account of Object.keys(sum) as ReadonlyArray<PoolAccount>) sum[account] += balance[account]
  return sum as PoolBalance
}

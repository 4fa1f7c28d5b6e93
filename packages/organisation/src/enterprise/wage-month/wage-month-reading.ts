import { includesIdentifier } from "@bazgasht/casework"
import type { Day, Money } from "@bazgasht/rules"
import type { WageMonthState } from "./wage-month-protocol.ts"
import { type KeptWageOrder, overpaidIn, partsOf, type WageOrder, type WagePart } from "./wage-orders.ts"

const ordersOf = (state: WageMonthState): ReadonlyArray<KeptWageOrder> =>
  "orders" in state ? state.orders : []

/**
 * The payment orders of a wage that no payment has answered yet, with their keys: what a batch of payments collects.
 *
 * @example
 * openOrdersOf(approvedWage).map(({ amount, order }) => [order, amount])
 * // => [["wage-1/1/worker/p-1", 2_500_000], ["wage-1/1/dependant/p-2", 2_500_000]]
 */
export const openOrdersOf = (state: WageMonthState): ReadonlyArray<WageOrder> =>
  ordersOf(state).flatMap(({ paid, ...order }) => (paid === undefined ? [order] : []))

/**
 * What was ordered for a payee beyond their part, where a correction made the part smaller. Nothing takes it back by itself: whether a later wage may be
 * charged with it is a question of the law on deductions.
 *
 * @example
 * overpaidOf(approvedWage) // => []
 */
export const overpaidOf = (state: WageMonthState): ReadonlyArray<WagePart> =>
  "pay" in state ? overpaidIn(partsOf(state.worker, state.pay), state.orders) : []

/** Days from the first to the one before the last. */
export interface WagePeriod {
  readonly from: Day
  readonly to: Day
}

/** What arrived of wages within a span of days. */
export interface WagesPaid {
  readonly worker: Money
  readonly dependants: Money
  readonly deductions: Money
  readonly total: Money
}

/**
 * What was paid of wages within a span of days, by the days of the payments; of a payment that came back nothing.
 *
 * @example
 * wagesPaid([approvedWage], { from: gregorianDay(2025, 8, 1), to: gregorianDay(2025, 9, 1) })
 * // => { worker: 0, dependants: 0, deductions: 0, total: 0 }
 */
export const wagesPaid = (states: ReadonlyArray<WageMonthState>, { from, to }: WagePeriod): WagesPaid => {
  const sums = { worker: 0, dependant: 0, deduction: 0 }
  for (const state of states)
    for (const { amount, paid, payee } of ordersOf(state))
      if (paid !== undefined && paid.on >= from && paid.on < to) sums[payee.part] += amount
  const { deduction, dependant, worker } = sums
  return {
    worker: worker as Money,
    dependants: dependant as Money,
    deductions: deduction as Money,
    total: (worker + dependant + deduction) as Money,
  }
}

/** What reached people of a family of wages: how much, the last day on which something did, and from which wages. */
export interface FamilyWages {
  readonly amount: Money
  readonly on: Day
  /** Ids of the wages of months, in their order. */
  readonly sources: ReadonlyArray<string>
}

/**
 * What reached the members of a family of wages within a span of days; `undefined` where nothing did.
 *
 * @example
 * const days = { from: gregorianDay(2025, 8, 1), to: gregorianDay(2025, 9, 1) }
 * wagesOfFamily([paidWage], ["p-2", "p-3"], days) // => { amount: 2_500_000, on: gregorianDay(2025, 8, 4), sources: ["wage-1"] }
 * wagesOfFamily([paidWage], ["p-3"], days) // => undefined
 */
export const wagesOfFamily = (
  states: ReadonlyArray<WageMonthState>,
  members: ReadonlyArray<string>,
  { from, to }: WagePeriod,
): FamilyWages | undefined => {
  let [amount, on] = [0, from]
  const sources = new Set<string>()
  for (const state of states)
    for (const order of ordersOf(state)) {
      const { paid, payee } = order
      if (payee.part !== "dependant" || !includesIdentifier(members, payee.id)) continue
      if (paid === undefined || paid.on < from || paid.on >= to) continue
      amount += order.amount
      if (paid.on > on) on = paid.on
      if (state.stage !== "none") sources.add(state.subject)
    }
  return sources.size === 0 ? undefined : { amount: amount as Money, on, sources: [...sources].sort() }
}

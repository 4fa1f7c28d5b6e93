/**
 * Where the money of a cycle has gone.
 *
 * @module
 */

import { confirmedOf, type EntitlementLife, leftOf, type Settlement } from "@bazgasht/core/support"
import type { Money } from "@bazgasht/rules"
import type { Kept } from "./kept.ts"

/** What a family was owed of one kind of help, and what became of it. */
export interface Payment {
  readonly family: string
  readonly entitlement: Kept<EntitlementLife>
}

/** What a family was granted while nobody is known to whom it could go. */
export interface Unpayable {
  readonly family: string
  readonly granted: Money
}

/** The sum of amounts. */
export const sumOf = (amounts: ReadonlyArray<number>): Money =>
  amounts.reduce((total, amount) => total + amount, 0) as Money

/**
 * The account of a cycle, which makes what was released. What nobody is known to receive could not be delivered either.
 *
 * @example
 * settlementOf(payments, withoutRecipient) // => { paid: 2_100_000_000, undeliverable: 300_000_000, expired: 0, cancelled: 0 }
 */
export const settlementOf = (
  payments: ReadonlyArray<Payment>,
  withoutRecipient: ReadonlyArray<Unpayable>,
): Settlement => {
  const states = payments.map(({ entitlement: { state } }) => state)
  const leftIn = (stage: "undeliverable" | "expired" | "cancelled"): Money =>
    sumOf(states.map((state) => (state.stage === stage ? leftOf(state) : 0)))
  return {
    paid: sumOf(states.map(confirmedOf)),
    undeliverable: sumOf([leftIn("undeliverable"), ...withoutRecipient.map(({ granted }) => granted)]),
    expired: leftIn("expired"),
    cancelled: leftIn("cancelled"),
  }
}

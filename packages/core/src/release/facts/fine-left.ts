import type { Entry, Facts } from "@bazgasht/rules"

/**
 * The facts of a fine with what is still to be executed of it: what neither detention credit nor a payment on file took off. A payment of an
 * unknown amount leaves it unknown.
 */
export const withFineLeft = (facts: Facts): Facts => {
  const { debtPayments: payments, remainingFine, ...rest } = facts
  if (!Array.isArray(payments) || typeof remainingFine !== "number") return facts
  let left = remainingFine
  for (const { amount } of payments as ReadonlyArray<Entry>) {
    if (typeof amount !== "number") return { ...rest, debtPayments: payments }
    left = Math.max(0, left - amount)
  }
  return { ...rest, debtPayments: payments, remainingFine: left }
}

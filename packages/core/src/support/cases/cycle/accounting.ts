import type { Money } from "@bazgasht/rules"
import type { EntitlementState } from "../entitlement/entitlement-protocol.ts"
import { confirmedOf, leftOf } from "../entitlement/entitlement-reading.ts"
import type { LockedRecord, Settlement } from "./matter.ts"

/** What the entitlements of a locked record have come to. */
export interface CycleEntitlements {
  /** How many are neither paid, nor given up, nor over. */
  readonly open: number
  /** What all of them grant. */
  readonly claimed: Money
  /** Where the money of those that are not open has gone. */
  readonly settlement: Settlement
}

const nothing = 0 as Money

/** A cycle without entitlements: nothing was computed from its record. */
export const noEntitlements: CycleEntitlements = {
  open: 0,
  claimed: nothing,
  settlement: { paid: nothing, undeliverable: nothing, expired: nothing, cancelled: nothing },
}

const closed = ["paid", "undeliverable", "expired", "cancelled"] as const
type Closed = (typeof closed)[number]

const isClosed = (stage: EntitlementState["stage"]): stage is Closed =>
  (closed as ReadonlyArray<string>).includes(stage)

/**
 * What the entitlements of a cycle have come to: those that were computed from its locked record, without back pay. What was paid counts as paid, also
 * of an entitlement whose rest is undeliverable, expired or cancelled. Sums are in the smallest unit of the currency.
 *
 * @example
 * // 36 crowns were granted to one family; 20 have arrived, and the bank has not answered about the rest.
 * const record = { recordDigest: "record-1" }
 * entitlementsOfCycle([unanswered], record).open // => 1
 * entitlementsOfCycle([unanswered], record).claimed // => 36
 */
export const entitlementsOfCycle = (
  states: ReadonlyArray<EntitlementState>,
  { recordDigest }: Pick<LockedRecord, "recordDigest">,
): CycleEntitlements => {
  const sums = { paid: 0, undeliverable: 0, expired: 0, cancelled: 0 }
  let [claimed, open] = [0, 0]
  for (const state of states) {
    if (state.stage === "none" || state.claim.restores !== undefined) continue
    if (state.claim.recordDigest !== recordDigest) continue
    claimed += state.claim.amount
    const { stage } = state
    if (!isClosed(stage)) open += 1
    else {
      sums.paid += confirmedOf(state)
      if (stage !== "paid") sums[stage] += leftOf(state)
    }
  }
  return { open, claimed: claimed as Money, settlement: sums as Settlement }
}

/**
 * The settlement of what a record owes; `undefined` where its entitlements grant more. What was owed and is in no entitlement has no known recipient, and is
 * undeliverable.
 */
export const settlementOf = (
  { claimed, settlement }: CycleEntitlements,
  { owed }: Pick<LockedRecord, "owed">,
): Settlement | undefined =>
  claimed > owed
    ? undefined
    : { ...settlement, undeliverable: (settlement.undeliverable + owed - claimed) as Money }

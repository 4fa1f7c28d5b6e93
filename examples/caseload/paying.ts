/**
 * From a computed cycle to closed books: the calls that an application makes.
 *
 * @module
 */

import {
  type ClaimingHousehold,
  claimingHousehold,
  claimsOf,
  entitlementsOfCycle,
  lockedRecordOf,
  noEntitlements,
  type Settlement,
  type SupportCycleLife,
  supportCycle,
} from "@bazgasht/core/support"
import { iranPack, jalali, supportTerms } from "@bazgasht/iran"
import { digestOf, type Money } from "@bazgasht/rules"
import * as Result from "effect/Result"
import type { Bank } from "./bank.ts"
import type { Caseload } from "./caseload.ts"
import { giving, type Kept, nothingKept, type RefusalIn } from "./kept.ts"
import { payEntitlement } from "./payment.ts"
import type { Payment, Unpayable } from "./settlement.ts"
import { auditor, clerk, director, treasurer } from "./staff.ts"
import { after, days } from "./timing.ts"

/** A cycle whose books are closed. */
export interface PaidCycle {
  readonly cycle: Kept<SupportCycleLife>
  readonly payments: ReadonlyArray<Payment>
  readonly withoutRecipient: ReadonlyArray<Unpayable>
  readonly settlement: Settlement
}

/** By what this cycle is judged: the terms of the law on the day of the lock. */
export const termsOf = ({ plan, record }: Caseload) => {
  const { cycle, entitlement } = supportTerms({ pack: iranPack, today: plan.lockedOn })
  if (entitlement === undefined) throw new Error("the terms of payments are unknown on the day of the lock")
  const policyDigest = digestOf({ basis: record.basis, policy: record.policy, cycle, entitlement })
  return {
    // Nobody of the office belongs to a family of the cycle.
    cycle: { terms: cycle, policyDigest, beneficiaries: [], entitlements: noEntitlements },
    entitlement: { terms: entitlement, calendar: jalali, policyDigest },
  }
}

/** The cycle until payments may be made: whoever approves is another person than the one who planned and locked. */
const releaseCycle = (
  give: ReturnType<typeof giving<SupportCycleLife>>,
  { plan, record, snapshot }: Caseload,
): Result.Result<Kept<SupportCycleLife>, RefusalIn<SupportCycleLife>> =>
  Result.gen(function* () {
    const { lockedOn: at } = plan
    const { from, to } = record.cycle
    const { budget } = record.policy
    const none = nothingKept(supportCycle)
    const planned = yield* give(none, { type: "plan", from, to, budget, at, by: treasurer })
    const lock = lockedRecordOf(snapshot, record)
    const locked = yield* give(planned, { type: "lock", ...lock, at, by: clerk })
    const { recordDigest } = lock
    const approvedOn = after(at, days.fromLockToApproval)
    const approved = yield* give(locked, { type: "approve", recordDigest, at: approvedOn, by: director })
    const releasedOn = after(at, days.fromLockToRelease)
    return yield* give(approved, { type: "release", at: releasedOn, by: treasurer })
  })

/**
 * Pays a computed cycle and closes its books. What this example asks for is in order, so a refusal, which an application would
 * show to its users in words, is a defect here and thrown.
 *
 * @example
 * payCycle(runCaseload(plan, documents), bankFrom(1404))
 */
export const payCycle = (caseload: Caseload, bank: Bank): PaidCycle => {
  const { files, plan, record } = caseload
  const setting = termsOf(caseload)
  const give = giving(supportCycle, plan.cycle.id, setting.cycle)
  const released = Result.getOrThrow(releaseCycle(give, caseload))
  const releasedOn = after(plan.lockedOn, days.fromLockToRelease)

  const householdOf = (family: string): ClaimingHousehold | undefined => {
    const file = files.get(family)
    return file === undefined ? undefined : claimingHousehold(file, plan.lockedOn)
  }
  const { claims, withoutRecipient } = claimsOf(record, householdOf)
  const paying = { setting: setting.entitlement, bank, releasedOn }
  const payments = claims.map(({ claim, family }): Payment => {
    const subject = `${claim.cycle}/${family}/${claim.kind}`
    return { family, entitlement: Result.getOrThrow(payEntitlement(subject, claim, paying)) }
  })
  const unpayable = record.families.id.flatMap((family, place) =>
    withoutRecipient.includes(family) ? [{ family, granted: record.families.granted[place] as Money }] : [],
  )

  const states = payments.map(({ entitlement: { state } }) => state)
  const entitlements = entitlementsOfCycle(states, lockedRecordOf(caseload.snapshot, record))
  const settle = giving(supportCycle, plan.cycle.id, { ...setting.cycle, entitlements })
  const settledOn = payments.reduce(
    (last, { entitlement: { state } }) => ("day" in state && state.day > last ? state.day : last),
    releasedOn,
  )
  const settled = settle(released, { type: "settle", at: settledOn, by: clerk })
  const closed = Result.flatMap(settled, (kept) =>
    give(kept, { type: "close", at: after(settledOn, days.fromSettlingToClosing), by: auditor }),
  )
  const cycle = Result.getOrThrow(closed)
  if (!("settlement" in cycle.state)) throw new Error("a cycle that is closed was settled")
  return { cycle, payments, withoutRecipient: unpayable, settlement: cycle.state.settlement }
}

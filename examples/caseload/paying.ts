/**
 * From a computed cycle to closed books: the calls that an application makes.
 *
 * @module
 */

import {
  type ClaimingHousehold,
  claimingHousehold,
  claimsOf,
  confirmedOf,
  type EntitlementLife,
  leftOf,
  lockedRecordOf,
  placeOf,
  type Settlement,
  type SupportCycleLife,
  supportCycle,
} from "@bazgasht/core"
import { iranPack, jalali, supportTerms } from "@bazgasht/iran"
import { type Day, digestOf, type Money } from "@bazgasht/rules"
import * as Result from "effect/Result"
import type { Bank } from "./bank.ts"
import type { Caseload } from "./caseload.ts"
import { giving, type Kept, nothingKept, type RefusalIn } from "./kept.ts"
import { payEntitlement } from "./payment.ts"
import { auditor, clerk, director, treasurer } from "./staff.ts"

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
    cycle: { terms: cycle, policyDigest, beneficiaries: [] },
    entitlement: { terms: entitlement, calendar: jalali, policyDigest },
  }
}

const after = (day: Day, count: number): Day => (day + count) as Day

const sum = (amounts: ReadonlyArray<number>): Money =>
  amounts.reduce((total, amount) => total + amount, 0) as Money

/** Where the money has gone. What nobody is known to receive could not be delivered either. */
export const settlementOf = (
  payments: ReadonlyArray<Payment>,
  withoutRecipient: ReadonlyArray<Unpayable>,
): Settlement => {
  const states = payments.map(({ entitlement: { state } }) => state)
  const leftIn = (stage: "undeliverable" | "expired" | "cancelled"): Money =>
    sum(states.map((state) => (state.stage === stage ? leftOf(state) : 0)))
  return {
    paid: sum(states.map(confirmedOf)),
    undeliverable: sum([leftIn("undeliverable"), ...withoutRecipient.map(({ granted }) => granted)]),
    expired: leftIn("expired"),
    cancelled: leftIn("cancelled"),
  }
}

/** The cycle until payments may be made: whoever approves is another person than the one who planned and locked. */
const releaseCycle = (
  give: ReturnType<typeof giving<SupportCycleLife>>,
  { plan, record, snapshot }: Caseload,
): Result.Result<Kept<SupportCycleLife>, RefusalIn<SupportCycleLife>> =>
  Result.gen(function* () {
    const { lockedOn } = plan
    const { from, to } = record.cycle
    const { budget } = record.policy
    const begin = { at: lockedOn, by: clerk }
    const planned = yield* give(nothingKept(supportCycle), { type: "plan", from, to, budget, ...begin })
    const lock = lockedRecordOf(snapshot, record)
    const locked = yield* give(planned, { type: "lock", ...lock, ...begin })
    const seen = { recordDigest: lock.recordDigest, at: after(lockedOn, 1), by: director }
    const approved = yield* give(locked, { type: "approve", ...seen })
    return yield* give(approved, { type: "release", at: after(lockedOn, 2), by: treasurer })
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
  const releasedOn = after(plan.lockedOn, 2)

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
  const unpayable = withoutRecipient.map((family) => ({
    family,
    granted: record.families.granted[placeOf(record, family) ?? -1] as Money,
  }))

  const settlement = settlementOf(payments, unpayable)
  const settledOn = payments.reduce(
    (last, { entitlement: { state } }) => ("day" in state && state.day > last ? state.day : last),
    releasedOn,
  )
  const settled = give(released, { type: "settle", ...settlement, at: settledOn, by: clerk })
  const closed = Result.flatMap(settled, (kept) =>
    give(kept, { type: "close", at: after(settledOn, 1), by: auditor }),
  )
  return { cycle: Result.getOrThrow(closed), payments, withoutRecipient: unpayable, settlement }
}

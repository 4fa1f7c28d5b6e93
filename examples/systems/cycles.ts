/** A support cycle of an association, every quarter: computed, approved by a second person, paid, and closed. */

import {
  type ClaimingHousehold,
  type CyclePlanFile,
  type CycleRecord,
  type CycleSnapshot,
  claimingHousehold,
  claimsOf,
  computeCycle,
  cycleFamily,
  decodeCyclePlanFile,
  type EntitlementState,
  type FamilyFile,
  leftOf,
  lockedRecordOf,
} from "@bazgasht/core/support"
import { familyWithWages, iran, iranPack, jalali, jalaliDay, supportProgramme } from "@bazgasht/iran"
import {
  entitlementCommands,
  ordersOfEntitlements,
  type PayeeAccountState,
  type PaymentLine,
  paymentKeyOf,
} from "@bazgasht/organisation/payments"
import { type Day, formatDay, type Money, text } from "@bazgasht/rules"
import * as Result from "effect/Result"
import { type Bank, csvBank, isoBank } from "./bank.ts"
import { type Association, type Country, firstDay } from "./country.ts"
import { caseOf, fileOn, householdOf, householdsOf } from "./families.ts"
import { staffOf } from "./offices.ts"
import { accountOf, payInBatch } from "./payments.ts"
import { give, isThere, type Systems, stateOf, statesWhere } from "./systems.ts"
import { wagesFor } from "./wages.ts"
import type { Phase, Task } from "./year.ts"

/** What a family is helped with, in rials; assumed. */
const help = {
  cash: { kind: "bySize", amounts: [24_000_000, 33_000_000, 42_000_000, 48_000_000, 54_000_000] },
  packages: [
    { kind: "livelihoodPackage", per: "household", unitCost: 9_000_000 },
    { kind: "study", per: "member", unitCost: 4_000_000 },
  ],
}

/** What an association has for a family and a quarter, in rials; assumed. It does not reach everyone. */
const budgetForFamily = 26_000_000

/** What was refused so often cannot be delivered. */
const lastAttempt = 3

const daysToLock = 20

/** The family's share of the wages of so many days counts as income of a month. */
const monthBefore = 30

/** A quarter of the year. */
export interface Quarter {
  readonly number: number
  readonly from: Day
  readonly to: Day
}

/** The first days of the quarters, and of the year after. */
const firstDays = [
  firstDay,
  jalaliDay(1404, 10, 1),
  jalaliDay(1405, 1, 1),
  jalaliDay(1405, 4, 1),
  jalaliDay(1405, 7, 1),
]

/** The quarters of the year. */
export const quarters: ReadonlyArray<Quarter> = firstDays
  .slice(1)
  .map((to, index) => ({ number: index + 1, from: firstDays[index] ?? firstDay, to }))

const inPersian = new Intl.NumberFormat("fa")

/** The cycle of an association and a quarter. */
export const cycleOf = ({ unit }: Association, { number }: Quarter): string => `cycle-${unit}-${number}`

/** Families may change until then. */
export const lockDay = ({ from }: Quarter): Day => (from + daysToLock) as Day

/** Days, money and rates of a cycle. */
export const planOf = (association: Association, quarter: Quarter, budget: Money): CyclePlanFile =>
  Result.getOrThrow(
    decodeCyclePlanFile(
      {
        id: cycleOf(association, quarter),
        kind: "cycle",
        from: formatDay(jalali, quarter.from),
        to: formatDay(jalali, quarter.to),
        lockedOn: formatDay(jalali, lockDay(quarter)),
        budget,
        priority: {
          keys: [
            { key: "need", order: "highestFirst" },
            { key: "waitingSince", order: "lowestFirst" },
          ],
          tieBreaker: { kind: "lottery", seed: cycleOf(association, quarter) },
          misfit: "stop",
        },
        ...help,
        cut: "proportional",
      },
      iran,
    ),
  )

/** What an association has for a cycle: as it was planned, or else for the households that are its own by now. */
export const budgetOf = async (
  systems: Systems,
  association: Association,
  quarter: Quarter,
): Promise<Money> => {
  const { supportCycle } = systems.cases
  const { auditor } = staffOf(association.unit)
  const subject = cycleOf(association, quarter)
  if (await isThere(supportCycle, auditor, subject)) {
    const planned = await stateOf(supportCycle, auditor, subject)
    if (planned.stage !== "none") return planned.plan.budget
  }
  const households = await householdsOf(systems, association.unit)
  return (households.length * budgetForFamily) as Money
}

/** A cycle as it was computed, with the files on which it rests. */
export interface Computed {
  readonly snapshot: CycleSnapshot
  readonly record: CycleRecord
  readonly files: ReadonlyMap<string, FamilyFile>
}

/** Computes a cycle from the families' files, what their cases say, and their share of wages. */
export const compute = async (
  systems: Systems,
  association: Association,
  quarter: Quarter,
): Promise<Computed> => {
  const budget = await budgetOf(systems, association, quarter)
  const { cycle, lockedOn, policy } = planOf(association, quarter, budget)
  const files: Array<FamilyFile> = []
  for (const household of await householdsOf(systems, association.unit)) {
    const { family } = household
    const days = { from: (lockedOn - monthBefore) as Day, to: lockedOn }
    const reached = family === undefined ? undefined : await wagesFor(systems, family, days)
    const file = familyWithWages(await fileOn(systems, household, lockedOn), reached)
    if (file.support !== undefined) files.push(file)
  }
  const snapshot: CycleSnapshot = {
    cycle,
    lockedOn,
    families: files.map((file) => Result.getOrThrow(cycleFamily(file, iran, lockedOn))),
  }
  const record = Result.getOrThrow(computeCycle(snapshot, supportProgramme, policy, { pack: iranPack }))
  return { snapshot, record, files: new Map(files.map((file) => [file.id, file])) }
}

/** Plans a cycle and locks what was computed for it. */
const lock =
  (association: Association, quarter: Quarter, day: Day): Task =>
  async (systems) => {
    const { clerk, treasurer } = staffOf(association.unit)
    const cycles = systems.cases.supportCycle
    const { cycle, policy } = planOf(association, quarter, await budgetOf(systems, association, quarter))
    const { record, snapshot } = await compute(systems, association, quarter)
    const { from, id, to } = cycle
    await give(cycles, treasurer, id, day, {
      type: "plan",
      unit: association.unit,
      from,
      to,
      budget: policy.budget,
    })
    await give(cycles, clerk, id, day, { type: "lock", ...lockedRecordOf(snapshot, record) })
  }

/** Begins an entitlement for everything that the locked record grants. */
const entitle =
  (association: Association, quarter: Quarter, day: Day): Task =>
  async (systems) => {
    const { clerk, director, treasurer } = staffOf(association.unit)
    const { entitlement, supportCycle } = systems.cases
    const id = cycleOf(association, quarter)
    const { files, record, snapshot } = await compute(systems, association, quarter)
    const { recordDigest } = lockedRecordOf(snapshot, record)
    await give(supportCycle, director, id, day, { type: "approve", recordDigest })
    await give(supportCycle, treasurer, id, day, { type: "release" })
    const householdIn = (family: string): ClaimingHousehold | undefined => {
      const file = files.get(family)
      return file === undefined ? undefined : claimingHousehold(file, lockDay(quarter))
    }
    for (const { claim, family } of claimsOf(record, householdIn).claims) {
      const subject = `${id}/${family}/${claim.kind}`
      await give(entitlement, clerk, subject, day, { type: "compute", unit: association.unit, ...claim })
      await give(entitlement, director, subject, day, { type: "approve" })
      await give(entitlement, treasurer, subject, day, { type: "release" })
    }
  }

/** The entitlements of a cycle, in the order of their ids. */
export const entitlementsOf = (
  { cases }: Systems,
  association: Association,
  quarter: Quarter,
): Promise<ReadonlyArray<{ readonly subject: string; readonly state: EntitlementState }>> =>
  statesWhere(cases.entitlement, staffOf(association.unit).auditor, [
    { attribute: "cycle", is: cycleOf(association, quarter) },
  ])

/** Families of the waiting list that the cycle serves are supported from its first day on. */
const admit =
  (association: Association, quarter: Quarter, day: Day): Task =>
  async (systems) => {
    const { clerk } = staffOf(association.unit)
    const run = cycleOf(association, quarter)
    const served = new Set(
      (await entitlementsOf(systems, association, quarter)).flatMap(({ state }) =>
        "claim" in state ? [state.claim.household] : [],
      ),
    )
    for (const household of await householdsOf(systems, association.unit)) {
      if (!served.has(householdOf(household))) continue
      const { stage } = await stateOf(systems.cases.supportCase, clerk, caseOf(household))
      if (stage === "waitlisted")
        await give(systems.cases.supportCase, clerk, caseOf(household), day, {
          type: "admit",
          from: quarter.from,
          basis: { kind: "run", run },
        })
    }
  }

/** An attempt has a key that a bank can repeat. */
export const keyOf = (entitlement: string, attempt: number): string =>
  paymentKeyOf({ kind: "entitlement", subject: entitlement }, String(attempt))

/** Every second association works with a bank that takes tables. */
export const bankOf = ({ unit }: Association): Bank => (unit.endsWith("2") ? csvBank : isoBank)

/** Sends what is open to the bank in a batch, and records what it answers. */
const pay =
  (association: Association, quarter: Quarter, day: Day, attempt: number): Task =>
  async (systems) => {
    const { auditor, clerk, director, treasurer, worker } = staffOf(association.unit)
    const { entitlement } = systems.cases
    const id = `pay-${association.unit.replace("association-", "")}-${quarter.number}-${attempt}`
    const offices = { unit: association.unit, proposer: worker, confirmer: treasurer }
    const accounts = new Map<string, PayeeAccountState>()
    const entitlements = await entitlementsOf(systems, association, quarter)
    const prepared: Array<EntitlementState> = []
    for (const { state, subject } of entitlements) {
      if (state.stage !== "approved") continue
      const key = keyOf(subject, attempt)
      const { alternate, primary } = state.claim.recipients
      const payee = attempt % 2 === 0 ? (alternate ?? primary) : primary
      accounts.set(payee, await accountOf(systems, payee, day, offices))
      if (!state.attempts.some((one) => one.key === key))
        await give(
          entitlement,
          clerk,
          subject,
          day,
          { type: "prepareAttempt", key, payee, amount: leftOf(state) },
          `prepare-${attempt}`,
        )
      prepared.push(await stateOf(entitlement, auditor, subject))
    }
    const { orders } = ordersOfEntitlements(prepared, {
      accountOf: (payee) => accounts.get(payee),
      purpose: "payment.familySupport",
    })
    const follow = async (lines: ReadonlyArray<PaymentLine>, at: Day): Promise<void> => {
      for (const line of lines) {
        const { subject } = line.source
        const by = () => treasurer.by
        const state = await stateOf(entitlement, auditor, subject)
        for (const command of entitlementCommands(state, line, { batch: id, at, by }))
          Result.getOrThrow(await entitlement.handle({ caller: treasurer.caller, command }))
      }
    }
    await payInBatch(
      systems,
      {
        id,
        unit: association.unit,
        debtor: "account.familySupport",
        bank: bankOf(association),
        day,
        collector: clerk,
        approver: director,
        exporter: treasurer,
        accountOf: (payee) => accounts.get(payee),
      },
      orders,
      { submit: (lines) => follow(lines, day), record: follow },
    )
    if (attempt < lastAttempt) return
    for (const { state, subject } of await entitlementsOf(systems, association, quarter))
      if (state.stage === "approved")
        await give(entitlement, auditor, subject, (day + 2) as Day, { type: "recordUndeliverable" })
  }

/** Accounts for what was released, and closes the books. */
const close =
  (association: Association, quarter: Quarter, day: Day): Task =>
  async (systems) => {
    const { auditor, clerk } = staffOf(association.unit)
    const { supportCycle } = systems.cases
    const id = cycleOf(association, quarter)
    await give(supportCycle, clerk, id, day, { type: "settle" })
    await give(supportCycle, auditor, id, day, { type: "close" })
  }

/** The cycles of the year. */
export const cyclesOfYear = ({ associations }: Country): ReadonlyArray<Phase> =>
  quarters.flatMap((quarter) => {
    const step = (
      fa: string,
      en: string,
      after: number,
      task: (association: Association, quarter: Quarter, day: Day) => Task,
    ): Phase => {
      const day = (quarter.from + after) as Day
      return {
        title: text(`${fa}، فصل ${inPersian.format(quarter.number)}`, `${en}, quarter ${quarter.number}`),
        day,
        tasks: associations.map((association) => task(association, quarter, day)),
      }
    }
    const attempt = (number: number, after: number): Phase =>
      step("پرداخت", "payments", after, (association, of, day) => pay(association, of, day, number))
    return [
      step("قفل دوره", "the cycle is locked", daysToLock, lock),
      step("تأیید دوره و استحقاق‌ها", "the cycle is approved", 22, entitle),
      step("پذیرش از نوبت", "families are admitted", 23, admit),
      attempt(1, 24),
      attempt(2, 38),
      attempt(lastAttempt, 52),
      step("تسویه و بستن", "the books are closed", 60, close),
    ]
  })

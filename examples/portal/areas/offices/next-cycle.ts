/** The cycle of the next quarter, step by step: each step is given by the person who is signed in, and the library says where another has to give it. */

import {
  claimingHousehold,
  claimsOf,
  confirmedOf,
  type EntitlementState,
  leftOf,
  lockedRecordOf,
  type SupportCycleLife,
} from "@bazgasht/core/support"
import { ibanOf } from "@bazgasht/example-systems/bank.ts"
import type { Association } from "@bazgasht/example-systems/country.ts"
import {
  bankOf,
  compute,
  cycleOf,
  entitlementsOf,
  keyOf,
  lockDay,
  planOf,
  type Quarter,
} from "@bazgasht/example-systems/cycles.ts"
import { staffOf } from "@bazgasht/example-systems/offices.ts"
import { accountOf, batchOf } from "@bazgasht/example-systems/payments.ts"
import { jalaliDay } from "@bazgasht/iran"
import {
  bankAnswerOf,
  batchFileOf,
  entitlementCommands,
  linesOf,
  ordersOfEntitlements,
  type PayeeAccountState,
  type PaymentBatchState,
} from "@bazgasht/organisation/payments"
import { type Text, text } from "@bazgasht/rules"
import * as Result from "effect/Result"
import { type AskedCommand, command, commands } from "../../command.ts"
import type { Person } from "../../people.ts"
import type { Portal } from "../../portal.ts"
import type { Visit } from "../../visit.ts"

/** The quarter that begins after the year. */
export const nextQuarter: Quarter = { number: 5, from: jalaliDay(1405, 7, 1), to: jalaliDay(1405, 10, 1) }

type Answer = Promise<Result.Result<unknown, string>>
type Cycle = SupportCycleLife["State"]

/** A step: what it is, who gives it in this association, and how. */
export interface CycleStep {
  readonly id: string
  readonly title: Text
  readonly who: Text
  readonly run: (visit: Visit, person: Person, association: Association) => Answer
}

/** Where the cycle of an association is. */
export interface NextCycle {
  readonly id: string
  readonly cycle: Cycle
  readonly entitlements: ReadonlyArray<{ readonly subject: string; readonly state: EntitlementState }>
  readonly batch: PaymentBatchState | undefined
}

const treasurer = text("خزانه‌دار", "the treasurer")
const clerk = text("کارشناس", "the clerk")
const director = text("مدیر", "the director")
const auditor = text("حسابرس", "the auditor")

const batchIdOf = ({ unit }: Association): string =>
  `pay-${unit.replace("association-", "")}-${nextQuarter.number}-1`

/** Reads where the cycle of an association is. */
export const nextCycleOf = async ({ systems }: Portal, association: Association): Promise<NextCycle> => {
  const id = cycleOf(association, nextQuarter)
  const reader = staffOf(association.unit).auditor
  const found = await systems.cases.supportCycle.read({ caller: reader.caller, subject: id })
  return {
    id,
    cycle: Result.isSuccess(found)
      ? (found.success.state as Cycle)
      : { stage: "none", version: 0, participants: [] },
    entitlements: await entitlementsOf(systems, association, nextQuarter),
    batch: await batchOf(systems, reader, batchIdOf(association)),
  }
}

const onCycle = (association: Association, type: string, fields?: object): AskedCommand => ({
  kind: "supportCycle",
  subject: cycleOf(association, nextQuarter),
  type,
  ...(fields === undefined ? {} : { fields }),
})

const plan: CycleStep["run"] = (visit, person, association) => {
  const { cycle, policy } = planOf(association, nextQuarter)
  const { from, to } = cycle
  const { budget } = policy
  return command(visit, person, onCycle(association, "plan", { unit: association.unit, from, to, budget }))
}

const lock: CycleStep["run"] = async (visit, person, association) => {
  const { record, snapshot } = await compute(visit.portal.systems, association, nextQuarter)
  return command(visit, person, onCycle(association, "lock", lockedRecordOf(snapshot, record)))
}

const approve: CycleStep["run"] = async (visit, person, association) => {
  const { cycle } = await nextCycleOf(visit.portal, association)
  const recordDigest = "lock" in cycle ? cycle.lock.recordDigest : ""
  return command(visit, person, onCycle(association, "approve", { recordDigest }))
}

const release: CycleStep["run"] = (visit, person, association) =>
  command(visit, person, onCycle(association, "release"))

/** Begins an entitlement for everything that the locked record grants. */
const entitle: CycleStep["run"] = async (visit, person, association) => {
  const { files, record } = await compute(visit.portal.systems, association, nextQuarter)
  const householdIn = (family: string) => {
    const file = files.get(family)
    return file === undefined ? undefined : claimingHousehold(file, lockDay(nextQuarter))
  }
  const id = cycleOf(association, nextQuarter)
  return commands(
    visit,
    person,
    claimsOf(record, householdIn).claims.map(({ claim, family }) => ({
      kind: "entitlement",
      subject: `${id}/${family}/${claim.kind}`,
      type: "compute",
      fields: { unit: association.unit, ...claim },
    })),
  )
}

/** Gives one command to every entitlement in a stage. */
const toAll =
  (type: string, isMeant: (state: EntitlementState) => boolean): CycleStep["run"] =>
  async (visit, person, association) => {
    const { entitlements } = await nextCycleOf(visit.portal, association)
    const meant = entitlements.filter(({ state }) => isMeant(state))
    return commands(
      visit,
      person,
      meant.map(({ subject }) => ({ kind: "entitlement", subject, type })),
    )
  }

const isUnreleased = (state: EntitlementState): boolean =>
  state.stage === "approved" && state.release === undefined

/** The accounts of the payees of a cycle; a new one is written down by the two people of the association who keep accounts. */
const accountsOf = async (
  { systems, today }: Portal,
  { unit }: Association,
  payees: ReadonlyArray<string>,
) => {
  const { treasurer: confirmer, worker: proposer } = staffOf(unit)
  const accounts = new Map<string, PayeeAccountState>()
  for (const payee of payees)
    accounts.set(payee, await accountOf(systems, payee, today, { unit, proposer, confirmer }))
  return accounts
}

/** Prepares a payment of everything that is released, and collects the orders in one batch. */
const collect: CycleStep["run"] = async (visit, person, association) => {
  const { portal } = visit
  const before = await nextCycleOf(portal, association)
  const open = before.entitlements.filter(
    ({ state }) => state.stage === "approved" && state.attempts.length === 0,
  )
  const prepared = await commands(
    visit,
    person,
    open.map(({ state, subject }) => ({
      kind: "entitlement",
      subject,
      type: "prepareAttempt",
      fields: {
        key: keyOf(subject, 1),
        payee: state.stage === "approved" ? state.claim.recipients.primary : "",
        amount: leftOf(state),
      },
    })),
  )
  if (Result.isFailure(prepared)) return prepared
  const states = (await nextCycleOf(portal, association)).entitlements.map(({ state }) => state)
  const payees = states.flatMap((state) => ("claim" in state ? [state.claim.recipients.primary] : []))
  const accounts = await accountsOf(portal, association, payees)
  const { orders } = ordersOfEntitlements(states, {
    accountOf: (payee) => accounts.get(payee),
    purpose: "payment.familySupport",
  })
  const id = batchIdOf(association)
  return commands(visit, person, [
    {
      kind: "paymentBatch",
      subject: id,
      type: "open",
      fields: { debtor: "account.familySupport", unit: association.unit },
    },
    { kind: "paymentBatch", subject: id, type: "collect", fields: { orders } },
  ])
}

const approveBatch: CycleStep["run"] = async (visit, person, association) => {
  const { batch } = await nextCycleOf(visit.portal, association)
  const lines = batch === undefined ? [] : linesOf(batch)
  const total = lines.reduce((sum, { amount }) => sum + amount, 0)
  return command(visit, person, {
    kind: "paymentBatch",
    subject: batchIdOf(association),
    type: "approve",
    fields: { payments: lines.length, total },
  })
}

/** Makes the file for the bank, reads the invented bank's answer, and records what became of each payment. */
const send: CycleStep["run"] = async (visit, person, association) => {
  const { portal } = visit
  const subject = batchIdOf(association)
  const bank = bankOf(association)
  const { batch } = await nextCycleOf(portal, association)
  if (batch?.stage !== "approved") return Result.fail("")
  const submitted = await record(visit, person, association, batch)
  if (Result.isFailure(submitted)) return submitted
  const accounts = await accountsOf(
    portal,
    association,
    linesOf(batch).map(({ payee }) => payee),
  )
  const { unit } = association
  const { file, recorded } = Result.getOrThrow(
    batchFileOf(bank.format, batch, {
      accountOf: (payee) => accounts.get(payee),
      debtor: { name: unit, account: ibanOf(unit) },
      currency: "IRR",
      madeOn: portal.today,
      payOn: portal.today,
    }),
  )
  await portal.systems.keepFile(file)
  const exported = await command(visit, person, {
    kind: "paymentBatch",
    subject,
    type: "export",
    fields: recorded,
  })
  if (Result.isFailure(exported)) return exported
  const sent = (await nextCycleOf(portal, association)).batch
  if (sent?.stage !== "exported") return Result.fail("")
  const bytes = bank.answer(subject, linesOf(sent), portal.systems.refuses)
  const answer = Result.getOrThrow(bankAnswerOf(bank.format, sent, { bytes, currency: "IRR" }))
  const answered = await command(visit, person, {
    kind: "paymentBatch",
    subject,
    type: "answer",
    fields: answer,
  })
  if (Result.isFailure(answered)) return answered
  const done = (await nextCycleOf(portal, association)).batch
  return done === undefined ? Result.fail("") : record(visit, person, association, done)
}

/** What of a batch the entitlements have to learn. */
const record = async (
  visit: Visit,
  person: Person,
  association: Association,
  batch: PaymentBatchState,
): Answer => {
  const { systems, today } = visit.portal
  for (const line of linesOf(batch)) {
    const { entitlements } = await nextCycleOf(visit.portal, association)
    const state = entitlements.find(({ subject }) => subject === line.source.subject)?.state
    if (state === undefined) continue
    const asked = entitlementCommands(state, line, {
      batch: batchIdOf(association),
      at: today,
      by: () => person.by,
    })
    for (const one of asked) {
      const answer = await systems.cases.entitlement.handle({ caller: person.caller, command: one })
      if (Result.isFailure(answer)) return Result.fail(answer.failure.message)
    }
  }
  return Result.succeed(undefined)
}

const settle: CycleStep["run"] = async (visit, person, association) => {
  const { cycle, entitlements } = await nextCycleOf(visit.portal, association)
  const paid = entitlements.reduce((sum, { state }) => sum + confirmedOf(state), 0)
  const owed = "lock" in cycle ? cycle.lock.owed : 0
  return command(
    visit,
    person,
    onCycle(association, "settle", { paid, undeliverable: owed - paid, expired: 0, cancelled: 0 }),
  )
}

const close: CycleStep["run"] = (visit, person, association) =>
  command(visit, person, onCycle(association, "close"))

/** The steps, from the plan to the closed books. */
export const cycleSteps: ReadonlyArray<CycleStep & { readonly isNext: (now: NextCycle) => boolean }> = [
  {
    id: "plan",
    title: text("تعیین دوره و بودجه", "Plan days and budget"),
    who: treasurer,
    run: plan,
    isNext: ({ cycle }) => cycle.stage === "none",
  },
  {
    id: "lock",
    title: text("عکس از پرونده‌ها و محاسبه", "Take the snapshot and compute"),
    who: clerk,
    run: lock,
    isNext: ({ cycle }) => cycle.stage === "planned",
  },
  {
    id: "approve",
    title: text("تأیید دوره", "Approve the cycle"),
    who: director,
    run: approve,
    isNext: ({ cycle }) => cycle.stage === "locked",
  },
  {
    id: "release",
    title: text("آزادکردن پرداخت", "Release payment"),
    who: treasurer,
    run: release,
    isNext: ({ cycle }) => cycle.stage === "approved",
  },
  {
    id: "entitle",
    title: text("ثبت استحقاق‌ها", "Record the entitlements"),
    who: clerk,
    run: entitle,
    isNext: ({ cycle, entitlements }) => cycle.stage === "released" && entitlements.length === 0,
  },
  {
    id: "approveAll",
    title: text("تأیید استحقاق‌ها", "Approve the entitlements"),
    who: director,
    run: toAll("approve", ({ stage }) => stage === "computed"),
    isNext: ({ entitlements }) => entitlements.some(({ state }) => state.stage === "computed"),
  },
  {
    id: "releaseAll",
    title: text("آزادکردن استحقاق‌ها", "Release the entitlements"),
    who: treasurer,
    run: toAll("release", isUnreleased),
    isNext: ({ entitlements }) => entitlements.some(({ state }) => isUnreleased(state)),
  },
  {
    id: "collect",
    title: text("گردآوری در یک دستهٔ پرداخت", "Collect in one batch"),
    who: clerk,
    run: collect,
    isNext: ({ batch, cycle }) => cycle.stage === "released" && batch === undefined,
  },
  {
    id: "approveBatch",
    title: text("تأیید دستهٔ پرداخت", "Approve the batch"),
    who: director,
    run: approveBatch,
    isNext: ({ batch }) => batch?.stage === "draft",
  },
  {
    id: "send",
    title: text("فرستادن به بانک و خواندن پاسخ", "Send to the bank and read its answer"),
    who: treasurer,
    run: send,
    isNext: ({ batch }) => batch?.stage === "approved",
  },
  {
    id: "settle",
    title: text("تسویه", "Settle"),
    who: clerk,
    run: settle,
    isNext: ({ batch, cycle }) => cycle.stage === "released" && batch?.stage === "answered",
  },
  {
    id: "close",
    title: text("بستن دفتر دوره", "Close the books"),
    who: auditor,
    run: close,
    isNext: ({ cycle }) => cycle.stage === "settled",
  },
]

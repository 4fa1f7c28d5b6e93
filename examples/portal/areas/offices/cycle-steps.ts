/** The steps of a cycle: each is given by the person who is signed in, and the library says where another has to give it. */

import { claimingHousehold, claimsOf, type EntitlementState, lockedRecordOf } from "@bazgasht/core/support"
import type { Association } from "@bazgasht/example-systems/country.ts"
import { budgetOf, compute, cycleOf, lockDay, planOf } from "@bazgasht/example-systems/cycles.ts"
import { text } from "@bazgasht/rules"
import { type AskedCommand, command, commands } from "../../command.ts"
import { approveBatch, collect, send } from "./cycle-payments.ts"
import {
  type CycleStep,
  lastAttempt,
  type NextCycle,
  nextCycleOf,
  nextQuarter,
  unpaidOf,
} from "./next-cycle.ts"

const treasurer = text("خزانه‌دار", "the treasurer")
const clerk = text("کارشناس", "the clerk")
const director = text("مدیر", "the director")
const auditor = text("حسابرس", "the auditor")

const onCycle = (association: Association, type: string, fields?: object): AskedCommand => ({
  kind: "supportCycle",
  subject: cycleOf(association, nextQuarter),
  type,
  ...(fields === undefined ? {} : { fields }),
})

const plan: CycleStep["run"] = async (visit, person, association) => {
  const available = await budgetOf(visit.portal.systems, association, nextQuarter)
  const { cycle, policy } = planOf(association, nextQuarter, available)
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

/** Whether the bank has answered the last attempt. */
const isAnswered = ({ batch }: NextCycle): boolean => batch?.stage === "answered" || batch?.stage === "closed"

const settle: CycleStep["run"] = (visit, person, association) =>
  command(visit, person, onCycle(association, "settle"))

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
    title: text("ثبت صورت وضعیت و محاسبه", "Take the snapshot and compute"),
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
    title: text("صدور مجوز پرداخت", "Release payment"),
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
    title: text("صدور مجوز پرداخت استحقاق‌ها", "Release the entitlements"),
    who: treasurer,
    run: toAll("release", isUnreleased),
    isNext: ({ entitlements }) => entitlements.some(({ state }) => isUnreleased(state)),
  },
  {
    id: "collect",
    title: text("گردآوری در یک دستهٔ پرداخت", "Collect in one batch"),
    who: clerk,
    run: collect,
    isNext: (now) =>
      now.cycle.stage === "released" &&
      (now.batch === undefined || (isAnswered(now) && now.attempt < lastAttempt && unpaidOf(now).length > 0)),
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
    id: "undeliverable",
    title: text("ثبت پرداخت‌های تحویل‌نشدنی", "Record what cannot be delivered"),
    who: auditor,
    run: toAll("recordUndeliverable", ({ stage }) => stage === "approved"),
    isNext: (now) => isAnswered(now) && now.attempt >= lastAttempt && unpaidOf(now).length > 0,
  },
  {
    id: "settle",
    title: text("تسویه", "Settle"),
    who: clerk,
    run: settle,
    isNext: (now) => now.cycle.stage === "released" && isAnswered(now) && unpaidOf(now).length === 0,
  },
  {
    id: "close",
    title: text("بستن حساب دوره", "Close the books"),
    who: auditor,
    run: close,
    isNext: ({ cycle }) => cycle.stage === "settled",
  },
]

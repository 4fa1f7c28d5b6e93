/** Arbitrary sequences of commands to a support cycle. */

import type { LifeCycle } from "@bazgasht/casework"
import type { Day, Money } from "@bazgasht/rules"
import * as Result from "effect/Result"
import * as fc from "fast-check"
import {
  chosen,
  commandBy,
  type Occasion,
  people,
  type Tested,
} from "../../../../../casework/test/life-cycle/laws.ts"
import { type CycleEntitlements, noEntitlements } from "../../../../src/support/cases/cycle/accounting.ts"
import { supportCycle, supportCycleSchemas } from "../../../../src/support/cases/cycle/support-cycle.ts"
import type { SupportCycleLife } from "../../../../src/support/cases/cycle/support-cycle-protocol.ts"
import type { SupportCycleSetting } from "../../../../src/support/cases/cycle/support-cycle-terms.ts"

/** The setting of every sequence: each office has a role of its own, and the first person belongs to a family of the cycle. */
export const setting: SupportCycleSetting = {
  policyDigest: "policy-1",
  beneficiaries: people.slice(0, 1),
  entitlements: noEntitlements,
  terms: {
    citations: [],
    planners: ["planner"],
    lockers: ["planner", "clerk"],
    approvers: ["board"],
    releasers: ["treasurer"],
    settlers: ["treasurer"],
    closers: ["auditor"],
    aborters: ["board"],
  },
}

const budgets = [0, 1, 1000, 5_000_000, Number.MAX_SAFE_INTEGER].map((amount) => amount as Money)

const contentOf = (
  type: SupportCycleLife["Command"]["type"],
  { at, choices, state }: Occasion<SupportCycleLife>,
): object => {
  const { first, second, sound } = choices
  switch (type) {
    case "plan": {
      const budget = chosen(budgets, first)
      const half = Math.floor(budget / 2)
      const one = { fund: "fund-1", allotment: "allotment-1", amount: budget - half }
      const other = { ...one, allotment: sound ? "allotment-2" : "allotment-1", amount: half }
      return {
        from: at,
        to: (at + (sound || second % 2 === 0 ? 30 : -(first % 2))) as Day,
        budget,
        ...(second % 3 === 0 ? { funds: sound ? [one, other] : chosen([[one], [one, other]], first) } : {}),
      }
    }
    case "lock": {
      const budget = "plan" in state ? state.plan.budget : 0
      return {
        snapshotDigest: `snapshot-${second}`,
        recordDigest: `record-${second}`,
        families: first,
        owed: sound ? budget : Math.min(budget + 1, Number.MAX_SAFE_INTEGER),
      }
    }
    case "approve":
      return { recordDigest: "lock" in state && sound ? state.lock.recordDigest : "record-of-another-day" }
    case "unlock":
    case "abort":
      return { reason: sound ? "registryIncomplete" : " " }
    default:
      return {}
  }
}

const notListed = (
  { stage }: Pick<SupportCycleLife["State"], "stage">,
  { type }: { readonly type: string },
): SupportCycleLife["Refusal"] => ({
  code: "transition.notAllowed",
  path: "type",
  params: { stage, command: type },
})

/**
 * The cycle, with a second lock refused as everything is that the table does not list. That it is refused by a name of its own
 * is tested apart.
 */
const unnamed: LifeCycle<SupportCycleLife> = {
  ...supportCycle,
  handle: (state, command, setting, past) =>
    Result.mapError(supportCycle.handle(state, command, setting, past), (refusal) =>
      refusal.code === "cycle.alreadyLocked" ? notListed(state, command) : refusal,
    ),
  foresee: (state, inView) =>
    Result.mapError(supportCycle.foresee(state, inView), (refusal) =>
      refusal.code === "cycle.alreadyLocked" ? notListed(state, inView) : refusal,
    ),
}

const entitlements = (open: number, paid: number, expired: number): CycleEntitlements => ({
  open,
  claimed: (paid + expired) as Money,
  settlement: { ...noEntitlements.settlement, paid: paid as Money, expired: expired as Money },
})

/** What entitlements have come to: one is open, some money has arrived, more was granted than most cycles owe. */
const others = [entitlements(1, 0, 0), entitlements(0, 1, 0), entitlements(0, 600, 400)].map(
  (found): SupportCycleSetting => ({ ...setting, entitlements: found }),
)

const commanding = {
  subject: "cycle-1",
  roles: ["board", "treasurer", "family"],
  seldom: ["abort", "unlock"] as const,
  contentOf,
}

export const tested: Tested<SupportCycleLife> = {
  name: "support cycle",
  lifeCycle: unnamed,
  setting: fc.oneof(
    { weight: 3, arbitrary: fc.constant(setting) },
    { weight: 1, arbitrary: fc.constantFrom(...others) },
  ),
  command: commandBy({ ...commanding, lifeCycle: unnamed }),
  schemas: supportCycleSchemas(),
}

/** The cycle as it is used. */
export const named: Tested<SupportCycleLife> = {
  ...tested,
  lifeCycle: supportCycle,
  command: commandBy({ ...commanding, lifeCycle: supportCycle }),
}

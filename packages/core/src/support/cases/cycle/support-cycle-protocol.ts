/**
 * The protocol of a support cycle: who plans and locks it does not approve it, and who settles it does not close it.
 */

import { daySchema, defineProtocol, type LifeOf, moneySchema, refusing } from "@bazgasht/casework"
import * as Schema from "effect/Schema"
import { cycleLockSchema, cyclePlanSchema, lockedRecordSchema, settlementSchema } from "./matter.ts"
import type { SupportCycleSetting } from "./support-cycle-terms.ts"

const nothing = () => ({})
const reason = () => ({ reason: Schema.NonEmptyString })
const plan = () => cyclePlanSchema().fields
const record = () => lockedRecordSchema().fields
const settlement = () => settlementSchema().fields
const approval = () => ({ recordDigest: Schema.NonEmptyString })
const locked = () => ({ plan: cyclePlanSchema(), lock: cycleLockSchema() })
const released = () => ({ ...locked(), releasedOn: daySchema() })
const settled = () => ({ ...released(), settlement: settlementSchema() })

/** The protocol of a support cycle. */
export const supportCycleProtocol = /* @__PURE__ */ defineProtocol({
  stages: {
    /** Its days and its budget stand; families may still change. */
    planned: () => ({ plan: cyclePlanSchema() }),
    /** The snapshot of the families is taken and the record computed from it; nothing in either changes any more. */
    locked,
    /** A second person has approved the locked record. */
    approved: locked,
    /** Payments may be made. */
    released,
    /** Everything that was released is accounted for. */
    settled,
    /** The books are closed. */
    closed: settled,
    /** Approved, and given up before anything was released. */
    aborted: () => ({ ...locked(), ...reason() }),
  },
  events: {
    planned: plan,
    locked: record,
    unlocked: reason,
    approved: approval,
    released: nothing,
    settled: settlement,
    closed: nothing,
    aborted: reason,
  },
  participations: ["planner", "locker", "settler"],
  commands: {
    plan: {
      takes: plan,
      permission: "planners",
      participation: "planner",
      moves: { from: "none", event: "planned", to: "planned" },
    },
    /** Takes the snapshot and the record computed from it as they are; later changes to families go into the next cycle. */
    lock: {
      takes: record,
      permission: "lockers",
      participation: "locker",
      moves: { from: "planned", event: "locked", to: "locked" },
    },
    unlock: { takes: reason, permission: "lockers", from: "locked", event: "unlocked", to: "planned" },
    /** Approves the record that the approver has seen, which has to be the one that is locked. */
    approve: {
      takes: approval,
      permission: "approvers",
      separateFrom: ["beneficiary", "planner", "locker"],
      moves: { from: "locked", event: "approved", to: "approved" },
    },
    release: {
      permission: "releasers",
      separateFrom: ["beneficiary"],
      moves: { from: "approved", event: "released", to: "released" },
    },
    /** Accounts for the money that was released, by what its entitlements have come to: the sums are read, not told. */
    settle: {
      permission: "settlers",
      separateFrom: ["beneficiary"],
      participation: "settler",
      moves: { from: "released", event: "settled", to: "settled" },
    },
    close: {
      permission: "closers",
      separateFrom: ["beneficiary", "settler"],
      moves: { from: "settled", event: "closed", to: "closed" },
    },
    abort: { takes: reason, permission: "aborters", from: "approved", event: "aborted", to: "aborted" },
  },
  attributes: {
    from: { type: "number", at: "plan.from" },
    /** Its money goes out by its first day, and is accounted for by the first day after it. */
    due: {
      type: "number",
      at: {
        planned: "plan.from",
        locked: "plan.from",
        approved: "plan.from",
        released: "plan.to",
        settled: "plan.to",
      },
    },
  },
  refusals: () => ({
    "cycle.noDays": {},
    "funds.otherSum": { funded: moneySchema(), budget: moneySchema() },
    "funds.repeated": {},
    /** The snapshot was taken on this day; a second one would change what the families were promised. */
    "cycle.alreadyLocked": { since: daySchema() },
    "cycle.stale": { seen: Schema.String, locked: Schema.String },
    "cycle.overBudget": { owed: moneySchema(), budget: moneySchema() },
    /** So many entitlements are neither paid, nor given up, nor over. */
    "cycle.stillOpen": { entitlements: Schema.Natural },
    /** The entitlements grant more than was released. */
    "cycle.unbalanced": { released: moneySchema() },
  }),
})

/** The types of the life cycle of a support cycle. */
export interface SupportCycleLife extends LifeOf<typeof supportCycleProtocol, SupportCycleSetting> {
  readonly Reads: "beneficiaries" | "entitlements"
}

/** The state of a support cycle, one shape for each stage. */
export type SupportCycleState = SupportCycleLife["State"]

/** A command to a support cycle. Commands that come from outside are decoded with the schema first. */
export type SupportCycleCommand = SupportCycleLife["Command"]

export const refuse = /* @__PURE__ */ refusing<SupportCycleLife["Refusal"]>()

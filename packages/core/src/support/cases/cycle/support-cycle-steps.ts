/**
 * How an event changes a support cycle. What was locked stays as it is in every later stage.
 *
 * @module
 */

import type { SupportCycleEventType } from "./events.ts"
import type { SupportCycleStep } from "./types.ts"

/** How each event changes a support cycle, by its name. */
export const steps: { readonly [Type in SupportCycleEventType]: SupportCycleStep<Type> } = {
  planned: (_, { budget, from, stage, to }) => ({ stage, plan: { from, to, budget } }),
  locked: ({ plan }, { at, families, owed, policyDigest, recordDigest, snapshotDigest, stage }) => ({
    stage,
    plan,
    lock: { snapshotDigest, recordDigest, families, owed, on: at, policyDigest },
  }),
  unlocked: ({ plan }, { stage }) => ({ stage, plan }),
  approved: ({ lock, plan }, { stage }) => ({ stage, plan, lock }),
  released: ({ lock, plan }, { at, stage }) => ({ stage, plan, lock, releasedOn: at }),
  settled: ({ lock, plan, releasedOn }, { cancelled, expired, paid, stage, undeliverable }) => ({
    stage,
    plan,
    lock,
    releasedOn,
    settlement: { paid, undeliverable, expired, cancelled },
  }),
  closed: ({ lock, plan, releasedOn, settlement }, { stage }) => ({
    stage,
    plan,
    lock,
    releasedOn,
    settlement,
  }),
  aborted: ({ lock, plan }, { reason, stage }) => ({ stage, plan, lock, reason }),
}

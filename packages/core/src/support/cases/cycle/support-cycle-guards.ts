/** Guards of a support cycle: what has to hold for a command, and what it comes to if it does. */

import type { GuardsOf } from "@bazgasht/casework"
import * as Result from "effect/Result"
import { accountsFor } from "./accounting.ts"
import { refuse, type SupportCycleLife } from "./support-cycle-protocol.ts"

export const guards: GuardsOf<SupportCycleLife> = {
  plan: ({ command: { budget, from, to } }) =>
    from < to
      ? Result.succeed({ type: "planned", stage: "planned", from, to, budget })
      : refuse("cycle.noDays", "to", {}),

  lock: ({ command: { families, owed, recordDigest, snapshotDigest } }) =>
    Result.succeed({ type: "locked", stage: "locked", snapshotDigest, recordDigest, families, owed }),

  unlock: ({ command: { reason } }) => Result.succeed({ type: "unlocked", stage: "planned", reason }),

  approve: ({ command: { recordDigest }, state: { lock, plan } }) => {
    if (recordDigest !== lock.recordDigest)
      return refuse("cycle.stale", "recordDigest", { seen: recordDigest, locked: lock.recordDigest })
    return lock.owed > plan.budget
      ? refuse("cycle.overBudget", "", { owed: lock.owed, budget: plan.budget })
      : Result.succeed({ type: "approved", stage: "approved", recordDigest })
  },

  release: () => Result.succeed({ type: "released", stage: "released" }),

  settle: ({ command, state: { lock } }) => {
    const { cancelled, expired, paid, undeliverable } = command
    return accountsFor({ paid, undeliverable, expired, cancelled }, lock.owed)
      ? Result.succeed({ type: "settled", stage: "settled", paid, undeliverable, expired, cancelled })
      : refuse("cycle.unbalanced", "", { released: lock.owed })
  },

  close: () => Result.succeed({ type: "closed", stage: "closed" }),

  abort: ({ command: { reason } }) => Result.succeed({ type: "aborted", stage: "aborted", reason }),
}

import type { ProtocolGuards } from "@bazgasht/casework"
import * as Result from "effect/Result"
import { accountsFor } from "./accounting.ts"
import { refuse, type SupportCycleLife } from "./support-cycle-protocol.ts"

export const guards: ProtocolGuards<SupportCycleLife> = {
  plan: ({ command: { from, to } }) => (from < to ? Result.void : refuse("cycle.noDays", "to", {})),

  lock: "carry",
  unlock: "carry",

  approve: ({ command: { recordDigest }, state: { lock, plan } }) => {
    if (recordDigest !== lock.recordDigest)
      return refuse("cycle.stale", "recordDigest", { seen: recordDigest, locked: lock.recordDigest })
    return lock.owed > plan.budget
      ? refuse("cycle.overBudget", "", { owed: lock.owed, budget: plan.budget })
      : Result.void
  },

  release: "carry",

  settle: ({ command, state: { lock } }) =>
    accountsFor(command, lock.owed) ? Result.void : refuse("cycle.unbalanced", "", { released: lock.owed }),

  close: "carry",
  abort: "carry",
}

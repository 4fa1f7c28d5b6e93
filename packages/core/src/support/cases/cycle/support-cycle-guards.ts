import type { ProtocolGuards } from "@bazgasht/casework"
import type { Money } from "@bazgasht/rules"
import * as Result from "effect/Result"
import { settlementOf } from "./accounting.ts"
import { refuse, type SupportCycleLife } from "./support-cycle-protocol.ts"

export const guards: ProtocolGuards<SupportCycleLife> = {
  plan: ({ command: { budget, from, funds, to } }) => {
    if (from >= to) return refuse("cycle.noDays", "to", {})
    if (funds === undefined) return Result.void
    const names = funds.map(({ allotment, fund }) => JSON.stringify([fund, allotment]))
    if (new Set(names).size < names.length) return refuse("funds.repeated", "funds", {})
    const funded = funds.reduce((sum, { amount }) => sum + BigInt(amount), 0n)
    return funded === BigInt(budget)
      ? Result.void
      : refuse("funds.otherSum", "funds", { funded: Number(funded) as Money, budget })
  },

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

  settle: ({ setting: { entitlements }, state: { lock } }) => {
    if (entitlements.open > 0) return refuse("cycle.stillOpen", "", { entitlements: entitlements.open })
    const settlement = settlementOf(entitlements, lock)
    return settlement === undefined
      ? refuse("cycle.unbalanced", "", { released: lock.owed })
      : Result.succeed(settlement)
  },

  close: "carry",
  abort: "carry",
}

/**
 * Commands that are refused, tried on a cycle at earlier times of its life. What was known then, its first events add up to.
 *
 * @module
 */

import { type LifeCycle, type LifeCycleTypes, refusalInWords } from "@bazgasht/casework"
import {
  type EntitlementLife,
  entitlement,
  entitlementWording,
  leftOf,
  lockedRecordOf,
  noEntitlements,
  type SupportCycleLife,
  supportCycle,
  supportCycleWording,
} from "@bazgasht/core/support"
import type { Style } from "@bazgasht/rules"
import * as Result from "effect/Result"
import type { Caseload } from "./caseload.ts"
import { type Asked, giving, type Kept, type RefusalIn } from "./kept.ts"
import { type PaidCycle, termsOf } from "./paying.ts"
import { auditor, clerk, treasurer } from "./staff.ts"

/** A command that is refused. */
export interface RefusedCommand {
  readonly name: "approvedByLocker" | "lockedAgain" | "settledEarly" | "sentAgain"
  /** The refusal as a sentence for whoever gave the command. */
  readonly inWords: (style: Style) => string
}

/** What had been kept once an event of this name had happened; `undefined` where it never did. */
const keptAfter = <L extends LifeCycleTypes>(
  life: LifeCycle<L>,
  { events }: Kept<L>,
  type: L["Event"]["type"],
): Kept<L> | undefined => {
  const place = events.findIndex((event) => event.type === type)
  if (place === -1) return undefined
  const first = events.slice(0, place + 1)
  return { events: first, state: Result.getOrThrow(life.replay(first)) }
}

/** Tries a command that cannot be carried out. */
const refusalOf = <L extends LifeCycleTypes>(
  given: Result.Result<Kept<L>, RefusalIn<L>>,
  name: RefusedCommand["name"],
): RefusalIn<L> => {
  if (Result.isSuccess(given)) throw new Error(`carried out, and should not have been: ${name}`)
  return given.failure
}

const refusedOfCycle = (
  caseload: Caseload,
  { cycle, payments }: PaidCycle,
): ReadonlyArray<RefusedCommand> => {
  const give = giving(supportCycle, caseload.plan.cycle.id, {
    ...termsOf(caseload).cycle,
    // Before the bank has answered, every entitlement is open.
    entitlements: { ...noEntitlements, open: payments.length },
  })
  const lock = lockedRecordOf(caseload.snapshot, caseload.record)
  const tried = (
    name: RefusedCommand["name"],
    after: SupportCycleLife["Event"]["type"],
    ask: (at: SupportCycleLife["Event"]["at"]) => Asked<SupportCycleLife["Command"]>,
  ): ReadonlyArray<RefusedCommand> => {
    const kept = keptAfter(supportCycle, cycle, after)
    const at = kept?.events.at(-1)?.at
    if (kept === undefined || at === undefined) return []
    const refusal = refusalOf(give(kept, ask(at)), name)
    return [{ name, inWords: (style) => refusalInWords(supportCycleWording, refusal, style) }]
  }
  return [
    ...tried("approvedByLocker", "locked", (at) => ({
      type: "approve",
      recordDigest: lock.recordDigest,
      at,
      by: clerk,
    })),
    ...tried("lockedAgain", "approved", (at) => ({ type: "lock", ...lock, at, by: clerk })),
    ...(payments.length === 0
      ? []
      : tried("settledEarly", "released", (at) => ({ type: "settle", at, by: auditor }))),
  ]
}

const refusedOfPayments = (caseload: Caseload, { payments }: PaidCycle): ReadonlyArray<RefusedCommand> => {
  for (const { entitlement: paid } of payments) {
    const kept = keptAfter<EntitlementLife>(entitlement, paid, "attemptTimedOut")
    const last = kept?.events.at(-1)
    if (kept === undefined || last === undefined || kept.state.stage === "none") continue
    const give = giving(entitlement, last.subject, termsOf(caseload).entitlement)
    const again = { key: `${last.subject}/again`, payee: kept.state.claim.recipients.primary }
    const refusal = refusalOf(
      give(kept, {
        type: "prepareAttempt",
        ...again,
        amount: leftOf(kept.state),
        at: last.at,
        by: treasurer,
      }),
      "sentAgain",
    )
    return [{ name: "sentAgain", inWords: (style) => refusalInWords(entitlementWording, refusal, style) }]
  }
  return []
}

/**
 * Commands that are refused in the life of a cycle that was paid.
 *
 * @example
 * refusedCommands(caseload, payCycle(caseload, bank)).map(({ inWords }) => inWords(style))
 */
export const refusedCommands = (caseload: Caseload, paid: PaidCycle): ReadonlyArray<RefusedCommand> => [
  ...refusedOfCycle(caseload, paid),
  ...refusedOfPayments(caseload, paid),
]

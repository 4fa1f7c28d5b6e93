/**
 * The transition table of a loan.
 *
 * @module
 */

import type { LoanCommandType } from "./commands.ts"
import type { LoanEventType } from "./events.ts"
import type { LoanStage } from "./stages.ts"

/** One thing that can happen: in a stage, on a command, a next stage and the event that records it. */
export interface LoanTransition {
  readonly from: LoanStage
  readonly command: LoanCommandType
  readonly to: LoanStage
  readonly event: LoanEventType
}

/** Everything that can happen to a loan. Once money has been paid out, it ends only by being settled or written off. */
export const loanTransitions = [
  { from: "none", command: "apply", to: "applied", event: "applied" },
  { from: "applied", command: "recommend", to: "recommended", event: "recommended" },
  { from: "applied", command: "reject", to: "rejected", event: "rejected" },
  { from: "recommended", command: "approve", to: "approved", event: "approved" },
  { from: "approved", command: "secure", to: "secured", event: "secured" },
  { from: "secured", command: "disburse", to: "secured", event: "disbursed" },
  { from: "secured", command: "disburse", to: "active", event: "disbursedInFull" },
  { from: "secured", command: "closeDisbursement", to: "active", event: "disbursementClosed" },

  { from: "active", command: "repay", to: "active", event: "repaid" },
  { from: "active", command: "repay", to: "settled", event: "repaid" },
  { from: "active", command: "repay", to: "overpaid", event: "repaid" },
  { from: "active", command: "markOverdue", to: "overdue", event: "markedOverdue" },
  { from: "overdue", command: "repay", to: "overdue", event: "repaid" },
  { from: "overdue", command: "repay", to: "active", event: "repaid" },
  { from: "overdue", command: "repay", to: "settled", event: "repaid" },
  { from: "overdue", command: "repay", to: "overpaid", event: "repaid" },
  { from: "overdue", command: "reschedule", to: "active", event: "rescheduled" },

  { from: "active", command: "forgive", to: "active", event: "forgiven" },
  { from: "active", command: "forgive", to: "settled", event: "forgiven" },
  { from: "overdue", command: "forgive", to: "overdue", event: "forgiven" },
  { from: "overdue", command: "forgive", to: "active", event: "forgiven" },
  { from: "overdue", command: "forgive", to: "settled", event: "forgiven" },
  { from: "active", command: "assume", to: "active", event: "assumed" },
  { from: "overdue", command: "assume", to: "active", event: "assumed" },
  { from: "overdue", command: "proposeWriteOff", to: "overdue", event: "writeOffProposed" },
  { from: "overdue", command: "writeOff", to: "writtenOff", event: "writtenOff" },
  { from: "overpaid", command: "refund", to: "settled", event: "refunded" },

  { from: "applied", command: "withdraw", to: "withdrawn", event: "withdrawn" },
  { from: "recommended", command: "withdraw", to: "withdrawn", event: "withdrawn" },
  { from: "approved", command: "withdraw", to: "withdrawn", event: "withdrawn" },
  { from: "secured", command: "withdraw", to: "withdrawn", event: "withdrawn" },
  { from: "applied", command: "cancel", to: "cancelled", event: "cancelled" },
  { from: "recommended", command: "cancel", to: "cancelled", event: "cancelled" },
  { from: "approved", command: "cancel", to: "cancelled", event: "cancelled" },
  { from: "secured", command: "cancel", to: "cancelled", event: "cancelled" },
] as const satisfies ReadonlyArray<LoanTransition>

/** The rows of the table, with their exact names. */
export type LoanRow = (typeof loanTransitions)[number]

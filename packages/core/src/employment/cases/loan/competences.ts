/**
 * Who may give which command to a loan. Neither the borrower nor a relative has a hand in it, and nobody approves what he
 * reviewed. That two people write off is checked by the guard: the proposer of an earlier time may approve a later one.
 *
 * @module
 */

import type { Competence } from "../../../life-cycle/competence.ts"
import type { LoanCommandType } from "./commands.ts"
import type { LoanTerms } from "./terms.ts"
import type { LoanPart } from "./types.ts"

/** An office in the life of a loan: the list of the same name in the terms. */
export type LoanOffice = Exclude<
  keyof LoanTerms,
  "citations" | "caseworkerMayReview" | "ceilings" | "securityShare" | "tolerance" | "grace"
>

const by = (office: LoanOffice) => ({ office, apartFrom: ["beneficiary"] }) as const

/** Who may give which command to a loan. */
export const loanCompetences: {
  readonly [Type in LoanCommandType]: Competence<LoanOffice, LoanPart>
} = {
  apply: by("applicationRecorders"),
  recommend: { ...by("reviewers"), part: "reviewer" },
  reject: { ...by("reviewers"), part: "reviewer" },
  approve: { office: "approvers", apartFrom: ["beneficiary", "reviewer"] },
  secure: by("securityRecorders"),
  disburse: by("disbursers"),
  closeDisbursement: by("disbursers"),
  repay: by("cashiers"),
  markOverdue: by("collectors"),
  reschedule: by("approvers"),
  forgive: by("approvers"),
  assume: by("collectors"),
  proposeWriteOff: by("writeOffApprovers"),
  writeOff: by("writeOffApprovers"),
  refund: by("cashiers"),
  withdraw: by("applicationRecorders"),
  cancel: by("cancellers"),
}

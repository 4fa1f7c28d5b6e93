import type { AnySetting, Roles } from "@bazgasht/casework"
import type { Calendar, Citation, Money, Ratio, Term } from "@bazgasht/rules"
import type { OpenLoan } from "./agreement.ts"
import type { LoanKind } from "./application.ts"

/** The offices of a loan and its numbers, as a jurisdiction states them. */
export interface LoanTerms {
  readonly citations: ReadonlyArray<Citation>
  /** Who records applications, and that one is withdrawn. */
  readonly applicationRecorders: Roles
  readonly reviewers: Roles
  /** Who approves, reschedules and forgives. */
  readonly approvers: Roles
  readonly securityRecorders: Roles
  readonly disbursers: Roles
  /** Who records repayments, and refunds what was paid too much. */
  readonly cashiers: Roles
  /** Who records arrears, and that somebody else takes the instalments. */
  readonly collectors: Roles
  /** Who writes off: always two of them. */
  readonly writeOffApprovers: Roles
  readonly cancellers: Roles
  /** Whether the officer in charge of the applicant may review the application. */
  readonly caseworkerMayReview: boolean
  /** The greatest principal of each kind. */
  readonly ceilings: { readonly [Kind in LoanKind]: Money }
  /** What the securities have to be worth, as a share of the principal; rounded up. */
  readonly securityShare: Ratio
  /** How much more than what is outstanding a repayment may be. */
  readonly tolerance: Money
  /** How long after its day an instalment is not overdue. */
  readonly grace: Term
}

/** By what a command to a loan is judged. */
export interface LoanSetting extends AnySetting {
  readonly terms: LoanTerms
  /** The calendar in which months are counted. */
  readonly calendar: Calendar
  /** The other open loans of the borrower, as a service reads them from its store; those that the command names count beside them. */
  readonly openLoans?: ReadonlyArray<OpenLoan>
}

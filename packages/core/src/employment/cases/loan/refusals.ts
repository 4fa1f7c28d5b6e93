/**
 * Why a command to a loan was not carried out.
 *
 * @module
 */

import * as Schema from "effect/Schema"
import {
  type CommonRefusal,
  type RefusalOf,
  type RefusalParameters,
  refusalSchemaOf,
  refusing,
} from "../../../life-cycle/refusals.ts"
import { daySchema, moneySchema } from "../../../life-cycle/values.ts"

const parameters = () =>
  ({
    "requested.none": {},
    /** The purpose names nobody to whom the debt is owed. */
    "creditor.missing": {},
    /** The prisoner or a relative stands among those to whom the debt is owed. */
    "creditor.related": {},
    /** The policy wants another reviewer than the officer in charge. */
    "reviewer.caseworker": {},
    "loan.overCeiling": { ceiling: moneySchema() },
    /** The borrower has another open loan of the kind. */
    "loan.openOfKind": {},
    "principal.none": {},
    "rate.negative": {},
    /** No method by which a fee is counted: the nearest ones, or all where none is near. */
    "method.unknown": { nearest: Schema.Array(Schema.String) },
    "instalments.none": {},
    "instalments.tooMany": {},
    "due.tooGreat": {},
    "day.outsideCalendar": { calendar: Schema.String },
    "security.repeated": {},
    "security.tooLittle": { needed: moneySchema() },
    /** The payee is none to whom money of the purpose may go. */
    "payee.notOfPurpose": {},
    /** Creditors are paid through the enforcement office. */
    "enforcement.missing": {},
    "disbursement.none": {},
    "disbursement.overApproved": { left: moneySchema() },
    /** Nothing has been paid out that could be repaid. */
    "disbursement.nothingYet": {},
    /** What has been paid out is not taken back by cancelling. */
    "loan.moneyDisbursed": { disbursed: moneySchema() },
    "repayment.none": {},
    /** More than what is outstanding and the tolerance. */
    "repayment.tooMuch": { most: moneySchema() },
    /** It may be recorded as overdue from `from` on, unless something is paid before. */
    "loan.notOverdue": { from: daySchema() },
    "forgiveness.none": {},
    "forgiveness.tooMuch": { outstanding: moneySchema() },
    "payer.same": {},
    "writeOff.alreadyProposed": {},
    "writeOff.notProposed": {},
    /** The proposer cannot be the second approver. */
    "writeOff.sameApprover": {},
    "refund.notSurplus": { surplus: moneySchema() },
    "reason.missing": {},
  }) satisfies RefusalParameters

/** Why a command to a loan was not carried out. */
export type LoanRefusal = RefusalOf<ReturnType<typeof parameters>> | CommonRefusal

/** The schema of {@link LoanRefusal}. */
export const loanRefusalSchema = (): Schema.Codec<LoanRefusal> => refusalSchemaOf(parameters())

/** Refuses a command to a loan. */
export const refuse = refusing<LoanRefusal>()

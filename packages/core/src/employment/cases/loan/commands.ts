/**
 * What may be asked of a loan.
 *
 * @module
 */

import * as Schema from "effect/Schema"
import { commandSchema } from "../../../life-cycle/shapes.ts"
import { moneySchema } from "../../../life-cycle/values.ts"
import { disbursementSchema, openLoanSchema, proposedLoanPlanSchema, securitySchema } from "./agreement.ts"
import { loanApplicationSchema } from "./application.ts"

const reason = () => ({ reason: Schema.NonEmptyString })
const amount = () => ({ amount: moneySchema() })

/** What may be asked of a loan. */
export const loanCommandSchema = () =>
  Schema.Union([
    commandSchema("apply", loanApplicationSchema().fields),
    commandSchema("recommend", {}),
    commandSchema("reject", reason()),
    /** Agrees the terms; the approver says which other loans of the borrower are open. */
    commandSchema("approve", { plan: proposedLoanPlanSchema(), openLoans: Schema.Array(openLoanSchema()) }),
    commandSchema("secure", { securities: Schema.Array(securitySchema()) }),
    /** Pays out the whole or a part. */
    commandSchema("disburse", disbursementSchema().fields),
    /** Pays out no more: what has been paid out is what is lent. */
    commandSchema("closeDisbursement", reason()),
    commandSchema("repay", amount()),
    commandSchema("markOverdue", {}),
    /** Divides what is outstanding into new instalments. */
    commandSchema("reschedule", {
      instalments: Schema.Natural,
      everyMonths: Schema.Natural,
      ...reason(),
    }),
    commandSchema("forgive", { ...amount(), ...reason() }),
    /** Somebody else takes the instalments. */
    commandSchema("assume", { payer: Schema.NonEmptyString }),
    /** The first of the two approvals that a write-off needs. */
    commandSchema("proposeWriteOff", reason()),
    commandSchema("writeOff", {}),
    commandSchema("refund", amount()),
    commandSchema("withdraw", {}),
    commandSchema("cancel", reason()),
  ])

/** What may be asked of a loan. Commands that come from outside are decoded with the schema first. */
export type LoanCommand = ReturnType<typeof loanCommandSchema>["Type"]

/** The name of a command. */
export type LoanCommandType = LoanCommand["type"]

/**
 * What has happened to a loan.
 *
 * @module
 */

import * as Schema from "effect/Schema"
import { eventSchema } from "../../../life-cycle/shapes.ts"
import { moneySchema } from "../../../life-cycle/values.ts"
import { instalmentSchema, loanAccountSchema } from "./account.ts"
import { disbursementSchema, loanAgreementSchema, securitySchema } from "./agreement.ts"
import { loanApplicationSchema } from "./application.ts"

const reason = () => ({ reason: Schema.NonEmptyString })
const amount = () => ({ amount: moneySchema() })

/** What has happened to a loan. */
export const loanEventSchema = () =>
  Schema.Union([
    eventSchema("applied", ["applied"], loanApplicationSchema().fields),
    eventSchema("recommended", ["recommended"], {}),
    eventSchema("rejected", ["rejected"], reason()),
    eventSchema("approved", ["approved"], { agreement: loanAgreementSchema() }),
    eventSchema("secured", ["secured"], { securities: Schema.Array(securitySchema()) }),
    eventSchema("disbursed", ["secured"], disbursementSchema().fields),
    /** The payment with which the whole is paid out, and the account with which repayment begins. */
    eventSchema("disbursedInFull", ["active"], {
      ...disbursementSchema().fields,
      account: loanAccountSchema(),
    }),
    eventSchema("disbursementClosed", ["active"], { ...reason(), account: loanAccountSchema() }),
    /** `surplus` is the part of the amount that was beyond what was outstanding. */
    eventSchema("repaid", ["active", "overdue", "settled", "overpaid"], {
      ...amount(),
      surplus: moneySchema(),
    }),
    eventSchema("markedOverdue", ["overdue"], {}),
    eventSchema("rescheduled", ["active"], {
      instalments: Schema.Array(instalmentSchema()),
      ...reason(),
    }),
    eventSchema("forgiven", ["active", "overdue", "settled"], { ...amount(), ...reason() }),
    eventSchema("assumed", ["active"], { payer: Schema.NonEmptyString }),
    eventSchema("writeOffProposed", ["overdue"], reason()),
    eventSchema("writtenOff", ["writtenOff"], { ...amount(), ...reason() }),
    eventSchema("refunded", ["settled"], amount()),
    eventSchema("withdrawn", ["withdrawn"], {}),
    eventSchema("cancelled", ["cancelled"], reason()),
  ])

/** What has happened to a loan. */
export type LoanEvent = ReturnType<typeof loanEventSchema>["Type"]

/** The name of an event. */
export type LoanEventType = LoanEvent["type"]

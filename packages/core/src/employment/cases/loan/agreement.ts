import { moneySchema } from "@bazgasht/casework"
import type { Ratio } from "@bazgasht/rules"
import * as Schema from "effect/Schema"
import { feeMethods } from "../../decisions/loan-schedule.ts"

/** A fraction of zero or more. */
export const ratioSchema = (): Schema.Codec<Ratio> =>
  Schema.Struct({ numerator: Schema.Natural, denominator: Schema.Natural })

const planFields = () => ({
  principal: moneySchema(),
  yearlyRate: ratioSchema(),
  rounding: Schema.Literals(["up", "down", "nearest"]),
  instalments: Schema.Natural,
  everyMonths: Schema.Natural,
})

/** What two sides agree on a loan; see `LoanPlan` of the schedule. */
const loanPlanSchema = () => Schema.Struct({ ...planFields(), method: Schema.Literals(feeMethods) })

/** A plan as it is proposed: whether there is such a method is for the guard, which names the nearest ones. */
export const proposedLoanPlanSchema = () => Schema.Struct({ ...planFields(), method: Schema.NonEmptyString })

/** What was approved. */
export const loanAgreementSchema = () =>
  Schema.Struct({
    plan: loanPlanSchema(),
    /** What the securities have to be worth together. */
    requiredSecurity: moneySchema(),
  })

/** Something that secures a loan: a cheque, a guarantor, a deed. */
export type Security = ReturnType<typeof securitySchema>["Type"]

export const securitySchema = () => Schema.Struct({ id: Schema.NonEmptyString, value: moneySchema() })

/** A payment of the loan, in whole or in part. */
export type Disbursement = ReturnType<typeof disbursementSchema>["Type"]

export const disbursementSchema = () =>
  Schema.Struct({
    /** Opaque id of who gets it. */
    payee: Schema.NonEmptyString,
    amount: moneySchema(),
    /** Of a loan for release: the file of the enforcement office through which the creditor is paid. */
    enforcement: Schema.optionalKey(Schema.NonEmptyString),
  })

/** Another loan of the same person that is not settled. */
export type OpenLoan = ReturnType<typeof openLoanSchema>["Type"]

export const openLoanSchema = () =>
  Schema.Struct({ loan: Schema.NonEmptyString, kind: Schema.Literals(["enterprise", "release"]) })

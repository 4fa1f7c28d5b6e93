/**
 * The state of a loan: one shape for each stage, so that what a stage needs is always there.
 *
 * @module
 */

import * as Schema from "effect/Schema"
import { noneSchema, stateSchema } from "../../../life-cycle/shapes.ts"
import { loanAccountSchema } from "./account.ts"
import { disbursementSchema, loanAgreementSchema, securitySchema } from "./agreement.ts"
import { loanApplicationSchema } from "./application.ts"

const asked = () => ({ application: loanApplicationSchema() })
const agreed = () => ({ ...asked(), agreement: loanAgreementSchema() })
const secured = () => ({
  ...agreed(),
  securities: Schema.Array(securitySchema()),
  /** In the order in which they were made. */
  disbursements: Schema.Array(disbursementSchema()),
})
const lent = () => ({ ...secured(), account: loanAccountSchema() })
const reason = () => ({ reason: Schema.NonEmptyString })

/** The state of a loan. */
export const loanStateSchema = () =>
  Schema.Union([
    noneSchema(),
    stateSchema("applied", asked()),
    stateSchema("recommended", asked()),
    stateSchema("rejected", { ...asked(), ...reason() }),
    stateSchema("approved", agreed()),
    stateSchema("secured", secured()),
    stateSchema("active", lent()),
    stateSchema("overdue", {
      ...lent(),
      /** Who has proposed to write it off, and why; only while it is overdue. */
      writeOff: Schema.optionalKey(Schema.Struct({ by: Schema.NonEmptyString, ...reason() })),
    }),
    stateSchema("overpaid", lent()),
    stateSchema("settled", lent()),
    stateSchema("writtenOff", { ...lent(), ...reason() }),
    stateSchema("withdrawn", asked()),
    stateSchema("cancelled", { ...asked(), ...reason() }),
  ])

/** The state of a loan, one shape for each stage. */
export type LoanState = ReturnType<typeof loanStateSchema>["Type"]

/** A state in one of the stages named. */
export type LoanIn<Stage extends LoanState["stage"]> = Extract<LoanState, { readonly stage: Stage }>

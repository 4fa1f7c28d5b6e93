/**
 * The state of a petition: one shape for each stage, so that what a stage needs is always there.
 *
 * @module
 */

import * as Schema from "effect/Schema"
import { noneSchema, stateSchema } from "../../../life-cycle/shapes.ts"
import { openingFields } from "./commands.ts"
import {
  concessionRoundSchema,
  deferralSchema,
  holdSchema,
  obligationSchema,
  petitionConcessionSchema,
  petitionFundsSchema,
  petitionPaymentSchema,
  residualSchema,
} from "./stack.ts"

const gathered = () => ({
  petition: Schema.Struct(openingFields()),
  obligations: Schema.Array(obligationSchema()),
  holds: Schema.Array(holdSchema()),
  concessions: Schema.Array(petitionConcessionSchema()),
  deferrals: Schema.Array(deferralSchema()),
  /** Every round with every creditor, in the order in which they began. */
  rounds: Schema.Array(concessionRoundSchema()),
})
const fixed = () => ({
  ...gathered(),
  residual: residualSchema(),
  /** Money received and reserved; together never more than the residual. */
  funds: Schema.Array(petitionFundsSchema()),
  /** Payments of which the creditor has confirmed the receipt. */
  confirmed: Schema.Array(petitionPaymentSchema()),
})

/** The state of a petition. */
export const debtPetitionStateSchema = () =>
  Schema.Union([
    noneSchema(),
    stateSchema("gathering", gathered()),
    stateSchema("ineligible", gathered()),
    stateSchema("negotiating", gathered()),
    stateSchema("withdrawn", gathered()),
    stateSchema("fundable", fixed()),
    stateSchema("funded", fixed()),
    stateSchema("paying", { ...fixed(), payments: Schema.Array(petitionPaymentSchema()) }),
    stateSchema("settled", fixed()),
    stateSchema("orderRequested", fixed()),
    stateSchema("blocked", fixed()),
    stateSchema("ordered", fixed()),
    stateSchema("released", fixed()),
  ])

/** The state of a petition, one shape for each stage. */
export type DebtPetitionState = ReturnType<typeof debtPetitionStateSchema>["Type"]

/** A state in one of the stages named. */
export type DebtPetitionIn<Stage extends DebtPetitionState["stage"]> = Extract<
  DebtPetitionState,
  { readonly stage: Stage }
>

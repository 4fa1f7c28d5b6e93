/**
 * The state of a grievance: one shape for each stage, so that what a stage needs is always there.
 *
 * @module
 */

import * as Schema from "effect/Schema"
import { noneSchema, stateSchema } from "../../../life-cycle/shapes.ts"
import { daySchema } from "../../../life-cycle/values.ts"
import { complaintSchema } from "./complaint.ts"
import { proposedRulingSchema, rulingSchema } from "./ruling.ts"

/** The last days on which something is still in time. */
export const dueDaysSchema = () => Schema.Struct({ acknowledgement: daySchema(), ruling: daySchema() })

/** The last days on which something is still in time. */
export type DueDays = ReturnType<typeof dueDaysSchema>["Type"]

const staySchema = () => Schema.Struct({ on: daySchema(), grounds: Schema.Array(Schema.NonEmptyString) })

const kept = () => ({
  complaint: complaintSchema(),
  due: dueDaysSchema(),
  /** Every ruling so far, the last one last; more than one only where it was opened again. */
  rulings: Schema.Array(rulingSchema()),
  /** Absent where the decision complained of is not stayed. */
  stay: Schema.optionalKey(staySchema()),
})

const handled = () => ({ ...kept(), handler: Schema.NonEmptyString })

/** The state of a grievance. */
export const grievanceStateSchema = () =>
  Schema.Union([
    noneSchema(),
    stateSchema("received", kept()),
    stateSchema("acknowledged", kept()),
    stateSchema("assigned", handled()),
    stateSchema("inProgress", handled()),
    stateSchema("onHold", { ...handled(), reason: Schema.NonEmptyString }),
    stateSchema("forApproval", { ...handled(), proposal: proposedRulingSchema() }),
    stateSchema("upheld", kept()),
    stateSchema("partlyUpheld", kept()),
    stateSchema("rejected", kept()),
    stateSchema("closed", { ...kept(), finalFrom: daySchema() }),
    stateSchema("reopened", kept()),
  ])

/** The state of a grievance, one shape for each stage. */
export type GrievanceState = ReturnType<typeof grievanceStateSchema>["Type"]

/** A state in one of the stages named. */
export type GrievanceIn<Stage extends GrievanceState["stage"]> = Extract<
  GrievanceState,
  { readonly stage: Stage }
>

/**
 * The state of an entitlement: one shape for each stage, so that what a stage needs is always there.
 *
 * @module
 */

import * as Schema from "effect/Schema"
import { noneSchema, stateSchema } from "../../../life-cycle/shapes.ts"
import { attemptSchema } from "./attempt.ts"
import { claimSchema, entitlementReleaseSchema } from "./claim.ts"

const approved = () => ({
  claim: claimSchema(),
  /** In the order in which they were prepared. */
  attempts: Schema.Array(attemptSchema()),
  /** Absent until payment is released. */
  release: Schema.optionalKey(entitlementReleaseSchema()),
})

/** The state of an entitlement. */
export const entitlementStateSchema = () =>
  Schema.Union([
    noneSchema(),
    stateSchema("computed", { claim: claimSchema() }),
    stateSchema("approved", approved()),
    stateSchema("held", { ...approved(), reason: Schema.NonEmptyString }),
    stateSchema("paid", approved()),
    stateSchema("undeliverable", approved()),
    stateSchema("expired", approved()),
    stateSchema("cancelled", { ...approved(), reason: Schema.NonEmptyString }),
  ])

/** The state of an entitlement, one shape for each stage. */
export type EntitlementState = ReturnType<typeof entitlementStateSchema>["Type"]

/** A state in one of the stages named. */
export type EntitlementIn<Stage extends EntitlementState["stage"]> = Extract<
  EntitlementState,
  { readonly stage: Stage }
>

/**
 * The state of an allocation run: one shape for each stage, so that what a stage needs is always there.
 *
 * @module
 */

import * as Schema from "effect/Schema"
import { noneSchema, stateSchema } from "../../../life-cycle/shapes.ts"
import { runPlanFields, runResultSchema } from "./matter.ts"

const planned = () => ({ plan: Schema.Struct(runPlanFields()) })
const computed = () => ({ ...planned(), result: runResultSchema() })

/** The state of an allocation run. */
export const allocationRunStateSchema = () =>
  Schema.Union([
    noneSchema(),
    stateSchema("draft", planned()),
    stateSchema("computed", computed()),
    stateSchema("proposed", computed()),
    stateSchema("approved", computed()),
    stateSchema("committed", computed()),
    stateSchema("abandoned", { ...planned(), reason: Schema.NonEmptyString }),
  ])

/** The state of an allocation run, one shape for each stage. */
export type AllocationRunState = ReturnType<typeof allocationRunStateSchema>["Type"]

/** A state in one of the stages named. */
export type AllocationRunIn<Stage extends AllocationRunState["stage"]> = Extract<
  AllocationRunState,
  { readonly stage: Stage }
>

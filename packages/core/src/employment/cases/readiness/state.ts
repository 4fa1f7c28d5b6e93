/**
 * The state of a readiness profile: one shape for each stage, so that what a stage needs is always there.
 *
 * @module
 */

import * as Schema from "effect/Schema"
import { noneSchema, stateSchema } from "../../../life-cycle/shapes.ts"
import { daySchema } from "../../../life-cycle/values.ts"
import { readinessProfileSchema } from "./profile.ts"

/** Opaque id of the person whose profile it is. */
const person = () => ({ person: Schema.NonEmptyString })
const declining = () => ({
  reasons: Schema.Array(Schema.NonEmptyString),
  wouldChange: Schema.optionalKey(Schema.NonEmptyString),
})
const recorded = () => ({ ...person(), profile: readinessProfileSchema() })
const declared = () => ({
  ...recorded(),
  /** The last day on which the declaration holds without a review. */
  reviewBy: daySchema(),
})

/** The state of a readiness profile. */
export const readinessStateSchema = () =>
  Schema.Union([
    noneSchema(),
    stateSchema("declined", { ...person(), ...declining() }),
    stateSchema("preparing", recorded()),
    stateSchema("paused", { ...recorded(), ...declining() }),
    stateSchema("ready", declared()),
    stateSchema("stale", declared()),
    stateSchema("withdrawn", person()),
    stateSchema("closed", { ...person(), reason: Schema.NonEmptyString }),
  ])

/** The state of a readiness profile, one shape for each stage. */
export type ReadinessState = ReturnType<typeof readinessStateSchema>["Type"]

/** A state in one of the stages named. */
export type ReadinessIn<Stage extends ReadinessState["stage"]> = Extract<
  ReadinessState,
  { readonly stage: Stage }
>

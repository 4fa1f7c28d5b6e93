import { daySchema } from "@bazgasht/casework"
import * as Schema from "effect/Schema"
import { findingSchema } from "./finding.ts"

/** How a prisoner came to be dismissed: they were heard, and a competent officer decided, on grounds. */
export type Dismissal = ReturnType<typeof dismissalSchema>["Type"]

export const dismissalSchema = () =>
  Schema.Struct({
    kind: Schema.Literal("dismissed"),
    heardOn: daySchema(),
    /** Code of the office that decided. */
    decider: Schema.NonEmptyString,
    decidedOn: daySchema(),
    /** Opaque id of the written decision. */
    paper: Schema.NonEmptyString,
    grounds: Schema.Array(Schema.NonEmptyString),
  })

const constraintBroken = () =>
  Schema.Struct({ kind: Schema.Literal("constraintBroken"), finding: findingSchema() })

/** Why a placement ends that has begun, where the prisoner does not resign. */
export type PlacementEnding = ReturnType<typeof placementEndingSchema>["Type"]

export const placementEndingSchema = () =>
  Schema.Union([
    Schema.Struct({ kind: Schema.Literals(["completed", "released", "transferred", "unitClosed", "died"]) }),
    dismissalSchema(),
    /** A hard constraint no longer holds. */
    constraintBroken(),
  ])

/** Why a placement is taken back before it began: a fact of custody breaks a hard constraint, or the unit is closed. */
export type WithdrawalGround = ReturnType<typeof withdrawalGroundSchema>["Type"]

export const withdrawalGroundSchema = () =>
  Schema.Union([constraintBroken(), Schema.Struct({ kind: Schema.Literal("unitClosed") })])

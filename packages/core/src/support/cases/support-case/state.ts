/**
 * The state of a support case: one shape for each stage, so that what a stage needs is always there.
 *
 * @module
 */

import * as Schema from "effect/Schema"
import { noneSchema, stateSchema } from "../../../life-cycle/shapes.ts"
import { daySchema } from "../../../life-cycle/values.ts"
import { assessmentSchema } from "./assessment.ts"
import { supportFileSchema } from "./file.ts"
import type { SupportStage } from "./stages.ts"

/** Support as it runs. */
export const supportSchema = () =>
  Schema.Struct({
    /** The first day of support. */
    from: daySchema(),
    /** The day by which it has to be looked at anew. */
    reviewDue: daySchema(),
  })

/** Support as it runs. */
export type Support = ReturnType<typeof supportSchema>["Type"]

/** How a decision against the family may be contested. */
export const appealSchema = () =>
  Schema.Struct({
    /** The last day for it. */
    deadline: daySchema(),
    /** Code of the office that receives the grievance. */
    to: Schema.NonEmptyString,
  })

/** How a decision against the family may be contested. */
export type Appeal = ReturnType<typeof appealSchema>["Type"]

/** Why support ends. */
export const endingCauseSchema = () =>
  Schema.Literals(["recertification", "release", "handOver", "prisonersDeath", "lastMembersDeath"])

/** Why support ends. */
export type EndingCause = ReturnType<typeof endingCauseSchema>["Type"]

/** An end of support that is fixed. */
export const endingSchema = () =>
  Schema.Struct({
    cause: endingCauseSchema(),
    /** The first day on which the conditions of cover are no longer asked for: support phases out. Absent where they hold to the end. */
    since: Schema.optionalKey(daySchema()),
    /** The first day that the association no longer carries. Absent where no support had begun. */
    to: Schema.optionalKey(daySchema()),
  })

/** An end of support that is fixed. */
export type Ending = ReturnType<typeof endingSchema>["Type"]

const stage = <const Stage extends SupportStage, const Fields extends Schema.Struct.Fields>(
  name: Stage,
  fields: Fields,
) => stateSchema(name, { file: supportFileSchema(), ...fields })

/** The state of a support case. */
export const supportCaseSchema = () =>
  Schema.Union([
    noneSchema(),
    stage("intake", {}),
    stage("awaitingInformation", {
      /** Ids of the facts that could decide. */
      missing: Schema.Array(Schema.NonEmptyString),
      /** The last day for them. */
      due: daySchema(),
    }),
    stage("assessment", {}),
    stage("assessed", { assessment: assessmentSchema() }),
    stage("waitlisted", {
      assessment: assessmentSchema(),
      /** The day from which the family waits. */
      since: daySchema(),
    }),
    stage("active", { support: supportSchema() }),
    stage("suspended", { support: supportSchema(), reason: Schema.NonEmptyString }),
    stage("phasingOut", { ending: endingSchema() }),
    stage("graduated", { monitorUntil: daySchema() }),
    stage("referred", { payer: Schema.NonEmptyString }),
    stage("declined", {
      on: daySchema(),
      grounds: Schema.Array(Schema.NonEmptyString),
      appeal: appealSchema(),
      /** Absent where it was declined before its need was assessed. */
      assessment: Schema.optionalKey(assessmentSchema()),
    }),
    stage("lapsed", {}),
    stage("closed", { outcome: Schema.NonEmptyString }),
    stage("transferred", {
      /** Code of the association that carries on. */
      association: Schema.NonEmptyString,
    }),
  ])

/** The state of a support case, one shape for each stage. */
export type SupportCase = ReturnType<typeof supportCaseSchema>["Type"]

import { daySchema } from "@bazgasht/casework"
import * as Schema from "effect/Schema"

/** Support as it runs. */
export type Support = ReturnType<typeof supportSchema>["Type"]

export const supportSchema = () =>
  Schema.Struct({
    /** The first day of support. */
    from: daySchema(),
    /** The day by which it has to be looked at anew. */
    reviewDue: daySchema(),
  })

/** How a decision against the family may be contested. */
export type Appeal = ReturnType<typeof appealSchema>["Type"]

export const appealSchema = () =>
  Schema.Struct({
    /** The last day for it. */
    deadline: daySchema(),
    /** Code of the office that receives the grievance. */
    to: Schema.NonEmptyString,
  })

/** Why support ends. */
const endingCauseSchema = () =>
  Schema.Literals(["recertification", "release", "handOver", "prisonersDeath", "lastMembersDeath"])

/** An end of support that is fixed. */
export type Ending = ReturnType<typeof endingSchema>["Type"]

export const endingSchema = () =>
  Schema.Struct({
    cause: endingCauseSchema(),
    /** The first day on which the conditions of cover are no longer asked for: support phases out. Absent where they hold to the end. */
    since: Schema.optionalKey(daySchema()),
    /** The first day that the association no longer carries. Absent where no support had begun. */
    to: Schema.optionalKey(daySchema()),
  })

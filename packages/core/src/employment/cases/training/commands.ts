/**
 * What may be asked of an enrolment.
 *
 * @module
 */

import * as Schema from "effect/Schema"
import { commandSchema } from "../../../life-cycle/shapes.ts"
import { trainingApplicationSchema, waitingPositionSchema } from "./application.ts"
import { reportedSessionSchema } from "./attendance.ts"
import { expectedReleaseSchema, prerequisiteFindingSchema } from "./course.ts"
import { certificateReferenceSchema, examinedPartSchema, revocationGroundSchema } from "./examination.ts"

const reason = () => ({ reason: Schema.NonEmptyString })
/** Ids of the enrolments that wait for the course before this one. */
const ahead = () => ({ ahead: Schema.Array(Schema.NonEmptyString) })

/** What may be asked of an enrolment. */
export const trainingCommandSchema = () =>
  Schema.Union([
    commandSchema("apply", trainingApplicationSchema().fields),
    /** Gives a seat. */
    commandSchema("enrol", {
      /** Id of the seat that is reserved for the trainee; absent where there is none. */
      seat: Schema.optionalKey(Schema.NonEmptyString),
      /** What was found of the prerequisites; one that is not named is unknown. */
      findings: Schema.Array(prerequisiteFindingSchema()),
      expectedRelease: expectedReleaseSchema(),
      ...ahead(),
      /** Why the trainee gets the seat before those who wait; absent where nobody does. */
      jumpReason: Schema.optionalKey(Schema.NonEmptyString),
    }),
    commandSchema("queue", {
      freeSeats: Schema.Natural,
      ...ahead(),
      reasons: waitingPositionSchema().fields.reasons,
    }),
    commandSchema("begin", {}),
    commandSchema("recordAttendance", {
      sessions: Schema.Array(reportedSessionSchema()),
      /** Why sessions that are recorded already are recorded again; absent where they are new. */
      correction: Schema.optionalKey(Schema.NonEmptyString),
    }),
    commandSchema("pause", reason()),
    commandSchema("resume", {}),
    commandSchema("complete", {}),
    /** Records a sitting of the examination, with the result of every part. */
    commandSchema("assess", { parts: Schema.Array(examinedPartSchema()) }),
    commandSchema("retake", {}),
    commandSchema("certify", {
      certificate: certificateReferenceSchema(),
      /** Whether the bytes of the certificate were searched for custody data and found free of it. */
      freeOfCustodyData: Schema.Literals(["yes", "no", "unknown"]),
    }),
    commandSchema("revoke", { ground: revocationGroundSchema(), ...reason() }),
    commandSchema("withdraw", reason()),
    /** Hands the trainee over to another place, where the course goes on. */
    commandSchema("transfer", { site: Schema.NonEmptyString }),
  ])

/** What may be asked of an enrolment. Commands that come from outside are decoded with the schema first. */
export type TrainingCommand = ReturnType<typeof trainingCommandSchema>["Type"]

/** The name of a command. */
export type TrainingCommandType = TrainingCommand["type"]

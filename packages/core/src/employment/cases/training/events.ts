/**
 * What has happened to an enrolment.
 *
 * @module
 */

import * as Schema from "effect/Schema"
import { eventSchema } from "../../../life-cycle/shapes.ts"
import { seatedSchema, trainingApplicationSchema, waitingPositionSchema } from "./application.ts"
import { recordedSessionSchema } from "./attendance.ts"
import { certificateReferenceSchema, examinedPartSchema, revocationGroundSchema } from "./examination.ts"

const reason = () => ({ reason: Schema.NonEmptyString })
/** Id of the seat that is free again. */
const freed = () => ({ freed: Schema.NonEmptyString })

/** What has happened to an enrolment. */
export const trainingEventSchema = () =>
  Schema.Union([
    eventSchema("applied", ["applied"], trainingApplicationSchema().fields),
    eventSchema("enrolled", ["enrolled"], seatedSchema().fields),
    eventSchema("queued", ["waitlisted"], waitingPositionSchema().fields),
    eventSchema("begun", ["attending"], {}),
    eventSchema("attendanceRecorded", ["attending"], {
      sessions: Schema.Array(recordedSessionSchema()),
      correction: Schema.optionalKey(Schema.NonEmptyString),
    }),
    eventSchema("paused", ["paused"], reason()),
    eventSchema("resumed", ["attending"], {}),
    eventSchema("completed", ["completed"], freed()),
    eventSchema("assessed", ["passed", "failed"], { parts: Schema.Array(examinedPartSchema()) }),
    eventSchema("retakeGranted", ["completed"], {}),
    eventSchema("certified", ["certified"], { certificate: certificateReferenceSchema() }),
    eventSchema("revoked", ["revoked"], { ground: revocationGroundSchema(), ...reason() }),
    /** `freed` is absent where the trainee had no seat yet. */
    eventSchema("withdrawn", ["withdrawn"], {
      ...reason(),
      freed: Schema.optionalKey(Schema.NonEmptyString),
    }),
    eventSchema("transferred", ["transferred"], { site: Schema.NonEmptyString, ...freed() }),
  ])

/** What has happened to an enrolment. */
export type TrainingEvent = ReturnType<typeof trainingEventSchema>["Type"]

/** The name of an event. */
export type TrainingEventType = TrainingEvent["type"]

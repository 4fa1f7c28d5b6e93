/**
 * The state of an enrolment: one shape for each stage, so that what a stage needs is always there.
 *
 * @module
 */

import * as Schema from "effect/Schema"
import { noneSchema, stateSchema } from "../../../life-cycle/shapes.ts"
import { seatedSchema, trainingApplicationSchema, waitingPositionSchema } from "./application.ts"
import { attendanceSchema } from "./attendance.ts"
import { certificateReferenceSchema, revocationGroundSchema, sittingSchema } from "./examination.ts"

const asked = () => ({ application: trainingApplicationSchema() })
const seated = () => ({ ...asked(), seated: seatedSchema() })
const begun = () => ({ ...seated(), attendance: attendanceSchema() })
/** `sittings` in the order in which they were held. */
const completed = () => ({ ...begun(), sittings: Schema.Array(sittingSchema()) })
const certified = () => ({ ...completed(), certificate: certificateReferenceSchema() })
const reason = () => ({ reason: Schema.NonEmptyString })

/** The state of an enrolment. */
export const trainingStateSchema = () =>
  Schema.Union([
    noneSchema(),
    stateSchema("applied", asked()),
    stateSchema("waitlisted", { ...asked(), position: waitingPositionSchema() }),
    stateSchema("enrolled", seated()),
    stateSchema("attending", begun()),
    stateSchema("paused", begun()),
    stateSchema("completed", completed()),
    stateSchema("passed", completed()),
    stateSchema("failed", completed()),
    stateSchema("certified", certified()),
    stateSchema("revoked", { ...certified(), ground: revocationGroundSchema(), ...reason() }),
    stateSchema("withdrawn", { ...asked(), ...reason() }),
    stateSchema("transferred", {
      ...seated(),
      /** Absent where the trainee had not begun. */
      attendance: Schema.optionalKey(attendanceSchema()),
      /** Id of the place that takes the trainee over. */
      site: Schema.NonEmptyString,
    }),
  ])

/** The state of an enrolment, one shape for each stage. */
export type TrainingState = ReturnType<typeof trainingStateSchema>["Type"]

/** A state in one of the stages named. */
export type TrainingIn<Stage extends TrainingState["stage"]> = Extract<
  TrainingState,
  { readonly stage: Stage }
>

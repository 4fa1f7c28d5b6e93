/**
 * Why a command to an enrolment was not carried out.
 *
 * @module
 */

import * as Schema from "effect/Schema"
import {
  type CommonRefusal,
  type RefusalOf,
  type RefusalParameters,
  refusalSchemaOf,
  refusing,
} from "../../../life-cycle/refusals.ts"
import { daySchema } from "../../../life-cycle/values.ts"

const parameters = () =>
  ({
    /** Somebody else than the trainee has agreed. */
    "consent.notOwn": {},
    /** It is dated after the command. */
    "consent.later": { on: daySchema() },
    "course.unknown": {},
    "course.notBegun": { from: daySchema() },
    "course.over": { to: daySchema() },
    "seat.missing": {},
    /** There is a seat for everybody who waits, this trainee included. */
    "seat.free": { freeSeats: Schema.Natural },
    "prerequisite.notMet": { prerequisites: Schema.Array(Schema.String) },
    /** Nobody knows whether they are met; unknown is not no, and not yes either. */
    "prerequisite.undetermined": { prerequisites: Schema.Array(Schema.String) },
    "course.endsAfterRelease": { lastDay: daySchema(), release: daySchema() },
    /** Nobody knows when the trainee is expected to leave, and the course cannot be continued elsewhere. */
    "release.undetermined": { lastDay: daySchema() },
    /** Others wait before the trainee, and no reason is given why he comes first. */
    "jump.undocumented": { ahead: Schema.Natural },
    /** Nobody waits before the trainee who could be passed. */
    "jump.overNobody": {},
    "reasons.missing": {},
    "sessions.none": {},
    "session.repeated": {},
    "session.alreadyRecorded": {},
    /** Only what is recorded can be corrected. */
    "session.notRecorded": {},
    "session.outsideCourse": { from: daySchema(), to: daySchema() },
    /** It is recorded as attended on a day before the trainee began, or while the training rested. */
    "session.notAttending": {},
    "session.tooMany": { sessions: Schema.Natural },
    "attendanceReason.unknown": { reason: Schema.String, reasons: Schema.Array(Schema.String) },
    /** What is not recorded is neither attended nor missed. */
    "attendance.incomplete": { recorded: Schema.Natural, sessions: Schema.Natural },
    /** No session counts, so there is no share of them. */
    "attendance.nothingCounted": {},
    "attendance.tooLow": {
      attended: Schema.Natural,
      counted: Schema.Natural,
      needed: Schema.Natural,
    },
    /** The examiner is one of those who teach the course. */
    "examiner.trainer": {},
    "examination.partRepeated": { part: Schema.String },
    "examination.partUnknown": { part: Schema.String, accepted: Schema.Array(Schema.String) },
    "examination.partsMissing": { parts: Schema.Array(Schema.String) },
    "sittings.exhausted": { most: Schema.Natural },
    "digest.malformed": {},
    "certificate.custodyData": {},
    /** Nobody has searched its bytes for custody data. */
    "certificate.unchecked": {},
    "site.missing": {},
    "reason.missing": {},
  }) satisfies RefusalParameters

/** Why a command to an enrolment was not carried out. */
export type TrainingRefusal = RefusalOf<ReturnType<typeof parameters>> | CommonRefusal

/** The schema of {@link TrainingRefusal}. */
export const trainingRefusalSchema = (): Schema.Codec<TrainingRefusal> => refusalSchemaOf(parameters())

/** Refuses a command to an enrolment. */
export const refuse = refusing<TrainingRefusal>()

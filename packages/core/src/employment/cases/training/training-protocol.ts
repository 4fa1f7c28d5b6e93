import { daySchema, defineProtocol, type LifeOf, refusing, type StateIn } from "@bazgasht/casework"
import * as Schema from "effect/Schema"
import { seatedSchema, trainingApplicationSchema, waitingPositionSchema } from "./application.ts"
import { attendanceSchema, recordedSessionSchema, reportedSessionSchema } from "./attendance.ts"
import { expectedReleaseSchema, prerequisiteFindingSchema } from "./course.ts"
import {
  certificateReferenceSchema,
  examinedPartSchema,
  revocationGroundSchema,
  sittingSchema,
} from "./examination.ts"
import type { TrainingSetting } from "./training-terms.ts"

const nothing = () => ({})
const reason = () => ({ reason: Schema.NonEmptyString })
/** Ids of the enrolments that wait for the course before this one. */
const ahead = () => ({ ahead: Schema.Array(Schema.NonEmptyString) })
/** Id of the seat that is free again. */
const freed = () => ({ freed: Schema.NonEmptyString })
const application = () => trainingApplicationSchema().fields
const asked = () => ({ application: trainingApplicationSchema() })
const seated = () => ({ ...asked(), seated: seatedSchema() })
const begun = () => ({ ...seated(), attendance: attendanceSchema() })
/** `sittings` in the order in which they were held. */
const completed = () => ({ ...begun(), sittings: Schema.Array(sittingSchema()) })
const parts = () => ({ parts: Schema.Array(examinedPartSchema()) })
const revocation = () => ({ ground: revocationGroundSchema(), ...reason() })
const certified = () => ({ ...completed(), certificate: certificateReferenceSchema() })

const trainers = { permission: "trainers", participation: "trainer" } as const

/** The protocol of an enrolment. */
export const trainingProtocol = /* @__PURE__ */ defineProtocol({
  stages: {
    /** The application is recorded. */
    applied: asked,
    /** There was no seat; the trainee waits for one. */
    waitlisted: () => ({ ...asked(), position: waitingPositionSchema() }),
    /** The trainee has a seat. */
    enrolled: seated,
    /** The trainee has begun. */
    attending: begun,
    /** The training rests, for a reason. */
    paused: begun,
    /** The trainee attended enough and may be examined. */
    completed,
    /** Every part of the examination is passed. */
    passed: completed,
    /** A part of it is not. */
    failed: completed,
    /** A certificate is issued. */
    certified,
    /** The certificate is taken back. */
    revoked: () => ({ ...certified(), ...revocation() }),
    /** Given up. */
    withdrawn: () => ({ ...asked(), ...reason() }),
    /** Handed over to another place. */
    transferred: () => ({
      ...seated(),
      /** Absent where the trainee had not begun. */
      attendance: Schema.optionalKey(attendanceSchema()),
      /** Id of the place that takes the trainee over. */
      site: Schema.NonEmptyString,
    }),
  },
  events: {
    applied: application,
    enrolled: () => seatedSchema().fields,
    queued: () => waitingPositionSchema().fields,
    begun: nothing,
    attendanceRecorded: () => ({
      sessions: Schema.Array(recordedSessionSchema()),
      correction: Schema.optionalKey(Schema.NonEmptyString),
    }),
    paused: reason,
    resumed: nothing,
    completed: freed,
    assessed: parts,
    retakeGranted: nothing,
    certified: () => ({ certificate: certificateReferenceSchema() }),
    revoked: revocation,
    /** `freed` is absent where the trainee had no seat yet, or none any more. */
    withdrawn: () => ({ ...reason(), freed: Schema.optionalKey(Schema.NonEmptyString) }),
    transferred: () => ({ site: Schema.NonEmptyString, ...freed() }),
  },
  participations: ["trainer", "issuer"],
  separateFrom: ["beneficiary"],
  commands: {
    apply: {
      takes: application,
      permission: "applicationRecorders",
      moves: { from: "none", event: "applied", to: "applied" },
    },
    /** Gives a seat. */
    enrol: {
      takes: () => ({
        /** Id of the seat that is reserved for the trainee; absent where there is none. */
        seat: Schema.optionalKey(Schema.NonEmptyString),
        /** What was found of the prerequisites; one that is not named is unknown. */
        findings: Schema.Array(prerequisiteFindingSchema()),
        expectedRelease: expectedReleaseSchema(),
        ...ahead(),
        /** Why the trainee gets the seat before those who wait; absent where nobody does. */
        jumpReason: Schema.optionalKey(Schema.NonEmptyString),
      }),
      permission: "registrars",
      moves: { from: ["applied", "waitlisted"], event: "enrolled", to: "enrolled" },
    },
    queue: {
      takes: () => ({
        freeSeats: Schema.Natural,
        ...ahead(),
        reasons: waitingPositionSchema().fields.reasons,
      }),
      permission: "registrars",
      moves: { from: "applied", event: "queued", to: "waitlisted" },
    },
    begin: { ...trainers, from: "enrolled", event: "begun", to: "attending" },
    recordAttendance: {
      takes: () => ({
        sessions: Schema.Array(reportedSessionSchema()),
        /** Why sessions that are recorded already are recorded again; absent where they are new. */
        correction: Schema.optionalKey(Schema.NonEmptyString),
      }),
      ...trainers,
      moves: { from: "attending", event: "attendanceRecorded" },
    },
    pause: { takes: reason, ...trainers, from: "attending", event: "paused", to: "paused" },
    resume: { ...trainers, from: "paused", event: "resumed", to: "attending" },
    complete: { ...trainers, from: "attending", event: "completed", to: "completed" },
    /** Records a sitting of the examination, with the result of every part. */
    assess: {
      takes: parts,
      permission: "examiners",
      separateFrom: ["beneficiary", "trainer"],
      moves: { from: "completed", event: "assessed", to: ["passed", "failed"] },
    },
    /** Lets the trainee sit the examination again. Until the trainee asks, no office owes a step. */
    retake: {
      permission: "retakeGranters",
      reopens: true,
      from: "failed",
      event: "retakeGranted",
      to: "completed",
    },
    certify: {
      takes: () => ({
        certificate: certificateReferenceSchema(),
        /** Whether the bytes of the certificate were searched for custody data and found free of it. */
        freeOfCustodyData: Schema.Literals(["yes", "no", "unknown"]),
      }),
      permission: "issuers",
      participation: "issuer",
      moves: { from: "passed", event: "certified", to: "certified" },
    },
    revoke: {
      takes: revocation,
      permission: "revokers",
      separateFrom: ["beneficiary", "issuer"],
      moves: { from: "certified", event: "revoked", to: "revoked" },
    },
    withdraw: {
      takes: reason,
      permission: "applicationRecorders",
      moves: {
        from: ["applied", "waitlisted", "enrolled", "attending", "paused", "completed"],
        event: "withdrawn",
        to: "withdrawn",
      },
    },
    /** Hands the trainee over to another place, where the course goes on. */
    transfer: {
      takes: () => ({ site: Schema.NonEmptyString }),
      permission: "transferrers",
      moves: { from: ["enrolled", "attending", "paused"], event: "transferred", to: "transferred" },
    },
  },
  attributes: {
    trainee: { type: "identifier", at: "application.trainee" },
    course: { type: "identifier", at: "application.course" },
    /** The first day of the course, and its last. */
    due: {
      type: "number",
      at: {
        enrolled: "seated.course.firstDay",
        attending: "seated.course.lastDay",
        paused: "seated.course.lastDay",
      },
    },
    /** No text says by when: it waits for a seat to be given, for an examination or a certificate since the day of its last step. */
    since: {
      type: "number",
      at: { applied: "day", waitlisted: "day", completed: "day", passed: "day" },
    },
  },
  access: { beneficiaries: "application.trainee" },
  refusals: () => ({
    "consent.notOwn": {},
    "consent.later": { on: daySchema() },
    "course.unknown": {},
    "course.notBegun": { from: daySchema() },
    "course.over": { to: daySchema() },
    "course.hoursUnknown": {},
    "seat.missing": {},
    "seat.free": { freeSeats: Schema.Natural },
    /** By the register of courses every seat is taken. */
    "seat.noneFree": {},
    "seat.otherNumber": { freeSeats: Schema.Natural },
    "prerequisite.notMet": { prerequisites: Schema.Array(Schema.String) },
    /** Nobody knows whether they are met; unknown is not no, and not yes either. */
    "prerequisite.undetermined": { prerequisites: Schema.Array(Schema.String) },
    "course.endsAfterRelease": { lastDay: daySchema(), release: daySchema() },
    "release.undetermined": { lastDay: daySchema() },
    "jump.undocumented": { ahead: Schema.Natural },
    "jump.overNobody": {},
    "reasons.missing": {},
    "sessions.none": {},
    "session.repeated": {},
    "session.alreadyRecorded": {},
    "session.notRecorded": {},
    "session.outsideCourse": { from: daySchema(), to: daySchema() },
    "session.notAttending": {},
    "session.tooMany": { sessions: Schema.Natural },
    "attendanceReason.unknown": { reason: Schema.String, reasons: Schema.Array(Schema.String) },
    "attendance.incomplete": { recorded: Schema.Natural, sessions: Schema.Natural },
    "attendance.nothingCounted": {},
    "attendance.tooLow": {
      attended: Schema.Natural,
      counted: Schema.Natural,
      needed: Schema.Natural,
    },
    "examiner.trainer": {},
    "examination.partRepeated": { part: Schema.String },
    "examination.partUnknown": { part: Schema.String, accepted: Schema.Array(Schema.String) },
    "examination.partsMissing": { parts: Schema.Array(Schema.String) },
    "sittings.exhausted": { most: Schema.Natural },
    "digest.malformed": {},
    "certificate.custodyData": {},
    "certificate.unchecked": {},
    "site.missing": {},
  }),
})

/** The types of the life cycle of an enrolment. */
export interface TrainingLife extends LifeOf<typeof trainingProtocol, TrainingSetting> {
  readonly Reads: "ahead"
}

/** The state of an enrolment, one shape for each stage. */
export type TrainingState = TrainingLife["State"]

export type TrainingIn<Stage extends TrainingState["stage"]> = StateIn<TrainingState, Stage>

/** A command to an enrolment. Commands that come from outside are decoded with the schema first. */
export type TrainingCommand = TrainingLife["Command"]

export const refuse = /* @__PURE__ */ refusing<TrainingLife["Refusal"]>()

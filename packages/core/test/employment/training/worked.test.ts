import { type Day, gregorian, parseDay } from "@bazgasht/rules"
import * as Result from "effect/Result"
import { describe, expect, it } from "vitest"
import { training } from "../../../src/employment/cases/training/training.ts"
import type { TrainingLife } from "../../../src/employment/cases/training/training-protocol.ts"
import {
  attendanceShareOf,
  certificateOf,
  trainingSeatOf,
} from "../../../src/employment/cases/training/training-reading.ts"
import type { TrainingSetting } from "../../../src/employment/cases/training/training-terms.ts"
import { playing, type WrittenFor } from "../../support/cases/play.ts"
import { terms } from "./sequences.ts"

type Written = WrittenFor<TrainingLife>

const day = (value: string): Day => Result.getOrThrow(parseDay(gregorian, value))

const welding = {
  id: "welding",
  firstDay: day("2026-01-10"),
  lastDay: day("2026-06-30"),
  sessions: 3,
  transferable: false,
  prerequisites: ["literate", "healthy"],
  trainers: ["teacher"],
}
const setting: TrainingSetting = {
  policyDigest: "policy-1",
  terms,
  courses: [welding, { ...welding, id: "tailoring", transferable: true, prerequisites: [] }],
}
const play = playing(training, "enrolment-1", setting)

const apply = {
  type: "apply",
  on: "2026-01-02",
  as: "clerk",
  trainee: "trainee",
  course: "welding",
  consent: { by: "trainee", on: day("2026-01-01") },
} as const satisfies Written
const enrol = {
  type: "enrol",
  on: "2026-01-05",
  as: "registrar",
  seat: "seat-1",
  findings: [
    { prerequisite: "literate", met: "yes" },
    { prerequisite: "healthy", met: "yes" },
  ],
  expectedRelease: { kind: "on", day: day("2026-06-30") },
  ahead: [],
} as const satisfies Written
const queue = {
  type: "queue",
  on: "2026-01-03",
  as: "registrar",
  freeSeats: 1,
  ahead: ["enrolment-9", "enrolment-3"],
  reasons: ["appliedLater"],
} as const satisfies Written
const begin = { type: "begin", on: "2026-01-10", as: "trainer" } as const satisfies Written
const enrolled = [apply, enrol]
const attending = [...enrolled, begin]
const session = (on: string, reason = "present", id = on) => ({ session: id, on: day(on), reason })
const record = {
  type: "recordAttendance",
  on: "2026-03-01",
  as: "trainer",
  sessions: [session("2026-01-10"), session("2026-02-10", "absent"), session("2026-03-01")],
} as const satisfies Written
const complete = { type: "complete", on: "2026-06-30", as: "trainer" } as const satisfies Written
const completed = [...attending, record, complete]
const assess = {
  type: "assess",
  on: "2026-07-05",
  as: "examiner",
  parts: [
    { part: "written", passed: true },
    { part: "practical", passed: true },
  ],
} as const satisfies Written
const fail = { ...assess, parts: [{ part: "practical", passed: false }, assess.parts[0]] } as const
const retake = { type: "retake", on: "2026-07-06", as: "registrar" } as const satisfies Written
const again = { ...fail, on: "2026-07-20" } as const
const certify = {
  type: "certify",
  on: "2026-08-01",
  as: "issuer",
  certificate: { id: "urn:uuid:1", digest: "0".repeat(64) },
  freeOfCustodyData: "yes",
} as const satisfies Written
const certified = [...completed, assess, certify]
const revoke = {
  type: "revoke",
  on: "2026-09-01",
  as: "head",
  ground: "error",
  reason: "mistaken identity",
} as const satisfies Written

describe("the life of an enrolment", () => {
  it("goes from the application to the certificate, and the certificate may be taken back", () => {
    const { state } = play(certified)
    expect(certificateOf(state)).toEqual(certify.certificate)
    expect(play([revoke], state).state).toMatchObject({ stage: "revoked", ground: "error" })
    expect(certificateOf(play([revoke], state).state)).toBeUndefined()
  })

  it("P11: takes a course that ends on the expected day of release, and not one that ends a day later", () => {
    expect(play(enrolled).state.stage).toBe("enrolled")
    const release = day("2026-06-29")
    expect(play([apply, { ...enrol, expectedRelease: { kind: "on", day: release } }]).refusal).toEqual({
      code: "course.endsAfterRelease",
      path: "expectedRelease.day",
      params: { lastDay: day("2026-06-30"), release },
    })
  })

  it("P11: asks for the expected release only of a course that cannot be continued elsewhere", () => {
    const unknown = { ...enrol, expectedRelease: { kind: "unknown" } } as const
    expect(play([apply, unknown]).refusal?.code).toBe("release.undetermined")
    expect(play([{ ...apply, course: "tailoring" }, unknown]).state.stage).toBe("enrolled")
    expect(play([apply, { ...enrol, expectedRelease: { kind: "none" } }]).state.stage).toBe("enrolled")
  })

  it("names every prerequisite that is not met, or else every one of which nobody knows", () => {
    const not = [{ prerequisite: "healthy", met: "no" }] as const
    expect(play([apply, { ...enrol, findings: not }]).refusal).toMatchObject({
      code: "prerequisite.notMet",
      params: { prerequisites: ["healthy"] },
    })
    expect(play([apply, { ...enrol, findings: [] }]).refusal).toMatchObject({
      code: "prerequisite.undetermined",
      params: { prerequisites: ["healthy", "literate"] },
    })
    const contradicting = [...enrol.findings, { prerequisite: "literate", met: "no" }] as const
    expect(play([apply, { ...enrol, findings: contradicting }]).refusal?.code).toBe("prerequisite.notMet")
  })

  it("waits at a place with reasons, and comes first only as the head of the list or for a reason", () => {
    const { state } = play([apply, queue])
    expect(state).toMatchObject({
      stage: "waitlisted",
      position: { place: 3, reasons: ["appliedLater"] },
    })
    expect(play([enrol], state).state.stage).toBe("enrolled")
    const past = { ...enrol, ahead: ["enrolment-9", "enrolment-1", "enrolment-3", "enrolment-9"] } as const
    expect(play([past], state).refusal).toEqual({
      code: "jump.undocumented",
      path: "jumpReason",
      params: { ahead: 2 },
    })
    expect(play([{ ...past, jumpReason: "leaves soon" }], state).state).toMatchObject({
      seated: { jump: { reason: "leaves soon", passed: ["enrolment-3", "enrolment-9"] } },
    })
  })

  it("asks for exactly the share of sessions that count, and excuses from the others", () => {
    const { state } = play([...attending, record])
    expect(attendanceShareOf("attendance" in state ? (state.attendance?.sessions ?? []) : [])).toEqual({
      attended: 2,
      counted: 3,
    })
    expect(play([complete], state).state.stage).toBe("completed")
    const correct = {
      ...record,
      sessions: [session("2026-01-10", "absent")],
      correction: "wrong trainee",
    } as const
    expect(play([correct, complete], state).refusal).toEqual({
      code: "attendance.tooLow",
      path: "type",
      params: { attended: 1, counted: 3, needed: 2 },
    })
    const excuse = { ...correct, sessions: [session("2026-02-10", "ill")] }
    expect(play([excuse, correct, complete], state).refusal).toMatchObject({ params: { counted: 2 } })
  })

  it("rests and goes on; the days of the pause itself were attended by nobody", () => {
    const { state } = play([
      ...attending,
      { type: "pause", on: "2026-01-20", as: "trainer", reason: "illness" },
      { type: "resume", on: "2026-02-20", as: "trainer" },
    ])
    const on = (value: string, reason?: string) =>
      play([{ ...record, sessions: [session(value, reason)] }], state).refusal?.code
    expect(on("2026-02-10")).toBe("session.notAttending")
    for (const value of ["2026-01-20", "2026-02-20"]) expect(on(value)).toBeUndefined()
    expect(on("2026-02-10", "ill")).toBeUndefined()
  })

  it("may be examined again as often as the terms allow", () => {
    expect(play([...completed, fail, retake, { ...assess, on: "2026-07-20" }]).state.stage).toBe("passed")
    expect(play([...completed, fail, retake, again, { ...retake, on: "2026-07-21" }]).refusal).toEqual({
      code: "sittings.exhausted",
      path: "type",
      params: { most: 2 },
    })
  })

  it("frees the seat when it is given up or handed over, and keeps what was attended", () => {
    const withdrawn = play([...enrolled, { type: "withdraw", on: "2026-01-06", as: "clerk", reason: "work" }])
    expect(withdrawn.events.at(-1)).toMatchObject({ type: "withdrawn", freed: "seat-1" })
    const moved = play([
      ...attending,
      record,
      { type: "transfer", on: "2026-03-02", as: "registrar", site: "workshop-2" },
    ])
    expect(moved.events.at(-1)).toMatchObject({ type: "transferred", freed: "seat-1" })
    expect(moved.state).toMatchObject({ site: "workshop-2", attendance: { sessions: { length: 3 } } })
    expect(trainingSeatOf(moved.state)).toBeUndefined()
  })

  it("is given up freely by who has no seat yet", () => {
    const { events } = play([apply, { type: "withdraw", on: "2026-01-03", as: "clerk", reason: "work" }])
    expect(events.at(-1)).toMatchObject({ type: "withdrawn" })
    expect(events.at(-1)).not.toHaveProperty("freed")
  })

  it("can be given up before the examination, when the seat is free already", () => {
    const { events, state } = play([
      ...completed,
      { type: "withdraw", on: "2026-07-22", as: "clerk", reason: "work" },
    ])
    expect(state).toMatchObject({ stage: "withdrawn", reason: "work" })
    expect(events.at(-1)).not.toHaveProperty("freed")
  })

  it.each<readonly [string, ReadonlyArray<Written>, string]>([
    ["consent of another", [{ ...apply, consent: { ...apply.consent, by: "clerk" } }], "consent.notOwn"],
    [
      "consent after the application",
      [{ ...apply, consent: { ...apply.consent, on: day("2026-01-03") } }],
      "consent.later",
    ],
    ["a course that does not exist", [{ ...apply, course: "alchemy" }], "course.unknown"],
    ["an application that the trainee records", [{ ...apply, who: "trainee" }], "actor.conflict"],
    ["enrolment after the last day", [apply, { ...enrol, on: "2026-07-01" }], "course.over"],
    ["a jump over nobody", [apply, { ...enrol, jumpReason: "early" }], "jump.overNobody"],
    ["waiting with a seat free", [apply, { ...queue, freeSeats: 3 }], "seat.free"],
    ["waiting without reasons", [apply, { ...queue, reasons: [] }], "reasons.missing"],
    ["a beginning before the course", [...enrolled, { ...begin, on: "2026-01-09" }], "course.notBegun"],
    ["a beginning after the course", [...enrolled, { ...begin, on: "2026-07-01" }], "course.over"],
    ["no sessions", [...attending, { ...record, sessions: [] }], "sessions.none"],
    [
      "a session twice",
      [...attending, { ...record, sessions: [session("2026-01-10"), session("2026-01-10", "ill")] }],
      "session.repeated",
    ],
    ["sessions that are recorded", [...attending, record, record], "session.alreadyRecorded"],
    [
      "more sessions than the course has",
      [...attending, record, { ...record, sessions: [session("2026-01-11")] }],
      "session.tooMany",
    ],
    [
      "a correction of nothing",
      [...attending, { ...record, correction: "wrong trainee" }],
      "session.notRecorded",
    ],
    ["a correction without reason", [...attending, record, { ...record, correction: " " }], "reason.missing"],
    [
      "a session of the future",
      [...attending, { ...record, sessions: [session("2026-03-02")] }],
      "session.outsideCourse",
    ],
    [
      "an unknown reason",
      [...attending, { ...record, sessions: [session("2026-01-10", "asleep")] }],
      "attendanceReason.unknown",
    ],
    [
      "completion with sessions that are not recorded",
      [...attending, { ...record, sessions: [session("2026-01-10")] }, complete],
      "attendance.incomplete",
    ],
    [
      "completion where nothing counts",
      [
        ...attending,
        { ...record, sessions: record.sessions.map((one) => ({ ...one, reason: "ill" })) },
        complete,
      ],
      "attendance.nothingCounted",
    ],
    [
      "an examiner who recorded attendance",
      [...completed, { ...assess, who: "holder-of-trainer" }],
      "actor.conflict",
    ],
    ["an examiner who teaches the course", [...completed, { ...assess, who: "teacher" }], "examiner.trainer"],
    ["a trainee who examines himself", [...completed, { ...assess, who: "trainee" }], "actor.conflict"],
    [
      "an examination without its practical part",
      [...completed, { ...assess, parts: [assess.parts[0]] }],
      "examination.partsMissing",
    ],
    [
      "a part twice",
      [...completed, { ...assess, parts: [...assess.parts, assess.parts[0]] }],
      "examination.partRepeated",
    ],
    [
      "a part that the terms do not list",
      [...completed, { ...assess, parts: [...assess.parts, { part: "oral", passed: true }] }],
      "examination.partUnknown",
    ],
    ["a certificate after failing", [...completed, fail, certify], "transition.notAllowed"],
    [
      "a certificate with custody data",
      [...completed, assess, { ...certify, freeOfCustodyData: "no" }],
      "certificate.custodyData",
    ],
    [
      "a certificate that nobody searched",
      [...completed, assess, { ...certify, freeOfCustodyData: "unknown" }],
      "certificate.unchecked",
    ],
    [
      "a digest that is none",
      [...completed, assess, { ...certify, certificate: { id: "urn:uuid:1", digest: "0" } }],
      "digest.malformed",
    ],
    ["a revocation by the issuer", [...certified, { ...revoke, as: "issuer" }], "actor.conflict"],
    ["a revocation without reason", [...certified, { ...revoke, reason: " " }], "reason.missing"],
    [
      "a transfer to nowhere",
      [...enrolled, { type: "transfer", on: "2026-01-06", as: "registrar", site: " " }],
      "site.missing",
    ],
  ])("refuses %s", (_, sequence, code) => expect(play(sequence).refusal?.code).toBe(code))

  it("refuses to enrol without a seat", () => {
    const { seat: _, ...seatless } = enrol
    expect(play([apply, seatless]).refusal?.code).toBe("seat.missing")
  })
})

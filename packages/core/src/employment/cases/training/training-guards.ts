import type { ProtocolGuards } from "@bazgasht/casework"
import { compareRatios, type Day, scale } from "@bazgasht/rules"
import * as Result from "effect/Result"
import type { Attendance, RecordedSession } from "./attendance.ts"
import type { ExpectedRelease, TrainingCourse } from "./course.ts"
import type { ExaminedPart } from "./examination.ts"
import { refuse, type TrainingCommand, type TrainingIn, type TrainingLife } from "./training-protocol.ts"
import { attendanceShareOf, trainingSeatOf } from "./training-reading.ts"
import type { TrainingSetting, TrainingTerms } from "./training-terms.ts"

type Checked<Value = void> = Result.Result<Value, TrainingLife["Refusal"]>

type Enrol = Extract<TrainingCommand, { readonly type: "enrol" }>

const courseNamed = (id: string, path: string, { courses }: TrainingSetting): Checked<TrainingCourse> => {
  const course = courses.find((offered) => offered.id === id)
  return course === undefined ? refuse("course.unknown", path, {}) : Result.succeed(course)
}

/** Others who wait for the course before this enrolment, each once, in the order of their ids. */
const othersAhead = (
  { ahead, subject }: Pick<Enrol, "ahead" | "subject">,
  setting: TrainingSetting,
): ReadonlyArray<string> =>
  [...new Set([...ahead, ...(setting.ahead ?? [])])].filter((id) => id !== subject).sort()

/** Every prerequisite of the course has to be answered with yes: contradicting findings are a no. */
const checkPrerequisites = ({ prerequisites }: TrainingCourse, { findings }: Enrol): Checked => {
  const answered = (prerequisite: string, met: "yes" | "no" | "unknown"): boolean =>
    findings.some((finding) => finding.prerequisite === prerequisite && finding.met === met)
  const needed = [...new Set(prerequisites)].sort()
  const failing = needed.filter((prerequisite) => answered(prerequisite, "no"))
  if (failing.length > 0) return refuse("prerequisite.notMet", "findings", { prerequisites: failing })
  const open = needed.filter(
    (prerequisite) => answered(prerequisite, "unknown") || !answered(prerequisite, "yes"),
  )
  return open.length > 0
    ? refuse("prerequisite.undetermined", "findings", { prerequisites: open })
    : Result.void
}

/** A course that cannot be continued elsewhere has to end by the day on which the trainee is expected to leave. */
const checkRelease = (
  { lastDay, transferable }: TrainingCourse,
  release: ExpectedRelease,
  at: Day,
): Checked => {
  if (at > lastDay) return refuse("course.over", "at", { to: lastDay })
  if (transferable || release.kind === "none") return Result.void
  if (release.kind === "unknown") return refuse("release.undetermined", "expectedRelease", { lastDay })
  return lastDay > release.day
    ? refuse("course.endsAfterRelease", "expectedRelease.day", { lastDay, release: release.day })
    : Result.void
}

/** What is recorded of a seat that is given while others wait before the trainee; nothing where nobody does. */
const jumpOf = (
  command: Enrol,
  setting: TrainingSetting,
): Checked<{ readonly jump?: { reason: string; passed: Array<string> } }> => {
  const passed = [...othersAhead(command, setting)]
  const reason = command.jumpReason
  if (passed.length === 0)
    return reason === undefined ? Result.succeed({}) : refuse("jump.overNobody", "jumpReason", {})
  return reason === undefined || reason.trim() === ""
    ? refuse("jump.undocumented", "jumpReason", { ahead: passed.length })
    : Result.succeed({ jump: { reason, passed } })
}

type Reported = Extract<TrainingCommand, { readonly type: "recordAttendance" }>

/** On the days on which a pause begins and ends there may have been a session. */
const attendedOn = ({ begun, pauses }: Attendance, day: Day): boolean =>
  day >= begun && !pauses.some(({ from, to }) => from < day && (to === undefined || day < to))

/** What was reported of a session, with what its reason says of it. */
const recordOf = (
  { on, reason, session }: Reported["sessions"][number],
  { at }: Reported,
  { attendance, seated: { course } }: TrainingIn<"attending">,
  { attendanceReasons }: TrainingTerms,
): Checked<RecordedSession> => {
  const row = attendanceReasons.find(({ id }) => id === reason)
  if (row === undefined)
    return refuse("attendanceReason.unknown", "sessions", {
      reason,
      reasons: attendanceReasons.map(({ id }) => id),
    })
  const to = at < course.lastDay ? at : course.lastDay
  if (on < course.firstDay || on > to)
    return refuse("session.outsideCourse", "sessions", { from: course.firstDay, to })
  return row.attended && !attendedOn(attendance, on)
    ? refuse("session.notAttending", "sessions", {})
    : Result.succeed({ session, on, reason, attended: row.attended, counted: row.counted })
}

/** Each session once: new ones, or with a reason ones that are recorded already. */
const checkReported = (
  { correction, sessions }: Reported,
  { attendance, seated: { course } }: TrainingIn<"attending">,
): Checked => {
  const reported = new Set(sessions.map(({ session }) => session))
  const known = new Set(attendance.sessions.map(({ session }) => session))
  const again = [...reported].filter((session) => known.has(session)).length
  if (sessions.length === 0) return refuse("sessions.none", "sessions", {})
  if (reported.size < sessions.length) return refuse("session.repeated", "sessions", {})
  if (correction !== undefined) {
    if (correction.trim() === "") return refuse("reason.missing", "correction", {})
    return again < reported.size ? refuse("session.notRecorded", "sessions", {}) : Result.void
  }
  if (again > 0) return refuse("session.alreadyRecorded", "sessions", {})
  return known.size + reported.size > course.sessions
    ? refuse("session.tooMany", "sessions", { sessions: course.sessions })
    : Result.void
}

/** Every part once, and no other. */
const checkParts = (parts: ReadonlyArray<ExaminedPart>, { examinationParts }: TrainingTerms): Checked => {
  const named = parts.map(({ part }) => part)
  const repeated = named.find((part, index) => named.indexOf(part) < index)
  if (repeated !== undefined) return refuse("examination.partRepeated", "parts", { part: repeated })
  const strange = named.find((part) => !examinationParts.includes(part))
  if (strange !== undefined)
    return refuse("examination.partUnknown", "parts", { part: strange, accepted: examinationParts })
  const missing = examinationParts.filter((part) => !named.includes(part))
  return missing.length > 0 ? refuse("examination.partsMissing", "parts", { parts: missing }) : Result.void
}

export const guards: ProtocolGuards<TrainingLife> = {
  /** Records an application: with the trainee's own consent, to a course that exists. */
  apply: ({ command, setting }) =>
    Result.gen(function* () {
      const { at, consent, course, trainee } = command
      yield* courseNamed(course, "course", setting)
      if (consent.by !== trainee) return yield* refuse("consent.notOwn", "consent.by", {})
      if (consent.on > at) return yield* refuse("consent.later", "consent.on", { on: consent.on })
    }),

  /** Gives a seat: to whom waits first or for a documented reason, with every prerequisite met, in a course that ends in time. */
  enrol: ({ command, setting, state }) =>
    Result.gen(function* () {
      const { at, expectedRelease, seat } = command
      const course = yield* courseNamed(state.application.course, "type", setting)
      if (seat === undefined) return yield* refuse("seat.missing", "seat", {})
      if (setting.freeSeats === 0) return yield* refuse("seat.noneFree", "seat", {})
      yield* checkPrerequisites(course, command)
      yield* checkRelease(course, expectedRelease, at)
      const { fullWeek } = setting.terms
      if (fullWeek !== undefined && course.weeklyHours === undefined)
        return yield* refuse("course.hoursUnknown", "type", {})
      const jump = yield* jumpOf(command, setting)
      return { course, seat, ...jump, ...(fullWeek === undefined ? {} : { fullWeek }) }
    }),

  /** Puts the trainee on the waiting list, at a place for which there are reasons. */
  queue: ({ command, setting }) => {
    const { freeSeats, reasons } = command
    if (setting.freeSeats !== undefined && setting.freeSeats !== freeSeats)
      return refuse("seat.otherNumber", "freeSeats", { freeSeats: setting.freeSeats })
    const before = othersAhead(command, setting).length
    if (freeSeats > before) return refuse("seat.free", "freeSeats", { freeSeats })
    return reasons.length === 0 || reasons.some((reason) => reason.trim() === "")
      ? refuse("reasons.missing", "reasons", {})
      : Result.succeed({ place: before + 1 })
  },

  /** Begins on a day of the course. */
  begin: ({ command: { at }, state }) => {
    const { firstDay, lastDay } = state.seated.course
    if (at < firstDay) return refuse("course.notBegun", "at", { from: firstDay })
    return at > lastDay ? refuse("course.over", "at", { to: lastDay }) : Result.void
  },

  /** Records sessions of the course, in the order of their ids. */
  recordAttendance: ({ command, setting, state }) =>
    Result.gen(function* () {
      yield* checkReported(command, state)
      const sessions: Array<RecordedSession> = []
      for (const reported of [...command.sessions].sort((one, other) =>
        one.session < other.session ? -1 : 1,
      ))
        sessions.push(yield* recordOf(reported, command, state, setting.terms))
      return { sessions }
    }),

  pause: "carry",

  resume: "carry",

  /** Completes a course of which every session is recorded and enough of those that count were attended. */
  complete: ({ setting, state }) => {
    const { attendanceThreshold } = setting.terms
    const { course, seat } = state.seated
    const recorded = state.attendance.sessions.length
    if (recorded < course.sessions)
      return refuse("attendance.incomplete", "type", { recorded, sessions: course.sessions })
    const { attended, counted } = attendanceShareOf(state.attendance.sessions)
    if (counted === 0) return refuse("attendance.nothingCounted", "type", {})
    return compareRatios({ numerator: attended, denominator: counted }, attendanceThreshold) < 0
      ? refuse("attendance.tooLow", "type", {
          attended,
          counted,
          needed: scale(counted, attendanceThreshold, "up") ?? counted,
        })
      : Result.succeed({ freed: seat })
  },

  /** Records a sitting: passed where every part is. Whoever teaches the course does not examine. */
  assess: ({ command: { by, parts }, setting, state }) => {
    if (state.seated.course.trainers.includes(by.id)) return refuse("examiner.trainer", "by.id", {})
    const sorted = [...parts].sort((one, other) => (one.part < other.part ? -1 : 1))
    return Result.map(checkParts(sorted, setting.terms), () => ({
      stage: sorted.every(({ passed }) => passed) ? "passed" : "failed",
      parts: sorted,
    }))
  },

  /** Lets the trainee sit the examination again, as often as the terms allow. */
  retake: ({ setting, state }) => {
    const most = setting.terms.mostSittings
    return state.sittings.length < most ? Result.void : refuse("sittings.exhausted", "type", { most })
  },

  /** Records a certificate that was searched for custody data and is free of it. */
  certify: ({ command: { certificate, freeOfCustodyData } }) => {
    if (!/^[0-9a-f]{64}$/.test(certificate.digest))
      return refuse("digest.malformed", "certificate.digest", {})
    switch (freeOfCustodyData) {
      case "no":
        return refuse("certificate.custodyData", "freeOfCustodyData", {})
      case "unknown":
        return refuse("certificate.unchecked", "freeOfCustodyData", {})
      case "yes":
        return Result.void
    }
  },

  /** Takes a certificate back, for error or fraud. */
  revoke: "carry",

  withdraw: ({ state }) => Result.succeed({ freed: trainingSeatOf(state) }),

  /** Hands the trainee over to a place that takes them. */
  transfer: ({ command: { site }, state }) =>
    site.trim() === "" ? refuse("site.missing", "site", {}) : Result.succeed({ freed: state.seated.seat }),
}

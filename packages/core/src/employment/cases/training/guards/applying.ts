import type { Day } from "@bazgasht/rules"
import * as Result from "effect/Result"
import type { ExpectedRelease, TrainingCourse } from "../course.ts"
import {
  refuse,
  type TrainingCommand,
  type TrainingGuard,
  type TrainingRefusal,
} from "../training-protocol.ts"
import type { TrainingSetting } from "../training-terms.ts"

type Checked<Value = void> = Result.Result<Value, TrainingRefusal>
type Enrol = Extract<TrainingCommand, { readonly type: "enrol" }>

const nothingAmiss: Checked = Result.succeed(undefined)

const courseNamed = (id: string, path: string, { courses }: TrainingSetting): Checked<TrainingCourse> => {
  const course = courses.find((offered) => offered.id === id)
  return course === undefined ? refuse("course.unknown", path, {}) : Result.succeed(course)
}

/** Others who wait for the course before this enrolment, each once, in the order of their ids. */
const othersAhead = ({ ahead, subject }: Pick<Enrol, "ahead" | "subject">): ReadonlyArray<string> =>
  [...new Set(ahead)].filter((id) => id !== subject).sort()

/** Records an application: with the trainee's own consent, to a course that exists. */
export const apply: TrainingGuard<"apply"> = ({ command, setting }) =>
  Result.gen(function* () {
    const { at, consent, course, trainee } = command
    yield* courseNamed(course, "course", setting)
    if (consent.by !== trainee) return yield* refuse("consent.notOwn", "consent.by", {})
    if (consent.on > at) return yield* refuse("consent.later", "consent.on", { on: consent.on })
    return { type: "applied" as const, stage: "applied" as const, trainee, course, consent }
  })

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
    : nothingAmiss
}

/** A course that cannot be continued elsewhere has to end by the day on which the trainee is expected to leave. */
const checkRelease = (
  { lastDay, transferable }: TrainingCourse,
  release: ExpectedRelease,
  at: Day,
): Checked => {
  if (at > lastDay) return refuse("course.over", "at", { to: lastDay })
  if (transferable || release.kind === "none") return nothingAmiss
  if (release.kind === "unknown") return refuse("release.undetermined", "expectedRelease", { lastDay })
  return lastDay > release.day
    ? refuse("course.endsAfterRelease", "expectedRelease.day", { lastDay, release: release.day })
    : nothingAmiss
}

/** What is recorded of a seat that is given while others wait before the trainee; nothing where nobody does. */
const jumpOf = (command: Enrol): Checked<{ readonly jump?: { reason: string; passed: Array<string> } }> => {
  const passed = [...othersAhead(command)]
  const reason = command.jumpReason
  if (passed.length === 0)
    return reason === undefined ? Result.succeed({}) : refuse("jump.overNobody", "jumpReason", {})
  return reason === undefined || reason.trim() === ""
    ? refuse("jump.undocumented", "jumpReason", { ahead: passed.length })
    : Result.succeed({ jump: { reason, passed } })
}

/** Gives a seat: to whom waits first or for a documented reason, with every prerequisite met, in a course that ends in time. */
export const enrol: TrainingGuard<"enrol"> = ({ command, setting, state }) =>
  Result.gen(function* () {
    const { at, expectedRelease, seat } = command
    const course = yield* courseNamed(state.application.course, "type", setting)
    if (seat === undefined) return yield* refuse("seat.missing", "seat", {})
    yield* checkPrerequisites(course, command)
    yield* checkRelease(course, expectedRelease, at)
    const jump = yield* jumpOf(command)
    return { type: "enrolled" as const, stage: "enrolled" as const, course, seat, expectedRelease, ...jump }
  })

/** Puts the trainee on the waiting list, at a place for which there are reasons. */
export const queue: TrainingGuard<"queue"> = ({ command }) => {
  const { freeSeats, reasons } = command
  const before = othersAhead(command).length
  if (freeSeats > before) return refuse("seat.free", "freeSeats", { freeSeats })
  return reasons.length === 0 || reasons.some((reason) => reason.trim() === "")
    ? refuse("reasons.missing", "reasons", {})
    : Result.succeed({ type: "queued", stage: "waitlisted", place: before + 1, reasons })
}

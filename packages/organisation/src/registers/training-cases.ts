import type { CaseKind } from "@bazgasht/casework"
import { type TrainingLife, trainingCases } from "@bazgasht/core/employment"
import type { Calendar } from "@bazgasht/rules"
import * as Effect from "effect/Effect"
import { courseOf, courseRegister } from "./course-record.ts"

/** The life of an enrolment whose courses are read from their register. */
export interface RegisteredTrainingLife extends Omit<TrainingLife, "Reads"> {
  readonly Reads: "courses" | "ahead" | "freeSeats"
}

/** Stages in which an enrolment has a seat. */
const seated: ReadonlyArray<string> = ["enrolled", "attending", "paused"]

/** Enrolments whose courses are read from their register. */
type RegisteredTraining = CaseKind<
  RegisteredTrainingLife,
  "training",
  keyof (typeof trainingCases)["attributes"]
>

/**
 * Enrolments whose course is read from the register as it is on the day of the command: nobody vouches for it, and an enrolment that is decided while the
 * course is changed is a conflict. Where the register has the number of seats, nobody is enrolled beyond them, or kept waiting beside a free one. It takes the place of `caseKinds.training`, under the same name.
 *
 * @param calendar - in which the records of courses write days
 * @example
 * trainingCasesOf(gregorian).kind // => "training"
 */
export const trainingCasesOf = (calendar: Calendar): RegisteredTraining => ({
  // The life is the same; only who says what the courses are is another.
  ...(trainingCases as unknown as RegisteredTraining),
  reads: (asked, read) => {
    const { command, state } = asked
    const waiting = trainingCases.reads?.({ ...asked, setting: { ...asked.setting, courses: [] } }, read)
    const course =
      command.type === "apply"
        ? command.course
        : state.stage !== "none" && "application" in state
          ? state.application.course
          : undefined
    if (course === undefined) return Effect.succeed({ courses: [] })
    return Effect.gen(function* () {
      const record = yield* read.one(courseRegister.cases, course)
      const found = courseOf(record, { on: command.at, knownOn: command.at, calendar })
      const courses = found === undefined ? [] : [found.course]
      const known = { ...(yield* waiting ?? Effect.succeed({})), courses }
      if (found?.seats === undefined || (command.type !== "enrol" && command.type !== "queue")) return known
      // An enrolment rests on all of its course: of two that want the last seat, one is decided anew.
      const enrolments = yield* read.all(trainingCases, [{ attribute: "course", is: course }])
      const taken = enrolments.filter(({ stage }) => seated.includes(stage)).length
      return { ...known, freeSeats: Math.max(0, found.seats - taken) }
    })
  },
})

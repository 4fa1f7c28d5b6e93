/** Courses: people ask for a seat in the course of their prison, attend, are examined, and get a certificate. */

import { type Day, digestOf, text } from "@bazgasht/rules"
import { type Country, prisonOf, provinces } from "./country.ts"
import { centreOf, prisonStaffOf } from "./offices.ts"
import { courseDays, courseIn, courseSize } from "./registers.ts"
import { give, stateOf, statesWhere } from "./systems.ts"
import type { Phase, Task } from "./year.ts"

const enrolled = (courseDays.first - 10) as Day
const begun = courseDays.first
const over = courseDays.last
const examined = (over + 7) as Day
const again = (over + 37) as Day

const enrolmentOf = (trainee: string): string => `training-${trainee}`

/** Every third prisoner asks; the course has a seat for the first of them. */
const traineesIn = ({ prisoners }: Country, prison: string): ReadonlyArray<string> =>
  prisoners
    .filter((one) => one.prison === prison)
    .map(({ file }) => file.id)
    .filter((_, place) => place % 3 === 0)
    .slice(0, courseSize.seats)

const enrol =
  (country: Country, prison: string): Task =>
  async ({ cases: { training } }) => {
    const { council, worker } = prisonStaffOf(prison)
    for (const [place, trainee] of traineesIn(country, prison).entries()) {
      const subject = enrolmentOf(trainee)
      await give(training, worker, subject, enrolled, {
        type: "apply",
        unit: prison,
        trainee,
        course: courseIn(prison),
        consent: { by: trainee, on: enrolled },
      })
      await give(training, council, subject, enrolled, {
        type: "enrol",
        seat: `${courseIn(prison)}-seat-${place + 1}`,
        findings: [],
        expectedRelease: { kind: "unknown" },
        ahead: [],
      })
    }
  }

const begin =
  (country: Country, prison: string): Task =>
  async ({ cases: { training } }) => {
    for (const trainee of traineesIn(country, prison))
      await give(training, prisonStaffOf(prison).trainer, enrolmentOf(trainee), begun, { type: "begin" })
  }

/** Who was there: some are ill now and then, and a few stay away. */
const reasonOf = (trainee: string, session: number): string => {
  const drawn = Number.parseInt(digestOf({ trainee, session }).slice(0, 4), 16) % 20
  return drawn === 0 ? "ill" : drawn === 1 ? "absent" : "present"
}

/** The sessions are recorded; whoever was released meanwhile goes on at the centre of the province. */
const attend =
  (country: Country, prison: string, province: string): Task =>
  async ({ cases: { prisonerRecord, training } }) => {
    const { head, trainer, worker } = prisonStaffOf(prison)
    const step = Math.floor((over - begun) / courseSize.sessions)
    for (const trainee of traineesIn(country, prison)) {
      const subject = enrolmentOf(trainee)
      if ((await stateOf(prisonerRecord, worker, trainee)).stage === "closed") {
        await give(training, head, subject, over, { type: "transfer", site: centreOf(province) })
        continue
      }
      const sessions = Array.from({ length: courseSize.sessions }, (_, session) => ({
        session: `session-${session + 1}`,
        on: (begun + session * step) as Day,
        reason: `attendance.${reasonOf(trainee, session)}`,
      }))
      await give(training, trainer, subject, over, { type: "recordAttendance", sessions })
      await give(training, trainer, subject, over, { type: "complete" })
    }
  }

const parts = (writtenPassed: boolean) => [
  { part: "examination.practical", passed: true },
  { part: "examination.written", passed: writtenPassed },
]

/** A certificate says nothing of the prison. */
const certificateOf = (subject: string) => ({
  certificate: { id: `certificate-${subject}`, digest: digestOf({ certificate: subject }) },
  freeOfCustodyData: "yes" as const,
})

/** Nine of ten pass; whoever does gets a certificate. */
const examine =
  (prison: string): Task =>
  async ({ cases: { training } }) => {
    const { examiner } = prisonStaffOf(prison)
    for (const { state, subject } of await statesWhere(training, examiner, [
      { attribute: "unit", is: prison },
    ])) {
      if (state.stage !== "completed" && state.stage !== "passed") continue
      const isPassed = Number.parseInt(digestOf({ subject }).slice(0, 4), 16) % 10 > 0
      if (state.stage === "completed")
        await give(training, examiner, subject, examined, { type: "assess", parts: parts(isPassed) })
      if (isPassed)
        await give(training, examiner, subject, examined, { type: "certify", ...certificateOf(subject) })
    }
  }

/** Of those who failed two of three ask to be examined again, and pass. */
const examineAgain =
  (prison: string): Task =>
  async ({ cases: { training } }) => {
    const { examiner } = prisonStaffOf(prison)
    for (const { state, subject } of await statesWhere(training, examiner, [
      { attribute: "unit", is: prison },
    ])) {
      if (Number.parseInt(digestOf({ subject, again }).slice(0, 4), 16) % 3 === 0) continue
      const sitsAgain = state.stage === "failed" || (state.stage === "completed" && state.sittings.length > 0)
      if (state.stage === "failed") await give(training, examiner, subject, again, { type: "retake" })
      if (sitsAgain)
        await give(training, examiner, subject, again, { type: "assess", parts: parts(true) }, "assess again")
      if (sitsAgain || state.stage === "passed")
        await give(training, examiner, subject, again, { type: "certify", ...certificateOf(subject) })
    }
  }

/** The courses of the year. */
export const coursesOfYear = (country: Country): ReadonlyArray<Phase> => {
  const step = (
    fa: string,
    en: string,
    day: Day,
    task: (prison: string, province: string) => Task,
  ): Phase => ({
    title: text(fa, en),
    day,
    tasks: provinces.map(([, province]) => task(prisonOf(province), province)),
  })
  return [
    step("ثبت‌نام در دوره‌ها", "people enrol in courses", enrolled, (prison) => enrol(country, prison)),
    step("آغاز دوره‌ها", "courses begin", begun, (prison) => begin(country, prison)),
    step("پایان دوره‌ها", "courses end", over, (prison, province) => attend(country, prison, province)),
    step("آزمون و گواهینامه", "people are examined and certified", examined, (prison) => examine(prison)),
    step("آزمون دوباره", "people are examined again", again, (prison) => examineAgain(prison)),
  ]
}

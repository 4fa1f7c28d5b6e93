/** Arbitrary and written sequences of commands to an enrolment. */

import type { Day } from "@bazgasht/rules"
import * as fc from "fast-check"
import { chosen, commandBy, type Occasion, type Tested } from "../../../../casework/test/life-cycle/laws.ts"
import { training, trainingSchemas } from "../../../src/employment/cases/training/training.ts"
import type { TrainingLife } from "../../../src/employment/cases/training/training-protocol.ts"
import type { TrainingSetting, TrainingTerms } from "../../../src/employment/cases/training/training-terms.ts"

/** The first day of the courses: 2025-01-01. */
const start = 20089
const on = (offset: number) => (start + offset) as Day

const course = {
  id: "welding",
  firstDay: on(0),
  lastDay: on(200),
  sessions: 4,
  transferable: false,
  prerequisites: ["literate", "healthy"],
  trainers: ["person-7"],
}

/** Terms of the written sequences. */
export const terms: TrainingTerms = {
  citations: [],
  applicationRecorders: ["clerk"],
  registrars: ["registrar"],
  trainers: ["trainer"],
  examiners: ["examiner", "trainer"],
  retakeGranters: ["registrar"],
  issuers: ["issuer"],
  revokers: ["issuer", "head"],
  transferrers: ["registrar"],
  attendanceReasons: [
    { id: "present", attended: true, counted: true },
    { id: "absent", attended: false, counted: true },
    { id: "ill", attended: false, counted: false },
  ],
  attendanceThreshold: { numerator: 2, denominator: 3 },
  examinationParts: ["written", "practical"],
  mostSittings: 2,
}

/** The setting of the written sequences. */
const setting: TrainingSetting = {
  policyDigest: "policy-1",
  terms,
  courses: [course, { ...course, id: "tailoring", transferable: true, prerequisites: [] }],
}

/** Other settings: an undemanding one, and one whose courses never end. */
const settings: fc.Arbitrary<TrainingSetting> = fc.constantFrom(
  setting,
  {
    ...setting,
    terms: {
      ...terms,
      attendanceThreshold: { numerator: 0, denominator: 1 },
      examinationParts: ["practical"] as const,
      mostSittings: 3,
    },
  },
  {
    ...setting,
    terms: { ...terms, fullWeek: 44 },
    courses: setting.courses.map((one) => (one.id === "welding" ? { ...one, weeklyHours: 20 } : one)),
  },
  { ...setting, courses: setting.courses.map((one) => ({ ...one, lastDay: on(4000), sessions: 2 })) },
)

type Type = TrainingLife["Command"]["type"]

const courseIn = ({ setting: { courses }, state }: Occasion<TrainingLife>) =>
  "seated" in state ? state.seated.course : courses[0]

const enrolment = (occasion: Occasion<TrainingLife>): object => {
  const { choices, setting } = occasion
  const { first, second, sound, third } = choices
  const lastDay = setting.courses[0]?.lastDay ?? start
  const waits = third % 3 === 0
  return {
    ...(sound || first % 2 > 0 ? { seat: "seat-1" } : {}),
    findings: [
      { prerequisite: "literate", met: sound ? "yes" : chosen(["yes", "no", "unknown"], first) },
      ...(sound || second % 2 > 0 ? [{ prerequisite: "healthy", met: "yes" }] : []),
    ],
    // The other fields are mostly sound, so that this one alone often decides.
    expectedRelease: chosen(
      [
        ...[0, 3, -1].map((later) => ({ kind: "on", day: lastDay + later })),
        { kind: "none" },
        { kind: "unknown" },
      ],
      first + second,
    ),
    ahead: waits ? ["enrolment-7", "enrolment-1", "enrolment-3", "enrolment-7"] : [],
    ...((waits && sound) || (!sound && second % 4 === 0) ? { jumpReason: sound ? "flood" : " " } : {}),
  }
}

const sessions = (occasion: Occasion<TrainingLife>): object => {
  const { at, choices, setting, state } = occasion
  const { first, second, sound, third } = choices
  const known = "attendance" in state ? state.attendance.sessions.length : 0
  const total = courseIn(occasion)?.sessions ?? 0
  const reasons = setting.terms.attendanceReasons.map(({ id }) => id)
  const reported = (index: number, choice: number) => ({
    session: `session-${index}`,
    on: sound ? Math.min(at, courseIn(occasion)?.lastDay ?? at) : at - chosen([0, 30, 400, -1], choice),
    reason: sound || choice % 3 > 0 ? chosen(["present", ...reasons], choice) : "unheardOf",
  })
  if (known > 0 && first % 4 === 0)
    return {
      sessions: [reported(third % known, second)],
      correction: sound ? "flood" : chosen([" ", "x"], third),
    }
  const count = sound ? Math.max(0, total - known) : third % 4
  return {
    sessions: Array.from({ length: count }, (_, index) =>
      reported(known + count - 1 - (sound ? index : index % 2), second + index),
    ),
  }
}

const contentOf = (type: Type, occasion: Occasion<TrainingLife>): object => {
  const { at, choices, setting } = occasion
  const { first, second, sound, third } = choices
  const reason = sound ? "flood" : " "
  switch (type) {
    case "apply":
      return {
        trainee: "person-0",
        course: chosen(sound ? ["welding", "tailoring"] : ["welding", "alchemy"], first),
        consent: { by: sound || second % 2 > 0 ? "person-0" : "person-1", on: sound ? at : at + (third % 2) },
      }
    case "enrol":
      return enrolment(occasion)
    case "queue":
      return {
        freeSeats: sound ? 0 : first % 3,
        ahead: chosen([[], ["enrolment-4"], ["enrolment-4", "enrolment-2"]], second),
        reasons: sound ? ["flood"] : chosen([[], [" "]], third),
      }
    case "recordAttendance":
      return sessions(occasion)
    case "assess":
      return {
        parts: [
          ...setting.terms.examinationParts,
          ...(sound ? [] : chosen([["oral"], ["practical"], []], third)),
        ]
          .slice(sound ? 0 : first % 2)
          .map((part, index) => ({ part, passed: (second + index) % 3 > 0 })),
      }
    case "certify":
      return {
        certificate: { id: "certificate-1", digest: (sound || first % 2 > 0 ? "a" : "A").repeat(64) },
        freeOfCustodyData: sound ? "yes" : chosen(["yes", "no", "unknown"], second),
      }
    case "revoke":
      return { ground: chosen(["error", "fraud"], first), reason }
    case "pause":
    case "withdraw":
      return { reason }
    case "transfer":
      return { site: sound ? "workshop-2" : " " }
    default:
      return {}
  }
}

export const tested: Tested<TrainingLife> = {
  name: "enrolment",
  lifeCycle: training,
  setting: settings,
  command: (choices, ...rest) =>
    // Courses last for months, not for the years that runs of commands often take.
    commandBy({
      lifeCycle: training,
      subject: "enrolment-1",
      roles: ["clerk", "trainer", "issuer", "family"],
      firstDay: start,
      seldom: ["withdraw", "transfer", "pause", "queue"],
      contentOf,
    })({ ...choices, days: choices.days > 0 ? choices.days % 40 : choices.days }, ...rest),
  schemas: trainingSchemas(),
}

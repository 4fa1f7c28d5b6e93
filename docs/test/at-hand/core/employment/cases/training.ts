import { type TrainingLife, type TrainingState, training } from "@bazgasht/core/employment"
import { gregorianDay } from "../../../core.ts"
import { type GivenCommand, lived } from "../../../lived.ts"
import { known } from "../../../setting.ts"
import { common, termsOfWork } from "../../employment.ts"

const terms = termsOfWork.training
const present = known(terms.attendanceReasons.find(({ attended, counted }) => attended && counted)).id
const excused = known(terms.attendanceReasons.find(({ counted }) => !counted)).id

const courses = [
  {
    id: "welding",
    firstDay: gregorianDay(2025, 1, 16),
    lastDay: gregorianDay(2025, 3, 31),
    sessions: 3,
    transferable: false,
    prerequisites: [],
    trainers: ["teacher"],
  },
]

export const setting = { ...common, terms, courses }

const begun: ReadonlyArray<GivenCommand<TrainingLife>> = [
  [
    gregorianDay(2025, 1, 10),
    {
      type: "apply",
      trainee: "trainee",
      course: "welding",
      consent: { by: "trainee", on: gregorianDay(2025, 1, 9) },
    },
  ],
  [
    gregorianDay(2025, 1, 12),
    { type: "enrol", seat: "seat-1", findings: [], expectedRelease: { kind: "none" }, ahead: [] },
  ],
  [gregorianDay(2025, 1, 16), { type: "begin" }],
  [
    gregorianDay(2025, 3, 20),
    {
      type: "recordAttendance",
      sessions: [
        { session: "session-1", on: gregorianDay(2025, 1, 16), reason: present },
        { session: "session-2", on: gregorianDay(2025, 2, 16), reason: excused },
        { session: "session-3", on: gregorianDay(2025, 3, 16), reason: present },
      ],
    },
  ],
]

/** A trainee in a course of three sessions: two were attended, from one there was an excuse. */
export const state: TrainingState = lived(training, "enrolment-1", setting, begun)

/** The same with a certificate. */
export const certified: TrainingState = lived(training, "enrolment-1", setting, [
  ...begun,
  [gregorianDay(2025, 3, 31), { type: "complete" }],
  [
    gregorianDay(2025, 4, 5),
    { type: "assess", parts: terms.examinationParts.map((part) => ({ part, passed: true })) },
  ],
  [
    gregorianDay(2025, 4, 10),
    {
      type: "certify",
      certificate: { id: "urn:uuid:5f0c", digest: "0".repeat(64) },
      freeOfCustodyData: "yes",
    },
  ],
])

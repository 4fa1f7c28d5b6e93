/**
 * Who may give which command to an enrolment. No trainee has a hand in his own, no trainer examines whom he taught, and no
 * issuer approves that his own certificate is taken back.
 *
 * @module
 */

import type { Competence } from "../../../life-cycle/competence.ts"
import type { TrainingCommandType } from "./commands.ts"
import type { TrainingTerms } from "./terms.ts"
import type { TrainingPart } from "./types.ts"

/** An office in the life of an enrolment: the list of the same name in the terms. */
export type TrainingOffice = Exclude<
  keyof TrainingTerms,
  "citations" | "attendanceReasons" | "attendanceThreshold" | "examinationParts" | "mostSittings"
>

const by = (office: TrainingOffice) => ({ office, apartFrom: ["beneficiary"] }) as const
const byTrainer = { ...by("trainers"), part: "trainer" } as const

/** Who may give which command to an enrolment. */
export const trainingCompetences: {
  readonly [Type in TrainingCommandType]: Competence<TrainingOffice, TrainingPart>
} = {
  apply: by("applicationRecorders"),
  enrol: by("registrars"),
  queue: by("registrars"),
  begin: byTrainer,
  recordAttendance: byTrainer,
  pause: byTrainer,
  resume: byTrainer,
  complete: byTrainer,
  assess: { office: "examiners", apartFrom: ["beneficiary", "trainer"] },
  retake: by("retakeGranters"),
  certify: { ...by("issuers"), part: "issuer" },
  revoke: { office: "revokers", apartFrom: ["beneficiary", "issuer"] },
  withdraw: by("applicationRecorders"),
  transfer: by("transferrers"),
}

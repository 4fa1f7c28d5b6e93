/**
 * Terms of an enrolment. Written and practical examination and the certificate are those of the Technical and Vocational
 * Training Organization (EMP-7).
 */

import type { TrainingTerms } from "@bazgasht/core/employment"
import type { Setting } from "@bazgasht/rules"
import { numbersOn } from "../../dated-numbers.ts"
import { attendanceThreshold, mostSittings } from "../../parameters/employment-cases.ts"
import { roles } from "../../support/terms/offices.ts"
import { attendanceReasons, practicalExamination, writtenExamination } from "../case-codes.ts"
import { training } from "../training.ts"
import { caseworkers, examiners, prison, providers, workWithin } from "./offices.ts"

/**
 * Terms of an enrolment on the day of the setting; `undefined` where a number is unknown.
 *
 * @example
 * trainingTerms({ pack: iranPack, today: jalaliDay(1404, 2, 10) })?.examiners // => ["trainingOrganization"]
 */
export const trainingTerms = ({ today }: Setting): TrainingTerms | undefined => {
  const numbers = numbersOn({ attendanceThreshold, mostSittings }, today)
  return (
    numbers && {
      citations: [...training.citations, workWithin],
      applicationRecorders: caseworkers,
      registrars: roles(...training.deciders),
      trainers: providers,
      examiners,
      retakeGranters: examiners,
      issuers: examiners,
      revokers: examiners,
      transferrers: prison,
      attendanceReasons: attendanceReasons.map(({ attended, code, counted }) => ({
        id: code,
        attended,
        counted,
      })),
      examinationParts: [writtenExamination.code, practicalExamination.code],
      ...numbers,
    }
  )
}

/** How the file of a prisoner is read, whatever is decided of it afterwards. */

import type { Jurisdiction } from "@bazgasht/core"
import type { PrisonerFileLaw } from "@bazgasht/core/case-file"
import { caseFileLaw } from "./case-file/law.ts"
import { caseFileShape } from "./case-file/shape.ts"
import { furtherReportShapes } from "./case-file/shapes.ts"
import { detentionInsideImprisonment } from "./debts/detention-inside-imprisonment.ts"
import { cutOffOfAmnesty1401 } from "./facts/amnesty-1401.ts"
import { reportedFacts } from "./facts/index.ts"
import { offences } from "./offences.ts"
import {
  dailyFineDaysPerDay,
  fineDay,
  lashesPerDay,
  lashesPerDayByCourseNotes,
  serviceHoursPerDay,
  serviceHoursPerDayByCourseNotes,
  supervisionDaysPerDay,
} from "./parameters/sentence.ts"
import { lashesOffPerDay, serviceHoursOffPerDay } from "./policies.ts"

/** All that reading a file and deriving its facts needs, without the words in which it is asked for. */
export const prisonerFileShape = {
  offences,
  caseFile: caseFileShape,
  creditRates: {
    lashes: {
      policy: lashesOffPerDay,
      byOption: { text: lashesPerDay, courseNotes: lashesPerDayByCourseNotes },
    },
    fine: fineDay,
    dailyFineDays: dailyFineDaysPerDay,
    serviceHours: {
      policy: serviceHoursOffPerDay,
      byOption: { text: serviceHoursPerDay, courseNotes: serviceHoursPerDayByCourseNotes },
    },
    supervisionDays: supervisionDaysPerDay,
  },
  reportedFacts: Object.values(furtherReportShapes),
  cutOffs: [cutOffOfAmnesty1401],
  reportChecks: [detentionInsideImprisonment],
} satisfies Omit<PrisonerFileLaw, "pack">

/** The same with its words. */
export const prisonerFiles = {
  ...prisonerFileShape,
  caseFile: caseFileLaw,
  reportedFacts,
} satisfies Omit<Jurisdiction, "pack">

/** How the file of a prisoner is read, whatever is decided of it afterwards. */

import type { Jurisdiction } from "@bazgasht/core"
import { caseFileLaw } from "./case-file/law.ts"
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

export const prisonerFiles = {
  offences,
  caseFile: caseFileLaw,
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
  reportedFacts,
  cutOffs: [cutOffOfAmnesty1401],
  reportChecks: [detentionInsideImprisonment],
} satisfies Omit<Jurisdiction, "pack">

/** Work in Ruritania, by which the lives of the examples of employment are judged. */

import type {
  EmploymentProgramme,
  LoanTerms,
  OpeningTerms,
  PlacementRunTerms,
  PlacementTerms,
  ReadinessTerms,
  TrainingTerms,
} from "@bazgasht/core/employment"
import { gregorian } from "@bazgasht/rules"
import * as work from "../../../../packages/core/test/country/ruritania-work.ts"

export const programme: EmploymentProgramme = work.employment

/** Who does what, on which papers, within which time. */
export const termsOfWork: {
  readonly loan: LoanTerms
  readonly opening: OpeningTerms
  readonly placementRun: PlacementRunTerms
  readonly placement: PlacementTerms
  readonly readiness: ReadinessTerms
  readonly training: TrainingTerms
} = {
  loan: work.loanTerms,
  opening: work.openingTerms,
  placementRun: work.placementRunTerms,
  placement: work.placementTerms,
  readiness: work.readinessTerms,
  training: work.trainingTerms,
}

/** What every setting has beside its terms. */
export const common = { calendar: gregorian, policyDigest: "policy-1" }

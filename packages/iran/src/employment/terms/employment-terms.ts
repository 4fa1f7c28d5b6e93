/**
 * The terms of employment as the life cycles of core need them: which office does what, on which papers, and within which time.
 */

import type {
  LoanTerms,
  OpeningTerms,
  PlacementTerms,
  ReadinessTerms,
  TrainingTerms,
} from "@bazgasht/core/employment"
import type { Setting } from "@bazgasht/rules"
import { loanTerms } from "./loan.ts"
import { openingTerms } from "./opening.ts"
import { placementTerms } from "./placement.ts"
import { readinessTerms } from "./readiness.ts"
import { trainingTerms } from "./training.ts"

/** The terms of every life cycle of employment. One whose numbers are unknown on the day is absent. */
export interface TermsOfEmployment {
  readonly readiness?: ReadinessTerms
  readonly opening: OpeningTerms
  readonly placement?: PlacementTerms
  readonly training?: TrainingTerms
  readonly loan?: LoanTerms
}

/**
 * The terms of employment on the day of the setting.
 *
 * @example
 * const { placement, readiness } = employmentTerms({ pack: iranPack, today })
 * placement?.followUpDays // => [30, 90, 180]
 * readiness?.requiredActions // => ["identityPapers", "bankAccount"]
 */
export const employmentTerms = (setting: Setting): TermsOfEmployment => {
  const readiness = readinessTerms(setting)
  const placement = placementTerms(setting)
  const training = trainingTerms(setting)
  const loan = loanTerms(setting)
  return {
    opening: openingTerms,
    ...(readiness === undefined ? {} : { readiness }),
    ...(placement === undefined ? {} : { placement }),
    ...(training === undefined ? {} : { training }),
    ...(loan === undefined ? {} : { loan }),
  }
}

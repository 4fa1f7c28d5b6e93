/** Every kind of cases that there is, in one place. */

import {
  loanCases,
  openingCases,
  placementCases,
  placementRunCases,
  readinessCases,
  trainingCases,
} from "../employment/cases/employment-case-kinds.ts"
import {
  afterCareCases,
  allocationRunCases,
  charityGrantCases,
  debtPetitionCases,
  leniencyCases,
  poolCases,
} from "../release/cases/release-case-kinds.ts"
import {
  duplicateCases,
  entitlementCases,
  grievanceCases,
  householdCases,
  supportCases,
  supportCycleCases,
} from "../support/cases/support-case-kinds.ts"

/**
 * Every kind of cases, by its name. No one is notified of anything; an application that tells somebody declares the kind with messages
 * of its own.
 *
 * @example
 * Object.keys(caseKinds).length // => 18
 * caseKinds.loan.kind // => "loan"
 * Object.keys(caseKinds.loan.attributes).includes("stage") // => true
 */
export const caseKinds = {
  leniency: leniencyCases,
  debtPetition: debtPetitionCases,
  pool: poolCases,
  charityGrant: charityGrantCases,
  allocationRun: allocationRunCases,
  afterCare: afterCareCases,
  household: householdCases,
  supportCase: supportCases,
  supportCycle: supportCycleCases,
  entitlement: entitlementCases,
  grievance: grievanceCases,
  duplicate: duplicateCases,
  loan: loanCases,
  opening: openingCases,
  placementRun: placementRunCases,
  placement: placementCases,
  training: trainingCases,
  readiness: readinessCases,
} as const

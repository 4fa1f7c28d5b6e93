import type { AnyRefusal, RefusalWording } from "@bazgasht/casework"
import {
  allocationRunWording,
  type caseKinds,
  charityGrantWording,
  debtPetitionWording,
  duplicateWording,
  entitlementWording,
  grievanceWording,
  householdWording,
  leniencyWording,
  loanWording,
  openingWording,
  placementWording,
  poolWording,
  readinessWording,
  supportCaseWording,
  supportCycleWording,
  trainingWording,
} from "@bazgasht/core"

/** The wording of every kind of case. */
export const caseWordings: { readonly [Kind in keyof typeof caseKinds]: unknown } = {
  leniency: leniencyWording,
  debtPetition: debtPetitionWording,
  pool: poolWording,
  charityGrant: charityGrantWording,
  allocationRun: allocationRunWording,
  household: householdWording,
  supportCase: supportCaseWording,
  supportCycle: supportCycleWording,
  entitlement: entitlementWording,
  grievance: grievanceWording,
  duplicate: duplicateWording,
  loan: loanWording,
  opening: openingWording,
  placement: placementWording,
  training: trainingWording,
  readiness: readinessWording,
}

/** The wording of a kind of case, whatever its refusals are. */
export const wordingOf = (kind: keyof typeof caseWordings): RefusalWording<AnyRefusal> =>
  caseWordings[kind] as RefusalWording<AnyRefusal>

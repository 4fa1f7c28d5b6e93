import type { AnyRefusal, RefusalWording } from "@bazgasht/casework"
import {
  loanWording,
  openingWording,
  placementRunWording,
  placementWording,
  readinessWording,
  trainingWording,
} from "@bazgasht/core/employment"
import {
  afterCareWording,
  allocationRunWording,
  charityGrantWording,
  debtPetitionWording,
  leniencyWording,
  poolWording,
} from "@bazgasht/core/release"
import {
  duplicateWording,
  entitlementWording,
  grievanceWording,
  householdWording,
  supportCaseWording,
  supportCycleWording,
} from "@bazgasht/core/support"
import {
  benefactorLoanWording,
  campaignWording,
  fundWording,
  giftBatchWording,
  giftWording,
  sponsorshipWording,
  stockWording,
} from "@bazgasht/organisation/charity"
import {
  capacityWording,
  proposalWording,
  wageMonthWording,
  workAccidentWording,
} from "@bazgasht/organisation/enterprise"
import { payeeAccountWording, paymentBatchWording } from "@bazgasht/organisation/payments"
import { referralWording } from "@bazgasht/organisation/referrals"
import {
  associationRecordWording,
  courseRecordWording,
  donorRecordWording,
  employerRecordWording,
  familyRecordWording,
  prisonerRecordWording,
  workshopRecordWording,
} from "@bazgasht/organisation/registers"
import { unitWording } from "@bazgasht/organisation/units"
import type { everyKind } from "./every-kind.ts"

export const caseWordings: { readonly [Kind in keyof typeof everyKind]: unknown } = {
  leniency: leniencyWording,
  debtPetition: debtPetitionWording,
  pool: poolWording,
  charityGrant: charityGrantWording,
  allocationRun: allocationRunWording,
  afterCare: afterCareWording,
  household: householdWording,
  supportCase: supportCaseWording,
  supportCycle: supportCycleWording,
  entitlement: entitlementWording,
  grievance: grievanceWording,
  duplicate: duplicateWording,
  loan: loanWording,
  opening: openingWording,
  placementRun: placementRunWording,
  placement: placementWording,
  training: trainingWording,
  readiness: readinessWording,
  unit: unitWording,
  gift: giftWording,
  giftBatch: giftBatchWording,
  campaign: campaignWording,
  fund: fundWording,
  sponsorship: sponsorshipWording,
  stock: stockWording,
  benefactorLoan: benefactorLoanWording,
  prisonerRecord: prisonerRecordWording,
  familyRecord: familyRecordWording,
  associationRecord: associationRecordWording,
  employerRecord: employerRecordWording,
  workshopRecord: workshopRecordWording,
  courseRecord: courseRecordWording,
  donorRecord: donorRecordWording,
  capacity: capacityWording,
  proposal: proposalWording,
  wageMonth: wageMonthWording,
  workAccident: workAccidentWording,
  payeeAccount: payeeAccountWording,
  paymentBatch: paymentBatchWording,
  referral: referralWording,
}

/**
 * The wording of a kind of cases by its name, for `problemInWords`: titles of its stages and codes, its commands, and a sentence for each refusal.
 *
 * @example
 * wordingOf("supportCase").titles["waitlisted"]?.en // => "on the waiting list"
 */
export const wordingOf = (kind: keyof typeof caseWordings): RefusalWording<AnyRefusal> =>
  caseWordings[kind] as RefusalWording<AnyRefusal>

import { openingWording } from "@bazgasht/core/employment"
import { afterCareWording, debtPetitionWording, poolWording } from "@bazgasht/core/release"
import { duplicateWording, supportCaseWording } from "@bazgasht/core/support"
import { describeWordings, type Worded, worded } from "../../../core/test/cases/wordings.ts"
import { benefactorLoanWording } from "../../src/charity/benefactor-loan/benefactor-loan-wording.ts"
import { campaignWording } from "../../src/charity/campaign/campaign-wording.ts"
import { fundWording } from "../../src/charity/fund/fund-wording.ts"
import { giftWording } from "../../src/charity/gift/gift-wording.ts"
import { giftBatchWording } from "../../src/charity/gift-batch/gift-batch-wording.ts"
import { sponsorshipWording } from "../../src/charity/sponsorship/sponsorship-wording.ts"
import { stockWording } from "../../src/charity/stock/stock-wording.ts"
import { capacityWording } from "../../src/enterprise/capacity/capacity-wording.ts"
import { proposalWording } from "../../src/enterprise/proposal/proposal-wording.ts"
import { wageMonthWording } from "../../src/enterprise/wage-month/wage-month-wording.ts"
import { workAccidentWording } from "../../src/enterprise/work-accident/work-accident-wording.ts"
import { organisationKinds } from "../../src/organisation-kinds.ts"
import { payeeAccountWording } from "../../src/payments/payee-account/payee-account-wording.ts"
import { paymentBatchWording } from "../../src/payments/payment-batch/payment-batch-wording.ts"
import { referralWording } from "../../src/referrals/referral/referral-wording.ts"
import {
  associationRecordWording,
  courseRecordWording,
  donorRecordWording,
  employerRecordWording,
  familyRecordWording,
  prisonerRecordWording,
  workshopRecordWording,
} from "../../src/registers/register-wording.ts"
import { unitWording } from "../../src/units/unit/unit-wording.ts"

const wordings: { readonly [Name in keyof typeof organisationKinds]: Parameters<typeof worded>[2] } = {
  unit: unitWording,
  gift: giftWording,
  giftBatch: giftBatchWording,
  pool: poolWording,
  campaign: campaignWording,
  fund: fundWording,
  sponsorship: sponsorshipWording,
  stock: stockWording,
  benefactorLoan: benefactorLoanWording,
  debtPetition: debtPetitionWording,
  prisonerRecord: prisonerRecordWording,
  familyRecord: familyRecordWording,
  associationRecord: associationRecordWording,
  employerRecord: employerRecordWording,
  workshopRecord: workshopRecordWording,
  courseRecord: courseRecordWording,
  donorRecord: donorRecordWording,
  duplicate: duplicateWording,
  afterCare: afterCareWording,
  supportCase: supportCaseWording,
  opening: openingWording,
  capacity: capacityWording,
  proposal: proposalWording,
  wageMonth: wageMonthWording,
  workAccident: workAccidentWording,
  payeeAccount: payeeAccountWording,
  paymentBatch: paymentBatchWording,
  referral: referralWording,
}

describeWordings(
  Object.entries(organisationKinds).map(([name, { lifeCycle, schemas }]): readonly [string, Worded] => [
    name,
    worded(lifeCycle, schemas().refusal, wordings[name as keyof typeof wordings]),
  ]),
)

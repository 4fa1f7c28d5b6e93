/** Every kind of this package with arbitrary commands to it. A kind that is new belongs into this list; without it nothing here compiles. */

import { type OfKind, withoutReading } from "../../../core/test/cases/every-kind.ts"
import { tested as testedOpening } from "../../../core/test/employment/cases/opening/sequences.ts"
import { tested as testedAfterCare } from "../../../core/test/release/after-care/sequences.ts"
import { tested as testedDebtPetition } from "../../../core/test/release/debt-petition/sequences.ts"
import { tested as testedPool } from "../../../core/test/release/pool/sequences.ts"
import { tested as testedDuplicate } from "../../../core/test/support/cases/duplicate/sequences.ts"
import { tested as testedSupportCase } from "../../../core/test/support/cases/support-case/sequences.ts"
import { organisationKinds } from "../../src/organisation-kinds.ts"
import { testedBenefactorLoan } from "../charity/benefactor-loan-sequences.ts"
import { testedCampaign } from "../charity/campaign-sequences.ts"
import { testedFund } from "../charity/fund-sequences.ts"
import { testedGiftBatch } from "../charity/gift-batch-sequences.ts"
import { testedGift } from "../charity/gift-sequences.ts"
import { testedSponsorship } from "../charity/sponsorship-sequences.ts"
import { testedStock } from "../charity/stock-sequences.ts"
import { testedCapacity } from "../enterprise/capacity-sequences.ts"
import { testedProposal } from "../enterprise/proposal-sequences.ts"
import { testedWageMonth } from "../enterprise/wage-month-sequences.ts"
import { testedWorkAccident } from "../enterprise/work-accident-sequences.ts"
import { testedPayeeAccount } from "../payments/payee-account-sequences.ts"
import { testedPaymentBatch } from "../payments/payment-batch-sequences.ts"
import { testedReferral } from "../referrals/sequences.ts"
import { testedOf } from "../registers/sequences.ts"
import { tested as testedUnit } from "../units/sequences.ts"

/** A kind whose settings are given whole, as its arbitrary commands are judged: no other case is there to be read. */
const givenWhole = <Kind extends { readonly reads?: unknown }>(kind: Kind): Omit<Kind, "reads"> => {
  const { reads: _, ...given } = kind
  return given
}

type EveryKind = { readonly [Name in keyof typeof organisationKinds]: (work: OfKind) => Promise<void> }

export const everyKind: EveryKind = {
  unit: (work) => work(withoutReading(organisationKinds.unit), testedUnit),
  gift: (work) => work(givenWhole(organisationKinds.gift), testedGift),
  giftBatch: (work) => work(givenWhole(organisationKinds.giftBatch), testedGiftBatch),
  pool: (work) => work(givenWhole(organisationKinds.pool), testedPool),
  campaign: (work) => work(givenWhole(organisationKinds.campaign), testedCampaign),
  fund: (work) => work(givenWhole(organisationKinds.fund), testedFund),
  sponsorship: (work) => work(givenWhole(organisationKinds.sponsorship), testedSponsorship),
  stock: (work) => work(givenWhole(organisationKinds.stock), testedStock),
  benefactorLoan: (work) => work(givenWhole(organisationKinds.benefactorLoan), testedBenefactorLoan),
  debtPetition: (work) => work(givenWhole(organisationKinds.debtPetition), testedDebtPetition),
  prisonerRecord: (work) => work(givenWhole(organisationKinds.prisonerRecord), testedOf("prisonerRecord")),
  familyRecord: (work) => work(givenWhole(organisationKinds.familyRecord), testedOf("familyRecord")),
  associationRecord: (work) =>
    work(givenWhole(organisationKinds.associationRecord), testedOf("associationRecord")),
  employerRecord: (work) => work(givenWhole(organisationKinds.employerRecord), testedOf("employerRecord")),
  workshopRecord: (work) => work(givenWhole(organisationKinds.workshopRecord), testedOf("workshopRecord")),
  courseRecord: (work) => work(givenWhole(organisationKinds.courseRecord), testedOf("courseRecord")),
  donorRecord: (work) => work(givenWhole(organisationKinds.donorRecord), testedOf("donorRecord")),
  duplicate: (work) => work(givenWhole(organisationKinds.duplicate), testedDuplicate),
  afterCare: (work) => work(givenWhole(organisationKinds.afterCare), testedAfterCare),
  supportCase: (work) => work(givenWhole(organisationKinds.supportCase), testedSupportCase),
  opening: (work) => work(givenWhole(organisationKinds.opening), testedOpening),
  capacity: (work) => work(organisationKinds.capacity, testedCapacity),
  proposal: (work) => work(withoutReading(organisationKinds.proposal), testedProposal),
  wageMonth: (work) => work(withoutReading(organisationKinds.wageMonth), testedWageMonth),
  workAccident: (work) => work(withoutReading(organisationKinds.workAccident), testedWorkAccident),
  payeeAccount: (work) => work(organisationKinds.payeeAccount, testedPayeeAccount),
  paymentBatch: (work) => work(organisationKinds.paymentBatch, testedPaymentBatch),
  referral: (work) => work(givenWhole(organisationKinds.referral), testedReferral),
}

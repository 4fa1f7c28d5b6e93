import { caseKinds } from "@bazgasht/core"
import { charityKinds } from "./charity/charity-kinds.ts"
import { enterpriseKinds } from "./enterprise/enterprise-kinds.ts"
import { payeeAccountCases } from "./payments/payee-account/payee-account-kind.ts"
import { paymentBatchCases } from "./payments/payment-batch/payment-batch-kind.ts"
import { referralCasesOf } from "./referrals/referral-kinds.ts"
import { registers } from "./registers/registers.ts"
import {
  registeredAfterCareCases,
  registeredDuplicateCases,
  registeredSupportCases,
} from "./registers/released-people.ts"
import { unitCases } from "./units/unit-kinds.ts"

const ownKinds = {
  unit: unitCases,
  ...charityKinds,
  prisonerRecord: registers.prisonerRecord.cases,
  familyRecord: registers.familyRecord.cases,
  associationRecord: registers.associationRecord.cases,
  employerRecord: registers.employerRecord.cases,
  workshopRecord: registers.workshopRecord.cases,
  courseRecord: registers.courseRecord.cases,
  donorRecord: registers.donorRecord.cases,
  duplicate: registeredDuplicateCases,
  afterCare: registeredAfterCareCases,
  supportCase: registeredSupportCases,
  ...enterpriseKinds,
  payeeAccount: payeeAccountCases,
  paymentBatch: paymentBatchCases,
} as const

/** Every kind of cases that lies between those of the fields, by its name. A program serves them beside `caseKinds` of `@bazgasht/core`. */
export const organisationKinds = {
  ...ownKinds,
  /** A referral regards a case of any of these kinds. */
  referral: /* @__PURE__ */ referralCasesOf({ ...caseKinds, ...ownKinds }),
} as const

import { expect, it } from "vitest"
import { describeEveryKind } from "../../../core/test/cases/every-kind-laws.ts"
import { organisationKinds } from "../../src/organisation-kinds.ts"
import { everyKind } from "./every-kind.ts"

it("every kind is tried", () => {
  expect(Object.keys(everyKind)).toEqual(Object.keys(organisationKinds))
})

/** What access to the cases of each kind depends on, beside who has taken part in them. */
const accessOf: { readonly [Name in keyof typeof organisationKinds]: ReadonlyArray<string> } = {
  unit: ["unit"],
  gift: ["beneficiaries", "unit"],
  giftBatch: ["unit"],
  pool: ["unit"],
  campaign: ["unit"],
  fund: ["unit"],
  sponsorship: ["unit"],
  stock: ["unit"],
  benefactorLoan: ["beneficiaries", "unit"],
  debtPetition: ["beneficiaries", "unit"],
  prisonerRecord: ["beneficiaries", "unit"],
  familyRecord: ["unit"],
  associationRecord: ["unit"],
  employerRecord: ["unit"],
  workshopRecord: ["unit"],
  courseRecord: ["unit"],
  donorRecord: ["beneficiaries", "unit"],
  duplicate: ["beneficiaries", "unit"],
  afterCare: ["beneficiaries", "unit"],
  supportCase: ["beneficiaries", "unit"],
  opening: ["beneficiaries", "unit"],
  capacity: ["unit"],
  proposal: ["beneficiaries", "unit"],
  wageMonth: ["beneficiaries", "unit"],
  workAccident: ["beneficiaries", "unit"],
  payeeAccount: ["beneficiaries", "unit"],
  paymentBatch: ["unit"],
  referral: ["beneficiaries", "unit"],
}

describeEveryKind(everyKind, accessOf)

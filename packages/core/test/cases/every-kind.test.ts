import { caseKinds } from "@bazgasht/core"
import { expect, it } from "vitest"
import { everyKind } from "./every-kind.ts"
import { describeEveryKind } from "./every-kind-laws.ts"

it("every kind is tried", () => {
  expect(Object.keys(everyKind)).toEqual(Object.keys(caseKinds))
})

/** What access to the cases of each kind depends on, beside who has taken part in them. */
const accessOf: { readonly [Name in keyof typeof caseKinds]: ReadonlyArray<string> } = {
  leniency: ["beneficiaries", "unit"],
  debtPetition: ["beneficiaries", "unit"],
  pool: ["unit"],
  charityGrant: ["beneficiaries", "unit"],
  allocationRun: ["unit"],
  afterCare: ["beneficiaries", "unit"],
  household: ["beneficiaries", "unit"],
  supportCase: ["beneficiaries", "unit"],
  supportCycle: ["unit"],
  entitlement: ["beneficiaries", "unit"],
  grievance: ["assigned", "beneficiaries", "unit"],
  duplicate: ["beneficiaries", "unit"],
  loan: ["assigned", "beneficiaries", "unit"],
  opening: ["beneficiaries", "unit"],
  placementRun: ["unit"],
  placement: ["beneficiaries", "unit"],
  training: ["beneficiaries", "unit"],
  readiness: ["beneficiaries", "unit"],
}

describeEveryKind(everyKind, accessOf)

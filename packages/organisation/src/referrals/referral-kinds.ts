import { caseKindOf } from "@bazgasht/casework"
import { claimsOfReferral, referral, referralSchemas } from "./referral/referral.ts"
import { referralProtocol } from "./referral/referral-protocol.ts"

/** Referrals to other agencies. `due` is the last day for the answer. */
export const referralCases = /* @__PURE__ */ caseKindOf(referralProtocol, {
  kind: "referral",
  lifeCycle: referral,
  schemas: referralSchemas,
  claimsOf: claimsOfReferral,
})

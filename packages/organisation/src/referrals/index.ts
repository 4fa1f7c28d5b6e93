/**
 * Referrals between agencies, the competent association, and what follows from an answer.
 *
 * @module
 */

export * from "./answers.ts"
export { isOverdue, referral, referralSchemas } from "./referral/referral.ts"
export type { ReferralCommand, ReferralLife, ReferralState } from "./referral/referral-protocol.ts"
export type { ReferralPurpose, ReferralSetting, ReferralTerms } from "./referral/referral-terms.ts"
export { referralWording } from "./referral/referral-wording.ts"
export { referralCasesOf } from "./referral-kinds.ts"
export * from "./routing.ts"

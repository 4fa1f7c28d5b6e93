/**
 * Fund allocation: which petitions gifts serve, in one of four modes, and the price at which each of the others would have been served. It knows
 * sums, earmarks and priorities, and no field that gives them.
 *
 * @module
 */

export {
  type AllocatedGrant,
  type Allocation,
  type AllocationOptions,
  type AllocationRecord,
  allocate,
  type Round,
  type SpentGift,
  type UnservedPetition,
  type UnservedReason,
} from "./allocate.ts"
export { AllocationError, type AllocationErrorCode } from "./error.ts"
export { type FreedAt, freedAt } from "./freed-at.ts"
export { freedAtAll, type PricedAllocation } from "./freed-at-all.ts"
export type { AllocationTurn } from "./in-order.ts"
export type { Payment } from "./payments.ts"
export { type Earmark, earmarkKey, type FundablePetition, type Gift, isMeant } from "./petition.ts"
export type {
  AllocationMode,
  AllocationPolicy,
  CountPolicy,
  EqualSharesPolicy,
  InOrderPolicy,
  TieBreaker,
  WeightPolicy,
} from "./policy.ts"

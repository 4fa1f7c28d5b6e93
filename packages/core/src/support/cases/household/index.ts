export * from "./household.ts"
export type { HouseholdCommand, HouseholdLife, HouseholdState } from "./household-protocol.ts"
export {
  type DifferingRecords,
  differingRecords,
  type HouseholdRecord,
  mergeHouseholds,
  type PastPayment,
  type RecordedMembership,
} from "./household-record.ts"
export type { HouseholdSetting, HouseholdTerms, MembershipElsewhere } from "./household-terms.ts"
export type { Membership } from "./membership.ts"

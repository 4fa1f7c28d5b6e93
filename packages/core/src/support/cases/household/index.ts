/**
 * The life cycle of a household.
 *
 * @module
 */

export type { HouseholdCommand } from "./commands.ts"
export type { HouseholdEvent } from "./events.ts"
export * from "./household.ts"
export {
  type DifferingRecords,
  differingRecords,
  type HouseholdRecord,
  mergeHouseholds,
  type PastPayment,
  type RecordedMembership,
} from "./household-record.ts"
export type { HouseholdLife, HouseholdSetting, MembershipElsewhere } from "./life.ts"
export type { Membership } from "./membership.ts"
export type { HouseholdRefusal } from "./refusals.ts"
export * from "./schemas.ts"
export type { HouseholdStage } from "./stages.ts"
export type { HouseholdState } from "./state.ts"
export type { HouseholdOffice, HouseholdTerms } from "./terms.ts"

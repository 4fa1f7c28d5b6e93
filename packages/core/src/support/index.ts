/**
 * Support of prisoners' families: admission, need, cover, the month's payment, and their cases.
 *
 * @module
 */

export * from "./cases/index.ts"
export * from "./cases/support-case-kinds.ts"
export * from "./decisions/admission-wording.ts"
export * from "./decisions/cycle/index.ts"
export * from "./decisions/duplicates/index.ts"
export * from "./decisions/family-outlook.ts"
export * from "./decisions/member-names.ts"
export * from "./decisions/need/index.ts"
export * from "./decisions/payment/index.ts"
export * from "./decisions/programme.ts"
export {
  type FamilyCase,
  type FamilyMember,
  familyCase,
  familyFacts,
  isSupportedOn,
  memberFacts,
  membersOf,
} from "./facts/family-facts.ts"
export * from "./model/decode-family-file.ts"
export {
  type FamilyFile,
  type FamilyFileDocument,
  type FamilyFileSchema,
  familyFileOn,
  familyFileSchema,
} from "./model/family-file.ts"
export type { FamilySupport, SupportStatus } from "./model/family-support.ts"
export type { Household } from "./model/household.ts"
export {
  type HouseholdRole,
  householdRoles,
  type Identifier,
  type LeavingReason,
  leavingReasons,
  type Member,
} from "./model/member.ts"
export type { OtherCover } from "./model/other-cover.ts"
export * from "./model/overlapping-memberships.ts"
export type { CustodyEpisode, Provider } from "./model/provider.ts"

export type * from "../life-cycle/attribute.ts"
export type * from "../life-cycle/case-claim.ts"
export { claimOf } from "./case-claim.ts"
export {
  type CaseAttribute,
  type CaseKind,
  claimsIn,
  defineCaseKind,
  type MessageOfEvent,
  type StatedAccessContext,
} from "./case-kind.ts"
export { type AttributeIn, type ComputedKind, caseKindOf } from "./case-kind-of.ts"
export { type CaseService, caseService, makeCaseService } from "./case-service.ts"
export * from "./claim-existing.ts"
export type { CommandsNow } from "./commands-now.ts"
export { contentOfKinds } from "./content.ts"
export type { CaseSearch, FoundCases } from "./find-cases.ts"
export type { CommandAnswer, HandlingError, ResemblingCase } from "./handle-command.ts"
export * from "./ids.ts"
export * from "./problem-wording.ts"
export * from "./promises.ts"
export type { PastEvent } from "./read-case.ts"
export * from "./resemblance-wording.ts"
export {
  AlreadyClaimed,
  CaseConflict,
  CommandInvalid,
  CommandRefused,
  QueryError,
} from "./service-error.ts"
export type { VisibleCase } from "./visible-case.ts"

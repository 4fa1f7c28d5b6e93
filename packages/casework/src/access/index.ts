export * from "./access.ts"
export { AccessRefused, CaseNotFound } from "./access-error.ts"
export {
  type AccessContext,
  type AccessDecision,
  authorize,
  type CommandRequest,
  type Visibility,
  visibilityOf,
} from "./authorization.ts"
export { type Caller, callerSchema } from "./caller.ts"
export {
  AccessPolicyError,
  checkPolicy,
  type GrantableKind,
  type PolicyFlaw,
  type PolicyVocabulary,
} from "./check-policy.ts"
export {
  type AccessPolicy,
  accessPolicySchema,
  type CaseRelation,
  caseRelations,
  type Grant,
} from "./policy.ts"
export type { UnitHierarchy } from "./unit-hierarchy.ts"
export * from "./wording.ts"

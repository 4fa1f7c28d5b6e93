/**
 * A support cycle: snapshot, policy, record, and what was decided of each family.
 *
 * @module
 */

export { type ComputeCycleError, computeCycle } from "./cycle.ts"
export * from "./cycle-admission.ts"
export type { CashMonth } from "./cycle-cash.ts"
export type { OwedLine } from "./cycle-entitlement.ts"
export * from "./cycle-error.ts"
export {
  type CycleHelpDecision,
  type ExplainFamily,
  explainFamily,
  type FamilyExplanation,
  type GrantedLine,
  prepareExplanations,
} from "./cycle-explanation.ts"
export * from "./cycle-family.ts"
export {
  type CyclePlanFile,
  type CyclePlanFileSchema,
  cyclePlanFileSchema,
  decodeCyclePlanFile,
} from "./cycle-plan.ts"
export {
  type CashPolicy,
  type CycleKey,
  type CyclePolicy,
  cycleKeys,
  cyclePolicySchema,
  type HelpPackage,
} from "./cycle-policy.ts"
export * from "./cycle-record.ts"
export * from "./cycle-wording.ts"
export {
  type CycleFamily,
  type CycleSnapshot,
  cycleSnapshotSchema,
  snapshotDigest,
} from "./snapshot.ts"

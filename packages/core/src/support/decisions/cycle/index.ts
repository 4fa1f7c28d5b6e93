export * from "./admission.ts"
export type { CashMonth } from "./cash.ts"
export {
  type ComputeCycleError,
  type ComputedCycle,
  type CyclePart,
  computeCycle,
  type StartedCycle,
  startCycle,
} from "./cycle.ts"
export type { OwedLine } from "./entitlement.ts"
export * from "./error.ts"
export {
  type CycleHelpDecision,
  type ExplainFamily,
  explainFamily,
  type FamilyExplanation,
  prepareExplanations,
} from "./explanation.ts"
export * from "./family.ts"
export type { GrantedLine } from "./granted.ts"
export {
  type CyclePlanFile,
  type CyclePlanFileSchema,
  cyclePlanFileSchema,
  decodeCyclePlanFile,
} from "./plan.ts"
export {
  type CashPolicy,
  type CycleKey,
  type CyclePolicy,
  cycleKeys,
  cyclePolicySchema,
  type HelpPackage,
} from "./policy.ts"
export * from "./record.ts"
export { recordDigest } from "./record-digest.ts"
export {
  type CycleFamily,
  type CycleSnapshot,
  cycleSnapshotSchema,
} from "./snapshot.ts"
export {
  type Column as SnapshotColumn,
  type FewValues,
  type SnapshotColumns,
  snapshotColumns,
} from "./snapshot-columns.ts"
export { snapshotDigest } from "./snapshot-digest.ts"
export * from "./wording.ts"

export {
  type ActionProgress,
  actionProgresses,
  type MedicalRestriction,
  type ReadinessAction,
  type ReadinessProfile,
  type ReadinessScope,
  readinessActions,
  readinessScopes,
} from "./profile.ts"
export * from "./readiness.ts"
export type { ReadinessCommand, ReadinessLife, ReadinessState } from "./readiness-protocol.ts"
export {
  broughtBy,
  isReadyOn,
  openActions,
  progressOf,
  restrictionsOn,
  usableProfile,
} from "./readiness-reading.ts"
export type { ReadinessSetting, ReadinessTerms } from "./readiness-terms.ts"
export * from "./work-with-profile.ts"

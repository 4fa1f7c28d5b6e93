/**
 * The life of a readiness profile: what a person who looks for work agrees to have recorded, and when he is ready.
 *
 * @module
 */

export type { ReadinessCommand } from "./commands.ts"
export type { ReadinessOffice } from "./competences.ts"
export type { ReadinessEvent } from "./events.ts"
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
export { broughtBy, isReadyOn, openActions, progressOf, restrictionsOn, usableProfile } from "./reading.ts"
export type { ReadinessRefusal } from "./refusals.ts"
export * from "./schemas.ts"
export type { ReadinessStage } from "./stages.ts"
export type { ReadinessState } from "./state.ts"
export type { ReadinessTerms } from "./terms.ts"
export type { ReadinessLife, ReadinessPart, ReadinessSetting } from "./types.ts"
export * from "./work-with-profile.ts"

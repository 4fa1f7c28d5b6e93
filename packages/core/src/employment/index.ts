/**
 * Work, training and loans.
 *
 * @module
 */

export * from "./cases/loan/index.ts"
export * from "./cases/loan/wording.ts"
export * from "./decisions/loan-schedule.ts"
export * from "./decisions/placement/best-fit.ts"
export type * from "./decisions/placement/instance.ts"
export * from "./decisions/placement/left-out.ts"
export * from "./decisions/placement/left-out-wording.ts"
export * from "./decisions/placement/most-people.ts"
export {
  isOptimal,
  type OptimalPlacement,
  type PairWorth,
  type PlacementProof,
} from "./decisions/placement/optimal-placement.ts"
export * from "./decisions/placement/placement-error.ts"
export {
  type CandidatePreference,
  fitKey,
  type PlacementPolicy,
  type PlacementPreferences,
  PreferenceError,
  type PreferenceErrorCode,
} from "./decisions/placement/preferences.ts"
export { type RankedPairs, rankPairs } from "./decisions/placement/ranked-pairs.ts"
export * from "./decisions/placement/stable.ts"
export * from "./decisions/wage-split.ts"
export * from "./model/occupation/occupation.ts"

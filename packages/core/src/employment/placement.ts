/**
 * Placement: who gets which seat, why, and how a round is computed, recorded and repeated.
 *
 * @module
 */

export * from "./decisions/constraints.ts"
export * from "./decisions/placement/arrivals/index.ts"
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
export * from "./decisions/placement/overrides/index.ts"
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
export type { BestMode } from "./decisions/placement/side-constraints/best-constrained.ts"
export type * from "./decisions/placement/side-constraints/closed-opening.ts"
export * from "./decisions/placement/side-constraints/explain-constrained.ts"
export type { PlacementFigures } from "./decisions/placement/side-constraints/figures.ts"
export * from "./decisions/placement/side-constraints/place-constrained.ts"
export type * from "./decisions/placement/side-constraints/placement-problem.ts"
export {
  SideConstraintError,
  type SideConstraintErrorCode,
} from "./decisions/placement/side-constraints/side-constraint-error.ts"
export type * from "./decisions/placement/side-constraints/side-constraints.ts"
export * from "./decisions/placement/stable.ts"
export { OverrideConflict, type OverrideConflictCode } from "./decisions/round/around-overrides.ts"
export * from "./decisions/round/compute-round.ts"
export * from "./decisions/round/fit-of-pair.ts"
export * from "./decisions/round/openings-of-round.ts"
export type { RoundError } from "./decisions/round/place-round.ts"
export { roundValues } from "./decisions/round/problem.ts"
export type * from "./decisions/round/record.ts"
export * from "./decisions/round/record-schema.ts"
export * from "./decisions/round/wording.ts"
export * from "./decisions/skill-match/coverage.ts"
export * from "./decisions/skill-match/fit.ts"
export * from "./decisions/skill-match/fit-policy.ts"
export * from "./decisions/skill-match/fit-titles.ts"
export type * from "./decisions/skill-match/skills.ts"
export {
  decodePlacementRound,
  type PlacementRound,
  placementRoundOnItsDay,
  placementRoundSchema,
  type RoundKey,
  roundKeys,
} from "./model/placement-round.ts"

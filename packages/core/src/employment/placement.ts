/**
 * Placement: how well people fit openings, how a round is computed, recorded and repeated, and its reasons in words. Who gets which seat is decided by
 * `@bazgasht/solvers/placement`.
 *
 * @module
 */

export type { AnswersOverOpenings } from "./decisions/answers-over-openings.ts"
export * from "./decisions/constraints.ts"
export * from "./decisions/placement/arrival-wording.ts"
export * from "./decisions/placement/left-out-wording.ts"
export * from "./decisions/placement/override-schemas.ts"
export { OverrideConflict, type OverrideConflictCode } from "./decisions/round/around-overrides.ts"
export * from "./decisions/round/compute-round.ts"
export * from "./decisions/round/fit-of-pair.ts"
export * from "./decisions/round/openings-of-round.ts"
export type { RoundError } from "./decisions/round/place-round.ts"
export { roundValues } from "./decisions/round/problem.ts"
export * from "./decisions/round/record.ts"
export * from "./decisions/round/wording.ts"
export * from "./decisions/skill-match/coverage.ts"
export * from "./decisions/skill-match/fit.ts"
export * from "./decisions/skill-match/fit-policy.ts"
export * from "./decisions/skill-match/fit-titles.ts"
export type * from "./decisions/skill-match/skills.ts"
export * from "./decisions/work-case.ts"
export {
  decodePlacementRound,
  type PlacementRound,
  placementRoundOnItsDay,
  placementRoundSchema,
  type RoundKey,
  roundKeys,
} from "./model/placement-round.ts"

export type * from "./cases/clearance/index.ts"
export * from "./cases/loan/index.ts"
export * from "./cases/loan/loan-wording.ts"
export * from "./cases/opening/index.ts"
export * from "./cases/opening/opening-wording.ts"
export * from "./cases/placement/index.ts"
export * from "./cases/placement/placement-wording.ts"
export * from "./cases/readiness/index.ts"
export * from "./cases/readiness/readiness-wording.ts"
export * from "./cases/training/index.ts"
export * from "./cases/training/training-wording.ts"
export * from "./decisions/certificate/index.ts"
export * from "./decisions/constraints.ts"
export * from "./decisions/employment-outlook.ts"
export * from "./decisions/follow-up.ts"
export {
  type AnnuityInstalment,
  type FeeMethod,
  feeMethods,
  type LoanInstalment,
  type LoanPlan,
  type LoanSchedule,
  type LoanScheduleError,
  loanSchedule,
} from "./decisions/loan-schedule.ts"
export * from "./decisions/pay-of-month.ts"
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
export type * from "./decisions/programme.ts"
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
export type { InForceFor } from "./decisions/wage-rate/in-force.ts"
export type {
  DayOfWork,
  GrantedIncentive,
  MonthOfWork,
  WageLine,
  WageOfMonth,
  WageRateError,
} from "./decisions/wage-rate/month-of-work.ts"
export * from "./decisions/wage-rate/wage-of-month.ts"
export { makeWageRegister, type WageRegister } from "./decisions/wage-rate/wage-register.ts"
export {
  type WageCell,
  type WageIncentive,
  type WageRow,
  type WageSchedule,
  wageScheduleSchema,
} from "./decisions/wage-rate/wage-schedule.ts"
export * from "./decisions/wage-rate/wage-schedule-error.ts"
export * from "./decisions/wage-split.ts"
export * from "./decisions/wage-terms.ts"
export * from "./decisions/wage-wording.ts"
export * from "./decisions/waiting-list/index.ts"
export * from "./facts/custody-digest.ts"
export * from "./facts/opening.ts"
export * from "./facts/work-facts.ts"
export * from "./facts/worker.ts"
export * from "./facts/workplace.ts"
export { type CustodyAtWork, custodiesAtWork, type Workplace, workplaceOf } from "./model/custody-at-work.ts"
export * from "./model/decode-opening.ts"
export * from "./model/occupation/kinship.ts"
export {
  isOccupation,
  isOccupationGroup,
  type Occupation,
  type OccupationGroup,
  type OccupationLevel,
  occupationLevels,
  occupations,
} from "./model/occupation/occupation.ts"
export * from "./model/occupation/titles.ts"
export {
  type Opening,
  type OpeningQuota,
  type OpeningValues,
  openingSchema,
  type PlacementCategory,
  placementCategories,
} from "./model/opening.ts"
export {
  decodePlacementRound,
  type PlacementRound,
  placementRoundOnItsDay,
  placementRoundSchema,
  type RoundKey,
  roundKeys,
} from "./model/placement-round.ts"
export type {
  CouncilPlacement,
  HeldCertificate,
  Work,
  WorkValues,
} from "./model/work.ts"

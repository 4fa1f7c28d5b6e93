/**
 * Placement: priority, admission under a budget, seats, and the reasons for each, in codes and ids. It knows what a seat and a
 * priority are, and no field that gives them.
 *
 * @module
 */

export {
  type Admission,
  type AdmissionError,
  type AdmittedPlace,
  admit,
  BudgetError,
  type BudgetErrorCode,
  type WaitingPlace,
  type WaitingReason,
} from "./admission/admission.ts"
export * from "./admission/monotonicity.ts"
export * from "./admission/place-explanation.ts"
export * from "./arrivals/arrivals-in-turn.ts"
export * from "./arrivals/place-arrival.ts"
export * from "./arrivals/seat-prices.ts"
export * from "./best-fit.ts"
export type * from "./instance.ts"
export * from "./left-out.ts"
export * from "./most-people.ts"
export { isOptimal, type OptimalPlacement, type PairWorth, type PlacementProof } from "./optimal-placement.ts"
export type { OverridableProblem } from "./overrides/checked-overrides.ts"
export * from "./overrides/overrides.ts"
export * from "./overrides/place-with-overrides.ts"
export * from "./overrides/placer.ts"
export * from "./placement-error.ts"
export {
  type CandidatePreference,
  fitKey,
  type PlacementPolicy,
  type PlacementPreferences,
  PreferenceError,
  type PreferenceErrorCode,
} from "./preferences.ts"
export * from "./priority.ts"
export { type RankedPairs, rankPairs } from "./ranked-pairs.ts"
export type { BestMode } from "./side-constraints/best-constrained.ts"
export type * from "./side-constraints/closed-opening.ts"
export * from "./side-constraints/explain-constrained.ts"
export type { PlacementFigures } from "./side-constraints/figures.ts"
export * from "./side-constraints/place-constrained.ts"
export type * from "./side-constraints/placement-problem.ts"
export {
  SideConstraintError,
  type SideConstraintErrorCode,
} from "./side-constraints/side-constraint-error.ts"
export type * from "./side-constraints/side-constraints.ts"
export * from "./stable.ts"
export * from "./waiting-list/next-in-turn.ts"
export * from "./waiting-list/waiting-explanation.ts"
export type * from "./waiting-list/waiting-list.ts"
export { WaitingListError, type WaitingListErrorCode } from "./waiting-list/waiting-list-error.ts"
export * from "./waiting-list/waiting-order.ts"

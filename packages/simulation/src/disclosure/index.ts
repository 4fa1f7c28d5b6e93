/** What is disclosed of a run to those who may not see its cases: the one source of reports, terminal lines and JSON. */

export type { Disclosed } from "./disclosed.ts"
export type { DisclosedBudget, DisclosedBudgetSide } from "./disclosed-budget.ts"
export type {
  DisclosedCost,
  DisclosedCostRow,
  DisclosedDifference,
  DisclosedRange,
} from "./disclosed-cost.ts"
export type {
  AuditedFund,
  DisclosedFund,
  DisclosedFundRow,
  DisclosedFundSide,
  DisclosedFundSize,
  DisclosedMove,
} from "./disclosed-fund.ts"
export type {
  DisclosedMonth,
  DisclosedMonths,
  DisclosedProjection,
  DisclosedRoute,
} from "./disclosed-projection.ts"
export {
  type DisclosedBounds,
  type DisclosedQuestion,
  type DisclosedRow,
  type DisclosedSettling,
  isOutcomeChange,
} from "./disclosed-question.ts"
export { type DisclosedResults, disclosedResults, type UndisclosedResults } from "./disclosed-results.ts"
export type { DisclosedEffect, DisclosedSweep } from "./disclosed-sweep.ts"

export type { BudgetComparison, BudgetSide } from "./budget.ts"
export type {
  BeforeAndAfter,
  ByGroup,
  CauseTally,
  Comparison,
  CostComparison,
  OutcomeChanges,
  PaidChange,
  PaidTotal,
  Range,
} from "./comparison.ts"
export { decisionEffects, type Effect, effectTitles, quantityEffects } from "./effects.ts"
export { type FundOutcome, fundOutcomes, fundOutcomeTitles, type Petitions, petitionStates } from "./fund.ts"
export {
  type FundComparison,
  type FundGroup,
  type FundMoney,
  type FundMove,
  type FundRow,
  type FundSize,
  fundGroups,
  type Moves,
} from "./fund-comparison.ts"
export type { LackingCases, LackingFact } from "./lacking-facts.ts"
export type { LawPart } from "./law-parts.ts"
export type { MonthTally, ProjectedMonth } from "./project-slice.ts"
export { type ReadingClause, readingClauses } from "./reading-clauses.ts"
export type { RunReceipt } from "./receipt.ts"
export type { RunResults } from "./run.ts"
export type { FactSettling, QuestionSettling } from "./settling.ts"
export type { SweptValue } from "./sweep.ts"
export type { WeightedCount } from "./tally.ts"

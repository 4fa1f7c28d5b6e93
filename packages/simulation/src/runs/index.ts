export type { BudgetComparison, BudgetSide } from "./budget.ts"
export type { SliceResult } from "./compare-slice.ts"
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
export { type LackingCases, type LackingFact, lackingCases, lackingFacts } from "./lacking-facts.ts"
export type { LawPart } from "./law-parts.ts"
export type { MonthTally, ProjectedMonth } from "./project-slice.ts"
export { questionsReached } from "./questions-reached.ts"
export { type ReadingClause, readingClauses } from "./reading-clauses.ts"
export { type BasisOptions, basisOf, type RunBasis, type RunReceipt } from "./receipt.ts"
export {
  casesOfSlice,
  joinResults,
  type RunResults,
  runSlice,
  runStudy,
  type Slice,
  slicesOf,
} from "./run.ts"
export type { FactSettling, QuestionSettling } from "./settling.ts"
export {
  type AskedQuestion,
  type QuestionReading,
  type ReadQuestion,
  type Study,
  type StudySetting,
  studyOf,
} from "./study.ts"
export type { SweptValue } from "./sweep.ts"
export type { WeightedCount } from "./tally.ts"
export { digestOfResults } from "./written-results.ts"

export { type Attribution, attribute, type Cause, type ReadLaw, type Results } from "./attribution.ts"
export {
  type ColumnsBuilder,
  ColumnsError,
  type ColumnsOptions,
  columnsBuilder,
  columnsOf,
  type Misfit,
} from "./build.ts"
export { type Cells, type CodeCells, type NumberCells, type TruthCells, unknownIn } from "./cells.ts"
export {
  bytesOfColumns,
  type Column,
  type Columns,
  type DayCells,
  factsAt,
  type ListColumn,
  onlyColumns,
  sliceColumns,
  valueAtPlace,
} from "./columns.ts"
export {
  type AnswerColumns,
  compileAnswerColumns,
  compileValueColumns,
  type Today,
  type ValueColumns,
} from "./compile-columns.ts"
export {
  compileDecisionColumns,
  type DecisionColumns,
  type Decisions,
  noDay,
  type OutcomeNumber,
  outcomeNames,
} from "./decisions.ts"
export { type Declarations, factsRead } from "./declarations.ts"
export { joinColumns } from "./join.ts"
export { pickColumns, type Rows } from "./pick.ts"
export { type Settling, type SettlingRows, settlingFacts, settlingRows } from "./settling-facts.ts"
export { ExactSum, type Tally, tallyOf, type WeightedTally, weightedTallyOf } from "./tally.ts"

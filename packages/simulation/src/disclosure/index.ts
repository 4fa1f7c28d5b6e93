/**
 * What is told of a run to those who may not see its cases. Every table of a report, every line on a terminal and every number for
 * programs is taken from here, so that none of them gives away what another hides.
 *
 * @module
 */

export type { Told } from "./told.ts"
export type { ToldBudget, ToldBudgetSide } from "./told-budget.ts"
export type { ToldCost, ToldCostRow, ToldDifference, ToldRange } from "./told-cost.ts"
export type { ToldFund, ToldFundRow, ToldFundSide, ToldFundSize, ToldMove } from "./told-fund.ts"
export type { ToldMonth, ToldMonths, ToldProjection, ToldRoute } from "./told-projection.ts"
export {
  isTurn,
  type ToldBounds,
  type ToldQuestion,
  type ToldRow,
  type ToldSettling,
} from "./told-question.ts"
export { type ToldResults, toldResults, type Untold } from "./told-results.ts"
export type { ToldEffect, ToldSweep } from "./told-sweep.ts"
